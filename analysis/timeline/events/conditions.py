"""Whether a clause hangs on a condition: "unless", "if", "only when", "provided that", "should the talks fail"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.syntax import is_verb
from analysis.syntax.climb import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTICIPLES = frozenset(("barring", "providing", "assuming"))


def is_conditional(verb: Token) -> bool:
    """Tell whether a verb stands in an if-clause, or has one."""
    if _in_condition(verb):
        return True
    if any(_is_clause(child) and opens_condition(child) and not _is_of_promise(child, verb) for child in verb.children):
        return True
    above = verb.head
    return verb.dep_ in ("xcomp", "conj") and above.i < verb.i and is_verb(above) and _in_condition(above)


def _is_of_promise(clause: Token, verb: Token) -> bool:
    """Tell a condition of what a verb of the past speaks of: "had not signed a pledge to leave if the court says so"."""
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    settled = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers & {"had", "has", "have", "was", "were"}))
    ahead = clause.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in clause.lefts if child.dep_ == "aux")
    taken = any(child.dep_ in ("dobj", "xcomp", "ccomp") and child.i < clause.i for child in verb.rights)
    return settled and ahead and taken and clause.i > verb.i


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
    if first and doc[first].lower_ in _PARTICIPLES and doc[first - 1].pos_ in ("NOUN", "PROPN"):  # "laws barring the trade"
        return False
    before = first - 1 if first and doc[first - 1].lower_ in ("only", "as", "so", "except") else first
    run = [token.lower_ for token in doc[before : min(first + 4, verb.right_edge.i + 1)]]
    return any(" ".join(run[:size]) in words("conditional_starts") for size in (1, 2, 3, 4))


def _is_inverted(verb: Token) -> bool:
    """Find "Should the talks fail, …": the modal before its subject, at the start of a clause that is no question."""
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    modal = next((child for child in verb.lefts if child.dep_ == "aux" and child.lower_ == "should"), None)
    return bool(subject and modal and modal.i < subject.left_edge.i and modal.i == verb.left_edge.i)
