"""What is told differently is shown side by side, however many sides it has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analysis.measures import RunningFigure
from analysis.measures.disputes import Conflict, Side
from analysis.measures.disputes.quantities import DEATHS
from analysis.views import conflict_list
from analysis.views.sections.conflict_list import conflict_statements


def test_a_figure_that_three_reports_give_differently_has_three_sides(coverage: Any):
    sides = tuple(
        Side((f"The flood took {count} farms.",), None, f"Paper {n}", date(2031, 11, 4), "opening", (0,), ((0, 9),))
        for n, count in enumerate(("ten", "forty", "ninety"))
    )
    shown = conflict_list(replace(coverage, conflicts=(Conflict("figures", sides, ("ten", "forty", "ninety")),))).html
    assert all(shown.count(f'<p class="measure">Paper {n}</p>') == 1 for n in range(3))
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


def test_the_sides_of_a_figure_are_called_by_who_speaks_or_publishes_and_when(coverage: Any):
    claim, other = "Vexel said 12 gates were shut.", "The harbor had 30 gates shut."
    called = side("By Monday the Harbor League had shut 30.", who="Harbor League")
    assert (
        statement(coverage, "figures", side("12 gates were shut, Vexel said.", who="Vexel"), called).text
        == "Vexel and Harbor League"
    )
    assert (
        statement(coverage, "figures", side("Guards shut 12 gates.", who="Guards"), called).text
        == "One report and another report"
    )
    assert statement(coverage, "figures", side(claim, who="she"), side(other)).text == "One report and another report"
    assert statement(coverage, "figures", side(claim), side(other, day=6)).text == "Gazette, 4 Nov 2031 and Gazette, 6 Nov 2031"
    assert statement(coverage, "denial", side(claim), side(other)).text == "Claim and denial"


def test_counts_of_one_paper_and_day_are_called_by_the_time_at_which_it_gave_them(coverage: Any):
    articles = coverage.articles.head(2).assign(published=["2031-11-04T16:17:00+00:00", "2031-11-04T18:39:00+00:00"])
    early, late = (
        replace(side(words), article=article)
        for words, article in zip(("It had 12 cases.", "It had 15 cases."), articles["article"], strict=True)
    )
    told = statement(replace(coverage, articles=articles), "figures", early, late).text
    assert [time in part for time, part in zip(("16:17", "18:39"), told.split(" and "), strict=True)] == [True, True]


@pytest.mark.parametrize(("unit", "words"), [(DEATHS, "four people (Sandby; deaths)"), ("case", "four people (Sandby)")])
def test_a_course_of_deaths_says_so_beside_the_words_of_the_amount(coverage: Any, unit: str, words: str):
    course = RunningFigure(unit, (side("Four people died in Sandby."),), ("four people",), "Sandby")
    (line,) = conflict_statements(replace(coverage, conflicts=(), running=(course,)))
    assert line.text == f"{words}: Gazette, 4 Nov 2031"
