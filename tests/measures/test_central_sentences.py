"""Sentences that tell what a day brought."""

from __future__ import annotations

import pandas as pd

from analysis.measures.central_sentences import central_sentences

DAY = pd.Timestamp("2031-03-04")
BURST = "The dam above Lower Verani burst in the night, and the water ran through three villages."
SAME = "The water ran through three villages after the dam burst, the council of Lower Verani said."
ASIDE = "A bakery in the harbor town won a prize for its rye bread that afternoon, too."


def rows(*sentences: str, how: str = "named", day: str = "2031-03-05", about: pd.Timestamp = DAY) -> pd.DataFrame:
    told = pd.DataFrame({"sentence": sentences})
    return told.assign(about=about, how=how, day=pd.Timestamp(day))


def summary(*tables: pd.DataFrame) -> list[str]:
    return central_sentences(pd.concat(tables, ignore_index=True))[DAY]


def test_the_sentence_that_shares_most_with_the_others_comes_first_and_verbatim():
    assert summary(rows(ASIDE, BURST, SAME))[0] in (BURST, SAME)


def test_a_sentence_that_says_the_same_again_is_left_out():
    assert len(summary(rows(BURST, BURST.replace(" and", "  and"), BURST.replace("three", "3")))) == 1


def test_there_are_at_most_three_sentences():
    towns = [f"The {name} road near the broken dam was closed to all traffic by the county." for name in ("n", "s", "e", "w")]
    more = [
        f"Engineers from {name} drove out to inspect what remained of their bridge." for name in ("Aro", "Bel", "Cim", "Dor")
    ]
    assert 1 <= len(summary(rows(BURST, *towns, *more))) <= 3


def test_what_names_the_day_goes_before_what_appeared_on_it():
    assert summary(rows(ASIDE, SAME, SAME, how="published"), rows(BURST)) == [BURST]


def test_what_looks_back_goes_before_what_looks_ahead():
    ahead = "Engineers expect the dam above Lower Verani to hold until the fourth of March."
    assert summary(rows(ahead, day="2031-03-01"), rows(BURST)) == [BURST]


def test_headings_and_stamps_of_the_page_are_no_sentences():
    heading, stamp = "Dam bursts", "Dam bursts in the night Tuesday 4 March 2031 16.36 GMT The dam above Lower Verani burst."
    assert summary(rows(heading, stamp, BURST)) == [BURST]


def test_a_clock_time_alone_is_no_stamp():
    timed = "At 10:42 p.m. the dam above Lower Verani burst, and water ran through three villages."
    assert summary(rows("Dam bursts", timed)) == [timed]


def test_a_day_with_nothing_but_a_heading_still_gets_its_words():
    assert summary(rows("Dam bursts")) == ["Dam bursts"]
    assert summary(rows("***")) == ["***"]


def test_the_order_of_the_rows_does_not_matter():
    assert summary(rows(ASIDE, BURST, SAME)) == summary(rows(SAME, BURST, ASIDE))
