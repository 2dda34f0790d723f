"""How much a sentence is of the affair: by the words that many articles share, and by how many tell again what it tells."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from analysis.measures.rows import all_rows
from analysis.measures.stems import Bag, stem, stems
from analysis.measures.telling import told_of_affair
from analysis.measures.timeline.unnamed import open_matters

_ALIKE = 0.1  # cosine of two sentences up to which they only have common words
_MOST = 20_000  # sentences that are compared; of more every second, third … is
_FEWEST_AFTER = 0.1  # of all sentences, the share of those after an event up to which they are made up for
_KNOWN = 0.3  # share of articles from which a reader of the affair knows what "the …" is
_WELL_KNOWN = 0.15  # the same for whom a surname means
# a noun with nothing that says which: a verb, a conjunction or a mark follows it
_THE = re.compile(
    r"\b[Tt]he ([a-z]{3,})(?: [a-z]+ly)?(?=[,.;:]|[’']s\b| (?:is|was|were|are|has|had|have|will|would|could|can|may|might|must"
    r"|should|did|does|and|or|but|after|before|when|while|until|if|because|during|just|also|then|said|says|by|as)\b)"
)


@dataclass(frozen=True, slots=True)
class Affair:
    """The sentences of a case as rows are compared with them.

    ``holding`` lists for each stem the sentences that hold it, ``weights`` its inverse document frequency, ``shares`` the share
    of articles with it; ``lengths``, ``days`` and ``articles`` are those of each sentence.
    """

    holding: dict[str, np.ndarray[Any, Any]]
    weights: dict[str, float]
    shares: dict[str, float]
    lengths: np.ndarray[Any, Any]
    days: np.ndarray[Any, Any]
    articles: np.ndarray[Any, Any]
    starts: np.ndarray[Any, Any]
    numbers: dict[str, int]  # of each article

    def core(self, bag: Bag) -> float:
        """Return how much of the affair the words tell."""
        return told_of_affair(bag, self.shares)

    def heard(self, bag: Bag, *, article: str, since: date) -> float:
        """Return how much other articles of a day and those after it say the same (log of the sum of cosines)."""
        own = math.sqrt(math.fsum(self.weights.get(word, 0.0) ** 2 for word in bag))
        if not own or not len(self.lengths):
            return 0.0
        same = np.zeros(len(self.lengths))
        for word in sorted(bag & self.holding.keys()):
            same[self.holding[word]] += self.weights[word] ** 2
        after = self.days >= since.toordinal()
        others = after & (self.articles != self.numbers.get(article, -1))
        alike = np.maximum(0.0, same / (self.lengths * own) - _ALIKE)
        seldom = 1 / math.sqrt(max(_FEWEST_AFTER, float(after.mean())))  # what came last has had few to tell it again
        return round(math.log2(1 + seldom * float(alike[others].sum())), 6)

    def unknown(self, sentence: str, actors: Iterable[str]) -> int:
        """Count the persons whom a sentence calls by surname alone, and of whom few articles tell: "Lund signed the bill"."""
        words = frozenset(re.findall(r"[^\W\d_]+", sentence.casefold()))
        names = (actor.removeprefix("person:").split("-") for actor in actors if actor.startswith("person:"))
        bare = (name[-1] for name in names if name[-1] in words and words.isdisjoint(name[:-1]) and len(name) > 1)
        return sum(self.shares.get(stem(name), 0.0) < _WELL_KNOWN for name in bare)

    def leaves_open(self, sentence: str) -> bool:
        """Tell whether a sentence speaks of "the incident" or "his vote" that neither it nor the affair says which it is."""
        return any(self.shares.get(word, 0.0) < _KNOWN for word in open_matters(sentence))

    def untold(self, sentence: str, *, article: str, start: int) -> int:
        """Count the nouns that a sentence calls "the plan", "the measure" because its article told of them before.

        What many articles speak of, its reader knows: "the president", "the virus".
        """
        at = self.numbers.get(article, -1)
        own = (stem(word) for word in set(_THE.findall(sentence)))
        return sum(self.shares.get(word, 0.0) < _KNOWN and self._told_before(word, at, start) for word in own)

    def _told_before(self, word: str, article: int, start: int) -> bool:
        held = self.holding.get(word, ())
        return any(self.articles[number] == article and self.starts[number] < start for number in held)


def affair_of(sentences: pd.DataFrame, *, copies: Iterable[str] = ()) -> Affair:
    """Return the sentences of the stories' own prose, without those of syndicated ``copies``, ready to be compared with."""
    left_out = set(copies)
    told = [row for row in all_rows(sentences) if row.place == row.place and not row.furniture and row.article not in left_out]
    told = [row for row in told if row.day][:: 1 + len(told) // _MOST]
    bags = [stems(row.words) for row in told]
    holding: dict[str, list[int]] = {}
    texts: dict[str, set[str]] = {}
    for number, (row, bag) in enumerate(zip(told, bags, strict=True)):
        texts.setdefault(row.article, set()).update(bag)
        for word in bag:
            holding.setdefault(word, []).append(number)
    counts: dict[str, int] = {}
    for text in texts.values():
        for word in text:
            counts[word] = counts.get(word, 0) + 1
    weights = {word: math.log(1 + len(told) / len(numbers)) for word, numbers in holding.items()}
    lengths = [math.sqrt(math.fsum(weights[word] ** 2 for word in bag)) or 1.0 for bag in bags]
    numbers = {article: number for number, article in enumerate(texts)}
    return Affair(
        holding={word: np.array(where) for word, where in holding.items()},
        weights=weights,
        shares={word: count / len(texts) for word, count in counts.items()},
        lengths=np.array(lengths),
        days=np.array([row.day.toordinal() for row in told], dtype=int),
        articles=np.array([numbers[row.article] for row in told], dtype=int),
        starts=np.array([row.start for row in told], dtype=int),
        numbers=numbers,
    )
