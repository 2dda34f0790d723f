"""Resolve third-person pronouns to who was mentioned before.

A scored choice in the tradition of Lappin & Leass (1994): recency, subjecthood and speech; unknown where nothing fits.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from analysis import syntax
from analysis.actors.anaphora.discourse import (
    Discourse,
    Known,
    Referent,
    first_of_list,
    has_spoken,
    is_main,
    is_subject,
    latest,
    subjects_above,
)
from analysis.actors.anaphora.reported import charged, named_in_report
from analysis.actors.anaphora.sets import listed
from analysis.actors.rules import MentionRule
from analysis.language import Token, lemma
from analysis.lexicon import table, words
from analysis.model import Actor, ActorKind

_NEAR_PLURAL = 1
_NEAR, _FAR = 3, 8  # sentences back that a pronoun looks
_NAMELESS = 0.5  # a pronoun rather stands for somebody named
_SUBJECT, _EMBEDDED = 0.7, 0.3  # what the sentence before is about, and what a clause within it is about
_QUOTED = 1.1  # who is spoken of in a quotation is less likely "he" outside of it


def is_pronoun(token: Token) -> bool:
    """Tell whether a token is a pronoun that this room resolves."""
    return syntax.is_personal_pronoun(token) and any(token.lower_ in some for some in table("pronouns").values())


def resolve_pronoun(token: Token, *, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the actor that a pronoun stands for, and the rule; None where unknown."""
    word = token.lower_
    if (object_ := charged(token)) is not None and (found := _of_object(object_, word, known)) is not None:
        return found or None
    for gender in ("male", "female"):
        if word in words("pronouns", gender):
            return _following(token, gender, discourse, known) or _person(token, gender, discourse, known)
    if word in words("pronouns", "thing"):
        return _following(token, None, discourse, known) or _joined(token, known) or _thing(token, known.heads, discourse)
    return _joined(token, known) or _plural(token, discourse, known) if word in words("pronouns", "plural") else None


def _of_object(object_: Token, word: str, known: Known) -> tuple[Actor, MentionRule] | tuple[()] | None:
    """Return the object if the pronoun fits it; nothing where it stands for several who have no name: "the employees"."""
    one = known.heads.get(object_.i)
    if one is None:
        return () if syntax.is_common_plural(object_) and word in words("pronouns", MentionRule.PLURAL) else None
    if word in words("pronouns", "plural"):
        return (one.actor, MentionRule.OBJECT) if _may_be_they(one) else None
    gender = next((some for some in ("male", "female") if word in words("pronouns", some)), None)
    is_person = one.actor.kind == "person"
    fits = known.genders.get(one.actor.id) in (None, gender) if gender else word in words("pronouns", "thing")
    return (one.actor, MentionRule.OBJECT) if fits and is_person == (gender is not None) else None


