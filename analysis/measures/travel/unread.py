"""Articles that hold words of a saying in which no quote of them was read: they were carried there all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.rows import rows_of

_RUN, _SURE = 6, 8  # words in a row that are no chance where the article names the speaker, and where it does not
_DAYS = 3  # from the saying's fullest form
_MARK = re.compile('["“”„]')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A saying that is looked for: its words, its day, its speaker's name if known, the articles known to carry it."""

    words: str
    day: date | None
    name: str | None
    known: frozenset[str]


def unread_in(sentences: pd.DataFrame, wanted: Sequence[Wanted]) -> dict[int, list[Any]]:
    """Return for each saying, by its number, the first sentence of each further article that holds enough words in a row.

    Page furniture, sentences without quotation marks, and articles of other days are passed over. Linear in their words.
    """
    runs: dict[tuple[str, ...], set[int]] = {}
    for number, one in enumerate(wanted):
        for run in _runs(_words(one.words)):
            runs.setdefault(run, set()).add(number)
    told = [(row, _words(row.words)) for row in rows_of(sentences) if not row.furniture]
    said: dict[str, set[str]] = {}
    for row, words in told:
        said.setdefault(row.article, set()).update(words)
    found: dict[int, dict[str, Any]] = {}
    for row, words in told:
        for number, length in _held(words, runs) if _MARK.search(row.words) else ():
            if _is_carried(wanted[number], row, length, said[row.article]):
                found.setdefault(number, {}).setdefault(row.article, row)
    return {number: list(rows.values()) for number, rows in found.items()}


def _is_carried(one: Wanted, row: Any, length: int, said: set[str]) -> bool:
    if row.article in one.known or one.day is None or row.day is None or abs((row.day - one.day).days) > _DAYS:
        return False
    return length >= _SURE or (one.name is not None and _words(one.name)[-1:] != [] and _words(one.name)[-1] in said)


def _held(words: Sequence[str], runs: Mapping[tuple[str, ...], set[int]]) -> Iterator[tuple[int, int]]:
    """Give the number of each saying of which the words hold some in a row, and how many."""
    lengths: dict[int, int] = {}
    before: dict[int, int] = {}
    for run in _runs(words):
        now = {number: before.get(number, _RUN - 1) + 1 for number in runs.get(run, ())}
        for number, length in now.items():
            lengths[number] = max(length, lengths.get(number, 0))
        before = now
    yield from sorted(lengths.items())


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[n:] for n in range(_RUN)), strict=False)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
