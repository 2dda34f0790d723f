"""What stands out where two sides are compared."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.measures import speech
from analysis.measures.editions.comparison import Comparison
from analysis.views.look.counts import counted, listed
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement
from analysis.views.look.words import first_words, plain
from analysis.views.look.writing import moment
from analysis.views.sections.lead_list import lines_of

_MOST_NAMED = 3


def side_names(comparison: Comparison) -> tuple[str, str]:
    """Return what the two sides are called: publishers' names, or periods in words."""
    if comparison.by == "publisher":
        return plain(comparison.names[0]), plain(comparison.names[1])
    one, other = (" – ".join(dict.fromkeys(map(moment, name.split("/")))) for name in comparison.names)
    return one, other


def comparison_highlights(comparison: Comparison) -> Markup:
    """Return what stands out: who is quoted most, what both tell, where dates differ, who is on one side alone."""
    return render("highlights", lines=lines_of(highlight_statements(comparison)))


def highlight_statements(comparison: Comparison) -> list[Statement]:
    """Return what the page says stands out."""
    return [Statement("highlights", line, tuple(dict.fromkeys(numbers))[:3]) for line, numbers in _highlights(comparison)]


def _highlights(comparison: Comparison) -> Iterator[tuple[str, list[int]]]:
    names = side_names(comparison)
    for name, side in zip(names, ("left", "right"), strict=True):
        yield from _most_quoted(comparison, name, side)
    yield from _shared(comparison)
    for name, here, there in ((names[1], "right", "left"), (names[0], "left", "right")):
        alone = comparison.actors[comparison.actors[f"mentions_{there}"] == 0].head(_MOST_NAMED)
        if len(alone):
            people = listed([first_words(plain(one), most=6) for one in alone["name"]])
            yield f"Most named in {name} alone: {people}.", [int(one) for one in alone[f"evidence_{here}"] if one]


def _most_quoted(comparison: Comparison, name: str, side: str) -> Iterator[tuple[str, list[int]]]:
    """Tell who has most quotes; nobody where two have as many."""
    of = len(speech(comparison.left if side == "left" else comparison.right))
    ranked = comparison.actors.sort_values([f"quotes_{side}", "name"], ascending=[False, True], kind="stable")
    counts = list(ranked[f"quotes_{side}"])
    if counts and counts[0] > 1 and (len(counts) == 1 or counts[0] > counts[1]):
        first = ranked.iloc[0]
        line = f"{name}: {first_words(plain(first['name']), most=6)} is quoted most, {counts[0]} of {counted(of, 'quote')}."
        yield line, [int(first[f"evidence_{side}"])] if first[f"evidence_{side}"] else []


def _shared(comparison: Comparison) -> Iterator[tuple[str, list[int]]]:
    shared = [pair for pair in comparison.events if pair.left is not None and pair.right is not None]
    if not shared:
        return
    differ = [pair for pair in shared if pair.conflict]
    told = f", {len(differ)} of them with dates that exclude each other" if differ else ""
    first = (differ or shared)[0]
    numbers = [number_of(comparison, comparison.both.events.loc[index]) for index in (first.left, first.right)]
    yield f"{counted(len(shared), 'event')} shown {'is' if len(shared) == 1 else 'are'} told on both sides{told}.", numbers


def number_of(comparison: Comparison, row: pd.Series) -> int:
    """Return the number of a row's sentence among the sources."""
    return comparison.number[(row["article"], int(row["sentence_start"]))]
