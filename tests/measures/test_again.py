"""Whether two sentences of one day tell one event, and what of it page one tells once."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.measures.again import tells_again
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
