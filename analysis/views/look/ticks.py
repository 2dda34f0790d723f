"""Days for a time axis: four to eight round ones, the year written where it changes."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.views.look.writing import when

_BY_DAYS = 70  # a shorter axis counts days, a longer one months
_YEAR = 12  # months
_STEPS = (1, 2, 3, 6, *(_YEAR * years for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)))


def time_ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Return days between the first and the last with their words."""
    if (last - first).days <= _BY_DAYS:
        days = _days(first, last)
        return _with_years(days, [when(day.isoformat()) for day in days])
    months = (last.year - first.year) * _YEAR + last.month - first.month
    step = next(step for step in _STEPS if months / step <= 8)
    firsts = _firsts(first, last, step) or [first]
    if step < _YEAR:
        return _with_years(firsts, [when(day.isoformat()[:7], "month") for day in firsts])
    return [(day, str(day.year)) for day in firsts]


def _days(first: date, last: date) -> list[date]:
    days = (last - first).days
    return [first + timedelta(days=n) for n in range(0, days + 1, max(1, -(-days // 7)))]


def _firsts(first: date, last: date, step: int) -> list[date]:
    """Return the firsts of every so many months."""
    start, end = (day.year * _YEAR + day.month - 1 for day in (first, last))
    numbers = range(start + -start % step, end + 1, step)
    return [day for number in numbers if (day := date(number // _YEAR, number % _YEAR + 1, 1)) >= first]


def _with_years(days: list[date], words: list[str]) -> list[tuple[date, str]]:
    """Leave the year only where it is new, on a line of its own."""
    years = [None, *(day.year for day in days)]
    return [
        (day, text.replace(f" {day.year}", f"\n{day.year}" if day.year != before else ""))
        for day, text, before in zip(days, words, years, strict=False)
    ]
