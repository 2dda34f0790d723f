"""Newswire sentences of our own, 2005-2024, many at a turn of the year or on a leap day: how much is read right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from analysis import language, timeline
from analysis.model import Article

pytestmark = pytest.mark.slow

# when they were first run: 94.0, 95.4, 100.0 (166 sentences), then 91.2, 96.9, 97.8 (85 others)
FLOORS = {"precision": 96.0, "recall": 98.0, "value": 99.0}


def expected() -> list[tuple[str, str, set[tuple[str, str, str]]]]:
    """Return the sentences with their day of publication and what they tell as (words, type, value)."""
    days = tomllib.loads((Path(__file__).parent / "modern.toml").read_text(encoding="utf-8"))["day"]
    return [(day["published"], row[0], {_told(one) for one in row[1:]}) for day in days for row in day["rows"]]


def _told(line: str) -> tuple[str, str, str]:
    words, _, value = line.rpartition(" = ")
    if value.startswith("SET "):
        return words, "SET", value.removeprefix("SET ")
    duration = value.startswith("P") and not value.endswith("_REF")
    return words, "DURATION" if duration else "TIME" if "T" in value.replace("_REF", "")[10:] else "DATE", value


def found() -> list[set[tuple[str, str, str]]]:
    """Return what is found in each sentence, read as an article of its own."""
    articles = [Article(id=str(number), text=text, published=day) for number, (day, text, _) in enumerate(expected())]
    return [
        {(one.span.of(article.text), one.type, one.value) for one in timeline.find_timexes(article, doc)}
        for article, doc in zip(articles, language.parse(articles), strict=True)
    ]


def test_most_of_what_newswire_sentences_tell_of_times_is_read():
    pairs = [(want, have) for (_, _, want), have in zip(expected(), found(), strict=True)]
    assert len(pairs) >= 250
    right = sum(len(want & have) for want, have in pairs)
    spans = sum(len({one[0] for one in want} & {one[0] for one in have}) for want, have in pairs)
    scores = {
        "precision": 100 * spans / sum(len(have) for _, have in pairs),
        "recall": 100 * spans / sum(len(want) for want, _ in pairs),
        "value": 100 * right / spans,
    }
    assert {key: round(score, 1) for key, score in scores.items() if score < FLOORS[key]} == {}
