"""A runner of notebooks that checks no parameters hands over whatever was typed: used as meant, or refused by name."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analysis.errors import ParameterError
from analysis.measures import Choice, cover
from analysis.measures.choice import asked_day

UNREAD: Any = None  # what is asked is looked at first


@pytest.mark.parametrize(
    ("name", "value"),
    [("most_quotes", "12"), ("most_events", -1), ("most_quotes", True), ("least_confidence", "0.7"), ("least_confidence", 60)],
)
def test_a_choice_of_another_type_or_size_is_refused_by_name(name: str, value: Any):
    with pytest.raises(ParameterError, match=f"{name}.*{value!r}.*it takes a"):
        Choice(**{name: value})


@pytest.mark.parametrize("value", [2019 - 11 - 12, "November", "2019-13-01", 0])
def test_what_is_no_day_is_refused_and_not_taken_for_none_at_all(value: Any):
    for name in ("first_day", "as_of"):
        with pytest.raises(ParameterError, match=f"{name}.*in quotes"):
            cover(UNREAD, UNREAD, **{name: value})


def test_a_day_is_taken_as_text_or_as_a_date_and_nothing_is_none():
    assert asked_day("as_of", "2031-05-04") == asked_day("as_of", date(2031, 5, 4)) == date(2031, 5, 4)
    assert asked_day("as_of", None) is None
    assert asked_day("as_of", "") is None
