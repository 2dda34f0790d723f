"""One quote per content: claims read off the parse and quotes read off the marks become one list without overlaps.

What somebody is quoted with holds whatever he says of others' words, so that only the outermost quote is kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from analysis.language.marks import Mark
from analysis.model import Quote, QuoteKind, Span
from analysis.quotes.parts.rules import QuoteRule

_MESSENGERS = frozenset((QuoteRule.ACCORDING_TO,))
_FAR = 2  # characters by which a claim must reach beyond the marks to be more than the marked words: a space and a comma


class Outer:
    """The outermost marks of a text, found by place."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = [mark for mark in marks if mark.depth == 0]
        self._starts = [mark.span.start for mark in self._marks]

    def around(self, place: int) -> Mark | None:
        """Return the mark whose words the place lies among."""
        last = bisect_right(self._starts, place) - 1
        mark = self._marks[last] if last >= 0 else None
        return mark if mark and mark.inner.start <= place < mark.inner.end else None

    def within(self, span: Span) -> list[Span]:
        """Return the spans of the marks that begin in the span."""
        first = bisect_right(self._starts, span.start - 1)
        return [mark.span for mark in self._marks[first : bisect_right(self._starts, span.end - 1)]]


def merge(direct: Sequence[Quote], claims: Sequence[Quote], *, marks: Sequence[Mark], text: str) -> list[Quote]:
    """Return the outermost quotes in order of the text, each with its kind."""
    outer = Outer(marks)
    grown = [_grown(claim, outer) for claim in claims if claim.cue is None or not outer.around(claim.cue.start)]
    told, left = _without_messengers(direct, grown)
    found = outermost(_combined(told, left))
    kinds = [(quote, kind_of(quote, outer, text=text)) for quote in found]
    return [quote if quote.kind == kind else replace(quote, kind=kind) for quote, kind in kinds]


def _without_messengers(direct: Sequence[Quote], claims: Sequence[Quote]) -> tuple[list[Quote], list[Quote]]:
    """Return the quotes and claims without those of who only passes on what another said: the other's name them as channel.

    "X, Ms. Rhee said, according to the agency"; "X," Ms. Rhee said when he was asked, according to three officials.
    """
    via: dict[tuple[Span, ...], Span | None] = {}
    left = []
    spoken = [one for one in (*direct, *claims) if one.cue and one.speech and one.rule not in _MESSENGERS]
    begun = {one.content[0].start: one for one in reversed(spoken)}
    for claim in claims:
        inner = begun.get(claim.content[0].start) if claim.rule in _MESSENGERS else None
        if inner is not None and _passes_on(claim, inner):
            via[inner.content] = claim.source
        else:
            left.append(claim)
    quotes, others = ([_told_by(one, via.get(one.content)) for one in some] for some in (direct, left))
    return quotes, others


def _told_by(quote: Quote, via: Span | None) -> Quote:
    return quote if quote.via == via else replace(quote, via=via)


def _passes_on(claim: Quote, inner: Quote) -> bool:
    """Tell whether a claim is all that another said, and the words that say so: with marks, whatever else is told of it."""
    if inner.cue is None or inner.source is None or inner.content[0].end > inner.cue.start:
        return False
    end = max(inner.cue.end, inner.source.end)
    in_marks = inner.kind == "direct" and any(part.covers(inner.cue) for part in claim.content)
    return in_marks or 0 <= claim.content[-1].end - end <= _FAR


