"""Floors of measured quality on gold that lies beside the checkout: they may rise, never fall."""

from __future__ import annotations

import importlib.util
import json
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from analysis import language, read
from analysis.timeline import find_timexes

pytestmark = pytest.mark.slow

# every third article of each, a little below what was measured when the floor was set
FLOORS = [
    ("timex-timebank", {"strict_F1": 93.0, "relaxed_F1": 96.0, "value_F1": 83.6}),
    ("timex-aquaint", {"strict_F1": 84.3, "relaxed_F1": 92.6, "value_F1": 76.4}),
    ("timex-meantime-dev", {"strict_F1": 86.2, "relaxed_F1": 91.3, "value_F1": 86.1}),
]


def _score(gold: list[dict[str, Any]], folder: Path) -> dict[str, float]:
    spec = importlib.util.spec_from_file_location("score_timex", folder / "score_timex.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    articles = [read.article_from_text(line["text"], published=line.get("published")) for line in gold]
    found = {
        line["id"]: [
            {"span": [one.span.start, one.span.end], "type": one.type, "value": one.value} for one in find_timexes(article, doc)
        ]
        for line, article, doc in zip(gold, articles, language.parse(articles), strict=True)
    }
    scores: dict[str, float] = module.score(gold, found)
    return scores


@pytest.mark.parametrize(("name", "floors"), FLOORS)
def test_time_expressions_stay_above_their_floors(
    shared: Path, monkeypatch: pytest.MonkeyPatch, name: str, floors: dict[str, float]
):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    with (shared / "eval" / "gold" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in islice(lines, 0, None, 3)]
    scores = _score(gold, shared / "eval")
    assert {key: round(scores[key], 1) for key, floor in floors.items() if scores[key] < floor} == {}
