"""Whether a side of a comparison tells what a sentence tells, in whatever words: by the words that are rare in both sides."""

from __future__ import annotations

import math
from collections import Counter

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.rows import only
from analysis.measures.stems import Bag, stems, weight

_SAME = 0.5  # of the one that tells less, what two sentences have in common that tell of one event
_TOLD = 0.33  # the same, from which the other side may tell it: then nobody tells it alone
_FEWEST = 3  # words that two sentences have in common


class Words:
    """The sentences and headlines of two sides, as stems and with the weight of each (inverse document frequency)."""

    def __init__(self, both: Coverage) -> None:
        inside = set(both.articles["article"])
        self._sentences = only(both.sentences, [article in inside for article in both.sentences["article"]])
        self._held: dict[int, list[Bag]] = {}
        counts = Counter(stem for words in self._sentences["words"] for stem in stems(words))
        self._weights = {stem: math.log(1 + len(self._sentences) / count) for stem, count in counts.items()}

    def alike(self, one: str, other: str) -> bool:
        """Tell whether two sentences tell the same in like words."""
        return self._share(stems(one), stems(other)) >= _SAME

    def tells(self, side: Coverage, sentence: str) -> bool:
        """Tell whether a sentence or a headline of a side may tell what ``sentence`` tells."""
        own = stems(sentence)
        return any(self._share(own, bag) >= _TOLD for bag in self._of(side))

    def _share(self, one: Bag, other: Bag) -> float:
        """Return how much of the one that tells less is in both; 0 where only few words are."""
        common = one & other
        if len(common) < _FEWEST:
            return 0.0
        return self._weight(common) / min(self._weight(one), self._weight(other))

    def _weight(self, bag: Bag) -> float:
        most = math.log(1 + len(self._sentences))
        return weight((one for one in bag if one in self._weights), self._weights) + most * len(bag - self._weights.keys())

    def _of(self, side: Coverage) -> list[Bag]:
        if id(side) not in self._held:
            inside = set(side.articles["article"])
            told = self._sentences["words"][self._sentences["article"].isin(inside)]
            headlines: pd.Series[str] = side.articles["headline"].dropna()
            self._held[id(side)] = [stems(words) for words in (*told, *headlines)]
        return self._held[id(side)]
