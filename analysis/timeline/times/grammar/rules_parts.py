"""Rules for parts of the year and for what is longer: quarters, halves, seasons, fiscal years, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from analysis.timeline.times.grammar.expression import Expression, Point, Vague
from analysis.timeline.times.grammar.patterns import Found, Rule
from analysis.timeline.times.grammar.rules_dates import YEAR, full_year, modifier, origin, point
from analysis.timeline.times.grammar.vocabulary import meaning


def _either(found: Found) -> Found:
    """Let a part that may stand in two places (NAME or NAME_b) be found under one name."""
    extra = {name[:-2]: part for name, part in found.parts.items() if name.endswith("_b") and part}
    return replace(found, parts={**found.parts, **extra})


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


def _short_year(found: Found) -> Expression | None:
    """Read "FY19", "1H 2019", "3Q19"."""
    year = found.integer("year")
    if year is None or 99 < year < 1900:
        return None
    full = year if year > 99 else 2000 + year if year < 70 else 1900 + year
    kind, number = found.words("kind"), found.integer("number") or 0
    if not kind:
        return Expression(Point(full))
    return Expression(Point(full, part=f"{kind[0].upper()}{number}")) if 1 <= number <= {"h": 2, "q": 4}[kind[0]] else None


def _half_of(found: Found) -> Expression:
    told = point(found).what if found.words("month") else Point(unit="M", step=found.means("step", "step") or 0)
    return Expression(told, "START" if found.words("half") == ("first",) else "END")


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


def _before_christ(found: Found) -> Expression | None:
    number = found.integer("number")
    century = "century" in found.words("unit")
    return Expression(Vague(f"BC{number - century:0{2 if century else 4}d}")) if number and number < 10_000 else None


RULES = (
    Rule(
        "date-quarter",
        "{MOD}? (the)? (<years STEP> year POSS)? (fiscal)? (<year YEAR> POSS?)? "
        "(fiscal GLUE?)? <number ORDINAL|ORDNUM> (fiscal)? GLUE? "
        "<kind quarter|half> ((of|in)? (fiscal|calendar)? (<year_b YEAR>|(the)? (<years_b STEP>)? (fiscal)? year))?",
        lambda found: _quarter(_either(found)),
    ),
    Rule("date-quarter", "<span (the)? (fiscal)? <number ORDINAL>> (and|or|to|through) ORDINAL <kind quarters>", _quarter),
    Rule(
        "date-quarter",
        "ORDINAL (and|or|to|through) <span <number ORDINAL> <kind quarters>> (of (<years STEP> year|<year YEAR>))?",
        _quarter,
    ),
    Rule("date-quarter", "<number DAY> <kind h|q> (fy)? <year YEAR|DAY|NUM2>", _short_year),
    Rule("date-year", "fy (APOS)? <year YEAR|DAY|NUM2>", _short_year),
    Rule(
        "date-half",
        "the <half first|second|latter|last> half of (<month {MON}> (COMMA? <year YEAR>)?|(<step STEP>|the) month)",
        _half_of,
    ),
    Rule(
        "date-before-christ", "(the)? <number DAY|NUM2|NUM|YEAR|COUNT|ORDINAL|ORDNUM> GLUE? <unit century>? ERA", _before_christ
    ),
    Rule("date-quarter", "(the)? <number last|final> <kind quarter|half> of <year YEAR>", _quarter),
    Rule("date-quarter", "(the)? <part QN> (of)? <year YEAR>?", _short_quarter),
    Rule("date-season", "{MOD}? (the)? <season SEASON> (of)? (the year)? " + YEAR, point),
    Rule("date-season", "{MOD}? (this past|this coming|<step STEP>) <season SEASON>", point),
    Rule("date-season", "{MOD}? (the) (PART_OF)? <season SEASON> (of <years STEP> year)?", point),
    Rule("date-season", "(in|by|during|since|until|through|throughout) <span (PART_OF GLUE?)? <season SEASON>>", point),
    Rule("date-decade", "{MOD}? (the)? (PART_OF)? (GLUE)? <decade DECADE>", _decade),
    Rule("date-decade", "(the) (PART_OF GLUE?)? <decade TENS_PLURAL>", _decade),
    Rule("date-century", "{MOD}? (the)? (PART_OF)? (GLUE)? <number ORDINAL|ORDNUM> GLUE? century", _century),
)
