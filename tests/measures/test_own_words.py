"""Whose words stand for an actor, and who has none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.measures import actor_rows, gaps, printed_actors


def test_who_is_quoted_unsurely_is_not_said_to_be_never_quoted(coverage: Any):
    unsure = coverage.quotes.head(1).assign(speaker=coverage.actors.set_index("name")["actor"]["Prince Oren"], confidence=0.2)
    quotes = pd.concat([coverage.quotes, unsure], ignore_index=True)
    assert gaps(replace(coverage, quotes=quotes)).never_quoted.empty


def test_who_has_neither_words_nor_a_deed_is_no_row_of_the_page(coverage: Any):
    assert "Ada Tamm" in set(printed_actors(coverage, most=9)["name"])
    assert "Prince Oren" not in set(printed_actors(coverage, most=9)["name"])
    assert "Prince Oren" in set(actor_rows(coverage)["name"])


def test_a_body_that_hardly_says_anything_stands_behind_who_speaks(coverage: Any):
    names = coverage.actors["name"]
    kinds = ["person" if name == "Ada Tamm" else "organization" for name in names]
    tamm = coverage.actors.set_index("name")["actor"]["Ada Tamm"]
    ours = coverage.quotes["speaker"] == tamm
    few = pd.concat([coverage.quotes[ours].head(1), coverage.quotes[~ours].groupby("speaker").head(4)], ignore_index=True)
    seen = replace(
        coverage,
        case=replace(coverage.case, actors_of_interest=()),
        actors=coverage.actors.assign(kind=kinds),
        quotes=few,
        shown=coverage.shown.head(0),
    )
    assert actor_rows(seen)["name"].iloc[0] == "Ada Tamm"


def test_who_takes_no_part_in_what_happened_is_no_gap(coverage: Any):
    assert list(gaps(coverage).never_quoted["name"]) == ["Prince Oren"]
    timeline = coverage.timeline.assign(
        actors=[tuple(one for one in row if one != "oren") for row in coverage.timeline["actors"]]
    )
    assert gaps(replace(coverage, timeline=timeline)).never_quoted.empty
