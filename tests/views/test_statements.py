"""A page and its statements say the same, both ways."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from analysis import views
from analysis.measures import changes_since
from analysis.views.statements import statements


@pytest.fixture(params=["coverage", "bundled"])
def covered(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue(request.param)


def words_of(html: str) -> str:
    bare = re.sub(r"<svg.*?</svg>|<sup.*?</sup>|<[^>]+>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub("[\u00ad\u200b\u2060]", "", unescape(bare))).strip()


def told(covered: Any, section: str) -> list[str]:
    return [one.text for one in statements(covered, changes_since(covered, None, since=None)) if one.section == section]


def test_each_gap_that_the_page_states_is_a_statement_and_the_other_way_round(covered: Any):
    lines = [words_of(line) for line in re.findall("<li>.*?</li>", views.gap_list(covered).html, flags=re.DOTALL)]
    assert lines
    assert lines == [" ".join(text.split()) for text in told(covered, "gaps")]


def test_each_figures_title_and_subtitle_is_a_statement_and_the_other_way_round(covered: Any):
    figures = (views.coverage_figure, views.speech_figure, views.matrix_figure)
    drawn = [re.findall('<p class="(?:finding|measure)"[^>]*>(.*?)</p>', view(covered).html) for view in figures]
    assert [". ".join(words_of(part) for part in parts) for parts in drawn if parts] == told(covered, "figures")


def test_the_quotes_stated_are_those_whose_words_the_page_prints(covered: Any):
    page = words_of(views.quote_list(covered, beside_actors=True).html)
    stated = [text.split(" | ")[0] for text in told(covered, "quotes")]
    assert len(stated) == views.quote_list(covered, beside_actors=True).html.count("<blockquote")
    assert all(re.sub(r"\W+", "", words) in re.sub(r"\W+", "", page) for words in stated)


def test_no_sentence_is_stated_twice(covered: Any):
    """What the lead or the due list tells whole stands in the timeline by its first words, and a quote in one section only."""
    stated = statements(covered, changes_since(covered, None, since=None))
    bodies = [re.sub(r"^[^:|]*\d{4}: | \([^()]*\)$| \| .*", "", one.text) for one in stated if one.section in TOLD_ONCE]
    assert len(bodies) > 3
    assert sorted(bodies) == sorted(set(bodies))
    positions = [one.text.split(" | ")[-1] for one in stated if one.section == "actors" and one.evidence]
    assert not {*positions} & {one.text.split(" | ")[0] for one in stated if one.section == "quotes"}


TOLD_ONCE = ("lead", "due", "since", "timeline", "quotes")


def test_what_page_one_tells_stands_in_the_timeline_by_its_first_words_and_says_where_it_stands_whole(bundled: Any):
    page = words_of(views.timeline_table(bundled).html)
    whole = told(bundled, "timeline")
    assert 0 < page.count("(page one)") == len(re.findall('<td class="when"', views.timeline_table(bundled).html)) - len(whole)
    for text in told(bundled, "lead"):
        assert text.split(": ", 1)[-1].rsplit(" (", 1)[0] not in page


def test_each_actor_of_the_table_has_words_or_a_deed_that_nothing_else_on_the_page_tells(covered: Any):
    stated = statements(covered, changes_since(covered, None, since=None))
    told = [one.text.split(" | ")[-1].rsplit(" (", 1)[0] for one in stated if one.section == "actors"]
    assert told
    assert all(len(words.split()) > 5 for words in told)
    others = " ".join(one.text for one in stated if one.section != "actors")
    assert not [words for words in told if words in others]
