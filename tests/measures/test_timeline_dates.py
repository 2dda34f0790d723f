"""When an event was: what several newsrooms support, what one alone says, and what contradicts."""

from __future__ import annotations

from typing import Any

import pandas as pd
from event_reports import merge, month, report, told

SIGNED = {"actors": ["upper"], "day": told(28)}


def signed(words: str = "the envoys signed the water accord in Sandport", **fields: Any) -> dict[str, Any]:
    return report(words, **{**SIGNED, **fields})


def signed_in_month(**fields: Any) -> dict[str, Any]:
    return month("the envoys signed the water accord in Sandport", **{**SIGNED, **fields})


def shown(merged: pd.DataFrame) -> list[tuple[str, int]]:
    return list(zip(merged["value"], merged["date_origins"], strict=True))


def test_the_date_is_the_finest_that_two_newsrooms_give():
    assert shown(merge(signed(), signed(article="c"), signed_in_month(article="e"))) == [("2031-11-09", 2)]


def test_a_day_that_one_newsroom_alone_gives_refines_the_month_that_two_support():
    merged = merge(signed(), signed_in_month(article="c"))
    assert shown(merged) == [("2031-11", 2)]
    assert [(one["value"], one["publishers"]) for one in merged.loc[0, "dates"]] == [
        ("2031-11", ["Courier"]),
        ("2031-11-09", ["Gazette"]),
    ]
    assert not merged.loc[0, "conflict"]


def test_a_copy_gives_its_date_no_second_newsroom():
    assert shown(merge(signed(), signed(article="b"), signed_in_month(article="c"))) == [("2031-11", 2)]


def test_the_only_newsroom_s_finest_date_stands_and_is_marked_as_its_own():
    assert shown(merge(signed(), signed_in_month(article="d"))) == [("2031-11-09", 1)]


def test_newsrooms_that_contradict_each_other_stand_in_one_row_and_neither_day_is_averaged():
    merged = merge(signed(), signed(article="c", value="2031-11-11"), signed(article="e", value="2031-11-11", sentence_start=7))
    assert shown(merged) == [("2031-11-11", 2)]
    assert merged.loc[0, "conflict"]
    assert [one["value"] for one in merged.loc[0, "dates"]] == ["2031-11-11", "2031-11-09"]
    assert {("a", 0), ("c", 0)} <= set(merged.loc[0, "reports"])


def test_what_each_newsroom_tells_as_news_of_its_own_day_is_a_series_and_no_conflict():
    merged = merge(signed(day=told(9)), signed(article="c", value="2031-11-10", day=told(10)))
    assert len(merged) == 2


def test_an_article_that_tells_both_days_means_two_events():
    both = [signed(article="c"), signed(article="c", value="2031-11-10")]
    assert len(merge(signed(), *both, signed(article="e", value="2031-11-10"))) == 2


def test_plans_of_one_thing_for_two_days_conflict():
    plan = {"status": "planned", "day": told(1)}
    merged = merge(signed(**plan), signed(**plan, article="c", value="2031-11-10"))
    assert list(merged["conflict"]) == [True]


def test_other_actors_or_figures_are_no_conflict():
    words, next_day = "the flood sank 40 boats at the upper dam", {"article": "c", "value": "2031-11-10"}
    assert len(merge(signed(words), signed(words, **next_day))) == 1
    assert len(merge(signed(words), signed(words, **next_day, actors=["lower"]))) == 2
    assert len(merge(signed(words), signed(words.replace("40", "65"), **next_day))) == 2
