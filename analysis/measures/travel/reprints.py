"""Reprints: what one publisher prints again, shortened or under another headline, is no second article beside the first."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any

import pandas as pd

from analysis.measures.rows import rows_of

_WORDS = 5  # of a sentence by which a text is known again
_FEWEST = 5  # such sentences that two printings share
_SHARE = 0.5  # of those of the shorter one
_CROWD = 12  # articles that have a sentence: it is the publisher's standing one


def with_reprints(articles: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the articles with ``copy_of`` given for reprints, too: the first printing, or what that is a copy of.

    An article is a reprint where half of the sentences, of the shorter of two of one publisher, stand in the other word for
    word. Linear in the number of sentences.
    """
    rows = {row.article: row for row in rows_of(articles) if isinstance(row.publisher, str)}
    told = _told(sentences, rows)
    shared: Counter[tuple[str, str]] = Counter()
    for holding in _holding(told, rows).values():
        if len(holding) <= _CROWD:
            shared.update(combinations(sorted(holding, key=lambda one: _time(rows[one])), 2))
    copies: dict[str, str] = {row.article: row.copy_of for row in rows_of(articles) if isinstance(row.copy_of, str)}
    for (first, again), number in sorted(shared.items(), key=lambda one: [_time(rows[article]) for article in one[0][::-1]]):
        if again not in copies and number >= max(_FEWEST, _SHARE * min(len(told[first]), len(told[again]))):
            copies[again] = copies.get(first, first)
    return articles.assign(copy_of=pd.Series([copies.get(one) for one in articles["article"]], articles.index, dtype=object))


def _told(sentences: pd.DataFrame, rows: dict[str, Any]) -> dict[str, set[str]]:
    """Return the sentences of each article, in small letters."""
    told: dict[str, set[str]] = {}
    for row in rows_of(sentences):
        words = row.words.casefold().split()
        if row.article in rows and len(words) >= _WORDS and not row.furniture:
            told.setdefault(row.article, set()).add(" ".join(words))
    return told


def _holding(told: dict[str, set[str]], rows: dict[str, Any]) -> dict[tuple[str, str], list[str]]:
    """Return for each sentence of a publisher its articles that have it."""
    holding: dict[tuple[str, str], list[str]] = {}
    for article, some in told.items():
        for words in some:
            holding.setdefault((rows[article].publisher, words), []).append(article)
    return holding


def _time(row: Any) -> tuple[bool, str, str]:
    return (row.day is None, str(row.day), row.article)
