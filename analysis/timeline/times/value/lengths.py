"""Lengths of time as TIMEX3 writes them, and the days that "the past two months" covers."""

from __future__ import annotations

from datetime import date

from analysis.timeline.times.grammar.expression import Length
from analysis.timeline.times.value.interval import Interval
from analysis.timeline.times.value.shifts import shifted

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
