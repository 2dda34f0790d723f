"""Amounts as intervals: hedges, ranges and rounding leave room; dates, lengths and increments are no quantities."""

from __future__ import annotations

import time

import pytest

from analysis.measures.disputes.quantities import quantities


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("The flood took 12 boats.", 11.5, 12.5),
        ("About 1,200 boats sank.", 1150, 1250),
        ("At least 40 boats sank.", 40, float("inf")),
        ("Up to 40 boats sank.", 0, 40),
        ("Between 30 and 40 boats sank.", 30, 40),
        ("Some 2m herons were counted.", 1.5e6, 2.5e6),
        ("The wall cost $3.6 billion.", 3.55e9, 3.65e9),
        ("Seven wooden boats sank.", 6.5, 7.5),
        ("It leaked 20% to 30% of the water.", 20, 30),
        ("The number of boats rose from 12 to 20 boats.", 15, 25),
    ],
)
def test_an_amount_is_what_its_words_allow(sentence: str, low: float, high: float):
    assert (low, high) in [(one.low, one.high) for one in quantities(sentence)]


@pytest.mark.parametrize(
    "sentence",
    ["It rained for 12 days.", "It closed on Nov. 9.", "He is 40 years old.", "Another 12 boats sank.", "12 more boats sank.",
     "The toll of 2031 boats", "It rose by 12 boats.", "The year 7 pupils sang.", "There were more than the 12 boats of old.",
     "1751 Boats are leaving the quay."],
)  # fmt: skip
def test_what_counts_no_whole_is_no_quantity(sentence: str):
    assert quantities(sentence) == []


@pytest.mark.parametrize(
    "words",
    ["12 people died", "12 deaths", "12 miners were killed", "12 dead", "the fire killed 12", "the death toll rose to 12"],
)
def test_the_dead_are_counted_alike_however_it_is_said(words: str):
    assert [one.unit for one in quantities(f"Officials said {words}.")] == ["=death"]


def test_a_rate_is_another_quantity_than_a_sum():
    daily, whole = quantities("The spring gives 500 barrels, or 20,000 gallons, a day, of 900 barrels in the cellar.")[0::2]
    assert (daily.per, whole.per) == ("day", "")


def test_two_amounts_contradict_each_other_where_none_fits_both():
    twelve, dozen, more = (quantities(f"{words} boats sank.")[0] for words in ("12", "About 13", "More than 12"))
    assert twelve.contradicts(dozen)
    assert not dozen.contradicts(more)


def test_absurd_numbers_take_no_time():
    began = time.perf_counter()
    assert quantities("9" * 5000 + " boats") == []
    quantities(", ".join(["12"] * 5000) + " or " * 2000)
    quantities("death toll " + "1 a " * 3000)
    assert time.perf_counter() - began < 5
