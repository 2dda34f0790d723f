"""The lineage of a quote: the same words of one speaker in several articles, who had them first in this corpus, who cut."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.origins import newsrooms, origin_of
from analysis.measures.rows import rows_of
from analysis.measures.travel.alignment import Alignment
from analysis.measures.travel.course import firsts, moment_of
from analysis.measures.travel.difference import Difference, Lying, difference
from analysis.measures.travel.matching import Strand, strands_of
from analysis.measures.travel.sayings import Saying, sayings_of
from analysis.measures.travel.unread import Wanted, unread_in
from analysis.measures.travel.words import bares, printed


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries the words: where, when, and what it did to them.

    ``place`` is article, sentence_start, start and end of the quote; ``copies`` are the publishers of its syndicated copies
    that carry them too; ``first`` tells that no other is known to have had them before.
    """

    place: tuple[str, int, int, int]
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
    def article(self) -> str:
        """Return the article's id."""
        return self.place[0]


@dataclass(frozen=True, slots=True)
class Lineage:
    """The same words of one occasion: ``words`` is their fullest form, as the article ``home`` prints it.

    ``speaker`` is who said them where the articles do not differ in that, ``source`` how the article of the fullest form names
    who did. Carriers stand in order of time, those without a day last; ``newsrooms`` counts those of independent text.
    """

    key: str
    speaker: str | None
    source: str | None
    words: str
    home: str
    carriers: tuple[Carrier, ...]
    newsrooms: int


def find_lineages(
    quotes: pd.DataFrame, articles: pd.DataFrame, sentences: pd.DataFrame, *, least_confidence: float
) -> tuple[Lineage, ...]:
    """Return the words of speech that took place which several articles carry, those of most newsrooms first.

    ``quotes`` and ``sentences`` are the corpus' tables, with days; a syndicated copy is no carrier beside its original.
    """
    spoken = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)
    rows = list(rows_of(quotes[spoken]))
    strands = strands_of(sayings_of(rows))
    unread = unread_in(sentences, [_wanted(strand, rows) for strand in strands])
    corpus = _Articles(articles, sentences, {one.article for strand in strands for one in _all(strand)})
    found = [one for n, strand in enumerate(strands) if (one := _lineage(strand, rows, corpus, unread.get(n, ())))]
    return tuple(sorted(_joined(found, rows), key=lambda one: (-one.newsrooms, -len(one.words.split()), one.key)))


class _Articles:
    """What is asked of the articles: when, whose text, and their words as they are compared."""

    def __init__(self, articles: pd.DataFrame, sentences: pd.DataFrame, wanted: set[str]) -> None:
        self.origin, self.newsroom = origin_of(articles), newsrooms(articles)
        self.rows: dict[str, Any] = {row.article: row for row in rows_of(articles)}
        held = sentences[sentences["article"].isin(wanted)]
        told = held.sort_values(["article", "start"], kind="stable").groupby("article")["words"]
        self.texts = {str(article): f" {' '.join(bares(' '.join(words)))} " for article, words in told}


def _wanted(strand: Strand, rows: Sequence[Any]) -> Wanted:
    name = rows[strand.base.row].speaker_name
    known = frozenset(one.article for one in _all(strand))
    return Wanted(printed(strand.base.words), strand.base.day, name if isinstance(name, str) else None, known)


def _all(strand: Strand) -> Iterator[Saying]:
    yield strand.base
    yield from (one for one, _ in strand.others)


def _lineage(strand: Strand, rows: Sequence[Any], corpus: _Articles, unread: Iterable[Any]) -> Lineage | None:
    """Return the lineage of a strand; None where its articles are copies of one text."""
    base, whole = strand.base, len(strand.base.bare)
    given: dict[str, list[Lying]] = {base.article: [(base, Alignment(((0, whole, 0, whole),), whole, whole))]}
    for one, aligned in strand.others:
        given.setdefault(one.article, []).append((one, aligned))
    own = {
        article: some
        for article, some in given.items()
        if corpus.origin[article] == article or corpus.origin[article] not in given
    }
    if len(own) < 2:
        return None
    carriers = [_carrier(article, base, some, rows, corpus) for article, some in own.items()]
    copies = {article: corpus.origin[article] for article in given if article not in own}
    carriers += [_in_text(row, corpus) for row in unread if corpus.origin[row.article] == row.article]
    told = _in_time(_with_copies(carriers, copies, corpus))
    home = rows[base.row]
    speaker = _speaker(told)
    digest = hashlib.sha256(f"{home.quote}\0{' '.join(base.bare)}".encode("utf-8", "replace")).hexdigest()[:16]
    source = home.source if isinstance(home.source, str) else None
    return Lineage(digest, speaker, source, printed(base.words), base.article, told, len({one.newsroom for one in told}))


