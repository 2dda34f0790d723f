"""Datelines at the start of a paragraph."""

from datetime import date

import pytest

from analysis.model import Dateline
from analysis.read.dateline import find_dateline_end, read_dateline

DATELINES = [
    "SEOUL, Nov. 4 (Yonhap) --",
    "BEIJING , Dec 7 ( Reuters ) -",
    "OSLO ( Reuters ) -",
    "( Reuters ) -",
    "Dec 7 (Reuters) -",
    "Oslo (AFP) –",
    "PORT ELDER, Harborland (AP)_",
    "WASHINGTON _",
    "WASHINGTON ―",
    "NEWARK, N.J. —",
    "DES MOINES -",
    "SAN JUAN / NEW YORK / HONG KONG ( Reuters ) -",
    "MOSCOW, November 4. /TASS/.",
    "HOUSTON , May 8 -LRB- Reuters -RRB- --",
    "SEOUL, Aug. 22 (Harbour Wire) —",
]
NOT_DATELINES = [
    "The ministry -- long silent -- answered on Monday.",
    "UPDATE - The ministry answered.",
    "GSOMIA - a pact on military information - will expire.",
    "NASA (formerly another office) - it has changed",
    "Monday, Nov. 4 - The ministry answered.",
    "He said (in Oslo) - and nobody objected.",
    "TAXES RISE AGAIN, BUT VOTERS SEEM NOT TO MIND - The poll says so.",
    "Q - Why now?",
    "-- The ministry answered.",
    "",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_ends_with_its_dash(dateline: str):
    paragraph = f"{dateline} The ministry of harbors answered on Monday."
    assert find_dateline_end(paragraph, early=True) == len(dateline)


@pytest.mark.parametrize("paragraph", NOT_DATELINES)
def test_a_sentence_with_a_dash_has_no_dateline(paragraph: str):
    assert find_dateline_end(paragraph, early=True) is None


def test_a_bare_place_is_a_dateline_only_where_the_story_begins():
    assert find_dateline_end("OSLO -- The port was shut.", early=True) == 7
    assert find_dateline_end("OSLO -- The port was shut.", early=False) is None


def test_place_date_and_agency_are_read_off_a_dateline():
    assert read_dateline("SEOUL, Nov. 4 (Yonhap) --", near=date(2019, 11, 5)) == Dateline("SEOUL", date(2019, 11, 4), "Yonhap")


def test_the_year_of_a_dateline_is_the_nearest_to_publication():
    found = read_dateline("OSLO, Dec. 31 (AP) --", near=date(2020, 1, 1))
    assert found is not None
    assert found.date == date(2019, 12, 31)


def test_a_dateline_without_a_year_has_no_date_where_nothing_tells_it():
    assert read_dateline("OSLO, Dec. 31 (AP) --") == Dateline("OSLO", None, "AP")


def test_a_day_that_does_not_exist_is_no_date():
    assert read_dateline("OSLO, Feb. 30, 2019 (AP) --") == Dateline("OSLO", None, "AP")


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("New Delhi, Mar 5 (PTI) The harbor council voted.", "PTI"),
        ("Port Elder, Mar 5 (IANS) “It is over,” he said.", "IANS"),
        ("Port Elder (dpa/AFP) – The harbor council voted.", "dpa/AFP"),
        ("On March 5 (AP) The council voted.", None),
        ("The council met on March 5 (Reuters) The vote was close.", None),
        ("Port Elder, Mar 5 (Monday) The council voted.", None),
    ],
)
def test_an_agency_that_we_know_ends_a_dateline_without_a_dash_too(line: str, agency: str | None):
    end = find_dateline_end(line, early=True)
    found = read_dateline(line[:end]) if end else None
    assert (found.agency if found else None) == agency
