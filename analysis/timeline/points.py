"""Completing a point: which day, week, month, quarter or year is meant. By the words, the tense and the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.timeline.expression import Point
from analysis.timeline.interval import granularity, interval
from analysis.timeline.shifts import shifted, written
from analysis.timeline.tense import Tense
from analysis.timeline.years import year_of_month, year_of_part

_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}
# granularity of what was last spoken of → units that can be told from it
_TELLS = {"day": "DWMQYEXC", "week": "WMQYX", "month": "MQYXC", "quarter": "QYXC", "year": "YXC"}


def resolve_point(
    point: Point, published: date | None, *, tense: Tense | None, previous: str | None, quarter: str | None = None
) -> str | None:
    """Return the value, with X for what cannot be known; None where there is no such day."""
    base = _base(point, published, previous)
    if point.unit:
        return _of_unit(point, base, published=published, tense=tense, previous=previous, quarter=quarter)
    if point.decade is not None or point.century is not None:
        return f"{point.decade:03d}" if point.decade is not None else f"{point.century:02d}"
    if point.part and point.part[0] == "?":
        return _same_part(point, published, previous=previous, quarter=quarter)
    if point.part or point.month:
        return _of_year(point, base, tense)
    if point.weekday:
        return _weekday(point, base, tense) + point.clock
    return _year(point, base)


def _base(point: Point, published: date | None, previous: str | None) -> date | None:
    if point.origin == "previous" and previous and interval(previous)[0]:
        return interval(previous)[0]
    return published


def _year(point: Point, base: date | None) -> str | None:
    if point.years is not None:
        return f"{base.year + point.years:04d}" if base else "XXXX"
    return f"{point.year:04d}" if point.year is not None else None


def _of_year(point: Point, base: date | None, tense: Tense | None) -> str | None:
    """Complete a month, day of a month, quarter, half or season with its year."""
    year = _year(point, base)
    if year is None and base is not None:
        year = f"{(year_of_part if point.part else year_of_month)(point, base, tense):04d}"
    if point.part:
        return f"{year or 'XXXX'}-{point.part}"
    value = f"{year or 'XXXX'}-{point.month:02d}" + (f"-{point.day:02d}" if point.day else "")
    if value[0] != "X" and interval(value)[0] is None:
        return None
    return value + (point.clock if point.day else "")


def _same_part(point: Point, published: date | None, *, previous: str | None, quarter: str | None) -> str | None:
    """Read "the 1988 period", "the year-ago quarter", "the same month last year" as the part spoken of, of that year."""
    told = previous if granularity(previous or "") in ("month", "quarter") else None
    like = {"?Q": quarter, "?P": quarter or told, "?M": told}[point.part or "?Q"]
    if like:
        year = point.year if point.year is not None else int(like[:4]) + (point.years or 0)
        return f"{year:04d}{like[4:]}"
    if point.year is not None:
        return f"{point.year:04d}"
    if published is None:
        return "XXXX" if point.years else "XXXX-QX"
    return f"{published.year + point.years:04d}" if point.years else written(shifted(published, -1, "Q"), "Q")


def _of_unit(
    point: Point, base: date | None, *, published: date | None, tense: Tense | None, previous: str | None, quarter: str | None
) -> str | None:
    unit, step = point.unit or "D", point.step or 0
    if point.month and unit == "Q":
        base = _within_quarter(point, published)
    elif point.month:
        base, step = _week_start(point, published, tense), 0
    elif point.origin == "previous" and step == 0 and unit == "Q" and quarter:
        return quarter
    elif point.origin == "previous" and step == 0 and base is not None:
        base = _same(unit, base, published=published, previous=previous)
    if base is None:
        return _UNKNOWN.get(unit, "XXXX") + point.clock
    if unit == "E":
        return _weekend(base, step, tense=tense, told=point.origin == "published")
    return written(shifted(base, step, unit), unit) + point.clock


def _within_quarter(point: Point, published: date | None) -> date | None:
    """Return a day in the middle of "the quarter ended Sept. 29"."""
    end = interval(_of_year(Point(month=point.month, day=point.day), published, "past") or "")[1]
    return end - timedelta(days=45) if end else None


def _week_start(point: Point, published: date | None, tense: Tense | None) -> date | None:
    """Return a day of "the week of March 6", "the first week of March"."""
    told = Point(year=point.year, month=point.month, day=point.day)
    first, last = interval(_of_year(told, published, tense) or "")
    if first is None or last is None or point.week is None:
        return first
    if point.week < 0:
        return last - timedelta(days=last.isoweekday() % 7)
    return first + timedelta(days=(1 - first.isoweekday()) % 7, weeks=point.week - 1)


def _same(unit: str, base: date, *, published: date | None, previous: str | None) -> date:
    """Read "the quarter", "the day" as the one last spoken of where that was one, else as the one of publication."""
    if previous is not None and unit in _TELLS.get(granularity(previous) or "", ""):
        return base
    if unit == "Q" and published:
        return shifted(published, -1, "Q")  # results are told of the quarter that has ended
    return published or base


def _weekend(base: date, step: int, *, tense: Tense | None, told: bool) -> str:
    week = base - timedelta(days=base.isoweekday() - 1)
    if step == 0 and not told and tense != "future" and base.isoweekday() < 6:
        step = -1  # "over the weekend", said on a Monday
    return written(week + timedelta(weeks=step), "E")


def _weekday(point: Point, base: date | None, tense: Tense | None) -> str:
    if base is None:
        return f"XXXX-WXX-{point.weekday}"
    weekday = point.weekday or 1
    ahead = (weekday - base.isoweekday()) % 7
    days = {-1: ahead - 7, 0: weekday - base.isoweekday(), 1: ahead or 7}
    told = ahead if tense in ("future", "present") or not ahead else ahead - 7
    return (base + timedelta(days=told if point.step is None else days[point.step])).isoformat()
