"""What is asked for and granted: the sum of money that many articles name, where a sentence says who wants or gives it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from analysis import lexicon
from analysis.measures.disputes.quantities import Quantity, quantities
from analysis.measures.reasons import is_plain
from analysis.measures.telling import Telling

_FEWEST, _SHARE = 3, 0.1  # articles, and the share of them, that name a sum which the affair is about
_MONEY = frozenset("$€£¥")
_BETWEEN = 40  # characters between the asking and its sum: "for at least", "a compensation fund of"

Sum = tuple[str, float]


def find_asked(rows: Iterable[Any], telling: Telling, *, left_out: Collection[tuple[str, int]]) -> Any | None:
    """Return the row that says best who asks for or grants the sum that most articles name; None where few name one.

    Of several one that sets it beside what came of it ("none of the $3 million that the town had asked for"). Sentences
    ``left_out`` look ahead and may be wrong on another day.
    """
    told = [(row, " ".join(row.words.split())) for row in rows]
    articles: dict[Sum, set[str]] = defaultdict(set)
    for row, words in told:
        for one in _sums(words):
            articles[_sum(one)].add(row.article)
    least = max(_FEWEST, _SHARE * len({row.article for row, _ in told}))
    named = {one for one, naming in articles.items() if len(naming) >= least}
    found: list[tuple[int, bool, float, str, Any]] = []
    for row, words in told:
        asked = [_sum(one) for one in _sums(words) if _sum(one) in named and _is_asked(words, one)]
        if asked and is_plain(words) and (row.article, row.start) not in left_out and not _hypothetical().search(words):
            carried = max(len(articles[one]) for one in asked)
            found.append((carried, bool(_pattern("beside").search(words)), telling.of(row), row.article, row))
    return max(found, key=lambda one: one[:4])[4] if found else None


def _sums(words: str) -> list[Quantity]:
    if _MONEY.isdisjoint(words):  # no sentence is read for its amounts in vain
        return []
    return [one for one in quantities(words) if one.unit in _MONEY and not one.per]


def _sum(one: Quantity) -> Sum:
    return (one.unit, (one.low + one.high) / 2)


def _is_asked(words: str, one: Quantity) -> bool:
    """Tell whether the words beside a sum say that somebody asks for it or grants it."""
    before = words[: one.start]
    near = _pattern("before").search(before, max(0, len(before) - _BETWEEN * 3))
    close = near is not None and len(before) - near.end() <= _BETWEEN and not re.search(r"[,;:]", before[near.end() :])
    return close or bool(_pattern("behind").match(words[one.end :].lstrip()))


@cache
def _pattern(side: str) -> re.Pattern[str]:
    told = "|".join(lexicon.table("reasons")["sums"][side])
    return re.compile(rf"\b(?:{told})\b".replace(" ", r"\s+"))


@cache
def _hypothetical() -> re.Pattern[str]:
    """Return what makes a sentence no report of what was, or one that holds on its own day alone ("is now insisting")."""
    return re.compile(r"\b(?:would|could|may|might|if|expected|likely|now|(?:is|are) \w+ing)\b")
