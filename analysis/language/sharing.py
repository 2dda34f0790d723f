"""Batches of text, read one after the other; of a very long text by two processes, each from its end of it.

Which process reads a batch changes nothing in it. The other one comes from a fork server, ends with this one, and where it dies
its batch is read here.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import islice

from analysis.language.batches import Piece, read_batch
from analysis.language.freeze import Part
from analysis.world.pool import pool_of

MUCH = 200_000  # characters; of fewer, starting a process with the language model (2 s) costs more than it brings
_AHEAD = 12  # batches that are looked at together
_Batch = Sequence[Piece]


def read_batches(batches: Iterable[_Batch], *, model: str, workers: int | None) -> Iterator[list[Part]]:
    """Read batches in their order; many characters at once with another process where ``workers`` allow it (None: the cores).

    A process that was started to work beside others starts none of its own, and none is started where all cores are at work.
    """
    workers = workers or len(os.sched_getaffinity(0))
    alone, stream = workers == 1 or multiprocessing.parent_process() is not None, iter(batches)
    while ahead := list(islice(stream, 1 if alone else _AHEAD)):
        if sum(len(piece.text) for batch in ahead for piece in batch) < MUCH or not is_core_free():
            yield from (read_batch(batch, model) for batch in ahead)
        else:
            yield from _shared(ahead, model)


def is_core_free() -> bool:
    """Tell whether a core had nothing to do in the last minute: else another process only takes from this one."""
    return os.getloadavg()[0] < len(os.sched_getaffinity(0))


def _shared(batches: Sequence[_Batch], model: str) -> list[list[Part]]:
    left, found = deque(enumerate(batches)), dict[int, list[Part]]()
    with pool_of(1, preload=[read_batch.__module__]) as pool, ThreadPoolExecutor(1) as apart:
        try:
            others = apart.submit(_lend, pool, left, found, model)
            _read(left, found, model)
            others.result()
            _read(left, found, model)  # what a process that died had taken
        finally:
            left.clear()
    return [found[number] for number in range(len(batches))]


def _read(left: deque[tuple[int, _Batch]], found: dict[int, list[Part]], model: str) -> None:
    """Read from the end until nothing is left."""
    with suppress(IndexError):
        while True:
            number, batch = left.pop()
            found[number] = read_batch(batch, model)


def _lend(pool: ProcessPoolExecutor, left: deque[tuple[int, _Batch]], found: dict[int, list[Part]], model: str) -> None:
    """Let the other process read from the beginning until nothing is left, one batch after the other."""
    with suppress(IndexError):
        while True:
            number, batch = left.popleft()
            try:
                found[number] = pool.submit(read_batch, batch, model).result()
            except BrokenProcessPool:
                left.append((number, batch))
                return
