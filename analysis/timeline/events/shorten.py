"""Make the words of an event a line: what is said in passing goes first, conditions and denials never."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.language import Doc, Token
from analysis.syntax import Link, is_agent, is_relative_pronoun, link
from analysis.syntax.edges import joins, lacks_what_follows
from analysis.timeline.events.conditions import opens_condition
from analysis.timeline.events.dated import words

MOST_WORDS = 30
_LONGEST_DATELINE = 25  # words
_DASHES = frozenset(("-", "--", "–", "—"))
# in the order in which they are given up; only what a comma or dash sets off, and clauses at the end
_IN_PASSING: tuple[Link, ...] = ("relative", "apposition", "noun clause", "circumstance", "preposition")


def shorten(doc: Doc, chosen: frozenset[int], *, needed: frozenset[int]) -> list[Token]:
    """Return the words chosen without dangling ends, in at most about thirty words; what is needed stays."""
    kept = _trimmed(doc, _after_dateline(doc, chosen, needed=needed), needed=needed)
    for kind in _IN_PASSING if _count(doc, kept) > MOST_WORDS else ():
        for token in sorted(_droppable(doc, kept, kind=kind, needed=needed), key=lambda one: -one.i):
            if _count(doc, kept) <= MOST_WORDS:
                break
            kept = _without(doc, kept, token, needed=needed)
    return [doc[place] for place in sorted(kept)]


def _after_dateline(doc: Doc, chosen: frozenset[int], *, needed: frozenset[int]) -> frozenset[int]:
    """Leave out "LONDON (Reuters) -", where reading did not take it off the text."""
    first = min(chosen, default=0)
    ends = (place for place in range(first + 1, min(first + _LONGEST_DATELINE, len(doc))) if doc[place].text in _DASHES)
    end = next((place for place in ends if doc[place - 1].text in (")", "-RRB-")), first)
    return chosen if end >= min(needed, default=end) else frozenset(place for place in chosen if place > end or end == first)


def _count(doc: Doc, kept: frozenset[int]) -> int:
    return sum(doc[place].whitespace_ != "" for place in kept) + 1


def _droppable(doc: Doc, kept: frozenset[int], *, kind: Link, needed: frozenset[int]) -> Iterator[Token]:
    for place in kept:
        token = doc[place]
        if link(token) != kind or is_agent(token) or opens_condition(token):
            continue
        subtree = {one.i for one in token.subtree}
        if not subtree & needed and (_set_off(token) or (kind == "circumstance" and max(kept) in subtree)):
            yield token


def _set_off(token: Token) -> bool:
    start = token.left_edge.i
    return start > 0 and token.doc[start - 1].text in (",", "-", "--", "–", "—", "(")


def _without(doc: Doc, kept: frozenset[int], token: Token, *, needed: frozenset[int]) -> frozenset[int]:
    """Take a phrase out with the marks around it; where the words would end on a loose one, that goes, too."""
    first, last = token.left_edge.i, token.right_edge.i
    around = {place for place in (first - 1, last + 1) if 0 <= place < len(doc) and doc[place].is_punct}
    left = frozenset(kept - {one.i for one in token.subtree} - around)
    return _trimmed(doc, left, needed=needed)


def _trimmed(doc: Doc, chosen: frozenset[int], *, needed: frozenset[int]) -> frozenset[int]:
    """Cut marks, connectives and words without what they govern off the ends."""
    places = sorted(chosen)
    if len(places) > 1 and link(doc[places[0]]) == "preposition" and is_relative_pronoun(doc[places[1]]):
        del places[:2]  # "in which three plants will close"
    while places and places[0] not in needed and _dangles_before(doc[places[0]]):
        places.pop(0)
    while places and places[-1] not in needed and _dangles_after(doc[places[-1]]):
        places.pop()
    return frozenset(places)


def _dangles_before(token: Token) -> bool:
    if token.lower_ in words("conditional_marks") or (token.lower_ == "so" and token.head.lower_ == "far"):
        return False
    return token.is_punct or token.is_space or joins(token) or token.lower_ in words("openers")


def _dangles_after(token: Token) -> bool:
    return (token.is_punct and token.text != "%") or token.is_space or lacks_what_follows(token)
