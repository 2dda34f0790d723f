"""Resolve third-person pronouns to who was mentioned before."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import islice

from analysis import syntax
from analysis.actors.anaphora.discourse import Discourse, Known, Referent, has_spoken, is_subject, latest, subjects_above
from analysis.actors.anaphora.reported import charged
from analysis.actors.anaphora.salience import chosen_person, score
from analysis.actors.anaphora.sets import listed
from analysis.actors.rules import MentionRule
from analysis.language import Token, lemma
from analysis.lexicon import table, words
from analysis.model import Actor, ActorKind

_GROUPS = ("male", "female", "thing", "plural")
_NEAR_PLURAL = 1


def is_pronoun(token: Token) -> bool:
    """Tell whether a token is a pronoun that this room resolves."""
    return syntax.is_personal_pronoun(token) and any(token.lower_ in some for some in table("pronouns").values())


def resolve_pronoun(token: Token, *, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the actor that a pronoun stands for, and the rule; None where unknown."""
    group = next((some for some in _GROUPS if token.lower_ in words("pronouns", some)), None)
    if group is None:  # "I" and "we"
        return None
    if (object_ := charged(token)) is not None and (found := _of_object(object_, group, known)) is not None:
        return found or None
    if group == "plural":
        return _joined(token, known) or _plural(token, discourse, known)
    gender = group if group != "thing" else None
    if (following := _following(token, gender, discourse, known)) or gender is None:
        return following or _joined(token, known) or _thing(token, known.heads, discourse)
    return chosen_person(token, gender, discourse, known)


def _of_object(object_: Token, group: str, known: Known) -> tuple[Actor, MentionRule] | tuple[()] | None:
    """Return the object if the pronoun fits it; nothing where it stands for several who have no name: "the employees"."""
    one = known.heads.get(object_.i)
    if one is None:
        return () if syntax.is_common_plural(object_) and group == "plural" else None
    if group == "plural":
        fits = _may_be_they(one)
    elif one.actor.kind == "person":
        fits = group != "thing" and known.genders.get(one.actor.id) in (None, group)
    else:
        fits = group == "thing"
    return (one.actor, MentionRule.OBJECT) if fits else None


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


def _subject_over(token: Token) -> Token | None:
    """Return the nearest subject above that stands before a pronoun and does nothing to it: in "Kim met it" not Kim."""
    above = islice(subjects_above(token), int(syntax.is_object(token)), None)
    return next((subject for subject in above if subject.i < token.i), None)


def _thing(token: Token, heads: Mapping[int, Referent], discourse: Discourse) -> tuple[Actor, MentionRule] | None:
    """Return the nearest subject above if an organization or a country; at a sentence's start the subject before."""
    if token.lower_ == "it" and is_subject(token) and lemma(token.head) in words("pronouns", "idle"):
        return None
    if (subject := _subject_over(token)) is not None:
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
    if (subject := _subject_over(token)) is not None:
        one = known.heads.get(subject.i)
        if several := listed(subject, known):
            return several, MentionRule.LIST
        return (one.actor, MentionRule.PLURAL) if one and _may_be_they(one) else None
    return _nearest_plural(token, discourse, known)


def _may_be_they(one: Referent) -> bool:
    return one.is_plural or one.actor.kind in ("organization", "group")


def _nearest_plural(token: Token, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    some = latest(known.history, sentence=discourse.sentences[token.i], within=_NEAR_PLURAL)
    several = [found for one in some if (found := _several(one, discourse, known))]
    best = max(several, key=lambda one: score(token, one, discourse), default=None)
    if best is None and is_subject(token):
        return _subject_before(token, known.heads, discourse, ("organization", "group"))
    return (best.actor, MentionRule.SEVERAL) if best else None


def _several(one: Referent, discourse: Discourse, known: Known) -> Referent | None:
    """Return the referent if it is of several, or the list that it begins."""
    if one.is_plural:
        return one
    several = listed(discourse.doc[one.token], known)
    return replace(one, actor=several, is_plural=True) if several else None
