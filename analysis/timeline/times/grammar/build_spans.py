"""What the words of a length, a shift, a set of times or a range say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.timeline.times.grammar.build import about, modifier, month_of, origin, plain_point, unit_of
from analysis.timeline.times.grammar.clock import quantity
from analysis.timeline.times.grammar.expression import Expression, Length, Point, Range, Recurrence, Shift, Vague
from analysis.timeline.times.grammar.patterns import Found
from analysis.timeline.times.grammar.vocabulary import meaning


def year_before(found: Found) -> Expression:
    """Read "the year-ago quarter", "the same month last year"."""
    number = found.integer("number")
    part = f"Q{number}" if number else "?M" if "month" in found.words("unit") else "?P" if found.words("same") else "?Q"
    return Expression(Point(years=-1, part=part, origin="published" if number else "previous"))


def shift(found: Found) -> Expression | None:
    """Read "two weeks ago", "a year earlier"; "a few days later", "an hour later" tell only how long."""
    word, unit = found.words("shift")[0], unit_of(found)
    number = quantity(found.words("number"))
    from_now = word in ("ago", "from", "hence")
    if not from_now and (unit.startswith("T") or not number):
        return None
    direction = meaning("shift", word) or (1 if word == "from" else -1)
    return Expression(Shift(number, unit, direction, "published" if from_now else "previous"), about(found))


def length(found: Found, **told: Any) -> Expression | None:
    """Read "three years", "the past two months"; no fraction ("three-quarters of"), no ordinal ("a second group")."""
    words, unit = found.words("number"), unit_of(found)
    number = quantity(words)
    if (unit == "Q" and number in (1, 3) and not found.words("step")) or (unit == "TS" and "a" in words):
        return None
    return Expression(replace(Length(number, unit, found.means("step", "step") or 0), **told), about(found))


def reference(found: Found) -> Expression:
    """Read "recent years", "the coming months": no length is told, only on which side of now, or not even that."""
    if origin(found) == "previous":
        return Expression(Length(None, unit_of(found)))  # "the following years"
    return vague(found, value="FUTURE_REF" if (found.means("step", "step") or 0) > 0 else "PAST_REF")


def vague(_: Found, *, value: str) -> Expression:
    """Read "one day"."""
    return Expression(Vague(value))


def every(found: Found) -> Expression:
    """Read "every other week", "twice a year", "monthly"."""
    quant = found.words("quant")[0].upper() if found.words("quant") else None
    if (unit := unit_of(found)) == "E":
        return Expression(Recurrence(value="XXXX-WXX-WE", quant=quant))
    often = found.means("often", "how_often") or quantity(found.words("often"))
    number = quantity(found.words("number")) or found.integer("nth") or (2 if "other" in found.words("quant") else 1)
    return Expression(Recurrence(unit, number, quant=quant, freq=f"{often:g}X" if often else None))


def each(found: Found) -> Expression:
    """Read "every Tuesday morning", "each May 5"."""
    weekday, month = found.means("weekday", "weekday", "weekday_plural"), month_of(found)
    part, day = found.means("part", "day_part", "day_part_plural"), found.integer("day")
    value = (
        f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "") if month else f"XXXX-{f'WXX-{weekday}' if weekday else 'XX-XX'}"
    )
    return Expression(
        Recurrence(value=value + (f"T{part}" if part else ""), quant=" ".join(found.words("quant")).upper() or None)
    )


def years(found: Found) -> Expression | None:
    """Read "2011-2015", "2011-15"."""
    first, last = found.integer("first") or 0, found.integer("last") or 0
    last += first - first % 100 if last < 100 else 0
    return Expression(Range(Point(first), Point(last))) if first < last else None


def split_year(found: Found) -> Expression | None:
    """Read "2011/12", which is no fraction or score: the second year follows the first."""
    first, last = found.integer("first") or 0, found.integer("last") or 0
    return years(found) if found.words("slash") == ("/",) and last == (first + 1) % 100 else None


def range_end(found: Found) -> Expression:
    """Read an end whose year the other end tells: from November to March 2018 is from that of 2017."""
    told, other = plain_point(found), month_of(found, "other") or 0
    first, month = found.tokens[0].start < found.parts["other"][0].start, told.month or 0
    turns = bool(told.year) and month != other and first != (month < other)
    return Expression(replace(told, year=(told.year or 0) + (-1 if first else 1)) if turns else told, modifier(found))


def days(found: Found) -> Expression | None:
    """Read "May 3-5"."""
    start, day = plain_point(found), found.integer("day_to") or 0
    return Expression(Range(start, replace(start, day=day))) if (start.day or 0) < day else None


def months(found: Found) -> Expression:
    """Read "May 30 - June 2, 2019", "May-June 2019"."""
    start = plain_point(found)
    end = replace(
        start, year=found.integer("year_to") or start.year, month=month_of(found, "month_to"), day=found.integer("day_to")
    )
    return Expression(Range(replace(start, year=start.year or end.year), end))
