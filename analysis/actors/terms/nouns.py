"""Find what people, organizations and places are called without a name: "a police officer", "the two teams", "her mother"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Literal

from analysis import syntax
from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.model import ActorKind

Article = Literal["known", "new", "none"]
_MOST_WORDS = 12
_KINDS: tuple[ActorKind, ...] = ("organization", "person", "place")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun that may stand for an actor, from the token ``start`` on.

    ``article`` tells whether the words ask for somebody known ("the"), somebody new ("a", "three") or neither; ``owner`` is
    whose it is; ``narrowing`` are the words that narrow the noun, before and after it, in lower case.
    """

    noun: Token
    start: int
    kind: ActorKind
    is_plural: bool
    article: Article
    owner: Token | None
    narrowing: frozenset[str]

    @property
    def word(self) -> str:
        """The noun's lemma; one word for "mother" and "mum"."""
        return _one_word(lemma(self.noun))


def find_phrase(token: Token) -> Phrase | None:
    """Return the phrase that a common noun heads; None for other nouns, for parts of compounds and for what nobody is."""
    kind = kind_of_noun(token)
    if kind is None or (syntax.is_noun_adjunct(token) and token.head.i > token.i):
        return None
    phrase = phrase_of(token, kind)
    too_long = token.i - phrase.start > _MOST_WORDS
    is_office = syntax.is_prepositional_object(token) and token.head.lower_ == "as" and not any(True for _ in token.lefts)
    if is_office:  # "her election as speaker"
        return None
    return None if too_long or any(child.lower_ in words("nouns", "nobody") for child in token.lefts) else phrase


def phrase_of(noun: Token, kind: ActorKind) -> Phrase:
    """Return the phrase that a noun of this kind heads."""
    lefts = [child for child in noun.lefts if not syntax.is_mark(child)]
    start = min((child.left_edge.i for child in lefts), default=noun.i)
    owner = next(filter(syntax.is_possessor, lefts), None)
    is_plural = syntax.is_common_plural(noun) or lemma(noun) in words("nouns", "many_nouns")
    return Phrase(noun, start, kind, is_plural, _article(lefts, owner), owner, frozenset(_narrowing(noun, lefts, owner)))


def kind_of_noun(token: Token) -> ActorKind | None:
    """Return what a common noun may name: a person, an organization or a place."""
    if not syntax.is_common_noun(token):
        return None
    word = lemma(token)
    return next((kind for kind in _KINDS if word in words("nouns", f"{kind}s")), None)


@cache
def _one_word(word: str) -> str:
    return next((key for key in ("mother", "father", "child") if word in words("nouns", key)), word)


def _article(lefts: Sequence[Token], owner: Token | None) -> Article:
    if owner is not None:
        return "known"
    for child in lefts:
        if child.lower_ in words("nouns", "known"):
            return "known"
        if child.lower_ in words("nouns", "new") or syntax.is_number(child):
            return "new"
    return "none"


def _narrowing(noun: Token, lefts: Sequence[Token], owner: Token | None) -> list[str]:
    """Return the words that say which: "police" of "the police officer", "Oslo" of "the mayor of Oslo"."""
    before = [one for child in lefts if child is not owner for one in islice(child.subtree, _MOST_WORDS)]
    telling = [child for child in noun.rights if syntax.is_linking(child) and child.lower_ in ("of", "for", "from")]
    after = [one for child in telling for one in islice(child.subtree, _MOST_WORDS)]
    return [one.lower_ for one in (*before, *after) if syntax.may_narrow(one)]
