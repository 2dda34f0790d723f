import os
from pathlib import Path

import pytest

from analysis.cli import main

STORY = "PORT ELLEN, May 4, 2021 (Wire) -- Mayor Anna Lund said Tuesday that the bridge would open next week.\n"
SETTINGS = 'title = "The bridge"\n[[source]]\nname = "inbox"\nkind = "folder"\npath = "inbox"\n'


@pytest.fixture
def case(tmp_path: Path) -> Path:
    for name in ("articles", "inbox"):
        (tmp_path / "bridge" / name).mkdir(parents=True)
    (tmp_path / "bridge" / "case.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path / "bridge"


def put(case: Path, name: str, content: str) -> None:
    (case / "inbox" / name).write_text(content, encoding="utf-8")
    os.utime(case / "inbox" / name, (1, 1))


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as leaving:
        main(list(arguments))
    return int(str(leaving.value.code))


def test_collect_says_what_was_taken_and_what_was_not(case: Path, capsys: pytest.CaptureFixture[str]):
    put(case, "story.txt", STORY)
    assert run("collect", str(case)) == 0
    put(case, "empty.txt", "")
    assert run("collect", str(case)) == 65
    said = capsys.readouterr().err
    assert "bridge: inbox: 1 article(s) taken" in said
    assert "refused: empty.txt: " in said


def test_a_source_that_keeps_failing_has_an_exit_code_of_its_own(case: Path, capsys: pytest.CaptureFixture[str]):
    (case / "inbox").rmdir()
    assert [run("collect", str(case)) for _ in range(3)] == [0, 0, 69]
    assert capsys.readouterr().err.count("FAILED") == 1


def test_a_case_without_sources_has_nothing_to_collect(case: Path, capsys: pytest.CaptureFixture[str]):
    (case / "case.toml").write_text('title = "The bridge"\n', encoding="utf-8")
    assert run("collect", str(case)) == 64
    assert "[[source]]" in capsys.readouterr().err


def test_brief_collects_first_where_it_is_told_to(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    put(case, "story.txt", STORY)
    schedule = tmp_path / "briefings.toml"
    schedule.write_text(
        '[[briefing]]\nname = "bridge"\ncase = "bridge"\nparameters = { most_quotes = "x" }\n', encoding="utf-8"
    )
    assert run("brief", "--all") == 70  # for its parameter
    assert not list((case / "articles").rglob("*.txt"))
    assert run("brief", "--all", "--collect") == 70
    assert (case / "articles" / "inbox" / "story.txt").exists()
