"""What a person has looked at of what a page states."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.measures.coverage import Coverage
from analysis.measures.rows import rows_of

Ids = frozenset[str]  # by which a thing on the page goes: an event, of all its reports


def on_page(coverage: Coverage) -> list[Ids]:
    """Return the quotes and events that the page shows and the plans that it calls due, each once."""
    quotes = [*(frozenset((row.quote,)) for row in rows_of(coverage.shown)), *said_on_page_one(coverage)]
    return list(dict.fromkeys([*quotes, *(frozenset(row.members) for row in rows_of(coverage.timeline)), *_due(coverage)]))


def on_page_one(coverage: Coverage, *, due: int = 4) -> list[Ids]:
    """Return what stands on page one: the events and quotes of the lead, and the first things due."""
    told = [_at(coverage, row.article, row.sentence_start) for row in coverage.lead]
    return [ids for ids in dict.fromkeys([*told, *said_on_page_one(coverage), *_due(coverage)[:due]]) if ids]


def said_on_page_one(coverage: Coverage) -> list[Ids]:
    """Return the quotes that page one sets against each other, which no list of quotes need show."""
    quotes = coverage.quotes
    views = [
        frozenset(quotes.loc[(quotes["article"] == view.article) & (quotes["start"] == view.start), "quote"])
        for view in coverage.opposed
    ]
    shifts = [_at(coverage, *said.place[:2]) for shift in coverage.shifts for said in (shift.first, shift.then)]
    return [ids for ids in (*views, *shifts) if ids]


def looked_at(things: Iterable[Ids], reviewed: Ids) -> int:
    """Count the things that a person has accepted or put right."""
    return sum(not reviewed.isdisjoint(ids) for ids in things)


def _due(coverage: Coverage) -> list[Ids]:
    members = dict(zip(coverage.whole["key"], coverage.whole["members"], strict=True))
    return [frozenset(members[row.key]) for row in coverage.due if row.key in members]


def _at(coverage: Coverage, article: str, place: int) -> Ids:
    """Return the event, or else the quotes, that a sentence tells; nothing where it tells none."""
    for row in rows_of(coverage.timeline):
        if (article, place) in row.reports:
            return frozenset(row.members)
    quotes = coverage.quotes
    return frozenset(quotes.loc[(quotes["article"] == article) & (quotes["sentence_start"] == place), "quote"])
