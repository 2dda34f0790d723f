"""Find what is credited to a source in running prose, in marks or not."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.language import Doc, Token, lemma
from analysis.model import Quote, Span
from analysis.quotes.indirect.asides import aside, following, interrupting
from analysis.quotes.indirect.clauses import TOLD, clause
from analysis.quotes.indirect.grammar import Claim, cue_words
from analysis.quotes.indirect.nominal import adjective_claims, noun_claims
from analysis.quotes.indirect.objects import about, doing, noun_phrase, person_to
from analysis.quotes.indirect.passives import passive_claim
from analysis.quotes.indirect.phrases import headline_claims, phrase_claims
from analysis.quotes.parts.cues import frames_of
from analysis.quotes.parts.words import spans
from analysis.quotes.source.find_source import source_of
from analysis.syntax import form, helping, is_adjective, is_auxiliary, is_common_noun, is_passive, link, own_subject


def find_claims(doc: Doc) -> Iterator[Claim]:
    """Yield every claim of the text in order of its cues, nested ones too."""
    yield from headline_claims(doc)
    for token in doc:
        if form(token):
            yield from verb_claims(token)
            yield from phrase_claims(token)
        elif is_common_noun(token):
            yield from noun_claims(token)
            yield from phrase_claims(token)
        elif is_adjective(token):
            yield from adjective_claims(token)


def quote_of(doc: Doc, claim: Claim) -> Quote | None:
    """Return the claim as a quote; None where no word of content is left."""
    content = spans(doc, claim.content)
    if not content:
        return None
    cue = spans(doc, [claim.cue])
    source = spans(doc, [claim.source]) if claim.source else ()
    found = source[0] if source else _source(claim)
    return Quote(
        "indirect",
        content,
        cue=cue[0] if cue else None,
        source=found,
        speech=claim.meaning.speech,
        sense=claim.meaning.sense,
        rule=claim.rule,
    )


def _source(claim: Claim) -> Span | None:
    if claim.anchor is None:
        return None
    found = source_of(claim.anchor, avoid=spans(claim.head.doc, claim.content))
    return found.span if found else None


__all__ = ["cue_words", "verb_claims"]

_FRAMES = (clause, person_to, doing, aside, interrupting, following, noun_phrase, about)


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
