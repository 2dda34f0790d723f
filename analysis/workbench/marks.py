"""What was read in one article, as marks on its text: the pieces of text between the places where a mark begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from analysis.corpus import Corpus
from analysis.corpus.query import query_article
from analysis.corpus.who import names_of
from analysis.errors import CorpusError
from analysis.measures.rows import rows_of
from analysis.views.look.writing import when

MarkKind = Literal["actor", "quote", "time", "event"]


@dataclass(frozen=True, slots=True)
class ReadMark:
    """Something read in an article, at a half-open range of its text.

    ``label`` says what was read, ``rule`` and ``confidence`` from what and how surely; ``thing`` is its id in the tables, an
    actor's for a mention; ``words`` are those by which a correction finds it again.
    """

    kind: MarkKind
    start: int
    end: int
    label: str
    rule: str
    confidence: float
    thing: str
    words: str


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with its marks, in order of the text."""

    article: str
    headline: str | None
    publisher: str | None
    published: str | None
    url: str | None
    text: str
    marks: tuple[ReadMark, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that the same marks cover, by their numbers."""

    text: str
    marks: tuple[int, ...]


def marked_article(corpus: Corpus, article: str) -> MarkedArticle:
    """Return an article with all that was read in it, as corrections leave it. Raises CorpusError for an unknown id."""
    found_here = query_article(corpus, article, ("read", "mention", "quote", "event"))
    if found_here["read"].empty:
        raise CorpusError(f"no article has the id {article!r}", where=str(corpus.path), remedy="see the column `article`")
    read = found_here["read"]
    row: dict[str, Any] = dict(read.astype(object).where(read.notna(), None).iloc[0])
    marks = [
        *_actors(corpus, found_here["mention"]),
        *_quotes(found_here["quote"]),
        *_events(found_here["event"]),
        *_times(row),
    ]
    head = {name: row[name] for name in ("headline", "publisher", "published", "url", "text")}
    return MarkedArticle(article, **head, marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind))))


def pieces(text: str, marks: Iterable[ReadMark]) -> Iterator[Piece]:
    """Cut a text wherever a mark begins or ends; linear in text and marks."""
    known = list(marks)
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for number, mark in enumerate(known):
        starts.setdefault(mark.start, []).append(number)
        ends.setdefault(mark.end, []).append(number)
    open_marks: dict[int, None] = {}
    last = 0
    for place in sorted({0, len(text), *starts, *ends}):
        if place > last:
            yield Piece(text[last:place], tuple(open_marks))
            last = place
        for number in ends.get(place, ()):
            open_marks.pop(number, None)
        open_marks |= dict.fromkeys(starts.get(place, ()))


def _actors(corpus: Corpus, mentions: pd.DataFrame) -> Iterator[ReadMark]:
    names = names_of(corpus)
    for row in rows_of(mentions):
        if row.reading == "actor" and row.actor in names:
            yield ReadMark("actor", row.start, row.end, names[row.actor], row.rule, row.confidence, row.actor, names[row.actor])


def _quotes(quotes: pd.DataFrame) -> Iterator[ReadMark]:
    for row in rows_of(quotes):
        speaker = row.speaker_name if isinstance(row.speaker_name, str) else "nobody named"
        label = f"{speaker}: {row.kind}, {row.grade}"
        yield ReadMark("quote", row.start, row.end, label, row.rule, row.confidence, row.quote, row.words)


def _events(events: pd.DataFrame) -> Iterator[ReadMark]:
    for row in rows_of(events):
        label = f"{when(row.value, row.granularity)}: {row.status}"
        yield ReadMark("event", row.start, row.end, label, row.rule, row.confidence, row.event, row.words)


def _times(row: dict[str, Any]) -> Iterator[ReadMark]:
    for one in row["timexes"]:
        start, end = one["span"]["start"], one["span"]["end"]
        yield ReadMark("time", start, end, one["value"], one["rule"], 1.0, "", row["text"][start:end])
