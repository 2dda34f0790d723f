"""Whether two sentences of one day tell one deed: one with the verb, one with its noun, or of a part of it."""

from __future__ import annotations

from functools import cache

from analysis import lexicon
from analysis.measures.stems import Bag, alike, stem, stems

BESIDE = 2  # words in common beside the deed


def tells_again(one: str, other: str) -> bool:
    """Tell whether two sentences of one day tell the same: a deed in common, and more; of what is done once a day, the deed."""
    shared = stems(one) & stems(other)
    done = shared & deeds("turning")
    return bool(shared & deeds("once_a_day")) or (bool(done) and len(shared - done) >= BESIDE)


@cache
def deeds(name: str) -> Bag:
    """Return the stems of a list of verbs, and the marks of the words used for them."""
    words = lexicon.words("happenings", name)
    marks = frozenset().union(*(stems(word) for word in words)) & alike()
    return marks | {stem(word) for word in words}
