"""Which quotes can be read alone, and how much of the affair is told where they stand: in their sentences and those around.

An article that a search brought in may tell of the affair in a paragraph alone; the words in its others are of something else.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Mapping
from statistics import fmean, median

import pandas as pd

from analysis.measures.elsewhere import keys_of, told_by
from analysis.measures.reading import joins, points_back
from analysis.measures.row_types import QuoteRow
from analysis.measures.rows import rows_of
from analysis.measures.timeline.words import Bag, stems

_AROUND = 2  # sentences before and after that say what words are about
_FEWEST = 5  # words of a statement
_SENTENCE = re.compile(r"""^[“"'‘`\s\[(.…—–-]*[A-Z0-9$£€@#]""")
_NAMED = re.compile(r"(?:the )?[A-Z]")  # "the move was wrong" tells of what was said before, "the Council was wrong" does not
_OF_OTHERS = frozenset(["he", "she", "him", "her", "his", "hers", "they", "them", "their", "its", "such"])  # told of before
_OF_THINGS = frozenset(["it", "this", "these", "those"])
_NAMING = frozenset(["the", "our", "my", "your"])  # "the plan is dead and we know it"
_OPENING = 8  # words
# what reports a clause; the others give an object, an infinitive or a phrase: "the case as “rigged”"
_CLAUSES = frozenset(
    [
        "clause",
        "according_to",
        "aside",
        "as_said",
        "following_that",
        "interrupting",
        "noun_clause",
        "passive_clause",
        "headline",
    ]
)
_COUNTED = re.compile(r"\d|.*\bper ?cent\b", re.IGNORECASE)  # "23 percent": a poll's answer is nobody's words


def stands_alone(row: QuoteRow) -> bool:
    """Tell whether somebody's words can be read without those around: a statement that begins with nothing told before."""
    if (
        points_back(row.words)
        or joins(row.words)
        or _speaks_of_untold(row.words)
        or len(row.words.split()) < _FEWEST
        or _COUNTED.match(str(row.source or ""))
    ):
        return False
    if row.kind == "direct":
        return bool(_SENTENCE.match(row.words))
    return row.rule.partition("+")[0] in _CLAUSES and bool(_NAMED.match(row.words))


def _speaks_of_untold(words: str) -> bool:
    """Tell whether words speak at once of somebody or something that they do not name: "I do not like what he said"."""
    is_named = False
    for number, word in enumerate(words.split()[:_OPENING]):
        bare = re.sub(r"\W", " ", word).split()
        if bare and bare[0].casefold() in _OF_OTHERS | (_OF_THINGS if not is_named else frozenset()):
            return True
        is_named |= bool(bare) and bare[0].casefold() in _NAMING
        if number and bare and bare[0][:1].isupper() and bare[0] != "I":
            return False
    return False


def told_around(quotes: pd.DataFrame, sentences: pd.DataFrame) -> dict[str, float]:
    """Return for each quote how much of the affair is told around it, 1 for the quote in the middle.

    Measured are the words that articles hold again and again (``elsewhere.keys_of``): in the passage and, less, in its article.
    """
    texts = _texts(sentences)
    keys = keys_of({article: [bag for _, bag in rows] for article, rows in texts.items()})
    articles = {article: fmean(told_by(bag, keys) for _, bag in rows) for article, rows in texts.items()}
    told = {row.quote: _told(row, texts.get(row.article, []), keys) for row in rows_of(quotes)}
    middle, usual = median(told.values() or [1.0]) or 1.0, median(articles.values() or [1.0]) or 1.0
    return {
        row.quote: round(told[row.quote] / middle * math.sqrt(articles.get(row.article, 0.0) / usual), 6)
        for row in rows_of(quotes)
    }


def _texts(sentences: pd.DataFrame) -> dict[str, list[tuple[int, Bag]]]:
    """Return by article the sentences of its story in order, each with its place and its words."""
    texts: dict[str, list[tuple[int, Bag]]] = {}
    for row in rows_of(sentences[~sentences["furniture"].astype(bool)]):
        texts.setdefault(row.article, []).append((row.start, stems(row.words)))
    return {article: sorted(rows, key=lambda row: row[0]) for article, rows in texts.items()}


def _told(row: QuoteRow, text: list[tuple[int, Bag]], keys: Mapping[str, float]) -> float:
    first, last = (bisect_left(text, (place + 1,)) for place in (row.start, row.end - 1))
    near = text[max(0, first - 1 - _AROUND) : last + _AROUND]
    return told_by(frozenset().union(*(bag for _, bag in near)), keys)
