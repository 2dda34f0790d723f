"""Runs of words: what a part of the parse covers, with other parts taken out; which words some characters are.

From characters to words in logarithmic time: spaCy's own ``Doc.char_span`` reads the whole text each time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from analysis.language import Doc, Token
from analysis.language import Span as Words
from analysis.model import Span
from analysis.syntax import is_coordinator, is_subordinator

Run = tuple[int, int]  # first word, one past the last
_BRACKETS = frozenset(("-LRB-", "-RRB-", "-LSB-", "-RSB-"))  # as corpora of parsed text write them


def reach(token: Token) -> Run:
    """Return the run of words that hang on a word, itself included."""
    return token.left_edge.i, token.right_edge.i + 1


def without(runs: Iterable[Run], gaps: Iterable[Run]) -> list[Run]:
    """Return the runs in order with the gaps cut out of them."""
    left = sorted(runs)
    for start, end in gaps:
        pieces = [((first, min(last, start)), (max(first, end), last)) for first, last in left]
        left = [piece for pair in pieces for piece in pair if piece[0] < piece[1]]
    return left


def joined(doc: Doc, runs: Iterable[Run]) -> list[Run]:
    """Return the runs in order, overlapping ones and those with no word between them made one."""
    found: list[Run] = []
    for start, end in sorted(runs):
        if found and (start <= found[-1][1] or not any(_is_word(token) for token in doc[found[-1][1] : start])):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def spans(doc: Doc, runs: Iterable[Run]) -> tuple[Span, ...]:
    """Return the characters of each run that holds a word, without the punctuation and white space at its edges."""
    trimmed = (_trim(doc, run) for run in runs)
    return tuple(Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in trimmed if start < end)


def _trim(doc: Doc, run: Run) -> Run:
    start, end = run
    while start < end and (not _is_word(doc[start]) or _is_conjunction(doc[start])):
        start += 1
    while end > start and not (_is_word(doc[end - 1]) and not is_coordinator(doc[end - 1])):  # "it was late and" another verb
        end -= 1
    while start < end < len(doc) - 1 and doc[end].text == "-" and not (doc[end].whitespace_ or doc[end - 1].whitespace_):
        end += 2  # "re-inserted", which the parse took apart
    return start, end


def _is_word(token: Token) -> bool:
    return token.text in "$%£€" or (any(map(str.isalnum, token.text)) and token.text not in _BRACKETS)


def _is_conjunction(token: Token) -> bool:
    return token.lower_ == "that" and is_subordinator(token)


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
