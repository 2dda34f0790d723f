"""How sure a value is: exact, vague in the words, inferred from what they do not say, or unresolved for want of an anchor."""

from __future__ import annotations

from analysis.model import Certainty
from analysis.timeline.times.grammar.expression import Expression, Holiday, Length, Named, Point, Range, Shift, Vague, What
from analysis.timeline.times.value.context import Context

_UNTOLD = (None, "told")  # tenses that leave the year or week open


def certainty(expression: Expression, value: str, context: Context) -> Certainty:
    """Grade a value; what is guessed weighs more than what is vague ("early May" of a year that nothing tells)."""
    what = expression.what
    if value.startswith("XXXX") and isinstance(what, Point | Range | Shift):
        return "unresolved"
    if _is_inferred(what, context):
        return "inferred"
    return "vague" if expression.mod or _is_vague(what, value) else "exact"


def _is_inferred(what: What, context: Context) -> bool:
    """Tell a period known by its name alone, and a day or month whose year or week neither words nor tense tell."""
    if isinstance(what, Range):
        return _is_inferred(what.first, context) and what.last.year is None
    if isinstance(what, Holiday):
        return what.year is None and what.step is None and context.tense in _UNTOLD
    if not isinstance(what, Point):
        return isinstance(what, Named)
    told = what.year is not None or what.years is not None or what.step is not None or what.origin == "previous"
    return not told and bool(what.month or what.weekday or what.part) and context.tense in _UNTOLD


def _is_vague(what: What, value: str) -> bool:
    unnumbered = isinstance(what, Length | Shift) and what.number is None
    return unnumbered or isinstance(what, Vague) or value.endswith("_REF")
