"""Agreement and conflict: what several newsrooms report alike, and what is told differently, each by whole sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analysis.measures import Agreement, Conflict, Coverage, RunningFigure, agreements, conflicts, running
from analysis.measures.disputes import Side as Told
from analysis.measures.disputes.agreements import ENOUGH
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Side, Statement, numbers_of
from analysis.views.look.words import clause, plain
from analysis.views.look.writing import when
from analysis.views.sections.lead_list import lines_of, reported


def conflict_list(coverage: Coverage) -> Markup:
    """Return what is reported alike and what is not, as lists; a sentence where nothing of either was found."""
    numbers = numbers_of(coverage)
    found = [
        (one.kind, list(zip(_labels(one), map(lines_of, _sides(one, numbers)), strict=True))) for one in conflicts(coverage)
    ]
    return render(
        "conflict_list",
        alike=lines_of(agreement_statements(coverage)),
        rows=bool((coverage.timeline["origins"] >= ENOUGH).any()),
        kinds=[(kind, lists) for kind in _LABELS if (lists := [sides for one, sides in found if one == kind])],
        running=[lines_of(_course(one, numbers)) for one in running(coverage)],
        counted=counted,
    )


_NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+")
_PRONOUN = re.compile(r"\b[Ss]?[Hh]e\b")
_LABELS = {  # what the two sides of each kind are called
    "figures": ("One report", "Another report"),
    "dates": ("Earlier report", "Later report"),
    "denial": ("Claim", "Denial"),
}


def agreement_statements(coverage: Coverage) -> list[Statement]:
    """Return what is reported alike as statements."""
    numbers = numbers_of(coverage)
    return [_alike(one, numbers) for one in agreements(coverage)]


def conflict_statements(coverage: Coverage) -> list[Statement]:
    """Return what is told differently as statements, each with its sides; then the figures that grow."""
    numbers = numbers_of(coverage)
    told = [
        Statement(
            "conflicts",
            " and ".join(dict.fromkeys(_labels(found))).capitalize(),
            sides=tuple(_printed(one) for one in _sides(found, numbers)),
        )
        for found in conflicts(coverage)
    ]
    return [*told, *(step for one in running(coverage) for step in _course(one, numbers))]


def _alike(one: Agreement, numbers: Mapping[Place, int]) -> Statement:
    text = f"{clause(one.text)} ({when(one.value, one.granularity)}): at least {counted(one.origins, 'origin')}"
    marks = tuple(dict.fromkeys(numbers[place] for place in one.places if place in numbers))
    return Statement("agreement", text, marks[:3], one.earliest, one.latest)


def _sides(one: Conflict, numbers: Mapping[Place, int]) -> list[list[Statement]]:
    """Return each side as its sentences, each with who published it when and the number of its evidence."""
    return [[_sentence(side, n, numbers) for n in range(len(side.places))] for side in one.sides]


def _labeled(one: Conflict, numbers: Mapping[Place, int]) -> list[tuple[str, list[tuple[str, Markup]]]]:
    return list(zip(_labels(one), map(lines_of, _sides(one, numbers)), strict=True))


def _labels(one: Conflict) -> list[str]:
    """Return what the sides are called: a denial stands last; of two times told on one day none is the earlier report."""
    of_one_day = one.kind == "dates" and len({side.day for side in one.sides}) == 1
    first, last = _LABELS["figures" if of_one_day else one.kind]
    firsts = max(1, len(one.sides) - 1) if one.kind == "denial" else 1
    return [first] * firsts + [last] * (len(one.sides) - firsts)


def _sentence(side: Told, number: int, numbers: Mapping[Place, int]) -> Statement:
    told = f"{reported(side.publisher, side.day)}{_voice(side) if number == len(side.places) - 1 else ''}"
    text = f"{clause(side.sentences[number])} ({told})"
    mark = numbers.get((side.article, side.places[number]))
    return Statement("conflicts", text, () if mark is None else (mark,))


def _voice(side: Told) -> str:
    """Name who speaks, where the words only say "he" or "she", or are a quotation without its speaker."""
    who = side.who or ""
    unnamed = (
        (_PRONOUN.search(side.text) or side.text.startswith("“")) and _NAME.fullmatch(who) and who.split()[-1] not in side.text
    )
    return f"; spoken by {plain(who)}" if unnamed else ""


def _printed(side: list[Statement]) -> Side:
    return Side(" ".join(one.text for one in side), tuple(mark for one in side for mark in one.evidence))


def _course(one: RunningFigure, numbers: Mapping[Place, int]) -> list[Statement]:
    """Return each step of a figure that grows: the words of the amount, who gives it when."""
    steps = zip(one.course, one.told, strict=True)
    marks = [numbers.get((side.article, side.places[-1])) for side in one.course]
    return [
        Statement(
            "running",
            f"{plain(words)} ({plain(one.place)}): {reported(side.publisher, side.day)}",
            () if mark is None else (mark,),
        )
        for (side, words), mark in zip(steps, marks, strict=True)
    ]
