"""Leave out what an export ran together: a caption without a full stop and the sentence behind it ("… seen Pictures have …").

No page says where the one ends. The articles themselves tell: a word that they write small begins with a capital in its midst.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain

import pandas as pd

from analysis.measures.rows import rows_of, values_in
from analysis.measures.timeline.rating import UNTOLD

_BEFORE = r"(?<![\w’'.-])(?!(?:of|and|for|the) )[a-z]+ "  # a word in small letters; not "the Corps of Engineers"
_MIDST = re.compile(rf"{_BEFORE}(?!I\b)([A-Z][a-z]*)(?= [a-z])")
_AFTER = re.compile(rf"{_BEFORE}(?=(\w+))")
_SMALL = 4  # times as often small as with a capital in the midst of a sentence
_FEWEST = 3  # times small


def without_run_together(timeline: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return a timeline in which a row of two sentences run together is ``UNTOLD``."""
    capital = [frozenset(_MIDST.findall(row.words)) for row in rows_of(timeline)]
    usual = _written_small(frozenset().union(*capital), values_in(sentences["words"]))
    news = [UNTOLD if words & usual else one for words, one in zip(capital, timeline["news"], strict=True)]
    return timeline.assign(news=pd.Series(news, index=timeline.index, dtype=object))


def _written_small(words: frozenset[str], sentences: Iterable[str]) -> frozenset[str]:
    """Return which of the words these sentences write small but for their first."""
    if not words:
        return frozenset()
    counts = Counter(chain.from_iterable(map(_AFTER.findall, sentences)))
    small = ((word, counts[word.lower()], counts[word]) for word in words)
    return frozenset(word for word, low, high in small if low >= _FEWEST and low >= _SMALL * high)
