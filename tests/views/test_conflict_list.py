"""What is told differently is shown side by side, however many sides it has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from analysis.measures.disputes import Conflict, Side
from analysis.views import conflict_list
from analysis.views.sections.conflict_list import conflict_statements


def test_a_figure_that_three_reports_give_differently_has_three_sides(coverage: Any):
    sides = tuple(
        Side((f"The flood took {count} farms.",), None, f"Paper {n}", date(2031, 11, 4), "opening", (0,), ((0, 9),))
        for n, count in enumerate(("ten", "forty", "ninety"))
    )
    shown = conflict_list(replace(coverage, conflicts=(Conflict("figures", sides, ("ten", "forty", "ninety")),))).html
    assert shown.count('<p class="measure">One report</p>') == 1
    assert shown.count('<p class="measure">Another report</p>') == 2
    assert all(f"The flood took {count} farms." in shown for count in ("ten", "forty", "ninety"))


def side(words: str, *, who: str | None = None, day: int = 4) -> Side:
    return Side((words,), who, "Gazette", date(2031, 11, day), "opening", (0,), ((0, 9),))


def statement(coverage: Any, kind: Any, *sides: Side) -> Any:
    (told,) = conflict_statements(replace(coverage, conflicts=(Conflict(kind, sides),), running=()))
    return told


def test_who_speaks_is_named_where_the_words_only_say_he(coverage: Any):
    first = side("On Monday he said that the gates had failed.", who="Oren Holt")
    told = statement(coverage, "denial", first, side("Ada Tamm denied that.", who="Ada Tamm"))
    assert [one.text for one in told.sides] == [
        "On Monday he said that the gates had failed. (Gazette, 4 Nov 2031; spoken by Oren Holt)",
        "Ada Tamm denied that. (Gazette, 4 Nov 2031)",
    ]


def test_who_speaks_is_named_where_the_words_are_a_quotation_alone(coverage: Any):
    first = side("“The gates had failed” by then.", who="Oren Holt")
    told = statement(coverage, "denial", first, side("“They had not,” Tamm said.", who="Ada Tamm"))
    assert [one.text.rpartition(" (")[2] for one in told.sides] == [
        "Gazette, 4 Nov 2031; spoken by Oren Holt)",
        "Gazette, 4 Nov 2031)",
    ]


def test_two_times_told_on_one_day_are_no_earlier_and_later_report(coverage: Any):
    early, late = "The gates open in early May.", "The gates open in mid-May."
    assert statement(coverage, "dates", side(early), side(late)).text == "One report and another report"
    assert statement(coverage, "dates", side(early), side(late, day=6)).text == "Earlier report and later report"


def test_of_two_claims_and_a_denial_only_the_last_is_the_denial(coverage: Any):
    sides = (side("A crew found a plume."), side("Another found one."), side("“There are no plumes,” Tamm said."))
    shown = conflict_list(replace(coverage, conflicts=(Conflict("denial", sides),))).html
    assert (shown.count('<p class="measure">Claim</p>'), shown.count('<p class="measure">Denial</p>')) == (2, 1)
