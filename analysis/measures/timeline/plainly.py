"""Join what is told of one day in words that the whole case shares: between days they tell nothing, on one they may suffice.

"Monday's dam break at Norvale" and "A dam broke near the town of Norvale on Monday" are one in a case on that dam,
though no word of the first is left once those of every second clause are taken out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.measures.stems import Bag, alike
from analysis.measures.timeline.report import Entry

SHARED = 0.6  # of the stems of the one that has fewer
FEWEST = 2  # stems in common
_SAID = frozenset(("=announce", "=decide"))


@dataclass(frozen=True)
class _Typical:
    """An event with what at least half of its reports tell of it."""

    entry: Entry

    @cached_property
    def whole(self) -> Bag:
        return _common(report.whole for report in self.entry.reports)

    @cached_property
    def all(self) -> Bag:
        return frozenset().union(*(report.whole for report in self.entry.reports))

    @cached_property
    def head(self) -> Bag:
        return _common(report.head for report in self.entry.reports) - _SAID

    @cached_property
    def actors(self) -> Bag:
        return _common(report.actors for report in self.entry.reports)

    @cached_property
    def numbers(self) -> Bag:
        return _common(report.numbers for report in self.entry.reports)


def joined_plainly(entries: Sequence[Entry]) -> list[Entry]:
    """Return the events of one time, the less reported joined to the most reported that most of their words are in."""
    kept: list[_Typical] = []
    for entry in sorted(entries, key=lambda one: -len(one.reports)):
        one = _Typical(entry)
        home = next((other for other in kept if _is_same(one, other)), None)
        if home is None:
            kept.append(one)
        else:
            home.entry.add(*entry.reports)
    chosen = {id(one.entry) for one in kept}
    return [entry for entry in entries if id(entry) in chosen]


def _common(bags: Iterable[Bag]) -> Bag:
    found = list(bags)
    counts = Counter(word for bag in found for word in bag)
    return frozenset(word for word, count in counts.items() if 2 * count >= len(found))


def _is_same(one: _Typical, other: _Typical) -> bool:
    statuses = (one.entry.statuses, other.entry.statuses)
    if one.entry.first.row.granularity != "day" or not all("past" in told and "denied" not in told for told in statuses):
        return False
    figures = bool(one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers))
    apart = bool(one.actors - other.actors and other.actors - one.actors)
    return not figures and not apart and _is_told_alike(one, other)


def _is_told_alike(one: _Typical, other: _Typical) -> bool:
    """Tell whether both have the same deed and most of the fewer words, or one but names the happening of the other."""
    if _names(one, other) or _names(other, one):
        return True
    shared = len(one.whole & other.whole)
    most = shared >= FEWEST and shared >= SHARED * min(len(one.whole), len(other.whole))
    return most and bool(one.head & other.head)


def _names(one: _Typical, other: _Typical) -> bool:
    """Tell whether one has but the noun for what the other tells with the verb that goes with such nouns ("hit", "died")."""
    plain = bool(other.head & (alike() | one.whole))
    return plain and len(one.whole) >= FEWEST and bool(one.head & other.whole) and one.whole <= other.all
