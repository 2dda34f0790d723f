"""What two sides of a coverage tell alike: events and quotes of one with those of the other, or alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.quotes import folds
from analysis.measures.spoken import spoken_rows
from analysis.measures.timeline import merge_events

_FINE = ("day", "week", "month", "quarter", "year", "decade", "century", "range")  # the finest date first
_KINDS = ("direct", "mixed", "indirect")  # the words that are most the speaker's own first


@dataclass(frozen=True, slots=True)
class Pair:
    """One event or quote: the index of the row that tells it best on each side, None where that side does not tell it.

    ``reports`` counts all rows of both sides; ``conflict`` says that the sides' dates exclude each other.
    """

    left: Any | None
    right: Any | None
    reports: int
    conflict: bool = False


def paired_events(both: Coverage, left: Coverage, right: Coverage, *, most: int) -> list[Pair]:
    """Pair the events of two sides, as the timeline joins their reports: of both, of the left alone, of the right alone.

    Each kind in order of time; at most ``most`` of it, those of most ``news``. Indices are those of ``both.events``.
    """
    events = both.events
    timeline = merge_events(events, both.articles, least_confidence=both.choice.least_confidence, same=both.same)
    place = dict(zip(events["event"], events.index, strict=True))
    scored: list[tuple[float, Pair]] = []
    for members, score in zip(timeline["members"], timeline["news"], strict=True):
        rows = events.loc[[place[one] for one in members]]
        ends = [_best(rows[rows["article"].isin(side.articles["article"])], "granularity", _FINE) for side in (left, right)]
        scored.append((float(score), Pair(ends[0], ends[1], len(rows), _excluded(events, ends[0], ends[1]))))
    return _chosen(scored, most)


def paired_quotes(both: Coverage, left: Coverage, right: Coverage, *, most: int) -> list[Pair]:
    """Pair the quotes of two sides that hold the same words of a speaker, as ``paired_events`` does the events.

    Those told most often come first in the choice, then the longest. Indices are those of ``both.quotes``.
    """
    least = both.choice.least_confidence
    quotes = spoken_rows(both.quotes, least_confidence=least)
    home = folds(both.quotes, both.articles, least_confidence=least)
    quotes = quotes.assign(home=[home[one] for one in quotes["quote"]])
    scored: list[tuple[float, Pair]] = []
    for _, rows in quotes.groupby("home", sort=False):
        ends = [_best(rows[rows["article"].isin(side.articles["article"])], "kind", _KINDS) for side in (left, right)]
        known = bool(rows["speaker"].notna().any())
        worth = 1000.0 * len(rows) + 500.0 * known + min(int(rows["spoken_words"].max()), 100)
        scored.append((worth, Pair(ends[0], ends[1], len(rows))))
    return _chosen(scored, most)


def _best(rows: pd.DataFrame, column: str, order: tuple[str, ...]) -> Any | None:
    """Return the index of the row that comes first in the order; of those the surest, then the first."""
    if rows.empty:
        return None
    ranks = rows.assign(rank=[order.index(value) if value in order else len(order) for value in rows[column]])
    return ranks.sort_values(["rank", "confidence"], ascending=[True, False], kind="stable").index[0]


def _excluded(events: pd.DataFrame, one: Any | None, other: Any | None) -> bool:
    """Tell whether no day lies in both dates."""
    if one is None or other is None:
        return False
    first, second = events.loc[one], events.loc[other]
    return bool(first["latest"] < second["earliest"] or second["latest"] < first["earliest"])


def _chosen(scored: list[tuple[float, Pair]], most: int) -> list[Pair]:
    """Return the best of each kind, in the order that they had: told on both sides, on the left alone, on the right alone."""
    chosen: list[Pair] = []
    for sides in ((True, True), (True, False), (False, True)):
        kind = [one for one in scored if (one[1].left is not None, one[1].right is not None) == sides]
        best = sorted(range(len(kind)), key=lambda number: -kind[number][0])[:most]
        chosen += [kind[number][1] for number in sorted(best)]
    return chosen
