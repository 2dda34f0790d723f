"""Rules for durations and sets: "three years", "the past two months", "every Tuesday", "twice a year"."""

from __future__ import annotations

from analysis.timeline.times.grammar.expression import Expression, Length, Recurrence, Vague
from analysis.timeline.times.grammar.patterns import Found, Rule
from analysis.timeline.times.grammar.quantity import quantity
from analysis.timeline.times.grammar.rules_dates import origin
from analysis.timeline.times.grammar.rules_relative import about, unit_of
from analysis.timeline.times.grammar.vocabulary import meaning


def _length(found: Found) -> Expression | None:
    words = found.words("number")
    unit = unit_of(found)
    number = quantity(words) if words else None
    if words and number is None and found.means("number", "some") is None:
        return None
    if (unit == "Q" and number in (1, 3) and not found.words("step")) or (unit == "TS" and "a" in words):
        return None  # a fraction ("three-quarters of"), an ordinal ("a second group")
    direction = found.means("step", "step") or 0
    return Expression(Length(number, unit, direction), about(found) or ("APPROX" if "couple" in words else None))


_SIZES = ("C", "X", "Y", "M", "W", "D", "TH", "TM", "TS")


def _with_rest(found: Found) -> Expression | None:
    larger, smaller = unit_of(found), unit_of(found, "less")
    number, rest = quantity(found.words("number")), quantity(found.words("rest"))
    if number is None or rest is None or larger not in _SIZES or smaller not in _SIZES[_SIZES.index(larger) + 1 :]:
        return None
    return Expression(Length(number, larger, rest=(rest, smaller)), about(found))


def _one(found: Found) -> Expression:
    return Expression(Length(1, unit_of(found)))


def _stretch(found: Found) -> Expression | None:
    return None if unit_of(found) == "Q" else _vague_length(found)  # "three quarters of"


def _vague_length(found: Found) -> Expression:
    return Expression(Length(None, unit_of(found)))


def _vague_time(_: Found) -> Expression:
    return Expression(Length(None, "?"))


def _reference(found: Found) -> Expression:
    """Read "recent years", "the coming months": no length is told, only on which side of now, or not even that."""
    if origin(found, "step") == "previous":
        return _vague_length(found)  # "the following years"
    ahead = (found.means("step", "step") or 0) > 0
    return Expression(Vague("FUTURE_REF" if ahead else "PAST_REF"))


def _long(found: Found) -> Expression:
    word = found.words("long")[0].removesuffix("long")
    return Expression(Length(1, str(meaning("unit", word))))


def _year(_: Found) -> Expression:
    return Expression(Length(1, "Y"))


def _and_half(found: Found) -> Expression:
    return Expression(Length(1.5, unit_of(found)), about(found))


def _freq(found: Found) -> str | None:
    freq = found.means("often", "how_often") or (quantity(found.words("often")) if found.words("often") else None)
    return f"{freq:g}X" if freq else None


def _every(found: Found) -> Expression:
    number = quantity(found.words("number")) if found.words("number") else None
    quant = found.words("quant")[0].upper() if found.words("quant") else None
    if unit_of(found) == "E":
        return Expression(Recurrence(value="XXXX-WXX-WE", quant=quant))
    number = number or found.integer("nth")
    other = 2 if "other" in found.words("quant") else None
    return Expression(Recurrence(unit_of(found), number or other or 1, quant=quant, freq=_freq(found)))


def _adverb(found: Found) -> Expression:
    return Expression(Recurrence(str(found.means("adverb", "adverb")), freq=_freq(found)))


def _each_point(found: Found) -> Expression:
    if (weekday := found.means("weekday", "weekday") or found.means("weekday", "weekday_plural")) is not None:
        part = found.means("part", "day_part") or found.means("part", "day_part_plural")
        value = f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")
    elif (month := found.means("month", "month") or found.means("month", "month_short")) is not None:
        day = found.integer("day")
        value = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    else:
        value = f"XXXX-{found.means('season', 'season') or found.means('season', 'season_plural')}"
    return Expression(Recurrence(value=value, quant=" ".join(found.words("quant")).upper() or None))


def _each_part(found: Found) -> Expression:
    return Expression(Recurrence(value=f"XXXX-XX-XXT{found.means('part', 'day_part')}", quant=found.words("quant")[0].upper()))


