"""Merging reports into events, and the window in which most events lie."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest
from event_reports import merge, month, report, year
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures.timeline import COLUMNS, window


def test_like_clauses_of_one_day_are_one_event_with_all_its_newsrooms():
    merged = merge(report("the gates closed"), report("gates of the dam were closed", article="c"))
    assert list(merged["origins"]) == [2]
    assert sorted(merged.loc[0, "reports"]) == [("a", 0), ("c", 0)]


def test_unlike_clauses_of_one_day_are_two_events():
    assert len(merge(report("the gates closed"), report("envoys signed a letter"))) == 2


def test_a_copy_and_a_second_report_of_one_newsroom_are_no_further_origin():
    merged = merge(report("the gates closed"), report("the gates closed", article="b"), report("the gates closed", article="d"))
    assert (merged.loc[0, "origins"], merged.loc[0, "publishers"]) == (1, 2)


def test_a_plan_that_was_carried_out_is_past_in_the_words_that_say_so():
    plan = report("the gates are to close", status="planned", day=date(2031, 11, 2))
    merged = merge(plan, report("the gates did close", day=date(2031, 11, 10)))
    assert (merged.loc[0, "status"], merged.loc[0, "words"]) == ("past", "the gates did close")
    assert merged.loc[0, "first_reported"] == date(2031, 11, 2)


def test_a_status_is_that_of_the_last_report():
    plan = report("the gates are to close", status="planned", day=date(2031, 11, 2))
    merged = merge(plan, report("the gates close if it rains", status="conditional", day=date(2031, 11, 5)))
    assert (merged.loc[0, "status"], merged.loc[0, "status_day"]) == ("conditional", date(2031, 11, 5))


def test_a_month_joins_the_day_within_it_that_a_like_clause_of_the_same_actor_tells():
    merged = merge(month("last November the gates closed", actors=["upper"]), report("the gates closed", actors=["upper"]))
    assert list(merged["origins"]) == [2]


def test_a_month_joins_no_day_without_shared_actors_and_wording():
    told = report("the gates closed", actors=["upper"])
    assert len(merge(month("the gates closed"), told)) == 2
    assert len(merge(month("the gates closed", actors=["lower"]), told)) == 2
    assert len(merge(month("envoys signed a letter", actors=["upper"]), told)) == 2


def test_a_name_in_both_clauses_is_a_shared_actor():
    merged = merge(month("envoys of Sandport signed a letter"), report("the envoys of Sandport signed a letter"))
    assert len(merged) == 1


def test_a_year_joins_a_day_only_in_the_same_words_of_the_same_actor():
    told = report("the gates of the dam closed", actors=["upper"])
    assert len(merge(year("the gates of the dam closed"), told)) == 2
    assert len(merge(year("the gates of the harbor jammed", actors=["upper"]), told)) == 2
    assert len(merge(year("the gates of the dam closed", actors=["upper"]), told)) == 1


def test_words_that_the_whole_affair_shares_make_no_event_the_same():
    clauses = ["signed", "rained", "parted", "halted", "turned", "melted", "frozen", "danced"]
    days = [report(f"upper verani river {verb}", value=f"2031-11-{n:02}") for n, verb in enumerate(clauses, start=1)]
    merged = merge(*days, report("upper verani river voted", value="2031-11-01"))
    assert list(merged["value"]).count("2031-11-01") == 2


def test_a_happening_that_the_case_is_about_is_one_event_of_its_day_however_few_words_name_it():
    roads = ["barred", "closed", "mended", "washed", "opened", "walled", "lifted", "emptied"]
    others = [
        report(f"flood in Sandport {verb} roads", value=f"2031-10-{n}", head=verb) for n, verb in enumerate(roads, start=10)
    ]
    named = report("Sunday's flood in Sandport", head="flood")
    told_so = report("a flood hit Sandport on the coast", article="c", head="hit")
    apart = report("a choir sang in Sandport of the flood", article="c", head="sang")
    merged = merge(*others, named, told_so, apart)
    assert sorted(merged["mentions"][merged["value"] == "2031-11-09"]) == [1, 2]


def test_of_too_many_events_those_of_most_newsrooms_and_news_stay():
    old = report("channels were dug", value="1990-05-05")
    news = report("the envoys met", value="2031-11-02")
    both = [report("the gates closed"), report("the gates closed", article="c")]
    assert list(merge(old, news, *both, most=2)["value"]) == ["2031-11-02", "2031-11-09"]


def test_the_report_whose_words_are_shown_is_cited():
    plan = report("the gates are to close", status="planned", day=date(2031, 11, 2))
    merged = merge(plan, report("the gates did close", article="d", sentence_start=7, day=date(2031, 11, 10)))
    assert merged.loc[0, "reports"] == [("d", 7)]


def test_at_most_one_report_of_each_newsroom_is_cited():
    merged = merge(*(report("the gates closed", article=one) for one in "abcd"))
    assert merged.loc[0, "reports"] == [("a", 0), ("c", 0)]


def test_no_events_give_an_empty_table_with_its_columns():
    assert list(merge().columns) == COLUMNS


def test_an_event_without_known_days_is_left_out():
    assert merge(report("some day", earliest=None, latest=None)).empty


def test_the_window_leaves_out_what_lies_far_from_the_rest():
    days = [date(2031, 11, n) for n in (1, 2, 3, 4)]
    timeline = pd.DataFrame({"granularity": "day", "earliest": [date(1990, 1, 1), *days], "latest": [date(1990, 1, 1), *days]})
    assert window(timeline) == (date(2031, 11, 1), date(2031, 11, 3))


def test_the_window_is_the_whole_where_the_whole_is_not_long():
    days = [date(2031, 11, n) for n in (1, 2, 3, 4, 5)]
    assert window(pd.DataFrame({"granularity": "day", "earliest": days, "latest": days})) == (days[0], days[-1])


@pytest.mark.parametrize("granularity", ["year", "century"])
def test_there_is_no_window_without_exact_events(granularity: str):
    timeline = pd.DataFrame({"granularity": [granularity], "earliest": [date(1900, 1, 1)], "latest": [date(1999, 12, 31)]})
    assert window(timeline) is None


@given(st.lists(st.tuples(st.dates(), st.integers(0, 40)), min_size=1, max_size=30))
def test_the_window_holds_two_thirds_of_the_exact_events(spans: list[tuple[date, int]]):
    ends = [
        (day, min(date.max, day + timedelta(days=n)) if date.max - day > timedelta(days=n) else date.max) for day, n in spans
    ]
    timeline = pd.DataFrame(ends, columns=["earliest", "latest"]).astype(object).assign(granularity="week")
    found = window(timeline)
    assert found is not None
    assert sum(found[0] <= first and last <= found[1] for first, last in ends) >= round(2 / 3 * len(ends))


def test_a_plan_and_what_came_of_it_are_one_event_if_a_word_and_no_other_actor_tell_so():
    plan = report("the delisting is to take effect", status="planned", actors=[])
    assert list(merge(plan, report("the closure took effect", actors=["upper"], article="d"))["status"]) == ["past"]
    rival = report("the closure took effect", actors=["lower"], article="d")
    assert len(merge({**plan, "actors": ["upper"]}, rival)) == 2


def test_an_hour_of_a_day_is_of_that_day():
    hour = report("the gates closed at midnight", value="2031-11-09")
    assert len(merge({**hour, "value": "2031-11-09T24:00"}, report("the gates closed"))) == 1


def test_a_status_apart_from_what_happened_is_kept_apart():
    assert len(merge(report("the gates closed"), report("the gates did not close", status="denied", article="c"))) == 2


def test_half_alike_clauses_are_two_events_if_their_figures_differ():
    first, second = "the harbor lost 40 boats", "the upper quay lost 65 boats"
    assert len(merge(report(first), report(second.replace("65", "40"), article="c"))) == 1
    assert len(merge(report(first), report(second, article="c"))) == 2


def test_a_report_joins_by_the_words_that_most_reports_of_an_event_have():
    told = [
        report("envoys signed the water accord while farmers cheered outside", article="a"),
        report("envoys signed the water accord after nights of bargaining", article="c"),
        report("envoys signed the water accord beside the frozen lock", article="e"),
    ]
    long = report("the accord was signed by envoys amid hurry, rain, applause, song and some fireworks", article="d")
    rest = [report(f"quay{chr(97 + n)} rented barge{chr(97 + n)}", value=f"2031-10-{n + 1:02}") for n in range(24)]
    merged = merge(*told, long, *rest)
    assert list(merged[merged["value"] == "2031-11-09"]["mentions"]) == [4]


def test_a_plan_called_off_beforehand_is_told_by_that_and_not_by_the_later_denial():
    plan = report("Upper Verani will close the dam gates", status="planned", day=date(2031, 11, 2), actors=["upper"])
    off = report(
        "Upper Verani called off the closing of the dam gates",
        value="2031-11-06",
        article="c",
        day=date(2031, 11, 7),
        actors=["upper"],
    )
    denial = report(
        "Upper Verani did not close the dam gates", status="denied", article="e", day=date(2031, 11, 12), actors=["upper"]
    )
    row = next(row for row in merge(plan, off, denial).itertuples() if row.value == "2031-11-09")
    assert (row.outcome, row.outcome_day) == ("fell through", date(2031, 11, 7))


@pytest.mark.parametrize(("one", "other"), [
    ("Sandport announced that it would leave the river accord", "Sandport declared that it would end the river pact"),
    ("the board decided to take Sandport off the list of ports", "the board approved the removal of Sandport from a list"),
    ("the ferry licence was renewed for a year", "the licence of the ferry was prolonged for a year"),
])  # fmt: skip
def test_words_that_newswire_uses_for_each_other_tell_the_same(one: str, other: str):
    assert len(merge(report(one, actors=["upper"]), report(other, actors=["upper"], article="c"))) == 1


def test_the_words_of_a_month_do_not_name_a_day():
    day = report("on Wednesday the gates closed", value="2031-11-12", actors=["upper"])
    rest = [month("last November the gates closed", actors=["upper"], article=one) for one in "ce"]
    row = merge(day, *rest).iloc[0]
    assert (row["granularity"], row["words"]) == ("month", "last November the gates closed")


def test_of_days_as_often_reported_the_one_that_later_articles_speak_of_stays():
    turning = [report("the dam broke", value="2031-11-02"), report("fish died downstream", value="2031-11-02", article="c")]
    other = [report("a bridge was painted", value="2031-11-03"), report("prices rose", value="2031-11-04")]
    assert list(merge(*turning, *other, most=1)["value"]) == ["2031-11-02"]


def test_a_day_gives_its_third_event_less_than_another_day_its_first():
    same = [report(words, value="2031-11-02", article=article) for words, article in
            (("the dam broke", "a"), ("fish died downstream", "c"), ("a bell rang", "c"))]  # fmt: skip
    other = report("the envoys met", value="2031-11-03")
    assert set(merge(*same, other, most=3)["value"]) == {"2031-11-02", "2031-11-03"}
