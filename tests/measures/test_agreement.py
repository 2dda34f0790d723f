"""What is told alike and what differently: figures, dates and statements, only where it is plain."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analysis.measures import agreement
from analysis.measures.figures import figures
from analysis.model import AnnotatedArticle


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("the flood took 12 boats", {"boat": (12.0, "12 boats")}),
        ("seven wooden boats sank", {"boat": (7.0, "seven wooden boats")}),
        ("the dam cost $3 million", {"$": (3e6, "$3 million")}),
        ("1,200 people fled", {"people": (1200.0, "1,200 people")}),
        ("about 12 boats sank", {}),
        ("12 to 14 boats sank", {}),
        ("for 12 days", {}),
        ("12 boats sank and 3 boats burned", {}),
        ("it closed on Nov. 9", {}),
    ],
)
def test_a_figure_is_an_exact_amount_of_something(clause: str, found: dict[str, tuple[float, str]]):
    told = figures(clause)
    assert list(told.values()) == list(found.values())


def test_absurd_numbers_do_no_harm():
    assert figures("9" * 5000 + " boats") in ({}, {"boat": (float("inf"), "")})
    assert figures(", ".join(["12"] * 5000)) == {}


def report(affair: Any, name: str, publisher: str, clause: str, *, day: str = "2031-11-08") -> AnnotatedArticle:
    text = f"{clause}."
    events = (affair.event(text, clause, "2031-11-07", actors=("lower",)),)
    known = (affair.LOWER,)
    return AnnotatedArticle(
        affair.article(name, text, day, publisher),
        affair.sentences(text),
        affair.mentions(text, *known),
        known,
        (),
        events=events,
    )


def test_different_figures_of_one_event_stand_side_by_side(affair: Any, tmp_path: Path):
    told = (
        report(affair, "one", "Harbor Gazette", "Lower Verani lost 12 boats to the flood at the lock"),
        report(affair, "two", "Dune Times", "Lower Verani lost 14 boats to the flood at the lock"),
    )
    found = agreement(affair.covered(tmp_path / "corpus", told)).figures
    assert sorted(found["told"]) == ["12 boats", "14 boats"]
    assert all(found["evidence"])


@pytest.mark.parametrize(("second", "publisher"), [("12 boats", "Dune Times"), ("14 boats", "Harbor Gazette")])
def test_the_same_figure_and_one_newsroom_make_no_conflict(affair: Any, tmp_path: Path, second: str, publisher: str):
    told = (
        report(affair, "one", "Harbor Gazette", "Lower Verani lost 12 boats to the flood at the lock"),
        report(affair, "two", publisher, f"Lower Verani lost {second} to the flood at the lock today"),
    )
    assert agreement(affair.covered(tmp_path / "corpus", told)).figures.empty


def statement(affair: Any, name: str, actor: Any, words: str, sense: str) -> AnnotatedArticle:
    text = f"{actor.name} said that {words}."
    quoted = affair.quote(text, words, kind="indirect", cue="said", speaker=actor.id, speaker_name=actor.name, sense=sense)
    return AnnotatedArticle(
        affair.article(name, text, "2031-11-05", "Gazette"),
        affair.sentences(text),
        affair.mentions(text, actor),
        (actor,),
        (quoted,),
    )


WORDS = "the guards opened the eastern sluice during the storm"
FILL = ["farmers planted barley", "envoys toured the harbor", "boats carried timber", "millers praised the council"]


@pytest.mark.parametrize(
    ("words", "sense", "count"),
    [(WORDS, "says", 2), ("the guards did not open the eastern sluice during the storm", "says", 0),
     ("the guards opened a school", "says", 0), (WORDS, "denies", 0)],
)  # fmt: skip
def test_a_denial_stands_beside_what_it_denies(affair: Any, tmp_path: Path, words: str, sense: str, count: int):
    told = [statement(affair, "one", affair.TAMM, WORDS, "denies"), statement(affair, "two", affair.OREN, words, sense)]
    told += [statement(affair, f"fill{n}", affair.LOWER, filling, "says") for n, filling in enumerate(FILL)]
    found = agreement(affair.covered(tmp_path / "corpus", told)).statements
    assert len(found) == count
    assert all(found["evidence"])


def test_nobody_contradicts_himself_here(affair: Any, tmp_path: Path):
    told = [statement(affair, "one", affair.TAMM, WORDS, "denies"), statement(affair, "two", affair.TAMM, WORDS, "says")]
    assert agreement(affair.covered(tmp_path / "corpus", told)).statements.empty


def test_what_three_newsrooms_report_alike_is_an_agreement(affair: Any, tmp_path: Path):
    clause = "Lower Verani lost 12 boats to the flood at the lock"
    told = [report(affair, name, name, f"{clause} {tail}") for name, tail in (("A", "today"), ("B", "again"), ("C", "at noon"))]
    assert list(agreement(affair.covered(tmp_path / "a", told)).alike["origins"]) == [3]
    assert agreement(affair.covered(tmp_path / "b", told[:2])).alike.empty


def test_a_copy_of_one_text_is_no_further_origin(affair: Any, tmp_path: Path):
    opening = affair.affair()[0]
    copies = [replace(opening, article=replace(opening.article, id=f"{n}", publisher=f"P{n}")) for n in range(4)]
    assert agreement(affair.covered(tmp_path / "a", copies)).alike.empty
