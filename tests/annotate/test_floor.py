"""A quote that opens a paragraph is of whom the narration before it is about, and of nobody whom it names itself."""

from __future__ import annotations

import pytest

from analysis.annotate import annotate
from analysis.read import article_from_text

HEAD = "NORVALE, May 4, 2031 (Harbor Wire) -- The council met on Monday.\n\n"


def speaker(text: str, words: str) -> str | None:
    """Return who speaks the quote that begins so."""
    (found,) = annotate([article_from_text(HEAD + text, published="2031-05-04")])
    (quote,) = [one for one in found.quotes if one.content[0].of(found.article.text).strip("“").startswith(words)]
    return quote.speaker_name if quote.speaker else None


PLAN = "Council member Rita Kolber rejected the plan of Mayor Tom Ashdown.\n\n“It leaves out the poor of the town.”\n"
PRAISE = "Rita Kolber praised it. She said that Tom Ashdown had done well.\n\n“The bridge is a gift to us,” she said.\n"
SOUR = "Senator Paul Hale took a sour view of what Tom Ashdown offers.\n\n“Nobody can pay for it,” the senator said.\n"
HIMSELF = "Tom Ashdown opened the bridge.\n\n“Ashdown has never kept a promise, and he never will.”\n"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (PLAN, "It leaves out", "Rita Kolber"),
        (PRAISE, "The bridge is", "Rita Kolber"),
        (SOUR, "Nobody can pay", "Paul Hale"),
        (HIMSELF, "Ashdown has never", None),
    ],
)
def test_who_holds_the_floor_speaks(text: str, words: str, name: str | None):
    assert speaker(text, words) == name


def test_a_spokesman_is_not_whom_he_speaks_for():
    text = "Rita Kolber rejected the plan.\n\n“The plan leaves out the poor,” the spokesman said.\n"
    assert speaker(text, "The plan leaves") is None


EXPERT = (
    "Dr. Rita Kolber spoke to the paper on Monday.\n\nThe valley is about to enter its wet season, the flood expert said.\n\n"
    "“We have to be very careful with the dam,” she said.\n"
)
AFTER_QUOTATION = (
    "Rita Kolber, an engineer at Norvale College, says the crack is no cause for alarm.\n\n"
    "“It is a fairly small crack really.”\n\n"
    "“I see a number of leaks, but I will wager that the dam holds.”\n"
)
INSERTED = (
    "Speaker Rita Kolber is not upset about the remarks.\n\n"
    "Asked about them ― the young councilwoman had called the plan a joke ― Kolber said it was a matter of taste.\n\n"
    "“I have another way of putting things,” she told the Courier.\n"
)
ELECTED = (
    "Tom Ashdown met the council. Ashdown sent a letter to Rita Kolber congratulating her on her election as speaker.\n\n"
    '“Our first task should be the bridge," he said. “It is the right of every town to have one.”\n'
)


OFFICIAL = (
    "Tom Ashdown, in his remarks to the council, called on towns to help. But one port official said he expected a fight.\n\n"
    "“The question is who pays for it all,” he said. “This issue will be with us for years.”\n"
)
LETTER = (
    "Paul Hale’s letter to Mayor Tom Ashdown names his last day.\n\n“I am proud of what was done for the pier,” he wrote.\n"
)
ALSO = (
    "“They are pasting over the cracks in the pier,” Mr. Ashdown said.\n\n"
    "Rita Kolber, the head of the union, also faulted the report.\n\n“Who leaves out the bolts unless to save a penny?”\n"
)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (OFFICIAL, "The question is", None),
        (OFFICIAL, "This issue will", None),
        (ALSO, "Who leaves out", "Rita Kolber"),
        (LETTER, "I am proud of", "Paul Hale"),
        (EXPERT, "We have to be", "Rita Kolber"),
        (AFTER_QUOTATION, "I see a number", "Rita Kolber"),
        (INSERTED, "I have another", "Rita Kolber"),
        (ELECTED, "It is the right", "Tom Ashdown"),
    ],
)
def test_a_description_a_quotation_or_an_insertion_does_not_take_the_floor(text: str, words: str, name: str | None):
    assert speaker(text, words) == name


def test_the_director_named_after_an_institution_speaks_and_not_the_institution():
    text = "WHO Assistant Director General Dr. Keiko Brandt said it signaled a “significant step towards an epidemic”.\n"
    assert speaker(text, "it signaled") == "Keiko Brandt"


def test_whose_name_an_apposition_holds_is_not_who_wrote():
    text = "“He knew of the plan,” wrote Owen Bright, the husband of the adviser of the mayor, Kelly Bright.\n"
    assert speaker(text, "He knew") == "Owen Bright"
