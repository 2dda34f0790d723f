"""The day of a holiday, in the year that the words, the tense or nearness ask for."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.timeline.expression import Holiday
from analysis.timeline.interval import interval
from analysis.timeline.tense import Tense


def resolve_holiday(holiday: Holiday, published: date | None, *, tense: Tense | None) -> str | None:
    """Return the day, None where neither words nor publication give a year."""
    if holiday.year is not None:
        day = _day_of(holiday, holiday.year)
        return day.isoformat() if day else None
    if published is None:
        return None
    days = [day for step in (-1, 0, 1) if (day := _day_of(holiday, published.year + step))]
    return _choose(holiday, days, published=published, tense=tense).isoformat() if days else None


def _choose(holiday: Holiday, days: list[date], *, published: date, tense: Tense | None) -> date:
    if holiday.step == -1 or tense == "past":
        return next((day for day in reversed(days) if day <= published), days[0])
    if holiday.step == 1 or tense == "future":
        return next((day for day in days if day >= published), days[-1])
    return min(days, key=lambda day: (abs((day - published).days), day))


def _day_of(holiday: Holiday, year: int) -> date | None:
    if holiday.day:
        return interval(f"{year:04d}-{holiday.month:02d}-{holiday.day:02d}")[0]
    first, last = interval(f"{year:04d}-{holiday.month:02d}")
    if first is None or last is None:
        return None
    day = first + timedelta(days=(holiday.weekday - first.isoweekday()) % 7, weeks=holiday.week - 1)
    return day if day <= last else day - timedelta(weeks=1)
