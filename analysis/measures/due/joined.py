"""Lines of what is due that tell one plan are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.measures.due.row import DueRow
from analysis.measures.stems import Bag, stems

_LIKE = 0.5  # share of the words of the shorter from which two sentences of one day tell one plan


def day_confirmed(row: DueRow) -> int:
    """Return the day on which a line was last confirmed, as a number; 0 where it has none."""
    return row.confirmed.toordinal() if row.confirmed else 0


def joined(rows: Iterable[DueRow]) -> list[DueRow]:
    """Fold what sentences tell of one time in like words; one that tells several days stands once, by the first."""
    kept: list[DueRow] = []
    soonest = sorted(rows, key=lambda row: (row.earliest, row.latest))
    once = {(row.text, row.sure): row for row in reversed(soonest)}.values()
    ordered = sorted(once, key=lambda row: (not row.sure, (row.latest - row.earliest).days, -day_confirmed(row), row.text))
    for row in ordered:
        home = next((n for n, one in enumerate(kept) if _same(one, row)), None)
        if home is None:
            kept.append(row)
        else:
            kept[home] = _with(kept[home], row)
    return kept


def _same(one: DueRow, other: DueRow) -> bool:
    """Tell whether two lines tell one plan: their times meet, and their words are alike."""
    if one.latest < other.earliest or other.latest < one.earliest:
        return False
    return one.text == other.text or _alike(stems(one.text), stems(other.text))


def _alike(one: Bag, other: Bag) -> bool:
    return len(one & other) >= 3 and len(one & other) / max(1, min(len(one), len(other))) >= _LIKE


def _with(row: DueRow, other: DueRow) -> DueRow:
    """Return a line with the publishers and sentences of another that tells the same."""
    publishers = tuple(dict.fromkeys((*row.publishers, *other.publishers)))
    places = {**dict(zip(row.places, row.spans, strict=True)), **dict(zip(other.places, other.spans, strict=True))}
    first = dict(list(places.items())[:3])
    days = [day for day in (row.confirmed, other.confirmed) if day]
    return replace(
        row, publishers=publishers, places=tuple(first), spans=tuple(first.values()), confirmed=max(days, default=None)
    )
