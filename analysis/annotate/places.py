"""Mentions that stand for an actor, found by the place of a word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from analysis.model import Mention, Span


class Places:
    """The mentions of an article that stand for an actor, in order of the text; they do not overlap."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted((one for one in mentions if one.actor and one.reading == "actor"), key=lambda one: one.span)
        self._starts = [one.span.start for one in self._mentions]

    def at(self, place: int) -> Mention | None:
        """Return the mention that holds the character at a place."""
        last = bisect_right(self._starts, place) - 1
        found = self._mentions[last] if last >= 0 else None
        return found if found and found.span.start <= place < found.span.end else None

    def within(self, span: Span) -> Sequence[Mention]:
        """Return the mentions that begin within a span."""
        return self._mentions[bisect_right(self._starts, span.start - 1) : bisect_right(self._starts, span.end - 1)]
