"""Time expressions of an article: found, screened, and read one after another against day, tense and what went before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.model import Article, Span, Timex
from analysis.timeline.anchors import Told, told_after, told_at
from analysis.timeline.context import Context
from analysis.timeline.normalize import Normal, as_timex, normalize
from analysis.timeline.scan import Candidate, scan
from analysis.timeline.screen import is_time
from analysis.timeline.screen_names import is_surname, surnames
from analysis.timeline.tense import tense_at

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_timexes(article: Article, doc: Doc | None) -> list[Timex]:
    """Return the time expressions in order of the text, values read against ``article.day``; none in page furniture."""
    chrome = article.spans("furniture")
    people = surnames(article.text)
    told = Told()
    found: list[Timex] = []
    for candidate in scan(article.text):
        if _inside(candidate.span, chrome) or is_surname(candidate, article.text, people):
            continue
        if not is_time(candidate, article.text, doc):
            continue
        told = told_at(told, candidate.span, text=article.text)
        tense = tense_at(doc, candidate.span.start, candidate.span.end) if doc is not None else None
        normal = _read(candidate, Context(article.day, tense, told.last, told.quarter, told.story))
        if normal is None:
            continue
        found.append(as_timex(normal, Timex(candidate.span, normal.type, normal.value, rule=candidate.rule)))
        told = told_after(told, candidate.expression, normal=normal, published=article.day)
    return found


def _read(candidate: Candidate, context: Context) -> Normal | None:
    """Normalize; what has been ("a day earlier, he had met her") is not told from a plan that puts it into the future."""
    normal = normalize(candidate.expression, context)
    ahead = normal is not None and normal.days[0] and context.published and normal.days[0] > context.published
    if ahead and context.tense == "past" and getattr(candidate.expression.what, "origin", "") == "previous":
        return normalize(candidate.expression, replace(context, previous=None))
    return normal


def _inside(span: Span, zones: tuple[Span, ...]) -> bool:
    return any(zone.overlaps(span) for zone in zones)
