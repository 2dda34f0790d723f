"""Time expressions of an article: found, screened, and read one after another against day, tense and what went before."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.language import Doc, Token
from analysis.model import Article, Span, Timex
from analysis.syntax import is_linking, is_subordinator, thing_after
from analysis.syntax.tense import Tense, tense_at
from analysis.timeline.times.grammar.expression import Expression, Point
from analysis.timeline.times.grammar.scan import Candidate, scan
from analysis.timeline.times.grammar.vocabulary import guard
from analysis.timeline.times.screen.screen_names import is_surname, surnames
from analysis.timeline.times.screen.screened import is_time
from analysis.timeline.times.value.anchors import Told, is_history, told_after, told_at
from analysis.timeline.times.value.context import Context
from analysis.timeline.times.value.interval import fineness, interval
from analysis.timeline.times.value.normalize import Normal, as_timex, normalize

_LEADS_ON = re.compile(r"\s{0,3}(?:\([^()\n]{1,24}\)|-LRB- [^()\n]{1,20} -RRB-|\)|-RRB-)?,?\s{0,3}(?:on\s{1,3})?")
_NEAR_BY = 40  # characters
_RESULTS_ARE_TOLD = 3  # months into the year, those of the fourth quarter


def find_timexes(article: Article, doc: Doc | None) -> list[Timex]:
    """Return the time expressions in order of the text, values read against ``article.day``; none in page furniture."""
    chrome = article.spans("furniture")
    people = surnames(article.text)
    candidates = scan(article.text)
    told = Told(history=is_history((candidate.expression for candidate in candidates), article.day))
    found: list[Timex] = []
    for candidate in candidates:
        if _inside(candidate.span, chrome) or is_surname(candidate, article.text, people):
            continue
        if not is_time(candidate, article.text, doc):
            continue
        told = told_at(told, candidate.span, text=article.text, published=article.day)
        beside = _beside(found[-1:], text=article.text, start=candidate.span.start)
        tense = _tense(candidate, article, doc)
        context = Context(article.day, tense, told.last, told.quarter, told.story, beside, told.past, told.named)
        normal = _read(with_event(candidate, doc), context)
        if normal is None:
            continue
        if fineness(normal.value) == "day" and normal.type == "DATE":
            found[-2:] = _hours_of(normal.value, found[-2:], text=article.text, start=candidate.span.start)
        found.append(as_timex(normal, Timex(candidate.span, normal.type, normal.value, rule=candidate.rule)))
        told = told_after(told, candidate.expression, normal=normal, published=article.day)
    return found


def _read(candidate: Candidate, context: Context) -> Normal | None:
    """Normalize; what has been ("a day earlier, he had met her") is not told from a plan that puts it into the future."""
    normal = normalize(candidate.expression, context)
    ahead = normal is not None and normal.days[0] and context.published and normal.days[0] > context.published
    what = candidate.expression.what
    if ahead and context.tense == "past" and getattr(what, "origin", "") == "previous":
        before = context.past if getattr(what, "pointing", False) else None  # "the same day"
        return normalize(candidate.expression, replace(context, previous=before, named=before))
    return normal


def _tense(candidate: Candidate, article: Article, doc: Doc | None) -> Tense | None:
    """Return the tense of the clause; results still to be told are of a quarter that has ended, "effective" lies ahead."""
    if any(one.word == "effective" for one in candidate.before[-1:]):
        return "future"
    tense = tense_at(doc, candidate.span.start, candidate.span.end) if doc is not None else None
    results = candidate.rule == "date-quarter" and any(one.word in guard("results") for one in candidate.after[:1])
    just_ended = article.day is not None and article.day.month <= _RESULTS_ARE_TOLD
    return "past" if results and just_ended else tense


def _beside(before: list[Timex], *, text: str, start: int) -> str | None:
    """Return the day that stands right before, set off by a comma."""
    near = (one for one in before if text[one.span.end : start].strip() in (",", "--", "–", "—"))
    return next((one.value for one in near if one.granularity == "day"), None)


def _hours_of(day: str, before: list[Timex], *, text: str, start: int) -> list[Timex]:
    """Give the clock times right before a day to that day: "at 9:20 a.m. (0320 GMT) on Friday"."""
    return [
        _on(day, timex) if timex.rule in ("clock", "clock-digits") and _leads_on(text, timex.span.end, start) else timex
        for timex in before
    ]


def _leads_on(text: str, end: int, start: int) -> bool:
    return start - end < _NEAR_BY and _LEADS_ON.fullmatch(text, end, start) is not None


def _on(day: str, timex: Timex) -> Timex:
    value = f"{day}T{timex.value.partition('T')[2]}"
    return as_timex(Normal("TIME", value, interval(value), day), timex)


def _inside(span: Span, zones: tuple[Span, ...]) -> bool:
    return any(zone.overlaps(span) for zone in zones)


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
