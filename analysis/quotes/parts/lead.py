"""The words of a sentence before a quote that starts in the middle of it: But soon "…," she says; Now, he said, "…"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.language import Doc
from analysis.model import Quote, Span
from analysis.quotes.parts.words import word_at

_MOST = 40  # words of a lead
_MARKS = frozenset('"“”‘«»')


def with_leads(quotes: Iterable[Quote], doc: Doc, *, text: str) -> list[Quote]:
    """Return the direct quotes, those that start in lower case with the unmarked beginning of their sentence."""
    return [_with_lead(quote, doc) if _starts_low(quote.content[0].of(text)) else quote for quote in quotes]


def _with_lead(quote: Quote, doc: Doc) -> Quote:
    first = quote.content[0]
    before = [span.start for span in (quote.cue, quote.source) if span and span.end <= first.start]
    lead = _lead(doc, word_at(doc, min([first.start, *before])), comma=bool(before))
    if not lead:
        return quote
    parts = (Span(lead.start, first.end),) if not before else (lead, first)
    return replace(quote, content=(*parts, *quote.content[1:]), rule=f"{quote.rule}+lead")


def _starts_low(words: str) -> bool:
    return next((letter.islower() for letter in words if letter.isalpha()), False)


def _lead(doc: Doc, edge: int, *, comma: bool) -> Span | None:
    """Return the sentence up to the word ``edge``; it ends with a comma where the attribution follows it."""
    last = doc[edge - 1] if edge else None
    if last is None or "\n" in last.text_with_ws:
        return None
    words = doc[last.sent.start : last.i + 1]
    if len(words) > _MOST or any(letter in _MARKS or letter == "\n" for letter in words.text) or (comma and last.text != ","):
        return None
    if not any(token.is_alpha for token in words) or words[-1].text in (".", "!", "?", ":"):
        return None
    start = next(token for token in words if token.is_alpha or token.like_num)
    return Span(start.idx, last.idx + len(last))
