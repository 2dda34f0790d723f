"""When an event was: the finest date that several independent newsrooms give, and those that compete with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from analysis.measures.timeline.report import Days, Entry, Report

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of an event: the reports that give it and the newsrooms that support it, with this or a finer one within."""

    days: Days
    reports: list[Report]
    newsrooms: frozenset[str]

    @property
    def row(self) -> Any:
        """Return the report whose value stands for the date: the plainest, "2031-11-09" before "2031-11-09T24:00"."""
        return min(self.reports, key=lambda one: (len(one.row.value), one.row.value, *one.order)).row

    @property
    def length(self) -> int:
        """Return how many days it leaves open."""
        return int((self.days[1] - self.days[0]).days)

    def apart(self, other: Dated) -> bool:
        """Tell whether no day is in both: only one of the two can be right."""
        return self.days[1] < other.days[0] or other.days[1] < self.days[0]


def dates_of(entry: Entry) -> list[Dated]:
    """Return the dates that an event is reported with, the chosen one first, then those that contradict or refine it.

    Chosen is the finest that two newsrooms or more support, of several the most supported; where none has two, the most
    supported, then the finest, then the one published last. A time that is the article's own counts only where no other is.
    """
    stated = [report for report in entry.in_order if not report.assumed] or entry.in_order
    by_days: dict[Days, list[Report]] = {}
    for report in stated:
        by_days.setdefault(report.days, []).append(report)
    dates = [Dated(days, reports, _supporters(days, stated)) for days, reports in by_days.items()]
    several = [one for one in dates if len(one.newsrooms) >= SEVERAL]
    if several:
        chosen = min(several, key=lambda one: (one.length, -len(one.newsrooms), one.days))
    else:
        last = {one.days: number for number, one in enumerate(sorted(dates, key=lambda one: one.reports[-1].order))}
        chosen = min(dates, key=lambda one: (one.length, -last[one.days]))
    rest = [one for one in dates if one is not chosen and (one.apart(chosen) or one.length < chosen.length)]
    return [chosen, *sorted(rest, key=lambda one: (-len(one.newsrooms), one.days))]


def _supporters(days: Days, reports: list[Report]) -> frozenset[str]:
    return frozenset(one.newsroom for one in reports if days[0] <= one.days[0] and one.days[1] <= days[1])
