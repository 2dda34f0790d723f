"""Which days of an affair matter most."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.measures.days_that_matter import days_that_matter

FLOOD, VOTE, WALK = "2031-03-04", "2031-03-10", "2031-03-12"


def table(*rows: tuple[str, str, str], how: str = "named", publisher: str | None = "Tide") -> pd.DataFrame:
    """Rows of the corpus' table of days: article, its day, the day it is about."""
    days = pd.DataFrame(rows, columns=["article", "day", "about"]).astype({"day": "datetime64[us]", "about": "datetime64[us]"})
    return days.assign(how=how, publisher=publisher)


def chosen(*tables: pd.DataFrame, most: int = 1, **window: date) -> list[str]:
    found = days_that_matter(pd.concat(tables, ignore_index=True), most=most, **window)
    return [str(day.date()) for day in found["about"]]


def test_the_day_that_more_articles_name_matters_more():
    assert chosen(table(("a", VOTE, VOTE), ("b", VOTE, VOTE), ("c", WALK, WALK))) == [VOTE]


def test_one_article_that_names_a_day_ten_times_counts_once():
    assert chosen(table(*[("a", WALK, WALK)] * 10, ("b", VOTE, VOTE), ("c", VOTE, VOTE))) == [VOTE]


def test_an_article_that_looks_back_counts_more_than_one_of_the_day():
    assert chosen(table(("a", "2031-06-30", FLOOD), ("b", WALK, WALK), ("c", WALK, WALK))) == [FLOOD]


def test_a_day_that_is_still_to_come_counts_less_than_one_that_is_there():
    assert chosen(table(("a", FLOOD, WALK), ("b", VOTE, VOTE))) == [VOTE]


def test_an_entry_of_a_chronology_counts_more_than_a_day_named_on_the_way():
    assert chosen(table(("a", WALK, VOTE)), table(("a", WALK, FLOOD), how="entry")) == [FLOOD]
    assert chosen(table(("a", WALK, VOTE), how="entry"), table(("a", WALK, FLOOD))) == [VOTE]


def test_articles_published_on_a_day_count_where_none_names_it():
    assert chosen(table(("a", WALK, WALK), ("b", WALK, WALK), how="published"), table(("c", VOTE, VOTE))) == [WALK]


def test_two_publishers_weigh_more_than_two_articles_of_one():
    apart = [table(("a", VOTE, VOTE)), table(("b", VOTE, VOTE), publisher="Dune")]
    assert chosen(table(("c", WALK, WALK), ("d", WALK, WALK)), *apart) == [VOTE]


def test_unknown_publishers_count_as_one():
    found = days_that_matter(table(("a", VOTE, VOTE), ("b", VOTE, VOTE), publisher=None), most=1)
    assert found[["articles", "publishers"]].to_numpy().tolist() == [[2, 1]]


def test_days_come_in_order_of_time_and_from_the_window_only():
    days = table(("a", WALK, FLOOD), ("b", WALK, VOTE), ("c", WALK, WALK), ("d", WALK, "1969-07-20"))
    assert chosen(days, most=9, first=date(2031, 3, 5), last=date(2031, 3, 12)) == [VOTE, WALK]
    assert chosen(days, most=9, last=date(2031, 3, 4)) == ["1969-07-20", FLOOD]


def test_an_article_without_a_day_counts_as_one_of_the_day():
    undated = table(("a", FLOOD, FLOOD)).assign(day=pd.NaT)
    assert chosen(undated, table(("b", FLOOD, VOTE)), most=1) == [FLOOD]


def test_no_day_in_the_window_gives_no_rows():
    assert chosen(table(("a", WALK, WALK)), first=date(2032, 1, 1)) == []
