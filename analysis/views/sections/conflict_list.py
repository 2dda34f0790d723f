"""Agreement and conflict: what several newsrooms report alike, and what is told differently, each by whole sentences."""

from __future__ import annotations

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
    found = [(one.kind, [lines_of(side) for side in _sides(one, numbers)]) for one in conflicts(coverage)]
    return render(
        "conflict_list",
        alike=lines_of(agreement_statements(coverage)),
        rows=bool((coverage.timeline["origins"] >= ENOUGH).any()),
        kinds=[(kind, lists) for kind in _LABELS if (lists := [sides for one, sides in found if one == kind])],
        labels=_LABELS,
        running=[lines_of(_course(one, numbers)) for one in running(coverage)],
        counted=counted,
    )


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
            " and ".join(_LABELS[found.kind]).capitalize(),
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


def _sentence(side: Told, number: int, numbers: Mapping[Place, int]) -> Statement:
    text = f"{clause(side.sentences[number])} ({reported(side.publisher, side.day)})"
    mark = numbers.get((side.article, side.places[number]))
    return Statement("conflicts", text, () if mark is None else (mark,))


def _printed(side: list[Statement]) -> Side:
    return Side(" ".join(one.text for one in side), tuple(mark for one in side for mark in one.evidence))


def _course(one: RunningFigure, numbers: Mapping[Place, int]) -> list[Statement]:
    """Return each step of a figure that grows: the words of the amount, who gives it when."""
    steps = zip(one.course, one.told, strict=True)
    marks = [numbers.get((side.article, side.places[-1])) for side in one.course]
    return [
        Statement("running", f"{plain(words)}: {reported(side.publisher, side.day)}", () if mark is None else (mark,))
        for (side, words), mark in zip(steps, marks, strict=True)
    ]
