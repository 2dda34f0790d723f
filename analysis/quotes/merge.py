"""One quote per content: nothing is credited twice, and what somebody said holds what he said that others said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.model import Quote, Span

if TYPE_CHECKING:
    from analysis.language.marks import Mark


def merge(direct: Sequence[Quote], claims: Sequence[Quote], *, marks: Sequence[Mark]) -> list[Quote]:
    """Return the outermost quotes in order of the text."""
    ranked = sorted([*direct, *claims], key=lambda quote: -_hull_length(quote))
    kept: list[Quote] = []
    for quote in ranked:
        if not any(_clash(quote, other) for other in kept):
            kept.append(quote)
    return sorted(kept, key=lambda quote: quote.content)


def _hull_length(quote: Quote) -> int:
    return sum(part.end - part.start for part in quote.content)


def _clash(quote: Quote, other: Quote) -> bool:
    """Tell whether a quote shares words with the content of a longer one, or its cue stands in it."""
    if any(part.overlaps(theirs) for part in quote.content for theirs in other.content):
        return True
    return quote.cue is not None and any(quote.cue.overlaps(theirs) for theirs in other.content)
