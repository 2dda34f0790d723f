"""Positions: what the actors with most statements say of the matter they speak of on most days; and what cannot both stand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analysis.measures.travel.cover import Travel
from analysis.measures.travel.positions import MOST_WORDS, Position, Said
from analysis.measures.travel.shifts import Shift
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Side, Statement, numbers_of
from analysis.views.look.words import plain, quoted
from analysis.views.sections.lead_list import lines_of, reported

MOST_SHIFTS = 2  # that page one prints
_LED_IN = re.compile(r"^[^\s“\"]+ … (?=[“\"])")  # a word of the article before what is quoted


def travel_positions(travel: Travel) -> Markup:
    """Return the shifts that page one does not print, then the courses of statements; a sentence where there is none."""
    numbers = numbers_of(travel.coverage)
    shifts = [(plain(one.name), lines_of([_line(said, numbers) for said in (one.first, one.then)])) for one in _further(travel)]
    told = [(_head(one), lines_of([_line(said, numbers) for said in one.statements])) for one in travel.positions]
    return render("travel_positions", shifts=shifts, told=told, above=len(travel.shifts) - len(shifts))


def position_statements(travel: Travel) -> list[Statement]:
    """Return each shift with its two sides, then each statement of each course."""
    numbers = numbers_of(travel.coverage)
    courses = [_of(one, said, numbers) for one in travel.positions for said in one.statements]
    return [*(shift_statement(one, numbers) for one in _further(travel)), *courses]


def _further(travel: Travel) -> tuple[Shift, ...]:
    return travel.shifts[MOST_SHIFTS:]


def shift_statement(one: Shift, numbers: Mapping[Place, int]) -> Statement:
    """Return two statements of one actor that cannot both stand, side by side."""
    told = [_line(said, numbers) for said in (one.first, one.then)]
    cited = tuple(number for side in told for number in side.evidence)
    return Statement("positions", plain(one.name), cited, sides=tuple(Side(side.text, side.evidence) for side in told))


def _of(one: Position, said: Said, numbers: Mapping[Place, int]) -> Statement:
    line = _line(said, numbers)
    return Statement("positions", f"{plain(one.name)}: {line.text}", line.evidence)


def _head(one: Position) -> str:
    return f"{plain(one.name)}, in words that name “{plain(one.matter)}”"


def _line(said: Said, numbers: Mapping[Place, int]) -> Statement:
    venue = f", {plain(said.venue)}" if said.venue else ""
    words = _LED_IN.sub("", said.words) if said.kind == "mixed" else said.words
    text = f"{quoted(words, said.kind, most=MOST_WORDS)} ({reported(said.publisher, said.day)}{venue})"
    return Statement("positions", text, (numbers[said.place[:2]],))
