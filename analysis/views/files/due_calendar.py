"""What is still to come, as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pandas as pd

from analysis.measures import Coverage, plain_timeline
from analysis.measures.row_types import PlainEvent
from analysis.measures.rows import only, rows_of
from analysis.views.look.words import clause, gist, plain
from analysis.views.look.writing import moment, when
from analysis.world.printed import printable

if TYPE_CHECKING:
    import icalendar

_SUMMARY = 20  # words


def due_calendar(coverage: Coverage, timeline: pd.DataFrame) -> bytes:
    """Return a calendar of what is due on the day the coverage speaks of (``find_due``), all-day events, in order of time.

    An event keeps its UID between editions. What is known to the week or month spans it and is tentative, as is what hangs on
    a condition or is reported with several dates. Without any day in the articles nothing is to come.
    """
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("PRODID", "-//On Record//briefing timeline//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("X-WR-CALNAME", printable(plain(coverage.case.title)))
    if coverage.as_of:
        due = only(timeline, timeline["key"].isin([row.key for row in coverage.due]).tolist())
        for row in rows_of(plain_timeline(coverage, due)):
            calendar.add_component(_event(row, coverage.as_of))
    return bytes(calendar.to_ical())


def _event(row: PlainEvent, as_of: date) -> icalendar.Event:
    import icalendar

    event = icalendar.Event()
    event.add("UID", printable(f"{row.key}@onrecord"))
    event.add("DTSTAMP", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("DTSTART", row.earliest)
    event.add("DTEND", row.latest + timedelta(days=1) if row.latest < date.max else row.latest)  # the day after the last
    event.add("SUMMARY", printable(gist(row.words, most=_SUMMARY)))
    event.add("DESCRIPTION", "\n".join(map(printable, _lines(row))))
    event.add("STATUS", "TENTATIVE" if _uncertain(row) else "CONFIRMED")
    event.add("TRANSP", "TRANSPARENT")
    event.add("CATEGORIES", [row.status])
    return event


def _uncertain(row: PlainEvent) -> bool:
    return bool(row.conflict) or row.granularity != "day" or row.status == "conditional"


def _lines(row: PlainEvent) -> list[str]:
    """Return the words, when and how they are meant, and who reports them."""
    dates = [f"also dated {when(one['value'], one['granularity'])} ({', '.join(one['publishers'])})" for one in row.other_dates]
    standing = [f"{when(row.value, row.granularity)}, {row.status}", *dates]
    return [clause(row.words), "; ".join(standing), *(_source(source) for source in row.sources)]


def _source(source: Mapping[str, str | None]) -> str:
    published = moment(source["published"]) if source["published"] else ""
    return ", ".join(plain(part) for part in (source["publisher"], source["headline"], published, source["url"]) if part)
