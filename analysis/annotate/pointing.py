"""Say what "that step" or "the change" is, from the clause before it; what stands nowhere near is left open."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import syntax
from analysis.language import Token, lemma
from analysis.timeline.events.dated import words

_STEPS = frozenset(("step", "move", "change", "decision", "measure", "action", "plan", "development"))
_POINTERS = frozenset(("the", "that", "this", "such"))
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))
_MOST_WORDS = 14
_OPEN = frozenset(("same", "so", "it", "this", "that", "them", "these", "those"))  # they would point back again


def pointed_at(tokens: Sequence[Token]) -> tuple[dict[int, str], bool]:
    """Return what to write for a noun that points back, and whether the words can be read alone.

    "That step is to take effect" after "Oslo decided to drop Vale from its list" gives "That step [to drop Vale …]".
    """
    noun = next((token for token in tokens if _points(token)), None)
    if noun is None:
        return {}, not any(_is_pointed_at(token) for token in tokens)
    told = _told_before(noun)
    return ({noun.i: f"{noun.text} [{told}]"}, True) if told else ({}, False)


def _points(token: Token) -> bool:
    """Tell a subject of which nothing is said but that it was spoken of: "that step", "the change"."""
    if token.lower_ not in _STEPS or not syntax.is_nominal_subject(token):
        return False
    around = list(token.children)
    return len(around) == 1 and around[0].lower_ in _POINTERS


def _is_pointed_at(token: Token) -> bool:
    """Tell a subject of which nothing is said but that it is "that number", "these men"."""
    if not (syntax.is_nominal_subject(token) and syntax.is_common_noun(token)) or lemma(token) in words("times"):
        return False
    around = list(token.children)
    return len(around) == 1 and around[0].lower_ in _DEMONSTRATIVE and syntax.is_determiner(around[0])


def _told_before(noun: Token) -> str | None:
    """Return the infinitive that the clause or sentence before ends in ("decided to drop Vale from its list")."""
    first = noun.left_edge.i
    start = noun.sent.start
    if not any(syntax.is_verb(token) for token in noun.doc[start:first]):
        while start and noun.doc[start - 1].is_space:
            start -= 1
        start = noun.doc[start - 1].sent.start if start else 0
    for verb in reversed(noun.doc[start:first]):
        to_do = syntax.form(verb) == "base" and syntax.link(verb) == "complement" and verb.i > verb.head.i
        if to_do and "decides" in syntax.properties(verb.head):
            return _infinitive(verb, first)
    return None


def _infinitive(verb: Token, end: int) -> str | None:
    first = next(iter(syntax.helpers(verb)), None) if syntax.is_infinitive(verb) else None
    taken = (
        child
        for child in verb.rights
        if syntax.is_particle(child) or syntax.link(child) in ("object", "preposition", "complement")
    )
    last = max([verb.i, *(child.right_edge.i for child in taken)])
    if first is None or last >= end or last - first.i >= _MOST_WORDS:
        return None
    run = verb.doc[first.i : last + 1]
    return None if any(token.lower_ in _OPEN or token.is_space for token in run) else run.text
