"""Completing a point: which day, week, month, quarter or year is meant. By the words, the tense and what they count from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from analysis.syntax.tense import Tense
from analysis.timeline.times.grammar.expression import Point
from analysis.timeline.times.value.context import Context, Reading, first_day
from analysis.timeline.times.value.interval import granularity, interval
from analysis.timeline.times.value.shifts import shifted, written
from analysis.timeline.times.value.weekdays import weekday, weekend
from analysis.timeline.times.value.years import year_of_month, year_of_part

_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}
# granularity of what was last spoken of → units that can be told from it
_TELLS = {"day": "DWMQYEXC", "week": "WMQYX", "month": "MQYXC", "quarter": "QYXC", "year": "YXC"}
_HALF_QUARTER = timedelta(days=45)


def resolve_point(point: Point, context: Context) -> Reading:
    """Return the value, with X for what cannot be known, and what it was read against."""
    if point.unit:
        return _of_unit(point, context)
    if point.decade is not None or point.century is not None:
        return Reading(f"{point.decade:03d}" if point.decade is not None else f"{point.century:02d}")
    if point.part and point.part[0] == "?":
        return _same_part(point, context)
    if (point.part or point.month) and (told := _in_story(point, context)):
        return Reading(told, context.story)
    of_that_year = point.month and point.origin == "previous" and point.years is None and point.step is None
    if of_that_year and point.year is None and not first_day(context.previous):  # "25 June that year", and no year is told
        return Reading(_of_year(point, None, None))
    anchor = context.anchor(point.origin) if point.year is None else None
    return Reading(_completed(point, first_day(anchor), context.tense), anchor)


def _completed(point: Point, base: date | None, tense: Tense | None) -> str | None:
    if point.part or point.month:
        return _of_year(point, base, tense)
    if point.weekday:
        return weekday(point, base, tense) + point.clock
    return _year(point, base)


def _year(point: Point, base: date | None) -> str | None:
    if point.years is not None:
        return f"{base.year + point.years:04d}" if base else "XXXX"
    return f"{point.year:04d}" if point.year is not None else None


def _of_year(point: Point, base: date | None, tense: Tense | None) -> str | None:
    """Complete a month, day of a month, quarter, half or season with its year."""
    year = _year(point, base)
    if year is None and base is not None and point.origin == "previous" and point.step is None:  # "in August of that year"
        year = f"{base.year:04d}"
    elif year is None and base is not None:
        year = f"{(year_of_part if point.part else year_of_month)(point, base, tense):04d}"
    if point.part:
        return f"{year or 'XXXX'}-{point.part}"
    value = f"{year or 'XXXX'}-{point.month:02d}" + (f"-{point.day:02d}" if point.day else "")
    if value[0] != "X" and first_day(value) is None:
        return None
    return value + (point.clock if point.day else "")


def _in_story(point: Point, context: Context) -> str | None:
    """Read a month or its day as the next after the time that the story has come to, where that is past."""
    reached, today = first_day(context.story), context.published
    open_year = point.year is None and point.years is None and point.step is None and point.origin == "published"
    if reached is None or today is None or not open_year or context.tense == "future":
        return None
    for year in (reached.year, reached.year + 1):
        value = _of_year(replace(point, year=year), None, None)
        days = interval(value or "")
        if days[0] and days[1] and days[1] >= reached:
            return value if days[1] < today else None
    return None


def _same_part(point: Point, context: Context) -> Reading:
    """Read "the 1988 period", "the year-ago quarter", "the same month last year" as the part spoken of, of that year."""
    told = context.previous if granularity(context.previous or "") in ("month", "quarter") else None
    like = {"?Q": context.quarter, "?P": context.quarter or told, "?M": told}[point.part or "?Q"]
    if like:
        year = point.year if point.year is not None else int(like[:4]) + (point.years or 0)
        return Reading(f"{year:04d}{like[4:]}", like)
    if point.year is not None:
        return Reading(f"{point.year:04d}")
    if context.published is None:
        return Reading("XXXX" if point.years else "XXXX-QX")
    year_before = f"{context.published.year + (point.years or 0):04d}"
    return Reading(year_before if point.years else written(shifted(context.published, -1, "Q"), "Q"), context.day)


def _of_unit(point: Point, context: Context) -> Reading:
    unit, step = point.unit or "D", point.step or 0
    coarse = granularity(context.previous or "") in ("week", "month", "quarter", "year")
    if context.is_adrift(point.origin, step) or (coarse and unit == "D" and step and point.origin == "previous"):
        return Reading(_UNKNOWN.get(unit, "XXXX"))
    anchor = context.anchor(point.origin)
    base = first_day(anchor)
    if point.month:
        anchor, base, step = None if point.year is not None else context.day, _within(point, context), 0
    elif point.origin == "previous" and step == 0:
        if unit == "Q" and context.quarter:
            return Reading(context.quarter, context.quarter)
        if point.pointing:
            return _pointed(unit, context)
        of_today = _is_running(point, context) or (unit == "E" and _is_to_come(base, context))
        anchor, base = _same(unit, base, replace(context, previous=None) if of_today else context)
    if base is None:
        return Reading(_UNKNOWN.get(unit, "XXXX") + point.clock, anchor)
    if unit == "E":
        return Reading(
            weekend(base, step, tense=context.tense, told=point.origin == "published" or base != context.published), anchor
        )
    return Reading(written(shifted(base, step, unit), unit) + point.clock, anchor)


def _pointed(unit: str, context: Context) -> Reading:
    """Read "that day", "the same quarter"; where no time was told that finely, not even of the day of publication."""
    base = first_day(context.named)
    if unit == "?":  # "by that time"
        return Reading(context.named if base else None, context.named)
    if base is None or unit not in _TELLS.get(granularity(context.named or "") or "", ""):
        return Reading(_UNKNOWN.get(unit, "XXXX"))
    return Reading(written(base, unit), context.named)


def _is_running(point: Point, context: Context) -> bool:
    """Tell the day or week of publication ("we will tell more throughout the day") from the one last spoken of."""
    return point.unit in ("D", "W") and not point.clock and context.tense == "future" and context.published is not None


def _is_to_come(base: date | None, context: Context) -> bool:
    """Tell a day to come, spoken of before, from that of which "a report from over the weekend" can tell."""
    return base is not None and context.published is not None and base > context.published and context.tense != "future"


def _within(point: Point, context: Context) -> date | None:
    """Return a day of "the week of March 6", "the first week of March", "the quarter ended Sept. 29"."""
    told = Point(year=point.year, month=point.month, day=point.day)
    first, last = interval(_of_year(told, context.published, "past" if point.unit == "Q" else context.tense) or "")
    if first is None or last is None:
        return None
    if point.unit == "Q":
        return last - _HALF_QUARTER
    if point.week is None:
        return first
    if point.week < 0:
        return last - timedelta(days=last.isoweekday() % 7)
    return first + timedelta(days=(1 - first.isoweekday()) % 7, weeks=point.week - 1)


def _same(unit: str, base: date | None, context: Context) -> tuple[str | None, date | None]:
    """Read "the quarter", "the day" as the one last spoken of where that was one, else as the one of publication.

    Results are told of the quarter that has ended.
    """
    published = context.published
    ended = shifted(published, -1, "Q") if published and unit == "Q" else None
    grain = granularity(context.previous or "")
    is_of_ended = ended and published and base and grain != "quarter" and written(base, "Q") == written(published, "Q")
    if unit in _TELLS.get(grain or "", "") and not is_of_ended:
        return context.previous, base
    return (context.day, ended or published) if published else (context.previous, base)
