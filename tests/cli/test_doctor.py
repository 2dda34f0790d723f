"""What the doctor finds, and that completion completes."""

import json
import os
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from analysis.briefing import doctor
from analysis.cli import main
from analysis.errors import LanguageModelError, MissingSystemPackage


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def states(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    return {one["what"]: one["state"] for one in json.loads(capsys.readouterr().out)}


def test_where_all_is_there_briefings_can_be_made_and_nothing_is_left_behind(home: Path, capsys: pytest.CaptureFixture[str]):
    assert run("doctor", "--json") == 0
    found = states(capsys)
    assert {"language model", "PDF", "kernel", "requirements", "fonts", "memory", str(home), str(home / "reports")} <= set(
        found
    )
    assert "problem" not in found.values()
    assert not list(home.iterdir())


def test_what_keeps_briefings_from_being_made_is_said_with_a_remedy(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def lacking(error: Exception) -> object:
        raise error

    monkeypatch.setattr("analysis.language.configuration", lambda: lacking(LanguageModelError("no model", remedy="get one")))
    monkeypatch.setattr("analysis.briefing.pdf.load_weasyprint", lambda: lacking(MissingSystemPackage("no Pango")))
    monkeypatch.setattr(doctor, "requires", lambda _: ["click>=99", "no-such-package-at-all", 'other; extra == "x"'])
    usage = namedtuple("usage", "total used free")  # noqa: PYI024  as shutil's own
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: usage(10, 9, 1))
    assert run("doctor") == 69
    said = capsys.readouterr().out
    assert "PROBLEM language model: no model (get one)" in said
    assert "PROBLEM PDF: no Pango" in said
    assert "click is " in said
    assert "no-such-package-at-all is not there, any is asked for" in said
    assert "other" not in said
    assert f"PROBLEM {home}: 0.0 GB free (make room)" in said


def test_a_feature_that_lacks_is_noted_and_keeps_nothing_from_being_made(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(doctor.shutil, "which", lambda _: None)
    monkeypatch.setattr(doctor, "_FONTS", ())
    assert run("doctor", "--json") == 0
    found = states(capsys)
    assert (found["fonts"], found["Chromium"]) == ("note", "note")


def test_a_kernel_of_another_environment_is_a_problem(home: Path, monkeypatch: pytest.MonkeyPatch):
    spec = home / "kernels" / "python3"
    spec.mkdir(parents=True)
    told = {"argv": ["/opt/other/bin/python", "-m", "ipykernel_launcher"], "display_name": "Python 3", "language": "python"}
    (spec / "kernel.json").write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(home))
    found = {one.what: one for one in doctor.examine(home, home)}
    assert found["kernel"].state == "problem"
    assert "/opt/other/bin/python" in found["kernel"].said


def test_a_place_that_cannot_be_written_is_a_problem(home: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(**_: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", refused)
    assert {one.state for one in doctor.examine(home, home) if one.what == str(home)} == {"problem"}


def test_the_shell_completes_commands_by_what_completion_prints(capsys: pytest.CaptureFixture[str]):
    for shell in ("bash", "zsh", "fish"):
        assert run("completion", shell) == 0
        assert "_ONRECORD_COMPLETE" in capsys.readouterr().out
    asked = {**os.environ, "_ONRECORD_COMPLETE": "bash_complete", "COMP_WORDS": "onrecord doc", "COMP_CWORD": "1"}
    said = subprocess.run([sys.executable, "-m", "analysis"], env=asked, capture_output=True, text=True, check=True).stdout
    assert "doctor" in said
