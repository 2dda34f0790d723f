"""Rules for calendar dates: what the words say of year, month and day."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from analysis.timeline.times.grammar.clock import clock
from analysis.timeline.times.grammar.expression import Expression, Origin, Point
from analysis.timeline.times.grammar.patterns import Found, Rule
from analysis.timeline.times.grammar.quantity import year_in_words
from analysis.timeline.times.grammar.vocabulary import meaning

YEAR = "<year YEAR (?!ZONE)|nineteen TENS (GLUE? NUMBER)?>"


def full_year(found: Found, name: str = "year") -> int | None:
    """Read a year in digits or words."""
    return found.integer(name) or year_in_words(tuple(word for word in found.words(name) if word != "-"))


def modifier(found: Found) -> str | None:
    """Read what part of it is meant ("early", "the end of")."""
    mod = found.means("mod", "part_of") or found.means("mod", "place_in")
    return cast("str | None", mod)


def point(found: Found) -> Expression:
    """Build from the parts year, month, day, weekday, step, season, clock, part, whichever are there."""
    month = found.means("month", "month") or found.means("month", "month_short")
    weekday = found.means("weekday", "weekday") or found.means("weekday", "weekday_short")
    what = Point(
        year=full_year(found),
        month=month,
        day=found.integer("day"),
        weekday=weekday,
        part=found.means("season", "season"),
        step=found.means("step", "step"),
        years=found.means("years", "step"),
        clock=clock(found),
        origin=origin(found, "step", "years"),
    )
    return Expression(what, modifier(found))


def origin(found: Found, *names: str) -> Origin:
    """Tell whether the words count from the time last spoken of."""
    words = [word for name in names for word in found.words(name)]
    return (
        "previous"
        if any(meaning("from_previous", word) is not None or word in ("that", "same") for word in words)
        else "published"
    )


def _iso(found: Found) -> Expression | None:
    text = found.tokens[0].word
    return Expression(Point(int(text[:4]), int(text[5:7]), int(text[8:10]), clock=text[10:]))


def _slash(found: Found) -> Expression | None:
    month, day, year = (int(part) for part in found.tokens[0].word.split("/"))
    if month > 12:  # 23/11/2019: the day comes first
        month, day = day, month
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    return Expression(Point(year, month, day))


def _dotted(found: Found) -> Expression | None:
    day, month, year = (int(part) for part in found.tokens[0].word.split("."))
    return Expression(Point(year, month, day))


def _september_11(found: Found) -> Expression | None:
    """Read "the Sept. 11 attacks" as those of 2001, whatever the year of publication."""
    told = cast("Point", point(found).what)
    return Expression(replace(told, year=2001)) if (told.month, told.day) == (9, 11) else None


def _apostrophe(found: Found) -> Expression | None:
    year = found.integer("year")
    return (
        Expression(Point((1900 if year > 39 else 2000) + year))
        if year is not None and len(found.words("year")[0]) == 2
        else None
    )


RULES = (
    Rule("date-iso", "<iso ISO>", _iso),
    Rule("date-slash", "<slash SLASH>", _slash),
    Rule("date-dotted", "<dotted DOTTED>", _dotted),
    Rule("date-day-month", "<day DAY> GLUE <month {MON}> GLUE <year YEAR>", point),
    Rule("date-anniversary", "<span <month {MON}> <day DAY>> (terror|terrorist)? (attack|attacks)", _september_11),
    Rule(
        "date-month-day",
        "({CLK} COMMA? (on)?)? {MOD}? ((this coming|this past)? {WD} COMMA?)? <step STEP>? "
        "<month {MON}> (the)? <day DAY|ORDNUM|ORDINAL> "
        f"(COMMA? {YEAR}|COMMA? (of)? <years STEP|that> year)?",
        point,
    ),
    Rule(
        "date-day-month",
        f"({{CLK}} COMMA? (on)?)? ({{WD}} COMMA?)? (the)? <day DAY|ORDNUM|ORDINAL (?=of)> (of|GLUE)? <month {{MON}}> "
        f"(COMMA? {YEAR}|COMMA? (of)? <years STEP|that> year)?",
        point,
    ),
    Rule("date-year", "(in|of|since|by|until|spring|summer|fall|winter) <span APOS <year NUM2|DAY>>", _apostrophe),
    Rule("date-month-year", f"{{MOD}}? <month {{MON}}> (COMMA|of|GLUE)? (the year)? {YEAR}", point),
    Rule("date-month-of", "{MOD}? <month {MON}> (of)? <years STEP|that> year", point),
    Rule("date-month", "{MOD}? (STEP coming)? <step STEP>? <month MONTH>", point),
    Rule("date-month-short", "{MOD}? <step STEP>? <month MONTH_SHORT> DOT", point),
    Rule("date-year", f"{{MOD}}? ((the)? (fiscal|calendar)? year|(the)? (fiscal|calendar))? {YEAR}", point),
    Rule("date-year", "(the)? <year YEAR> (fiscal|calendar|financial|academic|school) year", point),
    Rule("date-year", "(the)? (fiscal|calendar)? year (<year YEAR|two thousand>)", point),
    Rule("date-anniversary", "ATTACKS", lambda _: Expression(Point(2001, 9, 11))),
)
