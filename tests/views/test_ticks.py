"""Days of a time axis."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.views.look.ticks import time_ticks


def test_a_short_axis_counts_days_and_names_the_year_once():
    ticks = time_ticks(date(2031, 11, 1), date(2031, 11, 4))
    assert [words for _, words in ticks] == ["1 Nov\n2031", "2 Nov", "3 Nov", "4 Nov"]


def test_a_long_axis_counts_months_and_names_each_new_year():
    ticks = time_ticks(date(2031, 10, 5), date(2032, 2, 20))
    assert [words for _, words in ticks] == ["Nov\n2031", "Dec", "Jan\n2032", "Feb"]


@given(st.dates(), st.dates())
def test_ticks_lie_on_the_axis_and_are_few(one: date, other: date):
    first, last = min(one, other), max(one, other)
    ticks = time_ticks(first, last)
    assert 1 <= len(ticks) <= 9
    assert all(first <= day <= last for day, _ in ticks)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_make_an_axis(day: date):
    assert time_ticks(day, day)
