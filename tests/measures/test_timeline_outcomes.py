"""What became of plans: came true, moved, fell through, or open as far as the articles tell."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from event_reports import merge, report, told


def plan(words: str = "the upper gates of the dam will close for repairs", **fields: Any) -> dict[str, Any]:
    return report(words, **{"status": "planned", "day": told(2), "actors": ["upper"], **fields})


def later(words: str, **fields: Any) -> dict[str, Any]:
    return report(words, **{"article": "c", "day": told(12), "actors": ["upper"], **fields})


def outcomes(merged: pd.DataFrame) -> dict[str, str | None]:
    return dict(zip(merged["words"], merged["outcome"], strict=True))


def test_a_plan_that_a_later_article_reports_as_done_came_true_and_both_are_cited():
    merged = merge(plan(), later("the upper gates of the dam closed for repairs", sentence_start=3))
    assert list(merged["outcome"]) == ["came true"]
    assert merged.loc[0, "outcome_report"] == ("c", 3)
    assert merged.loc[0, "outcome_key"] == merged.loc[0, "key"]
    assert set(merged.loc[0, "reports"]) == {("a", 0), ("c", 3)}


def test_an_article_after_the_day_that_says_nothing_leaves_a_plan_open():
    merged = merge(plan(), later("envoys met in the harbor", value="2031-11-11"))
    assert outcomes(merged) == {"the upper gates of the dam will close for repairs": "open", "envoys met in the harbor": None}


@pytest.mark.parametrize("words", [
    "Upper Verani called off the closing of the dam gates",
    "Upper Verani suspended the repairs of the dam gates",
    "the dam gates did not close for repairs",
])  # fmt: skip
def test_a_plan_that_is_called_off_fell_through_by_the_row_that_says_so(words: str):
    merged = merge(plan(), later(words, value="2031-11-07", day=told(8)))
    row = merged[merged["status"] == "planned"].iloc[0]
    assert (row["outcome"], row["outcome_words"], row["outcome_day"]) == ("fell through", words, told(8))
    assert row["outcome_key"] in set(merged["key"]) - {row["key"]}


def test_a_gathering_that_one_not_named_in_its_plan_leaves_does_not_fall_through():
    gala = plan("Upper Verani will hold a gala concert in the harbor hall")
    left = later("the Lower Choir withdrew from the gala concert in the harbor hall", value="2031-11-07", day=told(8))
    own = later("Upper Verani withdrew from the gala concert in the harbor hall", value="2031-11-07", day=told(8))
    assert "fell through" not in outcomes(merge(gala, left)).values()
    assert "fell through" in outcomes(merge(gala, own)).values()


def test_a_plan_to_suspend_something_comes_true_when_it_is_suspended():
    merged = merge(plan("Upper Verani will suspend boat traffic"), later("Upper Verani suspended boat traffic"))
    assert list(merged["outcome"]) == ["came true"]


def test_a_plan_denied_on_its_day_fell_through():
    merged = merge(plan(), later("the upper gates of the dam were not closed for repairs", status="denied"))
    assert list(merged["outcome"]) == ["fell through"]
    assert list(merged["status"]) == ["denied"]


def test_what_only_was_to_be_did_not_come_true():
    merged = merge(plan(), later("the upper gates of the dam were to close for repairs"))
    assert list(merged["outcome"]) == ["open"]


def test_a_newsroom_that_gives_its_plan_a_new_date_has_moved_it():
    merged = merge(plan(), plan(article="d", value="2031-11-20", day=told(6)))
    assert list(merged["outcome"]) == ["moved", "open"]
    assert merged.loc[0, "outcome_key"] == merged.loc[1, "key"]


def test_a_plan_put_off_is_moved_though_no_new_day_is_given():
    merged = merge(plan(), later("Upper Verani postponed the closing of the dam gates", value="2031-11-07", day=told(8)))
    assert list(merged[merged["status"] == "planned"]["outcome"]) == ["moved"]


def test_others_things_called_off_leave_a_plan_open():
    merged = merge(plan(), later("Lower Verani cancelled a boat race", actors=["lower"], value="2031-11-08"))
    assert list(merged[merged["status"] == "planned"]["outcome"]) == ["open"]


def test_a_sentence_with_a_word_of_calling_off_that_is_not_about_the_plan_leaves_it_open():
    oil = plan("oil could pollute the harbor of Verani")
    words = (
        "the mayor of Verani promised that the council never leaves people of the harbor alone with oil, debts, storms and cold"
    )
    assert "fell through" not in set(merge(oil, later(words, value="2031-11-08", day=told(8)))["outcome"])


def test_what_an_article_says_itself_is_no_later_report():
    merged = merge(plan(), later("the upper gates of the dam closed for repairs", article="a", day=told(2), start=40))
    assert "came true" not in set(merged["outcome"])


def test_what_was_planned_for_a_time_gone_by_has_no_outcome():
    merged = merge(plan(day=told(20)))
    assert list(merged["outcome"]) == [None]


def test_of_several_later_reports_the_one_nearest_to_the_plan_tells_that_it_came_true():
    aside = later("closed gates of the dam brought the upper harbor crowds", article="c", day=told(11))
    merged = merge(plan(), aside, later("the upper gates of the dam closed for repairs", article="e", sentence_start=3))
    row = next(row for row in merged.itertuples() if row.outcome == "came true")
    assert row.outcome_report == ("e", 3)


def test_a_visit_is_made_by_who_arrives_and_a_stay_by_who_spent_the_days_there():
    visit = plan("Orla Venn is to visit Sandport this week", value="2031-11-05", head="visit", actors=["venn"])
    stay = plan("Orla Venn is to stay in Sandport until Friday", value="2031-11-07", head="stay", actors=["venn"])
    came = later("Orla Venn arrived in Sandport on Wednesday", value="2031-11-05", head="arrived", actors=["venn"])
    spent = later(
        "Orla Venn spent three days in Sandport this month", value="2031-11-01", granularity="month", latest=told(30),
        head="spent", actors=["venn"], article="d",
    )  # fmt: skip
    found = merge(visit, stay, came, spent)
    assert set(found["outcome"]) == {"came true"}
    assert found.iloc[-1]["outcome_words"] == "Orla Venn spent three days in Sandport this month"


def test_what_shares_a_name_and_no_deed_with_a_plan_does_not_tell_that_it_came_true():
    joins = plan("Orla Venn will join the meeting of the harbor board", head="join", actors=["venn"])
    other = later("Orla Venn returned to the harbor", head="returned", actors=["venn"])
    assert outcomes(merge(joins, other))["Orla Venn will join the meeting of the harbor board"] == "open"


def test_a_clause_that_has_the_plans_verb_within_it_is_of_something_else():
    rains = plan("the long rains will begin in the upper valley", head="begin", actors=[])
    tents = later("tents did not last when the long rains began in the upper valley", status="denied", head="last", actors=[])
    assert len(merge(rains, tents)) == 2


def test_what_is_called_off_hours_before_it_was_to_be_fell_through_and_stands_in_a_row_of_its_own():
    ferry = plan("the upper ferry is to close", value="2031-11-08", head="close")
    words = "Upper Verani suspended its notice hours before the upper ferry was to close"
    merged = merge(ferry, later(words, value="2031-11-08", head="suspended", day=told(9)))
    row = next(row for row in merged.itertuples() if row.status == "planned")
    assert len(merged) == 2
    assert (row.outcome, row.outcome_words) == ("fell through", words)


def test_what_brackets_say_of_an_end_is_none_of_the_articles_words():
    denied = later("the upper gates of the dam were to close for repairs [this did not happen]", status="denied", head="close")
    merged = merge(plan(head="close"), denied)
    assert list(merged["outcome"]) == ["fell through"]
    assert list(merged["words"]) == ["the upper gates of the dam were to close for repairs [this did not happen]"]
