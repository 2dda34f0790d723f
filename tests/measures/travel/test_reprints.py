"""What one publisher prints again is no second article."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.measures.travel.attention import attention
from analysis.measures.travel.reprints import with_reprints

COLUMN = [
    f"The {name} stands open in the {time} rain." for name in ("lock", "dam", "gate") for time in ("spring", "autumn", "late")
]
OTHER = [f"A new {name} was built at Oakum by the council." for name in ("quay", "mill", "road", "school", "tower", "bridge")]


def printed(*texts: list[str], publishers: tuple[str, ...] = ("Quay Post", "Quay Post"), **fields: Any) -> pd.DataFrame:
    articles = [
        {"article": f"a{n}", "publisher": publishers[n], "copy_of": None, "day": date(2031, 5, 3 - n), "words": 9} | fields
        for n in range(len(texts))
    ]
    sentences = [
        {"article": f"a{n}", "start": at, "words": words, "furniture": False}
        for n, text in enumerate(texts)
        for at, words in enumerate(text)
    ]
    return with_reprints(pd.DataFrame(articles), pd.DataFrame(sentences))


@pytest.mark.parametrize("again", [COLUMN, COLUMN[:6], [*COLUMN[:5], *OTHER[:4]]])
def test_a_column_printed_again_shortened_or_changed_is_a_copy_of_its_first_printing(again: list[str]):
    assert printed(COLUMN, again)["copy_of"].tolist() == ["a1", None]  # a1 is of the day before


@pytest.mark.parametrize("again", [OTHER, [*COLUMN[:3], *OTHER], COLUMN[:4]])
def test_another_article_that_repeats_some_sentences_is_none(again: list[str]):
    assert printed(COLUMN, again)["copy_of"].tolist() == [None, None]


def test_another_publishers_text_is_not_its_own_again():
    assert printed(COLUMN, COLUMN, publishers=("Quay Post", "Mole Herald"))["copy_of"].tolist() == [None, None]


def test_words_printed_again_count_once():
    told = attention(printed(COLUMN, COLUMN), _no_quotes(), least_confidence=0.6)
    assert told[["articles", "copies", "words"]].to_numpy().tolist() == [[1, 0, 9], [0, 1, 0]]


def _no_quotes() -> pd.DataFrame:
    return pd.DataFrame({"speech": [False], "realis": ["said"], "confidence": [0.9], "article": ["a0"]})
