"""Resolve words for several actors at once: "the two allies", "both countries", "they" after "Norway and Sweden"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analysis.actors.anaphora.bearers import Description, fits
from analysis.actors.anaphora.discourse import Discourse, Known, Referent, latest
from analysis.actors.anaphora.unnamed import unnamed_actor
from analysis.actors.terms.nouns import Phrase
from analysis.language import Token
from analysis.lexicon import words
from analysis.model import Actor
from analysis.syntax import next_conjunct

_NEAR, _NEXT = 4, 1  # sentences
_AND = "+"  # between the ids of its members in the id of a group
_LONGEST_LIST = 8
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}


def resolve_set(phrase: Phrase, *, discourse: Discourse, known: Known) -> Actor | None:
    """Return the actor that stands for "the two allies", "both leaders", "the ministers": of just so many spoken of before."""
    lefts = [child.lower_ for child in phrase.noun.lefts]
    number = next((_NUMBERS[word] for word in lefts if word in _NUMBERS), None)
    is_definite = lefts[:1] in (["the"], ["these"], ["both"], ["all"])
    if not (phrase.is_plural and is_definite) or phrase.narrowing - set(_NUMBERS):
        return None
    near = latest(known.history, sentence=discourse.sentences[phrase.noun.i], within=_NEAR if number else _NEXT)
    some = {one.actor.id: one.actor for one in near if _may_be_of(phrase, one)}.values()
    description = Description(phrase.word, phrase.word)
    bearers = [one for one in some if one.kind == "person" and fits(description, one, known.genders)]
    chosen = bearers or ([] if number is None else list(some))
    return set_of(chosen) if len(chosen) > 1 and number in (None, len(chosen)) else None


def _may_be_of(phrase: Phrase, one: Referent) -> bool:
    kind = "country" if phrase.word in words("nouns", "states") else phrase.kind
    return one.actor.named and one.actor.kind == kind and not one.is_plural


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
        token = next_conjunct(token)
