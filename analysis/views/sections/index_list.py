"""The index: every actor and every day that the edition cites, with the sentences that name them."""

from __future__ import annotations

from analysis.measures import Coverage
from analysis.measures.rows import rows_of
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import numbers_of
from analysis.views.look.words import unbroken
from analysis.views.look.writing import when

MOST_NAMES, MOST_MARKS = 60, 12


def index_list(coverage: Coverage) -> Markup:
    """Return actors by name and days in order of time, each with the numbers of its sentences."""
    names = [(name, evidence_marks(numbers[:MOST_MARKS])) for name, numbers in _actors(coverage)]
    days = [(unbroken(day), evidence_marks(numbers[:MOST_MARKS])) for day, numbers in _days(coverage)]
    return render("index_list", names=names, days=days)


def _actors(coverage: Coverage) -> list[tuple[str, list[int]]]:
    """Return the actors whom most of the cited sentences name, by name."""
    numbers = numbers_of(coverage)
    found: dict[str, set[int]] = {}
    mentions = coverage.mentions[coverage.mentions["actor"].notna()]
    for actor, *place in zip(mentions["actor"], mentions["article"], mentions["sentence_start"], strict=True):
        if (number := numbers.get((place[0], place[1]))) is not None:
            found.setdefault(actor, set()).add(number)
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    told = sorted((-len(some), str(names[actor]), sorted(some)) for actor, some in found.items() if actor in names)
    return sorted(((name, some) for _, name, some in told[:MOST_NAMES]), key=lambda one: one[0].casefold())


def _days(coverage: Coverage) -> list[tuple[str, list[int]]]:
    """Return the times of the events printed."""
    found: dict[str, set[int]] = {}
    for row in sorted(rows_of(coverage.timeline), key=lambda row: (row.earliest, row.latest)):
        found.setdefault(when(row.value, row.granularity), set()).update(map(int, row.evidence))
    return [(day, sorted(some)) for day, some in found.items()]
