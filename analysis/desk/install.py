"""Install schedules for this user: systemd user units, or a block of lines in the crontab."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.desk.rounds import Round
from analysis.desk.units import cron_lines, systemd_units
from analysis.errors import MachineError
from analysis.world.whole import write_whole

_BEGIN, _END = "# begin of On Record", "# end of On Record"
_BLOCK = re.compile(rf"(?ms)^{_BEGIN}$.*?^{_END}$\n?")


def install_systemd(rounds: Sequence[Round], *, memory: str) -> Iterator[str]:
    """Write the units, start their timers, and say what was done. Raises MachineError where systemd does not take them."""
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"
    home.mkdir(parents=True, exist_ok=True)
    units = systemd_units(rounds, memory=memory)
    for name, text in units.items():
        write_whole(home / name, text)
        yield f"wrote {home / name}"
    _run(["systemctl", "--user", "daemon-reload"])
    _run(["systemctl", "--user", "enable", "--now", *(name for name in units if name.endswith(".timer"))])
    yield "the timers run while you are logged in; `loginctl enable-linger` lets them run always"


def install_cron(rounds: Sequence[Round]) -> Iterator[str]:
    """Put the lines in place of those installed before, all others of the crontab left as they are. Raises MachineError."""
    program = _found("crontab")
    listed = subprocess.run([program, "-l"], capture_output=True, text=True, check=False)  # noqa: S603  fails without a crontab
    before = listed.stdout if listed.returncode == 0 else ""
    rest = _BLOCK.sub("", before).rstrip("\n")
    block = f"{_BEGIN}\n{cron_lines(rounds)}{_END}\n"
    _run(["crontab", "-"], text=f"{rest}\n{block}" if rest else block)
    yield "wrote the crontab of this user; CRON_TZ is known to cronie and systemd-cron: other crons go by the machine's zone"


def _found(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        what = f"there is no {program} on this machine"
        raise MachineError(what, remedy="use another of onrecord schedule's platforms, or onrecord serve")
    return found


def _run(command: list[str], *, text: str | None = None) -> None:
    done = subprocess.run([_found(command[0]), *command[1:]], input=text, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        what = f"`{' '.join(command)}` failed: {(done.stderr or done.stdout).strip()[:300]}"
        raise MachineError(what, remedy="onrecord serve runs briefings without it")
