"""``status``: how each briefing stands."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from analysis.briefing.manifest import Manifest, write_manifest
from analysis.briefing.noted import LastRun, last_run, note_run
from analysis.cli import main
from analysis.desk.collecting.memory import Memory, write_memories


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run("init", "bridge", "--title", "The bridge", "--schedule", "daily 06:00", "--zone", "UTC") == 0
    return tmp_path


def test_a_briefing_that_has_no_edition_yet_says_when_it_runs(home: Path, capsys: pytest.CaptureFixture[str]):
    (home / "bridge" / "inbox" / "one.txt").write_text("one", encoding="utf-8")
    capsys.readouterr()
    assert run("status") == 0
    said = capsys.readouterr().out
    assert "bridge: no edition yet" in said
    assert "06:00 UTC (daily 06:00 UTC)" in said
    assert "1 file(s) of articles waiting" in said


def test_it_tells_what_the_last_edition_said_what_fails_and_what_waits(home: Path, capsys: pytest.CaptureFixture[str]):
    shelf, now = home / "reports" / "bridge", datetime.now(UTC)
    (shelf / "edition-4").mkdir(parents=True)
    manifest = Manifest("bridge", 4, {"name": "bridge"}, {"name": "briefing.ipynb"}, {}, {}, {}, "", title="The bridge",
                        as_of="2031-10-30", highlights=["It stays shut.\x1b[2J"])  # fmt: skip
    write_manifest(manifest, shelf / "edition-4")
    (shelf / "failed.json").write_text(json.dumps({"where": "a.txt", "what": "not UTF-8"}), encoding="utf-8")
    write_memories(home / "bridge", {"inbox": Memory(failures=2, error="no such folder")})
    note_run(shelf, LastRun(now - timedelta(hours=1), "failed"))
    (home / "bridge" / "articles" / "new.txt").write_text("new", encoding="utf-8")
    capsys.readouterr()
    assert run("status", "--json") == 70
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["edition"], told["as_of"], told["outcome"], told["waiting"]) == (4, "2031-10-30", "failed", 1)
    assert told["failures"] == ["a.txt: not UTF-8", "source inbox: no such folder, 2 time(s) in a row"]
    assert datetime.fromisoformat(told["next_run"]) > now
    assert run("status") == 70
    said = capsys.readouterr().out
    assert "bridge: edition 4, as of 2031-10-30\n    It stays shut." in said
    assert "\x1b" not in said
    assert "FAILS: a.txt: not UTF-8" in said


def test_a_broken_case_or_note_is_told_and_costs_no_other(home: Path, capsys: pytest.CaptureFixture[str]):
    assert run("init", "other", "--title", "Other") == 0
    (home / "bridge" / "case.toml").write_text("title = 1\n", encoding="utf-8")
    (home / "reports" / "bridge").mkdir(parents=True)
    (home / "reports" / "bridge" / "failed.json").write_text("[", encoding="utf-8")
    (home / "reports" / "bridge" / ".last-run.json").write_text('{"at": "2031-10-30", "outcome": "made"}', encoding="utf-8")
    capsys.readouterr()
    assert run("status") == 70
    said = capsys.readouterr().out
    assert "other: no edition yet" in said
    assert said.count("FAILS") == 2


def test_a_run_notes_what_it_came_to(home: Path):
    assert run("brief", "--all") == 70  # there is no article yet
    noted = last_run(home / "reports" / "bridge")
    assert noted is not None
    assert noted.outcome == "failed"
    assert abs(noted.at - datetime.now(UTC)) < timedelta(minutes=1)
