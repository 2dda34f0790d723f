"""Tell speech that took place from speech that did not (did not say, declined to say) and speech to come (will tell)."""

from __future__ import annotations

from dataclasses import replace

from analysis.language import Doc, Token, lemma
from analysis.model import Quote, Realis
from analysis.quotes.parts.context import cue_verb
from analysis.quotes.parts.cues import frames_of, words
from analysis.syntax import has_modal, is_negated, link


def with_realis(quote: Quote, doc: Doc) -> Quote:
    """Return the quote with whether it was said, was not, or is only expected; what stands in marks was said."""
    verb = cue_verb(quote, doc)
    if verb is None or quote.kind == "direct":
        return quote
    realis = realis_of(verb)
    return replace(quote, realis=realis, speech=quote.speech and realis != "unsaid")


def realis_of(verb: Token) -> Realis:
    """Read the negation, the auxiliaries and the verb that governs the cue."""
    if is_negated(verb):
        return "unsaid"
    governor = lemma(verb.head) if link(verb) == "complement" else ""
    if governor in words("withholding") or _withholds(verb):
        return "unsaid"
    ahead = has_modal(verb) or (link(verb) == "complement" and has_modal(verb.head))
    return "expected" if ahead or governor in words("announcing") else "said"


def _withholds(verb: Token) -> bool:
    """Tell whether the cue itself keeps speech back: [declined] to say X."""
    kept = [child for child in verb.children if link(child) == "complement" and "clause" in frames_of(child, "verbs")]
    return bool(kept) and lemma(verb) in words("withholding")
