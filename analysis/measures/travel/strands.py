"""Which strands of words belong to one utterance: an article has them in one quotation, or two newsrooms side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from analysis.measures.travel.alignment import Alignment
from analysis.measures.travel.matching import Strand
from analysis.measures.travel.sayings import Saying

_BESIDE = 60  # characters from one quotation to the next of the same speech: room for who says it
_NEW = 0.5  # share of a sentence's words that the article has not given before


def sayings_of(strand: Strand) -> list[Saying]:
    """Return the sayings of a strand; of an article that gives words twice, the fullest."""
    whole = len(strand.base.bare)
    lying = [(strand.base, Alignment(((0, whole, 0, whole),), whole, whole)), *strand.others]
    found: list[Saying] = []
    has: dict[str, set[int]] = defaultdict(set)
    for one, aligned in sorted(lying, key=lambda one: (not one[0].own, -one[1].matched, one[0].row, one[0].place)):
        places = {place for start, end, _, _ in aligned.shared for place in range(start, end)}
        if len(places - has[one.article]) > _NEW * len(places) and (one.own or not has[one.article]):
            has[one.article] |= places
            found.append(one)
    return found


def links_between(given: Sequence[Sequence[Saying]], newsroom: Mapping[str, str]) -> dict[int, set[int]]:
    """Tell which strands an article has in one quotation, or articles of two newsrooms side by side."""
    by: dict[str, list[tuple[Saying, int]]] = defaultdict(list)
    for number, some in enumerate(given):
        for one in some:
            if one.own:
                by[one.article].append((one, number))
    sure: dict[int, set[int]] = defaultdict(set)
    beside: dict[tuple[int, int], set[str]] = defaultdict(set)
    for article, lying in by.items():
        told = sorted(lying, key=lambda one: (one[0].span, one[0].row, one[0].place))
        for (one, mine), (other, theirs) in pairwise(told):
            if one.row == other.row:
                sure[mine].add(theirs)
                sure[theirs].add(mine)
            elif (one.who == other.who or "" in (one.who, other.who)) and other.span[0] - one.span[1] <= _BESIDE:
                beside[min(mine, theirs), max(mine, theirs)].add(newsroom[article])
    for (mine, theirs), who in beside.items():
        if len(who) > 1:
            sure[mine].add(theirs)
            sure[theirs].add(mine)
    return sure


def reached(seed: int, links: Mapping[int, set[int]], left: set[int]) -> list[int]:
    """Return all strands that are linked to one, by way of others."""
    found, waiting = {seed}, [seed]
    while waiting:
        new = (links.get(waiting.pop(), set()) & left) - found
        found |= new
        waiting += sorted(new)
    return sorted(found)


def of_one_day(seed: Strand, other: Strand) -> bool:
    """Tell whether no article dates the one to another day than the other."""
    days = [
        {one.said[:10] for one in (strand.base, *(saying for saying, _ in strand.others)) if one.said and len(one.said) >= 10}
        for strand in (seed, other)
    ]
    return not days[0] or not days[1] or bool(days[0] & days[1])
