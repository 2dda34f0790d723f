"""Find what is credited to a source in running prose, in marks or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.model import Quote, Span
from analysis.quotes.claim import Claim
from analysis.quotes.nominal import adjective_claims, noun_claims
from analysis.quotes.phrases import phrase_claims
from analysis.quotes.verbs import verb_claims
from analysis.quotes.words import reach, spans

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def find_claims(doc: Doc) -> Iterator[Claim]:
    """Yield every claim of the text in order of its cues, nested ones too."""
    for token in doc:
        if token.tag_[:2] == "VB":
            yield from verb_claims(token)
            yield from phrase_claims(token)
        elif token.tag_ in ("NN", "NNS"):
            yield from noun_claims(token)
        elif token.tag_[:2] == "JJ":
            yield from adjective_claims(token)


def quote_of(doc: Doc, claim: Claim) -> Quote | None:
    """Return the claim as a quote; None where no word of content is left."""
    content = spans(doc, claim.content)
    if not content:
        return None
    cue = spans(doc, [claim.cue])
    source = spans(doc, [claim.source]) if claim.source else ()
    found = source[0] if source else source_of(claim.anchor) if claim.anchor is not None else None
    return Quote(
        "indirect", content, cue=cue[0] if cue else None, source=found, speech=claim.meaning.speech, sense=claim.meaning.sense, rule=claim.rule
    )


def source_of(verb: Token) -> Span | None:
    """Stand-in until source.py is there."""
    node = verb
    for _ in range(6):
        subject = next((child for child in node.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            found = spans(verb.doc, [reach(subject)])
            if node.dep_ == "relcl" and found and subject.tag_[:1] == "W":
                start = spans(verb.doc, [(node.head.left_edge.i, node.head.i + 1)])
                return Span(start[0].start, found[0].end) if start else found[0]
            return found[0] if found else None
        if node.dep_ == "acl":
            found = spans(verb.doc, [(node.head.left_edge.i, node.head.i + 1)])
            return found[0] if found else None
        if node.dep_ in ("ROOT", "relcl", "ccomp") or node.head.i == node.i:
            return None
        node = node.head
    return None
