"""What is most worth a person's minute, first: what a page states and the software is least sure of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from analysis.corpus import Corpus, corrected
from analysis.measures import Coverage
from analysis.measures.review import on_page_one, said_on_page_one
from analysis.measures.rows import only, rows_of
from analysis.views.look.writing import when

ItemKind = Literal["quote", "event", "pair"]
_UNKNOWN, _PAIR, _DUE = (
    0.3,
    0.4,
    0.5,
)  # as if of this confidence: a speaker nobody names, two that may be one, a plan unconfirmed


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at: what it is, where it stands, and why a person should.

    ``thing`` is an id of the tables; of a pair, the first actor's, with the names of both in ``words``.
    """

    kind: ItemKind
    thing: str
    article: str
    words: str
    why: str
    weight: float


def queue(coverage: Coverage, corpus: Corpus) -> list[Item]:
    """Return what is on the pages and was not looked at, page one before the rest, the least sure first; and who may be one."""
    seen, first = corrected.reviewed(corpus), frozenset[str]().union(*on_page_one(coverage))
    items = [*_quotes(coverage), *_events(coverage), *_due(coverage), *_pairs(coverage)]
    told = [replace(one, why=f"page one · {one.why}", weight=one.weight - 1) if one.thing in first else one for one in items]
    return sorted((one for one in told if one.thing not in seen), key=lambda one: (one.weight, one.kind, one.thing))


def _quotes(coverage: Coverage) -> Iterator[Item]:
    """Give the quotes that a list of the page shows, and those that page one sets against each other."""
    wanted = frozenset(coverage.shown["quote"]).union(*said_on_page_one(coverage))
    for row in rows_of(only(coverage.quotes, coverage.quotes["quote"].isin(wanted))):
        nobody = not isinstance(row.speaker, str)
        weight = min(row.confidence, _UNKNOWN) if nobody else row.confidence
        why = "no named speaker" if nobody else f"{row.speaker_name}, right in {row.confidence:.0%}"
        yield Item("quote", row.quote, row.article, row.words, why, weight)


def _events(coverage: Coverage) -> Iterator[Item]:
    told_in = _told_in(coverage)
    for row in rows_of(coverage.timeline):
        thing, article = _where(row.members, row.reports[0][0], told_in)
        due = row.status in ("planned", "conditional") and not row.outcome
        told = f"{row.status}, {when(row.value, row.granularity)}, right in {row.confidence:.0%}"
        why = "a plan, unconfirmed" if due else told
        yield Item("event", thing, article, row.words, why, min(row.confidence, _DUE) if due else row.confidence)


def _due(coverage: Coverage) -> Iterator[Item]:
    """Give what is due and stands in no row of the timeline shown."""
    shown, members = set(coverage.timeline["key"]), dict(zip(coverage.whole["key"], coverage.whole["members"], strict=True))
    told_in = _told_in(coverage)
    for row in coverage.due:
        if row.key in members and row.key not in shown:
            thing, article = _where(members[row.key], row.places[0][0], told_in)
            yield Item("event", thing, article, row.text, "due, unconfirmed", _DUE)


def _told_in(coverage: Coverage) -> dict[str, str]:
    return dict(zip(coverage.events["event"], coverage.events["article"], strict=True))


def _where(members: Sequence[str], article: str, told_in: Mapping[str, str]) -> tuple[str, str]:
    """Return, of an event's reports, the one in that article, and where it is: there a click finds its mark."""
    there = [one for one in members if told_in.get(one) == article]
    return (there[0], article) if there else (members[0], told_in.get(members[0], article))


def _pairs(coverage: Coverage) -> Iterator[Item]:
    for row in rows_of(coverage.doubts):
        why = f"may be one: {', '.join(row.reasons_for)}; against: {', '.join(row.reasons_against) or 'nothing'}"
        yield Item("pair", f"{row.one}|{row.other}", row.article, f"{row.name} | {row.other_name}", why, _PAIR)
