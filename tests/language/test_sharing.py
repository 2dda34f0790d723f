"""A very long text is read by two processes, and reads as if one had."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib import import_module

import psutil
import pytest

from analysis import language
from analysis.language import Doc, sharing
from analysis.model import Article

parsing = import_module("analysis.language.parse")
STORY = "Mara Quill opened the lock in May. “It was late,” Hale said.\n\nThe envoys of Norvale, who had met, left on Friday. "
LONG, SHORT = (Article(id=name, text=STORY * often) for name, often in (("long", 12), ("short", 1)))


@pytest.fixture(autouse=True)
def in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "PIECE", 150)
    monkeypatch.setattr(parsing, "BATCH_CHARACTERS", 300)
    monkeypatch.setattr(sharing, "MUCH", 400)
    monkeypatch.setattr("os.getloadavg", lambda: (0.5, 0.5, 0.5))


def told(docs: Iterator[Doc]) -> list[list[tuple[object, ...]]]:
    return [
        [
            (word.text, word.idx, word.tag_, word.dep_, word.ent_type_, word.head.i, word.left_edge.i, word.right_edge.i)
            for word in doc
        ]
        for doc in docs
    ]


class _Watched:
    """A pool that counts what it is given, and may be one whose process has died."""

    def __init__(self, pool: sharing.ProcessPoolExecutor, *, dead: bool) -> None:
        self.given, self._pool, self._dead = 0, pool, dead

    def submit(self, *call: object) -> Future[object]:
        self.given += 1
        if self._dead:
            raise BrokenProcessPool
        return self._pool.submit(*call)  # type: ignore[arg-type]


@pytest.mark.parametrize("dead", [False, True])
def test_two_processes_find_what_one_does_also_where_the_other_dies(monkeypatch: pytest.MonkeyPatch, *, dead: bool):
    pools: list[_Watched] = []
    made = sharing.pool_of

    @contextmanager
    def watched(workers: int, *, preload: list[str]) -> Iterator[_Watched]:
        with made(workers, preload=preload) as pool:
            pools.append(_Watched(pool, dead=dead))
            yield pools[-1]

    monkeypatch.setattr(sharing, "pool_of", watched)
    shared = told(language.parse([SHORT, LONG, SHORT], workers=2))
    assert [pool.given > 0 for pool in pools] == [True]
    assert shared == told(language.parse([SHORT, LONG, SHORT]))
    assert all(one.ppid() == os.getpid() for one in psutil.Process().children(recursive=True))  # the fork server alone is left


def test_little_text_one_worker_and_a_busy_machine_start_no_process(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sharing, "pool_of", lambda *_, **__: pytest.fail("a process was started"))
    list(language.parse([LONG], workers=1))
    with monkeypatch.context() as busy:
        busy.setattr("os.getloadavg", lambda: (500.0, 0.5, 0.5))
        list(language.parse([LONG], workers=2))
    monkeypatch.setattr(sharing, "MUCH", 100_000)
    list(language.parse([LONG], workers=2))
