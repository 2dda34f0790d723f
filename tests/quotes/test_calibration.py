"""Confidence is calibrated: of quotes given 0.9, about nine in ten are right on articles that annotators have read."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from analysis.language import parse
from analysis.quotes import find_quotes
from analysis.read import article_from_text

ARTICLES = 42  # half of the development articles
ENOUGH = 40  # parts in a band of confidence before its share means anything
TOLERANCE = 0.08


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_quotes", shared / "eval" / "score_quotes.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def bands(shared: Path) -> dict[float, list[tuple[float, bool]]]:
    """Confidence and rightness (0.8 of a gold part is covered) of every part found, by band of confidence."""
    score = scorer(shared)
    with (shared / "eval" / "gold" / "quotes-polnear-dev.jsonl").open(encoding="utf-8") as lines:
        gold: list[dict[str, Any]] = [json.loads(line) for line, _ in zip(lines, range(ARTICLES), strict=False)]
    articles = [article_from_text(line["text"], published=line.get("published")) for line in gold]
    found: dict[float, list[tuple[float, bool]]] = defaultdict(list)
    for line, article, doc in zip(gold, articles, parse(articles), strict=True):
        quotes = [
            {"content": [(part.start, part.end) for part in one.content], "sure": one.confidence}
            for one in find_quotes(article, doc)
        ]
        parts = score.explode(line["text"], quotes, lambda one: one["content"])
        golds = score.explode(line["text"], line["quotes"], lambda one: one["parts"])
        right = {id(part) for _, part in score.pair_up(golds, parts, score.overlap_of_gold, 0.8)}
        for part in parts:
            found[round(part["sure"], 1)].append((part["sure"], id(part) in right))
    return found


@pytest.mark.slow
def test_a_share_as_high_as_the_confidence_is_right(bands: dict[float, list[tuple[float, bool]]]):
    off = {}
    for band, parts in bands.items():
        gap = sum(sure for sure, _ in parts) / len(parts) - sum(right for _, right in parts) / len(parts)
        if len(parts) >= ENOUGH and abs(gap) > TOLERANCE:
            off[band] = round(gap, 3)
    assert off == {}


@pytest.mark.slow
def test_most_quotes_are_given_a_high_confidence(bands: dict[float, list[tuple[float, bool]]]):
    sure = [confidence for parts in bands.values() for confidence, _ in parts]
    assert sum(confidence >= 0.8 for confidence in sure) / len(sure) > 0.6
