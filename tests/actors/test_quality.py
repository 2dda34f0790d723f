"""Floors of measured quality on gold that lies beside the checkout: they may rise, never fall."""

import importlib.util
import json
import sys
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from analysis import language, read
from analysis.actors import find_actors

EVAL = Path(__file__).resolve().parents[2] / "../shared/eval"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not EVAL.exists(), reason="the gold articles are not beside this checkout"),
]


def _module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(EVAL.resolve()), *sys.path])
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec = importlib.util.spec_from_file_location(name, EVAL / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _gold(name: str, *, step: int = 1) -> list[dict[str, Any]]:
    with (EVAL / "gold" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, 0, None, step)]


def _mentions(gold: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    articles = [read.article_from_text(line["text"], published=line.get("published")) for line in gold]
    found: dict[str, list[dict[str, Any]]] = {}
    for line, article, doc in zip(gold, articles, language.parse(articles), strict=True):
        found[line["id"]] = [
            {
                "span": [one.span.start, one.span.end],
                "kind": one.kind,
                "form": one.form,
                "actor": one.actor,
                "reading": one.reading,
            }
            for one in find_actors(article, doc)[0]
        ]
    return found


@pytest.mark.parametrize(("named", "floor"), [(True, 0.80), (False, 0.67)])
def test_clusters_in_wikinews_stay_above_their_floor(monkeypatch: pytest.MonkeyPatch, *, named: bool, floor: float):
    evaluate, score = _module("evaluate", monkeypatch), _module("score_actors", monkeypatch)
    gold = _gold("clusters-gum-dev")
    found = _mentions(gold)
    pairs = [evaluate.gum_clusters(line, found[line["id"]], named) for line in gold]
    assert score.score_clusters(pairs)["conll"] >= floor


def test_names_in_newswire_stay_above_their_floors(monkeypatch: pytest.MonkeyPatch):
    gold = _gold("mentions-reuters2020-dev", step=3)
    result = _module("score_actors", monkeypatch).score_mentions(gold, _mentions(gold))
    floors = {"PER": 0.92, "ORG": 0.81, "ALL": 0.86}
    assert {kind: result[kind][2] for kind, floor in floors.items() if result[kind][2] < floor} == {}


@pytest.mark.parametrize(("name", "floor"), [("metonymy-relocar-train", 0.88), ("metonymy-semeval07-train", 0.87)])
def test_readings_of_places_stay_above_their_floor(monkeypatch: pytest.MonkeyPatch, name: str, floor: float):
    gold = _gold(name, step=3)
    assert _module("score_actors", monkeypatch).score_metonymy(gold, _mentions(gold))["accuracy"] >= floor
