"""One report of an event as the merge sees it: its row, who wrote it, and what its words tell."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.origins import newsrooms
from analysis.measures.rows import rows_of
from analysis.measures.stems import Bag, itself, known_names, names, numbers, stems, telling, told

_REMARK = re.compile(r" \[this [^\]]{1,40}\]$")
PLANS = frozenset(("planned", "conditional"))
Days = tuple[date, date]


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """A row of the events' table. ``bag`` are its telling stems, ``who`` its actors and the names in its words.

    ``whole`` has also the stems that the whole case shares.

    ``context`` has also the stems of what it measures its time by ("hours before it was to expire").

    ``off`` and ``moved`` are the words by which it calls something off or moves it, ``was_to`` tells that it only "was to" be.
    """

    row: Any
    newsroom: str
    bag: Bag
    whole: Bag
    context: Bag
    actors: Bag
    who: Bag
    numbers: Bag
    off: Bag
    moved: Bag
    was_to: bool
    order: tuple[object, ...]  # its place in the order of publication; what has no day comes last
    head: Bag  # the stem of the verb or noun that tells what happened; empty where that says little or is not known
    days: Days  # the first and last that it covers, which reports of one time share however they write it
    planned: bool  # whether it speaks of what is still to come, or to be decided

    @property
    def length(self) -> int:
        """Return how many days its time leaves open."""
        return int((self.row.latest - self.row.earliest).days)

    @property
    def assumed(self) -> bool:
        """Tell whether its time is not its own but the article's."""
        return bool(getattr(self.row, "assumed", False))


@dataclass(slots=True, eq=False)
class Entry:
    """Reports of one event: all that they name (``who``), and every status that it is reported with."""

    reports: list[Report] = field(default_factory=list)
    who: Bag = frozenset()
    statuses: frozenset[str] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)
    core: Bag = frozenset()  # the telling words of at least half of its reports

    def add(self, *reports: Report) -> None:
        """Take in reports."""
        self.reports.extend(reports)
        self.who = self.who.union(*(report.who for report in reports))
        self.statuses |= {report.row.status for report in reports}
        self.counts.update(word for report in reports for word in report.bag)
        self.core = frozenset(word for word, count in self.counts.items() if 2 * count >= len(self.reports))

    @property
    def first(self) -> Report:
        """Return the report with which it was founded in the merge, which is among the most exact."""
        return self.reports[0]

    @property
    def in_order(self) -> list[Report]:
        """Return its reports as they were published."""
        return sorted(self.reports, key=lambda report: report.order)


def reports_of(events: pd.DataFrame, articles: pd.DataFrame) -> tuple[list[Report], dict[str, float]]:
    """Return the reports of the events' table that have days, and the weight of each stem in them."""
    rows = list(rows_of(events))
    home = newsrooms(articles)
    known = known_names(row.words for row in rows)
    bags, weights = telling([_whole(row) for row in rows])
    return [_report(row, bag, home=home[row.article], known=known) for row, bag in zip(rows, bags, strict=True)], weights


def _report(row: Any, context: Bag, *, home: str, known: Bag) -> Report:
    return Report(
        row=row,
        newsroom=home,
        bag=context & stems(itself(_told(row)), _text(row, "when")) or context,
        whole=_whole(row),
        context=context,
        actors=frozenset(row.actors),
        who=frozenset(row.actors) | names(row.words, known),
        numbers=numbers(row.words, _text(row, "when")),
        off=told(_told(row), "fell_through"),
        moved=told(_told(row), "moved"),
        was_to=bool(told(_told(row), "was_to")),
        head=stems(_text(row, "head")),
        order=_order(row),
        days=(row.earliest, row.latest),
        planned=row.status in PLANS,
    )


def _order(row: Any) -> tuple[object, ...]:
    place = (row.article, row.start, row.end, row.value, row.words, row.status)
    return (row.day is None, row.day or date.max, *place, *row.actors)


def _whole(row: Any) -> Bag:
    return stems(_told(row), _text(row, "when"))


def _told(row: Any) -> str:
    """Return the article's words, without what is said in brackets after them of what became of it."""
    return _REMARK.sub("", row.words)


def _text(row: Any, column: str) -> str:
    """Return a cell that not every table has: the words of the time, the verb or noun that tells what happened."""
    words = getattr(row, column, "")
    return words if isinstance(words, str) else ""
