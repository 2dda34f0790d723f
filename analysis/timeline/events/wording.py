"""The words that show an event: those of its clause, and of the clauses around it no more than it needs to be read alone.

Where ``clause`` gives the place in the text, one run of characters, this gives words, some of them from elsewhere in the
sentence: the subject that a coordinated verb shares, the noun that "which" stands for, the helpers of "was raised and lowered".
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis import syntax
from analysis.language import Doc, Span, Token
from analysis.model import Event, Timex
from analysis.syntax.edges import is_loose_mark
from analysis.timeline.events.clause import belongs, holds, opens
from analysis.timeline.events.dated import words
from analysis.timeline.events.relatives import antecedent, as_clause, noun_with
from analysis.timeline.events.rules import EventRule
from analysis.timeline.events.shorten import shorten

_NEAR = 2  # words
_LONGEST_SENTENCE = 300  # words: a longer one is no prose, and the time to choose among its words grows with their square


def wording_of(event: Event, doc: Doc, timexes: list[Timex]) -> list[Token]:
    """Return the words that show an event, in order; none where its head is unknown or its sentence no prose."""
    head = doc.char_span(event.head.start, event.head.end, alignment_mode="expand") if event.head else None
    if head is None or not len(head):
        return []
    time = _time(event, doc, timexes)
    verb = head[0] if len(head) == 1 else head.root
    if len(verb.sent) > _LONGEST_SENTENCE:
        return []
    if event.rule == EventRule.NOUN:
        places = _around(verb) if not _is_subject_of_past(verb) else _own(verb.head, verb)
        if time is not None and verb.i < time.start <= verb.i + _NEAR:  # "her death in 2009", however the parse ties the year
            places |= set(range(verb.i, time.end))
    else:
        places = _clause(
            verb,
            time.root if time is not None and len(time) else verb,
            said=bool(syntax.properties(verb) & {"speech", "reports"}),
        )
    first, last = _limits(event, doc, verb)
    kept = frozenset(place for place in places if first <= doc[place].idx < last)
    needed = frozenset((verb.i, *(token.i for token in time or ())))
    shown = shorten(doc, _with_marks(doc, kept) - _comma_before(verb), needed=needed)
    return shown if event.rule == EventRule.NOUN else as_clause(shown, verb)


def _comma_before(verb: Token) -> frozenset[int]:
    """Return the comma in "the pact, signed in 2016": what follows is no longer said in passing."""
    bare = syntax.link(verb) == "noun clause" and not syntax.subject_before(verb) and verb.i > 0 and verb.nbor(-1).text == ","
    return frozenset((verb.i - 1,)) if bare else frozenset()


def _time(event: Event, doc: Doc, timexes: list[Timex]) -> Span | None:
    if event.timex is None:
        return None
    span = timexes[event.timex].span
    return doc.char_span(span.start, span.end, alignment_mode="expand")


def _limits(event: Event, doc: Doc, head: Token) -> tuple[int, int]:
    """Return where the words may begin and end: after a colon or a blank line before the head, and with the event's place.

    A noun's words may end with its sentence, as the verb above it may say what the happening did.
    """
    sentence = head.sent
    begins = (place + 1 for place in range(head.i - 1, sentence.start - 1, -1) if _breaks(doc[place]))
    first = doc[next(begins, sentence.start)].idx
    if event.rule != EventRule.NOUN:
        return min(first, event.span.start), event.span.end
    stop = next((token.idx for token in doc[head.i : sentence.end] if token.is_space and "\n" in token.text), None)
    return event.span.start, stop or sentence.end_char


def _breaks(token: Token) -> bool:
    return token.text in (":", ";") or (token.is_space and token.text.count("\n") > 1)


def _is_subject_of_past(noun: Token) -> bool:
    """Tell whether a verb right above says what the happening did ("Friday's attack killed four")."""
    verb = noun.head
    told = syntax.is_verb(verb) and syntax.form(verb) == "past" and syntax.link(verb) in ("root", "statement", "coordinated")
    return told and syntax.is_nominal_subject(noun)


def _around(noun: Token) -> set[int]:
    remarks = (child for child in noun.rights if syntax.link(child) == "relative" and child.left_edge.nbor(-1).text == ",")
    return {token.i for token in noun.subtree} - {token.i for child in remarks for token in child.subtree}


def _clause(verb: Token, time: Token, *, said: bool) -> set[int]:
    """Return the clause of a verb with a subject: its own, the one it shares, or the noun that its relative word stands for."""
    if syntax.link(verb) == "noun clause" and not syntax.subject_before(verb):
        return noun_with(verb.head, verb) | _own(verb, time)
    found = _own(verb, time, said=said)
    current = verb
    for _ in range(syntax.MOST_STEPS):
        if syntax.subject_before(current) or current.head.i == current.i:
            break
        if syntax.link(current) == "coordinated" and syntax.is_verb(current.head) and not _is_bare_gerund(current):
            return found | _frame(current.head, like=current)
        if not syntax.hangs_on_subject(current) and not _is_bare_gerund(current):
            break
        current = current.head
        found |= _own(current, time)
    if syntax.link(current) == "statement" and syntax.is_verb(current.head) and "unsure" in syntax.properties(current.head):
        above = current.head
        shares = syntax.link(above) == "coordinated" and not syntax.subject_before(above)
        shared = _frame(above.head, like=above) if shares else set()
        return found | _own(above, time, said=True) | shared
    return found | antecedent(current, found)


def _is_bare_gerund(verb: Token) -> bool:
    """Tell the last of "before selling the mill and closing the port", which no subject makes a sentence."""
    above = verb.head
    bare = syntax.form(verb) == syntax.form(above) == "gerund" and not syntax.helpers(verb)
    return bare and syntax.link(verb) == "coordinated" and syntax.link(above) in ("after preposition", "circumstance")


def _frame(verb: Token, *, like: Token) -> set[int]:
    """Return the subject that a coordinated verb shares, and the helpers ("was raised and lowered")."""
    shared = syntax.form(like) in ("base", "participle", "gerund") and not syntax.helpers(like)
    found: set[int] = set()
    for _ in range(syntax.MOST_STEPS):
        if shared and (syntax.form(verb) == syntax.form(like) or not syntax.is_finite_form(verb)):
            found |= _helping(verb)
        subject = syntax.subject_before(verb)
        if subject is not None:
            relative = syntax.link(verb) == "relative" and syntax.is_relative_pronoun(subject) and not syntax.is_verb(verb.head)
            return found | (noun_with(verb.head, verb) if relative else {token.i for token in subject.subtree})
        if syntax.link(verb) == "noun clause" and not syntax.is_verb(verb.head):
            return found | noun_with(verb.head, verb)
        if verb.head.i == verb.i:
            break
        above = verb.head
        if shared and syntax.link(verb) in ("complement", "quality"):
            found |= {above.i} | _helping(above)
        verb = above
    return found


def _helping(verb: Token) -> set[int]:
    return {child.i for child in verb.lefts if syntax.is_auxiliary(child) or syntax.is_negation(child)}


def _own(verb: Token, time: Token, *, said: bool = False) -> set[int]:
    """Return a verb with its subject, helpers and what it takes; a report with what is reported before it."""
    marks = list(filter(syntax.is_subordinator, verb.lefts))
    mark = max((child.i for child in marks), default=-1)  # "six hours before it ended"
    left = [child for child in verb.lefts if child.i > mark and child.lower_ != "when"]
    kept = [child for child in left if opens(child, said=said) or _is_dated(child, time)]
    kept += [child for child in marks if child.lower_ in words("conditional_marks")]
    kept += [child for child in verb.rights if belongs(child) or holds(child, time)]
    # a participle in the middle holds what follows it together: "stepped back, suspending its notice hours before it ended"
    end = max((child.i for child in kept), default=verb.i)
    kept += [child for child in verb.rights if syntax.is_aside(child) and child.i < end]
    return {verb.i, *(token.i for child in kept for token in child.subtree)}


def _is_dated(child: Token, time: Token) -> bool:
    return syntax.link(child) in ("circumstance", "statement") and holds(child, time) and time.i != time.head.i


def _with_marks(doc: Doc, kept: Iterable[int]) -> frozenset[int]:
    """Keep a punctuation mark if the words on both its sides are kept."""
    chosen = {place for place in kept if not doc[place].is_space}
    words_kept = {place for place in chosen if not is_loose_mark(doc[place])}
    marks = {place for place in range(min(chosen, default=0), max(chosen, default=-1)) if is_loose_mark(doc[place])}
    for place in sorted(marks):
        before, after = place - 1, place + 1
        while before >= 0 and (doc[before].is_space or is_loose_mark(doc[before])):
            before -= 1
        while after < len(doc) and (doc[after].is_space or is_loose_mark(doc[after])):
            after += 1
        if before in words_kept and after in words_kept:
            words_kept.add(place)
    between = (place + 1 for place in words_kept if place + 2 in words_kept)
    return frozenset(words_kept | {place for place in between if syntax.is_hyphen(doc[place])})
