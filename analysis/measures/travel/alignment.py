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
    runs = tuple(run for run in equal if not _by_chance(run, equal, one))
    lengths = [end - start for start, end, _, _ in runs]
    return Alignment(runs, sum(lengths), max(lengths, default=0))


def _by_chance(run: Run, runs: Sequence[Run], one: Sequence[str]) -> bool:
    """Tell whether a run is a lone small word far from all others: any two sentences share a "the"."""
    start, end, _, _ = run
    if end - start != 1 or one[start] not in lexicon.words("travel", "common"):
        return False
    return all(other is run or min(abs(other[0] - end), abs(start - other[1])) >= _FAR for other in runs)
