"""Prepositions as the parse ties them, and what stands after them."""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax.verbs import form


def is_linking(word: Token) -> bool:
    """Tell the preposition that ties what follows it to the word above: "of" of "the plan of Peru", not "by" of "fined by"."""
    return word.dep_ == "prep"


def is_agent(preposition: Token) -> bool:
    """Tell the "by" before who did it: "was fined by a court"."""
    return preposition.dep_ == "agent"


def hangs_in_phrase(word: Token) -> bool:
    """Tell what a climb from inside a phrase passes: "of", "Peru" and "three" of "the plan of Peru, in three parts"."""
    return word.dep_ in ("pobj", "prep", "npadvmod", "nummod", "appos")


def is_prepositional_object(word: Token) -> bool:
    """Tell the noun after a preposition: "Peru" of "the plan of Peru"."""
    return word.dep_ == "pobj"


def preposition_of(noun: Token) -> Token | None:
    """Return the preposition that a noun stands after: "of" of "the envoy of Peru"."""
    return noun.head if is_prepositional_object(noun) else None


def is_prepositional_clause(verb: Token) -> bool:
    """Tell the clause after a preposition: "saying" of "quoted as saying"."""
    return verb.dep_ == "pcomp"


def doing_after(preposition: Token) -> Token | None:
    """Return the gerund after a preposition: "saying" of "as saying"."""
    return next((one for one in preposition.children if is_prepositional_clause(one) and form(one) == "gerund"), None)


def noun_after(preposition: Token) -> Token | None:
    """Return the noun after a preposition: "Peru" of "of Peru"."""
    return next((child for child in preposition.children if is_prepositional_object(child)), None)


def thing_after(preposition: Token) -> Token | None:
    """Return the noun or clause after a preposition: "leaving" of "before leaving"."""
    return next(
        (child for child in preposition.children if is_prepositional_object(child) or is_prepositional_clause(child)), None
    )
