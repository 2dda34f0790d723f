"""The lineage of a quote: the same words of one speaker in several articles, who had them first in this corpus, who cut."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.measures.rows import rows_of
from analysis.measures.travel.ahead import given_ahead
from analysis.measures.travel.carriers import Articles, Carrier, carrier, in_time, with_copies
from analysis.measures.travel.credit import agreed, speakers_told
from analysis.measures.travel.difference import Given
from analysis.measures.travel.in_text import Wanted, articles_holding, held_by, in_marks
from analysis.measures.travel.matching import strands_of
from analysis.measures.travel.passages import Passage, passages_of, same_quote
from analysis.measures.travel.sayings import can_be_followed, sentences_in
from analysis.measures.travel.words import Word, printed

__all__ = ["Carrier", "Lineage", "find_lineages", "turned_first"]


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


class _Quotes:
    """The quotes as rows, and all sentences of each."""

    def __init__(self, quotes: pd.DataFrame, sentences: pd.DataFrame, least_confidence: float) -> None:
        spoken = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)
        ahead = given_ahead(quotes, sentences)
        kept = quotes[spoken].sort_values(["article", "start", "quote"], kind="stable")
        self.rows = [row for row in rows_of(kept) if (row.article, row.speaker) not in ahead]
        who = speakers_told(self.rows)
        self.sentences = [sentences_in(number, row, who=who[number]) for number, row in enumerate(self.rows)]


def find_lineages(
    quotes: pd.DataFrame, articles: pd.DataFrame, sentences: pd.DataFrame, *, least_confidence: float
) -> tuple[Lineage, ...]:
    """Return the words of speech that took place which several articles carry, those of most newsrooms first.

    ``quotes`` and ``sentences`` are the corpus' tables, with days; a syndicated copy is no carrier beside its original.
    Sentences that one article prints in one quotation, and the same newsrooms carry, are one lineage.
    """
    told, corpus = _Quotes(quotes, sentences, least_confidence), Articles(articles, sentences)
    strands = strands_of(one for quote in told.sentences for one in quote if can_be_followed(one))
    passages = passages_of(strands, newsroom=corpus.newsroom, origin=corpus.origin, sentences=told.sentences)
    holding = articles_holding(sentences, [_wanted(one, told.rows) for one in passages])
    found: list[Lineage] = []
    used: set[tuple[int, int]] = set()
    for number, passage in enumerate(passages):
        given = {article: _given(article, passage, told) for article in passage.given}
        new = {(one.row, one.place) for some in given.values() for one, of in some if of} - used
        lineage = _lineage(passage, given, told, corpus, holding.get(number, [])) if new else None
        if lineage:
            used |= {(one.row, one.place) for some in given.values() for one, _ in some}
            found.append(lineage)
    return tuple(sorted(_joined(found, told.rows), key=lambda one: (-one.newsrooms, -len(one.words.split()), one.key)))


def turned_first(lineages: Iterable[Lineage]) -> tuple[Lineage, ...]:
    """Put first those of which an article does not print a negation or a condition: their meaning may be turned there."""
    return tuple(sorted(lineages, key=lambda one: {"negation", "condition"}.isdisjoint(_losses(one))))


def _losses(one: Lineage) -> Iterator[str]:
    yield from (name for carrier in one.carriers for cut in carrier.difference.cuts for name in cut.loses)


def _wanted(passage: Passage, rows: Sequence[Any]) -> Wanted:
    name = rows[passage.home[0].row].speaker_name
    followed = tuple(one for one, part in zip(passage.home, passage.parts, strict=True) if part is not None)
    return Wanted(followed, passage.home[0].day, name if isinstance(name, str) else None)


def _lineage(
    passage: Passage, given: Mapping[str, list[Given]], told: _Quotes, corpus: Articles, holding: Sequence[str]
) -> Lineage | None:
    """Return the lineage of a passage; None where its articles are copies of one text."""
    origin = corpus.origin
    own = {article: some for article, some in given.items() if origin[article] == article or origin[article] not in given}
    if len(own) < 2:
        return None
    for article in holding:
        if article in own or (article not in given and origin[article] == article):
            own[article] = _with_marked(article, passage, own.get(article, []), corpus)
    carriers = [carrier(article, passage, some, told.rows, corpus) for article, some in own.items() if some]
    copies = {article: origin[article] for article in given if article not in own}
    ordered = in_time(with_copies(carriers, copies, corpus))
    home, words = told.rows[passage.home[0].row], _words(passage)
    digest = hashlib.sha256(f"{home.quote}\0{' '.join(word.bare for word in words)}".encode("utf-8", "replace"))
    source = home.source if isinstance(home.source, str) else None
    rooms = len({one.newsroom for one in ordered})
    speaker = agreed(one.speaker for one in ordered)
    return Lineage(digest.hexdigest()[:16], speaker, source, printed(words), passage.article, ordered, rooms)


def _words(passage: Passage) -> list[Word]:
    words = [word for one in passage.home for word in one.words]
    return [*words[:-1], replace(words[-1], printed=words[-1].printed.removesuffix(" …"))]


def _given(article: str, passage: Passage, told: _Quotes) -> list[Given]:
    """Return what an article's quotes give of a passage, with what stands between in the same quote; in the article's order."""
    if article == passage.article:
        return [(one, frozenset([number])) for number, one in enumerate(passage.home)]
    of: dict[int | None, set[int]] = {}
    for number, part in enumerate(passage.parts):
        of.setdefault(part, set()).add(number)
    mine = {(one.row, one.place): frozenset(of[part]) for one, part in passage.given[article]}
    some = {(one.row, one.place): one for one, _ in passage.given[article]}
    for row in {one.row for one in some.values() if one.own}:
        quote = told.sentences[row]
        has = {number for (which, _), of_it in mine.items() if which == row for number in of_it}
        found = {(row, one.place): of_it for one in quote if (of_it := same_quote(passage.home, one, has))}
        mine = found | mine
        places = [place for which, place in mine if which == row]
        some = {(row, one.place): one for one in quote[min(places) : max(places) + 1]} | some
    ordered = sorted(some, key=lambda key: (some[key].span, key))
    return [(some[key], mine.get(key, frozenset())) for key in ordered]


def _with_marked(article: str, passage: Passage, given: list[Given], corpus: Articles) -> list[Given]:
    """Return what an article gives of a passage, with what its marks hold of it that no quote was read in."""
    has = {number for one, of in given if one.own for number in of}
    found = list(given)
    for one in in_marks(article, corpus.rows[article].day, corpus.sentences(article)):
        of = held_by(passage.home, one)
        if of - has:
            has |= of
            found.append((one, of))
    return found


def _joined(found: Sequence[Lineage], rows: Sequence[Any]) -> Iterator[Lineage]:
    """Mark what joins words of two occasions in one quote: other articles say that they were said on different days."""
    said: dict[str, str | None] = {row.quote: row.said for row in rows}
    days: dict[str, set[str]] = {}
    for one in found:
        for each in one.carriers:
            others = {day[:10] for other in one.carriers if other is not each and isinstance(day := said.get(other.quote), str)}
            days.setdefault(each.quote, set()).update(day for day in others if len(day) == len("2031-11-03"))
    for one in found:
        yield replace(one, carriers=tuple(_told_joined(each, days[each.quote]) for each in one.carriers))


def _told_joined(one: Carrier, days: set[str]) -> Carrier:
    if len(days) < 2 or not one.quote:
        return one
    return replace(one, difference=replace(one.difference, acts=(*one.difference.acts, "joined")))
