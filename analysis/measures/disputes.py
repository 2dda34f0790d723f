"""What articles tell differently: other figures of one event, and statements of which one denies what another says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.measures.figures import figures
from analysis.measures.origins import newsrooms
from analysis.measures.rows import rows_of
from analysis.measures.timeline.words import Bag, overlap, stems, telling

DISPUTES = ["dispute", "kind", "key", "told", "words", "name", "how", "publisher", "day", "article", "sentence_start",
            "start", "end"]  # fmt: skip
_SHARED, _ALIKE = 3, 0.6  # telling words in common, and which share of the one that tells less they are
_OPPOSED = {"denies": ("says", "claims"), "criticizes": ("supports",)}
_NOT = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|nor|neither|without|deni\w+|refus\w+|reject\w+)\b|n[’']t\b", re.IGNORECASE
)
_LONGEST = 400  # characters of a statement that is compared


def find_disputes(
    quotes: pd.DataFrame, events: pd.DataFrame, articles: pd.DataFrame, *, timeline: pd.DataFrame, most: int = 12
) -> pd.DataFrame:
    """Return a row for each side of a dispute, with ``DISPUTES``; the sides of one share ``dispute``.

    ``kind`` is figures (``key`` is the row of the ``timeline``, ``told`` the figure) or statements (``told`` is the sense,
    ``how`` the kind of quote). Figures are those of different newsrooms. ``quotes`` is speech that took place.
    """
    found = [*_figures(events, articles, timeline), *_statements(quotes)][:most]
    rows = [(number, *side) for number, sides in enumerate(found) for side in sides]
    return pd.DataFrame(rows, columns=DISPUTES, dtype=object)


def _figures(events: pd.DataFrame, articles: pd.DataFrame, timeline: pd.DataFrame) -> Iterator[list[tuple[object, ...]]]:
    reports, home = {row.event: row for row in rows_of(events)}, newsrooms(articles)
    for event in rows_of(timeline):
        told: dict[str, dict[float, tuple[str, Any]]] = {}
        rooms: dict[str, set[str]] = {}
        for report in (reports[one] for one in event.members if one in reports):
            for unit, (amount, words) in figures(report.words).items():
                told.setdefault(unit, {}).setdefault(amount, (words, report))
                rooms.setdefault(unit, set()).add(home[report.article])
        for unit, amounts in sorted(told.items()):
            if len(amounts) > 1 and len(rooms[unit]) > 1:
                yield [_side("figures", event.key, words, report, None, None) for words, report in amounts.values()]


def _statements(quotes: pd.DataFrame) -> Iterator[list[tuple[object, ...]]]:
    """Pair statements of different speakers in much the same words, of which one is reported as against the other."""
    rows = [row for row in rows_of(quotes.dropna(subset=["speaker"])) if len(row.words) <= _LONGEST]
    bags, weights = telling([stems(row.words) for row in rows])
    seen: set[frozenset[str]] = set()
    for one, other in _opposed(rows):
        pair = frozenset((rows[one].speaker, rows[other].speaker))
        if pair not in seen and _same_matter(bags[one], bags[other], weights):
            seen.add(pair)
            sides = (rows[one], rows[other])
            yield [_side("statements", None, row.sense, row, row.speaker_name, row.kind) for row in sides]


def _opposed(rows: list[Any]) -> Iterator[tuple[int, int]]:
    """Give the pairs in which one denies or criticizes and the other, in words that deny nothing, says or supports."""
    numbers: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        numbers.setdefault(row.sense, []).append(number)
    for against, plain in _OPPOSED.items():
        others = [number for sense in plain for number in numbers.get(sense, ()) if not _NOT.search(rows[number].words)]
        for one in numbers.get(against, ()):
            yield from ((one, other) for other in others if rows[other].speaker != rows[one].speaker)


def _same_matter(one: Bag, other: Bag, weights: dict[str, float]) -> bool:
    return len(one & other) >= _SHARED and overlap(one, other, weights) >= _ALIKE


def _side(kind: str, key: str | None, told: str, row: Any, name: str | None, how: str | None) -> tuple[object, ...]:
    place = (row.article, row.sentence_start, row.start, row.end)
    return (kind, key, told, row.words, name, how, row.publisher, row.day, *place)
