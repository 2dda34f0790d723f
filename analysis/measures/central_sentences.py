"""The sentences that tell best what a day brought: those whose words are closest to all that is said of the day.

Centroid summarization (Radev et al. 2004, "Centroid-based summarization of multiple documents"): sentences are vectors of
words, that weigh less the more days they are used for, and a centroid is the sum of sentences' vectors. Nearness to that of all
days counts as much as nearness to the day's own, so that what an article says of other affairs stays out.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from itertools import chain
from typing import Any

import pandas as pd

from analysis.measures.rows import rows_of

MOST = 3  # sentences for a day
NEAR = 0.5  # a further sentence must come at least so close to the centroid as the best does
ALIKE = 0.5  # and share less than this with one already chosen
STEM = 6  # letters of a word that count, so that "vote" and "voted", "evacuation" and "evacuated" meet
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
# A year beside a clock time is the page's stamp run into the sentence: "Tuesday 4 March 2031 16.36", "At 01:11 3rd Jun 2031"
_STAMP = re.compile(r"\b(?:19|20)\d\d\b.{0,4}\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[:.]\d\d\b.{0,12}\b(?:19|20)\d\d\b")
_WHOLE = re.compile(r"""["“‘'`(\[]{0,3}\s?[A-Z0-9].*[.!?]["”’')\]\s]{0,6}""", re.DOTALL)

Vector = dict[str, float]


def central_sentences(sentences: pd.DataFrame) -> dict[pd.Timestamp, list[str]]:
    """Return one to three sentences for each day, verbatim, the most central first.

    ``sentences`` is the corpus' table of days with the column sentence. Whole sentences that name the day and do not look
    ahead to it go before others.
    """
    by_day: dict[Any, list[str]] = {day: _worthy(rows) for day, rows in sentences.groupby("about")}
    weights = _weights(by_day.values())
    vectors = {day: [(one, _unit(_words(one), weights)) for one in some] for day, some in by_day.items()}
    affair = _centroid(vector for some in vectors.values() for _, vector in some)
    return {day: _central(some, affair) for day, some in vectors.items()}


def _worthy(rows: pd.DataFrame) -> list[str]:
    """Return the sentences of the best kind there is, each once."""
    kinds: dict[tuple[bool, ...], dict[str, str]] = defaultdict(dict)
    for row in rows_of(rows):
        rank = (not _is_prose(row.sentence), row.how == "published", row.day < row.about)
        kinds[rank].setdefault(" ".join(row.sentence.split()), row.sentence)
    return list(kinds[min(kinds)].values())


def _is_prose(sentence: str) -> bool:
    """Tell a whole sentence of the story from a heading, a table, the page's stamp."""
    return 6 <= len(sentence.split()) <= 60 and bool(_WHOLE.fullmatch(sentence)) and not _STAMP.search(sentence)


def _words(sentence: str) -> Iterable[str]:
    return (word.casefold()[:STEM] for word in _WORD.findall(sentence))


def _weights(days: Collection[list[str]]) -> Vector:
    """Return the weight of each word, less the more days it is used for."""
    words = ({word for one in some for word in _words(one)} for some in days)
    return {word: math.log(1 + len(days) / count) for word, count in Counter(chain.from_iterable(words)).items()}


def _unit(words: Iterable[str], weights: Vector) -> Vector:
    return _scaled({word: weights[word] * (1 + math.log(count)) for word, count in Counter(words).items()})


def _centroid(vectors: Iterable[Vector]) -> Vector:
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, value in vector.items():
            total[word] += value
    return _scaled(total)


def _scaled(vector: Vector) -> Vector:
    """Return the vector with length 1."""
    length = math.sqrt(sum(value * value for value in vector.values())) or 1
    return {word: value / length for word, value in vector.items()}


def _central(some: list[tuple[str, Vector]], affair: Vector) -> list[str]:
    day = _centroid(vector for _, vector in some)
    nearness = ((_product(vector, day) + _product(vector, affair), one, vector) for one, vector in some)
    ranked = sorted(nearness, key=lambda found: (-found[0], found[1]))
    chosen: list[tuple[str, Vector]] = []
    for near, one, vector in ranked:
        if near < NEAR * ranked[0][0] or len(chosen) == MOST:
            break
        if all(_product(vector, other) < ALIKE for _, other in chosen):
            chosen.append((one, vector))
    return [one for one, _ in chosen]


def _product(vector: Vector, other: Vector) -> float:
    return sum(value * other.get(word, 0.0) for word, value in vector.items())
