"""How numbers, dates and times are written for readers: never finer than the text said.

Values are TIMEX3 (ISO 8601 with its weeks, quarters and open places), as timexes and events hold them.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from analysis.measures.row_types import Dated

MISSING = "—"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTS = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "WI": "winter",
    "H1": "first half of",
    "H2": "second half of",
    "Q1": "first quarter of",
    "Q2": "second quarter of",
    "Q3": "third quarter of",
    "Q4": "fourth quarter of",
}
_REFERENCES = {"PAST_REF": "earlier", "PRESENT_REF": "now", "FUTURE_REF": "later"}


def number(value: float, *, digits: int = 0) -> str:
    """Return a number with thousands set off and a real minus sign: ``1,234``, ``−0.5``."""
    return f"{value:,.{digits}f}".replace("-", "−")


def share(part: float, whole: float) -> str:
    """Return a share in whole percent, ``—`` of nothing."""
    return f"{100 * part / whole:.0f}%" if whole else MISSING


def when(value: str | None, granularity: str = "day") -> str:
    """Return a TIMEX3 value as words: ``4 Nov 2019``, ``Aug 2019``, ``week of 28 Oct 2019``; ``—`` where there is none.

    ``granularity`` may make the words coarser than the value, never finer.
    """
    if not value:
        return MISSING
    if "/" in value:
        first, _, last = value.partition("/")
        return f"{when(first)} – {when(last)}"
    if value in _REFERENCES:
        return _REFERENCES[value]
    return _coarse(value, granularity) or _calendar(value) or value


def dated(row: Dated) -> str:
    """Return the day of an event of the timeline; of one whose day no words give, when it was reported."""
    day = when(row.value, row.granularity)
    return f"reported {day}" if getattr(row, "assumed", False) else day


def moment(value: str | None) -> str:
    """Return an ISO 8601 date or date-time with its zone: ``23 Nov 2019, 18:05 (UTC+9)``; the words as given otherwise."""
    if not value:
        return MISSING
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        return value
    if len(value) <= len("2019-11-23"):
        return _day(time.date())
    return f"{_day(time.date())}, {time:%H:%M}{_zone(time)}"


def _zone(time: datetime) -> str:
    offset = time.utcoffset()
    if offset is None:
        return ""
    minutes = int(offset / timedelta(minutes=1))
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f" (UTC{sign}{hours}{f':{rest:02}' if rest else ''})" if minutes else " UTC"


def _coarse(value: str, granularity: str) -> str | None:
    """Shorten a calendar value to a coarser granularity; None where the value's own form says it."""
    wanted = {"month": 7, "year": 4, "decade": 3, "century": 2}.get(granularity)
    if wanted and re.fullmatch(r"\d{4}(-\d\d){0,2}", value) and len(value) > wanted:
        return _calendar(value[:wanted])
    if granularity == "week" and re.fullmatch(r"\d{4}-\d\d-\d\d", value) and (day := _real_day(value)):
        return f"week of {_day(day - timedelta(days=day.weekday()))}"
    return None


def _calendar(value: str) -> str | None:
    """Read the forms of a TIMEX3 date; None for one that is no plain calendar value."""
    plain = value.partition("T")[0]
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", plain):
        return _week(int(found[1]), int(found[2]), weekend=bool(found[3]))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI|H[12]|Q[1-4])", plain):
        return f"{_PARTS[found[2]]} {found[1]}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", plain) and (day := _real_day(plain)):
        return _day(day)
    if (found := re.fullmatch(r"(\d{4})-(\d\d)", plain)) and 1 <= int(found[2]) <= 12:
        return f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    if re.fullmatch(r"\d{2,4}", plain):
        return {4: plain, 3: f"{plain}0s", 2: _century(int(plain) + 1)}[len(plain)]
    return None


def _week(year: int, week: int, *, weekend: bool) -> str | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return None
    return f"{'weekend' if weekend else 'week'} of {_day(first)}"


def _century(ordinal: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(ordinal % 10 if ordinal // 10 != 1 else 0, "th")
    return f"{ordinal}{ending} century"


def _real_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def said_on(said: object, day: date | None) -> str:
    """Say when words were said, or else published: without it what was true once reads as true now."""
    if isinstance(said, str) and said[:1].isdigit():  # not "XXXX-XX-XX", a day of which no article says which
        return f"said {when(said)}"
    return f"published {moment(day.isoformat())}" if day else "publication not dated"


def marked_status(event: Any) -> str:
    """Say of an event in brackets that it is planned, conditional or ongoing; what happened or did not its sentence says."""
    return f" ({event.status})" if event.status in ("planned", "conditional", "ongoing") else ""
