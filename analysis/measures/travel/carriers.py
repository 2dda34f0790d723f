"""An article that carries somebody's words: where, when, by whom it says they were said, and what it did to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd

from analysis.measures.origins import newsrooms, origin_of
from analysis.measures.rows import rows_of
from analysis.measures.travel.course import firsts, moment_of
from analysis.measures.travel.credit import names_another
from analysis.measures.travel.difference import Difference, Given, difference
from analysis.measures.travel.passages import Passage
from analysis.measures.travel.sayings import IN_TEXT, Saying
from analysis.measures.travel.words import bares

Place = tuple[str, int, int, int]  # article, sentence_start, start, end
_MOST_PLACES = 4  # quotes that a carrier cites


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries the words: where, when, and what it did to them.

    ``places`` are its quotes that hold them: article, sentence_start of the first sentence, and from where to where they go;
    ``copies`` are the publishers of its syndicated copies that carry them too; ``first`` tells that no other is known to have
    had them before.
    """

    places: tuple[Place, ...]
    quote: str
    publisher: str | None
    newsroom: str
    published: str | None
    day: date | None
    kind: str
    speaker: str | None
    source: str | None
    difference: Difference
    first: bool = False
    copies: tuple[str, ...] = ()

    @property
    def place(self) -> Place:
        """Return the first of the places."""
        return self.places[0]

    @property
    def article(self) -> str:
        """Return the article's id."""
        return self.place[0]


class Articles:
    """What is asked of the articles: when, whose text, their sentences, and their words as they are compared."""

    def __init__(self, articles: pd.DataFrame, sentences: pd.DataFrame) -> None:
        self.origin, self.newsroom = origin_of(articles), newsrooms(articles)
        self.rows: dict[str, Any] = {row.article: row for row in rows_of(articles)}
        self._sentences: dict[str, list[Any]] = {}
        for row in rows_of(sentences.sort_values(["article", "start"], kind="stable")):
            self._sentences.setdefault(row.article, []).append(row)
        self._texts: dict[str, str] = {}

    def sentences(self, article: str) -> list[Any]:
        """Return the sentences of an article, in order."""
        return self._sentences.get(article, [])

    def text(self, article: str) -> str:
        """Return an article's words as they are compared, with a blank around each."""
        if article not in self._texts:
            self._texts[article] = f" {' '.join(bares(' '.join(row.words for row in self.sentences(article))))} "
        return self._texts[article]

    def place(self, one: Saying, row: Any | None) -> Place:
        """Return the sentence of the article that has most of the words of a saying."""
        start, end = one.span
        pairs = set(pairwise(one.bare))
        near = [sentence for sentence in self.sentences(one.article) if sentence.start < end and sentence.end > start]
        if not near:
            return (one.article, start if row is None else row.sentence_start, start, end)
        sentence = near[0]
        if len(near) > 1:
            sentence = max(near, key=lambda told: (len(pairs.intersection(pairwise(bares(told.words)))), -int(told.start)))
        return (one.article, int(sentence.start), max(start, int(sentence.start)), min(end, int(sentence.end)))


def carrier(article: str, passage: Passage, given: Sequence[Given], rows: Sequence[Any], corpus: Articles) -> Carrier:
    """Return an article that carries a passage; ``given`` is what it gives of it, in the article's order."""
    own = [one for one in given if one[0].own] or list(given)
    row = _row_of(own, rows)
    told = corpus.rows[article]
    found = difference(
        passage.home,
        own,
        followed={number for number, part in enumerate(passage.parts) if part is not None},
        text=corpus.text(article),
        home_text=corpus.text(passage.article),
    )
    if row is not None and names_another(rows[passage.home[0].row], row):
        found = replace(found, acts=(*found.acts, "other speaker"))
    places = {_one_place(some) for some in _by_quote(own, rows, corpus)}
    who = next((one.who for one, _ in own if row is not None and rows[one.row] is row), "")
    return Carrier(
        places=tuple(sorted(places)[:_MOST_PLACES]),
        quote="" if row is None else row.quote,
        publisher=told.publisher if isinstance(told.publisher, str) else None,
        newsroom=corpus.newsroom[article],
        published=told.published if isinstance(told.published, str) else None,
        day=told.day,
        kind="text" if row is None else row.kind,
        speaker=who or None,
        source=row.source if row is not None and isinstance(row.source, str) else None,
        difference=found,
    )


def _by_quote(given: Sequence[Given], rows: Sequence[Any], corpus: Articles) -> Iterator[list[Place]]:
    """Give the sentences of each quote that an article gives of the words."""
    quotes: dict[tuple[int, tuple[int, int]], list[Place]] = {}
    for one, _ in given:
        place = corpus.place(one, None if one.row == IN_TEXT else rows[one.row])
        quotes.setdefault((one.row, one.span), []).append(place)
    yield from quotes.values()


def _one_place(sentences: Sequence[Place]) -> Place:
    """Return the sentences of one quote as one place: the first of them, and from where to where the words go."""
    article, first = min(sentences)[:2]
    return (article, first, min(start for _, _, start, _ in sentences), max(end for *_, end in sentences))


def in_time(carriers: Sequence[Carrier]) -> tuple[Carrier, ...]:
    """Put the carriers in order of time and mark which may be the first."""
    first = set(firsts([(one.day, moment_of(one.published)) for one in carriers]))
    told = [replace(one, first=number in first) for number, one in enumerate(carriers)]
    return tuple(
        sorted(told, key=lambda one: (one.day is None, str(one.day), not one.first, str(moment_of(one.published)), one.article))
    )


def with_copies(carriers: Iterable[Carrier], copies: Mapping[str, str], corpus: Articles) -> list[Carrier]:
    """Return the carriers with the publishers of their copies; ``copies`` tells of each the article that it is one of."""
    by: dict[str, set[str]] = {}
    for copy, origin in copies.items():
        publisher = corpus.rows[copy].publisher
        by.setdefault(origin, set()).add(publisher if isinstance(publisher, str) else copy)
    return [replace(one, copies=tuple(sorted(by.get(one.article, ())))) for one in carriers]


def _row_of(given: Sequence[Given], rows: Sequence[Any]) -> Any | None:
    """Return the quote that gives most of the words; None where none was read."""
    words: dict[int, int] = {}
    for one, of in given:
        if one.row != IN_TEXT and of:
            words[one.row] = words.get(one.row, 0) + len(one.bare)
    return rows[min(words, key=lambda row: (-words[row], row))] if words else None
