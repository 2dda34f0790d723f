"""Articles of something else: a listing, a page of letters or a roundup that a search brought in for one line of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from statistics import fmean, median
from typing import NamedTuple

import pandas as pd

from analysis.measures.rows import all_rows
from analysis.measures.stems import Bag, stems
from analysis.measures.timeline.affair import Affair

FEW = 8  # articles: of fewer one does not know what they share
_HARDLY = 0.25  # of what the article in the middle tells of the affair, both measures multiplied; a diary of it has more
_SHARED = 0.5  # the same of the words that articles share: one on a side of the affair, its inquiry, holds more of those
_MOST = 6  # of the affair's words in a sentence that count


class OfAffair(NamedTuple):
    """How much of the affair an article tells, 1 for the middle one: by the words that articles share, and by key words too."""

    shared: float
    told: float


def of_something_else(told: Mapping[str, OfAffair]) -> frozenset[str]:
    """Return the articles that tell far less of the affair than the middle one (``told_by_articles``)."""
    return frozenset(name for name, one in told.items() if one.shared < _SHARED and one.told < _HARDLY)


def told_by_articles(sentences: pd.DataFrame, articles: pd.DataFrame, affair: Affair) -> dict[str, OfAffair]:
    """Return how much of the affair's words each article holds, sentence by sentence, 1 for the middle one; nothing of a few.

    Measured are the shares of articles that hold each word (``Affair.core``), and how much of an article's sentences are of the
    words that articles hold again and again: a programme of the week names the affair once.
    """
    texts: dict[str, list[Bag]] = {}
    for row in all_rows(sentences) if len(articles) >= FEW else ():
        if not row.furniture:
            texts.setdefault(row.article, []).append(stems(row.words))
    if not texts:
        return {}
    keys = keys_of(texts)
    shares = _of_middle({name: fmean(affair.core(bag) for bag in bags) for name, bags in texts.items()})
    dense = _of_middle({name: fmean(told_by(bag, keys) for bag in bags) for name, bags in texts.items()})
    return {name: OfAffair(shares[name], shares[name] * dense[name]) for name in texts}


def keys_of(texts: Mapping[str, list[Bag]]) -> dict[str, float]:
    """Weigh each word by the share of articles with it, and of their sentences, 1 for the greatest."""
    held: dict[str, int] = {}
    often: dict[str, float] = {}
    for bags in texts.values():
        for word, count in Counter(word for bag in bags for word in sorted(bag)).items():
            held[word] = held.get(word, 0) + 1
            often[word] = often.get(word, 0.0) + count / len(bags)
    keys = {word: (count / len(texts)) ** 2 * often[word] / count for word, count in held.items()}
    most = max(keys.values(), default=1.0)
    return {word: key / most for word, key in keys.items()}


def told_by(bag: Bag, keys: Mapping[str, float]) -> float:
    """Return how much of the affair words tell, by those of them that articles hold most again and again."""
    return math.fsum(sorted([keys[word] for word in bag], reverse=True)[:_MOST])


def _of_middle(told: Mapping[str, float]) -> dict[str, float]:
    """Return each value as a share of the one in the middle."""
    middle = median(told.values()) or 1.0
    return {name: value / middle for name, value in told.items()}
