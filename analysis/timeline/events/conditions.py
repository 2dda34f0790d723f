"""Whether a clause hangs on a condition: "unless", "if", "only when", "provided that", "should the talks fail"."""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax import helpers, helping, is_noun, is_past, is_present, is_verb, link, own_subject
from analysis.timeline.events.dated import words

_PARTICIPLES = frozenset(("barring", "providing", "assuming"))
_BEFORE = frozenset(("only", "as", "so", "except"))
_INVERTED = frozenset(("had", "should", "were"))


def is_conditional(verb: Token) -> bool:
    """Tell whether a verb stands in an if-clause, or has one."""
    if _in_condition(verb):
        return True
    if any(_is_clause(child) and opens_condition(child) and not _is_of_promise(child, verb) for child in verb.children):
        return True
    above = verb.head
    return link(verb) in ("complement", "coordinated") and above.i < verb.i and is_verb(above) and _in_condition(above)


def _is_of_promise(clause: Token, verb: Token) -> bool:
    """Tell a condition of what a verb of the past speaks of: "had not signed a pledge to leave if the court says so".

    Nor is what was done "without signing" a condition.
    """
    settled = (is_past(verb) or "have" in helping(verb)) and "would" not in helping(verb)
    ahead = link(clause) == "preposition" or is_present(clause)
    taken = any(link(child) in ("object", "complement", "statement") and child.i < clause.i for child in verb.rights)
    return settled and ahead and (taken or clause.lower_ == "without") and clause.i > verb.i


def _is_clause(child: Token) -> bool:
    """Tell a clause or phrase from a bare adverb ("only once")."""
    return link(child) in ("circumstance", "preposition") or any(link(below) == "circumstance" for below in child.rights)


def _in_condition(verb: Token) -> bool:
    """Tell a verb in such a clause; an indirect question ("asked whether it would close") is one only of what is asked."""
    if any(child.lower_ in words("conditional_marks") and link(child) == "other" for child in verb.lefts):
        return True
    above = verb.head
    granted = link(verb) == "statement" and above.lower_ in words("conditional_starts")
    return granted or (link(verb) == "circumstance" and opens_condition(verb)) or _is_inverted(verb)


def opens_condition(verb: Token) -> bool:
    """Tell by the first words of the clause or phrase, and by the word before it ("only", "as")."""
    doc, first = verb.doc, verb.left_edge.i
    if first and doc[first].lower_ in _PARTICIPLES and is_noun(doc[first - 1]):  # "laws barring the trade"
        return False
    before = first - 1 if first and doc[first - 1].lower_ in _BEFORE else first
    run = [token.lower_ for token in doc[before : min(first + 4, verb.right_edge.i + 1)]]
    return any(" ".join(run[:size]) in words("conditional_starts") for size in (1, 2, 3, 4))


def _is_inverted(verb: Token) -> bool:
    """Find "Should the talks fail, …", "Had she met him, …": a helper before its subject opens a clause below another."""
    subject, helper = own_subject(verb), next(iter(helpers(verb)), None)
    opens = helper is not None and helper.lower_ in _INVERTED and helper.i == verb.left_edge.i
    return opens and helper is not None and subject is not None and helper.i < subject.left_edge.i
