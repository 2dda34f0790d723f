"""Which events are of the affair's thread, in which order the lead tells them, and how large the affair is."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from analysis.measures.disputes.told import RunningFigure, Side
from analysis.measures.lead import in_order, with_size
from analysis.measures.lead_limits import limits
from analysis.measures.lead_line import LeadRow
from analysis.measures.lead_thread import in_thread, without_series


def row(kind: Any, text: str, latest: date | None = None, day: date | None = None) -> LeadRow:
    return LeadRow(kind, text, "a", 0, 0, 9, "Gazette", day or latest, latest, latest)


def event(words: str, article: str, day: int = 1) -> Any:
    return SimpleNamespace(words=words, reports=[(article, 0)], earliest=date(2031, 5, day))


def test_news_of_the_same_people_that_no_article_tells_with_the_affair_is_of_another():
    told = ["Tamm closed the ferry pier of the harbor and sent the pilots home.", "The pilots left the ferry pier."]
    other = "Tamm disputed the paper’s story on the letters of a lawyer."
    words = {"a": told[0], "b": told[1], "c": other, **dict.fromkeys("defgh", "The ferry pier stays shut for the pilots.")}
    rows = [SimpleNamespace(article=article, words=text) for article, text in words.items()]
    events = [event(told[0], "a"), event(other, "c")]
    assert in_thread(events, told, rows) == events[:1]


def test_the_first_case_of_place_after_place_turns_nothing():
    rows = [event("Verani confirmed its first case of the fever.", "a", 3), event("The first death came in Orland.", "b", 5)]
    closed = event("The board closed the pier.", "c", 4)
    assert without_series([*rows, closed]) == [closed]
    assert without_series([rows[0], closed]) == [rows[0], closed]


def test_the_lead_goes_by_time_and_ends_with_how_things_stand():
    about, why = row("about", "What it is", date(2031, 5, 2)), row("why", "Why", day=date(2031, 5, 9))
    turn, now = row("turn", "Turn", date(2031, 5, 5)), row("now", "Now", date(2031, 5, 4))
    asked = row("asked", "Asked", day=date(2031, 5, 3))
    assert in_order([now, why, turn, asked, about]) == [about, asked, turn, why, now]
    late = row("about", "What it is", date(2031, 5, 6))
    assert in_order([late, why, turn]) == [why, turn, late]
    known = row("about", "What it is", day=date(2031, 5, 6))
    assert in_order([why, turn, known]) == [known, why, turn]


def side(text: str, day: int) -> Side:
    return Side((text,), None, "Gazette", date(2031, 6, day), f"f{day}", (0,), ((0, len(text)),))


def test_the_lead_tells_the_last_count_of_all_and_no_older_one():
    counts = ["The board confirmed 40 cases of the fever.", "The board confirmed 90 cases of the fever."]
    running = [RunningFigure("cas", (side(counts[0], 2), side(counts[1], 9)), ("40 cases", "90 cases"))]
    lines = [row("about", "The fever came to Verani.", date(2031, 5, 2)), row("turn", counts[0], date(2031, 6, 2))]
    found = with_size(lines, running)
    assert [(one.kind, one.text) for one in found] == [("about", lines[0].text), ("size", counts[1])]
    assert with_size([row("about", counts[1])], running) == (row("about", counts[1]),)
    elsewhere = [RunningFigure("cas", running[0].course, running[0].told, place="Orland")]
    assert with_size(lines, elsewhere) == tuple(lines)


@pytest.mark.parametrize(
    "words",
    [
        "The payment is conditional on a vote.",
        "The payment ends unless the banks agree.",
        "This payment can be stopped at any time.",
        "Instead, Tamm offered a boat.",
    ],
)
def test_what_is_said_of_the_deed_by_its_noun_limits_it(words: str):
    assert limits("Tamm agreed to pay the families.", words)


@pytest.mark.parametrize(
    "words", ["The pier is conditional on a vote.", "The payment was hailed in town.", "Nobody agrees unless the banks do."]
)
def test_what_is_of_something_else_or_sets_no_limit_does_not(words: str):
    assert not limits("Tamm agreed to pay the families.", words)
