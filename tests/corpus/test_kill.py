"""``kill -9`` in mid-write loses nothing acknowledged and leaves the corpus readable."""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from analysis.corpus import Corpus

KILLS = 50 if os.environ.get("ONRECORD_SOAK") else 10


@pytest.mark.slow
def test_kills_lose_nothing_acknowledged(corpus: Corpus):
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["analysis.corpus.store", "pytest"])  # imported once, not fifty times
    chance = random.Random(9)  # noqa: S311  when to kill is no secret
    acknowledged: set[int] = set()
    for turn in range(KILLS):
        told = _told_before_death(context, corpus.path, start=turn * 10_000, delay=chance.uniform(0, 0.15))
        assert told
        acknowledged |= told
        found = {one.article.id: one.article.text for one in Corpus.open(corpus.path).articles_annotated()}
        assert set(map(str, acknowledged)) <= set(found)
        assert int(found["revised"]) in (max(told), max(told) + 1)  # the next may be in, and its writer dead before telling
    assert corpus.write(iter(())) == 0  # the lock died with its holder


def _told_before_death(context: ForkServerContext, path: Path, *, start: int, delay: float) -> set[int]:
    """Let a process write, kill it ``delay`` seconds after its first acknowledgment, and return all it acknowledged."""
    from writer import write_on

    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=write_on, args=(path, start, writer))
    process.start()
    writer.close()
    told = {reader.recv()}
    time.sleep(delay)
    process.kill()
    process.join()
    while True:
        try:
            told.add(reader.recv())
        except EOFError:
            reader.close()
            return told
