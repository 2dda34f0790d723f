"""Find who said what: direct, mixed and indirect quotes with cue and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.model import Article, Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_quotes(article: Article, doc: Doc) -> list[Quote]:
    """Return the quotes in order of the text; speakers are joined to them later."""
    return []
