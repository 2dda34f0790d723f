"""Dated clauses on our own gold (``tests/timeline/events.toml``): floors of measured quality, which may rise and never fall."""

from __future__ import annotations

import pytest
from event_gold import Score, load_gold, read, score

UNSEEN = 3  # every third sentence was kept unseen while the rules were written


@pytest.fixture(scope="module")
def both() -> tuple[Score, Score]:
    """Return the scores of the sentences that the rules were written with, and of those kept unseen."""
    gold = load_gold()
    pairs = list(zip(gold, read(gold), strict=True))
    seen = [pair for number, pair in enumerate(pairs) if number % UNSEEN != UNSEEN - 1]
    return score(seen), score(pairs[UNSEEN - 1 :: UNSEEN])


def test_the_gold_is_large_enough_to_measure_with():
    assert len(load_gold()) >= 150


def test_times_are_tied_to_what_they_date(both: tuple[Score, Score]):
    seen, unseen = both
    assert seen.precision >= 0.97, seen.errors
    assert seen.recall >= 0.97, seen.errors
    assert unseen.precision >= 0.95
    assert unseen.recall >= 0.95


def test_the_status_is_what_tense_modality_and_negation_say(both: tuple[Score, Score]):
    seen, unseen = both
    assert seen.status_accuracy >= 0.96, seen.errors
    assert unseen.status_accuracy >= 0.95


def test_the_actors_are_those_of_the_clause(both: tuple[Score, Score]):
    assert both[0].actor_f1 >= 0.88
    assert both[1].actor_f1 >= 0.88
