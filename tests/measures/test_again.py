"""Whether two sentences of one day tell one event, and what of it page one tells once."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.measures.again import tells_again
from analysis.measures.editions.news import over_the_time
from analysis.measures.timeline.choose import foremost
from analysis.measures.told import each_once

DAY = date(2031, 5, 4)
PASSED = "The council of Norvale passed the toll bill."
AGAIN = "The compromise, made by two wards, passed both chambers late."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PASSED, AGAIN),
        (
            "The Harbor League declared the strike of Sandby over.",
            "On 4 May, the League declared that the Sandby strike was no more.",
        ),
        ("Mayor Ashdown signed the accord.", "The accord of Norvale, signed by the mayor at noon, ends the strike."),
    ],
)
def test_a_deed_in_common_and_more_is_one_event_and_of_what_is_done_once_a_day_the_deed(one: str, other: str):
    assert tells_again(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A keeper died at Sandby.", "A clerk died in Norvale."),
        ("The Harbor League declared the strike over.", "Vexel declared a loss."),
        ("The council spoke of the toll house of Norvale.", "The council heard of the toll house of Norvale."),
    ],
)
def test_a_deed_alone_and_words_without_a_deed_are_not(one: str, other: str):
    assert not tells_again(one, other)


def rows(*told: tuple[str, date], mentions: int = 1) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (f"e{n}", words, day, day, "day", 20.0 - n, mentions if n == 0 else 1, [], [f"m{n}"])
            for n, (words, day) in enumerate(told)
        ],
        columns=["key", "words", "earliest", "latest", "granularity", "news", "mentions", "actors", "members"],
    ).astype(object)


def test_news_that_a_line_before_tells_of_the_same_day_is_not_told_again():
    table = rows((PASSED, DAY), (AGAIN, DAY), (AGAIN, date(2031, 5, 9)))
    assert each_once(table, [])["words"].tolist() == [PASSED, AGAIN]
    assert each_once(table, [(AGAIN, DAY)])["earliest"].tolist() == [date(2031, 5, 9)]
    assert len(each_once(table, [(AGAIN, None)])) == 2


def test_a_timeline_has_one_row_of_what_is_done_once_on_a_day():
    table = rows((PASSED, DAY), (AGAIN, DAY), (AGAIN, date(2031, 5, 29)))
    assert foremost(table, most=5)["earliest"].tolist() == [DAY, date(2031, 5, 29)]


def test_the_death_that_an_affair_is_of_is_one_however_it_is_told():
    table = rows(("The singer died at home.", DAY), ("The star of Sandby died, a death of fever.", DAY), mentions=30)
    assert len(foremost(table, most=5)) == 1
    few = rows(("A keeper died at home.", DAY), ("A clerk of Sandby died, a death of fever.", DAY), mentions=2)
    assert len(foremost(few, most=5)) == 2


def test_a_row_that_tells_a_part_of_another_of_its_day_is_left_out():
    five = "Five halls of Sandby, Norvale and two isles of the outer bay were closed for a week, as a tutor fell ill."
    one = "The tutor of a pilot school near Eastmere shut its halls to guests, after quarrels on what the flood cost."
    rows = [(five, 9.0), (one, 8.0), ("The ferry sank off Norvale.", 7.0)]
    table = pd.DataFrame(
        [
            {"key": words, "words": words, "news": news + 10, "earliest": DAY, "latest": DAY, "granularity": "day",
             "actors": (), "mentions": 1, "members": (words,)}
            for words, news in rows
        ]
    )  # fmt: skip
    assert list(foremost(table, most=5)["words"]) == [five, "The ferry sank off Norvale."]


def test_news_is_told_of_each_third_of_the_time_and_in_its_order():
    days = [1, 1, 2, 3, 15, 28]
    table = pd.DataFrame(
        [
            {"key": str(n), "earliest": date(2031, 5, day), "latest": date(2031, 5, day), "order": n, "news": 20.0 - n}
            for n, day in enumerate(days)
        ]
    )
    chosen = over_the_time(table, date(2031, 4, 30), date(2031, 5, 30), most=4)
    assert list(chosen["key"]) == ["0", "1", "4", "5"]
    assert list(over_the_time(table, date(2031, 4, 30), date(2031, 5, 30), most=2)["key"]) == ["0", "4"]
    assert list(over_the_time(table, date(2031, 4, 30), date(2031, 5, 30), foremost=37.0)["key"]) == ["0", "1"]
    assert over_the_time(table, date(2031, 4, 30), date(2031, 5, 30), foremost=50.0).empty
    faint = table.assign(news=[20.0, 9.0, 9.0, 9.0, 15.0, 9.0])
    assert list(over_the_time(faint, date(2031, 4, 30), date(2031, 5, 30))["key"]) == ["0", "4"]
