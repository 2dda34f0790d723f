"""Dates and numbers as readers see them: never finer than the text said."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.views.look.writing import dated, moment, number, said_on, share, when


@pytest.mark.parametrize(
    ("value", "granularity", "words"),
    [
        ("2019-11-04", "day", "4 Nov 2019"),
        ("2019-11-04T15:51", "day", "4 Nov 2019"),
        ("2019-11-04TNI", "day", "4 Nov 2019"),
        ("2019-08", "month", "Aug 2019"),
        ("2019-W44", "week", "week of 28 Oct 2019"),
        ("2019-W44-WE", "week", "weekend of 2 Nov 2019"),
        ("2019-10-30", "week", "week of 28 Oct 2019"),
        ("2019-11-04", "month", "Nov 2019"),
        ("2019-11-04", "year", "2019"),
        ("2019-Q3", "quarter", "third quarter of 2019"),
        ("2019-SU", "range", "summer 2019"),
        ("201", "decade", "2010s"),
        ("20", "century", "21st century"),
        ("2019-11-05/2019-11-07", "range", "5 Nov 2019 – 7 Nov 2019"),
        ("PRESENT_REF", "day", "now"),
        (None, "day", "—"),
        ("", "day", "—"),
    ],
)
def test_a_date_is_written_as_fine_as_it_was_given(value: str | None, granularity: str, words: str):
    assert when(value, granularity) == words


@pytest.mark.parametrize("value", ["2019-13-40", "2019-W60", "XXXX-WXX-1", "P3D", "2019-00", "99999"])
def test_a_value_that_is_no_date_is_shown_as_it_is(value: str):
    assert when(value) == value


@given(st.text(), st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century", "range"]))
def test_no_value_breaks_the_writing_of_dates(value: str, granularity: str):
    assert when(value, granularity)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2019-11-23T18:05:00+09:00", "23 Nov 2019, 18:05 (UTC+9)"),
        ("2019-11-23T18:05:00-03:30", "23 Nov 2019, 18:05 (UTC−3:30)"),
        ("2019-11-23T18:05Z", "23 Nov 2019, 18:05 UTC"),
        ("2019-11-23T18:05", "23 Nov 2019, 18:05"),
        ("2019-11-23", "23 Nov 2019"),
        ("Saturday evening", "Saturday evening"),
        (None, "—"),
    ],
)
def test_a_moment_is_written_with_its_zone(value: str | None, words: str):
    assert moment(value) == words


def test_numbers_have_their_thousands_set_off_and_a_real_minus():
    assert number(1234) == "1,234"
    assert number(-0.25, digits=2) == "−0.25"


def test_a_share_of_nothing_is_no_number():
    assert share(14, 52) == "27%"
    assert share(0, 0) == "—"


def test_a_day_that_no_words_give_is_that_of_the_report():
    row = SimpleNamespace(value="2031-05-04", granularity="day", assumed=True)
    assert dated(row) == "reported 4 May 2031"
    row.assumed = False
    assert dated(row) == "4 May 2031"


def test_a_day_that_no_article_gives_is_not_printed():
    day = date(2031, 11, 5)
    assert said_on("2031-11-04", day) == "said 4 Nov 2031"
    assert said_on("XXXX-XX-XX", day) == said_on(None, day) == "published 5 Nov 2031"
    assert said_on(None, None) == "publication not dated"
