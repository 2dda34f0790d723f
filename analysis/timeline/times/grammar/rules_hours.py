"""Rules for clock times in four digits ("shortly after 1130"), where the words before them ask for an hour and not a year."""

from __future__ import annotations

from analysis.timeline.times.grammar.clock import clock
from analysis.timeline.times.grammar.expression import Expression, Point
from analysis.timeline.times.grammar.patterns import Found, Rule

_MODERN = 19  # "at 1950 levels": what may be a year of our times is one
_EARLIEST = 13  # "about 1730" may be long ago, "about 1230" hardly is
_LAST_MINUTE = 59


def _hours(found: Found, *, before: int) -> Expression | None:
    digits = found.words("clock")[0]
    hour, minute = int(digits[:2]), int(digits[2:])
    if len(digits) != len("1130") or hour >= before or minute > _LAST_MINUTE:
        return None
    return Expression(Point(unit="D", step=0, clock=clock(found), origin="previous"))


def _asked(found: Found) -> Expression | None:
    return _hours(found, before=_MODERN)


def _likely(found: Found) -> Expression | None:
    return _hours(found, before=_EARLIEST)


RULES = (
    Rule(
        "clock-digits",
        "(at|at about|at around|just before|just after|shortly before|shortly after) <span <clock YEAR|NUM>>",
        _asked,
    ),
    Rule("clock-digits", "(about|around|until|till|by) <span <clock YEAR>>", _likely),
    Rule("clock-digits", "between <span <clock YEAR|NUM>> and (YEAR|NUM)", _likely),
    Rule("clock-digits", "between (YEAR|NUM) and <span <clock YEAR|NUM>>", _likely),
)
