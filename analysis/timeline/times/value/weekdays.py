"""Which day a weekday names, and which weekend is meant, counted from a day."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.syntax.tense import Tense
from analysis.timeline.times.grammar.expression import Point
from analysis.timeline.times.value.shifts import written

_NEAR_AHEAD = 3  # days: the nearer of the two weekdays is meant
_NEAR_NUMBER = 92  # days: within them a day of the month seldom falls on the weekday twice


def weekday(point: Point, base: date | None, tense: Tense | None) -> str:
    """Return the day that a weekday names, by its day of the month where it gives one."""
    return _numbered(point, base, tense) or _nearest(point, base, tense)


def weekend(base: date, step: int, *, tense: Tense | None, told: bool) -> str:
    """Return the weekend of a day's week, or of one so many weeks from it."""
    week = base - timedelta(days=base.isoweekday() - 1)
    if step == 0 and not told and tense != "future" and base.isoweekday() < 6:
        step = -1  # "over the weekend", said on a Monday
    return written(week + timedelta(weeks=step), "E")


def _numbered(point: Point, base: date | None, tense: Tense | None) -> str | None:
    """Read "Monday 20" as the nearest 20th that is a Monday."""
    if base is None or point.day is None:
        return None
    near = (base + timedelta(days=days) for days in range(-_NEAR_NUMBER, _NEAR_NUMBER + 1))
    days = [day for day in near if day.day == point.day and day.isoweekday() == point.weekday]
    begun, ahead = [day for day in days if day <= base], [day for day in days if day >= base]
    days = (ahead if tense == "future" else begun if tense == "past" else days) or days
    return min(days, key=lambda day: abs((day - base).days)).isoformat() if days else None


def _nearest(point: Point, base: date | None, tense: Tense | None) -> str:
    if base is None:
        return f"XXXX-WXX-{point.weekday}"
    weekday = point.weekday or 1
    ahead = (weekday - base.isoweekday()) % 7
    days = {-1: ahead - 7, 0: weekday - base.isoweekday(), 1: ahead or 7}
    to_come = tense in ("future", "present") or (tense == "due" and ahead <= _NEAR_AHEAD)
    told = ahead if to_come or not ahead else ahead - 7
    is_next = point.step == 0 and to_come and days[0] < 0  # "will meet this Tuesday", written on a Friday
    return (base + timedelta(days=told if point.step is None or is_next else days[point.step])).isoformat()
