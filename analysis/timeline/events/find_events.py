"""Events: from each time expression up the parse to the verb or noun that it dates, and the clause that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from analysis.language import Doc
from analysis.language import Span as Words
from analysis.model import Article, Event, Span, Timex
from analysis.syntax import describes_noun, is_told, link
from analysis.timeline.events.clause import clause_of
from analysis.timeline.events.dated import Dated, dated_by
from analysis.timeline.events.rules import EventRule
from analysis.timeline.events.status import status_of, told_status
from analysis.timeline.events.telling import tells_little
from analysis.timeline.times.value.interval import granularity

_LITTLE = 0.7  # of the confidence is left to a clause that tells nothing without those around it
_BY_NAME = ("period", "holiday")  # rules of times known by name, whose years the words do not say
_GRAINS = ("day", "week", "month", "quarter", "season", "half", "year")
_WEEK = timedelta(days=7)
_OPEN = ("MORE_THAN", "EQUAL_OR_MORE")  # "more than three years ago" was not in the year that is three years back
_RANGES = ((["from"], "to"), (["from"], "until"), (["from"], "through"), (["between"], "and"))


def find_events(article: Article, doc: Doc, timexes: list[Timex]) -> list[Event]:
    """Return the clauses with a time, in order of the text; actors are joined to them later.

    Vague references, durations and sets date nothing.
    """
    found: dict[tuple[int, int, str], Event] = {}
    floor = 0  # the end of the last line that holds a date alone: no clause reaches back over it
    for index, timex in enumerate(timexes):
        if _stands_alone(timex.span, article.text, of_page=timex.value == str(article.day)):
            floor = timex.span.end
            continue
        for event in _events(article, doc, timex, index=index, floor=floor):
            found.setdefault((event.span.start, event.span.end, event.value), event)
    ordered = sorted(found.values(), key=lambda event: (event.timex or 0, event.span))
    events = _with_coarser(list(_with_ranges(ordered, article.text, timexes)))
    return sorted(events, key=lambda event: (event.span, event.timex or 0))


def _with_coarser(events: list[Event]) -> Iterator[Event]:
    """Trust the coarser of two times of one verb less: "rose in June to its highest of the year" is told of June."""
    finest: dict[Span | None, int] = {}
    days = {(event.head, event.value) for event in events}
    for event in events:
        finest[event.head] = min(finest.get(event.head, len(_GRAINS)), _grain(event))
    for event in events:
        hour = "T" in event.value and (event.head, event.value[:10]) in days  # "on May 2 …, at 16:53"
        less = hour or _grain(event) > finest[event.head]
        yield replace(event, confidence=round(event.confidence * _LITTLE, 2)) if less else event


def _grain(event: Event) -> int:
    return _GRAINS.index(event.granularity) if event.granularity in _GRAINS else len(_GRAINS)


def _with_ranges(events: list[Event], text: str, timexes: list[Timex]) -> Iterator[Event]:
    """Make one event of the two ends of a time: "was in Oslo from Monday to Wednesday"."""
    last: Event | None = None
    for event in events:
        if last is not None and _are_ends(last, event, text, timexes):
            last = replace(last, value=f"{last.value}/{event.value}", granularity="range", latest=event.latest)
            continue
        if last is not None:
            yield last
        last = event
    if last is not None:
        yield last


def _are_ends(one: Event, other: Event, text: str, timexes: list[Timex]) -> bool:
    if one.timex is None or other.timex != one.timex + 1 or one.head != other.head or one.granularity != other.granularity:
        return False
    first, second = timexes[one.timex].span, timexes[other.timex].span
    days = one.earliest is not None and other.latest is not None and one.earliest < other.latest
    hours = "T" in one.value and one.value[:10] == other.value[:10] and one.value < other.value
    ordered = days or hours
    opening = text[max(0, first.start - 10) : first.start].lower().split()[-1:]
    return ordered and (opening, text[first.end : second.start].strip()) in _RANGES


def _events(article: Article, doc: Doc, timex: Timex, *, index: int, floor: int) -> Iterator[Event]:
    grain = granularity(timex.value)
    if timex.type not in ("DATE", "TIME") or timex.earliest is None or grain is None or timex.mod in _OPEN:
        return
    span = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
    if span is None or all(token.is_space for token in span):
        return
    headline = any(zone.covers(timex.span) for zone in article.spans("headline"))
    gone = article.day is not None and timex.latest is not None and timex.latest <= article.day
    for dated in dated_by(span, gone=gone, over=gone and timex.latest != article.day):
        time = _gone_by(timex, dated, published=article.day)
        if _is_of_another(timex, dated, span):
            continue
        status = status_of(dated, time, article.day, headline=headline)
        if status == "past" and span.root.head.lower_ == "before":
            continue  # "had left before Friday": on which day is not told
        yield Event(
            span=clause_of(dated, article.text, time=timex.span, floor=floor),
            timex=index,
            value=time.value,
            granularity=grain,
            status=status,
            earliest=time.earliest,
            latest=time.latest,
            rule=EventRule.NOUN_CLAUSE if dated.rule == EventRule.VERB and describes_noun(dated.token) else dated.rule,
            confidence=_confidence(dated, timex),
            head=Span(dated.token.idx, dated.token.idx + len(dated.token)),
            main=is_told(dated.token) and not _only_measures(span, timex),
        )


def _is_of_another(timex: Timex, dated: Dated, span: Words) -> bool:
    """Tell a time known by name that a noun only lies in, and "the day before the fair opened", on which it did not."""
    by_name = timex.rule in _BY_NAME and dated.rule == EventRule.THROUGH_NOUN
    before = timex.rule == "unit-of-event" and span[-1].lower_ in ("before", "after")
    return by_name or (before and dated.token.i > span.end)


def _only_measures(span: Words, timex: Timex) -> bool:
    """Tell what says since or after when it is so ("has lost half since May 2"), or leans on a day told before ("the day")."""
    return span.root.head.lower_ in ("since", "after") or timex.rule == "the-unit"


def _gone_by(timex: Timex, dated: Dated, *, published: date | None) -> Timex:
    """Return the weekend before for what took place "this weekend", said on a Monday: TIMEX3 has that of the week itself."""
    if timex.earliest is None or published is None or timex.earliest <= published or not timex.value.endswith("-WE"):
        return timex
    if told_status(dated) != "past" or (dated.rule == EventRule.NOUN and link(dated.token) != "subject"):
        return timex
    year, week, _ = (saturday := timex.earliest - _WEEK).isocalendar()
    return replace(timex, value=f"{year}-W{week:02d}-WE", earliest=saturday, latest=saturday + timedelta(days=1))


def _stands_alone(span: Span, text: str, *, of_page: bool) -> bool:
    """Tell whether the expression is a line of its own or, as the day of publication, opens one: the page's date."""
    line = text.rfind("\n", 0, span.start) + 1
    after = text[span.end : span.end + 80].partition("\n")[0]
    opens = span.start - line < 80 and not text[line : span.start].strip()
    dated = of_page and re.search(r"\b\d{4}$", span.of(text)) and re.match(r"\s+[A-Z]", after)
    return opens and (not after.strip(" \t\r.,;") or bool(dated))


def _confidence(dated: Dated, timex: Timex) -> float:
    little = _LITTLE if tells_little(dated) else 1.0
    return round(dated.rule.confidence * (0.8 if timex.rule in _BY_NAME else 1.0) * little, 2)
