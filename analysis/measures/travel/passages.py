"""One utterance in several articles: sentences, each followed by itself, that one of them prints in one quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.measures.travel.alignment import align
from analysis.measures.travel.matching import Strand
from analysis.measures.travel.sayings import Saying, with_gap
from analysis.measures.travel.strands import links_between, of_one_day, reached, sayings_of

_ROW, _HALF = 3, 0.5  # words in a row, and share of a sentence, in a quote that is known to have words of the passage
_MASKED = 10  # words that one costs of which a newsroom prints no more than letters and stars


@dataclass(frozen=True)
class Passage:
    """The words of one occasion: ``home`` are the sentences of the article that prints most of them, in its order.

    ``parts`` tells which strand each of them belongs to, None for one that stands between; ``given`` what each article gives of
    them, with the numbers of their strands.
    """

    seed: Strand
    home: tuple[Saying, ...]
    parts: tuple[int | None, ...]
    given: Mapping[str, tuple[tuple[Saying, int], ...]]

    @property
    def article(self) -> str:
        """Return the article that prints most of the words."""
        return self.home[0].article


def passages_of(
    strands: Sequence[Strand],
    *,
    newsroom: Mapping[str, str],
    origin: Mapping[str, str],
    sentences: Sequence[Sequence[Saying]],
) -> list[Passage]:
    """Join the strands that one article prints in one quotation, or two articles side by side, and the same newsrooms carry.

    ``newsroom`` and ``origin`` are those of each article, ``sentences`` all of each quote.
    """
    given = [sayings_of(strand) for strand in strands]
    rooms = [{newsroom[one.article] for one in some} for some in given]
    links = links_between(given, newsroom)
    left = set(range(len(strands)))
    found = []
    for seed in sorted(left, key=lambda n: (-len(rooms[n]), -len(strands[n].base.bare), n)):
        if seed not in left:
            continue
        group = [n for n in reached(seed, links, left) if rooms[n] <= rooms[seed] and of_one_day(strands[seed], strands[n])]
        home = _home({n: given[n] for n in group}, seed, origin)
        group = [n for n in group if any(one.article == home and one.own for one in given[n])]
        left -= set(group)
        found.append(_passage(home, seed, {n: given[n] for n in group}, strands, sentences))
    return found


def same_quote(home: Sequence[Saying], one: Saying, has: Collection[int]) -> frozenset[int]:
    """Return which sentences that its quote has not given yet a sentence is of: half of it in so many, three words in a row."""
    found = set()
    for number, sentence in enumerate(home):
        aligned = align(sentence.bare, one.bare)
        least = _HALF * min(len(sentence.bare), len(one.bare))
        if number not in has and aligned.longest >= _ROW and aligned.matched > least:
            found.add(number)
    return frozenset(found)


def _home(given: Mapping[int, Sequence[Saying]], seed: int, origin: Mapping[str, str]) -> str:
    """Return the article that prints most of the words, and unmasked, of those that have the first of the strands.

    It is no copy if it can be.
    """
    words: dict[str, int] = defaultdict(int)
    for some in given.values():
        for one in some:
            masked = sum("**" in word.printed for word in one.words)
            words[one.article] += len(one.bare) - _MASKED * masked if one.own else 0
    able = [one for one in given[seed] if one.own]
    best = min(
        able,
        key=lambda one: (origin[one.article] != one.article, -words[one.article], one.day is None, str(one.day), one.article),
    )
    return best.article


def _passage(
    home: str,
    seed: int,
    given: Mapping[int, Sequence[Saying]],
    strands: Sequence[Strand],
    sentences: Sequence[Sequence[Saying]],
) -> Passage:
    numbers = {(one.row, one.place): n for n, some in given.items() for one in some if one.article == home and one.own}
    printed = list(_in_order(sentences[row] for row in {row for row, _ in numbers}))
    others = {one.row for some in given.values() for one in some if one.own and one.article != home}
    known = {(one.row, one.place) for some in given.values() for one in some}
    more = [one for row in sorted(others) for one in sentences[row] if (one.row, one.place) not in known]
    ends = _ends(printed, numbers, more)
    kept = [one for one in printed if ends[one.row][0] <= one.place <= ends[one.row][1]]
    by: dict[str, list[tuple[Saying, int]]] = {}
    for n, some in given.items():
        for one in some:
            by.setdefault(one.article, []).append((one, n))
    return Passage(
        strands[seed],
        tuple(_parted(kept)),
        tuple(numbers.get((one.row, one.place)) for one in kept),
        {article: tuple(some) for article, some in by.items()},
    )


def _in_order(quotes: Iterable[Sequence[Saying]]) -> Iterator[Saying]:
    for quote in sorted(quotes, key=lambda some: (some[0].span, some[0].row)):
        yield from quote


def _ends(
    printed: Iterable[Saying], numbers: Mapping[tuple[int, int], int], more: Sequence[Saying]
) -> dict[int, tuple[int, int]]:
    """Return of each quote the first and the last sentence that another article gives too, or that stands between two such.

    ``more`` are the sentences of the others' quotes that were not followed by themselves: short ones, or much changed.
    """
    found: dict[int, tuple[int, int]] = {}
    for row, place in sorted(numbers):
        found[row] = (min(place, found.get(row, (place, place))[0]), place)
    for one in printed:
        first, last = found[one.row]
        if not first <= one.place <= last and any(same_quote([one], other, ()) for other in more):
            found[one.row] = (min(first, one.place), max(last, one.place))
    return found


def _parted(sentences: Sequence[Saying]) -> Iterator[Saying]:
    """Give the sentences, an ellipsis behind each that the next does not follow in the article."""
    for one, after in zip(sentences, [*sentences[1:], None], strict=True):
        yield one if after is None or after.row == one.row else replace(one, words=with_gap(one.words))