def _carrier(article: str, base: Saying, given: Sequence[Lying], rows: Sequence[Any], corpus: _Articles) -> Carrier:
    own = [one for one in given if one[0].own] or list(given)
    row, told = rows[max(own, key=lambda one: one[1].matched)[0].row], corpus.rows[article]
    found = difference(base, own, text=corpus.texts.get(article, ""), base_text=corpus.texts.get(base.article, ""))
    if _names_another(rows[base.row], row):
        found = replace(found, acts=(*found.acts, "other speaker"))
    return Carrier(
        place=(article, row.sentence_start, row.start, row.end),
        quote=row.quote,
        publisher=told.publisher if isinstance(told.publisher, str) else None,
        newsroom=corpus.newsroom[article],
        published=told.published if isinstance(told.published, str) else None,
        day=told.day,
        kind=row.kind,
        speaker=row.speaker if isinstance(row.speaker, str) else None,
        source=row.source if isinstance(row.source, str) else None,
        difference=found,
    )


def _names_another(home: Any, row: Any) -> bool:
    """Tell whether each article gives the words to a person by name, and to another: no pronoun, no two who speak as one."""
    both = [one for one in (home, row) if one.kind != "indirect" and str(one.speaker).startswith("person:")]
    if len(both) < 2 or home.speaker == row.speaker or not all(isinstance(one.source, str) for one in both):
        return False
    (mine, my_source), (theirs, their_source) = ((set(bares(str(one.speaker_name))), set(bares(one.source))) for one in both)
    told = mine & my_source and theirs & their_source
    return bool(told) and not mine & (theirs | their_source) and not theirs & my_source


def _in_text(row: Any, corpus: _Articles) -> Carrier:
    """Return the carrier that an article is whose text holds some of the words, in a quote that was not read."""
    told = corpus.rows[row.article]
    return Carrier(
        place=(row.article, row.start, row.start, row.end),
        quote="",
        publisher=told.publisher if isinstance(told.publisher, str) else None,
        newsroom=corpus.newsroom[row.article],
        published=told.published if isinstance(told.published, str) else None,
        day=told.day,
        kind="text",
        speaker=None,
        source=None,
        difference=Difference(("unread",), ()),
    )


def _with_copies(carriers: Iterable[Carrier], copies: Mapping[str, str], corpus: _Articles) -> list[Carrier]:
    """Return the carriers with the publishers of their copies."""
    by: dict[str, set[str]] = {}
    for copy, origin in copies.items():
        publisher = corpus.rows[copy].publisher
        by.setdefault(origin, set()).add(publisher if isinstance(publisher, str) else copy)
    return [replace(one, copies=tuple(sorted(by.get(one.article, ())))) for one in carriers]


def _in_time(carriers: Sequence[Carrier]) -> tuple[Carrier, ...]:
    """Put the carriers in order of time and mark which may be the first."""
    first = set(firsts([(one.day, moment_of(one.published)) for one in carriers]))
    told = [replace(one, first=number in first) for number, one in enumerate(carriers)]
    return tuple(
        sorted(told, key=lambda one: (one.day is None, str(one.day), not one.first, str(moment_of(one.published)), one.article))
    )


def _speaker(carriers: Sequence[Carrier]) -> str | None:
    """Return the speaker whom the articles agree on, or all but one of three and more."""
    named = Counter(one.speaker for one in carriers if one.speaker).most_common(2)
    return named[0][0] if len(named) == 1 or (named and named[0][1] > 2 * named[1][1]) else None


def _joined(found: Sequence[Lineage], rows: Sequence[Any]) -> Iterator[Lineage]:
    """Mark what joins words of two occasions in one quote: other articles say that they were said on different days."""
    said: dict[str, str | None] = {row.quote: row.said for row in rows}
    days: dict[str, set[str]] = {}
    for one in found:
        for carrier in one.carriers:
            others = {
                day[:10] for other in one.carriers if other is not carrier and isinstance(day := said.get(other.quote), str)
            }
            days.setdefault(carrier.quote, set()).update(day for day in others if len(day) == len("2031-11-03"))
    for one in found:
        yield replace(one, carriers=tuple(_told_joined(carrier, days[carrier.quote]) for carrier in one.carriers))


def _told_joined(carrier: Carrier, days: set[str]) -> Carrier:
    if len(days) < 2:
        return carrier
    return replace(carrier, difference=replace(carrier.difference, acts=(*carrier.difference.acts, "joined")))