def outermost(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes that are not part of a longer one, in order of the text."""
    taken: list[tuple[int, int]] = []
    kept = []
    for quote in sorted(quotes, key=lambda one: (-sum(part.end - part.start for part in one.content), one.content)):
        places = [*quote.content, *([quote.cue] if quote.cue else [])]
        if not any(_taken(place, taken) for place in places):
            kept.append(quote)
            for part in quote.content:
                taken.insert(bisect_right(taken, (part.start, part.end)), (part.start, part.end))
    return sorted(kept, key=lambda quote: quote.content)


def kind_of(quote: Quote, outer: Outer, *, text: str) -> QuoteKind:
    """Tell direct (wholly in marks), mixed (partly) and indirect."""
    parts = [part for part in quote.content if any(character.isalnum() for character in part.of(text))]
    inside = [bool((mark := outer.around(_first_letter(part, text))) and part.end <= mark.span.end) for part in parts]
    if inside and all(inside):
        return "direct"
    return "mixed" if any(inside) or any(outer.within(part) for part in parts) else "indirect"


def _first_letter(part: Span, text: str) -> int:
    return next((place for place in range(part.start, part.end) if text[place].isalnum()), part.start)


def _taken(place: Span, taken: list[tuple[int, int]]) -> bool:
    after = bisect_right(taken, (place.start, place.end))
    return any(start < place.end and place.start < end for start, end in taken[max(0, after - 1) : after + 1])


def _grown(claim: Quote, outer: Outer) -> Quote:
    """Stretch the content to the ends of the marks that it begins or ends among; its cue is in none."""
    parts = []
    for part in claim.content:
        first, last = outer.around(part.start), outer.around(part.end - 1)
        start = first.span.start if first else part.start
        end = last.span.end if last else part.end
        parts.append(Span(start, max(start + 1, end)))
    content = tuple(united(parts))
    return claim if content == claim.content else replace(claim, content=content)


def united(parts: Sequence[Span]) -> list[Span]:
    """Return the spans in order, those that overlap made one."""
    found: list[Span] = []
    for part in sorted(parts):
        if found and part.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(part.end, found[-1].end))
        else:
            found.append(part)
    return found


def _combined(direct: Sequence[Quote], claims: Sequence[Quote]) -> list[Quote]:
    """Join claims with the quotes that they reach beyond; drop those that add nothing to them."""
    left: dict[int, Quote] = dict(enumerate(direct))
    index = sorted((part.start, part.end, place) for place, quote in enumerate(direct) for part in quote.content)
    found = []
    for claim in sorted(claims, key=lambda one: -sum(part.end - part.start for part in one.content)):
        touched = sorted({place for part in claim.content for place in _touching(part, index)})
        if not touched:
            found.append(claim)
        elif all(place in left for place in touched) and (mixed := _mixed([left[place] for place in touched], claim)):
            found.append(mixed)
            for place in touched:
                del left[place]
    return _one_a_cue(found, list(left.values()))


def _one_a_cue(claims: Sequence[Quote], quotes: Sequence[Quote]) -> list[Quote]:
    """Join a quote that goes on after the attribution of a claim: it was "enough," he said, "and more"."""
    going_on = {quote.cue: quote for quote in quotes if quote.cue and quote.content[0].start > quote.cue.start}
    joined, used = [], set()
    for claim in claims:
        more = going_on.get(claim.cue) if claim.cue and claim.content[0].start < claim.cue.start else None
        joined.append(replace(claim, content=tuple(united([*claim.content, *more.content]))) if more else claim)
        used.update([more.content] if more else [])
    return [*joined, *(quote for quote in quotes if quote.content not in used)]


def _touching(part: Span, index: list[tuple[int, int, int]]) -> list[int]:
    first = max(0, bisect_right(index, (part.start, 0, 0)) - 1)
    near = index[first : bisect_right(index, (part.end, 0, 0))]
    return [place for start, end, place in near if start < part.end and part.start < end]


def _mixed(quotes: Sequence[Quote], claim: Quote) -> Quote | None:
    """Return the claim with the marked words in it; None where they are all of it, or somebody else's."""
    marked = [part for quote in quotes for part in quote.content]
    inside = sum(min(a.end, b.end) - max(a.start, b.start) for a in claim.content for b in marked if a.overlaps(b))
    if sum(part.end - part.start for part in claim.content) - inside <= _FAR:
        return None
    parts = list(claim.content)
    for quote in quotes:
        if quote.cue is None or (claim.cue and quote.cue.overlaps(claim.cue)):
            led = quote.rule.endswith("+lead") and quote.content[0].end <= claim.content[0].start
            parts += quote.content[1:] if led else quote.content
        elif not any(part.covers(quote.cue) for part in claim.content):
            return None
    source = claim.source or next((quote.source for quote in quotes if quote.source), None)
    return replace(claim, content=tuple(united(parts)), source=source, rule=f"{claim.rule}+marks")
