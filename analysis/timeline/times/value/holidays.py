"""The day of a holiday, in the year that the words, the tense or nearness ask for."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

from analysis.syntax.tense import Tense
from analysis.timeline.times.grammar.expression import Holiday
from analysis.timeline.times.value.context import Context, Reading
from analysis.timeline.times.value.interval import interval

_AT_HAND = timedelta(days=21)
_GREGORIAN, _LAST_EASTER = 1583, 4099  # the years for which dateutil knows it


def resolve_holiday(holiday: Holiday, context: Context) -> Reading:
    """Return the day; no value where neither words nor publication give a year."""
    published = context.published
    if holiday.year is not None:
        day = _day_of(holiday, holiday.year)
        return Reading(day.isoformat() if day else None)
    if published is None:
        return Reading(None)
    days = [day for step in (-1, 0, 1) if (day := _day_of(holiday, published.year + step))]
    chosen = _choose(holiday, days, published=published, tense=context.tense) if days else None
    return Reading(chosen.isoformat() if chosen else None, context.day)


def _choose(holiday: Holiday, days: list[date], *, published: date, tense: Tense | None) -> date:
    if holiday.step == -1 or tense == "past":
        last = published if holiday.step else published + _AT_HAND  # "a truce was called for Christmas"
        return next((day for day in reversed(days) if day <= last), days[0])
    if holiday.step == 1 or tense == "future":
        return next((day for day in days if day >= published), days[-1])
    return min(days, key=lambda day: (abs((day - published).days), day))


def _day_of(holiday: Holiday, year: int) -> date | None:
    if holiday.dates:
        return next((date.fromisoformat(day) for day in holiday.dates if day.startswith(f"{year:04d}-")), None)
    start = _start(holiday, year)
    return start + timedelta(days=holiday.after) if start else None


def _start(holiday: Holiday, year: int) -> date | None:
    if holiday.easter:
        return easter(year) if _GREGORIAN <= year <= _LAST_EASTER else None
    if holiday.day:
        return interval(f"{year:04d}-{holiday.month:02d}-{holiday.day:02d}")[0]
    first, last = interval(f"{year:04d}-{holiday.month:02d}")
    if first is None or last is None:
        return None
    day = first + timedelta(days=(holiday.weekday - first.isoweekday()) % 7, weeks=holiday.week - 1)
    return day if day <= last else day - timedelta(weeks=1)
