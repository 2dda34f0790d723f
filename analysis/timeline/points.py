"""Completing a point: which year's August, which week's Friday, which quarter. By tense and by the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.timeline.expression import Holiday, Point
from analysis.timeline.interval import granularity, interval
from analysis.timeline.shifts import shifted, written
from analysis.timeline.tense import Tense

_NEAR = 120  # days: a day of a month this near is meant whatever the tense ("a dividend payable Nov. 15 was declared")
_JUST_ENDED = 180


def resolve_point(point: Point, published: date | None, *, tense: Tense | None, previous: str | None) -> str | None:
    """Return the value, with X for what cannot be known; None where there is no such day."""
    if point.century is not None:
        return f"{point.century:02d}"
    if point.decade is not None:
        return f"{point.decade:03d}"
    base = _base(point, published, previous)
    if point.unit and point.month:
        return _week_of(point, published, tense)
    if point.unit:
        return _unit(point, base, published=published, tense=tense, previous=previous)
    if point.years is not None:
        year = f"{base.year + point.years:04d}" if base else "XXXX"
    else:
        year = f"{point.year:04d}" if point.year is not None else ""
    if point.part == "?Q":
        return _same_quarter(year, published, previous)
    if point.part:
        return f"{year or _year_of_part(point, base, tense)}-{point.part}"
    if point.month:
        return _month(point, year, base, tense=tense)
    if point.weekday:
        return _weekday(point, base, tense) + point.clock
    return year or None


def _same_quarter(year: str, published: date | None, previous: str | None) -> str:
    """"The 1988 period", "the latest quarter": the quarter last spoken of, else the one that has ended."""
    if previous and previous[4:6] == "-Q":
        return f"{year or previous[:4]}{previous[4:]}"
    if year or published is None:
        return year or "XXXX-QX"
    return written(shifted(published, -1, "Q"), "Q")


def _base(point: Point, published: date | None, previous: str | None) -> date | None:
    if point.origin == "previous" and previous and interval(previous)[0]:
        return interval(previous)[0]
    return published


def _week_of(point: Point, published: date | None, tense: Tense | None) -> str | None:
    day = _month(Point(month=point.month, day=point.day), "", published, tense=tense)
    start = interval(day)[0] if day else None
    return written(start, "W") if start else None


def _unit(point: Point, base: date | None, *, published: date | None, tense: Tense | None, previous: str | None) -> str | None:
    unit, step = point.unit or "D", point.step or 0
    if base is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX") + point.clock
    if point.origin == "previous" and step == 0:
        base = _same(unit, base, published=published, previous=previous)
    if unit == "E":
        return _weekend(base, step, tense=tense, told=point.origin == "published")
    return written(shifted(base, step, unit), unit) + point.clock


def _same(unit: str, base: date, *, published: date | None, previous: str | None) -> date:
    """"The quarter", "the day": the one last spoken of where that was one, else the one of publication."""
    fine = {"day": "DWMQYEXC", "week": "WMQYX", "month": "MQYXC", "quarter": "QYXC", "year": "YXC"}
    if previous is not None and unit in fine.get(granularity(previous) or "", ""):
        return base
    if unit == "Q" and published:
        return shifted(published, -1, "Q")  # results are told of the quarter that has ended
    return published or base


def _weekend(base: date, step: int, *, tense: Tense | None, told: bool) -> str:
    week = base - timedelta(days=base.isoweekday() - 1)
    if step == 0 and not told and tense != "future" and base.isoweekday() < 6:
        step = -1  # "over the weekend", said on a Monday
    return written(week + timedelta(weeks=step), "E")


def _year_of_part(point: Point, base: date | None, tense: Tense | None) -> str:
    if base is None:
        return "XXXX"
    if point.step == 0:
        return f"{base.year:04d}"
    start, end = interval(f"{base.year:04d}-{point.part}")
    if start is None or end is None:
        return f"{base.year:04d}"
    if point.step == 1:
        return f"{base.year + (start <= base):04d}"
    if point.step is None and tense == "future":  # results of a quarter just ended "will be told"
        return f"{base.year + ((base - end).days > _JUST_ENDED):04d}"
    if point.step == -1:
        return f"{base.year - (end >= base):04d}"
    return f"{base.year - (start > base and tense == 'past'):04d}"


def _month(point: Point, year: str, base: date | None, *, tense: Tense | None) -> str | None:
    month = f"{point.month:02d}"
    day = f"-{point.day:02d}" if point.day else ""
    if not year:
        year = _year_of_month(point, base, tense) if base else "XXXX"
    value = f"{year}-{month}{day}"
    if not year.startswith("X") and interval(value)[0] is None:
        return None
    return value + (point.clock if day else "")


def _year_of_month(point: Point, base: date | None, tense: Tense | None) -> str:
    assert base is not None
    if point.step == 0:
        return f"{base.year:04d}"
    near = _near(point, base)
    if not near:
        return f"{base.year:04d}"
    if point.step == -1:
        near = [day for day in near if _before(day, base, month=not point.day)] or near[:1]
        return f"{near[-1].year:04d}"
    if point.step == 1:
        later = [day for day in near if not _before(day, base, month=not point.day) and not _same_time(day, base, point)]
        return f"{(later or near[-1:])[0].year:04d}"
    nearest = min(near, key=lambda day: (abs((day - base).days), day))
    if point.day and abs((nearest - base).days) <= _NEAR:
        return f"{nearest.year:04d}"
    if tense == "past":
        earlier = [day for day in near if not _before(base, day, month=not point.day)]
        return f"{(earlier or near[:1])[-1].year:04d}"
    if tense == "future":
        later = [day for day in near if not _before(day, base, month=not point.day)]
        return f"{(later or near[-1:])[0].year:04d}"
    return f"{nearest.year:04d}"


def _near(point: Point, base: date) -> list[date]:
    """The day (or the month's first) in the year before, this one and the next, where they exist."""
    days = [interval(f"{year:04d}-{point.month:02d}-{point.day or 1:02d}")[0] for year in range(base.year - 1, base.year + 2)]
    return [day for day in days if day]


def _before(one: date, other: date, *, month: bool) -> bool:
    return (one.year, one.month) < (other.year, other.month) if month else one < other


def _same_time(one: date, other: date, point: Point) -> bool:
    return one == other if point.day else (one.year, one.month) == (other.year, other.month)


def _weekday(point: Point, base: date | None, tense: Tense | None) -> str:
    if base is None:
        return f"XXXX-WXX-{point.weekday}"
    ahead = ((point.weekday or 0) - base.isoweekday()) % 7
    if point.step == -1:
        return (base + timedelta(days=ahead - 7)).isoformat()
    if point.step == 1:
        return (base + timedelta(days=ahead or 7)).isoformat()
    if point.step == 0:
        return (base + timedelta(days=(point.weekday or 0) - base.isoweekday())).isoformat()
    return (base + timedelta(days=ahead if tense in ("future", "present") or not ahead else ahead - 7)).isoformat()


def resolve_holiday(holiday: Holiday, published: date | None, *, tense: Tense | None) -> str | None:
    """Return the day of a holiday in the year that the words or the tense ask for."""
    if published is None and holiday.year is None:
        return None
    years = [holiday.year] if holiday.year else [published.year + step for step in (-1, 0, 1)] if published else []
    days = [day for year in years if (day := _day_of(holiday, year))]
    if not days or not published or holiday.year:
        return days[0].isoformat() if days else None
    if holiday.step == -1 or tense == "past":
        days = [day for day in days if day <= published][-1:] or days
    elif holiday.step == 1 or tense == "future":
        days = [day for day in days if day >= published] or days[-1:]
    else:
        days.sort(key=lambda day: abs((day - published).days))
    return days[0].isoformat()


def _day_of(holiday: Holiday, year: int) -> date | None:
    if holiday.day:
        return interval(f"{year:04d}-{holiday.month:02d}-{holiday.day:02d}")[0]
    first, last = interval(f"{year:04d}-{holiday.month:02d}")
    if first is None or last is None:
        return None
    day = first + timedelta(days=(holiday.weekday - first.isoweekday()) % 7, weeks=holiday.week - 1)
    return day if day <= last else day - timedelta(weeks=1)
