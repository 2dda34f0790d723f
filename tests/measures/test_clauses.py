"""What is told in passing is quoted by its clause, where that can be read alone; what leans on a day told before is no row."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from affair import article, covered, event, sentences, store

from analysis.briefing.verify.held import held_in
from analysis.briefing.verify.wording import known_words
from analysis.measures.reading import reads_alone, speaks_itself
from analysis.measures.timeline.clauses import clause_alone, is_clause
from analysis.measures.timeline.sure_day import leans_on_a_day
from analysis.model import AnnotatedArticle, Span
from analysis.timeline import EventRule

DAY = date(2031, 5, 4)


def told(sentence: str, clause: str, *, words: str = "", rule: str = EventRule.VERB, **fields: Any) -> SimpleNamespace:
    start = sentence.index(clause)
    shown = words or f"{clause[:1].upper()}{clause[1:]}"
    place = {"sentence": sentence, "sentence_start": 40, "start": 40 + start, "end": 40 + start + len(clause)}
    return SimpleNamespace(**place, words=shown, rule=rule, **{"main": False, "granularity": "day", "status": "past"} | fields)


@pytest.mark.parametrize(
    ("sentence", "clause", "quoted"),
    [
        (
            "After two bills to reopen the port failed in the council Thursday, Berg spoke of a down payment.",
            "After two bills to reopen the port failed in the council Thursday",
            "… two bills to reopen the port failed in the council Thursday …",
        ),
        (
            "Berg has lost half of her ships since the ferry Alma sank off Eastmere on Monday.",
            "the ferry Alma sank off Eastmere on Monday",
            "… the ferry Alma sank off Eastmere on Monday",
        ),
    ],
)
def test_a_clause_with_a_subject_of_its_own_is_quoted_between_ellipses(sentence: str, clause: str, quoted: str):
    assert clause_alone(told(sentence, clause)) == quoted
    assert is_clause(quoted)
    assert clause_alone(told(sentence, clause, main=True)) == ""
    assert clause_alone(told(sentence, clause, status="planned")) == ""


def test_a_remark_between_commas_is_quoted_with_whom_it_is_of():
    sentence = "The head of Vexel, who was questioned by the council on Monday, said that the harbor was safe."
    clause = "The head of Vexel, who was questioned by the council on Monday"
    row = told(sentence, clause, words=clause.replace(", who", ""), rule=EventRule.NOUN_CLAUSE)
    assert clause_alone(row) == f"{clause} …"


def test_what_came_beside_something_told_before_is_quoted_without_it():
    sentence = "The strike came as Vexel named a loss and confirmed that Mara Lund is to leave."
    row = told(sentence, "Vexel named a loss and confirmed that Mara Lund is to leave", rule=EventRule.NEWS, main=True)
    assert clause_alone(row) == "… Vexel named a loss and confirmed that Mara Lund is to leave."
    alone = "The ferry Alma came as Vexel named a loss and confirmed that Mara Lund is to leave."
    assert clause_alone(told(alone, sentence[19:-1], rule=EventRule.NEWS, main=True)) == ""


@pytest.mark.parametrize(
    ("sentence", "clause", "words"),
    [
        ("Berg denied that the ferry Alma had left Eastmere on Monday.", "the ferry Alma had left Eastmere on Monday", ""),
        ("“Sad,” Berg said. “After the Alma sank off Sandby on Monday, none came.", "the Alma sank off Sandby on Monday", ""),
        ("Berg wept after divers of Eastmere sealed it on Monday.", "divers of Eastmere sealed it on Monday", ""),
        ("Berg wept when it sank off the quay of Eastmere on Monday.", "it sank off the quay of Eastmere on Monday", ""),
        ("Berg wept when the ferry sank and burned Monday.", "the ferry sank and burned Monday", "The ferry burned Monday"),
        ("Berg saw the crew of the ship that burned off Sandby on Monday.", "the ship that burned off Sandby on Monday", ""),
    ],
)  # fmt: skip
def test_what_somebody_claims_quotes_or_only_points_to_is_no_clause_alone(sentence: str, clause: str, words: str):
    assert clause_alone(told(sentence, clause, words=words)) == ""


@pytest.mark.parametrize("sentence", ["On Monday we opened our clinic.", "Last Monday, after the storm, I went to Sandby.",
                                      "My brother lost his boat on Monday.", "The envoys met here on Monday."])  # fmt: skip
def test_a_sentence_of_i_or_we_is_no_report_of_the_paper(sentence: str):
    assert speaks_itself(sentence)
    assert not reads_alone(sentence)


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Despite storms like this, the ferry sailed on Monday.", False),
        ("Ada Tamm discussed the matter with the board on Monday.", False),
        ("As happened before, the ferry was late on Monday.", False),
        ("Ada Tamm said on Monday that “storms like this” are rare.", True),
        ("The matter of the tolls came before the board on Monday.", True),
    ],
)
def test_what_points_to_something_in_its_midst_does_not_read_alone(sentence: str, *, alone: bool):
    assert reads_alone(sentence) is alone


@pytest.mark.parametrize("sentence", ["Lund said on Monday: “We lost our boats.”", "World War I began with a shot.",
                                      "The US Navy left Our Lady Bay on Monday."])  # fmt: skip
def test_words_in_marks_and_names_are_nobody_who_speaks_for_the_paper(sentence: str):
    assert not speaks_itself(sentence)


@pytest.mark.parametrize(
    ("when", "sentence", "leans"),
    [
        ("the next day", "The next day the envoys of Verani met in Sandport.", True),
        ("a day earlier", "Only a day earlier, the envoys of Verani had met in Sandport.", True),
        ("The day before", "The day before, Tamm told 40,000 Verani that the gates were shut.", True),
        ("the past week", "The ferry has sailed twice in the past week.", True),
        ("that night", "The ferry sank on Monday and was found that night.", False),
        ("two days ago", "The ferry sank two days ago.", False),
        ("May 4", "The ferry sank on May 4.", False),
    ],
)
def test_a_day_that_only_the_passage_before_tells_is_known_by_its_words(when: str, sentence: str, *, leans: bool):
    row = SimpleNamespace(when=when, sentence=sentence, granularity="day", value="2031-05-04", earliest=DAY, day=DAY)
    assert leans_on_a_day(row) is leans


def test_a_clock_time_alone_says_the_day_of_its_article():
    row = {
        "when": "11 am",
        "sentence": "11 am: The harbor master is called.",
        "granularity": "day",
        "value": "2031-05-04T11:00",
    }
    assert leans_on_a_day(SimpleNamespace(**row, earliest=DAY, day=date(2031, 5, 6)))
    assert not leans_on_a_day(SimpleNamespace(**row, earliest=DAY, day=DAY))


TEXT = (
    "After two bills to reopen the port failed in the council on Nov. 4, Berg spoke of a down payment. The next day, the mayor"
    " of Sandport closed the quay. Mara Berg sold the ferry Alma to Verani on Nov. 6."
)


def told_in(clause: str, day: str, **fields: Any) -> Any:
    """Give the event of a clause of the text."""
    head = TEXT.index(clause)
    return event(TEXT, clause, day, words=clause, rule=EventRule.VERB, head=Span(head, head + 2), **fields)


def annotated() -> list[AnnotatedArticle]:
    clauses = (
        told_in("After two bills to reopen the port failed in the council on Nov. 4", "2031-11-04", main=False),
        told_in("Mara Berg sold the ferry Alma to Verani on Nov. 6", "2031-11-06"),
    )
    story = article("story", TEXT, "2031-11-07", "Gazette")
    return [AnnotatedArticle(story, sentences(TEXT), events=clauses, configuration="tests")]


def test_a_timeline_prints_the_clause_and_a_page_that_does_so_verifies(tmp_path: Path):
    quoted = "… two bills to reopen the port failed in the council on Nov. 4 …"
    rows = covered(tmp_path / "one", annotated()).timeline
    assert rows["words"].tolist() == [quoted, "Mara Berg sold the ferry Alma to Verani on Nov. 6."]
    known = known_words(held_in(store(tmp_path / "two", annotated())))
    assert known.matches(quoted, "event")
    assert not known.matches("… two bills to reopen the port passed in the council on Nov. 4 …", "event")
