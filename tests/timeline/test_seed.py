"""The founding case: every row of its expected timeline is found, with its value, its words and its status."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from analysis import language, timeline
from analysis.model import Article, Event, Span, Timex, Zone

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the founding case (../shared/seed) is not beside this checkout")


def seed_article() -> Article:
    """The article as reading gives it: what stands above the story is no prose."""
    text = (SEED / "yonhap-2019-11-04-gsomia.txt").read_text(encoding="utf-8")
    lines = [line for line in ("Go to Contents Go to Navigation", "Send Feedback", "How can we improve?") if line in text]
    zones = [Zone("furniture", Span(text.index(line), text.index(line) + len(line))) for line in lines]
    for kind, words in (("section", "Defense 10:49 November 04, 2019"), ("dateline", "SEOUL, Nov. 4 (Yonhap) --")):
        zones.append(Zone(kind, Span(text.index(words), text.index(words) + len(words))))  # type: ignore[arg-type]
    return Article(id="seed", text=text, published="2019-11-04T10:49", zones=tuple(sorted(zones, key=lambda zone: zone.span)))


@pytest.fixture(scope="module")
def found() -> tuple[str, Sequence[Timex], Sequence[Event]]:
    article = seed_article()
    doc = next(iter(language.parse([article])))
    timexes = timeline.find_timexes(article, doc)
    return article.text, timexes, timeline.find_events(article, doc, timexes)


def test_every_expected_row_of_the_timeline_is_found(found: tuple[str, Sequence[Timex], Sequence[Event]]):
    text, timexes, events = found
    rows = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))["timeline"]
    left = [(event.value, timexes[event.timex or 0].span.of(text), event.status) for event in events]
    missed = []
    for row in rows:
        matching = [one for one in left if one[0] == row["value"] and one[1] in row["when"] and one[2] == row["status"]]
        if matching:
            left.remove(matching[0])
        else:
            missed.append(row)
    assert missed == []
    assert len(left) <= 1  # "by the expiry date this month", which the expected table leaves out


def test_a_headcount_is_no_time(found: tuple[str, Sequence[Timex], Sequence[Event]]):
    text, timexes, _ = found
    assert not [timex for timex in timexes if "28,500" in timex.span.of(text)]


def test_the_dateline_and_the_date_line_are_expressions_without_events(found: tuple[str, Sequence[Timex], Sequence[Event]]):
    text, timexes, events = found
    assert [timex.value for timex in timexes[:2]] == ["2019-11-04T10:49", "2019-11-04"]
    assert not [event for event in events if event.timex in (0, 1)]
    assert [text[event.span.start] for event in events]
