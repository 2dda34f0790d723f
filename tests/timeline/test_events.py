"""Which clause a time dates, its words and its status, in invented sentences read on 4 November 2019."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis import language, timeline
from analysis.model import Article, Event

TABLE = [
    # sentence, words of the event where they are not the sentence itself, value, status
    ("Norland signed the charter on Oct. 12.", None, "2019-10-12", "past"),
    ("The charter will expire on Nov. 23 unless Norland renews it.", None, "2019-11-23", "conditional"),
    ("The envoy is set to visit Vale this week.", None, "2019-W45", "planned"),
    ("The envoy was set to visit Vale last week.", None, "2019-W44", "planned"),
    ("The envoy will visit Vale next month.", None, "2019-12", "planned"),
    ("The firm will begin mailing ballots on Thursday.", None, "2019-11-07", "planned"),
    ("The ministers did not meet on Friday.", None, "2019-11-01", "denied"),
    ("No talks were held on Friday.", None, "2019-11-01", "denied"),
    ("Norland denied meeting the envoy in June.", None, "2019-06", "denied"),
    ("If the senate backs it on Thursday, the port reopens.", "the senate backs it on Thursday", "2019-11-07", "conditional"),
    ("The envoys are meeting in Vale this week.", None, "2019-W45", "ongoing"),
    ("The council could lift the ban in January.", None, "2020-01", "conditional"),
    ("A 1965 pact governs the border.", "A 1965 pact", "1965", "past"),
    ("Norland cited last year's rulings against its firms.", "last year's rulings against its firms", "2018", "past"),
    ("The premier said the bridge had fallen on Oct. 2.", "the bridge had fallen on Oct. 2", "2019-10-02", "past"),
    ("The envoy arrived in June and left Norland in July.", "The envoy arrived in June", "2019-06", "past"),
    ("The envoy arrived in June and left Norland in July.", None, "2019-07", "past"),
    ("The order, which expires on Nov. 30, bans exports.", "The order, which expires on Nov. 30", "2019-11-30", "planned"),
    ("Norland held a summit with Vale on Oct. 2.", None, "2019-10-02", "past"),
    (
        "A claim in the speech of the premier on Saturday night does not hold.",
        "the speech of the premier",
        "2019-11-02TNI",
        "past",
    ),
    ("From Oct. 2 to Oct. 5 the envoy was in Oslo.", None, "2019-10-02/2019-10-05", "past"),
    ("In a letter sent Friday, the firm disputed a claim Thursday that said it had leaked.", None, "2019-11-01", "past"),
    ("The premier is praising her victory over Vale on Oct. 2.", "her victory over Vale", "2019-10-02", "past"),
    ("The talks in Vale on Wednesday come after a week of strikes.", "The talks in Vale on Wednesday", "2019-11-06", "planned"),
    ("Norland signed a pact on sharing data on Friday.", None, "2019-11-01", "past"),
    ("The premier will have to resign by Thursday.", None, "2019-11-07", "planned"),
    ("The envoy was in Oslo from Oct. 2 to Oct. 5.", None, "2019-10-02/2019-10-05", "past"),
    (
        "The pact was to expire on Friday. It did not: Norway signed.",
        "The pact was to expire on Friday",
        "2019-11-01",
        "denied",
    ),
    ("The union said on Friday, when it met the firm, it was glad.", "it met the firm", "2019-11-01", "past"),
    ("On Oct. 2, hours before it was to close, Norway bought it.", None, "2019-10-02", "past"),
    ("Norway refused on Friday to sign.", None, "2019-11-01", "denied"),
    ("The bank cut a rate by a vote on Friday.", None, "2019-11-01", "past"),
    ("Vale did not leave: on Friday, it stayed.", "on Friday, it stayed", "2019-11-01", "past"),
    ("The rates will rise, the bank said on Friday.", None, "2019-11-01", "past"),
    ("The fair took place in Oslo this weekend.", None, "2019-W44-WE", "past"),
    ("The fair will take place in Oslo this weekend.", None, "2019-W45-WE", "planned"),
    ("On Friday, the senate passed laws providing pensions.", None, "2019-11-01", "past"),
    ("Vale had not signed a pledge on Friday to leave if the court says so.", None, "2019-11-01", "denied"),
    ("Vale did not plan to leave on Thursday.", None, "2019-11-07", "denied"),
    ("A doctor was not called until Friday.", None, "2019-11-01", "past"),
    ("The thieves are due in court on Monday.", None, "2019-11-04", "planned"),
    ("Two rivals extended their offers to buy the mill Friday.", None, "2019-11-01", "past"),
    ("The port reopened on Friday, the day on which it snowed.", "the day on which it snowed", "2019-11-01", "past"),
    ("Visitors need a permit to enter the park from Monday.", None, "2019-11-04", "ongoing"),
    ("Crates on a list of nine goods need licenses to go from Vale to Norway as of Friday.", None, "2019-11-08", "planned"),
    (
        "The clerk told the court that on Oct. 2, back from Vale, the envoy walked into the hall.",
        "on Oct. 2, back from Vale, the envoy walked into the hall",
        "2019-10-02",
        "past",
    ),
    ("The team was refused visas to enter Norland until last week.", None, "2019-W44", "past"),
    ("The vote was scheduled two weeks ago.", None, "2019-W43", "past"),
    ("The envoy arrives later this month.", None, "2019-11", "planned"),
    ("The king will meet him when he lands this month.", "he lands this month", "2019-11", "planned"),
    ("The firm expects to continue to be solvent this year.", None, "2019", "planned"),
    ("The envoy said “we shall leave” on Friday.", None, "2019-11-01", "past"),
    ("The office this week is to begin issuing papers.", None, "2019-W45", "planned"),
    ("After Wednesday, the envoy's chance rests on one vote.", None, "2019-10-30", "past"),
    (
        "''We will leave at 4 a.m. on Friday,'' the envoy said.",
        "We will leave at 4 a.m. on Friday",
        "2019-11-08T04:00",
        "planned",
    ),
    ("The guards made calls between 1040 and 1055.", None, "2019-11-04T10:40/2019-11-04T10:55", "past"),
    ("The court weighed Norland's 1910-45 occupation of Vale.", "Norland's 1910-45 occupation of Vale", "1910/1945", "past"),
]
NO_EVENT = [
    "The clerk drove a 1957 car.",
    "The clerk recently moved.",
    "The talks lasted three years.",
    "The panel meets every year.",
    "Profit rose in the year ended Oct. 31.",
    "The envoy spoke before Super Tuesday.",
    "The firm has been widely criticized since the 2 October blackout in the Bay of Vale.",
    "The ship had left before Friday.",
    "Monday, November 4, 2019 The envoy waved.",
]


@pytest.fixture(scope="module")
def read() -> Callable[[str], list[tuple[str, Event]]]:
    sentences = [row[0] for row in TABLE] + NO_EVENT
    articles = [Article(id=str(number), text=text, published="2019-11-04") for number, text in enumerate(sentences)]
    docs = dict(zip(sentences, zip(articles, language.parse(articles), strict=True), strict=True))

    def find(text: str) -> list[tuple[str, Event]]:
        article, doc = docs[text]
        return [
            (event.span.of(text), event) for event in timeline.find_events(article, doc, timeline.find_timexes(article, doc))
        ]

    return find


@pytest.mark.parametrize(("text", "words", "value", "status"), TABLE, ids=[f"{row[2]}: {row[0]}" for row in TABLE])
def test_a_dated_clause_has_its_words_value_and_status(
    read: Callable[[str], list[tuple[str, Event]]], text: str, words: str | None, value: str, status: str
):
    found = [(said, event.value, event.status) for said, event in read(text)]
    assert (words or text.removesuffix("."), value, status) in found


@pytest.mark.parametrize("text", NO_EVENT)
def test_what_dates_no_happening_makes_no_event(read: Callable[[str], list[tuple[str, Event]]], text: str):
    assert read(text) == []


def test_a_date_on_a_line_of_its_own_is_no_event():
    text = "Bridge opens\nNovember 04, 2019\nThe bridge opened on Sunday."
    article = Article(id="line", text=text, published="2019-11-04")
    doc = next(iter(language.parse([article])))
    events = timeline.find_events(article, doc, timeline.find_timexes(article, doc))
    assert [(event.value, event.span.of(text)) for event in events] == [("2019-11-03", "The bridge opened on Sunday")]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Norway said on Friday that it was glad.", 0.4),
        ("Norway told Sweden on Friday to pay.", 0.8),
        ("Norway announced on Friday that it was glad.", 0.8),
        ("Norway urged Sweden on Friday to pay.", 0.8),
    ],
)
def test_plain_speech_is_trusted_least_as_an_event(text: str, confidence: float):
    article = Article(id="speech", text=text, published="2019-11-04")
    doc = next(iter(language.parse([article])))
    events = timeline.find_events(article, doc, timeline.find_timexes(article, doc))
    assert [event.confidence for event in events] == [confidence]


def test_an_event_is_as_fine_as_its_words(read: Callable[[str], list[tuple[str, Event]]]):
    assert [event.granularity for _, event in read("The envoy will visit Vale next month.")] == ["month"]
    assert [event.granularity for _, event in read("The envoy is set to visit Vale this week.")] == ["week"]


@pytest.mark.parametrize(("text", "little"), [
    ("Norway reacted on Friday.", True),
    ("The first of them followed on Friday.", True),
    ("Next Friday, another step in the dispute is due.", True),
    ("This article appeared on Friday.", True),
    ("Norway said so in an article that the paper published on Friday.", True),
    ("Ola Sund is not the first guest of the island this month.", True),
    ("The premier welcomed Friday's decision.", True),
    ("Last updated on Friday.", True),
    ("Today the port takes few ships.", True),
    ("Today the port is taking few ships.", False),
    ("The port took few ships today.", False),
    ("The first renewal is due in June.", False),
    ("Norway reacted on Friday with a ban on cod.", False),
    ("The quake happened on Friday.", False),
    ("The envoy came to Oslo on Friday.", False),
    ("The ministry published new rules on Friday.", False),
    ("The talks are due to end on Friday.", False),
    ("Friday's attack killed four.", False),
    ("The premier welcomed last week's decision of the court in Oslo.", False),
])  # fmt: skip
def test_what_tells_little_without_the_words_around_it_is_trusted_less(text: str, *, little: bool):
    article = Article(id="little", text=text, published="2019-11-04")
    doc = next(iter(language.parse([article])))
    events = timeline.find_events(article, doc, timeline.find_timexes(article, doc))
    assert [event.confidence < 0.6 for event in events] == [little]


@pytest.mark.parametrize("text", [
    "Two ferries collide Saturday 2 November 2019 22.09 BST Divers reach the wreck.",
    "The agency counted 109 boats, up from 91 on Friday.",
    "The port had been left open more than three years ago.",
])  # fmt: skip
def test_the_stamp_of_a_page_the_figure_before_and_a_time_that_is_longer_ago_date_nothing(text: str):
    article = Article(id="stamp", text=text, published="2019-11-04")
    doc = next(iter(language.parse([article])))
    assert timeline.find_events(article, doc, timeline.find_timexes(article, doc)) == []
