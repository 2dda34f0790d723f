"""One thing in a corpus that a page may print, and how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.views.look.words import clause, first_words, gist, in_marks, printed, quoted

Thing = Literal["quote", "event", "sentence", "role", "relation"]
Place = tuple[str, int]  # an article, and where in it the sentence starts


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the corpus that a page may print: its words, where they stand, who says or does it, and what is told of it.

    ``told`` is the line below a quote, ``day`` when its article was published, ``date`` when an event took place.
    """

    thing: Thing
    words: str
    place: Place
    kind: str = ""
    speakers: tuple[str, ...] = ()
    told: str = ""
    publisher: str = ""
    day: str = ""
    date: str = ""
    status: str = ""
    marked: str = ""

    @property
    def print(self) -> str:
        """The words in full, as a page sets them."""
        return self.shown(None)

    def shown(self, most: int | None) -> str:
        """Return the words as a page sets them, the first ``most`` of them."""
        if self.kind == "passage":
            return clause(self.words)
        if self.thing == "quote":
            return in_marks(self.words, self.kind) if most is None else quoted(self.words, self.kind, most=most)
        if self.thing in ("event", "sentence"):
            return clause(self.words) if most is None else gist(self.words, most=most)
        words = printed(self.words) if most is None else first_words(self.words, most=most)
        return words if self.thing == "relation" and ("“" in words or "”" in words) else f"“{words}”"
