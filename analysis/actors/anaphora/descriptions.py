"""Resolve a noun to whom it describes: somebody named, several of them, or somebody without a name spoken of before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from analysis.actors.anaphora.antecedents import resolve_nominal
from analysis.actors.anaphora.discourse import Discourse, Known, latest
from analysis.actors.anaphora.predicates import stated
from analysis.actors.anaphora.sets import resolve_set
from analysis.actors.rules import MentionRule
from analysis.actors.terms.gender import gender_of_noun
from analysis.actors.terms.nominals import find_nominal, is_generic, names_nobody_new
from analysis.actors.terms.nouns import Phrase, find_phrase, kind_of_noun, phrase_of
from analysis.language import Token
from analysis.model import Actor
from analysis.syntax import is_common_singular, is_noun_adjunct, is_postmodified

_FAR, _JUST = 25, 2  # sentences


@dataclass(frozen=True, slots=True)
class Resolved:
    """A description from token ``start`` to before ``end``, whom it stands for and by which rule."""

    start: int
    end: int
    actor: Actor
    rule: MentionRule
    is_plural: bool = False


def describe(token: Token, *, discourse: Discourse, known: Known) -> Resolved | None:
    """Return whom the description with this noun stands for; None where it is no description of an actor."""
    phrase = find_phrase(token)
    if phrase and (same := stated(phrase, known)):
        known.unnamed.learn(phrase, same[0])
        return Resolved(phrase.start, token.i + 1, *same, is_plural=phrase.is_plural)
    if phrase and (several := resolve_set(phrase, discourse=discourse, known=known)):
        return Resolved(phrase.start, token.i + 1, several, MentionRule.SET, is_plural=True)
    nominal = find_nominal(token)
    is_open = nominal is None or is_generic(nominal)
    if phrase and (again := _again(phrase, known)) and (is_open or _is_just_spoken_of(again.actor, phrase, discourse, known)):
        return again
    if nominal and (actor := resolve_nominal(nominal, discourse=discourse, known=known)):
        start = nominal.before[0].i if nominal.before else token.i
        return Resolved(start, nominal.end, actor, MentionRule.ROLE)
    if named := _named_after(token, discourse, known):
        return Resolved(token.left_edge.i, token.i + 1, named, MentionRule.NOUN_OF_THE_NAME)
    return _new(phrase, known) if phrase else None


def learn_title(name: Token, known: Known) -> None:
    """Note that a person is called what stands before the name: "student Ana Lima" may be "the student" later."""
    person = known.by_token[name.i].actor
    if person.kind == "person":
        for child in name.lefts:
            if kind_of_noun(child) == "person":
                known.unnamed.learn(phrase_of(child, "person"), person)


def _named_after(token: Token, discourse: Discourse, known: Known) -> Actor | None:
    """Return the organization or place whose name has the noun for its head: "the mosque" of "Grand Mosque"."""
    before = list(token.lefts)
    is_pointed = before and before[0].lower_ in ("the", "this")
    if not (is_common_singular(token) and is_pointed) or is_noun_adjunct(token):
        return None
    if not names_nobody_new(before[1:]) or is_postmodified(token):
        return None
    far = latest(known.history, sentence=discourse.sentences[token.i], within=_FAR)
    bodies = (one.actor for one in far if one.actor.named and one.actor.kind in ("organization", "place"))
    return next((one for one in bodies if token.lower_ in _heads(one.name)), None)


def _heads(name: str) -> tuple[str, ...]:
    """Return the words that may head a name: the last, and the one before "of"."""
    parts = name.lower().split()
    return (*parts[-1:], *(one for one, following in pairwise(parts) if following == "of"))


def _again(phrase: Phrase, known: Known) -> Resolved | None:
    actor = known.unnamed.find(phrase, owner=_owner(phrase, known))
    return Resolved(phrase.start, phrase.noun.i + 1, actor, MentionRule.SAME_NOUN, phrase.is_plural) if actor else None


def _is_just_spoken_of(actor: Actor, phrase: Phrase, discourse: Discourse, known: Known) -> bool:
    """Tell whether somebody without a name was described so right before: "an Iraqi official said … . The official added …"."""
    near = latest(known.history, sentence=discourse.sentences[phrase.noun.i], within=_JUST)
    return phrase.article == "known" and not actor.named and any(one.actor.id == actor.id for one in near)


def _new(phrase: Phrase, known: Known) -> Resolved:
    actor = known.unnamed.learn(phrase, owner=_owner(phrase, known))
    if phrase.kind == "person":
        known.genders[actor.id] = gender_of_noun(phrase.word)
    return Resolved(phrase.start, phrase.noun.i + 1, actor, MentionRule.FIRST_NOUN, phrase.is_plural)


def _owner(phrase: Phrase, known: Known) -> str | None:
    owner = known.heads.get(phrase.owner.i) if phrase.owner is not None else None
    return owner.actor.id if owner else None
