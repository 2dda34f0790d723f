"""Dates that cannot both be right: of what somebody does only once, and of one plan of which two speak in one breath."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

import pandas as pd

from analysis.measures.disputes.sentences import Stories, Told
from analysis.measures.disputes.told import Conflict
from analysis.measures.due.wording import leaving
from analysis.measures.rows import rows_of

_People = Mapping[tuple[str, int], list[tuple[int, str]]]  # where each sentence mentions whom
_PLANS = ("planned", "conditional")
_LAST_DAY = ("office", "job", "work", "post")  # with which "his last day in office" ends, where a pronoun tells whose
_NEXT = 5  # characters from "leave" to the place left
_NEAR = 2  # sentences between two who speak of one plan
_SHORT = 31  # days that a time leaves open at most
_THIRD = 10  # days of the early, middle and late part of a month
_PART = re.compile(r"\b(?P<part>early|mid|middle|late|end|beginning|start)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """A plan that a sentence tells: the first and last day it can be on, and its row."""

    told: Told
    first: date
    last: date
    row: Any

    def misses(self, other: _Plan) -> bool:
        """Tell whether no day fits both."""
        return self.last < other.first or other.last < self.first


def date_conflicts(stories: Stories, events: pd.DataFrame, mentions: pd.DataFrame) -> Iterator[Conflict]:
    """Give the plans that are told with two times, the earlier report first."""
    plans = _plans(stories, events)
    yield from _of_once(stories, plans, _people(mentions))
    yield from _side_by_side(stories, plans)


def _plans(stories: Stories, events: pd.DataFrame) -> list[_Plan]:
    known = {(one.row.article, one.row.start): one for one in stories.told}
    rows = (row for row in rows_of(events[events["status"].isin(_PLANS)]) if row.earliest and row.latest)
    found = [_plan(known[key], row) for row in rows if (key := (row.article, row.sentence_start)) in known]
    return sorted((one for one in found if (one.last - one.first).days <= _SHORT), key=lambda one: one.told.number)


def _plan(told: Told, row: Any) -> _Plan:
    when = row.when if isinstance(row.when, str) else ""
    hit = _PART.search(when)
    first, last = row.earliest, row.latest
    if hit and row.granularity == "month":
        first, last = _part(hit["part"].casefold(), first)
    return _Plan(told, first, last, row)


def _part(part: str, month: date) -> tuple[date, date]:
    """Return the days of the early, middle or late part of a month."""
    if part in ("early", "beginning", "start"):
        return month, month.replace(day=_THIRD)
    if part in ("mid", "middle"):
        return month.replace(day=_THIRD + 1), month.replace(day=2 * _THIRD)
    return month.replace(day=2 * _THIRD + 1), month.replace(day=calendar.monthrange(month.year, month.month)[1])


def _of_once(stories: Stories, plans: list[_Plan], people: _People) -> Iterator[Conflict]:
    """Pair two times of somebody's leaving that are told, those given to the day first."""
    by_person: dict[str, list[tuple[_Plan, bool]]] = {}
    for plan in plans:
        for who, sure in _leavers(plan, people):
            by_person.setdefault(who, []).append((plan, sure))
    seen: set[int] = set()
    for _, told in sorted(by_person.items()):
        pairs = [(one, other) for (one, sure), (other, too) in combinations(told, 2) if (sure or too) and _apart(one, other)]
        pairs = [pair for pair in pairs if seen.isdisjoint(plan.told.number for plan in pair)]
        if pairs:
            one, other = min(pairs, key=lambda pair: sum((plan.last - plan.first).days for plan in pair))
            seen |= {one.told.number, other.told.number}
            yield _conflict(stories, one, other)


def _apart(one: _Plan, other: _Plan) -> bool:
    return one.misses(other) and one.row.article != other.row.article


def _leavers(plan: _Plan, people: _People) -> list[tuple[str, bool]]:
    """Return who it can be that leaves, and whether that is sure: who is named last before; of "his last day" all before."""
    found = leaving(plan.told.row.words)
    if found is None or _is_place(plan.told, found.end()):
        return []
    before = [who for at, who in people.get((plan.row.article, plan.row.sentence_start), []) if at < found.start()]
    return (
        [(who, False) for who in dict.fromkeys(before)]
        if found[0].endswith(_LAST_DAY)
        else [(who, True) for who in before[-1:]]
    )


def _is_place(told: Told, end: int) -> bool:
    """Tell "was to leave Verani on Tuesday": a journey."""
    return any(0 <= start - told.row.start - end <= _NEXT for start, _, _ in told.places)


def _side_by_side(stories: Stories, plans: list[_Plan]) -> Iterator[Conflict]:
    """Pair what two sentences of one passage say of one month: its early part, and its middle or late part."""
    for number, one in enumerate(plans):
        for other in plans[number + 1 : number + 1 + 2 * _NEAR]:
            near = one.row.article == other.row.article and 0 < other.told.number - one.told.number <= _NEAR
            if near and one.misses(other) and _rough(one) and one.row.value == other.row.value and _rough(other):
                yield _conflict(stories, one, other)


def _rough(plan: _Plan) -> bool:
    return plan.row.granularity == "month" and isinstance(plan.row.when, str) and bool(_PART.search(plan.row.when))


def _conflict(stories: Stories, one: _Plan, other: _Plan) -> Conflict:
    ordered = sorted((one, other), key=lambda plan: (plan.told.row.day or date.min, plan.told.number))
    words = tuple(plan.row.when if isinstance(plan.row.when, str) else plan.row.value for plan in ordered)
    return Conflict("dates", tuple(stories.whole(plan.told) for plan in ordered), words)


def _people(mentions: pd.DataFrame) -> dict[tuple[str, int], list[tuple[int, str]]]:
    """Return where each sentence mentions whom: characters from its start, in order."""
    found: dict[tuple[str, int], list[tuple[int, str]]] = {}
    persons = mentions[(mentions["kind"] == "person") & mentions["actor"].notna()]
    for row in rows_of(persons.sort_values(["article", "start"], kind="stable")):
        found.setdefault((row.article, row.sentence_start), []).append((row.start - row.sentence_start, row.actor))
    return found
