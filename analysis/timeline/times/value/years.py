"""Which year's August, which year's third quarter: by "last" and "next", by tense, else the nearest."""

from __future__ import annotations

from datetime import date

from analysis.syntax.tense import Tense
from analysis.timeline.times.grammar.expression import Point
from analysis.timeline.times.value.interval import interval

_NEAR = 45  # days: a day this near is meant whatever the tense ("a dividend payable Nov. 15 was declared")
_AHEAD, _AHEAD_OF_TOLD = 1.5, 3  # how much farther a day to come is than one past; in a clause of the past
_JUST_ENDED = 180  # days: results of a quarter just ended "will be told"


def year_of_part(point: Point, base: date, tense: Tense | None) -> int:
    """Return the year of a quarter, half or season."""
    start, end = interval(f"{base.year:04d}-{point.part}")
    if point.step in (0, None) and _is_running(point, base):  # in February, "this winter" began last year
        return base.year - 1
    if point.step == 0 or start is None or end is None:
        return base.year
    if point.step == 1:
        return base.year + (start <= base)
    if point.step == -1:
        return base.year - (end >= base)
    if tense == "future":
        return base.year + ((base - end).days > _JUST_ENDED)
    return base.year - (start > base and tense == "past")


def _is_running(point: Point, base: date) -> bool:
    first, last = interval(f"{base.year - 1:04d}-{point.part}")
    return first is not None and last is not None and first <= base <= last


def year_of_month(point: Point, base: date, tense: Tense | None) -> int:
    """Return the year of a month, or of a day of a month."""
    near = _near(point, base)
    if point.step == 0 or not near:
        return base.year
    if on_weekday := [day for day in near if point.day and day.isoweekday() == point.weekday]:
        return on_weekday[0].year  # of three years one at most
    if point.step is not None:
        return _stepped(point, near, base).year
    nearest = min(near, key=lambda day: (_distance(day, base, tense), day))
    if tense == "past" and not (point.day and abs((nearest - base).days) <= _NEAR):
        return next((day for day in reversed(near) if not _after(day, base, point)), near[0]).year
    if tense == "future" and not (point.day and abs((nearest - base).days) <= _NEAR):
        return next((day for day in near if not _after(base, day, point)), near[-1]).year
    return nearest.year


def _distance(day: date, base: date, tense: Tense | None) -> float:
    """Count the days between, those ahead for more: news tells more of what was than of what is to come."""
    return (base - day).days if day <= base else (_AHEAD_OF_TOLD if tense == "told" else _AHEAD) * (day - base).days


def _stepped(point: Point, near: list[date], base: date) -> date:
    if point.step == 1:
        return next((day for day in near if _after(day, base, point)), near[-1])
    return next((day for day in reversed(near) if _after(base, day, point)), near[0])


def _near(point: Point, base: date) -> list[date]:
    """Return the day (or the month's first) in the year before, this one and the next, where they exist."""
    days = (interval(f"{year:04d}-{point.month:02d}-{point.day or 1:02d}")[0] for year in range(base.year - 1, base.year + 2))
    return [day for day in days if day]


def _after(one: date, other: date, point: Point) -> bool:
    """Tell whether one comes after the other, as finely as the words say."""
    return one > other if point.day else (one.year, one.month) > (other.year, other.month)
