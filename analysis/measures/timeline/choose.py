"""Choose events for a page: those that changed the affair, told by sentences that tell them, over the whole of its time."""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from typing import Any

import pandas as pd

from analysis import lexicon
from analysis.measures.reading import is_caption, joins, leans
from analysis.measures.rows import rows_of
from analysis.measures.timeline.report import Report
from analysis.measures.timeline.words import Bag, dull_words, stem, stems

# set by hand, tried on one half of the affairs at hand and looked at on the other; what matters is their order
REPORTED = 3.0  # for each doubling of the score
ABOUT = 3.0  # a sentence that is the event's clause from end to end; one that mentions it in passing has a part of it
LEDE, NEAR_LEDE = 1.5, 0.75  # one of the first two sentences of an article, or of the first four
TURN, TALK = 1.5, 2.0  # a verb or noun that changes something; one of speaking or thinking
NAMED = 1.5  # a sentence that names who or where; half of it for one name
LEANS, JOINS, SHORT, LONG, QUOTES = 6.0, 1.5, 1.5, 1.0, 1.0  # what reads badly alone
COARSE, BACKGROUND = 6.0, 6.0  # a time coarser than a week; long before the coverage began
CROWDED = 0.9  # for each event of the same day that is chosen already, less for those of days around
BEFORE = timedelta(days=45)
_SAID = re.compile(r"[“\"](?:[^\s”\"]+\s+){5}")  # words of somebody's own, not a name in marks: “top kill”
_FEWEST, _MOST = 8, 45  # words of a sentence that reads well
_SAME, _NEAR = 0.45, 12  # share of words from which two sentences of so many days are one event told twice


def rating(report: Report) -> float:
    """Return how well the sentence of a report tells its event, the greater the better; a caption, which tells none, -10."""
    row = report.row
    sentence = " ".join(str(getattr(row, "sentence", row.words)).split())
    place = getattr(row, "place", 1.0)
    if place != place or is_caption(sentence):  # noqa: PLR0124  what is no prose of the story has no place in it
        return -10.0
    words = len(sentence.split())
    told = ABOUT * min(0.9, (row.end - row.start) / max(1, len(str(getattr(row, "sentence", row.words)))))
    told += LEDE if place <= 2 else NEAR_LEDE if place <= 4 else 0.0
    told += TURN * bool(report.head & _stems("turning")) - TALK * bool(report.head & _stems("talk"))
    told += NAMED * min(2, len(_named(sentence))) / 2
    told -= LEANS * leans(sentence) - JOINS * joins(sentence) + QUOTES * bool(_SAID.search(sentence))
    return float(told - SHORT * (words < _FEWEST) - LONG * (words > _MOST))


def _named(sentence: str) -> frozenset[str]:
    """Return the capitalized words of a sentence past its first, days and months apart."""
    words = (word.strip(".,;:’'”“\"()").removesuffix("’s").removesuffix("'s") for word in sentence.split()[1:])
    return frozenset(word for word in words if word[:1].isupper() and word.casefold() not in dull_words())


def with_news(table: pd.DataFrame, ratings: list[float], *, began: date | None) -> pd.DataFrame:
    """Return a timeline with ``news``, by which a page chooses: the score, how well it is told, whether it is of the affair."""
    rows = zip(rows_of(table), ratings, strict=True)
    news = [round(_weight(row.score) + rate - _old(row, began) - _coarse(row), 4) for row, rate in rows]
    return table.assign(news=pd.Series(news, index=table.index, dtype=object))


def foremost(table: pd.DataFrame, *, most: int | None, pinned: Collection[str] = ()) -> pd.DataFrame:
    """Return the rows of a timeline that a page gives, in order of time: the ``pinned``, then one after the other the best.

    What crowds around a chosen day counts less, and what says again what a chosen sentence says is left out. All rows where
    ``most`` is None.
    """
    if most is None or len(table) <= most:
        return table
    rows = [(number, row, stems(row.words)) for number, row in enumerate(rows_of(table))]
    chosen = [one for one in rows if not set(pinned).isdisjoint(one[1].members)][:most]
    left = [one for one in sorted(rows, key=lambda one: (-one[1].news, one[0])) if one not in chosen][: 12 * most + 50]
    while left and len(chosen) < most:
        worth = [(one[1].news - CROWDED * _crowd(one, chosen), -one[0], one) for one in left if not _told(one, chosen)]
        if not worth:
            break
        best = max(worth, key=lambda one: one[:2])[2]
        chosen.append(best)
        left.remove(best)
    return table.iloc[sorted(number for number, _, _ in chosen)].reset_index(drop=True)


_Numbered = tuple[int, Any, Bag]


def _crowd(one: _Numbered, chosen: list[_Numbered]) -> float:
    return float(sum(1 / (1 + abs((one[1].earliest - other.earliest).days)) for _, other, _ in chosen))


def _told(one: _Numbered, chosen: list[_Numbered]) -> bool:
    """Tell whether a chosen sentence of days near by says most of this one's words."""
    near = (bag for _, other, bag in chosen if abs((one[1].earliest - other.earliest).days) <= _NEAR)
    return any(len(one[2] & bag) > _SAME * max(1, min(len(one[2]), len(bag))) for bag in near)


def _weight(score: float) -> float:
    """Return what a score counts: ten times the reports do not make ten times the event."""
    return REPORTED * math.log2(1 + max(0.0, score))


def _old(row: Any, began: date | None) -> float:
    return BACKGROUND if began is not None and row.earliest < began - BEFORE else 0.0


def _coarse(row: Any) -> float:
    return {"day": 0.0, "week": 0.3 * COARSE}.get(row.granularity, COARSE)


@cache
def _stems(name: str) -> Bag:
    return frozenset(stem(word) for word in lexicon.words("happenings", name))
