"""Find whom a reason is about: in "thanked the crew for their work" and "faulted Lima for her vote" the object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREPOSITIONS = ("for", "of", "over")
_LONGEST_CLIMB = 6


def charged(token: Token) -> Token | None:
    """Return the object of the verb that is thanked, blamed, fined … for what the pronoun stands in; None elsewhere."""
    above = token
    for _ in range(_LONGEST_CLIMB):
        above = above.head
        if above.lower_ in _PREPOSITIONS and above.dep_ == "prep":
            break
        if above.tag_ == "VBG" and lemma(above) in words("pronouns", "helping"):
            return None
        if above.head.i == above.i or any(child.dep_ in ("nsubj", "nsubjpass") for child in above.children):
            return None
    verb = above.head
    if above.dep_ != "prep" or lemma(verb) not in words("pronouns", "charging"):
        return None
    relation = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.lefts) else "dobj"
    return next((child for child in verb.children if child.dep_ == relation and child.i < token.i), None)
