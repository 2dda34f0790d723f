"""The words of an event: the clause with its subject, cut so that a reader understands it alone."""

from __future__ import annotations

import re

from analysis import syntax
from analysis.language import Token
from analysis.model import Span
from analysis.syntax.edges import joins
from analysis.syntax.relatives import is_relative_adverb
from analysis.timeline.events.dated import Dated
from analysis.timeline.events.rules import EventRule

_LOOSE_MARKS = frozenset(("while", "although", "though", "as", "because", "since", "whereas"))
_LONGEST = 400  # characters: longer clauses are cut at a comma
# a colon, a semicolon, or a full stop after a number that the parse took for an abbreviation's
_BREAK = re.compile(r"[:;]\s|(?<=\d)\.\s(?=[A-Z])")
_DANGLING = re.compile(r"[\s,]+(?:and|but|or)$")
_EDGE = " \t\r\n,;:-–—\"“”'‘’`"


def clause_of(dated: Dated, text: str, *, time: Span, floor: int) -> Span:
    """Return the span of the event's clause, trimmed of white space, quotation marks and stray punctuation.

    It starts at ``floor`` at the earliest.
    """
    if dated.rule == EventRule.NOUN:
        first, last = _phrase(dated.token)
    else:
        first, last = _clause(dated.token, dated.time)
    start, end = _paragraph(text, time)
    return _trim(max(start, floor, first.idx), min(end, last.idx + len(last)), text=text, time=time, head=dated.token.idx)


def _paragraph(text: str, time: Span) -> tuple[int, int]:
    """Return the edges of the paragraph: the parse may run over a blank line, a clause does not."""
    start = text.rfind("\n\n", 0, time.start) + 1
    end = text.find("\n\n", time.end)
    return start, end if end >= 0 else len(text)


def _phrase(noun: Token) -> tuple[Token, Token]:
    """Take a noun with all that belongs to it, without the preposition before it."""
    return noun.left_edge, noun.right_edge


def _clause(verb: Token, time: Token) -> tuple[Token, Token]:
    """From the subject (borrowed from the clause above where the verb has none) to the end of what the verb takes."""
    first, last = _left(verb, said="reports" in syntax.properties(verb)), _right(verb, time)
    top = verb
    for _ in range(syntax.MOST_STEPS):
        shared = syntax.link(top) != "coordinated"  # of "met and left on Friday" the subject alone is borrowed
        borrows = not syntax.subject_before(top) and (syntax.hangs_on_subject(top) or not shared)
        if not borrows or top.head.i == top.i:
            break
        top = top.head
        first = min(first, _left(top), key=_place)
        last = max(last, _right(top, time), key=_place) if shared else last
    if syntax.tells_of_noun(top) and not syntax.is_verb(top.head):
        first = min(first, top.head.left_edge, key=_place)
    return first, last


def _place(token: Token) -> int:
    return token.i


def _left(verb: Token, *, said: bool = False) -> Token:
    kept = [child.left_edge for child in verb.lefts if opens(child, said=said) and not is_relative_adverb(child)]
    return min([verb, *kept], key=_place)


def opens(child: Token, *, said: bool) -> bool:
    """Tell whether what stands before a verb is part of its clause: of "…, the source said Monday" what was said is."""
    if joins(child) or syntax.is_mark(child):
        return False
    return syntax.link(child) != "circumstance" and (said or syntax.link(child) != "statement")


def _right(verb: Token, time: Token) -> Token:
    kept = [child.right_edge for child in verb.rights if belongs(child) or holds(child, time)]
    return max([verb, *kept], key=_place)


def belongs(child: Token) -> bool:
    """Tell whether what follows a verb is part of its clause: no further clause, no loose remark."""
    if syntax.is_beside(child) or syntax.is_coordinator(child) or syntax.is_mark(child):
        return False
    before = child.left_edge.nbor(-1) if child.left_edge.i else child
    if syntax.form(child) == "gerund" and syntax.link(before) == "object" and before.head.i == child.head.i:
        return True  # "passed laws barring the trade": without it the words tell nothing
    opening = syntax.mark(child) if syntax.link(child) == "circumstance" else None
    return not (syntax.is_aside(child) or (opening is not None and opening.lower_ in _LOOSE_MARKS))


def holds(child: Token, time: Token) -> bool:
    """Tell whether the time stands in this part of the sentence."""
    return child.left_edge.i <= time.i <= child.right_edge.i and not syntax.is_mark(child)


def _trim(start: int, end: int, *, text: str, time: Span, head: int) -> Span:
    breaks = [found.end() for found in _BREAK.finditer(text, start, time.start)]
    start = breaks[-1] if breaks else start
    after = _BREAK.search(text, max(time.end - 1, head), end)
    end = after.start() if after else end
    if end - start > _LONGEST:
        comma = text.rfind(",", max(start + 40, time.end), start + _LONGEST)
        end = comma if comma > 0 else max(start + _LONGEST, time.end)
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE + ".":
        if text[end - 1] == "." and text[max(start, end - 4) : end].count(".") > 1:  # "U.S." keeps its point
            break
        end -= 1
    tail = _DANGLING.search(text, max(start, end - 5), end)
    return Span(start, max(tail.start() if tail else end, start))
