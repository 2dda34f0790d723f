"""Happenings without a time of their own, in invented articles of 4 November 2019."""

from __future__ import annotations

import pytest

from analysis import language, timeline
from analysis.model import Article, Event, Span, Zone


def assumed(text: str, *, headline: str | None = None, published: str | None = "2019-11-04") -> list[tuple[str, str, Event]]:
    whole = f"{headline}\n\n{text}" if headline else text
    zones = (Zone("headline", Span(0, len(headline))),) if headline else ()
    article = Article(id="some", text=whole, published=published, headline=headline, zones=zones)
    doc = next(iter(language.parse([article])))
    times = timeline.find_timexes(article, doc)
    found = timeline.find_assumed(article, doc, times, dated=timeline.find_events(article, doc, times))
    return [(event.head.of(whole) if event.head else "", event.value, event) for event in found]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The council dismissed its chairman over a lost bridge.", ["dismissed"]),
        ("Two ships collided in the strait, the coast guard said.", ["collided"]),
        ("The clerk was arrested at the border.", ["arrested"]),
    ],
)
def test_what_the_lede_says_happened_has_the_day_of_the_article(text: str, heads: list[str]):
    found = assumed(text)
    assert [(head, value) for head, value, _ in found] == [(head, "2019-11-04") for head in heads]
    assert all(event.assumed and event.timex is None and event.confidence < 0.6 for _, _, event in found)


@pytest.mark.parametrize(
    "text",
    [
        "The council is weak.",
        "The council will dismiss its chairman.",
        "The council did not dismiss its chairman.",
        "The envoy said the plan was bad.",
        "The council dismissed its chairman on Friday.",
        "The council recently dismissed its chairman.",
        "The council could dismiss its chairman.",
    ],
)
def test_states_plans_denials_speech_and_what_has_a_time_are_not_assumed(text: str):
    assert assumed(text) == []


def test_what_a_dated_report_tells_has_the_day_of_the_report():
    found = assumed("The police said on Friday that they had arrested three men.")
    assert [(head, value) for head, value, _ in found] == [("arrested", "2019-11-01")]


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("The firm has agreed to pay the port for its losses.", ["agreed"]),
        ("Two visitors have been confirmed as having the virus.", ["confirmed"]),
        ("The protest came as Vexel confirmed that its head is to go.", ["confirmed"]),
        ("Police said that two clerks had died.", ["died"]),
        ("The firm said that its crews determined that the rescue had failed.", ["failed"]),
        ("Two clerks had died.", []),
        ("The plan has upset many.", []),
        ("The firm agreed to pay the port.", []),
    ],
)
def test_past_the_third_sentence_only_what_has_just_changed_or_comes_beside_is_news(sentence: str, heads: list[str]):
    found = assumed(f"It rained. It rained. It rained. {sentence}")
    assert [head for head, _, event in found if head != "rained"] == heads


def test_an_event_is_its_sentences_own_unless_it_is_mentioned_in_passing():
    text = "Mara Quill, who left the firm in May, was arrested on Friday and charged on Saturday."
    article = Article(id="some", text=text, published="2019-11-04")
    doc = next(iter(language.parse([article])))
    events = timeline.find_events(article, doc, timeline.find_timexes(article, doc))
    assert {event.head.of(text): event.main for event in events if event.head} == {
        "left": False,
        "arrested": True,
        "charged": True,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Vexel has lost half of its value since May 2.",
        "The ferry sank two days after May 2.",
        "The fair began on May 2. Mara Lund spent the day at sea.",
    ],
)
def test_a_day_from_which_is_counted_or_told_before_is_not_what_its_sentence_is_about(text: str):
    article = Article(id="some", text=text, published="2019-11-04")
    doc = next(iter(language.parse([article])))
    last = timeline.find_events(article, doc, timeline.find_timexes(article, doc))[-1]
    assert not last.main


def test_the_present_of_a_headline_is_past():
    found = assumed("It was a small plant.", headline="Finland closes coal plant")
    assert [(head, value, event.status) for head, value, event in found] == [("closes", "2019-11-04", "past")]


def test_only_the_beginning_of_a_story_is_read():
    text = " ".join(f"The council dismissed clerk number {number}." for number in range(9))
    assert len(assumed(text)) == 3


def test_without_a_day_nothing_is_assumed():
    assert assumed("The council dismissed its chairman.", published=None) == []
