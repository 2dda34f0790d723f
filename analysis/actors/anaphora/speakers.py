"""Resolve "I" and "we" in quotation marks to who speaks there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.actors.anaphora.discourse import Discourse, Known, Referent, has_spoken
from analysis.actors.anaphora.unnamed import unnamed_actor
from analysis.actors.rules import MentionRule
from analysis.language import Doc
from analysis.lexicon import words
from analysis.model import Actor
from analysis.syntax import is_personal_pronoun

_CLOSING = ('"', "''", "”", "’", "»")


def resolve_speakers(discourse: Discourse, known: Known) -> Iterator[tuple[int, Actor, MentionRule]]:
    """Yield each "I" and "we" in a quotation with whom it stands for, and the rule; after all else has been resolved."""
    speakers = find_speakers(discourse, known.heads)
    one_speaks, several_speak = words("pronouns", "speaker"), words("pronouns", "speakers")
    for i, quotation in sorted(discourse.quoted.items()):
        token, actor = discourse.doc[i], speakers.get(quotation)
        if actor is None or not is_personal_pronoun(token):
            continue
        if token.lower_ in one_speaks and actor.kind == "person":
            yield i, actor, MentionRule.SPEAKER
        elif token.lower_ in several_speak:
            is_body = actor.kind in ("organization", "country")
            side = actor if is_body else unnamed_actor("group", f"{actor.name} and others", key=f"with-{actor.id}")
            yield i, side, MentionRule.SPEAKERS_SIDE


def find_speakers(discourse: Discourse, heads: Mapping[int, Referent]) -> dict[int, Actor]:
    """Map each quotation to its speaker; one that nobody is said to speak goes on with the one before.

    Not in a new paragraph, unless the marks of the one before are left open there.
    """
    speaking = _speaking(discourse, heads)
    places: dict[int, list[int]] = {}
    for i, quotation in discourse.quoted.items():
        places.setdefault(quotation, []).append(i)
    speakers: dict[int, Actor] = {}
    for quotation, tokens in sorted(places.items()):
        beside = (speaking.get(discourse.sentences[i]) for i in (tokens[-1], tokens[0]))
        before = speakers.get(quotation - 1)
        if before and _is_over(discourse.doc, places[quotation - 1][-1], tokens[0]):
            before = None
        if found := next(filter(None, beside), before):
            speakers[quotation] = found
    return speakers


def _speaking(discourse: Discourse, heads: Mapping[int, Referent]) -> dict[int, Actor]:
    """Map each sentence to the first subject of a verb of speech outside the marks."""
    speaking: dict[int, Actor] = {}
    for i, one in sorted(heads.items()):
        if i not in discourse.quoted and one.is_actor and has_spoken(discourse.doc[i]):
            speaking.setdefault(one.sentence, one.actor)
    return speaking


def _is_over(doc: Doc, end: int, start: int) -> bool:
    """Tell whether a speech ends with a quotation: a new paragraph follows, and its marks are closed."""
    is_closed = any(mark in doc[end].text for mark in _CLOSING)
    return is_closed and any("\n" in token.text for token in doc[end:start])
