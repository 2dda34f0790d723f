"""Dated clauses on our own gold (``tests/timeline/events.toml``): floors of measured quality, which may rise and never fall."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

UNSEEN = 3  # every third sentence was kept unseen while the rules were written


@pytest.fixture(scope="module")
def gold() -> Iterator[Any]:
    """Give the module that reads the gold and compares with it."""
    here = str(Path(__file__).parent)
    sys.path.insert(0, here)
    import event_gold

    yield event_gold
    sys.path.remove(here)


@pytest.fixture(scope="module")
def both(gold: Any) -> tuple[Any, Any]:
    """Return the scores of the sentences that the rules were written with, and of those kept unseen."""
    sentences = gold.load_gold()
    pairs = list(zip(sentences, gold.read(sentences), strict=True))
    seen = [pair for number, pair in enumerate(pairs) if number % UNSEEN != UNSEEN - 1]
    return gold.score(seen), gold.score(pairs[UNSEEN - 1 :: UNSEEN])


def test_the_gold_is_large_enough_to_measure_with(gold: Any):
    assert len(gold.load_gold()) >= 150


def test_times_are_tied_to_what_they_date(both: tuple[Any, Any]):
    seen, unseen = both
    assert seen.precision >= 0.98, seen.errors
    assert seen.recall >= 0.98, seen.errors
    assert unseen.precision >= 0.95
    assert unseen.recall >= 0.95


def test_the_status_is_what_tense_modality_and_negation_say(both: tuple[Any, Any]):
    seen, unseen = both
    assert seen.status_accuracy >= 0.98, seen.errors
    assert unseen.status_accuracy >= 0.96


def test_the_actors_are_those_of_the_clause(both: tuple[Any, Any]):
    assert both[0].actor_f1 >= 0.88
    assert both[1].actor_f1 >= 0.88


def test_the_words_shown_are_those_an_editor_would_print(both: tuple[Any, Any]):
    seen, unseen = both
    assert seen.wording >= 0.95, seen.errors
    assert unseen.wording >= 0.95


def test_no_words_shown_begin_in_the_middle(gold: Any):
    found = gold.read(gold.load_gold())
    dangling = [event.words for one in found for event in one.events if gold.DANGLING.match(event.words)]
    assert dangling == []