def _joined(token: Token, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the body that a possessive's noun is joined to: "the bank and its chairman"."""
    noun = token.head
    is_joined = syntax.is_possessive_pronoun(token) and syntax.link(noun) == "coordinated" and noun.head.i < token.i
    one = known.heads.get(noun.head.i) if is_joined else None
    fits = one and one.is_actor and one.actor.kind in ("organization", "country", "group")
    return (one.actor, MentionRule.JOINED) if one and fits else None


def _following(token: Token, gender: str | None, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the subject that a possessive at the sentence's front stands before: "During his visit, Kim …"."""
    subject = next(subjects_above(token), None) if syntax.is_possessive_pronoun(token) else None
    if subject is None or subject.left_edge.i <= token.i or (token.i in discourse.quoted) != (subject.i in discourse.quoted):
        return None
    one = known.by_token.get(subject.i)
    if one is None or not one.is_actor or (one.actor.kind == "person") != (gender is not None):
        return None
    fits = one.actor.kind in ("organization", "country") or known.genders.get(one.actor.id) in (None, gender)
    return (one.actor, MentionRule.BEFORE_SUBJECT) if fits else None


def _person(token: Token, gender: str, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    barred = (_own_subject(token, known.heads), known.speakers.get(discourse.quoted.get(token.i, -1)))
    told = named_in_report(token, discourse=discourse, known=known)
    is_told = has_spoken(token) and token.i not in discourse.quoted
    scores: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    for one in latest(known.history, sentence=discourse.sentences[token.i], within=_NEAR):
        if one.actor.kind != "person" or one.is_plural or one.actor in barred or one.actor.id in told:
            continue
        if not one.actor.named and _is_none_of(token, one, discourse):
            continue
        if one.token in discourse.quoted and is_told:  # "he added" after a quotation is who spoke, not whom it speaks of
            continue
        plain = known.genders.get(one.actor.id)
        if plain in (None, gender):
            score = _score(token, one, discourse) + (0.4 if plain else 0.0) - (0.0 if one.actor.named else _NAMELESS)
            scores[one.actor.id] = max(score, scores.get(one.actor.id, score) + 0.1)
            actors[one.actor.id] = one.actor
    best = max(scores, key=scores.__getitem__, default=None)
    return (actors[best], MentionRule.PERSON) if best else _only_speaker(token, gender, discourse, known)


def _is_none_of(token: Token, one: Referent, discourse: Discourse) -> bool:
    """Tell whether a pronoun is not somebody without a name: in "her mother" the mother, or whom only a quotation speaks of."""
    is_owned = one.actor.name.split()[-1:] == [token.head.lower_]
    return is_owned or (one.token in discourse.quoted and token.i not in discourse.quoted)


def _only_speaker(token: Token, gender: str, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the one person who spoke of late, for "he said" after a long quotation."""
    if not has_spoken(token) or token.i in discourse.quoted:
        return None
    near = latest(known.history, sentence=discourse.sentences[token.i], within=_FAR)
    some = [one for one in near if one.actor.kind == "person" and not one.is_plural and has_spoken(discourse.doc[one.token])]
    told = named_in_report(token, discourse=discourse, known=known)
    fits = (one.actor for one in some if known.genders.get(one.actor.id) in (None, gender) and one.actor.id not in told)
    spoke = {actor.id: actor for actor in fits}
    return (next(iter(spoke.values())), MentionRule.PERSON) if len(spoke) == 1 else None


def _score(token: Token, one: Referent, discourse: Discourse) -> float:
    head = discourse.doc[one.token]
    score = -1.0 * (discourse.sentences[token.i] - one.sentence) - (token.i - one.token) / 400
    score += (_SUBJECT if is_main(head) else _EMBEDDED) * is_subject(head) - 0.3 * syntax.is_possessor(head)
    if token.i not in discourse.quoted and one.token in discourse.quoted:
        score -= _QUOTED
    if has_spoken(token):
        score += 0.6 * (has_spoken(head) and is_main(head))
    if syntax.is_possessive_pronoun(token) and any(subject.i == first_of_list(head).i for subject in subjects_above(token)):
        score += 0.4
    return score


def _own_subject(token: Token, heads: Mapping[int, Referent]) -> Actor | None:
    """Return the subject of the clause whose object the pronoun is: in "Kim met him" it is not Kim."""
    if not syntax.is_object(token) or token.lower_.endswith("self"):
        return None
    subject = next(subjects_above(token), None)
    return heads[subject.i].actor if subject is not None and subject.i in heads else None


def _thing(token: Token, heads: Mapping[int, Referent], discourse: Discourse) -> tuple[Actor, MentionRule] | None:
    """Return the nearest subject above if an organization or a country; at a sentence's start the subject before."""
    if token.lower_ == "it" and is_subject(token) and lemma(token.head) in words("pronouns", "idle"):
        return None
    own = next(subjects_above(token), None) if syntax.is_object(token) else None  # "Kim met it": not Kim
    for subject in subjects_above(token):
        if subject.i >= token.i or (own is not None and subject.i == own.i):
            continue
        if subject.lower_ == "it" and subject.i not in heads:  # "what it calls the order that it has built"
            return _thing(subject, heads, discourse)
        one = heads.get(subject.i)
        fits = one and one.is_actor and one.actor.kind in ("organization", "country", "place")
        return (one.actor, MentionRule.BELOW_SUBJECT) if one and fits else None
    if not (is_subject(token) and has_spoken(token)):
        return None
    return _subject_before(token, heads, discourse, ("organization", "country"))


def _subject_before(
    token: Token, heads: Mapping[int, Referent], discourse: Discourse, kinds: Collection[ActorKind]
) -> tuple[Actor, MentionRule] | None:
    """Return the subject of the sentence before: "The ministry said … . It added …"."""
    root = token.sent.start - 1
    if root < 0 or token.i in discourse.quoted:
        return None
    verb = discourse.doc[root].sent.root
    one = next((heads[one.i] for one in syntax.active_subjects(verb) if one.i in heads), None)
    return (one.actor, MentionRule.AFTER_SUBJECT) if one and one.actor.kind in kinds else None


def _plural(token: Token, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the subject above if several or a team, company or group; else the nearest such mentioned before."""
    own = next(subjects_above(token), None) if syntax.is_object(token) else None
    for subject in subjects_above(token):
        if subject.i < token.i and (own is None or subject.i != own.i):
            several = listed(subject, known)
            one = known.heads.get(subject.i)
            if several:
                return several, MentionRule.LIST
            return (one.actor, MentionRule.PLURAL) if one and _may_be_they(one) else None
    return _nearest_plural(token, discourse, known)


def _may_be_they(one: Referent) -> bool:
    return one.is_plural or one.actor.kind in ("organization", "group")


def _nearest_plural(token: Token, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    some = latest(known.history, sentence=discourse.sentences[token.i], within=_NEAR_PLURAL)
    several = [found for one in some if (found := _several(one, discourse, known))]
    best = max(several, key=lambda one: _score(token, one, discourse), default=None)
    if best is None and is_subject(token):
        return _subject_before(token, known.heads, discourse, ("organization", "group"))
    return (best.actor, MentionRule.SEVERAL) if best else None


def _several(one: Referent, discourse: Discourse, known: Known) -> Referent | None:
    """Return the referent if it is of several, or the list that it begins."""
    if one.is_plural:
        return one
    several = listed(discourse.doc[one.token], known)
    return replace(one, actor=several, is_plural=True) if several else None
