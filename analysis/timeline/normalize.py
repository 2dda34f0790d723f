"""(expression, published, tense, previous value) → TIMEX3 value. A pure function: no clock, no state.

Where there is no day of publication to count from, the value says so with X: "XXXX-WXX-5" for "Friday" (TIMEX3 guidelines).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from analysis.model import Timex, TimexType
from analysis.timeline.expression import Expression, Holiday, Length, Named, Point, Range, Recurrence, Shift, Vague, What
from analysis.timeline.holidays import resolve_holiday
from analysis.timeline.interval import Interval, granularity, interval
from analysis.timeline.points import resolve_point
from analysis.timeline.shifts import resolve_shift, shifted
from analysis.timeline.tense import Tense

_LENGTHS = {"X": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "E": ("D", 2), "?": ("X", 1)}

_SMALLER = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60)}


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against.

    ``previous`` is the value last spoken of that names a stretch of the calendar, ``quarter`` the one that results are told of.
    """

    published: date | None = None
    tense: Tense | None = None
    previous: str | None = None
    quarter: str | None = None


@dataclass(frozen=True, slots=True)
class Normal:
    """What a timex gets from its expression."""

    type: TimexType
    value: str
    days: Interval = (None, None)
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    inferred: bool = False


def normalize(expression: Expression, context: Context) -> Normal | None:
    """Return type, value and days covered; None where the words name no time that can exist (February 30, month 13)."""
    try:
        found = _normal(expression.what, expression.mod, context)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    return replace(found, mod=found.mod or expression.mod)


def _normal(what: What, mod: str | None, context: Context) -> Normal | None:
    normal: Normal | None
    match what:
        case Point():
            normal = _dated(_point(what, context))
        case Holiday():
            normal = _dated(resolve_holiday(what, context.published, tense=context.tense), inferred=True)
        case Shift():
            normal = _shift(what, context)
        case Length():
            normal = _length(what, context.published)
        case Recurrence():
            normal = Normal("SET", what.value or period(what.number, what.unit or "D"), quant=what.quant, freq=what.freq)
        case Vague():
            normal = Normal("DATE", what.value)
        case Named():
            normal = _named(what, mod)
        case Range():
            normal = _range(what, context)
    return normal


def _point(point: Point, context: Context) -> str | None:
    return resolve_point(point, context.published, tense=context.tense, previous=context.previous, quarter=context.quarter)


def _dated(value: str | None, *, inferred: bool = False) -> Normal | None:
    if value is None:
        return None
    days = interval(value)
    if granularity(value) and days[0] is None:
        return None
    return Normal("TIME" if "T" in value and value[:1].isdigit() else "DATE", value, days, inferred=inferred)


def _shift(shift: Shift, context: Context) -> Normal | None:
    value = resolve_shift(shift, context.published, previous=context.previous, quarter=context.quarter)
    if value is None:  # "two days later", and no day to count from: at least how long
        return _length(Length(shift.number, shift.unit), None)
    return _dated(value)


def _length(length: Length, published: date | None) -> Normal:
    days: Interval = (None, None)
    if published and length.direction and length.number is not None and not length.unit.startswith("T"):
        other = shifted(published, length.number * length.direction, length.unit)
        days = (other, published) if length.direction < 0 else (published, other)
    return Normal("DURATION", period(length.number, length.unit), days)


def period(number: float | None, unit: str) -> str:
    """Write a length as TIMEX3 does: P3Y, PT2H, P10Y for a decade, PXD where the number is not said."""
    time = unit.startswith("T")
    letter, factor = (unit[1], 1) if time else _LENGTHS.get(unit, (unit, 1))
    if number is None:
        return f"P{'T' if time else ''}X{ {'X': 'E', 'C': 'C'}.get(unit, letter) }"
    whole, rest = divmod(number * factor, 1)
    if rest and unit in _SMALLER:
        smaller, size = _SMALLER[unit]
        return f"P{'T' if time else ''}{f'{whole:.10g}{letter}' if whole else ''}{round(rest * size)}{smaller}"
    return f"P{'T' if time else ''}{number * factor:.10g}{letter}"


def _named(named: Named, mod: str | None) -> Normal:
    first, last = f"{named.first:04d}", f"{named.last:04d}"
    value = first if mod == "START" or first == last else last if mod == "END" else f"{first}/{last}"
    return Normal("DATE", value, interval(value), inferred=True)


def _range(span: Range, context: Context) -> Normal | None:
    year = span.first.year or span.last.year
    first = _point(replace(span.first, year=year), context)
    if first is None:
        return None
    last_year = span.last.year or (int(first[:4]) if first[:4].isdigit() and not span.last.weekday else None)
    last = _point(replace(span.last, year=last_year), context)
    if last is None:
        return None
    days = interval(f"{first}/{last}")
    if days[0] is None and not first.startswith("X"):
        return _range_over_new_year(first, span.last, last_year)
    return Normal("DATE", f"{first}/{last}", days)


def _range_over_new_year(first: str, last: Point, year: int | None) -> Normal | None:
    """Read the second month as the next year's ("from November to February")."""
    if last.year or year is None or not last.month:
        return None
    end = _point(replace(last, year=year + 1), Context())
    days = interval(f"{first}/{end}")
    return Normal("DATE", f"{first}/{end}", days) if days[0] else None


def as_timex(normal: Normal, timex: Timex) -> Timex:
    """Put the normal form onto a timex that has its span and rule."""
    return replace(
        timex, type=normal.type, value=normal.value, earliest=normal.days[0], latest=normal.days[1], mod=normal.mod,
        quant=normal.quant, freq=normal.freq, inferred=normal.inferred,
    )  # fmt: skip
