"""What was known when: the timeline as of a day, and what changed from one day to another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.days import as_day
from analysis.measures.rows import only, rows_of
from analysis.measures.timeline.merge import merge_events

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage

CHANGES = ["key", "change", "words", "value", "granularity", "differences", "into"]
_COMPARED = ["value", "status", "outcome", "conflict"]


def known_as_of(coverage: Coverage, day: date | str | None = None, *, most: int | None = None) -> pd.DataFrame:
    """Return the whole timeline (``merge_events``) from the articles published until ``day``, inclusive; None for all of them.

    An article without a day is left out where a day is given: nobody can say that it was known by then.
    """
    articles, last = coverage.articles, as_day(day)
    if last is not None:
        articles = only(articles, (one is not None and one <= last for one in articles["day"]))
    events = coverage.events[coverage.events["article"].isin(articles["article"])]
    least = coverage.choice.least_confidence
    return merge_events(events, articles, most=most, least_confidence=least, same=coverage.same)


def timeline_changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return what differs between two timelines, a row an event, in the order of ``after``, what is gone last.

    Columns ``CHANGES``. ``change`` is new, changed, joined (its reports now stand in the row ``into``) or withdrawn;
    ``differences`` are (column, before, after) of the date, status, outcome and conflict. Rows correspond by their ``key``.
    """
    old = {row.key: row for row in rows_of(before)}
    current = {row.key: row for row in rows_of(after)}
    home = {member: row.key for row in current.values() for member in row.members}
    found = [_appeared(row, old.get(row.key)) for row in current.values()]
    found += [_gone(row, home.get(row.members[0])) for row in old.values() if row.key not in current]
    return pd.DataFrame([row for row in found if row], columns=CHANGES, dtype=object)


def _appeared(row: Any, before: Any) -> list[object] | None:
    if before is None:
        return _change(row, "new")
    differences = [
        (name, was, now) for name in _COMPARED if (was := getattr(before, name)) != (now := getattr(row, name)) and (was or now)
    ]
    return _change(row, "changed", differences=differences) if differences else None


def _gone(row: Any, into: str | None) -> list[object]:
    return _change(row, "joined" if into else "withdrawn", into=into)


def _change(
    row: Any, change: str, *, differences: list[tuple[str, object, object]] | None = None, into: str | None = None
) -> list[object]:
    return [row.key, change, row.words, row.value, row.granularity, differences or [], into]
