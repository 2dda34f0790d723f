"""Choose events for a page: those that changed the affair, told by sentences that tell them, over the whole of its time."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from analysis import lexicon
from analysis.measures.again import deeds, tells_again
from analysis.measures.row_types import Spanned
from analysis.measures.rows import only, rows_of
from analysis.measures.stems import Bag, cosine, stems
from analysis.measures.timeline.rating import UNTOLD

CROWDED = 0.9  # for each event of the same day that is chosen already, less for those of days around
ORDER = "order"  # the column that tells which row was chosen first
REPORTS = 4  # of a day, for which it has twice the room
LATE = 0.15  # of the time told: its last part, which is not left without a row
FEWEST, WORTH = 6, 12.0  # rows past the first so many are worth (``news``) so much, or the page is the shorter for it
_OFTEN = 8  # reports, and times as many as another has: the death of which an affair is
_OF_ONE = 0.1  # the same for what one person does on one day
_AROUND = 0.25  # and for a month or week told around the day of the other
_SAME = ((0, 0.22), (1, 0.3), (12, 0.35))  # cosine from which two sentences of so many days apart tell one event twice


def foremost(table: pd.DataFrame, *, most: int | None, pinned: Collection[str] = ()) -> pd.DataFrame:
    """Return the rows of a timeline that a page gives, in order of time: the ``pinned``, then one after the other the best.

    What crowds around a chosen day counts less, what says again what a chosen sentence says is left out, and after ``FEWEST``
    what hardly matters. All rows where ``most`` is None. ``order`` then tells which row was chosen first, and of rows that were
    chosen before the first are the foremost.
    """
    if most is None:
        return table
    if ORDER in table:  # chosen before: the first of them are the foremost
        return only(table, (table[ORDER].rank(method="first") <= most).tolist()).reset_index(drop=True)
    told = ((row.news > UNTOLD / 2 or not set(pinned).isdisjoint(row.members)) for row in rows_of(table))
    table = only(table, told).reset_index(drop=True)
    rows = [_Told(number, row, stems(row.words)) for number, row in enumerate(rows_of(table))]
    weights, room = _weights(rows), _room(rows)
    chosen = [one for one in rows if not set(pinned).isdisjoint(one.row.members)][:most]
    left = [one for one in sorted(rows, key=lambda one: (-one.row.news, one.number)) if one not in chosen][: 12 * most + 50]
    left = [one for one in left if not _told(one, chosen, weights)]
    while left and len(chosen) < most:
        worth = [one for one in left if one.row.news >= WORTH] if len(chosen) >= FEWEST else left
        if not worth:
            break
        best = max(worth, key=lambda one: (one.row.news - CROWDED * _crowd(one, chosen) / room[one.row.earliest], -one.number))
        chosen.append(best)
        left = [one for one in left if one is not best and not _told(one, [best], weights)]
    chosen += _last(rows, left, chosen)[: most - len(chosen)]
    order = {one.number: place for place, one in enumerate(chosen)}
    return table.iloc[sorted(order)].assign(**{ORDER: [order[number] for number in sorted(order)]}).reset_index(drop=True)


def _last(rows: list[_Told], left: list[_Told], chosen: list[_Told]) -> list[_Told]:
    """Return the best row of the last part of the time told, where none of it is chosen: a reader asks where things stand."""
    if not chosen:
        return []
    first, last = min(one.row.earliest for one in chosen), max(one.row.earliest for one in rows)
    end = last - LATE * (last - first)
    if any(one.row.latest >= end for one in chosen):
        return []
    return sorted((one for one in left if one.row.earliest >= end), key=lambda one: (-one.row.news, one.number))[:1]


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A row, which it is, and what its sentence tells."""

    number: int
    row: Any
    bag: Bag


def _weights(rows: list[_Told]) -> Mapping[str, float]:
    """Return how much each word tells one row from the others: the affair's own words little."""
    counts = Counter(word for one in rows for word in one.bag)
    return {word: math.log(1 + len(rows) / count) for word, count in counts.items()}


def _room(rows: list[_Told]) -> Mapping[date, float]:
    """Return how much each day has room for: one of which much is reported may have several turning points."""
    reports = Counter[date]()
    for one in rows:
        reports[one.row.earliest] += one.row.mentions
    return {day: 1 + math.log2(1 + count / REPORTS) for day, count in reports.items()}


def _apart(one: _Told, other: _Told) -> int:
    return int(abs((one.row.earliest - other.row.earliest).days))


def _crowd(one: _Told, chosen: list[_Told]) -> float:
    return math.fsum(1 / (1 + _apart(one, other)) for other in chosen)


def _told(one: _Told, chosen: list[_Told], weights: Mapping[str, float]) -> bool:
    """Tell whether a chosen sentence of days near by says what this one says."""
    return any(_is_same(one, other, cosine(one.bag, other.bag, weights)) for other in chosen)


def _is_same(one: _Told, other: _Told, likeness: float) -> bool:
    """Tell whether two sentences are of one event: by day and words, by fewer of them of one person on one day or around it.

    One sentence is given once, of whichever of its days.
    """
    if one.row.words == other.row.words or any(_apart(one, other) <= days and likeness >= alike for days, alike in _SAME):
        return True
    if _is_around(one.row, other.row) and likeness >= _AROUND:
        return True
    first, second = (frozenset(actor for actor in row.actors if actor.startswith("person:")) for row in (one.row, other.row))
    shared = one.bag & other.bag
    fate = bool(shared & _fates())
    if _apart(one, other) == 0 and shared & deeds("once_a_day"):
        return True
    if _apart(one, other) or (first and second and first.isdisjoint(second)):
        return False
    if tells_again(one.row.words, other.row.words):
        return True
    return (fate and _is_retold(one.row, other.row)) or (bool(first & second) and (fate or likeness >= _OF_ONE))


def _is_retold(one: Any, other: Any) -> bool:
    """Tell whether one of two rows is the news of the day, told again and again, and the other tells a part of it."""
    few, many = sorted((one.mentions, other.mentions))
    return bool(many >= _OFTEN and many >= _OFTEN * few)


@cache
def _fates() -> Bag:
    """Return the marks of what happens to a person only once a day: an arrest, a resignation."""
    return frozenset(f"={name}" for name in lexicon.words("happenings", "fates"))


def _is_around(one: Spanned, other: Spanned) -> bool:
    """Tell whether one row leaves open a time that holds the other's day: "this month", and the 5th of it."""
    return bool(one.granularity != other.granularity and one.earliest <= other.latest and other.earliest <= one.latest)