_AMOUNT = "(DAY|NUM2|NUM|COUNT|DECIMAL|YEAR|NUMBER|TENS|MAGNITUDE)"
_OFTEN = "<often HOW_OFTEN|NUMBER times|DAY times|several times>"
RULES = (
    Rule("vague", "(will|would|could|can|might) <span one day>", lambda _: Expression(Vague("FUTURE_REF"))),
    Rule("set-rate", f"{_AMOUNT} OTHER? OTHER? <span (a|an|per) <unit UNIT>> (?!(after|before|from|to|in))", _every),
    Rule(
        "length",
        "{ABOUT}? (the)? (<step STEP>|first|final|opening|closing|early|latest)? <number {MANY}> GLUE? "
        "(more|full|whole|straight|consecutive|successive|additional|extra|trading|business|working)? "
        "<unit {UNITS}> (GLUE? long)? (or so)?",
        _length,
    ),
    # "an annual loss" is a year's; "an annual meeting" recurs, which no gold marks
    Rule("length", "<span annual> (net|pretax|operating)? (profit|profits|loss|losses|earnings|income|deficit|surplus)", _year),
    Rule("length", "(a|an|the)? <number {N}> GLUE <unit UNIT> (period|span|stretch)", _length),
    Rule("length", "{ABOUT}? <number {N}> <unit {UNITS}> (COMMA|and|COMMA and)? <rest {N}|a|an> <less {UNITS}>", _with_rest),
    Rule("length", "{ABOUT}? <number a|an|one> <unit UNIT> or (two|so)", _length),
    Rule("length", "{ABOUT}? <number a|an|one> <unit UNIT> and a half", _and_half),
    Rule("age", "(the)? <number {N}> GLUE <unit UNIT> GLUE old", _length),
    Rule("age", "<unit UNIT_PLURAL> GLUE old", _vague_length),
    Rule("length", "(the|a|an)? <unit UNIT> GLUE long", _one),
    Rule("length", "<long UNIT_LONG>", _long),
    Rule("length", "<unit UNIT_PLURAL> GLUE long", _vague_length),
    Rule("length", "the (first|early|last|final|opening|closing) <unit UNIT_PLURAL> (?!of WEEKDAY)", _vague_length),
    Rule("length", "the <unit UNIT_PLURAL> (ahead|to come)", _vague_length),
    Rule("length", "(in|over|within|after|for) <span (the)? <unit UNIT_PLURAL>>", _vague_length),
    Rule("length", "<unit UNIT_PLURAL> (or|and) UNIT_PLURAL", _vague_length),
    Rule("length", "<span <unit UNIT_PLURAL>> (of (?!WEEKDAY)|after|before|later|earlier)", _stretch),
    Rule(
        "length",
        "(for|after) <span some time>|(a|a very|quite a) (long|short)? while|a short time|a (long|short) period",
        _vague_time,
    ),
    Rule("recent-units", "(the)? (<step STEP>|recent) <unit UNIT_PLURAL> ((and|or) UNIT_PLURAL)? (?!of)", _reference),
    Rule("set-unit", "<quant EACH (other)?> <number {N}>? <unit {UNITS}>", _every),
    Rule("set-unit", f"{_OFTEN} (a|an|per|each|every) <unit UNIT>", _every),
    Rule("set-unit", "<quant EACH> <nth ORDINAL|ORDNUM> <unit UNIT>", _every),
    Rule("set-unit", f"{_OFTEN} <quant every> <number {{N}}> <unit UNIT_PLURAL>", _every),
    Rule("set-unit", "(on|at) <span <unit weekends>>", _every),
    Rule("set-adverb", f"{_OFTEN}? <adverb ADVERB>", _adverb),
    Rule("set-point", "<quant EACH> <part DAY_PART>", _each_part),
    Rule("set-point", "<quant EACH (other)?> <weekday WEEKDAY> <part DAY_PART>?", _each_point),
    Rule("set-point", "<quant EACH> <month {MON}> <day DAY|ORDNUM>?", _each_point),
    Rule("set-point", "<quant EACH> <season SEASON>", _each_point),
    Rule("set-point", "<weekday WEEKDAY_PLURAL> <part DAY_PART>?", _each_point),
    Rule("set-point", "<weekday WEEKDAY> <part DAY_PART_PLURAL>", _each_point),
)
