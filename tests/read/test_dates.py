"""Lines of date and time, and ISO values."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.read.dates import find_date_line, iso_date_time

READ = [
    ("Defense 10:49 November 04, 2019", "2019-11-04T10:49"),
    ("Nov. 4, 2019, 10:49 a.m. KST", "2019-11-04T10:49+09:00"),
    ("Nov. 4, 2019, 7:10 p.m. JST", "2019-11-04T19:10+09:00"),
    ("2019-11-04 10:49", "2019-11-04T10:49"),
    ("2019.11.04 10:49", "2019-11-04T10:49"),
    ("2019-11-04T10:49:30+09:00", "2019-11-04T10:49+09:00"),
    ("Published: 4 Nov 2019 09:12 GMT", "2019-11-04T09:12+00:00"),
    ("UPDATED : November 4, 2019 12:00 p.m.", "2019-11-04T12:00"),
    ("Nov 4, 2019 12:05 am EST", "2019-11-04T00:05-05:00"),
    ("July 4, 2019 at 9 a.m. ET", "2019-07-04T09:00-04:00"),
    ("Dec. 4, 2019 at 9 a.m. ET", "2019-12-04T09:00-05:00"),
    ("10:49 (UTC+9), Monday, November 4, 2019", "2019-11-04T10:49+09:00"),
    ("17:44 UK time, Saturday, 15 June 2019", "2019-06-15T17:44+01:00"),
    ("4 November 2019", "2019-11-04"),
    ("Monday, November 4, 2019.", "2019-11-04"),
    ("March 01 , 2008", "2008-03-01"),
]


@pytest.mark.parametrize(("line", "published"), READ, ids=[line for line, _ in READ])
def test_a_line_of_date_and_time_is_read_with_the_zone_it_gives(line: str, published: str):
    found = find_date_line(line)
    assert found is not None
    assert found.published == published


@pytest.mark.parametrize(
    "line",
    [
        "The pact was signed on November 4, 2019",
        "On Nov. 4, 2019, the minister left",
        "November 31, 2019",
        "Nov. 4, 2019 at 25:10",
        "Harbor Treaty November 4, 2019",
        "Monday",
        "10:49",
        "04/11/2019",
        "",
        "1" * 5_000,
    ],
)
def test_what_is_not_wholly_a_date_line_is_none(line: str):
    assert find_date_line(line) is None


def test_the_first_publication_counts_where_an_update_stands_beside_it():
    found = find_date_line("Posted : 2019-11-04 17:32 Updated : 2019-11-05 18:01")
    assert found is not None
    assert (found.published, found.updated) == ("2019-11-04T17:32", False)


def test_an_abbreviation_of_several_zones_leaves_the_time_without_one():
    found = find_date_line("Nov. 4, 2019, 10:49 a.m. CST")
    assert found is not None
    assert found.published == "2019-11-04T10:49"


def test_the_section_before_a_time_is_told():
    assert [find_date_line(line).section for line in ("Asia and Pacific 10:49 November 04, 2019", "Politics | 4 Nov 2019")] == [  # type: ignore[union-attr]
        "Asia and Pacific",
        "Politics",
    ]


@pytest.mark.parametrize(
    ("value", "normal"),
    [
        ("2019-11-04", "2019-11-04"),
        (" 2019-11-04 10:49 ", "2019-11-04T10:49"),
        ("2019-11-04T10:49:00Z", "2019-11-04T10:49:00+00:00"),
        ("2019-11-04T10:49:11.123+0900", "2019-11-04T10:49:11+09:00"),
    ],
)
def test_iso_values_come_out_in_one_form(value: str, normal: str):
    assert iso_date_time(value) == normal


@pytest.mark.parametrize(
    "value", ["2019", "2019-11", "20191104", "2019-13-04", "2019-02-30", "2019-11-04T25:00", "soon", "", "２０１９-11-04"]
)
def test_an_ill_formed_iso_value_is_refused(value: str):
    with pytest.raises(ValueError, match=r"."):
        iso_date_time(value)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_line_at_all_can_be_looked_at(line: str):
    find_date_line(line)


@settings(deadline=None)
@given(st.dates(), st.times(), st.sampled_from(["{:%B %d, %Y} {:%H:%M}", "{:%d %b %Y}, {:%H:%M}", "{:%Y-%m-%d} {:%H:%M}"]))
def test_every_day_and_minute_is_read_back(day: date, minute: time, form: str):
    if day.year < 1000:  # %Y is not padded everywhere
        return
    found = find_date_line(form.format(day, minute))
    assert found is not None
    assert found.published == f"{day.isoformat()}T{minute:%H:%M}"
