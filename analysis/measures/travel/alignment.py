"""The words of two texts aligned: which both have, in order, and which one of them has alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis import lexicon

_FAR = 3  # words from a lone small word to the next run
Run = tuple[int, int, int, int]  # from and to in the one text, from and to in the other


@dataclass(frozen=True, slots=True)
class Alignment:
    """Words of two texts laid side by side: ``shared`` runs stand in both, ``matched`` words in all, ``longest`` in a row.

    The longest common sequence of words is kept (Hirschberg 1975; rapidfuzz computes it bit by bit).
    """

    shared: tuple[Run, ...]
    matched: int
    longest: int


def align(one: Sequence[str], other: Sequence[str]) -> Alignment:
    """Align two texts, given as words to compare."""
    from rapidfuzz.distance import LCSseq

    codes = LCSseq.opcodes(list(one), list(other))
    equal = [(code.src_start, code.src_end, code.dest_start, code.dest_end) for code in codes if code.tag == "equal"]
    equal = _drawn(equal, one, other)
    runs = tuple(run for run in equal if not _by_chance(run, equal, one))
    lengths = [end - start for start, end, _, _ in runs]
    return Alignment(runs, sum(lengths), max(lengths, default=0))


def _drawn(runs: Sequence[Run], one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Return the runs; one that could as well stand right before the next is joined to it, as "the" in "the dam, the rain"."""
    found: list[Run] = []
    for start, end, begin, until in reversed(runs):
        length = end - start
        if found and until == found[-1][2]:
            after = found[-1]
            if after[0] - length >= end and list(one[after[0] - length : after[0]]) == list(other[begin:until]):
                found[-1] = (after[0] - length, after[1], begin, after[3])
                continue
        found.append((start, end, begin, until))
    return found[::-1]


def _by_chance(run: Run, runs: Sequence[Run], one: Sequence[str]) -> bool:
    """Tell whether a run is a lone small word far from all others: any two sentences share a "the"."""
    start, end, _, _ = run
    if end - start != 1 or one[start] not in lexicon.words("travel", "common"):
        return False
    return all(other is run or min(abs(other[0] - end), abs(start - other[1])) >= _FAR for other in runs)
