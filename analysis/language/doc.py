"""A parsed text as plain values: its words, their parts of speech, what each hangs on, the names in it.

spaCy makes an object for each look at a word and a string for each look at its label. The rules look at every word some sixty
times, which cost more than half of what they took; here each word is made once. Names and meaning are those of spaCy's own
``Doc``, ``Span`` and ``Token``, so that the rules read either.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Literal, SupportsIndex, overload

from analysis.language.tokens import Token

Alignment = Literal["strict", "contract", "expand"]


class Span(Sequence[Token]):
    """Words of a text from ``start`` up to ``end``; a name has a label."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.words[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.words[self.start : self.end])

    def __contains__(self, word: object) -> bool:
        return isinstance(word, Token) and word.doc is self.doc and self.start <= word.i < self.end

    @overload
    def __getitem__(self, place: SupportsIndex) -> Token: ...
    @overload
    def __getitem__(self, place: slice[Any, Any, Any]) -> Span: ...
    def __getitem__(self, place: SupportsIndex | slice[Any, Any, Any]) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + (max(start, end)))
        number = int(place)
        number += self.end if number < 0 else self.start
        if not self.start <= number < self.end:
            raise IndexError(place)
        return self.doc.words[number]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span) or self.doc is not other.doc:
            return False
        return (self.start, self.end, self.label_) == (other.start, other.end, other.label_)

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.label_))

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    @property
    def start_char(self) -> int:
        """Return where its first character stands."""
        return self.doc.words[self.start].idx if self.start < len(self.doc.words) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Return where the text goes on after it."""
        return self.start_char if self.start == self.end else self.doc.words[self.end - 1].idx + len(self[-1].text)

    @property
    def text(self) -> str:
        """Return its characters, without the blank after it."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """Return the sentence that it begins in."""
        return self.doc.words[self.start].sent

    @property
    def root(self) -> Token:
        """Return the word that stands highest in the parse, the first of several; no mark where there is another."""
        words = self.doc.words[self.start : self.end]
        top = next((word for word in words if word.head is word), None)
        if top is not None:
            return top
        outside = [word for word in words if not self.start <= word.head.i < self.end]
        best, most = None, len(self.doc)
        for word in outside:
            bare = (word.is_space or word.is_punct) and not word.children
            steps = most_steps(self.doc) if bare else sum(1 for _ in word.ancestors)
            if steps < most:
                best, most = word, steps
        return best if best is not None else self.doc.words[self.start]


def most_steps(doc: Doc) -> int:
    """Return how far from the head of its sentence a lone mark counts as being: farther than any word."""
    return len(doc) - 1


class Doc:
    """A parsed text. ``user_data`` holds what was once figured out of it."""

    def __init__(self) -> None:
        self.words: list[Token] = []
        self.ents: tuple[Span, ...] = ()
        self.sents: tuple[Span, ...] = ()
        self.user_data: dict[str, Any] = {}

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.words)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice[Any, Any, Any]) -> Span: ...
    def __getitem__(self, place: int | slice[Any, Any, Any]) -> Token | Span:
        if type(place) is int:  # by far the most often
            return self.words[place]
        if not isinstance(place, slice):
            return self.words[place]
        start, end, _ = place.indices(len(self.words))
        return Span(self, start, max(start, end))

    @cached_property
    def text(self) -> str:
        """Return all characters."""
        return "".join([word.text_with_ws for word in self.words])

    @cached_property
    def starts(self) -> list[int]:
        """Return where each word begins."""
        return [word.idx for word in self.words]

    def char_span(self, start_idx: int, end_idx: int, *, alignment_mode: Alignment = "strict") -> Span | None:
        """Return the words from character to character; None where there are none, or strictly, where they do not fit.

        "contract" leaves out a word that is cut, "expand" takes it in.
        """
        start, end = self._at(start_idx), self._at(end_idx - 1)
        if start < 0 or end < 0:
            return None
        first, last = self.words[start], self.words[end]
        behind = last.idx + len(last.text)
        if alignment_mode == "strict" and (start_idx != first.idx or end_idx != behind):
            return None
        if alignment_mode == "contract":
            start += first.idx < start_idx
            end -= end_idx < behind
            if end < start:
                return None
        elif alignment_mode == "expand":
            start += start_idx == first.idx + len(first.text)
        return Span(self, start, end + 1)

    def _at(self, place: int) -> int:
        """Return the number of the word that a character is of, or of the blank after it; -1 outside the text."""
        number = bisect_right(self.starts, place) - 1
        if number < 0 or place < 0:
            return -1
        word = self.words[number]
        return number if place < word.idx + len(word.text) + len(word.whitespace_) else -1
