"""Join events that are one but for their dates: newsrooms that contradict each other must stand in one entry to be seen.

So too what a person says is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import timedelta
from itertools import combinations

from analysis.measures.stems import cosine, overlap
from analysis.measures.timeline.grouping import SURE, months
from analysis.measures.timeline.report import Entry, Report

ALIKE = 0.6  # cosine of two clauses that tell the same
PAST_APART = timedelta(days=3)  # two reports of one past day that miss each other's by more speak of two events
PLAN_APART = timedelta(days=45)


def join_conflicting(entries: list[Entry], weights: Mapping[str, float]) -> list[Entry]:
    """Return the entries, those joined that are told alike by different newsrooms of different but near dates.

    What an article tells of both dates is two events to it. What each newsroom reports as news of its own day ("closed on
    Monday", "closed on Tuesday") is a series.
    """
    gone: set[int] = set()
    for one, other in _pairs(entries):
        if id(one) in gone or id(other) in gone or not _contradict(one, other, weights):
            continue
        one.add(*other.reports)
        gone.add(id(other))
    return [entry for entry in entries if id(entry) not in gone]


def join_said(entries: list[Entry], same: Collection[frozenset[str]]) -> list[Entry]:
    """Return the entries, those joined of which a person says, by the ids of their reports, that they are one."""
    kept = list(entries)
    for together in sorted(same, key=sorted):
        found = [entry for entry in kept if any(getattr(report.row, "event", None) in together for report in entry.reports)]
        for other in found[1:]:
            found[0].add(*other.reports)
        gone = {id(other) for other in found[1:]}
        kept = [entry for entry in kept if id(entry) not in gone]
    return kept


def _pairs(entries: list[Entry]) -> list[tuple[Entry, Entry]]:
    """Return the pairs of one month, or of two that follow each other, that share two telling words, in a fixed order.

    Left out are those that cannot contradict each other by their kind alone: of thousands of entries these are most pairs.
    """
    shared: Counter[tuple[int, int]] = Counter()
    blocks: dict[tuple[object, ...], list[int]] = {}
    for number, entry in enumerate(entries):
        first, kind = entry.first, entry.first.row.granularity
        if kind not in ("day", "week", "month") or first.row.status == "denied" or not first.who:
            continue
        month = months(first)[0]
        for word in first.bag:
            for block in (month, month + 1):
                blocks.setdefault((block, kind, first.planned, word), []).append(number)
    for numbers in blocks.values():
        shared.update(combinations(numbers, 2))
    return [(entries[one], entries[other]) for (one, other), count in sorted(shared.items()) if count > 1]


def _contradict(one: Entry, other: Entry, weights: Mapping[str, float]) -> bool:
    first, second = one.first, other.first
    if first.planned != second.planned or first.row.status == "denied" or second.row.status == "denied":
        return False
    if first.row.granularity != second.row.granularity or not _apart(first, second):
        return False
    newsrooms = [{report.newsroom for report in entry.reports} for entry in (one, other)]
    articles = [{report.row.article for report in entry.reports} for entry in (one, other)]
    if articles[0] & articles[1] or len(newsrooms[0] | newsrooms[1]) < 2 or newsrooms[0] & newsrooms[1]:
        return False
    return _told_alike(first, second, weights) and (first.planned or _looking_back(one, other))


def _apart(first: Report, second: Report) -> bool:
    """Tell whether no day is in both times, and not many are between."""
    early, late = sorted((first.days, second.days))
    most = PLAN_APART if first.planned else PAST_APART
    return early[1] < late[0] and late[0] - early[1] <= most


def _told_alike(first: Report, second: Report, weights: Mapping[str, float]) -> bool:
    same = first.bag & second.bag
    if len(same) < 2 or not first.who & second.who or (first.numbers and second.numbers and first.numbers != second.numbers):
        return False
    return overlap(first.bag, second.bag, weights) >= SURE and cosine(first.bag, second.bag, weights) >= ALIKE


def _looking_back(one: Entry, other: Entry) -> bool:
    """Tell whether both were also reported after both dates, so that neither date is the news of its own day."""
    last = max(one.first.days[1], other.first.days[1])
    return all(any(report.row.day and report.row.day > last for report in entry.reports) for entry in (one, other))
