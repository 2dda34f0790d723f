"""Whether a clause hangs on a condition: "unless", "if", "only when", "provided that", "should the talks fail"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.timeline.climb import is_verb, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_conditional(verb: Token) -> bool:
    """Tell whether a verb stands in an if-clause, or has one."""
    if _in_condition(verb):
        return True
    if any(_is_clause(child) and opens_condition(child) for child in verb.children):
        return True
    above = verb.head
    return verb.dep_ in ("xcomp", "conj") and above.i < verb.i and is_verb(above) and _in_condition(above)


def _is_clause(child: Token) -> bool:
    """Tell a clause or phrase from a bare adverb ("only once")."""
    return child.dep_ in ("advcl", "prep") or (child.dep_ == "advmod" and any(below.dep_ == "advcl" for below in child.rights))


def _in_condition(verb: Token) -> bool:
    """Tell a verb in such a clause; an indirect question ("asked whether it would close") is one only of what is asked."""
    marks = {token.lower_ for token in verb.lefts if token.dep_ in ("mark", "advmod")}
    if marks & words("conditional_marks"):
        return True
    above = verb.head
    granted = verb.dep_ == "ccomp" and above.dep_ in ("advcl", "prep") and above.lower_ in words("conditional_starts")
    return granted or (verb.dep_ == "advcl" and opens_condition(verb)) or _is_inverted(verb)


def opens_condition(verb: Token) -> bool:
    """Tell by the first words of the clause or phrase, and by the word before it ("only", "as")."""
    doc, first = verb.doc, verb.left_edge.i
    before = first - 1 if first and doc[first - 1].lower_ in ("only", "as", "so", "except") else first
    run = [token.lower_ for token in doc[before : min(first + 4, verb.right_edge.i + 1)]]
    return any(" ".join(run[:size]) in words("conditional_starts") for size in (1, 2, 3, 4))


def _is_inverted(verb: Token) -> bool:
    """Find "Should the talks fail, …": the modal before its subject, at the start of a clause that is no question."""
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    modal = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ == "should"), None)
    return bool(subject and modal and modal.i < subject.left_edge.i and modal.i == verb.left_edge.i)
