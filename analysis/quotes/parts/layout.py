"""How quotes lie in the running text: the words before and after each outermost pair of marks, within its paragraph.

Also the beginning of the sentence of a quote that starts in the middle of it: But soon "…," she says; Now, he said, "…".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analysis.language import Doc, Mark, Token
from analysis.model import Quote, Span
from analysis.quotes.parts.words import word_at
from analysis.syntax import is_opening_bracket, is_quotation_mark

_ENDS = frozenset((".", "?", "!", ";", "...", "…", "*", "•"))
_MOST_WORDS = 60  # an attribution is no longer


@dataclass(frozen=True, slots=True)
class Place:
    """A pair of marks with the words of the sentence ``before`` and ``after``, bounded by other marks and the paragraph.

    ``joined`` tells that nothing but ``before`` stands between this pair and the one before; ``opens`` that the pair starts its
    paragraph, and ``alone`` that the paragraph holds nothing else but marks.
    """

    mark: Mark
    before: Sequence[Token]
    after: Sequence[Token]
    joined: bool
    opens: bool
    closes: bool
    new_paragraph: bool
    sentence_before: Sequence[Token]


def lay_out(doc: Doc, marks: Sequence[Mark]) -> list[Place]:
    """Return the place of each outermost pair of marks, in order of the text."""
    outer = [mark for mark in marks if mark.depth == 0]
    starts = [token.idx for token in doc]
    edges = [(bisect_left(starts, mark.span.start), bisect_left(starts, mark.span.end)) for mark in outer]
    places = []
    for number, mark in enumerate(outer):
        floor = edges[number - 1][1] if number else 0
        ceiling = edges[number + 1][0] if number + 1 < len(outer) else len(doc)
        before, at_edge = _back(doc, edges[number][0], floor)
        after, to_edge = _forth(doc, edges[number][1], ceiling)
        new = number == 0 or any("\n" in token.text for token in doc[edges[number - 1][1] : edges[number][0]] if token.is_space)
        joined = bool(before) and bool(number) and not new and edges[number][0] - len(before) <= floor + 1
        opens, closes = at_edge and not before, to_edge and not after
        sentence = [] if before or opens else _sentence_before(doc, edges[number][0], floor)
        places.append(Place(mark, before, after, joined, opens, closes, new, sentence))
    return places


def _back(doc: Doc, end: int, floor: int) -> tuple[list[Token], bool]:
    """Return the words since the last end of a sentence, and whether they begin the paragraph (a colon may end that before)."""
    words: list[Token] = []
    for i in range(end - 1, max(floor, end - _MOST_WORDS) - 1, -1):
        token = doc[i]
        if token.is_space:
            if "\n" in token.text and (words or not _ends_with_colon(doc, i, floor)):
                return words[::-1], True
        elif (token.text in _ENDS and not (token.text == ";" and not words)) or (is_opening_bracket(token) and not words):
            return words[::-1], False
        elif not is_quotation_mark(token):
            words.append(token)
    return words[::-1], end - _MOST_WORDS < floor == 0


def _ends_with_colon(doc: Doc, i: int, floor: int) -> bool:
    return i > floor and doc[i - 1].text == ":"


def _forth(doc: Doc, start: int, ceiling: int) -> tuple[list[Token], bool]:
    words: list[Token] = []
    for token in doc[start : min(ceiling, start + _MOST_WORDS)]:
        if token.is_space:
            if "\n" in token.text:
                return words, True
        elif token.text in _ENDS:
            return words, False
        elif not is_quotation_mark(token):
            words.append(token)
    return words, ceiling == len(doc)


def _sentence_before(doc: Doc, end: int, floor: int) -> list[Token]:
    """Words of the sentence that ends before the marks, where it lies in their paragraph and holds no marks."""
    last = end - 1
    while last >= floor and (doc[last].text in _ENDS or is_quotation_mark(doc[last]) or doc[last].text.isspace()):
        if "\n" in doc[last].text:
            return []
        last -= 1
    return _back(doc, last + 1, floor)[0] if last >= floor else []


_MOST = 40  # words of a lead
_MARKS = frozenset('"“”‘«»')


def with_leads(quotes: Iterable[Quote], doc: Doc, *, text: str) -> list[Quote]:
    """Return the direct quotes, those that start in lower case with the unmarked beginning of their sentence."""
    return [_with_lead(quote, doc) if _starts_low(quote.content[0].of(text)) else quote for quote in quotes]


def _with_lead(quote: Quote, doc: Doc) -> Quote:
    first = quote.content[0]
    before = [span.start for span in (quote.cue, quote.source) if span and span.end <= first.start]
    lead = _lead(doc, word_at(doc, min([first.start, *before])), comma=bool(before))
    if not lead:
        return quote
    parts = (Span(lead.start, first.end),) if not before else (lead, first)
    return replace(quote, content=(*parts, *quote.content[1:]), rule=f"{quote.rule}+lead")


def _starts_low(words: str) -> bool:
    return next((letter.islower() for letter in words if letter.isalpha()), False)


def _lead(doc: Doc, edge: int, *, comma: bool) -> Span | None:
    """Return the sentence up to the word ``edge``; it ends with a comma where the attribution follows it."""
    last = doc[edge - 1] if edge else None
    if last is None or "\n" in last.text_with_ws:
        return None
    words = doc[last.sent.start : last.i + 1]
    if len(words) > _MOST or any(letter in _MARKS or letter == "\n" for letter in words.text) or (comma and last.text != ","):
        return None
    if not any(token.is_alpha for token in words) or words[-1].text in (".", "!", "?", ":"):
        return None
    start = next(token for token in words if token.is_alpha or token.like_num)
    return Span(start.idx, last.idx + len(last))
