"""What the words of a time expression say, by the parts that its pattern names: for the rows of ``timexes.toml``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, cast

from analysis.timeline.times.grammar.clock import clock, year_in_words
from analysis.timeline.times.grammar.expression import Expression, Length, Origin, Point
from analysis.timeline.times.grammar.patterns import Found
from analysis.timeline.times.grammar.vocabulary import meaning

_MODS = {
    **dict.fromkeys(("about", "around", "approximately", "roughly"), "APPROX"),
    **dict.fromkeys(("nearly", "almost", "less than", "just under"), "LESS_THAN"),
    **dict.fromkeys(("over", "more than", "just over"), "MORE_THAN"),
    **dict.fromkeys(("at least", "no less than"), "EQUAL_OR_MORE"),
    **dict.fromkeys(("at most", "no more than", "up to", "as long as"), "EQUAL_OR_LESS"),
}
_TURN = 40  # '39 is 2039, '40 is 1940


def full_year(year: int | None) -> int | None:
    """Return a year of two digits with its century."""
    return year if year is None or year > 99 else year + (2000 if year < _TURN else 1900)


def modifier(found: Found) -> str | None:
    """Read what part of it is meant ("early", "the end of")."""
    return cast("str | None", found.means("mod", "part_of", "place_in"))


def about(found: Found) -> str | None:
    """Read how near the number is meant ("nearly", "at least")."""
    return _MODS.get(" ".join(found.words("about"))) or ("APPROX" if "couple" in found.words("number") else None)


def unit_of(found: Found) -> str:
    """Read the unit's letter."""
    return str(found.means("unit", "unit", "unit_plural", "unit_long", "adverb"))


def month_of(found: Found, name: str = "month") -> int | None:
    """Read a month, written out or short."""
    return cast("int | None", found.means(name, "month", "month_short"))


def origin(found: Found) -> Origin:
    """Tell whether the words count from the time last spoken of."""
    words = (*found.words("step"), *found.words("years"))
    told = any(meaning("from_previous", word) is not None or word in ("that", "same") for word in words)
    return "previous" if told else "published"


def plain_point(found: Found) -> Point:
    """Read year, month, day, weekday, season, unit, step, clock …, whichever are there."""
    return Point(
        year=full_year(found.integer("year")) or year_in_words(tuple(word for word in found.words("year") if word != "-")),
        month=month_of(found),
        day=found.integer("day"),
        weekday=found.means("weekday", "weekday", "weekday_short"),
        part=found.means("season", "season") or "".join(found.words("qn")) or None,
        unit=unit_of(found) if found.words("unit") else None,
        step=found.means("step", "step", "deictic"),
        years=found.means("years", "step"),
        week=found.integer("week"),
        clock=clock(found),
        origin=origin(found),
    )


def point(found: Found, *, mod: str | None = None, **told: Any) -> Expression:
    """Build a point; what is ``told`` goes before what the words say."""
    return Expression(replace(plain_point(found), **told), modifier(found) if mod is None else mod or None)


def iso(found: Found) -> Expression:
    """Read "2019-11-04"."""
    text = found.tokens[0].word
    return Expression(Point(int(text[:4]), int(text[5:7]), int(text[8:10]), clock=text[10:]))


def numeric(found: Found) -> Expression:
    """Read "11/23/2019", "23/11/19", "23.11.2019"."""
    text = found.tokens[0].word
    first, second, year = (int(part) for part in re.split("[/.]", text))
    month, day = (second, first) if "." in text or first > 12 else (first, second)
    return Expression(Point(full_year(year), month, day))


def september_11(found: Found) -> Expression | None:
    """Read "the Sept. 11 attacks" as those of 2001, whatever the year of publication."""
    told = plain_point(found)
    return Expression(replace(told, year=2001)) if (told.month, told.day) == (9, 11) else None


def tonight(found: Found) -> Expression:
    """Read "10 p.m. tonight"."""
    return point(found, unit="D", step=0, clock=clock(found) or "TNI")


def step_weekday(found: Found) -> Expression | None:
    """Read "last Friday"; in "following Friday's notice" the word is a preposition."""
    return None if not found.words("the") and origin(found) == "previous" else point(found)


def clock_time(found: Found) -> Expression | None:
    """Read "10 p.m.": of the day last spoken of."""
    return point(found, unit="D", step=0, origin="previous", mod="") if clock(found) else None


def hours(found: Found, *, before: int) -> Expression | None:
    """Read "shortly after 1130"; what may be a year of our times is one ("at 1950 levels")."""
    digits = found.words("clock")[0]
    return clock_time(found) if len(digits) == len("1130") and int(digits[:2]) < before else None


def quarter(found: Found) -> Expression:
    """Read "the third quarter", "last year's first half"."""
    half = "half" in found.words("kind")
    last = found.words("number")[0] in ("last", "final")
    number = (2 if half else 4) if last else found.integer("number")
    return point(found, part=f"{'H' if half else 'Q'}{number}")


def decade(found: Found) -> Expression:
    """Read "the 1980s", "the nineties"."""
    word = found.words("decade")[0].strip("'’")
    number = meaning("tens_plural", word)
    if number is None:
        digits = "".join(letter for letter in word if letter.isdigit())
        number = int(digits[:-1])
        if len(digits) == 4 and digits.endswith("00") and digits < "2000":  # "the 2000s" are the decade
            return Expression(Point(century=number // 10), modifier(found))
    return Expression(Point(decade=number if number > 99 else 190 + number), modifier(found))


def century(found: Found) -> Expression | None:
    """Read "the 19th century"."""
    number = found.integer("number")
    return Expression(Point(century=number - 1), modifier(found)) if number and number <= 30 else None


def this_unit(found: Found) -> Expression | None:
    """Read "last month", "the next day", "this fiscal year"."""
    unit, words = unit_of(found), found.words("step")
    if unit.startswith("T"):
        return None
    if words == ("past",) and unit in ("X", "C"):  # ten years up to now, no decade of the calendar
        return Expression(Length(1, unit, -1))
    told = bool(found.words("the")) and words == ("next",) and unit in ("D", "W", "M", "Y")
    return point(found, origin="previous" if told else origin(found))  # "the next day" is told from the day before it
