"""Annotation on every core: order, bounded memory, and no article lost to one that fails or kills."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.annotate.chunks import AHEAD, CHUNK
from analysis.annotate.pool import annotate_all
from analysis.model import Article


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))


def articles(count: int, **special: str) -> list[Article]:
    """Articles "0" to "count - 1", whose text is plain but for those named by ``_NUMBER=text``."""
    return [Article(id=str(i), text=special.get(f"_{i}", "plain")) for i in range(count)]


def test_results_come_in_the_order_of_the_articles_and_from_other_processes():
    import stand_ins

    found = list(annotate_all(articles(60), annotate=stand_ins.plain, workers=2, few=0))
    assert [one.article.id for one in found] == [str(i) for i in range(60)]
    assert str(os.getpid()) not in {one.configuration for one in found}


@pytest.mark.parametrize(("count", "workers"), [(5, 2), (30, 1)])
def test_few_articles_or_one_worker_need_no_other_process(count: int, workers: int):
    import stand_ins

    found = list(annotate_all(articles(count), annotate=stand_ins.plain, workers=workers, few=5))
    assert {one.configuration for one in found} == {str(os.getpid())}


def test_no_articles_bring_no_results():
    import stand_ins

    assert list(annotate_all([], annotate=stand_ins.plain)) == []


@pytest.mark.parametrize("few", [0, 100])
def test_an_article_that_raises_comes_back_with_its_error_and_alone(few: int):
    import stand_ins

    found = list(annotate_all(articles(20, _7="bad"), annotate=stand_ins.raises, workers=2, few=few))
    assert {one.article.id: one.error for one in found if one.error} == {"7": "ValueError: cannot read this"}
    assert len(found) == 20


def test_an_article_that_annotation_loses_comes_back_with_an_error():
    import stand_ins

    found = list(annotate_all(articles(10, _3="lost"), annotate=stand_ins.loses_one, workers=1))
    assert [one.article.id for one in found if one.error] == ["3"]
    assert len(found) == 10


def test_an_article_that_kills_every_worker_is_given_up_and_all_others_are_annotated():
    import stand_ins

    found = list(annotate_all(articles(70, _1="deadly", _66="deadly"), annotate=stand_ins.kills, workers=2, few=0))
    assert [one.article.id for one in found] == [str(i) for i in range(70)]
    assert {one.article.id for one in found if one.error} == {"1", "66"}
    assert "no process survived" in str(found[1].error)


def test_a_worker_killed_once_costs_no_article(tmp_path: Path):
    import stand_ins

    deadly_once = articles(40, _20=f"once:{tmp_path / 'died'}")
    found = list(annotate_all(deadly_once, annotate=stand_ins.kills, workers=2, few=0))
    assert (tmp_path / "died").exists()
    assert [one.article.id for one in found] == [str(i) for i in range(40)]
    assert not [one for one in found if one.error]


def test_few_articles_are_under_way_at_a_time():
    import stand_ins

    asked = 0

    def counted() -> Iterator[Article]:
        nonlocal asked
        for article in articles(1000):
            asked += 1
            yield article

    stream = annotate_all(counted(), annotate=stand_ins.plain, workers=2, few=0)
    next(stream)
    assert asked <= (2 * AHEAD + 1) * CHUNK
    stream.close()  # type: ignore[attr-defined]  # a generator; stops the workers


def test_progress_is_told_every_article_once():
    import stand_ins

    told: list[int] = []
    list(annotate_all(articles(21), annotate=stand_ins.plain, workers=1, progress=told.append))
    assert sum(told) == 21


def test_a_worker_calculates_in_one_thread():
    import stand_ins

    found = list(annotate_all(articles(2), annotate=stand_ins.threads, workers=1 + 1, few=0))
    assert {one.configuration for one in found} == {"1"}
