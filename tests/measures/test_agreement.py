"""What independent newsrooms tell alike: one event in sentences that say the same, and the same figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from analysis.measures import Choice, agreements
from analysis.measures.disputes.agreements import _agreement
from analysis.model import AnnotatedArticle

UNPRINTED = Choice(most_events=0)
CLAUSE = "Lower Verani lost 12 boats to the flood at the lock"


def report(
    affair: Any, name: str, publisher: str, clause: str, *, day: str = "2031-11-08", status: str = "past"
) -> AnnotatedArticle:
    text = f"{clause}."
    events = (affair.event(text, clause, "2031-11-07", actors=("lower",), status=status),)
    known = (affair.LOWER,)
    return AnnotatedArticle(
        affair.article(name, text, day, publisher),
        affair.sentences(text),
        affair.mentions(text, *known),
        known,
        (),
        events=events,
    )


def test_what_three_newsrooms_report_alike_is_an_agreement(affair: Any, tmp_path: Path):
    told = [report(affair, name, name, f"{CLAUSE} {tail}") for name, tail in (("A", "today"), ("B", "again"), ("C", "at noon"))]
    (found,) = agreements(affair.covered(tmp_path / "a", told, choice=UNPRINTED))
    assert (found.origins, len(found.places)) == (3, 3)
    assert found.text in {f"{CLAUSE} {tail}." for tail in ("today", "again", "at noon")}
    assert agreements(affair.covered(tmp_path / "b", told[:2], choice=UNPRINTED)) == ()


def test_a_forecast_does_not_agree_that_it_took_place(affair: Any, tmp_path: Path):
    told = [report(affair, name, name, f"{CLAUSE} {tail}") for name, tail in (("A", "today"), ("B", "again"))]
    ahead = report(affair, "C", "C", f"{CLAUSE} at noon", day="2031-11-06", status="planned")
    assert agreements(affair.covered(tmp_path / "a", [*told, ahead], choice=UNPRINTED)) == ()


@pytest.mark.parametrize("third", [f"{CLAUSE} today".replace("12", "14"), "Lower Verani wept at the lock"])
def test_who_counts_otherwise_or_says_less_does_not_agree(affair: Any, tmp_path: Path, third: str):
    told = [report(affair, name, name, f"{CLAUSE} {tail}") for name, tail in (("A", "today"), ("B", "again"))]
    assert agreements(affair.covered(tmp_path / "a", [*told, report(affair, "C", "C", third)], choice=UNPRINTED)) == ()


def test_a_copy_of_one_text_is_no_further_origin(affair: Any, tmp_path: Path):
    opening = affair.affair()[0]
    copies = [replace(opening, article=replace(opening.article, id=f"{n}", publisher=f"P{n}")) for n in range(4)]
    assert agreements(affair.covered(tmp_path / "a", copies, choice=UNPRINTED)) == ()


def test_a_sentence_that_two_newsrooms_print_word_for_word_is_of_one_origin():
    day = date(2031, 11, 7)
    row: Any = SimpleNamespace(value=str(day), granularity="day", earliest=day, latest=day)
    spot = {"place": 1.0, "sentence_start": 0, "start": 0, "end": 9}

    def told(*tails: str) -> list[Any]:
        return [SimpleNamespace(article=f"a{n}", sentence=f"{CLAUSE} {tail}.", **spot) for n, tail in enumerate(tails)]

    home = {f"a{n}": f"Paper {n}" for n in range(3)}
    assert _agreement(row, told("today", "again", "again"), home) is None
    found = _agreement(row, told("today", "again", "at noon"), home)
    assert found is not None
    assert found.origins == 3


def test_what_a_row_of_the_timeline_tells_is_not_told_again(affair: Any, tmp_path: Path):
    told = [report(affair, name, name, f"{CLAUSE} {tail}") for name, tail in (("A", "today"), ("B", "again"), ("C", "at noon"))]
    coverage = affair.covered(tmp_path / "a", told)
    assert len(coverage.timeline) == 1
    assert agreements(coverage) == ()
