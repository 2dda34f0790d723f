"""What verbs report, read off the parse: the frames of each verb are tried in order and the first that fits is taken."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.language import Token, lemma
from analysis.quotes.indirect.asides import aside, following, interrupting
from analysis.quotes.indirect.clauses import TOLD, clause
from analysis.quotes.indirect.grammar import cue_words
from analysis.quotes.indirect.objects import about, gerund, infinitive, noun_phrase, person_to
from analysis.quotes.indirect.passives import passive_claim
from analysis.quotes.parts.claim import Claim
from analysis.quotes.parts.cues import frames_of
from analysis.syntax import form, helping, is_auxiliary, is_passive, link, own_subject

__all__ = ["cue_words", "verb_claims"]

_FRAMES = (clause, person_to, infinitive, aside, interrupting, following, noun_phrase, about, gerund)


def verb_claims(verb: Token) -> Iterator[Claim]:
    """Yield what a verb credits to its subject; nothing for auxiliaries and for verbs that report nothing."""
    if is_auxiliary(verb) or not form(verb) or _is_of_told(verb):
        return
    frames = frames_of(verb, "verbs")
    found = passive_claim(verb, frames) if is_passive(verb) else None
    if frames and found is None and not is_passive(verb):
        found = next((claim for find in _FRAMES if (claim := find(verb, frames))), None)
    if found:
        yield found


def _is_of_told(verb: Token) -> bool:
    """Tell the participle of who was told: "Asked if it was shut, he left"; "the mayor, asked if it was shut, …": nobody asks.

    A comma alone never parts a verb from its subject.
    """
    if lemma(verb) not in TOLD or form(verb) not in ("past", "participle") or helping(verb):
        return False
    subject = own_subject(verb)
    if subject is not None:
        return verb.doc[subject.i + 1 : verb.i].text == ","
    return bool(verb.is_sent_start) or link(verb) == "circumstance"
