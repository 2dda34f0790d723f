"""(expression, published, tense, previous value) → TIMEX3 value. A pure function: no clock, no state.

Where there is no day of publication to count from, the value says so with X: "XXXX-WXX-5" for "Friday" (TIMEX3 guidelines).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from analysis.model import Certainty, Timex, TimexType
from analysis.timeline.times.grammar.expression import (
    Expression,
    Holiday,
    Length,
    Named,
    Point,
    Range,
    Recurrence,
    Shift,
    Vague,
    What,
)
from analysis.timeline.times.value.context import Context, Reading
from analysis.timeline.times.value.holidays import resolve_holiday
from analysis.timeline.times.value.interval import Interval, fineness, interval
from analysis.timeline.times.value.points import resolve_point
from analysis.timeline.times.value.shifts import days_of, period, resolve_shift


@dataclass(frozen=True, slots=True)
class Normal:
    """What a timex gets from its expression; ``anchor`` is the value it was read against."""

    type: TimexType
    value: str
    days: Interval = (None, None)
    anchor: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    certainty: Certainty = "exact"


def normalize(expression: Expression, context: Context) -> Normal | None:
    """Return type, value and days covered; None where the words name no time that can exist (February 30, month 13)."""
    try:
        found = _normal(expression.what, expression.mod, context)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    return replace(found, mod=found.mod or expression.mod, certainty=certainty(expression, found.value, context))


def _normal(what: What, mod: str | None, context: Context) -> Normal | None:
    normal: Normal | None
    match what:
        case Point():
            normal = _dated(resolve_point(what, context))
        case Holiday():
            normal = _dated(resolve_holiday(what, context))
        case Shift():
            normal = _shift(what, context)
        case Length():
            normal = _length(what, context)
        case Recurrence():
            normal = Normal("SET", what.value or period(what.number, what.unit or "D"), quant=what.quant, freq=what.freq)
        case Vague():
            normal = Normal("DATE", what.value)
        case Named():
            normal = _named(what, mod)
        case Range():
            normal = _range(what, context)
    return normal


def _dated(reading: Reading) -> Normal | None:
    value = reading.value
    if value is None:
        return None
    days = interval(value)
    if value[:1].isdigit() and days[0] is None:  # beyond the calendar
        return None
    return Normal("TIME" if "T" in value and value[:1].isdigit() else "DATE", value, days, reading.anchor)


def _shift(shift: Shift, context: Context) -> Normal | None:
    reading = resolve_shift(shift, context)
    if reading.value is None:  # "two days later", and no day to count from: at least how long
        return _length(Length(shift.number, shift.unit), context)
    return _dated(reading)


def _length(length: Length, context: Context) -> Normal:
    days = days_of(length, context.published)
    return Normal("DURATION", period(length.number, length.unit), days, context.day if length.direction else None)


def _named(named: Named, mod: str | None) -> Normal:
    first, last = f"{named.first:04d}", f"{named.last:04d}"
    value = first if mod == "START" or first == last else last if mod == "END" else f"{first}/{last}"
    return Normal("DATE", value, interval(value))


def _range(span: Range, context: Context) -> Normal | None:
    year = span.first.year or span.last.year
    first, anchor = resolve_point(replace(span.first, year=year), context)
    if first is None:
        return None
    last_year = span.last.year or (int(first[:4]) if first[:4].isdigit() and not span.last.weekday else None)
    last = resolve_point(replace(span.last, year=last_year), context).value
    if last is None:
        return None
    return _dated(Reading(f"{first}/{last}", anchor))


def as_timex(normal: Normal, timex: Timex) -> Timex:
    """Put the normal form onto a timex that has its span and rule."""
    return replace(
        timex, type=normal.type, value=normal.value, earliest=normal.days[0], latest=normal.days[1], mod=normal.mod,
        quant=normal.quant, freq=normal.freq, granularity=fineness(normal.value), anchor=normal.anchor,
        certainty=normal.certainty,
    )  # fmt: skip


_UNTOLD = (None, "told")  # tenses that leave the year or week open


def certainty(expression: Expression, value: str, context: Context) -> Certainty:
    """Grade a value; what is guessed weighs more than what is vague ("early May" of a year that nothing tells)."""
    what = expression.what
    if value.startswith("XXXX") and isinstance(what, Point | Range | Shift):
        return "unresolved"
    if _is_inferred(what, context):
        return "inferred"
    return "vague" if expression.mod or _is_vague(what, value) else "exact"


def _is_inferred(what: What, context: Context) -> bool:
    """Tell a period known by its name alone, and a day or month whose year or week neither words nor tense tell."""
    if isinstance(what, Range):
        return _is_inferred(what.first, context) and what.last.year is None
    if isinstance(what, Holiday):
        return what.year is None and what.step is None and context.tense in _UNTOLD
    if not isinstance(what, Point):
        return isinstance(what, Named)
    told = what.year is not None or what.years is not None or what.step is not None or what.origin == "previous"
    return not told and bool(what.month or what.weekday or what.part) and context.tense in _UNTOLD


def _is_vague(what: What, value: str) -> bool:
    unnumbered = isinstance(what, Length | Shift) and what.number is None
    return unnumbered or isinstance(what, Vague) or value.endswith("_REF")
