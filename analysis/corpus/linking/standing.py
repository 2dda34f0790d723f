"""Who is meant by a name that several have, where nothing else tells: newswire uses it bare for the one whom all know."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.corpus.linking.reports import Figure

_FAR_MORE = 4  # times as many articles as the next
_KNOWN = 4  # articles that give the full name


def foremost(figures: Sequence[Figure]) -> Figure | None:
    """Return the only figure, or the one that far more articles name in full than any other."""
    if len(figures) < 2:
        return figures[0] if figures else None
    first, second = sorted(figures, key=lambda one: (-len(one.articles), one.id))[:2]
    return first if len(first.articles) >= max(_KNOWN, _FAR_MORE * len(second.articles)) else None
