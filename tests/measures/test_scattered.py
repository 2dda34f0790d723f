"""Articles that a search brought together may be of several affairs, and page one says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.measures.scattered import find_scattered
from analysis.model import AnnotatedArticle
from analysis.views.sections.lead_list import lead_statements

TWO = ("Quay Post", "Dune Times")


def frames(*origins: int, publishers: tuple[str, ...] = TWO, articles: int = 10) -> tuple[pd.DataFrame, pd.DataFrame]:
    names = [publishers[n % len(publishers)] for n in range(articles)]
    return pd.DataFrame({"origins": origins}), pd.DataFrame({"publisher": names})


def test_newsrooms_that_report_no_event_in_common_may_be_of_several_affairs():
    found = find_scattered(*frames(*[1] * 11, 2))
    assert found is not None
    assert (found.events, found.shared) == (12, 1)


@pytest.mark.parametrize(
    "told",
    [frames(*[1] * 9, 2, 3), frames(*[1] * 12, publishers=TWO[:1]), frames(*[1] * 12, articles=7), frames(*[1] * 9)],
    ids=["one affair", "one newsroom", "few articles", "few events"],
)
def test_where_it_is_not_so_or_not_known_nothing_is_said(told: tuple[pd.DataFrame, pd.DataFrame]):
    assert find_scattered(*told) is None


def test_page_one_says_so(affair: Any, tmp_path: Path):
    told = []
    for n in range(12):
        text = f"Lower Verani lost barge number {n} at the {['old', 'new', 'far'][n % 3]} lock of village {n}."
        event = affair.event(text, text[:-1], f"2031-0{1 + n % 6}-0{1 + n // 6}", actors=("lower",))
        article = affair.article(f"a{n}", text, "2031-11-08", TWO[n % 2])
        known = (affair.LOWER,)
        told.append(
            AnnotatedArticle(article, affair.sentences(text), affair.mentions(text, *known), known, (), events=(event,))
        )
    coverage = affair.covered(tmp_path / "corpus", told)
    assert not any(
        "several affairs" in line.text for line in lead_statements(replace(coverage, timeline=coverage.timeline[:4]))
    )
    many = pd.concat([coverage.timeline.head(1)] * 12, ignore_index=True)
    line = lead_statements(replace(coverage, timeline=many))[-1]
    assert line.text == "Of 12 events shown, none is told by more than one newsroom: these articles may be of several affairs."
