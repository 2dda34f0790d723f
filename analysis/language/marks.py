"""Quotation marks, paired before parsing: per paragraph and kind of mark, so that a stray one costs at most its paragraph.

Kinds: curly (“ ”), low („ “), angle (« »), straight ("), grave (`` ''), single (‘ ’) and tick ('). Within a paragraph a stack
keeps pairs nested; a curly mark may close what a straight one opened and the other way round. A quote without a closing mark
goes on in the next paragraph where that opens with a mark of its family, as newspapers set a speech of several paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from analysis.language.signs import MarkKind, Sign, settled, signs_of
from analysis.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A pair of marks: ``span`` with them, ``inner`` without; ``depth`` 0 is outermost.

    ``continues`` tells that the quote of the paragraph before goes on here, ``closed`` that there is a closing mark.
    """

    span: Span
    inner: Span
    kind: MarkKind
    depth: int = 0
    continues: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph's pairs, the opening marks that found no partner, and a closing one before any opening one."""

    span: Span
    pairs: list[Mark]
    unclosed: list[Sign]
    lone_closer: Sign | None


_BLOCK = re.compile(r"\S(?:.*\S)?(?:\n[^\S\n]*\S(?:.*\S)?)*")
# what a closing mark of a kind closes: the first group that has an open mark
_CLOSES: dict[MarkKind, tuple[tuple[MarkKind, ...], ...]] = {
    "curly": (("curly", "low"), ("straight",)), "straight": (("straight",), ("curly", "low")),
    "grave": (("grave",), ("straight",)), "low": (("low",),), "angle": (("angle",),),
    "single": (("single",), ("tick",)), "tick": (("tick",), ("single",)),
}  # fmt: skip
_DOUBLE = frozenset(("curly", "low", "straight", "grave"))
_NOT_SPACE = re.compile(r"\S")
_WRAPPED = range(40, 91)  # characters that a line of hard-wrapped text has
_LEADS_IN = re.compile(r"(?:^|[,:]|[.!?…][\"”’]?)\s*$")


@lru_cache(maxsize=2)  # an article's are asked for by those who look for actors, for names and for quotes
def pair_marks(text: str) -> tuple[Mark, ...]:
    """Return the pairs of quotation marks in order of the text, outer before inner; in time linear in its length."""
    paragraphs = [_read(text, span) for span in _paragraphs(text)]
    pairs: list[Mark] = []
    running = False
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        found = list(paragraph.pairs)
        if running and paragraph.lone_closer:
            found.append(_mark(paragraph.lone_closer, paragraph.span.start, end=paragraph.lone_closer.end, opening=0))
        opened = _left_open(text, paragraph, following)
        if opened:
            found.append(replace(_mark(opened, opened.start, end=paragraph.span.end), closed=False))
        found = [one for one in found if one.inner.of(text).strip()]
        first = paragraph.span.start if running else None
        pairs += [replace(one, continues=True) if one.span.start == first else one for one in found]
        running = bool(opened and following and _goes_on(following))
    return tuple(_with_depth(pairs))


def _paragraphs(text: str) -> Iterator[Span]:
    """Blocks between blank lines; a block whose lines are not hard-wrapped is a paragraph a line."""
    for block in _BLOCK.finditer(text):
        lines = [*re.finditer(r"\S(?:.*\S)?", block.group())]
        wrapped = all(len(line.group()) in _WRAPPED for line in lines[:-1])
        for start, end in [(0, len(block.group()))] if wrapped else [line.span() for line in lines]:
            yield Span(block.start() + start, block.start() + end)


def _read(text: str, span: Span) -> _Paragraph:
    signs = settled(list(signs_of(text, span)))
    if not signs:
        return _Paragraph(span, [], [], None)
    opened: list[Sign] = []
    count: Counter[MarkKind] = Counter()
    pairs: list[Mark] = []
    lone: Sign | None = None
    for sign in signs:
        group = next((some for some in _CLOSES[sign.kind] if any(count[kind] for kind in some)), None)
        if sign.turn == "open" or (sign.turn == "either" and not group):
            opened.append(sign)
            count[sign.kind] += 1
        elif group:
            opener, dropped = _pop(opened, group)
            count.subtract(one.kind for one in [opener, *dropped])
            pairs.append(_mark(opener, opener.start, end=sign.end, closing=sign.end - sign.start))
        elif not (pairs or opened or lone):
            lone = sign
    return _Paragraph(span, pairs, opened, lone)


def _pop(opened: list[Sign], group: Sequence[MarkKind]) -> tuple[Sign, list[Sign]]:
    """Take the last open mark of the group off the stack, and those above it, which stay without a partner."""
    dropped = []
    while opened[-1].kind not in group:
        dropped.append(opened.pop())
    return opened.pop(), dropped


def _mark(sign: Sign, start: int, *, end: int, opening: int | None = None, closing: int = 0) -> Mark:
    width = sign.end - sign.start
    if opening == 0:  # a closing mark alone: the quote starts with its paragraph
        return Mark(Span(start, end), Span(start, end - width), sign.kind)
    return Mark(Span(start, end), Span(start + width, end - closing), sign.kind)


def _left_open(text: str, paragraph: _Paragraph, following: _Paragraph | None) -> Sign | None:
    """Return the opening mark whose quote runs to the end of its paragraph, if one does."""
    candidates = [one for one in paragraph.unclosed if one.kind != "tick" and _NOT_SPACE.match(text, one.end)]
    if not candidates:
        return None
    first, last = candidates[0], candidates[-1]
    if following and _goes_on(following, family=first.kind):
        return first if first.start == paragraph.span.start else last
    crowded = any(one.kind == last.kind and one.span.start > last.start for one in paragraph.pairs)
    led_in = _LEADS_IN.search(text, max(paragraph.span.start, last.start - 8), last.start)
    return last if led_in and not crowded and last.kind != "single" else None


def _goes_on(following: _Paragraph, *, family: MarkKind | None = None) -> bool:
    """Tell whether a paragraph begins with an opening mark, or closes one that it did not open."""
    starts = [one.span.start for one in following.pairs if _related(one.kind, family)]
    starts += [one.start for one in following.unclosed if _related(one.kind, family)]
    return following.span.start in starts or bool(following.lone_closer and _related(following.lone_closer.kind, family))


def _related(kind: MarkKind, other: MarkKind | None) -> bool:
    return kind != "tick" and (other is None or kind == other or (kind in _DOUBLE and other in _DOUBLE))


def _with_depth(pairs: list[Mark]) -> Iterator[Mark]:
    around: list[int] = []
    for one in sorted(pairs, key=lambda mark: (mark.span.start, -mark.span.end)):
        while around and around[-1] <= one.span.start:
            around.pop()
        yield replace(one, depth=len(around)) if around else one
        around.append(one.span.end)
