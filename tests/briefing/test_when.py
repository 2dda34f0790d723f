"""Schedules as people write them, and when they come next, whatever the clock does."""

from datetime import UTC, datetime

import pytest

from analysis.briefing.when import parse_when


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("weekdays 06:00", "weekdays 06:00 UTC"),
        ("Daily 18:00, 6:00", "daily 06:00, 18:00 UTC"),
        ("mon, Thursday 07:30", "mon, thu 07:30 UTC"),
        ("fri-mon 12:05", "mon, fri, sat, sun 12:05 UTC"),
        ("weekdays, sat 00:00", "mon, tue, wed, thu, fri, sat 00:00 UTC"),
    ],
)
def test_days_and_times_are_read(text: str, said: str):
    assert str(parse_when(text, "UTC")) == said


@pytest.mark.parametrize(
    "text", ["", "weekdays", "06:00", "workdays 06:00", "daily 24:00", "daily 6", "mon- 06:00", "monkey 06:00"]
)
def test_what_is_no_schedule_is_refused_with_an_example(text: str):
    with pytest.raises(ValueError, match='as in "weekdays 06:00"'):
        parse_when(text, "UTC")


@pytest.mark.parametrize("zone", ["Europe/Berlim", "../etc/passwd", "", "CEST+1"])
def test_what_is_no_zone_is_refused(zone: str):
    with pytest.raises(ValueError, match="is no time zone"):
        parse_when("daily 06:00", zone)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "run"),
    [
        ("2026-11-27T04:59", "2026-11-27T05:00"),  # a Friday: six in Berlin
        ("2026-11-27T05:00", "2026-11-30T05:00"),  # not the same time again; a weekend lies between
        ("2026-03-27T12:00", "2026-03-30T04:00"),  # summer time has begun meanwhile
    ],
)
def test_the_next_run_is_at_the_time_that_the_clock_on_the_wall_shows(after: str, run: str):
    assert parse_when("weekdays 06:00", "Europe/Berlin").next_after(moment(after)) == moment(run)


def test_a_time_that_comes_twice_counts_once_and_one_that_is_skipped_is_made_up_for():
    when = parse_when("daily 02:30", "Europe/Berlin")
    assert when.next_after(moment("2026-10-24T22:00")) == moment("2026-10-25T00:30")
    assert when.next_after(moment("2026-10-25T00:30")) == moment("2026-10-26T01:30")
    assert when.next_after(moment("2026-03-28T22:00")) == moment("2026-03-29T01:30")
