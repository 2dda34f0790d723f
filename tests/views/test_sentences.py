"""Highlights in words: at most 25, without opinion."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures import Fact
from analysis.measures.highlights import Finding
from analysis.views.look.words import clause
from analysis.views.sections.highlights import MOST_WORDS, sentence

EVENT = {"value": "2031-11-30", "granularity": "day", "status": "planned", "origins": 2}
WORDS = st.lists(st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=12), min_size=1, max_size=60).map(
    " ".join
)


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        (
            "most quoted",
            {"names": ["Ada Tamm"], "quotes": 4, "of": 9},
            "Ada Tamm is quoted most: 4 of 9 quotes in the articles.",
        ),
        (
            "most quoted",
            {"names": ["Ada Tamm", "Prince Oren"], "quotes": 4, "of": 9},
            "Ada Tamm and Prince Oren are quoted most: 4 of 9 quotes each in the articles.",
        ),
        (
            "plan decided",
            {**EVENT, "outcome": "fell through", "words": "the gates will close"},
            "Fell through since the last edition, 30 Nov 2031: the gates will close.",
        ),
        (
            "none due",
            {"as_of": "2031-12-24"},
            "Nothing is due: no event shown is planned for a day from 24 Dec 2031 on and still open.",
        ),
        ("next due", {**EVENT, "words": "the accord lapses"}, "Due next, 30 Nov 2031: the accord lapses."),
        (
            "next due",
            {**EVENT, "status": "conditional", "words": "it lapses"},
            "Due next, on a condition, 30 Nov 2031: it lapses.",
        ),
        (
            "latest event",
            {**EVENT, "value": "2031-11", "granularity": "month", "words": "it rained"},
            "Last event shown, Nov 2031: it rained.",
        ),
        (
            "most carried",
            {"name": "Ada Tamm", "words": "Stay calm,", "publishers": 3},
            "The words “Stay calm” of Ada Tamm are carried by 3 publishers.",
        ),
        ("voices", {"unnamed": 1, "of": 9}, "1 of 9 quotes shown has a speaker who is unnamed or known at second hand."),
    ],
)
def test_a_fact_becomes_a_plain_sentence(kind: Any, values: dict[str, Any], said: str):
    assert sentence(Fact(kind, values)) == said


@given(WORDS, WORDS)
def test_no_highlight_but_a_whole_sentence_has_more_than_25_words(name: str, words: str):
    given_values = {**EVENT, "name": name, "words": words, "publishers": 12, "quotes": 1200, "of": 12000, "unnamed": 3}
    given_values |= {"names": [name, name], "outcome": "came true", "as_of": "2031-12-24"}
    for kind in get_args(Finding):
        told = sentence(Fact(kind, given_values))
        whole = clause(words).rstrip(".")
        assert len(told.split()) <= MOST_WORDS or (whole in told and len(told.replace(whole, "").split()) <= MOST_WORDS)
