"""Values told from what the article has said before, in invented sentences, without a parse."""

from __future__ import annotations

import pytest

from analysis import language, timeline
from analysis.model import Article, Timex

PUBLISHED = "2019-11-04"


def read(text: str, published: str | None = PUBLISHED) -> list[Timex]:
    return timeline.find_timexes(Article(id="1", text=text, published=published), None)


def last(text: str, published: str | None = PUBLISHED) -> str:
    return read(text, published)[-1].value


RESULTS = "Norland Steel reported a third-quarter profit."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{RESULTS} It lost money a year earlier.", "2018-Q3"),
        (f"{RESULTS} The mill closed on May 3. Revenue rose from a year ago.", "2018-Q3"),
        (f"{RESULTS}\n\nA charge will be taken in the fourth quarter.\n\nIt lost money in the year-earlier period.", "2018-Q3"),
        (f"{RESULTS} For the nine months, it earned more than a year earlier.", "2018"),
        (f"{RESULTS} For the nine months, it earned more.\n\nSales fell in the quarter.", "2019-Q3"),
        ("Norland won a case on the third quarter of 2011. It was poor a year ago.", "2018"),
    ],
)
def test_a_year_earlier_in_a_report_on_a_quarter_is_that_quarter_of_the_year_before(text: str, value: str):
    assert last(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court gave the firm until Friday to pay.", "2019-11-08"),
        ("The shop was open until Friday.", "2019-11-01"),
        ("Envoys discussed a summit set for April.", "2020-04"),
        ("The permit had been due to expire Friday.", "2019-11-01"),
        ("Nobody knows of the May fire.", "2019-05"),
    ],
)
def test_the_verb_above_tells_whether_a_day_is_past_or_to_come(text: str, value: str):
    article = Article(id="1", text=text, published=PUBLISHED)
    (doc,) = language.parse([article])
    assert timeline.find_timexes(article, doc)[-1].value == value
