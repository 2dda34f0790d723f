"""Resolve words for several actors at once: "the two allies", "both countries", "they" after "Norway and Sweden"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.actors.discourse import Discourse, Known, latest
from analysis.actors.nouns import Phrase
from analysis.actors.unnamed import unnamed_actor
from analysis.actors.words import words
from analysis.model import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 4  # sentences
_AND = "+"  # between the ids of its members in the id of a group
_LONGEST_LIST = 8
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}


def resolve_set(phrase: Phrase, *, discourse: Discourse, known: Known) -> Actor | None:
    """Return the actor that stands for "the two allies", "both leaders": of just so many spoken of shortly before."""
    lefts = [child.lower_ for child in phrase.noun.lefts]
    number = next((_NUMBERS[word] for word in lefts if word in _NUMBERS), 0)
    is_definite = lefts[:1] in (["the"], ["these"], ["both"], ["all"])
    if not (phrase.is_plural and number and is_definite) or phrase.narrowing - set(_NUMBERS):
        return None
    here = discourse.sentences[phrase.noun.i]
    some = latest(known.history, sentence=here, within=_NEAR)
    kinds = _kinds(phrase)
    members: dict[str, Actor] = {}
    for one in some:
        if one.actor.named and one.actor.kind in kinds and not one.is_plural:
            members.setdefault(one.actor.id, one.actor)
    return set_of(members.values()) if len(members) == number else None


def set_of(members: Iterable[Actor]) -> Actor:
    """Return the group of several actors, the same in whatever order they are named."""
    some = sorted(members, key=lambda one: one.id)
    name = " and ".join((", ".join(one.name for one in some[:-1]), some[-1].name))
    return unnamed_actor("group", name, key=_AND.join(one.id for one in some))


def is_set(actor: Actor) -> bool:
    """Tell whether an actor is a group of several with names of their own."""
    return not actor.named and _AND in actor.id


def listed(token: Token, known: Known) -> Actor | None:
    """Return the group that a list with this first item names, if all of its items are known: "Norway and Sweden"."""
    items = list(_items(token))
    members = [one.actor for item in items if (one := known.heads.get(item.i))]
    return set_of(members) if len(items) > 1 and len(members) == len(items) else None


def _items(first: Token) -> Iterator[Token]:
    token: Token | None = first
    for _ in range(_LONGEST_LIST):
        if token is None:
            return
        yield token
        token = next((child for child in token.rights if child.dep_ == "conj"), None)


def _kinds(phrase: Phrase) -> Sequence[ActorKind]:
    if phrase.word in words("nouns", "states"):
        return ("country",)
    return ("person",) if phrase.kind == "person" else (phrase.kind,)
