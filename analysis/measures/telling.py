"""How much of the affair a sentence tells: the words that many of the articles share, less for words of its own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.measures.stems import Bag, stems

LATE = 0.2  # how much more of the affair the last day's sentences are taken to tell than the first day's


@dataclass(frozen=True, slots=True)
class Telling:
    """The share of articles that hold each stem, and by article and start how much of the affair each sentence tells."""

    shares: Mapping[str, float]
    places: Mapping[tuple[str, int], float]

    def of(self, row: Any) -> float:
        """Return how much of the affair a sentence tells; later ones look back on more."""
        return self.places[row.article, row.start]


def telling(rows: list[Any]) -> Telling:
    """Return how much each of these sentences tells of what their articles have in common."""
    bags = [stems(row.words) for row in rows]
    articles: dict[str, set[str]] = {}
    for row, bag in zip(rows, bags, strict=True):
        articles.setdefault(row.article, set()).update(bag)
    shares = _shares(articles.values())
    told = zip(rows, bags, lateness(rows), strict=True)
    return Telling(shares, {(row.article, row.start): told_of_affair(bag, shares) * late for row, bag, late in told})


def lateness(rows: list[Any]) -> list[float]:
    """Return 1 for the first day told and ``1 + LATE`` for the last: later sentences look back on more of the affair."""
    days = [row.day for row in rows if row.day]
    first, last = min(days, default=date.min), max(days, default=date.min)
    span = max(1, (last - first).days)
    return [1 + LATE * (row.day - first).days / span if row.day else 1.0 for row in rows]


def share_of(bag: Bag, shares: Mapping[str, float]) -> float:
    """Return in which share of the articles the stems stand, on the average; 0 for none."""
    return sum(shares.get(word, 0.0) for word in sorted(bag)) / len(bag) if bag else 0.0


def _shares(texts: Iterable[set[str]]) -> dict[str, float]:
    """Return the share of articles that hold each stem."""
    counts, total = Counter[str](), 0
    for text in texts:
        counts.update(text)
        total += 1
    return {word: count / total for word, count in counts.items()}


def told_of_affair(bag: Bag, shares: Mapping[str, float]) -> float:
    """Return how much of the affair a sentence tells: the shares of articles that hold its words, less for words of its own."""
    return round(math.fsum([shares[word] for word in bag if word in shares]) / math.sqrt(max(1, len(bag))), 6)
