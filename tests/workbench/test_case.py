"""An analyst's case in Python: opened, searched, read and briefed through one object."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis import Case
from analysis.errors import CaseError, CorpusError

PIER = """Board votes to close ferry pier

EASTMERE, March 5, 2019 (Harbor Wire) -- The harbor board of Eastmere voted on Tuesday to close the ferry pier.

"We waited for this for nine years," the board's chair, Dana Whitlock, told reporters. <script>alert(1)</script>
"""
TOLL = """Toll is put off

NORVALE, March 8, 2019 (Harbor Wire) -- Mayor Tom Ashdown said that the bridge toll would wait until June.
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    home = tmp_path_factory.mktemp("affair")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        made = Case.new("harbor-pier", "The ferry pier of Eastmere", question="Who closes the pier?", actors=["Dana Whitlock"])
        for name, text in (("pier.txt", PIER), ("toll.txt", TOLL)):
            Path(home, name).write_text(text, encoding="utf-8")
        added = made.add([home / "pier.txt", home / "toll.txt", home / "pier.txt"])
        assert not added.refused
    return made


def test_a_new_case_can_be_opened_again(case: Case, tmp_path: Path):
    again = Case.open(case.folder, corpus=tmp_path / "corpus")
    assert again.settings.title == "The ferry pier of Eastmere"
    assert again.settings.actors_of_interest == ("Dana Whitlock",)
    assert len(again.articles) == 2


def test_a_case_is_not_made_in_a_folder_that_holds_something(tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CaseError, match="holds something already"):
        Case.new(tmp_path / "mine", "An affair")


def test_every_row_has_the_sentence_that_it_rests_on(case: Case):
    for rows in (case.quotes, case.events):
        assert len(rows)
        assert rows["evidence"].str.len().min() > 0
    quote = case.quotes.iloc[0]
    assert quote["words"] in quote["evidence"]


def test_who_said_what_in_march_takes_one_line(case: Case):
    march = case.quotes[case.quotes["day"].between("2019-03-01", "2019-03-31")]
    assert set(march["speaker"]) == {"Dana Whitlock", "Tom Ashdown"}


def test_search_gives_the_sentence_and_can_be_narrowed(case: Case):
    assert len(case.search("bridge toll")) == 1
    assert "bridge toll" in case.search("toll")["evidence"].iloc[0]
    assert len(case.search("pier", actor="Whitlock")) == 1
    assert case.search("toll", actor="Dana Whitlock").empty
    assert case.search("toll", last="2019-03-07").empty


def test_an_article_is_shown_with_its_marks_and_no_markup_of_its_own(case: Case):
    page = case.article(0).html
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert 'class="actor' in page
    assert '"quote read"' in page


def test_an_actor_is_found_by_part_of_its_name_or_else_the_nearest_are_named(case: Case):
    assert "Dana Whitlock" in case.actor("Dana Whitlock").html
    with pytest.raises(CaseError, match="did you mean Dana Whitlock"):
        case.actor("Dana Witlok")


def test_a_row_leads_to_its_paragraph(case: Case):
    assert "<mark>" in case.passage(case.quotes.iloc[0]).html


def test_an_unknown_article_is_told(case: Case):
    with pytest.raises(CorpusError, match="no article has the id"):
        case.article("nothing")


def test_tables_are_the_callers_own(case: Case):
    rows = case.actors
    rows["name"] = "changed"
    assert "changed" not in set(case.actors["name"])
    assert isinstance(case.due(as_of="2019-03-09"), pd.DataFrame)


def test_what_was_computed_while_somebody_put_right_is_not_taken_for_what_stands(case: Case, monkeypatch: pytest.MonkeyPatch):
    """A cell computes the coverage while the desk, in another thread, writes a correction."""
    case.reload()
    monkeypatch.setattr("analysis.workbench.case.cover", lambda *_, **__: case.reload())
    case.coverage()
    assert not case.is_covered
    case.reload()


def test_words_that_travel_are_shown_with_the_sentences_they_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    made = Case.new("two-papers", "The pier in two papers")
    again = PIER.replace("Harbor Wire", "Lock Courier").replace("March 5", "March 6").replace("Tuesday", "Wednesday")
    other = again.replace("Board votes to close ferry pier", "Nine years of waiting").replace(
        "The harbor board", "After a long debate the board"
    )
    for name, text in (
        ("one.txt", PIER),
        ("two.txt", other.replace("told reporters", "said as she left the hall with her two sons")),
    ):
        Path(name).write_text(text, encoding="utf-8")
    made.add(["one.txt", "two.txt"])
    html = made.travel("waited for this for NINE years").html
    assert "We waited for this for nine years" in html
    assert "first in these articles: Harbor Wire" in html
    assert "as she left the hall" in html
    assert "<script" not in html
