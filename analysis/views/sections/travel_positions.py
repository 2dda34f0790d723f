"""Positions: what the actors with most statements say of the matter they speak of on most days; and what cannot both stand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analysis.measures.travel.cover import Travel
from analysis.measures.travel.positions import MOST_WORDS, Position
from analysis.measures.travel.shifts import Shift
from analysis.measures.travel.statements import Said
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Statement, numbers_of
from analysis.views.look.words import plain, quoted
from analysis.views.sections.lead_list import lines_of, reported

_LED_IN = re.compile(r"^[^\s“\"]+ … (?=[“\"])")  # a word of the article before what is quoted


def travel_positions(travel: Travel) -> Markup:
    """Return the courses of statements; a sentence where there is none."""
    numbers = numbers_of(travel.coverage)
    told = [(_head(one), lines_of([_line(said, numbers) for said in one.statements])) for one in _printed(travel)]
    return render("travel_positions", told=told)


def position_statements(travel: Travel) -> list[Statement]:
    """Return each statement of each course."""
    numbers = numbers_of(travel.coverage)
    return [_of(one, said, numbers) for one in _printed(travel) for said in one.statements]


def _printed(travel: Travel) -> list[Position]:
    """Return the courses in which a figure changes: that somebody says the same again tells nothing; the data have all."""
    return [one for one in travel.positions if one.differs]


def shift_statement(one: Shift, numbers: Mapping[Place, int]) -> Statement:
    """Return two statements of one actor that cannot both stand, one after the other."""
    first, then = (_line(said, numbers) for said in (one.first, one.then))
    return Statement("highlights", f"{plain(one.name)}: {first.text}; {then.text}.", (*first.evidence, *then.evidence))


def _of(one: Position, said: Said, numbers: Mapping[Place, int]) -> Statement:
    line = _line(said, numbers)
    return Statement("positions", f"{plain(one.name)}: {line.text}", line.evidence)


def _head(one: Position) -> str:
    return f"{plain(one.name)}, in words that hold both “{plain(one.matter[0])}” and “{plain(one.matter[1])}”"


def _line(said: Said, numbers: Mapping[Place, int]) -> Statement:
    venue = f", {plain(said.venue)}" if said.venue else ""
    words = _LED_IN.sub("", said.words) if said.kind == "mixed" else said.words
    text = f"{quoted(words, said.kind, most=MOST_WORDS)} ({reported(said.publisher, said.day)}{venue})"
    return Statement("positions", text, (numbers[said.place[:2]],))
