"""Words that an article gives before they are spoken are not those spoken: nothing of them was cut."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.measures.travel.ahead import given_ahead


def ahead(words: str) -> bool:
    sentences = pd.DataFrame({"article": ["a", "b"], "start": 0, "end": 90, "words": [words, "The dam holds."]})
    quotes = pd.DataFrame(
        {"article": ["a", "a", "b"], "speaker": ["tamm", "oren", "tamm"], "start": [5, 200, 5], "end": [40, 240, 40]}
    )
    found = given_ahead(quotes, sentences)
    assert found <= {("a", "tamm")}
    return bool(found)


@pytest.mark.parametrize(
    "words",
    [
        "“The dam will hold,” she will say, according to excerpts of her speech.",
        "“The dam will hold,” Tamm was expected to tell the farmers.",
        "“The dam will hold,” the remarks as prepared for delivery read.",
    ],
)
def test_what_will_be_said_is_another_text(words: str):
    assert ahead(words)


@pytest.mark.parametrize(
    "words", ["“The dam will hold,” Tamm told the farmers.", "“I will say that the dam holds,” Tamm told the farmers."]
)
def test_what_was_said_is_not_ahead(words: str):
    assert not ahead(words)
