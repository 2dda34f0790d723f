"""What was known when: never anything of a later article, and rows that correspond between days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from event_reports import ARTICLES, events_of, merge, report, told
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measures import known_as_of, timeline_changes
from analysis.measures.timeline import merge_events

WORDS = st.lists(st.sampled_from(["gates", "closed", "envoys", "signed", "dam", "boats", "Sandport", "postponed"]), min_size=2)


@st.composite
def reports(draw: Any) -> dict[str, Any]:
    number = draw(st.integers(0, 6))
    fields = {
        "article": draw(st.sampled_from("abcde")),
        "status": draw(st.sampled_from(["past", "planned", "denied", "conditional"])),
        "actors": draw(st.lists(st.sampled_from(["upper", "lower"]), unique=True)),
        "value": (date(2031, 11, 1) + timedelta(days=number)).isoformat(),
    }
    return report(" ".join(draw(WORDS)), **fields, start=draw(st.integers(0, 900)))


DAYS = dict(zip("abcde", (told(number) for number in (2, 3, 4, 6, 8)), strict=True))


def known(found: list[dict[str, Any]], day: date) -> pd.DataFrame:
    rows = [{**one, "event": f"{one['event']}/{n}", "day": DAYS[one["article"]]} for n, one in enumerate(found)]
    articles = ARTICLES[[DAYS[article] <= day for article in ARTICLES["article"]]]
    events = events_of(*(row for row in rows if row["day"] <= day))
    return merge_events(events, articles)


@settings(deadline=None, max_examples=30)
@given(st.lists(reports(), max_size=12), st.integers(1, 9))
def test_each_report_known_on_a_day_stands_in_one_row_and_no_row_knows_more(found: list[dict[str, Any]], number: int):
    timeline = known(found, told(number))
    members = [member for row in timeline["members"] for member in row]
    assert len(members) == len(set(members)) == sum(DAYS[one["article"]] <= told(number) for one in found)
    for name in ("first_reported", "status_day", "outcome_day"):
        assert all(day is None or day <= told(number) for day in timeline[name])


@settings(deadline=None, max_examples=30)
@given(st.lists(reports(), max_size=12))
def test_the_order_of_the_rows_changes_nothing(found: list[dict[str, Any]]):
    one, other = (merge_events(events_of(*some), ARTICLES) for some in (found, found[::-1]))
    pd.testing.assert_frame_equal(one.drop(columns="members"), other.drop(columns="members"))


def test_known_as_of_a_day_holds_no_later_article(coverage: Any):
    early = known_as_of(coverage, "2031-11-05")
    assert {article for reports in early["reports"] for article, _ in reports} <= {
        article for article, day in zip(coverage.articles["article"], coverage.articles["day"], strict=True) if day <= told(5)
    }
    assert len(known_as_of(coverage)) >= len(early)


def test_a_later_report_that_joins_leaves_the_key_alone():
    first = report("the gates closed")
    joined = merge(first, report("the gates of the dam closed at last", article="c", day=told(12)))
    assert list(merge(first)["key"]) == list(joined["key"])


def test_what_is_new_changed_and_gone_is_told_by_key():
    plan = report("the gates will close", status="planned", day=told(2))
    race = report("boats raced in the harbor", value="2031-11-05")
    before = merge(plan, race)
    after = merge(plan, report("the gates closed", article="c", day=told(12)), report("envoys met", value="2031-11-15"))
    changes = timeline_changes(before, after).set_index("change")
    assert sorted(changes.index) == ["changed", "new", "withdrawn"]
    assert changes.loc["changed", "differences"] == [("status", "planned", "past"), ("outcome", "open", "came true")]
    assert changes.loc["withdrawn", "words"] == "boats raced in the harbor"


def test_rows_that_a_further_report_shows_to_be_one_are_joined_and_not_withdrawn():
    one, other = report("gates closed"), report("gates of the upper dam closed", article="c", day=told(5))
    before = pd.concat([merge(one), merge(other)], ignore_index=True)
    after = merge(one, other)
    changes = timeline_changes(before, after)
    assert list(changes["change"]) == ["joined"]
    assert list(changes["into"]) == list(after["key"])


@pytest.mark.parametrize("day", [date(2031, 11, 5), "2031-11-05"])
def test_a_day_is_given_as_a_date_or_in_words(coverage: Any, day: Any):
    assert len(known_as_of(coverage, day)) == len(known_as_of(coverage, told(5)))


def test_two_equal_timelines_have_no_changes():
    timeline = merge(report("the gates closed"))
    assert timeline_changes(timeline, timeline).empty
