"""Expression → value, in invented sentences, read against one day of publication (a Monday)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis import language, timeline
from analysis.model import Article, Timex

PUBLISHED = "2019-11-04"

TABLE = [
    ("Imports fell in 2011/12.", "2011/12", "2011/2012"),
    # absolute dates in the styles of the wires
    ("The envoys met on July 17, 2019, in Oslo.", "July 17, 2019", "2019-07-17"),
    ("The accord will lapse on Nov. 23.", "Nov. 23", "2019-11-23"),
    ("The accord will lapse on 23 November.", "23 November", "2019-11-23"),
    ("The accord was signed on 3 March 2011.", "3 March 2011", "2011-03-03"),
    ("The record was closed on 2019-10-31.", "2019-10-31", "2019-10-31"),
    ("The form was dated 7/8/07.", "7/8/07", "2007-07-08"),
    ("The form was dated 23/11/2018.", "23/11/2018", "2018-11-23"),
    ("The minister resigned on Friday, Oct. 25.", "Friday, Oct. 25", "2019-10-25"),
    ("The bridge opened in May 1998.", "May 1998", "1998-05"),
    ("The bridge opened in early 1998.", "early 1998", "1998"),
    ("The pact was signed in 1965.", "1965", "1965"),
    ("A 1965 pact governs the border.", "1965", "1965"),
    ("They met on the 11th of March.", "the 11th of March", "2019-03-11"),
    ("The clerk wrote it in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("The budget for fiscal 2021 was passed.", "fiscal 2021", "2021"),
    ("The form was stamped 24-Nov-2018.", "24-Nov-2018", "2018-11-24"),
    ("The form was stamped 04.11.2018.", "04.11.2018", "2018-11-04"),
    ("The envoys met on 4th July 1976.", "4th July 1976", "1976-07-04"),
    ("Security changed after the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
    # months and days without a year
    ("In August, the council announced its decision.", "August", "2019-08"),
    ("In December, the council announced its decision.", "December", "2018-12"),
    ("The council will vote in February.", "February", "2020-02"),
    ("The council voted in October last year.", "October last year", "2018-10"),
    ("It was sealed in late September.", "late September", "2019-09"),
    ("It was sealed at the end of September.", "the end of September", "2019-09"),
    ("The minister resigned last May.", "last May", "2019-05"),
    ("The minister resigned last December.", "last December", "2018-12"),
    ("The court will sit next June.", "next June", "2020-06"),
    ("The tribunal sat on Dec. 20.", "Dec. 20", "2018-12-20"),
    # ranges
    ("The 1910-45 occupation left scars.", "1910-45", "1910/1945"),
    ("The envoys met on Sept. 26-27.", "Sept. 26-27", "2019-09-26/2019-09-27"),
    ("The envoys met on Sept. 26 to 27.", "Sept. 26 to 27", "2019-09-26/2019-09-27"),
    ("The envoys met on 26-27 September.", "26-27 September", "2019-09-26/2019-09-27"),
    ("It rained all of July-September 2018.", "July-September 2018", "2018-07/2018-09"),
    # two ends in words are two expressions, as TimeML has them; a year told once holds for both
    ("It rained from July to September.", "July", "2019-07"),
    ("It rained from July to September.", "September", "2019-09"),
    ("It rained from July to September 2011.", "July", "2011-07"),
    ("It rained from July 2011 to September.", "September", "2011-09"),
    ("He ruled from 1971 to 1979.", "1971", "1971"),
    ("He ruled between 1971 and 1979.", "1979", "1979"),
    # weekdays
    ("The envoy arrived on Friday.", "Friday", "2019-11-01"),
    ("The envoy will arrive on Friday.", "Friday", "2019-11-08"),
    ("The envoy arrived on Monday.", "Monday", "2019-11-04"),
    ("The envoy arrived last Monday.", "last Monday", "2019-10-28"),
    ("The envoy will arrive next Monday.", "next Monday", "2019-11-11"),
    ("The envoy arrived Tuesday night.", "Tuesday night", "2019-10-29TNI"),
    ("The envoy arrived at 10 p.m. Tuesday.", "10 p.m. Tuesday", "2019-10-29T22:00"),
    ("The siren sounded at 18:00 UTC.", "18:00 UTC", "2019-11-04T18:00Z"),
    # deictic days
    ("The envoy arrived today.", "today", "2019-11-04"),
    ("The envoy arrived yesterday.", "yesterday", "2019-11-03"),
    ("The envoy leaves tomorrow.", "tomorrow", "2019-11-05"),
    ("The envoy arrived yesterday morning.", "yesterday morning", "2019-11-03TMO"),
    ("The envoy arrived last night.", "last night", "2019-11-03TNI"),
    ("The envoy leaves tonight.", "tonight", "2019-11-04TNI"),
    ("The envoy arrived earlier today.", "earlier today", "2019-11-04"),
    ("The envoy leaves the day after tomorrow.", "the day after tomorrow", "2019-11-06"),
    ("The envoy left the day before yesterday.", "the day before yesterday", "2019-11-02"),
    ("The siren sounded on Tuesday and again that night.", "that night", "2019-10-29TNI"),
    ("The siren sounded at 0445 GMT.", "0445 GMT", "2019-11-04T04:45Z"),
    # last, this, next at their own granularity
    ("The envoy arrived last week.", "last week", "2019-W44"),
    ("The envoy arrives this week.", "this week", "2019-W45"),
    ("The envoy arrives next week.", "next week", "2019-W46"),
    ("The envoy arrived last month.", "last month", "2019-10"),
    ("The envoy arrives next month.", "next month", "2019-12"),
    ("The envoy arrived last year.", "last year", "2018"),
    ("The envoy arrives next year.", "next year", "2020"),
    ("The law passed earlier this year.", "earlier this year", "2019"),
    ("The law passed late last week.", "late last week", "2019-W44"),
    ("The law passed this weekend.", "this weekend", "2019-W45-WE"),
    ("The law passed over the weekend.", "the weekend", "2019-W44-WE"),
    ("The last week of March was wet.", "The last week of March", "2019-W13"),
    ("The tower opens by the end of the decade.", "the end of the decade", "201"),
    ("Trade grew in the 2000s.", "the 2000s", "200"),
    ("Prices rose last quarter.", "last quarter", "2019-Q3"),
    # counted from now
    ("The plant closed two years ago.", "two years ago", "2017"),
    ("The plant closed six weeks ago.", "six weeks ago", "2019-W39"),
    ("The plant closed ten days ago.", "ten days ago", "2019-10-25"),
    ("The plant closed three months ago.", "three months ago", "2019-08"),
    ("The plant closed a decade ago.", "a decade ago", "200"),
    ("The plant closed several years ago.", "several years ago", "PAST_REF"),
    ("The plant will close two days from now.", "two days from now", "2019-11-06"),
    # quarters, halves, seasons, decades, centuries
    ("Profits fell in the third quarter.", "the third quarter", "2019-Q3"),
    ("Profits fell in the third quarter of 2018.", "the third quarter of 2018", "2018-Q3"),
    ("Profits fell in last year's fourth quarter.", "last year's fourth quarter", "2018-Q4"),
    ("Profits fell in the first half of 2017.", "the first half of 2017", "2017-H1"),
    ("Profits fell in Q2 2018.", "Q2 2018", "2018-Q2"),
    ("The lake froze last winter.", "last winter", "2018-WI"),
    ("The lake dried up this summer.", "this summer", "2019-SU"),
    ("The lake dried up in the summer of 2003.", "the summer of 2003", "2003-SU"),
    ("Trade grew in the 1990s.", "the 1990s", "199"),
    ("Trade grew in the late 1970s.", "the late 1970s", "197"),
    ("Trade grew in the '80s.", "the '80s", "198"),
    ("Trade grew in the nineties.", "the nineties", "199"),
    ("The tower is of the 19th century.", "the 19th century", "18"),
    # references
    ("The clerk is now in Oslo.", "now", "PRESENT_REF"),
    ("The clerk is currently in Oslo.", "currently", "PRESENT_REF"),
    ("The clerk recently moved to Oslo.", "recently", "PAST_REF"),
    ("The clerk may move to Oslo in the future.", "the future", "FUTURE_REF"),
    # durations
    ("The talks lasted three years.", "three years", "P3Y"),
    ("The talks lasted two and a half years.", "two and a half years", "P2Y6M"),
    ("The talks lasted 45 minutes.", "45 minutes", "PT45M"),
    ("A three-day truce held.", "three-day", "P3D"),
    ("The talks lasted a couple of weeks.", "a couple of weeks", "P2W"),
    ("The talks lasted several months.", "several months", "PXM"),
    ("The talks lasted two decades.", "two decades", "P20Y"),
    ("Sales fell in the past two months.", "the past two months", "P2M"),
    ("The talks lasted nearly an hour.", "nearly an hour", "PT1H"),
    ("The talks lasted half an hour.", "half an hour", "PT30M"),
    # sets
    ("The panel meets every year.", "every year", "P1Y"),
    ("The panel meets annually.", "annually", "P1Y"),
    ("The panel meets daily.", "daily", "P1D"),
    ("The panel meets every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("The panel meets twice a week.", "twice a week", "P1W"),
    ("Some 300 flights a week leave the island.", "a week", "P1W"),
    ("The panel meets on Monday nights.", "Monday nights", "XXXX-WXX-1TNI"),
    ("It took 5-10 minutes.", "5-10 minutes", "PT5M"),
    # how long is not said
    ("The river was closed for months.", "months", "PXM"),
    ("The tower had stood for centuries.", "centuries", "PXC"),
    ("The stones lay there for hundreds of years.", "hundreds of years", "PXY"),
    ("They lived without light for a while.", "a while", "PXX"),
    ("Trade has grown in recent years.", "recent years", "PAST_REF"),
    ("Trade will grow in the coming months.", "the coming months", "FUTURE_REF"),
    ("A weeklong strike ended.", "weeklong", "P1W"),
    ("A day-long hearing ended.", "day-long", "P1D"),
    ("The flood came eight trading days later.", "eight trading days", "P8D"),
    ("The talks lasted a year and a half.", "a year and a half", "P1Y6M"),
    ("Over a three-year period, trade grew.", "a three-year period", "P3Y"),
    ("The firm posted an annual loss.", "annual", "P1Y"),
    ("Revenue fell in the year ended March 31.", "the year", "P1Y"),
    ("A three-and-a-half-hour hearing ended.", "three-and-a-half-hour", "PT3H30M"),
    ("Decades later, he returned.", "Decades", "PXE"),
    ("Sales fell from a year earlier in January.", "January", "2019-01"),
    ("The judge gave him on Oct. 22 to 12 years more.", "Oct. 22", "2019-10-22"),
    ("The lease ran out at 2200 GMT on Tuesday.", "2200 GMT on Tuesday", "2019-10-29T22:00Z"),
    ("It struck at 9:20 a.m. local time (0320 GMT) on Friday.", "9:20 a.m. local time", "2019-11-01T09:20"),
    ("It struck at 9:20 a.m. local time (0320 GMT) on Friday.", "0320 GMT", "2019-11-01T03:20Z"),
    ("The ferry left at 0830 local time.", "0830 local time", "2019-11-04T08:30"),
    ("The ferry landed at 22:15 on Sunday night.", "22:15 on Sunday night", "2019-11-03T22:15"),
    ("Rain is forecast for Tuesday and Wednesday.", "Wednesday", "2019-11-06"),
    ("It rained from November to March 2018.", "November", "2017-11"),
    ("It rained from November 2017 to March.", "March", "2018-03"),
    ("The fair is on the weekend of Nov. 23.", "the weekend of Nov. 23", "2019-W47-WE"),
    ("It rained in the early afternoon.", "the early afternoon", "2019-11-04TAF"),
    ("They landed in the early hours of Tuesday.", "Tuesday", "2019-10-29"),
    ("The panel meets every other Friday.", "every other Friday", "XXXX-WXX-5"),
    ("The panel meets every morning.", "every morning", "XXXX-XX-XXTMO"),
    ("Growth slowed in the year to March.", "the year", "P1Y"),
    ("Profits fell in the second and third quarters.", "the second", "2019-Q2"),
    ("Profits fell in the second and third quarters.", "third quarters", "2019-Q3"),
    ("The lake freezes in winter.", "winter", "2019-WI"),
    ("The envoy leaves this coming Thursday.", "this coming Thursday", "2019-11-07"),
    ("The envoy left this past Thursday.", "this past Thursday", "2019-10-31"),
    ("The bridge opened in '98.", "'98", "1998"),
    ("Sales fell in FY 2017-18.", "FY 2017-18", "2017/2018"),
    ("Sales fell in the 2012/13 fiscal year.", "the 2012/13 fiscal year", "2012/2013"),
    ("The panel meets twice daily.", "twice daily", "P1D"),
    ("The panel meets every third year.", "every third year", "P3Y"),
    ("The panel meets once every two years.", "once every two years", "P2Y"),
    ("The panel meets every Jan. 1.", "every Jan. 1", "XXXX-01-01"),
    ("The panel meets every weekend.", "every weekend", "XXXX-WXX-WE"),
    ("The isle will one day be under water.", "one day", "FUTURE_REF"),
    ("The clerks got a year-end bonus.", "year-end", "2019"),
    ("Shares have gained a third since year-end.", "year-end", "2018"),
    ("The contract runs to month-end.", "month-end", "2019-11"),
    ("Sales fell in fiscal 2019's fourth quarter.", "fiscal 2019's fourth quarter", "2019-Q4"),
    ("Sales fell in the 2018 fiscal year.", "the 2018 fiscal year", "2018"),
    ("The form was stamped 2018/11/24.", "2018/11/24", "2018-11-24"),
    ("The first of May was a Wednesday.", "The first of May", "2019-05-01"),
    # short forms of tables and desks
    ("Sales fell in FY2019.", "FY2019", "2019"),
    ("The vote is due by end-March.", "end-March", "2020-03"),
    ("It rained in the second half of August.", "the second half of August", "2019-08"),
    ("It rained in the third week of October.", "the third week of October", "2019-W43"),
    ("The rules changed after 9/11.", "9/11", "2001-09-11"),
    # clock times
    ("He left at 4 in the morning.", "4 in the morning", "2019-11-04T04:00"),
    ("He left at six o'clock in the evening.", "six o'clock in the evening", "2019-11-04T18:00"),
    ("He landed at 6:40 p.m. (GMT +8).", "6:40 p.m. (GMT +8", "2019-11-04T18:40+08"),
    ("Shares rose in morning trading.", "morning", "2019-11-04TMO"),
    ("The ferry sailed on 19 January, 1300 GMT.", "19 January", "2019-01-19"),
    ("He was home at nine o'clock last night.", "nine o'clock last night", "2019-11-03T21:00"),
    ("These were the last days of the siege.", "the last days", "PXD"),
    ("The page was changed at 14.37 GMT.", "14.37 GMT", "2019-11-04T14:37Z"),
    ("They met often in the following years.", "the following years", "PXY"),
    # before our era
    # known by name
    ("The church was full on Easter Sunday 2018.", "Easter Sunday 2018", "2018-04-01"),
    ("The shops closed on Good Friday.", "Good Friday", "2019-04-19"),
    ("The shops opened on Black Friday 2018.", "Black Friday 2018", "2018-11-23"),
    ("The fair was held over the Lunar New Year 2019.", "the Lunar New Year 2019", "2019-02-05"),
    ("Food prices rose before Ramadan.", "Ramadan", "XXXX-XX"),
    ("The order held until the end of World War II.", "the end of World War II", "1945"),
    ("The wall fell after the Cold War.", "the Cold War", "1947/1991"),
    ("The shops close on Christmas Day.", "Christmas Day", "2019-12-25"),
    ("They dined on Thanksgiving in 2018.", "2018", "2018"),
]

# told from what was named last, unless that would put what happened into the future
ANCHORED = [
    ("The pact was signed on May 3. It lapsed a month later.", "a month later", "2019-06"),
    ("The delegates met on May 3. They left the next day.", "the next day", "2019-05-04"),
    ("The pact ends on Nov. 23. A day earlier, the envoys had met.", "A day earlier", "2019-11-03"),
    ("The port opened in 1987. It closed that year.", "that year", "1987"),
    ("Profits fell in the third quarter. They were higher a year earlier.", "a year earlier", "2018-Q3"),
]

NO_TIME = [
    "The 28,500-strong force stayed.",
    "Some 2000 troops crossed the river.",
    "It cost $1999 to repair.",
    "Call 555-1965 for tickets.",
    "The council passed Resolution 1973.",
    "The team won 3-2.",
    "A six-year-old boy was found.",
    "He was in his 30s.",
    "She may march on.",
    "He walked 1500 meters.",
    "About three-quarters of the voters agreed.",
    "A second group arrived.",
    "It fell on February 30, she joked.",
]


@pytest.fixture(scope="module")
def read() -> Callable[[str], list[tuple[str, Timex]]]:
    sentences = [row[0] for row in TABLE + ANCHORED] + NO_TIME
    articles = [Article(id=str(number), text=text, published=PUBLISHED) for number, text in enumerate(sentences)]
    docs = dict(zip(sentences, zip(articles, language.parse(articles), strict=True), strict=True))

    def find(text: str) -> list[tuple[str, Timex]]:
        article, doc = docs[text]
        return [(timex.span.of(text), timex) for timex in timeline.find_timexes(article, doc)]

    return find


@pytest.mark.parametrize(("text", "words", "value"), TABLE + ANCHORED, ids=[f"{row[1]}: {row[0]}" for row in TABLE + ANCHORED])
def test_an_expression_has_its_value(read: Callable[[str], list[tuple[str, Timex]]], text: str, words: str, value: str):
    assert (words, value) in [(found, timex.value) for found, timex in read(text)]


@pytest.mark.parametrize("text", NO_TIME)
def test_counts_prices_scores_ages_and_names_are_no_times(read: Callable[[str], list[tuple[str, Timex]]], text: str):
    assert read(text) == []
