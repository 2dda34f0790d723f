"""Values told from what the article has said before, in invented sentences, without a parse."""

from __future__ import annotations

import pytest

from analysis import language, timeline
from analysis.model import Article, Timex

PUBLISHED = "2019-11-04"


def read(text: str, published: str | None = PUBLISHED) -> list[Timex]:
    return timeline.find_timexes(Article(id="1", text=text, published=published), None)


def first(text: str, published: str | None = PUBLISHED) -> str:
    return read(text, published)[0].value


def last(text: str, published: str | None = PUBLISHED) -> str:
    return read(text, published)[-1].value


RESULTS = "Norland Steel reported a third-quarter profit."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{RESULTS} It lost money a year earlier.", "2018-Q3"),
        (f"{RESULTS} The mill closed on May 3. Revenue rose from a year ago.", "2018-Q3"),
        (f"{RESULTS}\n\nA charge will be taken in the fourth quarter.\n\nIt lost money in the year-earlier period.", "2018-Q3"),
        (f"{RESULTS} This quarter's loss includes a charge.", "2019-Q3"),
        (f"{RESULTS} This quarter, it hopes for more.", "2019-Q4"),
        (f"{RESULTS} For the nine months, it earned more than a year earlier.", "2018"),
        (f"{RESULTS} For the nine months, it earned more.\n\nSales fell in the quarter.", "2019-Q3"),
        ("In the quarter ended Sept. 30, Norland earned more than a year earlier.", "2018-Q3"),
        ("The mine reopened on Oct. 2. Norland lost money in the quarter.", "2019-Q3"),
        ("The mine reopened in May 2011. Output doubled in the quarter.", "2011-Q2"),
        ("In the third quarter Norland lost money. It had earned more in the quarter a year ago.", "2018-Q3"),
        ("Sales rose in October, against the same period last year.", "2018-10"),
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
        ("Insurers paid less than they feared after the disastrous spill in March.", "2019-03"),
        ("The trial began on Jan. 13.", "2019-01-13"),
        ("The firm announced a dividend payable Nov. 25.", "2019-11-25"),
        ("The court on Monday ordered the firm to pay by Friday.", "2019-11-08"),
        ("The mayor could not be reached Friday.", "2019-11-01"),
        ("Neither clerk could be found Friday.", "2019-11-01"),
        ("The mayor could resign Friday.", "2019-11-08"),
        ("A vigil planned for Saturday was canceled.", "2019-11-02"),
        ("A vigil planned for Wednesday was canceled.", "2019-11-06"),
        ("The mill told workers it would rest, closing two lines in the fourth quarter.", "2019-Q4"),
        ("The next day, the mayor resigned.", "XXXX-XX-XX"),
        ("The cold lasted from October to February. The next day, the mayor resigned.", "XXXX-XX-XX"),
        ("The law passed on May 3. A year later, judges struck it down.", "P1Y"),
        ("The mayor was last seen Oct. 3, the day before judges met.", "2019-10-03"),
        ("The mayor spoke on Oct. 3. She had left the day before judges met.", "XXXX-XX-XX"),
        ("The mayor spoke on Oct. 3. She had left the day before.", "2019-10-02"),
        ("The barge sank on Oct. 3, three days later than its twin.", "P3D"),
        ("The mill added a seat to its board, effective Feb. 1.", "2020-02-01"),
        ("Among the first three towns to accede to the pact on Friday were also Oslo and Bergen.", "2019-11-01"),
        ("The guards left the gate as planned Saturday.", "2019-11-02"),
        ("The rule takes effect on Dec. 3. From that day, no barge will pass.", "2019-12-03"),
        ("Judges met on Friday. The rule takes effect on Dec. 3. The first protest followed on the same day.", "2019-11-01"),
        ("The mayor left in May. That day, the port closed.", "XXXX-XX-XX"),
        ("Traders lose money on deals made that day.", "XXXX-XX-XX"),
        ("The port closed on Friday. The harbor master will give more news during the day.", "2019-11-04"),
        ("The port closed on Friday. The council will vote by the end of the week.", "2019-W45"),
        ("Shares fell on Friday. They rose for the week.", "2019-W44"),
    ],
)
def test_the_verb_above_tells_whether_a_day_is_past_or_to_come(text: str, value: str):
    article = Article(id="1", text=text, published=PUBLISHED)
    (doc,) = language.parse([article])
    assert timeline.find_timexes(article, doc)[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the quarter ended July 31, Norland lost money.", "2019-Q2"),
        ("Norland lost money in the latest fiscal year.", "2018"),
        ("The barn burned last Oct. 23.", "2019-10-23"),
        ("It struck at 5:46 a.m. local time on Jan. 17, 1995.", "1995-01-17T05:46"),
        ("The mayor was in Oslo the day it happened.", "XXXX-XX-XX"),
        ("Output doubled over the past decade.", "P10Y"),
        ("The mayor was in Oslo the week after the vote.", "XXXX-WXX"),
        ("They met the week before last.", "2019-W43"),
        ("They meet again the week after next.", "2019-W47"),
        ("The boat sank shortly after 1130.", "2019-11-04T11:30"),
        ("The boat sank at 1653 -LRB- 2153 GMT -RRB- on Oct. 29.", "2019-10-29T16:53"),
        ("The clerk was ill on the day the mayor fell.", "XXXX-XX-XX"),
        ("The clerk was ill on the day of the vote.", "XXXX-XX-XX"),
        ("The boat sank at about 1130.", "2019-11-04T11:30"),
        ("The boat left at 0930.", "2019-11-04T09:30"),
        ("Help did not come until 1221.", "2019-11-04T12:21"),
        ("Rates stood at 1950 levels.", "1950"),
        ("The tower was built about 1720.", "1720"),
        ("Norland sold ten ships in May and lost two over the course of the month.", "2019-05"),
    ],
)
def test_a_time_alone_has_its_value(text: str, value: str):
    assert first(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plant opened in May 2011 and closed in December.", "2011-12"),
        ("The plant opened in May 2011 and closed in March.", "2012-03"),
        ("The plant opened in May 2011. It closed in August.", "2019-08"),
        ("The plant opened in May 2011. It closed in August of that year.", "2011-08"),
        ("The plant opened in May 2011. It closed on 25 August that year.", "2011-08-25"),
        ("The plant closed on 25 August that year, after a fire.", "XXXX-08-25"),
        ("The plant opened on May 3, 2011. Two days later, it burned. Its owner died that day.", "2011-05-05"),
        ("The plant will reopen on Nov. 20 if repairs end by that time.", "2019-11-20"),
        ("The plant burned on Christmas Day 2011. Its owner died that day.", "2011-12-25"),
    ],
)
def test_a_month_after_a_month_of_a_year_is_the_next_within_a_sentence(text: str, value: str):
    assert last(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the fall of 2014, the plant made bricks. In January, it burned.", "2015-01"),
        ("In 2010, the plant made bricks. By Oct. 3, it had burned.", "2010-10-03"),
        ("OSLO - In the fall of 2014, the plant made bricks. In January, it burned.", "2015-01"),
        ("In 2010, the plant made bricks.\n\nBy Oct. 3, it had burned.", "2019-10-03"),
        ("The plant, built in 2010, made bricks. By Oct. 3, it had burned.", "2019-10-03"),
        ("In March 2018, the plant made bricks. By Oct. 3, it had burned.", "2018-10-03"),
    ],
)
def test_a_paragraph_that_opens_with_a_time_years_ago_goes_on_in_it(text: str, value: str):
    assert last(text) == value


