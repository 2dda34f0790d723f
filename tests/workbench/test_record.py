"""What a person puts right is on record: added, withdrawn, never lost, whoever else writes."""

from __future__ import annotations

import threading
import tomllib
from datetime import date
from pathlib import Path

import pytest
import tomlkit

from analysis.errors import CaseError
from analysis.model import Correction
from analysis.read.corrections import read_corrections
from analysis.workbench.record import Record

DAY = date(2031, 5, 4)
WRITTEN = """# kept by hand
[[correction]]
action = "pin"  # the words that matter
words = "it is 'over'"
author = "A. Editor"
reason = "the turn"
day = 2031-05-01
"""


def correction(words: str, **told: str) -> Correction:
    return Correction("relabel", "R. Okafor", "two sentences later", DAY, words=words, into="Dana Whitlock", **told)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "corrections.toml", "R. Okafor")


def test_what_is_added_is_read_back_as_the_software_reads_it(record: Record):
    hostile = correction('"""\n[[correction]]\naction = "reject" \\ \x1b[31m ’tis')
    record.add([hostile, correction("we wait")])
    assert [one.words for one in read_corrections(record.file)] == [" ".join((hostile.words or "").split()), "we wait"]


def test_comments_and_wording_of_the_file_stay(record: Record):
    record.file.write_text(WRITTEN, encoding="utf-8")
    record.add([correction("we wait")])
    text = record.file.read_text(encoding="utf-8")
    assert text.startswith(WRITTEN.rstrip())
    assert len(read_corrections(record.file)) == 2


def test_what_is_undone_stays_on_record_without_effect_and_can_be_redone(record: Record):
    record.add([correction("one"), correction("two")])
    record.add([correction("three")])
    record.undo(day=DAY)
    assert [one.words for one in read_corrections(record.file)] == ["one", "two"]
    record.undo(day=DAY)
    assert read_corrections(record.file) == ()
    assert len(tomllib.loads(record.file.read_text(encoding="utf-8"))["correction"]) == 3
    record.redo()
    assert [one.words for one in read_corrections(record.file)] == ["one", "two"]
    with pytest.raises(CaseError, match="nothing to undo or redo"):
        Record(record.file, "somebody else").undo(day=DAY)


def test_two_who_write_at_once_lose_nothing(tmp_path: Path):
    file = tmp_path / "corrections.toml"
    writers = [Record(file, f"writer {number}") for number in range(4)]
    work = [
        threading.Thread(target=lambda one=one: [one.add([correction(f"{one.author}: {n}")]) for n in range(10)])
        for one in writers
    ]
    for one in work:
        one.start()
    for one in work:
        one.join()
    assert {one.words for one in read_corrections(file)} == {f"writer {w}: {n}" for w in range(4) for n in range(10)}


def test_what_somebody_else_changed_is_told_and_not_overwritten(record: Record):
    record.add([correction("one")])
    record.file.write_text(WRITTEN, encoding="utf-8")
    with pytest.raises(CaseError, match="no longer there"):
        record.undo(day=DAY)
    assert record.file.read_text(encoding="utf-8") == WRITTEN


def test_a_file_that_a_person_has_to_mend_is_left_alone(record: Record):
    record.file.write_text("[[correction]\n", encoding="utf-8")
    with pytest.raises(CaseError, match="not TOML"):
        record.add([correction("one")])
    assert record.file.read_text(encoding="utf-8") == "[[correction]\n"


def test_nothing_is_left_beside_the_file(record: Record):
    record.add([correction("one")])
    assert {path.name for path in record.file.parent.iterdir()} <= {"corrections.toml", ".corrections.toml.lock"}


def test_what_is_added_takes_no_longer_the_more_is_there(record: Record, monkeypatch: pytest.MonkeyPatch):
    """What a person wrote before is not gone through: its words and blanks stay to the letter."""
    odd = WRITTEN.replace("words =", "words   =") + "# a last word"
    record.file.write_text(odd, encoding="utf-8")
    parsed: list[str] = []
    parse = tomlkit.parse
    monkeypatch.setattr(tomlkit, "parse", lambda text: (parsed.append(text), parse(text))[1])
    record.add([correction("we wait"), correction("we go")])
    assert parsed == [""]
    assert record.file.read_text(encoding="utf-8").startswith(odd + "\n\n[[correction]]\n")
    assert [one.words for one in read_corrections(record.file)] == ["it is 'over'", "we wait", "we go"]


def test_a_list_in_brackets_is_added_to_as_well(record: Record):
    record.file.write_text("correction = []\n", encoding="utf-8")
    record.add([correction("we wait")])
    record.add([correction("we go")])
    assert [one.words for one in read_corrections(record.file)] == ["we wait", "we go"]
