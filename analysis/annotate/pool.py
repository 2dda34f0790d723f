"""Annotate many articles on every core, in order, and survive the death of a worker; or on the workers of a cluster.

A worker that dies (out of memory, killed) breaks a ``ProcessPoolExecutor`` with an error, where ``multiprocessing.Pool`` would
wait for ever. What was under way then is done again, one article at a time in a worker of its own, so that it is certain which
article kills; one that does so twice is given up with an error, and the rest goes on in a new pool.

Workers come from a fork server: a plain fork would copy locks that threads of the parent hold. Each has one BLAS thread, and
ends when the process does that it works for, even if that was killed.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice

from analysis.annotate.chunks import AHEAD, LIVES, Annotate, attempt, chunks_of, killer
from analysis.model import AnnotatedArticle, Article
from analysis.world.pool import pool_of

FEW = 24  # up to about so many articles, starting workers (2 s with the language model) costs more than it brings


@dataclass
class _Job:
    """A chunk and, once a pool took it, its result to come."""

    chunk: list[Article]
    future: Future[list[AnnotatedArticle]] | None = None

    def done(self) -> bool:
        return self.future is not None and self.future.done() and self.future.exception() is None

    def result(self) -> list[AnnotatedArticle]:
        assert self.future is not None
        return self.future.result()


def annotate_all(
    articles: Iterable[Article],
    *,
    annotate: Annotate,
    alone: Annotate | None = None,
    workers: int | None = None,
    scheduler: str | None = None,
    few: int = FEW,
    progress: Callable[[int], None] | None = None,
) -> Iterator[AnnotatedArticle]:
    """Annotate articles in the order they come; one that fails comes back with its ``error``, the others go on.

    ``annotate`` is a function (or a ``functools.partial`` of one) that can be imported by name. ``workers`` is by default
    the number of cores this process may use; with one, or up to ``few`` articles, all is done in this process, by ``alone``
    where that is given: it may find other work for the cores that are left.
    With a ``scheduler``, the address of one of Dask's, all is done by its workers; raises ClusterError where they cannot.
    ``progress`` is told how many articles have come since it was last told.
    """
    batches = _in_cluster(annotate, articles, scheduler) if scheduler else _here(annotate, articles, workers, few, alone)
    for batch in batches:
        if progress:
            progress(len(batch))
        yield from batch


def _in_cluster(annotate: Annotate, articles: Iterable[Article], scheduler: str) -> Iterator[list[AnnotatedArticle]]:
    from analysis.annotate.cluster import in_cluster

    return in_cluster(annotate, chunks_of(articles), scheduler)


def _here(
    annotate: Annotate, articles: Iterable[Article], workers: int | None, few: int, alone: Annotate | None
) -> Iterator[list[AnnotatedArticle]]:
    """Annotate on this machine: in this process what is little, else in a pool."""
    workers = workers or len(os.sched_getaffinity(0))
    stream = iter(articles)
    first = list(islice(stream, few + 1))
    chunks = chunks_of(chain(first, stream))
    if workers == 1 or len(first) <= few:
        return (attempt(alone or annotate, chunk) for chunk in chunks)
    return _in_pool(annotate, chunks, workers)


def _in_pool(annotate: Annotate, chunks: Iterator[list[Article]], workers: int) -> Iterator[list[AnnotatedArticle]]:
    for first in chunks:  # once for every pool that breaks, the rest of the chunks being taken inside
        yield from _until_broken(annotate, chain([first], chunks), workers)


def _until_broken(annotate: Annotate, chunks: Iterable[list[Article]], workers: int) -> Iterator[list[AnnotatedArticle]]:
    """Yield results in order until the chunks end or the pool breaks; then, what was under way is rescued."""
    under_way: deque[_Job] = deque()
    pool = _pool(annotate, workers)
    try:
        for chunk in chunks:
            under_way.append(_Job(chunk))  # before it is submitted, which a broken pool refuses
            under_way[-1].future = pool.submit(attempt, annotate, chunk)
            if len(under_way) == AHEAD * workers:
                yield _taken(under_way)
        while under_way:
            yield _taken(under_way)
    except BrokenProcessPool:
        yield from _rescued(annotate, under_way)
    finally:
        pool.shutdown(cancel_futures=True)


def _taken(under_way: deque[_Job]) -> list[AnnotatedArticle]:
    result = under_way[0].result()
    under_way.popleft()
    return result


def _rescued(annotate: Annotate, jobs: Iterable[_Job]) -> Iterator[list[AnnotatedArticle]]:
    """Yield what the jobs brought, or what a lone worker makes of their articles one by one."""
    with closing(_LoneWorker(annotate)) as worker:
        for job in jobs:
            yield job.result() if job.done() else [worker.annotate(article) for article in job.chunk]


class _LoneWorker:
    """One worker process, replaced when it dies."""

    def __init__(self, annotate: Annotate) -> None:
        self._annotate = annotate
        self._pool: ProcessPoolExecutor | None = None

    def annotate(self, article: Article) -> AnnotatedArticle:
        for _ in range(LIVES):
            self._pool = self._pool or _pool(self._annotate, 1)
            try:
                return self._pool.submit(attempt, self._annotate, [article]).result()[0]
            except BrokenProcessPool:
                self.close()
        return killer(article)

    def close(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None


def _pool(annotate: Annotate, workers: int) -> ProcessPoolExecutor:
    return pool_of(workers, preload=[__name__, getattr(annotate, "func", annotate).__module__])
