"""Find who said what: direct, mixed and indirect quotes with cue and source."""

from __future__ import annotations

from dataclasses import replace

from analysis.language import Doc, pair_marks, prose
from analysis.model import Article, Quote
from analysis.quotes.direct.find_direct import find_direct
from analysis.quotes.indirect.find_indirect import find_claims, quote_of
from analysis.quotes.parts.context import in_context, times_said, with_realis
from analysis.quotes.parts.grade import graded, head_of, of_newsroom
from analysis.quotes.parts.layout import with_leads
from analysis.quotes.parts.merge import merge
from analysis.quotes.parts.rules import QuoteRule, confidence_of
from analysis.quotes.parts.words import words_of
from analysis.quotes.source.attribution import reports

__all__ = ["QuoteRule", "find_quotes", "head_of", "reports", "times_said", "words_of"]


def find_quotes(article: Article, doc: Doc) -> list[Quote]:
    """Return the quotes in order of the text; speakers are joined to them later."""
    marks = pair_marks(prose(article))
    direct = with_leads(find_direct(article, doc, marks=marks), doc, text=article.text)
    claims = [quote for claim in find_claims(doc) if (quote := quote_of(doc, claim))]
    found = merge(direct, claims, marks=marks, text=article.text)
    graded_quotes = (graded(quote, doc, text=article.text) for quote in in_context(found, doc))
    said = (of_newsroom(with_realis(quote, doc), article) for quote in graded_quotes)
    return [replace(quote, confidence=confidence_of(quote.rule)) for quote in said]
