"""Counting from a day, and how long: so many years ago, two weeks later, the past two months. As fine as the unit."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.timeline.times.grammar.expression import Length, Shift
from analysis.timeline.times.value.context import Context, Reading, first_day
from analysis.timeline.times.value.interval import Interval, granularity, months

_DAYS = {"D": 1, "W": 7, "F": 14, "E": 7}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "X": 120, "C": 1200}


def resolve_shift(shift: Shift, context: Context) -> Reading:
    """Return the value and what it was counted from; no value where that is too coarse or unknown."""
    if shift.number is None:
        return Reading(_far(shift))
    if context.quarter and shift.unit == "Y" and shift.number == 1:  # in a report on a quarter, that of the year before
        return Reading(f"{int(context.quarter[:4]) + shift.direction:04d}{context.quarter[4:]}", context.quarter)
    if _is_unknowable(shift, context):
        return Reading(None)
    anchor = context.anchor(shift.origin)
    base = first_day(anchor)
    if base is None:
        return Reading("XXXX")
    try:
        day = shifted(base, shift.number * shift.direction, shift.unit)
    except (ValueError, OverflowError):  # millions of years ago
        return Reading(_far(shift), anchor)
    return Reading(written(day, shift.unit), anchor)


def _is_unknowable(shift: Shift, context: Context) -> bool:
    """Tell what no day comes of: hours from an hour that is not known, days from a month."""
    coarse = context.previous is not None and granularity(context.previous) != "day"
    if shift.unit.startswith("T") or context.is_adrift(shift.origin, shift.direction):
        return True
    return shift.origin == "previous" and shift.unit in _DAYS and coarse


def _far(shift: Shift) -> str:
    return "PAST_REF" if shift.direction < 0 else "FUTURE_REF"


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


_LENGTHS = {"X": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "E": ("D", 2), "?": ("X", 1)}
_UNNUMBERED = {"X": "E", "C": "C"}
_SMALLER = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60)}


def period(number: float | None, unit: str) -> str:
    """Write a length as TIMEX3 does: P3Y, PT2H, P10Y for a decade, PXD where the number is not said."""
    time = unit.startswith("T")
    letter, factor = (unit[1], 1) if time else _LENGTHS.get(unit, (unit, 1))
    if number is None:
        return f"P{'T' if time else ''}X{_UNNUMBERED.get(unit, letter)}"
    whole, rest = divmod(number * factor, 1)
    if rest and unit in _SMALLER:
        smaller, size = _SMALLER[unit]
        return f"P{'T' if time else ''}{f'{whole:.10g}{letter}' if whole else ''}{round(rest * size)}{smaller}"
    return f"P{'T' if time else ''}{number * factor:.10g}{letter}"


def days_of(length: Length, published: date | None) -> Interval:
    """Return the days of a length that ends or starts with the day of publication; open for any other."""
    if published is None or not length.direction or length.number is None or length.unit.startswith("T"):
        return None, None
    try:
        other = shifted(published, length.number * length.direction, length.unit)
    except (ValueError, OverflowError):  # "the past 5,000 years"
        return None, None
    return (other, published) if length.direction < 0 else (published, other)
