"""Articles that hold words of a saying in marks in which no quote of them was read: they are carried there all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.language.marks import pair_marks
from analysis.measures.rows import rows_of
from analysis.measures.travel.alignment import align
from analysis.measures.travel.sayings import IN_TEXT, Saying
from analysis.measures.travel.words import sentences_of, telling, words_of

_RUN, _SURE = 6, 8  # words in a row that are no chance where the article names the speaker, and where it does not
_SAME = 0.75  # share of what stands in marks
_DAYS = 3  # from the saying's fullest form
_MARK = re.compile('["“”„]')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A passage that is looked for: its sentences, its day, its speaker's name if known."""

    sentences: tuple[Saying, ...]
    day: date | None
    name: str | None


def articles_holding(sentences: pd.DataFrame, wanted: Sequence[Wanted]) -> dict[int, list[str]]:
    """Return for each passage, by its number, the articles that hold enough of its words in a row in a sentence with marks.

    Page furniture and articles of other days are passed over. Linear in the words of the articles.
    """
    runs: dict[tuple[str, ...], set[int]] = {}
    for number, one in enumerate(wanted):
        for saying in one.sentences:
            for run in _runs(_words(" ".join(word.printed for word in saying.words))):
                runs.setdefault(run, set()).add(number)
    told = [(row, _words(row.words)) for row in rows_of(sentences) if not row.furniture]
    said: dict[str, set[str]] = {}
    for row, words in told:
        said.setdefault(row.article, set()).update(words)
    found: dict[int, dict[str, None]] = {}
    for row, words in told:
        for number, length in _held(words, runs) if _MARK.search(row.words) else ():
            if _is_carried(wanted[number], row, length, said[row.article]):
                found.setdefault(number, {})[row.article] = None
    return {number: list(articles) for number, articles in found.items()}


def in_marks(article: str, day: date | None, sentences: Iterable[Any]) -> list[Saying]:
    """Return each sentence that stands in an article's quotation marks, whoever says it."""
    text = ""
    for row in sentences:  # as far apart as in the article; two characters and more are a new paragraph
        gap = int(row.start) - len(text)
        text += ("\n" * gap if gap > 1 else " " * gap) + row.words
    found = []
    for mark in pair_marks(text):
        for place, sentence in enumerate(sentences_of(mark.inner.of(text)) if mark.depth == 0 else ()):
            span = (mark.span.start, mark.span.end)
            found.append(Saying(IN_TEXT, article, "", day, None, True, words_of(sentence), place=place, span=span))
    return [one for one in found if one.words]


def held_by(home: Sequence[Saying], one: Saying) -> frozenset[int]:
    """Return the numbers of the sentences whose words these are: enough of them in a row, and most of what stands in marks."""
    laid = [align(sentence.bare, one.bare) for sentence in home]
    if sum(aligned.matched for aligned in laid) < _SAME * len(one.bare):
        return frozenset()
    found = set()
    for number, aligned in enumerate(laid):
        shared = [word for start, end, _, _ in aligned.shared for word in home[number].bare[start:end]]
        if aligned.longest >= _RUN and telling(shared) > 1:
            found.add(number)
    return frozenset(found)


def _is_carried(one: Wanted, row: Any, length: int, said: set[str]) -> bool:
    if one.day is None or row.day is None or abs((row.day - one.day).days) > _DAYS:
        return False
    return length >= _SURE or (one.name is not None and _words(one.name)[-1:] != [] and _words(one.name)[-1] in said)


def _held(words: Sequence[str], runs: Mapping[tuple[str, ...], set[int]]) -> Iterator[tuple[int, int]]:
    """Give the number of each passage of which the words hold some in a row, and how many."""
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
    return _WORD.findall(text.casefold().replace("’", "'"))
