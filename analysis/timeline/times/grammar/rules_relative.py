"""Rules for stretches told from another time: "last month", "the quarter", "a year earlier", "two weeks ago"."""

from __future__ import annotations

from analysis.timeline.times.grammar.expression import Expression, Length, Origin, Point, Shift
from analysis.timeline.times.grammar.patterns import Found, Rule
from analysis.timeline.times.grammar.quantity import quantity
from analysis.timeline.times.grammar.rules_dates import modifier, origin
from analysis.timeline.times.grammar.vocabulary import meaning

_MODS = {
    **dict.fromkeys(("about", "around", "approximately", "roughly"), "APPROX"),
    **dict.fromkeys(("nearly", "almost", "less than", "just under"), "LESS_THAN"),
    **dict.fromkeys(("over", "more than", "just over"), "MORE_THAN"),
    **dict.fromkeys(("at least", "no less than"), "EQUAL_OR_MORE"),
    **dict.fromkeys(("at most", "no more than", "up to", "as long as"), "EQUAL_OR_LESS"),
}


def about(found: Found) -> str | None:
    """Read how near the number is meant ("nearly", "at least")."""
    return _MODS.get(" ".join(found.words("about")))


def unit_of(found: Found, name: str = "unit") -> str:
    """Read the unit's letter."""
    return str(found.means(name, "unit") or found.means(name, "unit_plural"))


def _this_unit(found: Found) -> Expression | None:
    unit = unit_of(found)
    if unit.startswith("T"):
        return None
    step = found.means("step", "step") or 0
    if found.words("step") == ("past",) and unit in ("X", "C"):  # ten years up to now, no decade of the calendar
        return Expression(Length(1, unit, -1))
    told = bool(found.words("the")) and found.words("step") == ("next",) and unit in ("D", "W", "M", "Y")
    start: Origin = "previous" if told else origin(found, "step")  # "the next day" is told from the day before it
    return Expression(Point(unit=unit, step=step, origin=start), modifier(found))


def _that_unit(found: Found) -> Expression:
    return Expression(Point(unit=unit_of(found), step=0, origin="previous", pointing=True), modifier(found))


def _that_time(_: Found) -> Expression:
    return Expression(Point(unit="?", step=0, origin="previous", pointing=True))


def _the_unit(found: Found) -> Expression:
    unit = unit_of(found)
    origin: Origin = "previous" if unit in ("Q", "D", "E", "W", "M") or found.words("whole") else "published"
    return Expression(Point(unit=unit, step=0, origin=origin), modifier(found))


def _the_period(found: Found) -> Expression:
    if "year" in found.words("unit"):
        return Expression(Point(unit="Y", step=-1))
    return Expression(Point(year=found.integer("year"), part="?Q", origin="previous"))


def _quarter_ended(found: Found) -> Expression:
    month = found.means("month", "month") or found.means("month", "month_short")
    return Expression(Point(month=month, day=found.integer("day"), unit="Q"))


def _year_before(found: Found) -> Expression:
    number = found.integer("number")
    part = f"Q{number}" if number else "?M" if "month" in found.words("unit") else "?P" if found.words("same") else "?Q"
    return Expression(Point(years=-1, part=part, origin="published" if number else "previous"))


def _shift(found: Found) -> Expression | None:
    words = found.words("shift")
    direction = meaning("shift", words[0]) or (1 if words[0] == "from" else -1)
    if words[0] not in ("ago", "from", "hence") and (unit_of(found).startswith("T") or not quantity(found.words("number"))):
        return None  # "a few days later", "an hour later": only how long
    from_now = words[0] in ("ago", "from", "hence")
    number = quantity(found.words("number")) if found.words("number") else None
    return Expression(Shift(number, unit_of(found), direction, "published" if from_now else "previous"), about(found))


def _how_much(found: Found) -> Expression:
    return Expression(Length(quantity(found.words("number")), unit_of(found)), about(found))


def _week_of(found: Found) -> Expression:
    month = found.means("month", "month") or found.means("month", "month_short")
    return Expression(Point(month=month, day=found.integer("day"), unit=unit_of(found)))


def _before(found: Found) -> Expression:
    return Expression(Point(unit=unit_of(found), step=1 if found.words("step") == ("after",) else -1, origin="previous"))


def _of_event(found: Found) -> Expression:
    return Expression(Point(unit=unit_of(found), step=0, origin="event"))


def _unit_beyond(found: Found) -> Expression:
    return Expression(Point(unit=unit_of(found), step=2 if "next" in found.words("step") else -2))


