"""A pattern that is asked only where a word that it needs stands fits what it fits by itself."""

from __future__ import annotations

import re

import pytest

from analysis.world.quick import quick

PATTERNS = (
    re.compile(r"\b(?:den(?:y|ies|ied)|(?:take|took) issue with) (?:the )?(?P<what>(?-i:[A-Z])\w+)", re.IGNORECASE),
    re.compile(r"\b(?:\w+ )?(?:gates?|locks?) (?:is|are) (?:not |un)?sealed\b"),
    re.compile(r"^By [A-Z]|<\w+ [^>]*=|(?:May|June) \d{1,2}$"),
    re.compile(r"(?:dam|weir){2} holds|\bstrike", re.IGNORECASE),
)
TEXTS = (
    "The board DENIED the Tamm report.",
    "It took issue with Oren.",
    "They deny it.",
    "The old lock is unsealed, the gates are not sealed.",
    "By Lia Tamm",
    "<a href=x>",
    "It closed on June 12",
    "The damweir holds",
    "a ſtrıke of the hammer",
    "A STRIKE",
    "Nothing of it is here.",
    "",
)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:20])
def test_it_finds_what_the_pattern_finds(pattern: re.Pattern[str]):
    def spans(found: list[re.Match[str] | None]) -> list[tuple[int, int] | None]:
        return [hit and hit.span() for hit in found]

    assert spans([quick(pattern).search(text) for text in TEXTS]) == spans([pattern.search(text) for text in TEXTS])


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:20])
def test_what_has_none_of_its_words_is_not_searched(pattern: re.Pattern[str]):
    words = quick(pattern).words
    assert words
    assert not any(word in "nothing of it is here." for word in words)


def test_of_a_pattern_without_words_every_text_is_searched():
    assert quick(re.compile(r"[a-z]+\d")).search("mill 5, gate7")
    assert not quick(re.compile(r"[a-z]+\d")).words
