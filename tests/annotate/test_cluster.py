"""Annotation on the workers of a Dask scheduler: what the local pool finds, and no article lost to a worker that dies."""

from __future__ import annotations

import os
import re
import signal
import socket
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="onrecord[cluster] is not installed")

from analysis.annotate import annotate, cluster, connect
from analysis.annotate.chunks import AHEAD, CHUNK
from analysis.annotate.pool import annotate_all
from analysis.corpus import Corpus, intake
from analysis.corpus.intake import take_in
from analysis.errors import ClusterError, ParameterError
from analysis.model import AnnotatedArticle, Article

pytestmark = pytest.mark.slow
NAMES = ("Lund", "Berg", "Okafor", "Tamm", "Reyes", "Halloran")


@pytest.fixture(scope="module", autouse=True)
def _importable() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent))
        patch.setenv("ONRECORD_ANNOTATED", "off")  # each way reads for itself
        yield


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from dask_cluster import Cluster

    started = Cluster(tmp_path_factory.mktemp("dask"))
    yield started
    started.close()


@pytest.fixture
def two(dask: Any) -> Any:
    """Give a scheduler with two workers."""
    dask.keep(2)
    return dask


def articles(count: int, **special: str) -> list[Article]:
    return [Article(id=str(i), text=special.get(f"_{i}", "plain")) for i in range(count)]


def stories(count: int) -> list[Article]:
    return [
        Article(
            id=f"story-{number}",
            text=f'Mayor Anna {NAMES[number % 6]} said on Tuesday that pier {number} would open next week. "We kept our word," '
            f"she said. The council closed pier {number + 1} on Monday, and {NAMES[(number + 1) % 6]} denied it.",
        )
        for number in range(count)
    ]


def rows(corpus: Corpus) -> list[dict[str, Any]]:
    return sorted(corpus.dataset().to_table().to_pylist(), key=lambda row: row["key"])


def ids(found: Iterable[AnnotatedArticle]) -> list[str]:
    return [one.article.id for one in found]


def test_results_come_in_order_from_all_workers_and_few_articles_are_under_way(two: Any):
    import stand_ins

    asked = 0

    def counted() -> Iterator[Article]:
        nonlocal asked
        for article in articles(160):
            asked += 1
            yield article

    stream = annotate_all(counted(), annotate=stand_ins.takes_time, scheduler=two.address)
    first = next(stream)
    assert asked <= (2 * AHEAD + 1) * CHUNK
    found = [first, *stream]
    assert ids(found) == [str(i) for i in range(160)]
    assert {one.configuration for one in found} == {str(pid) for pid in two.workers}


def test_a_corpus_gets_the_same_rows_with_no_cluster_and_with_one_of_whose_two_workers_one_is_killed(two: Any, tmp_path: Path):
    here, there = Corpus.create(tmp_path / "here"), Corpus.create(tmp_path / "there")
    take_in(here, stories(48), workers=1)
    victim = two.workers[0]

    def kill_one(_: int) -> None:
        if victim in two.workers:
            os.kill(victim, signal.SIGKILL)

    found = take_in(there, stories(48), scheduler=two.address, progress=kill_one)
    assert (found.annotated, found.failed) == (48, 0)
    assert len(two.workers) == 1
    assert rows(there) == rows(here)
    assert {"mentions", "quotes", "digest"} <= set(rows(here)[0])


def test_an_article_that_raises_or_is_lost_comes_back_with_the_error_that_it_has_here(two: Any):
    import stand_ins

    some = articles(20, _7="bad")
    here = list(annotate_all(some, annotate=stand_ins.raises, workers=1))
    there = list(annotate_all(some, annotate=stand_ins.raises, scheduler=two.address))
    assert [(one.article, one.error) for one in there] == [(one.article, one.error) for one in here]
    assert [one.article.id for one in there if one.error] == ["7"]


def test_an_article_that_kills_every_worker_is_given_up_and_all_others_are_annotated(tmp_path: Path):
    import stand_ins
    from dask_cluster import Cluster

    fragile = Cluster(tmp_path, {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"})
    try:
        fragile.add_worker(nanny=True)
        found = list(annotate_all(articles(12, _1="deadly"), annotate=stand_ins.kills, scheduler=fragile.address))
    finally:
        fragile.close()
    assert ids(found) == [str(i) for i in range(12)]
    assert {one.article.id: one.error for one in found if one.error} == {
        "1": "no process survived annotating it (split the article or leave it out)"
    }


def test_where_no_worker_is_left_the_run_ends_and_the_next_goes_on(two: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import stand_ins

    monkeypatch.setattr(cluster, "_LOOK_AGAIN", 0.2)
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    monkeypatch.setattr(intake, "annotate", stand_ins.takes_time)
    corpus, some = Corpus.create(tmp_path / "corpus"), stories(48)

    def kill_all(_: int) -> None:
        for pid in two.workers:
            os.kill(pid, signal.SIGKILL)

    with pytest.raises(ClusterError, match="no worker any more") as told:
        take_in(corpus, some, scheduler=two.address, progress=kill_all)
    assert "run again to go on" in str(told.value.remedy)
    kept = len(corpus.ids)
    two.keep(1)
    assert take_in(corpus, some, scheduler=two.address).annotated == 48 - kept
    assert 0 < kept < 48


def test_a_scheduler_that_dies_is_told(tmp_path: Path):
    import stand_ins
    from dask_cluster import Cluster

    brief = Cluster(tmp_path)
    try:
        brief.add_worker()
        stream = annotate_all(articles(400), annotate=stand_ins.takes_time, scheduler=brief.address)
        next(stream)
        brief.scheduler.kill()
        with pytest.raises(ClusterError, match="connection was lost"):
            list(stream)
    finally:
        brief.close()


def test_a_worker_with_other_rules_is_refused_before_anything_is_sent(dask: Any):
    dask.keep(1)
    other = dask.add_worker("--preload", "other_rules")
    reading, told = partial(annotate, model="en_core_web_md"), ""
    stop = time.monotonic() + 20
    try:
        while not told and time.monotonic() < stop:  # until it has come
            try:
                list(annotate_all(articles(1), annotate=reading, scheduler=dask.address))
            except ClusterError as error:
                told = str(error)
    finally:
        other.terminate()
        other.wait()
    assert re.search(r"1 of 2 worker\(s\) cannot take part.*rules-other000.*docs/cluster.md", told)


def test_a_port_where_nobody_answers_or_no_scheduler_does_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(connect, "_CONNECT", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(ClusterError, match="no Dask scheduler answers there"):
            list(annotate_all(articles(1), annotate=annotate, scheduler=f"tcp://127.0.0.1:{port}"))
    with pytest.raises(ClusterError, match="no Dask scheduler answers there"):
        list(annotate_all(articles(1), annotate=annotate, scheduler=f"tcp://127.0.0.1:{port}"))


@pytest.mark.parametrize("address", ["127.0.0.1:8786", "http://127.0.0.1:8786", "tcp://host", "tcp://a b:1"])
def test_what_is_no_address_is_a_wrong_option(address: str):
    with pytest.raises(ParameterError, match="no scheduler's address"):
        list(annotate_all(articles(1), annotate=annotate, scheduler=address))


def test_a_scheduler_without_workers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from dask_cluster import Cluster

    monkeypatch.setattr(connect, "_FIRST_WORKER", 0.3)
    empty = Cluster(tmp_path)
    try:
        with pytest.raises(ClusterError, match=r"it has no worker \(start some: `dask worker tcp://"):
            list(annotate_all(articles(1), annotate=annotate, scheduler=empty.address))
    finally:
        empty.close()
