"""What two sides of a coverage tell alike: events and quotes of one with those of the other, or alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.editions.told import Words
from analysis.measures.folding import folds
from analysis.measures.reading import joins, leans
from analysis.measures.rows import only
from analysis.measures.spoken import spoken_rows
from analysis.measures.timeline import merge_events

_FINE = ("day", "week", "month", "quarter", "year", "decade", "century", "range")  # the finest date first
_KINDS = ("direct", "mixed", "indirect")  # the words that are most the speaker's own first


_WHOLE = 9  # words of a sentence that tells an event
_SHORTEST = 6  # words of a quote that stands on one side alone


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

    Each kind in order of time; at most ``most`` of it, those of most ``news``. Sentences read by themselves; those of both tell
    the same in like words, and what one alone tells, no sentence and no headline of the other tells. Indices are those of
    ``both.events``.
    """
    events = both.events
    timeline = merge_events(events, both.articles, least_confidence=both.choice.least_confidence, same=both.same)
    place = dict(zip(events["event"], events.index, strict=True))
    telling, sides = Words(both), (left, right)
    scored: list[tuple[float, Pair]] = []
    for members, score in zip(timeline["members"], timeline["news"], strict=True):
        rows = events.loc[[place[one] for one in members]]
        told = [rows[rows["article"].isin(side.articles["article"])] for side in sides]
        ends = [_best(_alone(some), "granularity", _FINE) for some in told]
        if any(end is None and len(some) for end, some in zip(ends, told, strict=True)):
            continue  # that side tells it, and no sentence of it can be printed
        pair = Pair(ends[0], ends[1], len(rows), _excluded(events, ends[0], ends[1]))
        if None in ends or telling.alike(*(_sentence(events, end) for end in ends)):
            scored.append((float(score), pair))
    return _chosen(scored, most, fits=lambda pair: _on_one_side(pair, events, telling, sides))


def _on_one_side(pair: Pair, events: pd.DataFrame, telling: Words, sides: tuple[Coverage, Coverage]) -> bool:
    """Tell whether what stands on one side alone is told nowhere on the other."""
    if pair.left is not None and pair.right is not None:
        return True
    index, other = (pair.left, sides[1]) if pair.right is None else (pair.right, sides[0])
    return not telling.tells(other, _sentence(events, index))


def _sentence(events: pd.DataFrame, index: Any) -> str:
    return str(events["sentence"].loc[index])


def _alone(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the reports whose sentences read by themselves."""
    keep = [len(words.split()) >= _WHOLE and not (leans(words) or joins(words)) for words in rows["sentence"]]
    return only(rows, keep)


def paired_quotes(both: Coverage, left: Coverage, right: Coverage, *, most: int) -> list[Pair]:
    """Pair the quotes of two sides that hold the same words of a speaker, as ``paired_events`` does the events.

    Those told most often come first in the choice, then the longest; of one side alone only words of a known speaker's own that
    say something. Indices are those of ``both.quotes``.
    """
    least = both.choice.least_confidence
    quotes = spoken_rows(both.quotes, least_confidence=least)
    home = folds(both.quotes, both.articles, least_confidence=least)
    quotes = quotes.assign(home=[home[one] for one in quotes["quote"]])
    scored: list[tuple[float, Pair]] = []
    for _, rows in quotes.groupby("home", sort=False):
        ends = [_best(rows[rows["article"].isin(side.articles["article"])], "kind", _KINDS) for side in (left, right)]
        known, longest = bool(rows["speaker"].notna().any()), int(rows["spoken_words"].max())
        own = known and longest >= _SHORTEST and (rows["kind"] != "indirect").any()
        if None not in ends or own:
            scored.append((1000.0 * len(rows) + 500.0 * known + min(longest, 100), Pair(ends[0], ends[1], len(rows))))
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


def _chosen(scored: list[tuple[float, Pair]], most: int, *, fits: Callable[[Pair], bool] | None = None) -> list[Pair]:
    """Return the best of each kind, in the order that they had: told on both sides, on the left alone, on the right alone."""
    chosen: list[Pair] = []
    for sides in ((True, True), (True, False), (False, True)):
        kind = [one for one in scored if (one[1].left is not None, one[1].right is not None) == sides]
        ranked = sorted(range(len(kind)), key=lambda number: -kind[number][0])
        best = islice((number for number in ranked if fits is None or fits(kind[number][1])), most)
        chosen += [kind[number][1] for number in sorted(best)]
    return chosen
