"""Annotate on the workers of a Dask scheduler: the same function on the same chunks, results in the order of the articles.

Texts are sent and annotations come back, so that workers need no file of ours; this process alone writes. What a worker had
when it died, Dask gives to another; after some deaths over one task (four, by Dask's settings) its articles are tried one
by one, and who kills again, alone on the cluster, is given up. Nothing stays on the scheduler: what a client wanted is dropped
when its connection ends, however it ends.
"""

from __future__ import annotations

import pickle
import time
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from itertools import chain, count
from typing import Any

from analysis.annotate.alike import check_workers, refuse_unlike
from analysis.annotate.chunks import AHEAD, LIVES, Annotate, attempt, killer
from analysis.annotate.connect import connected, threads_of
from analysis.errors import ClusterError, OnRecordError
from analysis.language import DEFAULT_MODEL
from analysis.model import AnnotatedArticle, Article

_LOOK_AGAIN = 10.0  # seconds until the number of workers is asked for anew
_PATIENCE = 60.0  # seconds that a cluster may be without a worker; nannies need some five for a new one
_GO_ON = "what was annotated is kept: run again to go on"


def in_cluster(annotate: Annotate, chunks: Iterator[list[Article]], scheduler: str) -> Iterator[list[AnnotatedArticle]]:
    """Yield what the workers make of each chunk, in order; the scheduler is asked for when there is something to do.

    Raises ClusterError, before anything is sent, where a worker would read otherwise than this process; and where no worker
    is left, or the scheduler. MissingSystemPackage without Dask.
    """
    for first in chunks:  # once
        with connected(scheduler) as client:
            model = getattr(annotate, "keywords", {}).get("model", DEFAULT_MODEL)
            with _told(scheduler):
                ours = check_workers(client, scheduler, model=model)
            job = pickle.dumps((annotate, ours, model))
            yield from _Run(client, scheduler, job).batches(chain([first], chunks))


def work(job: bytes, articles: bytes) -> bytes:
    """Annotate, on a worker; bytes in and out, so that no scheduler looks into them."""
    from distributed import get_worker

    annotate, ours, model = pickle.loads(job)  # noqa: S301  by our client, whom the scheduler let in: docs/security.md
    refuse_unlike(get_worker().address, ours=ours, model=model)
    some: Sequence[Article] = pickle.loads(articles)  # noqa: S301
    return pickle.dumps(_reader().submit(attempt, annotate, some).result())


@cache
def _reader() -> ThreadPoolExecutor:
    """Return the one thread of a worker that annotates, however many Dask has: the language model is one thread's."""
    return ThreadPoolExecutor(1, thread_name_prefix="onrecord")


class _Run:
    """Chunks sent and not yet taken, so many that all workers have some and memory stays bounded."""

    def __init__(self, client: Any, scheduler: str, job: bytes) -> None:
        self._client, self._scheduler, self._job = client, scheduler, job
        self._name, self._number = f"onrecord-{uuid.uuid4().hex}", count()
        self._under_way: deque[tuple[list[Article], Any]] = deque()
        self._most, self._look = 0, 0.0

    def batches(self, chunks: Iterable[list[Article]]) -> Iterator[list[AnnotatedArticle]]:
        """Yield what each chunk brings."""
        for chunk in chunks:
            self._under_way.append((chunk, self._sent(chunk)))
            if len(self._under_way) >= self._bound():
                yield self._taken()
        while self._under_way:
            yield self._taken()

    def _bound(self) -> int:
        """Return how many chunks may be under way: workers may come and go."""
        if time.monotonic() >= self._look:
            with _told(self._scheduler):
                self._most = AHEAD * max(1, threads_of(self._client))
            self._look = time.monotonic() + _LOOK_AGAIN
        return self._most

    def _taken(self) -> list[AnnotatedArticle]:
        from distributed import KilledWorker

        chunk, future = self._under_way.popleft()
        try:
            return self._result(future)
        except KilledWorker:
            return [self._by_itself(article) for article in chunk]

    def _by_itself(self, article: Article) -> AnnotatedArticle:
        """Annotate an article in a task of its own, at last with no other of ours under way that could be the killer."""
        from distributed import KilledWorker

        for _ in range(LIVES):
            try:
                return self._result(self._sent([article]))[0]
            except KilledWorker:
                for _, other in self._under_way:
                    self._awaited(other)
        return killer(article)

    def _sent(self, articles: list[Article]) -> Any:
        with _told(self._scheduler):
            key = f"{self._name}-{next(self._number)}"
            return self._client.submit(work, self._job, pickle.dumps(articles), key=key, pure=False)

    def _result(self, future: Any) -> list[AnnotatedArticle]:
        self._awaited(future)
        told: bytes = self._patiently(lambda: future.result(timeout=_PATIENCE))  # lost and done again if its worker dies now
        found: list[AnnotatedArticle] = pickle.loads(told)  # noqa: S301  see ``work``
        return found

    def _awaited(self, future: Any) -> None:
        """Wait until a task has ended in some way."""
        self._patiently(lambda: future.exception(timeout=_LOOK_AGAIN))

    def _patiently(self, ask: Callable[[], Any]) -> Any:
        """Return what comes in time, however often it has to be asked for. Raises ClusterError where there is no worker."""
        alone_since: float | None = None
        while True:
            with _told(self._scheduler):
                try:
                    return ask()
                except TimeoutError:
                    alone_since = None if threads_of(self._client) else alone_since or time.monotonic()
            if alone_since is not None and time.monotonic() - alone_since >= _PATIENCE:
                raise ClusterError("it has no worker any more", where=self._scheduler, remedy=f"start workers; {_GO_ON}")


@contextmanager
def _told(scheduler: str) -> Iterator[None]:
    """Say what is wrong with a cluster in words of ours; the death of a worker over a task is its caller's business."""
    from distributed import KilledWorker

    try:
        yield
    except (OnRecordError, KilledWorker):
        raise
    except CancelledError as error:
        what = "the connection was lost, or somebody cancelled what was under way"
        raise ClusterError(what, where=scheduler, remedy=f"look whether the scheduler runs; {_GO_ON}") from error
    except OSError as error:
        what = f"the connection was lost ({_line(error)})"
        raise ClusterError(what, where=scheduler, remedy=f"look whether the scheduler runs; {_GO_ON}") from error
    except Exception as error:
        what = f"a worker failed, {type(error).__name__}: {_line(error)}"
        raise ClusterError(what, where=scheduler, remedy=f"its log says more; {_GO_ON}") from error


def _line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0][:200]
