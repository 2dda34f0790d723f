"""Number: what a verb's form asks of its subject, and which of the nouns before it agrees."""

from __future__ import annotations

from analysis.language import Token
from analysis.syntax.clauses import MOST_STEPS, link
from analysis.syntax.nouns import is_noun, is_plural, is_proper_noun, next_conjunct
from analysis.syntax.phrases import preposition_of
from analysis.syntax.verbs import helpers


def asks_plural(verb: Token) -> bool | None:
    """Tell the number that a verb's form asks of its subject: "were", "have met"; None where it fits both."""
    forms = (verb, *helpers(verb))
    if any(one.tag_ == "VBZ" or one.lower_ == "was" for one in forms):
        return False
    return True if any(one.tag_ == "VBP" or one.lower_ == "were" for one in forms) else None


def agreeing(noun: Token, verb: Token) -> Token | None:
    """Return the noun before a relative clause, or one above it, that agrees in number; None where several might be meant."""
    plural = asks_plural(verb)
    while plural is not None and (is_plural(noun) or _is_list(noun)) != plural:
        above = _noun_above(noun)
        if above is None:
            return None
        noun = above
    if _is_divided(noun, verb, plural=plural):
        return None
    above = _noun_above(noun) if not is_proper_noun(noun) else None
    either = above is not None and not is_proper_noun(above) and (plural is None or is_plural(above) == plural)
    loose = verb.left_edge.i and verb.doc[verb.left_edge.i - 1].text == ","
    further = link(noun) == "coordinated" and plural is not False  # "the agreement, or GSOMIA, which was signed"
    return None if (either and loose) or further or _is_list(noun) else noun


def _is_divided(noun: Token, verb: Token, *, plural: bool | None) -> bool:
    """Tell whether another noun right before the relative word may be meant ("the victims of the flood which struck")."""
    place = verb.left_edge.i - 1
    while place > noun.i and verb.doc[place].is_punct:
        place -= 1
    last = verb.doc[place]
    return last.i > noun.i and is_noun(last) and (plural is None or is_plural(last) == plural)


def first_of_list(noun: Token, verb: Token) -> Token | None:
    """Return the first of a list whose last noun is one, where all of them are meant ("two clerks and a cook who were …")."""
    if link(noun) != "coordinated" or is_plural(noun) or not asks_plural(verb):
        return None
    while link(noun) == "coordinated" and noun.head.i < noun.i:
        noun = noun.head
    return noun


def topmost(noun: Token) -> Token:
    """Return the first noun of a chain: "the end" of "the end of the talks in Oslo"."""
    for _ in range(MOST_STEPS):
        above = _noun_above(noun)
        if above is None or above.i >= noun.i:
            break
        noun = above
    return noun


def _noun_above(noun: Token) -> Token | None:
    """Return "envoy" above "Peru" in "the envoy of Peru"."""
    preposition = preposition_of(noun)
    return preposition.head if preposition is not None and is_noun(preposition.head) else None


def _is_list(noun: Token) -> bool:
    return next_conjunct(noun) is not None
