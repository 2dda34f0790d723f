"""Rules for calendar dates and parts of the year: what the words say of year, month, day, quarter, season."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from analysis.timeline.clock import clock
from analysis.timeline.expression import Expression, Origin, Point, Range
from analysis.timeline.lexicon import meaning
from analysis.timeline.patterns import Found, Rule
from analysis.timeline.quantity import year_in_words


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


def _quarter(found: Found) -> Expression:
    last = found.words("number") and found.words("number")[0] in ("last", "final")
    number = found.integer("number")
    half = "half" in found.words("kind") or "h" in found.words("kind")
    letter = "H" if half else "Q"
    part = f"{letter}{(2 if half else 4) if last else number}"
    what = Point(year=full_year(found), part=part, years=found.means("years", "step"), origin=origin(found, "years"))
    return Expression(what, modifier(found))


def _short_quarter(found: Found) -> Expression | None:
    return Expression(Point(year=found.integer("year"), part=found.words("part")[0]))


def _decade(found: Found) -> Expression | None:
    word = found.words("decade")[0].strip("'’")
    number = meaning("tens_plural", word)
    if number is None:
        digits = "".join(letter for letter in word if letter.isdigit())
        number = int(digits[:-1])
        if len(digits) == 4 and digits.endswith("00") and digits < "2000":  # "the 2000s" are the decade
            return Expression(Point(century=number // 10), modifier(found))
    return Expression(Point(decade=number if number > 99 else 190 + number), modifier(found))


def _century(found: Found) -> Expression | None:
    number = found.integer("number")
    return Expression(Point(century=number - 1), modifier(found)) if number and number <= 30 else None


def _years(found: Found) -> Expression | None:
    first, last = found.integer("first"), found.integer("last")
    if first is None or last is None:
        return None
    if last < 100:
        last += first - first % 100
    return Expression(Range(Point(first), Point(last))) if first < last else None


def _days(found: Found) -> Expression:
    start = cast("Point", point(found).what)
    return Expression(Range(start, replace(start, day=found.integer("day_to"))))


def _months(found: Found) -> Expression:
    start = cast("Point", point(found).what)
    month = found.means("month_to", "month") or found.means("month_to", "month_short")
    end = replace(start, year=full_year(found, "year_to") or start.year, month=month, day=found.integer("day_to"))
    return Expression(Range(replace(start, year=start.year or end.year), end))


_YEAR = "<year YEAR|nineteen TENS (GLUE? NUMBER)?>"
_TO = "(GLUE|DASH|to|through|until|till)"

RULES = (
    # two ends in words are two expressions, as TimeML has them; a year told once holds for both
    Rule("range-from", f"(from)? <span <month {{MON}}> <day DAY>?> (to|through|until|till) {{MON}} DAY? COMMA? {_YEAR}", point),
    Rule("range-from", f"between <span <month {{MON}}> <day DAY>?> and {{MON}} DAY? COMMA? {_YEAR}", point),
    Rule("range-to", f"(from)? {{MON}} DAY? COMMA? {_YEAR} (to|through|until|till) <span <month {{MON}}> <day DAY>?>", point),
    Rule("range-from", "from <span <year YEAR>> (to|through|until|till) YEAR", point),
    Rule("range-from", "between <span <year YEAR>> and YEAR", point),
    Rule("date-iso", "<iso ISO>", _iso),
    Rule("date-slash", "<slash SLASH>", _slash),
    Rule("date-dotted", "<dotted DOTTED>", _dotted),
    Rule("date-day-month", "<day DAY> GLUE <month {MON}> GLUE <year YEAR>", point),
    Rule("date-anniversary", "<span <month {MON}> <day DAY>> (terror|terrorist)? (attack|attacks)", _september_11),
    Rule(
        "date-month-day",
        "({CLK} COMMA? (on)?)? {MOD}? ((this coming|this past)? {WD} COMMA?)? <month {MON}> (the)? <day DAY|ORDNUM|ORDINAL> "
        f"(COMMA? {_YEAR}|COMMA? (of)? <years STEP> year)?",
        point,
    ),
    Rule(
        "date-day-month",
        f"({{CLK}} COMMA? (on)?)? ({{WD}} COMMA?)? (the)? <day DAY|ORDNUM> (of)? <month {{MON}}> "
        f"(COMMA? {_YEAR}|COMMA? (of)? <years STEP> year)?",
        point,
    ),
    Rule("date-month-year", f"{{MOD}}? <month {{MON}}> (COMMA|of)? (the year)? {_YEAR}", point),
    Rule("date-month-of", "{MOD}? <month {MON}> (of)? <years STEP|that> year", point),
    Rule("date-month", "{MOD}? (STEP coming)? <step STEP>? <month MONTH>", point),
    Rule("date-month-short", "{MOD}? <step STEP>? <month MONTH_SHORT> DOT", point),
    Rule("date-year", f"{{MOD}}? ((the)? (fiscal|calendar)? year|(the)? (fiscal|calendar))? {_YEAR}", point),
    Rule("date-year", "(the)? (fiscal|calendar)? year (<year YEAR|two thousand>)", point),
    Rule("date-years", "((the)? fiscal year?)? <first YEAR> (GLUE|DASH) <last YEAR|NUM2|DAY>", _years),
    Rule("date-days", f"<month {{MON}}> <day DAY> {_TO} <day_to DAY> (COMMA? {_YEAR})?", _days),
    Rule("date-days", f"between <month {{MON}}> <day DAY> and <day_to DAY> (COMMA? {_YEAR})?", _days),
    Rule("date-days", f"<month {{MON}}> <day DAY> (GLUE|DASH) <month_to {{MON}}> <day_to DAY> (COMMA? {_YEAR})?", _months),
    Rule("date-days", f"<day DAY> {_TO} <day_to DAY> <month {{MON}}> {_YEAR}?", _days),
    Rule("date-months", f"<month {{MON}}> {_YEAR}? (GLUE|DASH) <month_to {{MON}}> <year_to YEAR>?", _months),
    Rule(
        "date-quarter",
        "{MOD}? (the)? (<years STEP> year POSS)? (<year YEAR> POSS?)? (fiscal GLUE?)? <number ORDINAL|ORDNUM> (fiscal)? GLUE? "
        "<kind quarter|half> ((of|in)? (fiscal|calendar)? (<year_b YEAR>|(the)? (<years_b STEP>)? (fiscal)? year))?",
        lambda found: _quarter(_second(found)),
    ),
    Rule("date-quarter", "(the)? <number last|final> <kind quarter|half> of <year YEAR>", _quarter),
    Rule("date-quarter", "(the)? <part QN> (of)? <year YEAR>?", _short_quarter),
    Rule("date-season", "{MOD}? (the)? <season SEASON> (of)? (the year)? " + _YEAR, point),
    Rule("date-season", "{MOD}? (this past|this coming|<step STEP>) <season SEASON>", point),
    Rule("date-season", "{MOD}? (the) (PART_OF)? <season SEASON> (of <years STEP> year)?", point),
    Rule("date-decade", "{MOD}? (the)? (PART_OF)? (GLUE)? <decade DECADE>", _decade),
    Rule("date-decade", "(the) (PART_OF GLUE?)? <decade TENS_PLURAL>", _decade),
    Rule("date-century", "{MOD}? (the)? (PART_OF)? (GLUE)? <number ORDINAL|ORDNUM> GLUE? century", _century),
)


def _second(found: Found) -> Found:
    """Let a part that may stand in two places (NAME or NAME_b) be found under one name."""
    extra = {name[:-2]: part for name, part in found.parts.items() if name.endswith("_b") and part}
    return replace(found, parts={**found.parts, **extra})
