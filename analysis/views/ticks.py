"""Days for a time axis: four to eight round ones, the year written where it changes."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.views.writing import when

_BY_DAYS = 70  # a shorter axis counts days, a longer one months
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600)  # months


def time_ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Return days between the first and the last with their words."""
    by_days = (last - first).days <= _BY_DAYS
    days = _weeks_or_days(first, last) if by_days else _months(first, last) or [first]
    words = [when(day.isoformat() if by_days else day.isoformat()[:7], "day" if by_days else "month") for day in days]
    fresh = [place == 0 or days[place - 1].year != day.year for place, day in enumerate(days)]
    return [
        (day, text.replace(f" {day.year}", f"\n{day.year}" if new else ""))
        for day, text, new in zip(days, words, fresh, strict=True)
    ]


def _weeks_or_days(first: date, last: date) -> list[date]:
    days = (last - first).days
    return [first + timedelta(days=n) for n in range(0, days + 1, max(1, -(-days // 7)))]


def _months(first: date, last: date) -> list[date]:
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    step = next((step for step in _STEPS if (end - start) / step <= 8), 1200)
    firsts = [date(number // 12, number % 12 + 1, 1) for number in range(start + -start % step, end + 1, step)]
    return [day for day in firsts if first <= day <= last]