def _unit_end(found: Found) -> Expression:
    return Expression(Point(unit=unit_of(found), step=-1 if found.words("since") else 0), "END")


def _week_in(found: Found) -> Expression:
    week = -1 if found.words("number") == ("last",) else found.integer("number")
    month = found.means("month", "month") or found.means("month", "month_short")
    return Expression(Point(year=found.integer("year"), month=month, unit="W", week=week))


def _year_ended(found: Found) -> Expression:
    return Expression(Length(1, unit_of(found)))


# what follows "the day" where an event tells which
_CLAUSE = "(it|he|she|they|we|i|you|that|when|on which)"
_NOUN = "(the|a|an|his|her|its|their|our|my|it|he|she|they|we)"
RULES = (
    Rule(
        "length",
        "<span (the)? (full)? (fiscal)? <unit year|month|week>> (ended|ending|that ended|(to|through) {MON})",
        _year_ended,
    ),
    Rule("the-unit", "<span this <unit quarter>> POSS (net)? (loss|profit|earnings|results|income|sales|revenue)", _the_unit),
    Rule(
        "step-unit",
        "{MOD}? <the the>? (sometime|some time)? <step STEP> (fiscal|calendar|school|academic)? <unit UNIT> (or so)?",
        _this_unit,
    ),
    Rule("the-period", "(the)? (latest|<year YEAR>) (fiscal)? (quarter|period)|the latest (fiscal) <unit year>", _the_period),
    Rule("the-period", "<span (the)? (fiscal)? quarter> (ended|ending) <month {MON}> <day DAY>", _quarter_ended),
    Rule("that-unit", "{MOD}? (<det that|the same|that same>) <unit day|week|month|quarter|year|decade|weekend>", _that_unit),
    Rule("that-unit", "(at|by|from|since|until|till|before) <span that time>", _that_time),
    Rule("unit-of-event", f"<span the (very)? <unit day>> {_CLAUSE}", _of_event),
    Rule("unit-of-event", "<span the <unit day>> of (the|his|her|their|its)", _of_event),
    Rule("unit-of-event", "(on|until|since|from) <span the <unit day>> (the|his|her|their|its)", _of_event),
    Rule("unit-of-event", f"<span the <unit day|week|month|year> (before|after)> {_NOUN}", _of_event),
    Rule(
        "the-unit",
        "{MOD}? (the) <whole entire|full|whole>? (fiscal|calendar)? <unit week|month|quarter|year|weekend>",
        _the_unit,
    ),
    Rule("the-unit", "<mod the? PLACE_IN of>? (the) (entire|full|whole)? <unit day>", _the_unit),
    Rule("unit-after", "the <unit day|week|month|year> <step before|after|previous>", _before),
    Rule("unit-after", "(the)? <unit week|weekend|month|year|night> <step before last|after next>", _unit_beyond),
    Rule("part-of-unit", "{MOD} (the|this) <unit decade|century>", _the_unit),
    Rule(
        "week-of",
        "the <number first|second|third|fourth|last> (full)? week (of|in) <month {MON}> (COMMA? <year YEAR>)?",
        _week_in,
    ),
    Rule("year-end", "<since since> <span (the)? <unit year> (POSS|GLUE)? end>", _unit_end),
    Rule("year-end", "(the|a)? <unit year|month|quarter> GLUE end", _unit_end),
    Rule("year-end", "(the)? <unit year> POSS? end", _unit_end),
    Rule(
        "year-ago",
        "(the)? <same comparable|corresponding|same>? year GLUE? (ago|earlier) (<number ORDINAL> GLUE?)? "
        "<unit quarter|period|half|month>?",
        _year_before,
    ),
    Rule("year-ago", "a year GLUE (ago|earlier)", _year_before),
    Rule("year-ago", "last year POSS <unit quarter|period>", _year_before),
    Rule(
        "year-ago",
        "the (<same comparable|corresponding|same> <unit quarter|period|month> (of|in)? (a year (ago|earlier)|last year)"
        "|quarter a year (ago|earlier))",
        _year_before,
    ),
    Rule("length", "<span {ABOUT}? <number {MANY}> <unit {UNITS}> (earlier|later)> than", _how_much),
    Rule(
        "shift",
        "{ABOUT}? <number {MANY}>? GLUE? <unit {UNITS}> (or so)? "
        "<shift ago|earlier|later|previously|hence|from now|from today>",
        _shift,
    ),
    Rule("week-of", "the <unit week|weekend> of <month {MON}> <day DAY>", _week_of),
)
