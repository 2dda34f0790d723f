"""Articles that hold words of a saying in which no quote of them was read: they were carried there all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.rows import rows_of

_RUN = 6  # words in a row that are no chance
_DAYS = 7  # from the saying's fullest form
_WORD = re.compile(r"\w+")


def unread_in(
    sentences: pd.DataFrame, wanted: Mapping[int, tuple[str, date | None]], known: Mapping[int, Iterable[str]]
) -> dict[int, list[Any]]:
    """Return for each saying, by its number, the first sentence of each further article that holds six of its words in a row.

    ``wanted`` are the words and the day of each saying, ``known`` the articles that are known to carry it. Page furniture and
    articles of another week are passed over. Linear in the words of the articles.
    """
    runs: dict[tuple[str, ...], set[int]] = {}
    for number, (words, _) in wanted.items():
        for run in _runs(_WORD.findall(words.casefold())):
            runs.setdefault(run, set()).add(number)
    starts = {run[0] for run in runs}
    held = {number: set(articles) for number, articles in known.items()}
    found: dict[int, list[Any]] = {}
    for row in rows_of(sentences):
        if row.furniture:
            continue
        for number in _held(_WORD.findall(row.words.casefold()), runs, starts):
            day = wanted[number][1]
            near = day is not None and row.day is not None and abs((row.day - day).days) <= _DAYS
            if near and row.article not in held[number]:
                held[number].add(row.article)
                found.setdefault(number, []).append(row)
    return found


def _held(words: Sequence[str], runs: Mapping[tuple[str, ...], set[int]], starts: set[str]) -> Iterator[int]:
    for place in range(len(words) - _RUN + 1):
        if words[place] in starts:
            yield from sorted(runs.get(tuple(words[place : place + _RUN]), ()))


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield from (tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))
