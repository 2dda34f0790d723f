"""Choose the person whom "he" or "she" stands for, and weigh who else may be meant.

A scored choice in the tradition of Lappin & Leass (1994): recency, subjecthood and speech; unknown where nothing fits.
"""

from __future__ import annotations

from collections.abc import Mapping

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
from analysis.actors.anaphora.reported import named_in_report
from analysis.actors.rules import MentionRule
from analysis.language import Token
from analysis.model import Actor

_NEAR, _FAR = 3, 8  # sentences back that a pronoun looks
_NAMELESS = 0.5  # a pronoun rather stands for somebody named
_SUBJECT, _EMBEDDED = 0.7, 0.3  # what the sentence before is about, and what a clause within it is about
_QUOTED = 1.1  # who is spoken of in a quotation is less likely "he" outside of it


def chosen_person(token: Token, gender: str, discourse: Discourse, known: Known) -> tuple[Actor, MentionRule] | None:
    """Return the person who fits best of those spoken of in the last sentences, else the only one who spoke of late."""
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
            fit = score(token, one, discourse) + (0.4 if plain else 0.0) - (0.0 if one.actor.named else _NAMELESS)
            scores[one.actor.id] = max(fit, scores.get(one.actor.id, fit) + 0.1)
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


def score(token: Token, one: Referent, discourse: Discourse) -> float:
    """Return how much speaks for one who was mentioned before."""
    head = discourse.doc[one.token]
    salience = -1.0 * (discourse.sentences[token.i] - one.sentence) - (token.i - one.token) / 400
    salience += (_SUBJECT if is_main(head) else _EMBEDDED) * is_subject(head) - 0.3 * syntax.is_possessor(head)
    if token.i not in discourse.quoted and one.token in discourse.quoted:
        salience -= _QUOTED
    if has_spoken(token):
        salience += 0.6 * (has_spoken(head) and is_main(head))
    if syntax.is_possessive_pronoun(token) and any(subject.i == first_of_list(head).i for subject in subjects_above(token)):
        salience += 0.4
    return salience


def _own_subject(token: Token, heads: Mapping[int, Referent]) -> Actor | None:
    """Return the subject of the clause whose object the pronoun is: in "Kim met him" it is not Kim."""
    if not syntax.is_object(token) or token.lower_.endswith("self"):
        return None
    subject = next(subjects_above(token), None)
    return heads[subject.i].actor if subject is not None and subject.i in heads else None
