"""Days told from something happening: "the day before officials met" is not the day before the one last spoken of."""

from __future__ import annotations

from dataclasses import replace

from analysis.language import Doc, Token
from analysis.syntax import is_linking, is_subordinator, thing_after
from analysis.timeline.times.grammar.expression import Expression, Point
from analysis.timeline.times.grammar.scan import Candidate


def with_event(candidate: Candidate, doc: Doc | None) -> Candidate:
    """Return the candidate, told from an event where the words go on to name one."""
    what = candidate.expression.what
    if candidate.rule != "unit-after" or not isinstance(what, Point) or doc is None:
        return candidate
    span = doc.char_span(candidate.span.start, candidate.span.end, alignment_mode="expand")
    if span is None or not len(span) or not _names_event(span[-1]):
        return candidate
    return replace(candidate, expression=Expression(replace(what, step=0, origin="event")))


def _names_event(word: Token) -> bool:
    """Tell "before" with a clause or a noun from "the day before"."""
    clause = is_subordinator(word) and word.head.i > word.i
    return clause or (is_linking(word) and thing_after(word) is not None)
