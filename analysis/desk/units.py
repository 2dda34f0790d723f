"""What a platform needs to run briefings by itself: systemd, cron, the Windows task scheduler, GitHub Actions."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.briefing.when import DAYS, When
from analysis.desk.rounds import Round, writable

_ENVIRONMENT = "%h/.config/onrecord/environment"
_LONG = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
         "sun": "Sunday"}  # fmt: skip
_SERVICE = """[Unit]
Description=On Record: {briefings}

[Service]
Type=oneshot
WorkingDirectory={home}
ExecStart={command}
# nothing has changed: no failure
SuccessExitStatus=3
TimeoutStartSec=2h
Nice=5
# secrets of deliveries and sources, NAME=value a line, for you alone (chmod 600)
EnvironmentFile=-{environment}
# it reads what you may read, and writes only here
ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths={places}
PrivateTmp=yes
NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
MemoryMax={memory}
"""
_TIMER = """[Unit]
Description=On Record: {briefings}, {when}

[Timer]
{calendar}
# made up for after sleep
Persistent=true

[Install]
WantedBy=timers.target
"""


def systemd_units(rounds: Sequence[Round], *, memory: str = "4G") -> dict[str, str]:
    """Return user units by file name: a service and a timer for each round."""
    units: dict[str, str] = {}
    for one in rounds:
        units[f"{one.name}.service"] = _SERVICE.format(
            briefings=_plain(one.briefings),
            home=_plain(str(one.home)),
            command=" ".join(_quoted(part) for part in one.command),
            environment=_ENVIRONMENT,
            places=" ".join(_quoted(str(place)) for place in writable(one)),
            memory=memory,
        )
        calendar = "\n".join(f"OnCalendar={line}" for line in calendar_lines(one.when))
        units[f"{one.name}.timer"] = _TIMER.format(briefings=_plain(one.briefings), when=one.when, calendar=calendar)
    return units


def calendar_lines(when: When) -> Iterator[str]:
    """Give a schedule as systemd writes one, a line for each time of the day."""
    days = ",".join(day.capitalize() for day in when.days)
    return (f"{days} *-*-* {time:%H:%M}:00 {when.zone.key}" for time in when.times)


def cron_lines(rounds: Sequence[Round]) -> str:
    """Return lines for a crontab, whose daemon has to know CRON_TZ (cronie, systemd-cron; not Debian's cron)."""
    lines = []
    for one in rounds:
        command = " ".join(shlex.quote(part) for part in one.command).replace("%", r"\%")
        home = shlex.quote(str(one.home)).replace("%", r"\%")
        lines.append(f"CRON_TZ={one.when.zone.key}")
        lines += [f"{line}  cd {home} && {command} >>onrecord.log 2>&1 || [ $? -eq 3 ]" for line in cron_times(one.when)]
    return "\n".join(lines) + "\n"


def cron_times(when: When) -> Iterator[str]:
    """Give a schedule as cron writes one, a line for each time of the day."""
    days = ",".join(str((DAYS.index(day) + 1) % 7) for day in when.days)  # 0 is Sunday
    return (f"{time.minute} {time.hour} * * {days if len(when.days) < len(DAYS) else '*'}" for time in when.times)


def windows_script(rounds: Sequence[Round]) -> str:
    """Return a PowerShell script that registers tasks, which run in Windows' Linux (WSL), by the clock of Windows."""
    return "\n".join(_windows_task(one) for one in rounds)


def _windows_task(one: Round) -> str:
    days = ",".join(_LONG[day] for day in one.when.days)
    times = ", ".join(f"(New-ScheduledTaskTrigger -Weekly -DaysOfWeek {days} -At {time:%H:%M})" for time in one.when.times)
    inside = f"cd {shlex.quote(str(one.home))} && {' '.join(shlex.quote(part) for part in one.command)} || [ $? -eq 3 ]"
    argument = f"-- sh -c {_windows_quoted(inside)}"
    return f"""# {one.briefings}: {one.when}; the times below are of Windows' own clock
$action = New-ScheduledTaskAction -Execute 'wsl.exe' -Argument {_powershell(argument)}
$triggers = @({times})
$limit = New-TimeSpan -Hours 2
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew -ExecutionTimeLimit $limit
Register-ScheduledTask -TaskName {_powershell(one.name)} -Action $action -Trigger $triggers -Settings $settings -Force
"""


def github_workflow(rounds: Sequence[Round], *, briefings: Path, requirement: str) -> str:
    """Return a workflow for a private repository that holds ``briefings`` and the cases; editions go to its branch editions."""
    crons = "\n".join(
        f'    - cron: "{line}"\n      timezone: "{one.when.zone.key}"' for one in rounds for line in cron_times(one.when)
    )
    template = (Path(__file__).parent / "github_workflow.yml").read_text(encoding="utf-8")
    return (
        template.replace("@CRONS@", crons)
        .replace("@BRIEFINGS@", shlex.quote(briefings.name))
        .replace("@WHEEL@", shlex.quote(requirement))
    )


def _plain(text: str) -> str:
    """Escape what systemd would fill in."""
    return text.replace("%", "%%")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if any(sign in text for sign in " \t\"'\\;$") else escaped


def _powershell(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _windows_quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'
