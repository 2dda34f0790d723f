"""Mentions that stand for an actor: by the place of a word, and which of them the words of a clause stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from analysis.language import Token
from analysis.model import Mention, Span
from analysis.syntax import apposed


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


def parties_of(heads: Sequence[Token], places: Places) -> list[Mention]:
    """Return the mentions that these words head, or that an apposition of theirs does, one an actor."""
    found = (places.at(head.idx) or _apposed(head, places) for head in heads)
    return list({one.actor: one for one in found if one}.values())


def _apposed(head: Token, places: Places) -> Mention | None:
    """Return the name in apposition: "the envoy, Mara Quill"; "envoy Mara Quill" where the parse heads it by the title."""
    return next((one for child in apposed(head) if (one := places.at(child.idx)) and one.kind == "person"), None)
