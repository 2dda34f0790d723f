"""Counting from a day: so many years ago, a year earlier, two weeks later. The result is as fine as its unit."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.timeline.expression import Shift
from analysis.timeline.interval import granularity, interval, months

_DAYS = {"D": 1, "W": 7, "F": 14, "E": 7}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "X": 120, "C": 1200}


def resolve_shift(shift: Shift, published: date | None, *, previous: str | None, quarter: str | None = None) -> str | None:
    """Return the value, None where the origin is too coarse or unknown to count from."""
    if shift.number is None:
        return "PAST_REF" if shift.direction < 0 else "FUTURE_REF"
    kept = _same_part(shift, quarter)
    if kept:
        return kept
    base = published
    if shift.origin == "previous" and previous:
        base = interval(previous)[0]
        if shift.unit in ("D", "W") and granularity(previous) != "day":
            return None
    if base is None:
        return "XXXX"
    try:
        day = shifted(base, shift.number * shift.direction, shift.unit)
    except (ValueError, OverflowError):  # millions of years ago
        return "PAST_REF" if shift.direction < 0 else "FUTURE_REF"
    return written(day, shift.unit)


def _same_part(shift: Shift, quarter: str | None) -> str | None:
    """Read "a year earlier", in a report on a quarter, as that quarter of the year before."""
    if quarter is None or shift.unit != "Y" or shift.number != 1:
        return None
    return f"{int(quarter[:4]) + shift.direction:04d}{quarter[4:]}"


def shifted(base: date, number: float, unit: str) -> date:
    """Return the day so many units after ``base``, before it where negative.

    Raises OverflowError or ValueError beyond the calendar.
    """
    if unit.startswith("T"):
        return base + timedelta(hours=number * {"TS": 1 / 3600, "TM": 1 / 60, "TH": 1}[unit])
    if unit in _DAYS:
        return base + timedelta(days=round(number * _DAYS[unit]))
    total = base.year * 12 + base.month - 1 + round(number * _MONTHS[unit])
    first, last = months(total // 12, total % 12 + 1, 1)
    assert first is not None
    assert last is not None
    return first.replace(day=min(base.day, last.day))


def written(day: date, unit: str) -> str:
    """Write the day no finer than the unit."""
    if unit in ("W", "F", "E"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "E" else "")
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit in ("X", "C"):
        return f"{day.year:04d}"[: 3 if unit == "X" else 2]
    return day.isoformat()[: {"M": 7, "Y": 4}.get(unit, 10)]
