"""What stands around a noun in its phrase."""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax.nouns import is_figure, is_further_item, is_possessor

_IN_PHRASE = frozenset(
    ("pobj", "compound", "nmod", "amod", "poss", "prep", "conj", "appos", "dobj", "nsubj", "nsubjpass", "attr")
)


def is_noun_adjunct(word: Token) -> bool:
    """Tell the noun before a noun that says which: "bank" of "the bank plan"."""
    return word.dep_ in ("compound", "nmod")


def modifies_noun(word: Token) -> bool:
    """Tell a noun adjunct and a possessor, which are part of what another noun names."""
    return is_noun_adjunct(word) or is_possessor(word)


def is_adjectival(word: Token) -> bool:
    """Tell the adjective or participle before a noun: "retired" of "a retired envoy"."""
    return word.dep_ == "amod"


def is_inside_noun(word: Token) -> bool:
    """Tell what is part of a noun phrase: "Friday" of "Friday's vote"; not the day of "one official Friday described it"."""
    before = word.dep_ in ("npadvmod", "appos") and word.i < word.head.i
    return before or is_premodifier(word) or is_figure(word) or is_possessor(word)


def is_premodifier(word: Token) -> bool:
    """Tell the adjective, participle or noun before a noun: "retired" and "bank" of "a retired bank clerk"."""
    return is_adjectival(word) or is_noun_adjunct(word)


def leads_up_to_noun(word: Token) -> bool:
    """Tell what a climb from the end of a noun phrase to its noun passes: what is said more of a noun, and the noun itself."""
    return word.dep_ in _IN_PHRASE


def is_postmodified(noun: Token) -> bool:
    """Tell a noun that a phrase or clause after it says more of: "the envoy of Peru", "the envoy who left"."""
    return any(map(is_postmodifier, noun.rights))


def is_postmodifier(word: Token) -> bool:
    """Tell a phrase, clause or apposition that says more of the noun before it."""
    return word.dep_ in ("prep", "relcl", "acl", "appos")


def may_be_same(word: Token) -> bool:
    """Tell what may name with the word above it one person: a title, an apposition, what the parse could not tell apart."""
    return is_further_item(word) or is_premodifier(word) or word.dep_ in ("npadvmod", "dep", "flat")


def modifying_nouns(noun: Token) -> list[Token]:
    """Return whose or which it is, in order: the possessor, and the noun adjunct of "the Quill cabinet"."""
    return [child for child in noun.lefts if modifies_noun(child)]
