"""Where words were spoken, to whom, and which words tell when."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from analysis.model import Quote
from analysis.quotes import times_said

Find = Callable[[str], list[Quote]]
Read = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("“It is safe,” Ms. Orla said in an interview with the Daily Ferry.", "an interview with the Daily Ferry"),
        ("“It is safe,” the ministry said in a statement.", "a statement"),
        ("“It is safe,” Ms. Orla wrote on Twitter.", "Twitter"),
        ("At a news conference, Ms. Orla said the bridge was safe.", "a news conference"),
        ("“It is safe,” Ms. Orla said in a hurry.", None),
        ("Norway has indicated in reports that eight of its sailors are dead, with another 10 unaccounted for.", "reports"),
    ],
)
def test_the_venue_is_the_noun_phrase_beside_the_cue(quotes: Find, text: str, venue: str | None):
    found = quotes(text)[0].venue
    assert (found.of(text) if found else None) == venue


def test_the_interview_is_the_one_that_was_named_before(quotes: Find):
    text = "“It is safe,” Ms. Orla said in an interview with the Daily Ferry.\n\n“It will open,” she said in the interview."
    first, second = quotes(text)
    assert second.venue == first.venue


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“It is safe,” Ms. Orla told reporters.", "reporters"),
        ("Ms. Orla told the council that the bridge was safe.", "the council"),
        ("“It is safe,” Ms. Orla said.", None),
    ],
)
def test_the_addressee_is_who_was_told(quotes: Find, text: str, addressee: str | None):
    found = quotes(text)[0].addressee
    assert (found.of(text) if found else None) == addressee


def times(text: str, quote: Quote, doc: Doc) -> list[str]:
    return [span.of(text) for span in times_said(quote, doc)]


def test_the_time_beside_the_cue_tells_when_it_was_said(quotes: Find, read: Read):
    text = "“It is safe,” Ms. Orla said on Monday."
    assert times(text, quotes(text)[0], read(text)) == ["on Monday"]


def test_a_time_among_the_words_said_does_not(quotes: Find, read: Read):
    text = "Ms. Orla said the bridge would open on Monday."
    assert times(text, quotes(text)[0], read(text)) == []


def test_the_time_of_publication_is_not_when_it_was_said(quotes: Find, read: Read):
    text = "“It is safe,” Ms. Orla said in an interview published last week."
    assert not any(words == "last week" for words in times(text, quotes(text)[0], read(text)))
