"""Rules for days and times of day told from another: "yesterday", "last Friday", "that night", "10 p.m."."""

from __future__ import annotations

from analysis.timeline.times.grammar.clock import clock
from analysis.timeline.times.grammar.expression import Expression, Point
from analysis.timeline.times.grammar.patterns import Found, Rule
from analysis.timeline.times.grammar.rules_dates import modifier, origin, point


def _deictic(found: Found) -> Expression:
    step = found.means("deictic", "deictic")
    return Expression(Point(unit="D", step=step, clock=clock(found)), modifier(found))


def _tonight(found: Found) -> Expression:
    part = found.words("part")
    step = -1 if found.words("step") == ("last",) else 0
    written = clock(found)
    return Expression(Point(unit="D", step=step, clock=written if part else written or "TNI"), modifier(found))


def _step_weekday(found: Found) -> Expression | None:
    bare = not found.words("the") and origin(found, "step") == "previous"
    return None if bare else point(found)  # "following Friday's notice": a preposition


def _day_beyond(found: Found) -> Expression | None:
    step = found.means("deictic", "deictic")
    agrees = found.words("step") == ("after" if step > 0 else "before",)
    return Expression(Point(unit="D", step=2 * step)) if agrees else None


def _that_part(found: Found) -> Expression:
    return Expression(Point(unit="D", step=1 if found.words("step") else 0, clock=clock(found), origin="previous"))


def _clock(found: Found) -> Expression | None:
    written = clock(found)
    return Expression(Point(unit="D", step=0, clock=written, origin="previous")) if written else None


RULES = (
    Rule("deictic-day", "{MOD}? <deictic DEICTIC> <part DAY_PART>?", _deictic),
    Rule("deictic-day", "({CLK}) (on)? <deictic DEICTIC>", _deictic),
    Rule("deictic-day", "(PART_OF GLUE?)? <part DAY_PART> <deictic DEICTIC>", _deictic),
    Rule("deictic-night", "({CLK} COMMA?)? {MOD}? <step last|this> <part DAY_PART>", _tonight),
    Rule("deictic-night", "({CLK})? {MOD}? tonight", _tonight),
    Rule("weekday", "{MOD}? (this <step coming|past>)? <weekday WEEKDAY> <part DAY_PART>?", point),
    Rule("weekday", "{MOD}? <the the>? <step STEP> <weekday WEEKDAY> <part DAY_PART>?", _step_weekday),
    Rule("weekday", "({CLK}) (on|COMMA)? <step STEP>? <weekday WEEKDAY> <part DAY_PART>?", point),
    Rule("unit-after", "(the)? day <step before|after> <deictic yesterday|tomorrow>", _day_beyond),
    Rule("that-part", "(that|the same|the <step next|following>) <part DAY_PART>", _that_part),
    Rule("part-of-day", "(in|during|by|through|throughout|until|since) <span {MOD}? the <part DAY_PART>>", _that_part),
    Rule("part-of-day", "(in|during|by|until|since) <span the (PART_OF) GLUE? <part DAY_PART>>", _that_part),
    Rule("part-of-day", "by <span mid GLUE? <part DAY_PART>>", _that_part),
    Rule(
        "part-of-day", "(in|during) <span (early|late|mid)? GLUE? <part DAY_PART>> (trade|trading|dealings|session)", _that_part
    ),
    Rule("clock", "{CLK}", _clock),
    Rule("clock", "<clock (CLOCK|DAY|NUMBER)> (o APOS clock)? in the <part DAY_PART>", _clock),
)
