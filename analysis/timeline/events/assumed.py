"""Happenings that no time expression dates: they are given the article's day, or that of the report which tells them.

Chosen so that they stay few: the main verbs of headlines and of the first three sentences of the story, in those after them
what only just changed ("has closed the road"), what is news beside ("the protest came as the firm named a new head"), and what
a dated report tells ("police said on Tuesday that they had arrested three men"). Only what the words say has happened; no
state, and no speech but what is done by saying it ("announced", "was confirmed").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from analysis import lexicon, syntax
from analysis.language import Doc, Token, lemma
from analysis.language import Span as Words
from analysis.model import Article, Event, Span, Timex
from analysis.timeline.events.clause import clause_of
from analysis.timeline.events.dated import Dated
from analysis.timeline.events.rules import EventRule
from analysis.timeline.events.status import verb_status

_FIRST, _NEWS = 3, 8  # sentences of the story
_ENDS = frozenset((".", "!", "?", "…", "...", "”", '"', "''", ":", ";"))
_COMING = frozenset(("come", "follow"))


def find_assumed(article: Article, doc: Doc, timexes: Sequence[Timex], *, dated: Sequence[Event]) -> list[Event]:
    """Return events with no time of their own, ``assumed``, in order of the text; none without a day to assume.

    ``dated`` are those with a time; what they tell is not told again.
    """
    taken = {event.head.start for event in dated if event.head} | _timed_verbs(doc, timexes)
    clauses = [event.span for event in dated if event.rule != EventRule.REPORT]
    found: dict[int, Event] = {}
    for verb, rule, told in (*_reported(doc, dated), *_main_verbs(article, doc)):
        place = verb.idx
        if place in taken or place in found or any(clause.start <= place < clause.end for clause in clauses):
            continue
        if _happened(verb, headline=rule == EventRule.HEADLINE):
            event = _event(article, verb, rule, told)
            if event is not None:
                found[place] = event
    return sorted(found.values(), key=lambda event: event.span)


def _reported(doc: Doc, dated: Sequence[Event]) -> Iterator[tuple[Token, EventRule, Event | None]]:
    """Yield what dated reports tell, with the report."""
    for event in dated:
        head = doc.char_span(event.head.start, event.head.end) if event.head and event.rule == EventRule.REPORT else None
        if head is not None:
            yield from ((verb, EventRule.TOLD, event) for verb in syntax.statements(head.root))


def _main_verbs(article: Article, doc: Doc) -> Iterator[tuple[Token, EventRule, Event | None]]:
    for zone in article.spans("headline"):
        line = doc.char_span(zone.start, zone.end, alignment_mode="contract")
        if line is not None and len(line):
            yield from ((verb, EventRule.HEADLINE, None) for verb in _told(line))
    for number, sentence in enumerate(islice(_story(article, doc), _NEWS)):
        told = list(_told(sentence))
        just = [verb for verb in told if _has_just(verb, reported=verb.i != sentence.root.i)]
        news = [*just, *_beside(sentence.root), *_found_out(told)] if number else []
        yield from ((verb, EventRule.NEWS, None) for verb in news)
        if number < _FIRST:
            yield from ((verb, EventRule.BODY if number else EventRule.LEDE, None) for verb in told if verb not in news)


def _story(article: Article, doc: Doc) -> Iterator[Words]:
    """Yield the sentences of the story, without those in headlines, captions and the like: also what no mark ends."""
    zones = [zone.span for zone in article.zones]
    for sentence in doc.sents:
        root = Span(sentence.root.idx, sentence.root.idx + 1)
        ended = any(token.text in _ENDS for token in sentence[-3:])
        if ended and not sentence.root.is_space and not any(zone.covers(root) for zone in zones):
            yield sentence


def _told(sentence: Words) -> Iterator[Token]:
    """Yield the main verb; of a report, the verb of what is reported."""
    verb = sentence.root
    if not syntax.is_verb(verb):
        return
    yield from syntax.statements(verb) if "reports" in syntax.properties(verb) else (verb,)


def _beside(verb: Token) -> Iterator[Token]:
    """Yield what is told to have happened at the same time: "The protest came as the firm named a new head"."""
    if lemma(verb) not in _COMING:
        return
    for child in verb.rights:
        opening = syntax.mark(child) if syntax.link(child) == "circumstance" else None
        if opening is not None and opening.lower_ in ("as", "after"):
            yield from (one for one in (child, *child.conjuncts) if syntax.is_verb(one))


def _found_out(told: Sequence[Token]) -> Iterator[Token]:
    """Yield what somebody is reported to have found: "said the firm determined that the plan had failed"."""
    for verb in told:
        yield from (one for one in syntax.statements(verb) if one.i != verb.i and _has_just(one, reported=True))


def _has_just(verb: Token, *, reported: bool) -> bool:
    """Tell what has changed something: "has closed the road", "has been arrested"; what is reported then says "had"."""
    first = next(iter(syntax.helpers(verb)), None)
    turned = lemma(verb) in lexicon.words("happenings", "turning") or "performs" in syntax.properties(verb)
    return first is not None and lemma(first) == "have" and (reported or syntax.is_present(first)) and turned


def _happened(verb: Token, *, headline: bool) -> bool:
    """Tell whether the words say that something took place; the present of a headline is past."""
    known = syntax.properties(verb)
    if "state" in known or ("speech" in known and "performs" not in known):
        return False
    status = verb_status(verb)
    if headline:
        return syntax.form(verb) in ("present", "past", "participle") and status in ("past", "ongoing")
    # a participle with a subject and no helper is a past tense that was read wrongly
    finished = syntax.form(verb) == "participle" and bool(syntax.helpers(verb) or syntax.nominal_subjects(verb))
    return status == "past" and (syntax.form(verb) == "past" or finished)


def _timed_verbs(doc: Doc, timexes: Sequence[Timex]) -> set[int]:
    """Return the places of verbs that any time expression hangs on, vague ones too ("recently")."""
    found = set()
    for timex in timexes:
        span = doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
        current = span.root if span is not None and len(span) else None
        for _ in range(syntax.MOST_STEPS):
            if current is None or current.head.i == current.i or syntax.is_verb(current):
                break
            current = current.head
        if current is not None:
            found.add(current.idx)
    return found


def _event(article: Article, verb: Token, rule: EventRule, told: Event | None) -> Event | None:
    """Make the event: of the report's time, else of the article's day."""
    if told is None and article.day is None:
        return None
    head = Span(verb.idx, verb.idx + len(verb))
    span = clause_of(Dated(verb, verb, EventRule.VERB), article.text, time=head, floor=0)
    main = rule == EventRule.NEWS or syntax.is_told(verb)
    made = Event(span, None, "", "day", "past", rule=rule, confidence=rule.confidence, head=head, assumed=True, main=main)
    if told is not None:
        return replace(made, value=told.value, granularity=told.granularity, earliest=told.earliest, latest=told.latest)
    return replace(made, value=str(article.day), earliest=article.day, latest=article.day)
