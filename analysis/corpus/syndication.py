"""Find syndicated copies: the same wire text carried by several publishers, perhaps cut or with a new first line.

Two texts are copies where their sets of five-word shingles overlap by a Jaccard index of 0.8 or more (Broder 1997, "On the
resemblance and containment of documents"). Pairs worth comparing are those that share two neighbors among their 16 smallest
shingle hashes, as nearly all pairs at an index of 0.8 do, and unrelated texts hardly ever.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Shingles = NDArray[np.uint64]

SHINGLE = 5  # words
LEAST = 0.8
_SKETCH = 16
_WORD = re.compile(r"\w+")
_MULTIPLIERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 1], dtype=np.uint64)


class _Codes(dict[str, int]):
    """A number for each word, the same in every process; never 0, which stands for no word."""

    def __missing__(self, word: str) -> int:
        code = self[word] = zlib.crc32(word.encode("utf-8")) + 1
        return code


def link_copies(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Map each copy's id to that of the text it copies, the first of its kind; originals are left out.

    ``texts`` are pairs of id and story, the earliest published first. Every copy is compared with originals only, so that
    small changes do not add up from copy to copy.
    """
    originals: dict[str, Shingles] = {}
    sharing: dict[tuple[int, int], list[str]] = defaultdict(list)
    copies: dict[str, str] = {}
    codes = _Codes()
    for name, text in texts:
        shingles = _shingles(text, codes)
        sketch = list(pairwise(shingles[:_SKETCH].tolist())) or [(int(one), 0) for one in shingles]
        candidates = dict.fromkeys(other for key in sketch for other in sharing.get(key, ()))
        if found := next(_near(shingles, candidates, originals), None):
            copies[name] = found
            continue
        originals[name] = shingles
        for key in sketch:
            sharing[key].append(name)
    return copies


def _near(shingles: Shingles, candidates: Iterable[str], originals: dict[str, Shingles]) -> Iterator[str]:
    for name in candidates:
        other = originals[name]
        shared = len(np.intersect1d(shingles, other, assume_unique=True))
        if shared >= LEAST * (len(shingles) + len(other) - shared):
            yield name


def _shingles(text: str, codes: _Codes) -> Shingles:
    """Hash every five words in a row, the same in every process; sorted, each once. A shorter text is one shingle."""
    row = np.array([codes[word] for word in _WORD.findall(text.casefold())], dtype=np.uint64)
    if not len(row):
        return row
    row = np.pad(row, (0, max(0, SHINGLE - len(row))))
    hashes = (np.lib.stride_tricks.sliding_window_view(row, SHINGLE) * _MULTIPLIERS).sum(axis=1, dtype=np.uint64)
    hashes ^= hashes >> np.uint64(29)
    return np.unique(hashes * _MULTIPLIERS[0])
