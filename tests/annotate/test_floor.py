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
