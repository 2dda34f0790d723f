"""Find what is credited to a source in running prose, in marks or not."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.language import Doc
from analysis.model import Quote, Span
from analysis.quotes.indirect.nominal import adjective_claims, noun_claims
from analysis.quotes.indirect.phrases import headline_claims, phrase_claims
from analysis.quotes.indirect.verbs import verb_claims
from analysis.quotes.parts.claim import Claim
from analysis.quotes.parts.words import spans
from analysis.quotes.source.find_source import source_of
from analysis.syntax import form, is_adjective, is_common_noun


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
