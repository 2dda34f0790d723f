"""Every sentence that the software composes is true: each number in it is counted again, from the stored tables."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from analysis import views
from analysis.corpus import Corpus, tables
from analysis.measures import Changes, Coverage, cover
from analysis.read import read_case
from analysis.views.look.writing import when


@pytest.fixture(scope="module", params=["affair", "bundled", "bundled as of 2019-09-30"])
def covered(request: pytest.FixtureRequest, coverage: Any) -> tuple[Coverage, Any]:
    """Give what a briefing covers, and the quotes of the corpus it was made from."""
    if request.param == "affair":
        return coverage, coverage.quotes
    corpus = Corpus.open(request.getfixturevalue("bundled_corpus"))
    case = read_case(request.getfixturevalue("bundled_case"))
    found = cover(corpus, case, as_of="2019-09-30" if "as of" in request.param else None)
    quotes = tables.quotes(corpus)
    return found, quotes[quotes["article"].isin(set(found.articles["article"]))]


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<sup.*?</sup>|<[^>]+>", "", html, flags=re.DOTALL)).strip()


def lines_of(html: str) -> list[str]:
    return [text_of(line) for line in re.findall(r"<(?:li|p)>.*?</(?:li|p)>", html, flags=re.DOTALL)]


def numbers(pattern: str, text: str) -> list[int]:
    """Return the numbers of the sentence that the pattern finds; none where it stands not on the page."""
    found = re.search(pattern, text)
    return [0 if number in ("no", "No") else int(number.replace(",", "")) for number in found.groups()] if found else []


def said(quotes: Any, least: float) -> Any:
    return quotes[quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least)]


def test_who_is_quoted_most_is(covered: tuple[Coverage, Any]):
    coverage, quotes = covered
    text = text_of(views.highlight_list(coverage).html)
    found = re.search(r"(?:^| )([A-Z][^.:]*?) (?:is|are) quoted most: (\d+) of (\d+) quotes", text)
    assert found
    spoken = said(quotes, coverage.choice.least_confidence)
    counts = spoken.groupby("speaker").size()
    names = {actor.name for actor in coverage.actors.itertuples() if counts.get(actor.actor) == counts.max()}
    assert set(found[1].split(" and ")) == names
    assert [int(found[2]), int(found[3])] == [counts.max(), len(spoken)]


def test_what_is_carried_is_carried_whole_by_as_many_publishers(covered: tuple[Coverage, Any]):
    coverage, quotes = covered
    for words, name, count in re.findall(
        r"The words “(.*?)” of (.*?) are carried by (\d+)", text_of(views.highlight_list(coverage).html)
    ):
        bare = re.sub(r"\W+", " ", words.removesuffix(" …")).casefold().strip()
        own = quotes[quotes["speaker_name"] == name]
        holds = [bare in re.sub(r"\W+", " ", one).casefold() for one in own["words"]]
        assert own[holds]["publisher"].nunique() == int(count)


def test_nothing_is_due_on_a_day_gone_by(covered: tuple[Coverage, Any]):
    coverage, _ = covered
    text = text_of(views.highlight_list(coverage).html)
    rows = coverage.timeline[coverage.timeline["status"].isin(["planned", "conditional"])]
    still = [row for row in rows.itertuples() if row.outcome == "open" and row.latest >= coverage.as_of]
    assert ("Due next" in text) == bool(still)
    assert ("Nothing is due" in text) == (not still)
    if still:
        first = min(still, key=lambda row: (row.earliest < coverage.as_of, row.latest, row.earliest))
        due = re.search(r"Due next(?:, on a condition)?, ([^:]*):", text)
        assert due
        assert due[1] == when(first.value, first.granularity)


def test_the_gaps_are_as_many_as_it_says(covered: tuple[Coverage, Any]):
    coverage, quotes = covered
    text = text_of(views.gap_list(coverage).html)
    shown = coverage.shown
    assert numbers(r"of what (\d+) articles", text) == [coverage.articles["article"].nunique()]
    without = int(shown["speaker_name"].isna().sum())
    assert numbers(r"(\d+) quotes? of \d+ shown ha(?:s|ve) a speaker that could not", text) == [without] * bool(without)
    spoken = said(quotes, coverage.choice.least_confidence)
    for name, count in re.findall(r"(?:quoted: |\), )([^,(:]+) \(in (\d+) articles?\)", text):
        (actor,) = [row.actor for row in coverage.actors.itertuples() if row.name == name]
        assert actor not in set(spoken["speaker"])
        assert [row.kind for row in coverage.actors.itertuples() if row.actor == actor] == ["person"]
        mentions = coverage.mentions[(coverage.mentions["actor"] == actor) & (coverage.mentions["reading"] == "actor")]
        assert mentions["article"].nunique() == int(count)


def test_agreement_and_conflict_are_counted_as_the_coverage_has_them(covered: tuple[Coverage, Any]):
    coverage, _ = covered
    text = text_of(views.conflict_list(coverage).html)
    alike, found = coverage.agreements, Counter(one.kind for one in coverage.conflicts)
    assert bool(alike) == ("and not in the timeline above" in text)
    stated = {report for reports in coverage.timeline["reports"] for report in reports}
    assert not any(stated.intersection(one.places) for one in alike)
    assert numbers(r"(\d+) figures? (?:is|are) given differently", text) == [found["figures"]] * bool(found["figures"])
    assert numbers(r"(\d+) claims? (?:is|are) disputed", text) == [found["denial"]] * bool(found["denial"])


def test_the_first_edition_says_so(covered: tuple[Coverage, Any]):
    coverage, _ = covered
    assert lines_of(views.change_list(Changes(), coverage).html) == [
        "This is the first edition, so there is none to compare it with."
    ]
