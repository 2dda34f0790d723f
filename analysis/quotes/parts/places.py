"""From characters to words in logarithmic time: spaCy's own ``Doc.char_span`` reads the whole text each time."""

from __future__ import annotations

from bisect import bisect_right

from analysis.language import Doc
from analysis.language import Span as Words
from analysis.model import Span

_STARTS = "onrecord: where each word begins"  # a key of Doc.user_data


def word_at(doc: Doc, place: int) -> int:
    """Return the number of the word that begins at the character or last before it; 0 where there is none."""
    return max(0, bisect_right(_starts(doc), place) - 1)


def _starts(doc: Doc) -> list[int]:
    """Return where each word begins, read once for a text."""
    found: list[int] | None = doc.user_data.get(_STARTS)
    if found is None:
        found = doc.user_data[_STARTS] = [token.idx for token in doc]
    return found


def words_of(doc: Doc, span: Span) -> Words:
    """Return the words that share a character with the span."""
    first, last = word_at(doc, span.start), word_at(doc, max(span.start, span.end - 1))
    if len(doc) and span.start >= doc[first].idx + len(doc[first]):
        first += 1  # the span begins in the white space after the word
    return doc[first : last + 1]
