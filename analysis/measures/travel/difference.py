"""What an article did to somebody's words: kept, left out (at which side, with what), changed, put into indirect speech."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.measures.travel.alignment import align
from analysis.measures.travel.cuts import Base, Cut, cuts_of, holds, missing
from analysis.measures.travel.sayings import Saying
from analysis.measures.travel.words import Word, printed

Act = Literal["whole", "part", "changed", "indirect", "joined", "other speaker"]
Step = tuple[Literal["kept", "left out", "added"], str]  # words as printed
Given = tuple[Saying, frozenset[int]]  # what an article gives, and which sentences of the fullest form it is of
_FOUND = 3  # words in a row by which a part is found again in an article's text


@dataclass(frozen=True, slots=True)
class Difference:
    """How an article gives the words, beside their fullest form: what it did, step by step, and what it left out.

    ``changes`` are what it has otherwise, as the words of the fullest form (none where it adds) and its own.
    """

    acts: tuple[Act, ...]
    steps: tuple[Step, ...]
    cuts: tuple[Cut, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()


def difference(
    home: Sequence[Saying], given: Sequence[Given], *, followed: Collection[int], text: str, home_text: str
) -> Difference:
    """Compare the fullest form, sentence by sentence, with all that one article gives of it.

    ``followed`` are its sentences that other articles have, ``text`` and ``home_text`` that article and the one of the fullest
    form, as words to compare.
    """
    if not any(saying.own for saying, _ in given):
        return Difference(("indirect",), (("added", " ".join(printed(saying.words) for saying, _ in given)),))
    base = Base(home)
    own = [(saying, of) for saying, of in given if saying.own]
    has: frozenset[int] = frozenset().union(*(of for _, of in own))
    places = [
        place
        for number, (start, end) in enumerate(base.bounds)
        if number in has or (number not in followed and min(has) < number < max(has))
        for place in range(start, end)
    ]
    words = [word for saying in _in_order(home, own) for word in saying.words]
    kept, put_in = _laid(base, places, words, home_text)
    _found_elsewhere(base, kept, put_in, text)
    cuts = tuple(cuts_of(base, kept, put_in, text))
    is_part = any(not cut.slight for cut in cuts)
    acts: tuple[Act, ...] = (*(("part",) if is_part else ()), *(("changed",) if put_in or (cuts and not is_part) else ()))
    replaced = {end: printed(base.words[start:end]) for start, end in missing(base, kept, put_in)}
    changes = tuple((replaced.get(place, ""), printed(put_in[place])) for place in sorted(put_in))
    return Difference(acts or ("whole",), tuple(_steps(base, kept, put_in)), cuts, changes)


def _in_order(home: Sequence[Saying], given: Sequence[Given]) -> list[Saying]:
    """Return what an article gives in the order of the fullest form; the rest behind what it stands behind."""
    placed: list[tuple[tuple[int, int], int, Saying]] = []
    at = (0, 0)
    for saying, of in given:
        if of:
            shared = align(home[min(of)].bare, saying.bare).shared
            at = (min(of), shared[0][0] if shared else 0)
        placed.append((at, len(placed), saying))
    return [one[-1] for one in sorted(placed, key=lambda one: one[:-1])]


def _laid(
    base: Base, places: Sequence[int], words: Sequence[Word], home_text: str
) -> tuple[list[bool], dict[int, tuple[Word, ...]]]:
    """Tell of each word of the fullest form whether the article has it, and what it has besides, by the place that it goes to.

    What the article of the fullest form has as well stands in another sentence there: it cuts its sentences elsewhere.
    """
    kept = [False] * len(base.bare)
    put_in: dict[int, tuple[Word, ...]] = {}
    shared = align([base.bare[place] for place in places], [word.bare for word in words]).shared
    last = 0
    for start, stop, begin, until in (*shared, (len(places), 0, len(words), 0)):
        extra = tuple(words[last:begin])
        if extra and not (len(extra) >= _FOUND and holds(home_text, [word.bare for word in extra])):
            put_in[places[start - 1] + 1 if start else places[0]] = extra
        for place in places[start:stop]:
            kept[place] = True
        last = until
    return kept, put_in


def _found_elsewhere(base: Base, kept: list[bool], put_in: Collection[int], text: str) -> None:
    """Mark as not left out what the article has elsewhere in its text, word for word, or goes on with in its own words."""
    for start, end in list(missing(base, kept, put_in)):
        if end - start >= _FOUND and end not in put_in and holds(text, base.bare[start:end]):
            kept[start:end] = [True] * (end - start)
        elif start and end not in put_in:
            place = start
            while place < end and holds(text, base.bare[start - 1 : place + 1]):
                place += 1
            if place - start >= _FOUND:
                kept[start:place] = [True] * (place - start)


def _steps(base: Base, kept: Sequence[bool], put_in: dict[int, tuple[Word, ...]]) -> Iterator[Step]:
    """Give the fullest form as runs of words kept and left out, with what is put in behind what it stands for."""
    start = 0
    for place in range(len(base.words) + 1):
        turns = place == len(base.words) or (place > start and kept[place] != kept[place - 1])
        if place > start and (turns or place in put_in):
            yield "kept" if kept[start] else "left out", printed(base.words[start:place])
            start = place
        if place in put_in:
            yield "added", printed(put_in[place])
