"""Resolve "I" and "we" in quotation marks to who speaks there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from analysis.actors.discourse import Discourse, Known, Referent, has_spoken
from analysis.actors.unnamed import unnamed_actor
from analysis.actors.words import words
from analysis.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token


def resolve_speakers(discourse: Discourse, known: Known) -> Iterator[tuple[int, Actor, str]]:
    """Yield each "I" and "we" in a quotation with whom it stands for, and the rule; after all else has been resolved."""
    speakers = find_speakers(discourse, known.heads)
    one_speaks, several_speak = words("pronouns", "speaker"), words("pronouns", "speakers")
    for i, quotation in sorted(discourse.quoted.items()):
        token, actor = discourse.doc[i], speakers.get(quotation)
        if actor is None or token.tag_ not in ("PRP", "PRP$"):
            continue
        if token.lower_ in one_speaks and actor.kind == "person":
            yield i, actor, "speaker"
        elif token.lower_ in several_speak:
            yield i, actor if actor.kind in ("organization", "country") else _side(actor), "speaker's side"


def _side(person: Actor) -> Actor:
    """Return those for whom a person says "we"."""
    return unnamed_actor("group", f"{person.name} and others", key=f"with-{person.id}")


def find_speakers(discourse: Discourse, heads: Mapping[int, Referent]) -> dict[int, Actor]:
    """Map each quotation to its speaker; one that nobody is said to speak goes on with the one before in its paragraph."""
    speakers: dict[int, Actor] = {}
    places: dict[int, list[int]] = {}
    for i, quotation in discourse.quoted.items():
        places.setdefault(quotation, []).append(i)
    for quotation, tokens in sorted(places.items()):
        first, last = discourse.doc[tokens[0]], discourse.doc[tokens[-1]]
        found = _speaker_beside(first, last, discourse, heads)
        before = speakers.get(quotation - 1)
        if found is None and before and not _is_new_paragraph(places[quotation - 1][-1], first):
            found = before
        if found:
            speakers[quotation] = found
    return speakers


def _speaker_beside(first: Token, last: Token, discourse: Discourse, heads: Mapping[int, Referent]) -> Actor | None:
    """Return the subject of a verb of speech outside the marks, in the sentence where they begin or end."""
    for sentence in (last.sent, first.sent):
        for token in sentence:
            one = heads.get(token.i)
            if one and token.i not in discourse.quoted and one.is_actor and has_spoken(token):
                return one.actor
    return None


def _is_new_paragraph(end: int, first: Token) -> bool:
    return any("\n" in token.text for token in first.doc[end : first.i])
