"""The founding case: every row of its expected quotes comes out, said by whom it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.annotate import annotate
from analysis.model import AnnotatedArticle, Quote
from analysis.read import article_from_text


@pytest.fixture(scope="module")
def expected(shared: Path) -> dict[str, Any]:
    """What a reader found in the article."""
    return dict(json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def annotated(shared: Path) -> AnnotatedArticle:
    """What the software finds in it."""
    text = (shared / "seed" / "yonhap-2019-11-04-gsomia.txt").read_text(encoding="utf-8")
    return annotate([article_from_text(text, published="2019-11-04T10:49")])[0]


def found_for(row: dict[str, Any], annotated: AnnotatedArticle, *, beyond: float = 0.5) -> Quote | None:
    """Return the quote that covers most of the row's content, which is more than a share ``beyond`` of its own."""
    text = annotated.article.text
    start = text.index(row["content"].strip('"'))
    end = start + len(row["content"].strip('"'))
    for quote in annotated.quotes:
        for part in quote.content:
            shared_length = min(end, part.end) - max(start, part.start)
            if shared_length > 0.8 * (end - start) and shared_length > beyond * (part.end - part.start):
                return quote
    return None


def is_right(row: dict[str, Any], quote: Quote | None) -> bool:
    if quote is None:
        return False
    name = quote.speaker_name or ""
    right = quote.speaker is None and name.startswith(row["speaker"]) if row.get("unnamed") else name == row["speaker"]
    return right and quote.speech


def test_every_expected_quote_is_found_and_said_by_the_right_speaker(expected: dict[str, Any], annotated: AnnotatedArticle):
    missed = [(row["speaker"], row["cue"]) for row in expected["quotes"] if not is_right(row, found_for(row, annotated))]
    assert missed == []


def test_little_is_found_beyond_what_is_expected_or_acceptable(expected: dict[str, Any], annotated: AnnotatedArticle):
    rows = [*expected["quotes"], *expected["acceptable_quotes"]]
    known = {quote.id for row in rows if (quote := found_for(row, annotated, beyond=0.2))}
    beyond = [quote for quote in annotated.quotes if quote.speech and quote.id not in known]
    assert len(beyond) <= 2


def test_nothing_is_found_that_is_nobodys_speech(expected: dict[str, Any], annotated: AnnotatedArticle):
    never = {row["value"] for row in expected["never"] if row["table"] == "quotes"}
    said = {part.of(annotated.article.text).strip('"“”') for quote in annotated.quotes for part in quote.content}
    assert never.isdisjoint(said)


def test_an_interview_is_known_by_its_newspaper(expected: dict[str, Any], annotated: AnnotatedArticle):
    text = annotated.article.text
    for row in expected["quotes"]:
        if "venue" in row:
            quote = found_for(row, annotated)
            assert quote is not None
            assert quote.venue is not None
            assert row["venue"] in quote.venue.of(text)
