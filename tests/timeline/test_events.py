"""Which clause a time dates, its words and its status, in invented sentences read on 4 November 2019."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis import language, timeline
from analysis.model import Article, Event

TABLE = [
    ("Norland signed the charter on Oct. 12.", "Norland signed the charter on Oct. 12", "2019-10-12", "past"),
    ("The charter will expire on Nov. 23 unless Norland renews it.", "The charter will expire on Nov. 23 unless Norland renews it",
     "2019-11-23", "conditional"),
    ("The envoy is set to visit Vale this week.", "The envoy is set to visit Vale this week", "2019-W45", "planned"),
    ("The envoy will visit Vale next month.", "The envoy will visit Vale next month", "2019-12", "planned"),
    ("The ministers did not meet on Friday.", "The ministers did not meet on Friday", "2019-11-01", "denied"),
    ("No talks were held on Friday.", "No talks were held on Friday", "2019-11-01", "denied"),
    ("If the senate approves the plan on Thursday, the port will reopen.", "the senate approves the plan on Thursday",
     "2019-11-07", "conditional"),
    ("The envoys are meeting in Vale this week.", "The envoys are meeting in Vale this week", "2019-W45", "ongoing"),
    ("The council could lift the ban in January.", "The council could lift the ban in January", "2020-01", "conditional"),
    ("A 1965 pact governs the border.", "A 1965 pact", "1965", "past"),
    ("Norland objected to last year's court rulings against its firms.", "last year's court rulings against its firms", "2018", "past"),
    ("The premier said the bridge had collapsed on Oct. 2.", "the bridge had collapsed on Oct. 2", "2019-10-02", "past"),
    ("The envoy arrived in June and left Norland in July.", "The envoy arrived in June", "2019-06", "past"),
    ("The order, which expires on Nov. 30, bans exports.", "The order, which expires on Nov. 30", "2019-11-30", "planned"),
    ("Norland held a summit with Vale on Oct. 2.", "Norland held a summit with Vale on Oct. 2", "2019-10-02", "past"),
    ("This file photo, taken July 17, 2019, shows the envoy speaking during a meeting in Vale.", None, "2019-07-17", "past"),
    ("The court ruled on Norland's 1910-45 occupation of Vale.", "Norland's 1910-45 occupation of Vale", "1910/1945", "past"),
]  # fmt: skip
NO_EVENT = [
    "The clerk drove a 1957 car.",
    "The clerk recently moved.",
    "The talks lasted three years.",
    "The panel meets every year.",
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


@pytest.mark.parametrize(("text", "words", "value", "status"), TABLE, ids=[row[0] for row in TABLE])
def test_a_dated_clause_has_its_words_value_and_status(
    read: Callable[[str], list[tuple[str, Event]]], text: str, words: str | None, value: str, status: str
):
    found = [(said, event.value, event.status) for said, event in read(text)]
    assert (words or found[0][0], value, status) in found


@pytest.mark.parametrize("text", NO_EVENT)
def test_what_dates_no_happening_makes_no_event(read: Callable[[str], list[tuple[str, Event]]], text: str):
    assert read(text) == []


def test_an_event_is_as_fine_as_its_words(read: Callable[[str], list[tuple[str, Event]]]):
    assert [event.granularity for _, event in read("The envoy will visit Vale next month.")] == ["month"]
    assert [event.granularity for _, event in read("The envoy is set to visit Vale this week.")] == ["week"]
