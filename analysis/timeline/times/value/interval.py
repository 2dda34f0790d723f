"""The days that a TIMEX3 value covers, and how fine it is. Pure string → dates (TIMEX3, ISO 8601)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from analysis.model import Granularity

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SHAPES: tuple[tuple[re.Pattern[str], Granularity], ...] = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "day"),
    (re.compile(r"\d{4}-W\d{2}(?:-WE)?"), "week"),
    (re.compile(r"\d{4}-\d{2}"), "month"),
    (re.compile(r"\d{4}-(?:Q[1-4]|H[12]|SP|SU|FA|WI)"), "quarter"),
    (re.compile(r"\d{4}"), "year"),
    (re.compile(r"\d{3}"), "decade"),
    (re.compile(r"\d{2}"), "century"),
)
# values whose year or week is not known, or any
_OPEN_SHAPES: tuple[tuple[re.Pattern[str], Granularity], ...] = (
    (re.compile(r"XXXX-WXX(?:-WE)?"), "week"),
    (re.compile(r"XXXX-WXX-\d|XXXX-[\dX]{2}-[\dX]{2}"), "day"),
    (re.compile(r"XXXX-(?:Q[\dX]|H\d|SP|SU|FA|WI)"), "quarter"),
    (re.compile(r"XXXX-[\dX]{2}"), "month"),
    (re.compile(r"XXXX"), "year"),
)
_UNITS: dict[str, Granularity] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century",
}  # fmt: skip
_YEARS: dict[Granularity, int] = {"year": 1, "decade": 10, "century": 100}
Interval = tuple[date | None, date | None]
_OPEN: Interval = (None, None)


@lru_cache(maxsize=4096)
def granularity(value: str) -> Granularity | None:
    """Return how fine a value is, None where it names no stretch of the calendar (PAST_REF, XXXX-WXX-5, P3Y)."""
    if "/" in value:
        return "range"
    day = value.split("T", maxsplit=1)[0] if value[:1].isdigit() else value
    return next((name for shape, name in _SHAPES if shape.fullmatch(day)), None)


def fineness(value: str) -> Granularity | None:
    """Return how fine any value is, also a length or set (P2M, XXXX-WXX-5): its unit. None for references and hours."""
    known = granularity(value)
    if known or value.endswith("_REF") or value.startswith("PT"):
        return known
    if value.startswith("P"):
        return _UNITS.get(value[-1])
    return next((name for shape, name in _OPEN_SHAPES if shape.fullmatch(value.split("T", maxsplit=1)[0])), None)


@lru_cache(maxsize=4096)
def interval(value: str) -> Interval:
    """Return the first and last day of a value; None, None where it names no stretch of the calendar we can compute."""
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = interval(first)[0], interval(last)[1]
        return (start, end) if start and end and start <= end else _OPEN
    try:
        return _cover(value.split("T", maxsplit=1)[0] if value[:1].isdigit() else value)
    except (ValueError, OverflowError):  # day 30 of February, week 54, year 0 or 10000
        return _OPEN


def _cover(day: str) -> Interval:
    kind = granularity(day)
    if kind is None:
        return _OPEN
    if kind == "day":
        return date.fromisoformat(day), date.fromisoformat(day)
    year = int(day[:4])
    if kind in _YEARS:  # TIMEX3 writes the 20th century 19
        count = _YEARS[kind]
        return date(year * count, 1, 1), date(year * count + count - 1, 12, 31)
    return _within_year(kind, year, day[5:])


def _within_year(kind: Granularity, year: int, rest: str) -> Interval:
    if kind == "week":
        return _week(year, int(rest[1:3]), weekend=rest.endswith("WE"))
    return months(year, int(rest), 1) if kind == "month" else _part(year, rest)


def _week(year: int, week: int, *, weekend: bool) -> Interval:
    first = date.fromisocalendar(year, week, 6 if weekend else 1)
    return first, first + timedelta(days=1 if weekend else 6)


def _part(year: int, part: str) -> Interval:
    if part[0] == "Q":
        return months(year, 3 * int(part[1]) - 2, 3)
    return months(year, 6 * int(part[1]) - 5, 6) if part[0] == "H" else months(year, _SEASON_STARTS[part], 3)


def months(year: int, month: int, count: int) -> Interval:
    """Return the first day of a month and the last day of the ``count``-th from it."""
    after = year * 12 + month - 1 + count
    if after // 12 > date.max.year:
        return date(year, month, 1), date.max
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
