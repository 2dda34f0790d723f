"""Read what the grammar says somebody is: appositions ("Ana Lima, a nurse") and predicates ("Ana Lima is a nurse")."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import syntax
from analysis.actors.anaphora.discourse import Known, Referent
from analysis.actors.rules import MentionRule
from analysis.actors.terms.nouns import Phrase
from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.model import Actor

_NEAREST = 2  # tokens
_BODIES = ("organization", "country", "place", "group")


def stated(phrase: Phrase, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the actor that apposition or predicate says the phrase is, and the rule."""
    noun = phrase.noun
    for rule, one in (*_apposed(noun, known), *_predicated(noun, known), *_named_before(noun, known)):
        if one and _fits(phrase, one):
            return one.actor, rule
    return None


def _apposed(noun: Token, known: Known) -> Iterator[tuple[MentionRule, Referent | None]]:
    """Yield what stands before the phrase ("Ana Lima, a nurse") and the name that follows it ("a nurse, Ana Lima")."""
    if syntax.is_apposition(noun) and noun.head.i < noun.i:
        yield MentionRule.APPOSITION, known.heads.get(noun.head.i)
    if syntax.next_conjunct(noun) is None:
        yield from ((MentionRule.APPOSITION, known.by_token.get(one.i)) for one in syntax.apposed(noun))


def _predicated(noun: Token, known: Known) -> Iterator[tuple[MentionRule, Referent | None]]:
    verb = noun.head
    if not syntax.is_predicate_noun(noun) or lemma(verb) not in words("roles", "copulas") or syntax.is_unsaid(verb):
        return
    yield from ((MentionRule.PREDICATE, known.heads.get(child.i)) for child in filter(syntax.is_active_subject, verb.lefts))


def _named_before(noun: Token, known: Known) -> Iterator[tuple[MentionRule, Referent | None]]:
    """Yield the organization that a noun only says what it is: "the Nordpress news agency", "the Varno group"."""
    if syntax.is_common_singular(noun) and noun.lower_ in words("nouns", "after_names"):
        near = [one for child in filter(syntax.is_noun_adjunct, noun.lefts) if (one := known.by_token.get(child.i))]
        bodies = [one for one in near if one.actor.kind == "organization" and one.token >= noun.i - _NEAREST]
        yield from ((MentionRule.APPOSITION, one) for one in bodies[:1] if len(bodies) == 1)


def _fits(phrase: Phrase, one: Referent) -> bool:
    if (phrase.kind == "person") != (one.actor.kind == "person"):
        return one.actor.kind == "group" and phrase.is_plural
    return one.is_plural == phrase.is_plural or (phrase.kind in _BODIES and not phrase.is_plural)