def test_the_winter_of_a_february_began_last_year():
    assert first("Votes are cast this winter.", "2019-02-14") == "2018-WI"
    assert first("Votes are cast this winter.", "2019-11-14") == "2019-WI"


def test_hours_ago_are_a_length_as_the_hour_of_publication_is_not_known():
    assert last("The mayor resigned half an hour ago.") == "PT30M"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Norland lost money in the fourth quarter of 2016 and over the entire year.", "2016"),
        ("Norland cut its forecast for the full year.", "2019"),
        ("The port closed on Friday, Oct. 25. Ships left over the weekend.", "2019-W43-WE"),
        ("Ships left over the weekend.", "2019-W44-WE"),
        ("At 10 a.m. the port shut. The paper has a report from over the weekend.", "2019-W44-WE"),
        ("The port reopens on Nov. 6. A report from over the weekend told of leaks.", "2019-W44-WE"),
    ],
)
def test_the_whole_year_and_the_weekend_are_those_of_the_time_last_spoken_of(text: str, value: str):
    assert last(text) == value


def test_results_still_to_be_told_in_february_are_those_of_the_quarter_that_has_ended():
    assert first("Norland will report fourth-quarter results next week.", "2019-02-14") == "2018-Q4"
    assert first("Norland will open a mill in the fourth quarter.", "2019-02-14") == "2019-Q4"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor said the vote would not be held this Tuesday.", "2019-11-12"),
        ("The council will meet this Tuesday.", "2019-11-12"),
        ("The mayor left this Tuesday.", "2019-11-05"),
    ],
)
def test_this_weekday_of_what_is_to_come_is_the_next(text: str, value: str):
    article = Article(id="1", text=text, published="2019-11-08")
    (doc,) = language.parse([article])
    assert timeline.find_timexes(article, doc)[-1].value == value


HISTORY = "The kingdom of Norland fell in 1831. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In March, the queen left for Varn.", "1831-03"),
        ("Her son, born in 1825, stayed. By late summer the army had taken the port.", "1831-SU"),
        ("In March, the queen left.\n\nIn January the assembly voted for a republic.", "1832-01"),
        ("In 1825 her son was born. In March, he was crowned.", "1825-03"),
        ("On Monday a museum of those days opened. In August, it was still a ruin.", "2019-08"),
    ],
)
def test_an_article_of_years_long_gone_goes_on_in_them(text: str, value: str) -> None:
    assert last(HISTORY + text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fair opens on Saturday, March 28.", "2020-03-28"),  # 28 March 2019 was a Thursday
        ("The fair opened on Thursday, 28 March.", "2019-03-28"),
        ("The hearings are on Monday 25 and later.", "2019-11-25"),
        ("The hearings are on Friday 13, the court said.", "2019-12-13"),
        ("On Monday 20 people came.", "2019-11-04"),  # a count
    ],
)
def test_a_weekday_tells_which_year_and_month_a_date_is_of(text: str, value: str) -> None:
    assert last(text) == value
