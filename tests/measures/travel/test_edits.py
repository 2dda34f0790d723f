"""Versions of one article: what changed between them, quotes first, and whether the article says so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.measures.travel.edits import Versions, find_versions

FIRST = [
    "The sluice at Sandport will stay shut until May.",
    "“We were asked to wait,” Ada Tamm said.",
    "Farmers have dug new channels on both banks of the river.",
    "Boats were tied up along the quay on Sunday.",
]


def versions(*texts: list[str], **fields: Any) -> tuple[Versions, ...]:
    """Find the versions among articles of one publisher and address, a day apart."""
    articles = [
        {
            "article": f"v{number}", "publisher": "Quay Post", "headline": "Sluice stays shut", "copy_of": None,
            "day": date(2031, 5, 1 + number),
            "published": f"2031-05-0{1 + number}", "url": "https://quay.example/sluice",
        } | {name: values[number] for name, values in fields.items()}
        for number in range(len(texts))
    ]  # fmt: skip
    sentences = [
        {"article": f"v{number}", "start": 100 * place, "end": 100 * place + len(words), "words": words, "furniture": False}
        for number, text in enumerate(texts)
        for place, words in enumerate(text)
    ]
    return find_versions(pd.DataFrame(articles), pd.DataFrame(sentences))


def told(found: Versions) -> list[tuple[str, str | None, str | None, bool]]:
    return [(one.kind, one.before and one.before.words, one.after and one.after.words, one.quoted) for one in found.edits]


def test_what_was_added_removed_and_changed_is_told_quotes_first():
    later = [FIRST[0], "“We were told to wait,” Ada Tamm said.", FIRST[3], "The envoys meet again in June."]
    (found,) = versions(FIRST, later)
    assert told(found) == [
        ("changed", FIRST[1], later[1], True),
        ("removed", FIRST[2], None, False),
        ("added", None, later[3], False),
    ]
    assert (found.before, found.after, found.ordered, found.announced) == ("v0", "v1", True, ())


@pytest.mark.parametrize(
    "words",
    [
        "An earlier version of this article gave the wrong month.",
        "This story has been updated.",
        "Correction: The sluice stays shut until May, not April.",
        "This article was amended on 3 May 2031 to correct a name.",
    ],
)
def test_a_correction_that_is_announced_is_told_apart(words: str):
    (found,) = versions(FIRST, ["The sluice at Sandport will stay shut until June.", *FIRST[1:], words])
    assert [one.words for one in found.announced] == [words]
    assert [one.kind for one in found.edits] == ["changed"]


def test_a_sentence_about_corrections_announces_none():
    (found,) = versions(FIRST, [*FIRST, "The ministry corrected the figures in an updated version of its report."])
    assert found.announced == ()


def test_a_sentence_that_moved_is_no_change():
    assert versions(FIRST, [FIRST[3], *FIRST[:3]]) == ()


def test_marks_and_case_are_no_change():
    assert versions(FIRST, [FIRST[0].upper(), '"We were asked to wait", Ada Tamm said.', *FIRST[2:]]) == ()


def test_the_same_text_twice_is_no_change():
    assert versions(FIRST, FIRST) == ()


def test_an_address_that_holds_another_article_is_no_version():
    assert versions(FIRST, ["The mayor of Oakum opened a bridge.", "Ten thousand came.", "A band played."]) == ()


def test_other_links_to_one_page_are_one_address():
    urls = ["https://www.quay.example/sluice/?utm=1", "http://quay.example/sluice#top"]
    assert len(versions(FIRST, FIRST[:3], url=urls)) == 1
    assert versions(FIRST, FIRST[:3], url=["https://quay.example/", "https://quay.example/"]) == ()


def test_a_near_copy_of_one_publisher_under_its_headline_is_a_version():
    urls, copies = [None, None], [None, "v0"]
    assert len(versions(FIRST, FIRST[:3], url=urls, copy_of=copies)) == 1
    assert versions(FIRST, FIRST[:3], url=urls, copy_of=copies, publisher=["Quay Post", "Mole Herald"]) == ()
    assert versions(FIRST, FIRST[:3], url=urls, copy_of=copies, headline=["Sluice stays shut", "Bridge opened in Oakum"]) == ()


def test_of_one_day_nobody_can_say_which_came_first():
    (found,) = versions(FIRST, FIRST[:3], day=[date(2031, 5, 1)] * 2, published=["2031-05-01"] * 2)
    assert not found.ordered


def test_three_versions_are_compared_one_after_the_other():
    assert [(one.before, one.after) for one in versions(FIRST, FIRST[:3], FIRST[:2])] == [("v0", "v1"), ("v1", "v2")]


def test_other_small_words_are_counted_and_not_printed():
    later = ["The sluice at Sandport will be staying shut until May.", "“We were asked to wait,” said Ada Tamm.", *FIRST[2:]]
    (found,) = versions(FIRST, later)
    assert [one.small for one in found.edits] == [False, True]
    assert [one.before and one.before.words for one in found.shown] == FIRST[:1]
