"""What platforms are given to run briefings by themselves, as their own tools read it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from analysis.briefing.when import parse_when
from analysis.cli import main
from analysis.desk.units import calendar_lines, cron_times

TWO = """schedule = "weekdays 06:00, 18:30"
zone = "Europe/Berlin"
[[briefing]]
name = "a"
case = "case a"
[[briefing]]
name = "b"
case = "case a"
schedule = "sun 12:05"
zone = "Asia/Seoul"
"""


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a name that needs quoting, and two briefings of two schedules."""
    home = tmp_path / "50% of $HOME"
    (home / "case a" / "articles").mkdir(parents=True)
    (home / "case a" / "case.toml").write_text(
        'title = "A"\n[[source]]\nname = "in"\nkind = "folder"\npath = "../../inbox"\n'
        '[deliver]\n[[deliver.folder]]\npath = "../../out"\n',
        encoding="utf-8",
    )
    (home / "briefings.toml").write_text(TWO, encoding="utf-8")
    monkeypatch.chdir(home)
    return home


def units(said: str) -> dict[str, str]:
    parts = re.split(r"(?m)^# ~/\.config/systemd/user/(\S+)\n", said)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_systemd_takes_the_units(home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    assert run("schedule", "--systemd", "--memory", "3G") == 0
    found = units(capsys.readouterr().out)
    assert sorted(found) == ["onrecord-a.service", "onrecord-a.timer", "onrecord-b.service", "onrecord-b.timer"]
    service = found["onrecord-a.service"]
    for line in ("ProtectSystem=strict", "PrivateTmp=yes", "MemoryMax=3G", "SuccessExitStatus=3", "NoNewPrivileges=yes"):
        assert f"\n{line}\n" in service
    places = re.search(r"(?m)^ReadWritePaths=(.*)$", service)
    assert places
    assert [part.replace("%%", "%").replace("$$", "$") for part in shlex.split(places[1])] == [
        str(home), str(tmp_path / "inbox"), str(tmp_path / "out"),
    ]  # fmt: skip
    assert "--only a" in service
    assert "--only b" not in service
    assert found["onrecord-a.timer"].count("OnCalendar=") == 2
    assert "Persistent=true" in found["onrecord-a.timer"]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
def test_systemd_finds_nothing_wrong_with_them(home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    assert run("schedule") == 0
    for name, text in units(capsys.readouterr().out).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = ["systemd-analyze", "verify", "--user", "--man=no", *(str(path) for path in sorted(tmp_path.glob("*.service")))]
    checked = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    )
    about_ours = [line for line in checked.stderr.splitlines() if "onrecord" in line]
    assert about_ours == []
    for line in calendar_lines(parse_when("mon, thu-sat 07:30", "Europe/Berlin")):
        said = subprocess.run(["systemd-analyze", "calendar", line], capture_output=True, text=True, check=True).stdout
        assert "Normalized form: Mon,Thu..Sat *-*-* 07:30:00 Europe/Berlin" in said


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("weekdays 06:00", ["0 6 * * 1,2,3,4,5"]),
        ("daily 06:05, 18:30", ["5 6 * * *", "30 18 * * *"]),
        ("sat-mon 00:00", ["0 0 * * 1,6,0"]),
    ],
)
def test_cron_reads_the_same_days_and_times(text: str, lines: list[str]):
    assert list(cron_times(parse_when(text, "UTC"))) == lines


def test_a_crontab_line_does_what_it_should_in_a_shell(home: Path, capsys: pytest.CaptureFixture[str]):
    assert run("schedule", "--cron") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("CRON_TZ")] == ["CRON_TZ=Europe/Berlin", "CRON_TZ=Asia/Seoul"]
    command = lines[1].partition("5  ")[2].replace(r"\%", "%")  # as cron hands it to the shell
    assert subprocess.run(["sh", "-c", command], check=False).returncode == 1
    assert "a: FAILED" in (home / "onrecord.log").read_text(encoding="utf-8")  # there are no articles
    assert "1 briefing(s): 0 made" in (home / "onrecord.log").read_text(encoding="utf-8")


def test_a_crontab_keeps_what_others_wrote_in_it(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    program, table = tmp_path / "bin" / "crontab", tmp_path / "table"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\n[ "$1" = -l ] && exec cat {table}\nexec cat >{table}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    for before in ("", "0 1 * * * backup\n"):
        table.write_text(before, encoding="utf-8")
        assert run("schedule", "--cron", "--install") == 0
        once = table.read_text(encoding="utf-8")
        assert run("schedule", "--cron", "--install") == 0
        assert table.read_text(encoding="utf-8") == once
        assert once.startswith(before)
        assert once.count("CRON_TZ") == 2


def test_systemd_units_are_installed_for_the_user(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    program, told = tmp_path / "bin" / "systemctl", tmp_path / "told"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" >>{told}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert run("schedule", "--install") == 0
    assert len(list((tmp_path / "config" / "systemd" / "user").iterdir())) == 4
    assert told.read_text(encoding="utf-8").splitlines() == [
        "--user daemon-reload",
        "--user enable --now onrecord-a.timer onrecord-b.timer",
    ]
    program.write_text("#!/bin/sh\necho no bus >&2\nexit 1\n", encoding="utf-8")
    assert run("schedule", "--install") == 69


def test_the_workflow_has_the_schedules_with_their_zones(home: Path, capsys: pytest.CaptureFixture[str]):
    assert run("schedule", "--github-actions", "--wheel", "./on record.whl") == 0
    told = yaml.safe_load(capsys.readouterr().out)
    schedule = told[True]["schedule"]  # YAML's "on"
    assert schedule[0] == {"cron": "0 6 * * 1,2,3,4,5", "timezone": "Europe/Berlin"}
    assert [one["timezone"] for one in schedule] == ["Europe/Berlin", "Europe/Berlin", "Asia/Seoul"]
    steps = told["jobs"]["brief"]["steps"]
    assert any("pip install './on record.whl'" in step.get("run", "") for step in steps)


def test_the_script_for_windows_names_days_times_and_the_command(home: Path, capsys: pytest.CaptureFixture[str]):
    assert run("schedule", "--windows-task") == 0
    said = capsys.readouterr().out
    assert "-DaysOfWeek Monday,Tuesday,Wednesday,Thursday,Friday -At 06:00" in said
    assert "-DaysOfWeek Sunday -At 12:05" in said
    assert said.count("Register-ScheduledTask") == 2
    assert sys.executable in said


def test_a_file_without_a_schedule_is_told_how_one_is_written(home: Path, capsys: pytest.CaptureFixture[str]):
    (home / "briefings.toml").write_text('[[briefing]]\nname = "a"\ncase = "case a"\n', encoding="utf-8")
    assert run("schedule") == 64
    assert 'schedule = "weekdays 06:00"' in capsys.readouterr().err
    assert run("schedule", "--windows-task", "--install") == 64
