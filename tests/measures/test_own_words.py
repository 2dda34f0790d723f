"""Whose words stand for an actor, and who has none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.measures import actor_rows, gaps


def test_who_is_quoted_unsurely_is_not_said_to_be_never_quoted(coverage: Any):
    unsure = coverage.quotes.head(1).assign(speaker=coverage.actors.set_index("name")["actor"]["Prince Oren"], confidence=0.2)
    quotes = pd.concat([coverage.quotes, unsure], ignore_index=True)
    assert gaps(replace(coverage, quotes=quotes)).never_quoted.empty


def test_somebodys_words_that_stand_alone_come_before_those_that_lean(coverage: Any):
    tamm = coverage.shown["speaker_name"] == "Ada Tamm"
    direct = tamm & (coverage.shown["kind"] == "direct")
    quotes = {one: f"“It is {one}”" if one_direct else words for one, words, one_direct in
              zip(coverage.shown["quote"], coverage.shown["words"], direct, strict=True)}  # fmt: skip
    leaning = replace(coverage, shown=coverage.shown.assign(words=coverage.shown["quote"].map(quotes)))
    rows = actor_rows(leaning).set_index("name")
    assert quotes[rows["position"]["Ada Tamm"]].startswith("“It is") == (direct.sum() == tamm.sum())
