"""A folder that nobody touched is not read again; one in which anything changed is."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from analysis.briefing.edition import Plan, Specification, prepare
from analysis.briefing.notebooks import own_notebook
from analysis.corpus import update
from analysis.corpus.asread import is_as_read, note_read, state_of
from analysis.errors import ReadError
from analysis.read import read_articles, read_case

OLD = time.time() - 3600


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "one.txt").write_text("EASTMERE, March 5, 2019 (Harbor Wire) -- Mayor Tom Ashdown opened the pier.\n")
    monkeypatch.setattr("analysis.corpus.asread._YOUNG", 0)
    return made


def noted(folder: Path, corpus: Path) -> bool:
    return is_as_read(corpus, folder, configuration="c", version=3)


def test_what_was_noted_holds_until_a_file_changes_comes_or_goes(folder: Path, tmp_path: Path):
    def note() -> None:
        note_read(tmp_path, state_of(folder), configuration="c", version=3)

    assert not noted(folder, tmp_path)
    note()
    assert noted(folder, tmp_path)
    (folder / "two.txt").write_text("x")
    assert not noted(folder, tmp_path)
    note()
    (folder / "two.txt").unlink()
    assert not noted(folder, tmp_path)
    note()
    text = (folder / "one.txt").read_text()
    (folder / "one.txt").write_text(text.replace("Tom", "Tim"))
    os.utime(folder / "one.txt", (OLD, OLD))
    assert not noted(folder, tmp_path)


def test_it_holds_for_no_other_version_or_software_and_no_damaged_note(folder: Path, tmp_path: Path):
    note_read(tmp_path, state_of(folder), configuration="c", version=3)
    assert not is_as_read(tmp_path, folder, configuration="c", version=4)
    assert not is_as_read(tmp_path, folder, configuration="d", version=3)
    for damaged in ("", "[]", "{", '{"files": 1}'):
        (tmp_path / "_as_read.json").write_text(damaged)
        assert not noted(folder, tmp_path)


def test_a_file_that_was_just_written_proves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("analysis.corpus.asread._YOUNG", 60 * 10**9)
    assert state_of(folder) is None


def test_an_unchanged_case_is_opened_without_reading_its_files(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    case = read_case(folder)
    first = update.update_corpus(case, tmp_path / "corpus")
    with monkeypatch.context() as patch:
        patch.setattr(update, "read_articles", lambda _: pytest.fail("read again"))
        second = update.update_corpus(case, tmp_path / "corpus", unless_as_read=True)
    assert (second.articles, second.version, second.annotated) == (first.articles, first.version, 0)
    (folder / "two.txt").write_text("NORVALE, March 8, 2019 (Harbor Wire) -- The toll would wait, the mayor said on Friday.\n")
    assert update.update_corpus(case, tmp_path / "corpus", unless_as_read=True).articles == 2


def test_an_edition_of_an_unchanged_case_reads_no_file_and_one_of_a_changed_case_does(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = Specification(folder, own_notebook("briefing"), {}, ("html",), tmp_path / "reports", corpus=tmp_path / "corpus")

    def planned() -> Plan:
        plan = prepare(asked, progress=lambda _: None)
        assert isinstance(plan, Plan)
        return plan

    first = planned()
    with monkeypatch.context() as patch:
        patch.setattr(update, "read_articles", lambda _: pytest.fail("read again"))
        assert planned().manifest.corpus == first.manifest.corpus
    (folder / "one.txt").write_text("EASTMERE, March 5, 2019 (Harbor Wire) -- Mayor Tim Ashdown opened the pier.\n")
    assert planned().manifest.articles != first.manifest.articles


def test_what_could_not_be_read_is_tried_again_though_no_file_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    case = read_case(folder)
    with monkeypatch.context() as patch:  # as where a program that reads a format is not installed yet
        patch.setattr(update, "read_articles", lambda path: [*read_articles(path), ReadError("no reader", where="two.pdf")])
        assert len(update.update_corpus(case, tmp_path / "corpus").skipped) == 1
    assert not update.update_corpus(case, tmp_path / "corpus", unless_as_read=True).skipped


def test_a_free_core_is_told_of_only_while_articles_are_read_in_this_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ONRECORD_ANNOTATED", "off")
    case, calls = read_case(folder), list[str]()
    update.update_corpus(case, tmp_path / "corpus", meanwhile=lambda: calls.append("read"))
    assert calls == ["read"]
    update.update_corpus(case, tmp_path / "corpus", meanwhile=lambda: calls.append("again"))
    assert calls == ["read"]
