"""Rules for ranges. Joined by a dash they are one expression; in words, as TimeML has them, each end is one of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from analysis.timeline.times.grammar.expression import Expression, Point, Range
from analysis.timeline.times.grammar.patterns import Found, Rule
from analysis.timeline.times.grammar.rules_dates import YEAR, full_year, point


def _years(found: Found) -> Expression | None:
    first, last = found.integer("first"), found.integer("last")
    if first is None or last is None:
        return None
    if last < 100:
        last += first - first % 100
    return Expression(Range(Point(first), Point(last))) if first < last else None


def _split_year(found: Found) -> Expression | None:
    """Read "2011/12", which is no fraction or score: the second year follows the first."""
    first, last = found.integer("first"), found.integer("last")
    slash = found.words("slash") == ("/",)
    return _years(found) if slash and first is not None and last == (first + 1) % 100 else None


def _end(found: Found) -> Expression:
    """Read an end whose year the other end tells: from November to March 2018 is from that of 2017."""
    told = point(found)
    what = cast("Point", told.what)
    other = found.means("other", "month") or found.means("other", "month_short")
    if (
        (first := found.tokens[0].start < found.parts["other"][0].start) != ((what.month or 0) < other)
        and what.year
        and what.month != other
    ):
        return replace(told, what=replace(what, year=what.year + (-1 if first else 1)))
    return told


def _days(found: Found) -> Expression | None:
    start, day = cast("Point", point(found).what), found.integer("day_to")
    return Expression(Range(start, replace(start, day=day))) if (start.day or 0) < (day or 0) else None


def _months(found: Found) -> Expression:
    start = cast("Point", point(found).what)
    month = found.means("month_to", "month") or found.means("month_to", "month_short")
    end = replace(start, year=full_year(found, "year_to") or start.year, month=month, day=found.integer("day_to"))
    return Expression(Range(replace(start, year=start.year or end.year), end))


RULES = (
    # two ends in words are two expressions, as TimeML has them; a year told once holds for both
    Rule("range-from", f"(from)? <span <month {{MON}}> <day DAY>?> {{TO}} <other {{MON}}> DAY? COMMA? {YEAR}", _end),
    Rule("range-from", f"between <span <month {{MON}}> <day DAY>?> and <other {{MON}}> DAY? COMMA? {YEAR}", _end),
    Rule("range-to", f"(from)? <other {{MON}}> DAY? COMMA? {YEAR} {{TO}} <span <month {{MON}}> <day DAY>?>", _end),
    Rule("range-from", "from <span <year YEAR>> {TO} YEAR", point),
    Rule("range-from", "between <span <year YEAR>> and YEAR", point),
    Rule("date-years", "(the)? <first YEAR> <slash PUNCT> <last NUM2|DAY> (fiscal|financial|academic|school) year", _years),
    Rule("date-years", "<first YEAR> <slash PUNCT> <last NUM2|DAY>", _split_year),
    Rule("date-years", "((the)? fiscal year?|fy)? <first YEAR> {TIE} <last YEAR|NUM2|DAY>", _years),
    Rule("date-days", f"<month {{MON}}> <day DAY> ({{TIE}}|{{TO}}) <day_to DAY> (?!GLUE?{{UNITS}}) (COMMA? {YEAR})?", _days),
    Rule("date-days", f"between <month {{MON}}> <day DAY> and <day_to DAY> (COMMA? {YEAR})?", _days),
    Rule("date-days", f"<month {{MON}}> <day DAY> {{TIE}} <month_to {{MON}}> <day_to DAY> (COMMA? {YEAR})?", _months),
    Rule("date-days", f"<day DAY> ({{TIE}}|{{TO}}) <day_to DAY> <month {{MON}}> {YEAR}?", _days),
    Rule("date-months", f"<month {{MON}}> {YEAR}? {{TIE}} <month_to {{MON}}> <year_to YEAR>?", _months),
)
