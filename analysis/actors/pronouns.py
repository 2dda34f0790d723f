"""Resolve third-person pronouns, and "I" in quotes, to who was mentioned before.

A scored choice in the tradition of Lappin & Leass (1994): recency, subjecthood and speech; unknown where nothing fits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from analysis.actors.discourse import Discourse, Known, Referent, first_of_list, has_spoken, is_subject, latest, subjects_above
from analysis.actors.words import data, words
from analysis.language import lemma
from analysis.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 3  # sentences back that a pronoun looks
_OBJECTS = ("dobj", "dative", "pobj")


def is_pronoun(token: Token) -> bool:
    """Tell whether a token is a pronoun that this room resolves."""
    return token.tag_ in ("PRP", "PRP$") and any(token.lower_ in some for some in data("pronouns").values())


def resolve_pronoun(token: Token, *, discourse: Discourse, known: Known) -> tuple[Actor, str] | None:
    """Return the actor that a pronoun stands for, and the rule; None where unknown."""
    word = token.lower_
    for gender in ("male", "female"):
        if word in words("pronouns", gender):
            return _following(token, gender, discourse, known) or _person(token, gender, discourse, known)
    if word in words("pronouns", "thing"):
        return _following(token, None, discourse, known) or _thing(token, known.heads, discourse)
    if word in words("pronouns", "plural"):
        return _plural(token, known.heads)
    return _speaker(token, discourse, known.heads)


def _following(token: Token, gender: str | None, discourse: Discourse, known: Known) -> tuple[Actor, str] | None:
    """Return the subject that a possessive at the sentence's front stands before: "During his visit, Kim …"."""
    subject = next(subjects_above(token), None) if token.tag_ == "PRP$" else None
    if subject is None or subject.left_edge.i <= token.i or (token.i in discourse.quoted) != (subject.i in discourse.quoted):
        return None
    one = known.by_token.get(subject.i)
    if one is None or not one.is_actor or (one.actor.kind == "person") != (gender is not None):
        return None
    fits = one.actor.kind in ("organization", "country") or discourse.genders.get(one.actor.id) in (None, gender)
    return (one.actor, "pronoun before subject") if fits else None


def _person(token: Token, gender: str, discourse: Discourse, known: Known) -> tuple[Actor, str] | None:
    barred = _own_subject(token, known.heads)
    scores: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    for one in latest(known.history, sentence=discourse.sentences[token.i], within=_NEAR):
        if one.actor.kind != "person" or one.token >= token.i or one.actor is barred or _is_quoted_by(token, one, discourse):
            continue
        plain = discourse.genders.get(one.actor.id)
        if plain in (None, gender):
            score = _score(token, one, discourse) + (0.4 if plain else 0.0)
            scores[one.actor.id] = max(score, scores.get(one.actor.id, score) + 0.1)
            actors[one.actor.id] = one.actor
    best = max(scores, key=scores.__getitem__, default=None)
    return (actors[best], "pronoun person") if best else None


def _score(token: Token, one: Referent, discourse: Discourse) -> float:
    head = discourse.doc[one.token]
    score = -1.0 * (discourse.sentences[token.i] - one.sentence) - (token.i - one.token) / 400
    score += 0.7 * is_subject(head) - 0.3 * (head.dep_ == "poss")
    if has_spoken(token):
        score += 0.6 * has_spoken(head)
    if token.tag_ == "PRP$" and any(subject.i == first_of_list(head).i for subject in subjects_above(token)):
        score += 0.4
    return score


def _own_subject(token: Token, heads: Mapping[int, Referent]) -> Actor | None:
    """Return the subject of the clause whose object the pronoun is: in "Kim met him" it is not Kim."""
    if token.dep_ not in _OBJECTS or token.lower_.endswith("self"):
        return None
    subject = next(subjects_above(token), None)
    return heads[subject.i].actor if subject is not None and subject.i in heads else None


def _is_quoted_by(token: Token, one: Referent, discourse: Discourse) -> bool:
    """Tell whether the pronoun stands in a quote that this mention speaks: its "he" is somebody else."""
    in_quote = token.i in discourse.quoted and one.token not in discourse.quoted
    return in_quote and has_spoken(discourse.doc[one.token]) and discourse.sentences[token.i] == one.sentence


def _thing(token: Token, heads: Mapping[int, Referent], discourse: Discourse) -> tuple[Actor, str] | None:
    """Return the nearest subject above if an organization or a country; at a sentence's start the subject before."""
    if token.lower_ == "it" and is_subject(token) and lemma(token.head) in words("pronouns", "idle"):
        return None
    own = next(subjects_above(token), None) if token.dep_ in _OBJECTS else None  # "Kim met it": not Kim
    for subject in subjects_above(token):
        if subject.i < token.i and (own is None or subject.i != own.i):
            one = heads.get(subject.i)
            fits = one and one.is_actor and one.actor.kind in ("organization", "country", "place")
            return (one.actor, "pronoun below subject") if one and fits else None
    return _subject_before(token, heads, discourse) if is_subject(token) and has_spoken(token) else None


def _subject_before(token: Token, heads: Mapping[int, Referent], discourse: Discourse) -> tuple[Actor, str] | None:
    """Return the subject of the sentence before: "The ministry said … . It added …"."""
    root = token.sent.start - 1
    if root < 0 or token.i in discourse.quoted:
        return None
    verb = discourse.doc[root].sent.root
    one = next((heads[child.i] for child in verb.children if child.dep_ == "nsubj" and child.i in heads), None)
    return (one.actor, "pronoun after subject") if one and one.actor.kind in ("organization", "country") else None


def _plural(token: Token, heads: Mapping[int, Referent]) -> tuple[Actor, str] | None:
    """Return a team, company or group that may be they; several actors at once are nobody in particular."""
    own = next(subjects_above(token), None) if token.dep_ in _OBJECTS else None
    for subject in subjects_above(token):
        if subject.i < token.i and (own is None or subject.i != own.i):
            one = heads.get(subject.i)
            alone = not any(child.dep_ == "conj" for child in subject.children)
            return (one.actor, "pronoun plural") if one and alone and one.actor.kind in ("organization", "group") else None
    return None


def _speaker(token: Token, discourse: Discourse, heads: Mapping[int, Referent]) -> tuple[Actor, str] | None:
    """Return who the sentence says speaks the quote: a person's "I", an organization's or a country's "we"."""
    if token.i not in discourse.quoted:
        return None
    one_speaks = token.lower_ in words("pronouns", "speaker")
    for subject in token.sent:
        one = heads.get(subject.i)
        if one and subject.i not in discourse.quoted and (one.actor.kind == "person") is one_speaks and has_spoken(subject):
            return one.actor, "pronoun speaker"
    return None
