"""Figures that grow from report to report: no conflict, but the course of one count at one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from analysis.measures.disputes.figure_pairs import MONEY, Report, day_of
from analysis.measures.disputes.figures import MOST, Figures
from analysis.measures.disputes.quantity_words import measures, vague_units
from analysis.measures.disputes.sentences import Stories
from analysis.measures.disputes.told import RunningFigure
from analysis.measures.stems import stems

_FEWEST = 3  # days that make a course
_LEAP = 12.0  # times that one step of a course is of the one before at most
_GROWING = 0.75  # share of pairs of different days of which the later is the greater


def running_figures(stories: Stories, figures: Figures) -> Iterator[RunningFigure]:
    """Give the figures that grow over three days or more, the last report of each step."""
    found = list(_courses(figures))
    for unit, scope, steps in found:
        others = (theirs for other, there, theirs in found if other not in vague_units() and there == scope)
        if unit in vague_units() and any(_is_one(steps, theirs) for theirs in others):
            continue  # "20,000 people", "30,000 cases"
        course = tuple(stories.side(one.told) for one in steps)
        yield RunningFigure(unit, course, tuple(one.words for one in steps), _place(steps[-1]))


def _courses(figures: Figures) -> Iterator[tuple[str, str, list[Report]]]:
    """Give the unit, the scope and the steps of each."""
    for (unit, per, scope, unsure), reports in sorted(figures.items()):
        counts = not (per or unsure or scope in ("", "?") or unit in MONEY or unit.startswith("%") or unit in measures())
        if not counts or (unit in vague_units() and scope != "world") or not _is_growing(reports):
            continue
        steps = _steps(_of_one_thing(reports))
        if len(steps) >= _FEWEST:
            yield unit, scope, steps


def _is_one(one: list[Report], other: list[Report]) -> bool:
    """Tell whether two courses are of one count in two words: taken together they grow as each does, in the same time."""
    both = sorted((*one, *other), key=lambda step: (day_of(step), step.middle))
    within = sum(day_of(other[0]) <= day_of(step) <= day_of(other[-1]) for step in one)
    return 2 * within > len(one) and all(first.middle <= second.middle for first, second in pairwise(both))


def _of_one_thing(reports: Sequence[Report]) -> list[Report]:
    """Leave out what is told in other words than most are: "80 countries" that set tolls are none that the fever reached."""
    some = [(one, one.around - stems(_place(one))) for one in reports[:MOST]]
    return [one for one, bag in some if 2 * sum(not bag.isdisjoint(other) for _, other in some) > len(some)]


def _place(report: Report) -> str:
    """Return where a figure holds, in the words of its sentence."""
    told, at = report.told, report.told.row.start
    found = (told.row.words[start - at : end - at] for start, end, which in told.places if which == report.scope)
    return " ".join(next(found, "worldwide").split())


def _is_growing(reports: Sequence[Report]) -> bool:
    pairs = [(one, other) for one, other in combinations(reports[:MOST], 2) if one.told.row.day != other.told.row.day]
    later = sum(other.middle >= one.middle for one, other in pairs)
    return len({one.told.row.day for one in reports}) >= _FEWEST and later >= _GROWING * len(pairs)


def _steps(reports: Sequence[Report]) -> list[Report]:
    """Return the course: each report that gives more than those before, one a day, the greatest of it."""
    steps: list[Report] = []
    for one in sorted(reports, key=lambda report: (day_of(report), report.middle, report.told.number)):
        if not steps or steps[-1].middle < one.middle <= _LEAP * steps[-1].middle:
            steps = [*(steps[:-1] if steps and day_of(steps[-1]) == day_of(one) else steps), one]
    return steps
