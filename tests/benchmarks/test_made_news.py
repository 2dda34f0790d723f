"""News that is made up for measuring growth: as many articles as wanted, no two alike; and how growth is fitted."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

import pytest

from analysis.corpus.syndication import link_copies


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))


def test_no_two_articles_are_alike_and_they_are_short():
    from made_news import articles

    some = list(articles(0, 600))
    assert len({one["id"] for one in some}) == len({one["text"] for one in some}) == 600
    assert link_copies((one["id"], one["text"]) for one in some) == {}
    assert 60 < mean(len(one["text"].split()) for one in some) < 80
    assert not any("{" in one["text"] for one in some)


def test_an_article_is_the_same_in_every_run_and_they_lie_over_many_months_and_publishers():
    from made_news import article, articles

    assert article(77) == next(articles(77, 78))
    some = list(articles(0, 3000))
    assert len({one["published"][:7] for one in some}) > 20
    assert len({one["publisher"] for one in some}) == 12


def test_an_exponent_is_fitted_to_what_lies_above_the_start():
    from growth import growth

    power, million = growth({100: 5.0, 1_000: 5.0 + 0.02 * 900, 10_000: 5.0 + 0.02 * 9_900})
    assert power == pytest.approx(1.0)
    assert million == pytest.approx(20_005)
    power, _ = growth({100: 1.0, 1_000: 1.0 + 900**2 / 1e6, 10_000: 1.0 + 9_900**2 / 1e6})
    assert power == pytest.approx(2.0)


def test_what_hardly_grows_has_no_exponent_and_a_step_that_was_ended_says_so():
    from growth import table

    figures = [{"step": "add", "articles": number, "seconds": 5.0, "ended": ""} for number in (100, 1_000)]
    told = table([*figures, {"step": "add", "articles": 10_000, "seconds": 9.0, "ended": "ended at 9 s, 8.1 GiB"}])
    assert told.splitlines()[-1] == "| add | s | 5.00 | 5.00 | ended at 9 s, 8.1 GiB | - | - |"
