"""The units that zoning looks at: lines, or paragraphs where a text is wrapped at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.model import Span

LONGEST_KEY = 1_000
_PARAGRAPH, _SENTENCE = 200, 12  # characters of a line that can be no other; spaces in a sentence that is none of a page's head
_FINISHED = re.compile(r"[.!?]['\"”’)]*$")
_INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
_MARKS = ".,:;!?)"  # with no space before them


@dataclass(frozen=True, slots=True)
class Unit:
    """A line or paragraph: its span without the white space around, and its first words made comparable.

    ``words`` has plain apostrophes, no invisible characters, single spaces, and no space before a mark ("FILE PHOTO :");
    it is cut after 1,000 characters, and ``tail`` holds the last 160, so that a line of megabytes costs no more than another.
    """

    span: Span
    words: str
    tail: str

    @property
    def key(self) -> str:
        """The words in small letters."""
        return self.words.casefold()

    @property
    def length(self) -> int:
        """Characters in the text."""
        return self.span.end - self.span.start


def comparable(words: str) -> str:
    """Return words as phrases are compared: one kind of apostrophe and space, nothing invisible."""
    words = _visible(words).replace("’", "'").replace("-LRB-", "(").replace("-RRB-", ")")
    words = " ".join(words.split())
    for mark in _MARKS:
        words = words.replace(f" {mark}", mark)
    return words.replace("( ", "(")


def _visible(words: str) -> str:
    """Return words without what does not show; few lines have any, and what is printable is none."""
    return words if words.isprintable() else _INVISIBLE.sub("", words)


def is_prose(line: str) -> bool:
    """Tell a paragraph of a story from the lines around it: it is long, or a sentence of some length."""
    return len(line) > _PARAGRAPH or (line.count(" ") >= _SENTENCE and _FINISHED.search(line) is not None)


def split_units(text: str) -> tuple[Unit, ...]:
    """Split a text into its units, in order; blank lines belong to none."""
    units: list[Unit] = []
    for block in _blocks(text):
        spans = [Span(block[0].start, block[-1].end)] if _is_wrapped(text, block) else block
        units += [_unit(text, span) for span in spans]
    return tuple(units)


def _unit(text: str, span: Span) -> Unit:
    head = text[span.start : min(span.end, span.start + LONGEST_KEY)]
    return Unit(span, words=comparable(head), tail=comparable(text[max(span.start, span.end - 160) : span.end]))


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield the runs of lines between blank lines."""
    block: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        inner = Span(end - len(line.lstrip()), start + len(line.rstrip()))
        if inner.start < inner.end and _visible(inner.of(text)[:LONGEST_KEY]).strip():
            block.append(inner)
        elif block:
            yield block
            block = []
        start = end
    if block:
        yield block


def _is_wrapped(text: str, block: list[Span]) -> bool:
    """Tell whether the lines are one paragraph, wrapped: all but the last of a width, and most going on in small letters."""
    inner, following = block[:-1], block[1:]
    if not inner or not all(40 <= span.end - span.start <= 120 for span in inner) or block[-1].end - block[-1].start > 120:
        return False
    return 2 * sum(text[span.start].islower() for span in following) >= len(following)
