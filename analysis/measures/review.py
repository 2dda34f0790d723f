"""What a person has looked at of what a page states."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.measures.coverage import Coverage
from analysis.measures.rows import rows_of

Ids = frozenset[str]  # by which a thing on the page goes: an event, of all its reports


def on_page(coverage: Coverage) -> list[Ids]:
    """Return the quotes and events that the page shows and the plans that it calls due, each once."""
    quotes = [frozenset((row.quote,)) for row in rows_of(coverage.shown)]
    return list(dict.fromkeys([*quotes, *(frozenset(row.members) for row in rows_of(coverage.timeline)), *_due(coverage)]))


def on_page_one(coverage: Coverage, *, due: int = 4) -> list[Ids]:
    """Return what stands on page one: the events and quotes of the lead, and the first things due."""
    places = [(row.article, row.sentence_start) for row in coverage.lead]
    places += [(view.article, view.sentence_start) for view in coverage.opposed]
    places += [said.place[:2] for shift in coverage.shifts for said in (shift.first, shift.then)]
    told = [_at(coverage, *place) for place in places]
    return [ids for ids in dict.fromkeys([*told, *_due(coverage)[:due]]) if ids]


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
