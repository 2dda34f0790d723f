"""Dates as fields give them."""

import pytest

from analysis.read.published import day_first_at, order_of_figures, read_published, starts_with_day

GIVEN = [
    ("2019-03-05", "2019-03-05"),
    ("2019-03-05T18:30:00Z", "2019-03-05T18:30:00+00:00"),
    ("20190305", "2019-03-05"),
    ("20190305T183000+0100", "2019-03-05T18:30:00+01:00"),
    ("Tue, 05 Mar 2019 18:30:00 GMT", "2019-03-05T18:30:00+00:00"),
    ("5 Mar 2019 18:30:00 -0500", "2019-03-05T18:30:00-05:00"),
    (1551810600, "2019-03-05T18:30:00+00:00"),
    ("1551810600000", "2019-03-05T18:30:00+00:00"),
    (1551810600.0, "2019-03-05T18:30:00+00:00"),
    ("March 5, 2019", "2019-03-05"),
    ("March 5, 2019 Tuesday", "2019-03-05"),
    ("Tuesday, March 5, 2019 6:30 PM ET", "2019-03-05T18:30-05:00"),
    ("5. März 2019", "2019-03-05"),
    ("mardi 5 mars 2019", "2019-03-05"),
    ("5 de marzo de 2019", "2019-03-05"),
    ("5 maart 2019", "2019-03-05"),
    ("2019年3月5日", "2019-03-05"),
    ("25/03/2019", "2019-03-25"),
    ("3/25/2019", "2019-03-25"),
    ("05.03.2019", "2019-03-05"),
    ("2019", None),
    ("2019-03", None),
    ("March 2019", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("given", "right"), GIVEN)
def test_a_moment_is_read_in_the_forms_that_databases_write(given: object, right: str | None):
    assert read_published(given) == right


@pytest.mark.parametrize("given", ["soon", "0001-01-01", "9999-12-31", "2019-02-30", "31/31/2019", "03/05/2019", 17, "1/2/3"])
def test_what_is_no_day_that_can_be_trusted_is_refused(given: object):
    with pytest.raises(ValueError, match=r"."):
        read_published(given)


def test_the_order_of_day_and_month_comes_from_the_country_or_the_column():
    assert read_published("03/05/2019", day_first=day_first_at("https://www.post.co.uk/a")) == "2019-05-03"
    assert read_published("03/05/2019", day_first=day_first_at("https://news.us/a")) == "2019-03-05"
    assert day_first_at("https://post.example.com/") is None
    assert order_of_figures(["3/4/2019", "13/4/2019"]) is True
    assert order_of_figures(["3/4/2019", "3/14/2019"]) is False
    assert order_of_figures(["13/4/2019", "3/14/2019"]) is None


def test_a_line_begins_with_a_day_or_not():
    assert str(starts_with_day("Dienstag 5. März 2019, Seite 3")) == "2019-03-05"
    assert starts_with_day("The board met on March 5, 2019") is None
