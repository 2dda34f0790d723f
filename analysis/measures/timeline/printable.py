"""Which rows of a timeline a page may give at all, before it chooses among them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import pandas as pd

from analysis.measures.row_types import EventRow
from analysis.measures.rows import only, rows_of
from analysis.measures.timeline.clauses import is_clause
from analysis.measures.timeline.sure_day import is_of_either_week
from analysis.timeline import EventRule

Days = tuple[date, date]
# rules by which a time dates a noun, or what is said of one
IN_PASSING = (EventRule.NOUN, EventRule.THROUGH_NOUN, EventRule.NOUN_CLAUSE)


def printable(
    timeline: pd.DataFrame, events: pd.DataFrame, *, due: Collection[str], pinned: frozenset[str] = frozenset()
) -> pd.DataFrame:
    """Return what happened or did not, and of the plans those that are ``due`` (keys of rows) or came to nothing.

    A row whose sentence is about something of another day, and tells the row's own event in passing, is left out: a reader
    would take the day for that of the sentence; so is one of a weekday of either week (``is_of_either_week``). ``events`` are
    the reports, with ``main``. What is ``pinned`` stays.
    """
    plans = timeline["status"].isin(["planned", "conditional"])
    open_or_over = ~plans | timeline["key"].isin(list(due)) | timeline["outcome"].isin(["moved", "fell through"])
    unsure = {row.event for row in rows_of(events) if is_of_either_week(row)}
    sure = timeline["members"].map(lambda members: not unsure.issuperset(members)).astype(bool)
    keep = (open_or_over & sure & _on_its_day(timeline, events)) | is_pinned(timeline, pinned)
    return only(timeline, keep.tolist()).reset_index(drop=True)


def is_pinned(timeline: pd.DataFrame, pinned: frozenset[str]) -> pd.Series[bool]:
    """Tell of each row whether a person wants it shown."""
    return timeline["members"].map(lambda members: not pinned.isdisjoint(members)).astype(bool)


def _on_its_day(timeline: pd.DataFrame, events: pd.DataFrame) -> pd.Series[bool]:
    """Tell of each row whether its sentence is about something that took place then.

    Of one about nothing dated, yes; but not where it only names the row's event ("is praising his win on Monday") or tells it
    of a noun ("the plan rejected on Monday was like theirs").
    """
    about: dict[tuple[str, int], list[Days]] = {}
    only_named = events["rule"].isin(IN_PASSING) & ~events["main"].astype(bool)
    by_verb = {_place_and_days(row) for row in rows_of(events[~only_named])}
    named = {_place_and_days(row) for row in rows_of(events[only_named])} - by_verb
    told = events[events["main"].astype(bool) & events["earliest"].notna()]
    for article, place, *days in told[["article", "sentence_start", "earliest", "latest"]].itertuples(index=False, name=None):
        about.setdefault((article, place), []).append((days[0], days[1]))
    rows = zip(timeline["reports"], timeline["earliest"], timeline["latest"], timeline["words"], strict=True)
    kept = [
        is_clause(words)
        or (_overlaps(about.get(tuple(reports[0]), ()), (first, last)) and (*reports[0], first, last) not in named)
        for reports, first, last, words in rows
    ]
    return pd.Series(kept, index=timeline.index, dtype=bool)


def _place_and_days(row: EventRow) -> tuple[str, int, date, date]:
    return row.article, row.sentence_start, row.earliest, row.latest


def _overlaps(about: Collection[Days], days: Days) -> bool:
    return not about or any(first <= days[1] and days[0] <= last for first, last in about)
