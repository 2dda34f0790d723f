"""Since the last edition: each difference has one cause, and nothing differs without one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import Corpus
from analysis.measures import Changes, changes_since, cover
from analysis.model import AnnotatedArticle, Correction, Role, Span

RELABELED = """
[[correction]]
action = "relabel"
words = "the accord would be kept"
into = "Prince Oren"
author = "R. Okafor"
reason = "named below"
day = 2031-11-12
"""
Compare = Callable[..., Changes]


def manifest(folder: Path, corpus: Corpus, /, **fields: Any) -> Path:
    """Write the record of an edition made from the corpus as it is now."""
    told = {
        "edition": 1, "as_of": "2031-11-05", "case": {}, "parameters": {}, "configuration": corpus.configuration,
        "corpus": {"version": corpus.version}, "articles": corpus.contents, "corrections": "", **fields,
    }  # fmt: skip
    file = folder / "manifest.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


@pytest.fixture
def compare(affair: Any, tmp_path: Path) -> Compare:
    """Give what compares an edition of some articles with a later one of others."""

    def compared(
        first: list[AnnotatedArticle], then: list[AnnotatedArticle], *, case: Any = affair.CASE, **fields: Any
    ) -> Changes:
        corpus = affair.store(tmp_path / "corpus", first)
        since = manifest(tmp_path, corpus, **fields)
        corpus.remove(corpus.ids - {one.article.id for one in then})
        corpus.write(then)
        return changes_since(cover(corpus, case), corpus, since=since)

    return compared


def told(changes: Changes, **wanted: str) -> list[str]:
    rows = changes.rows
    for name, value in wanted.items():
        rows = rows[rows[name] == value]
    return sorted(rows["words"])


def test_the_first_edition_has_nothing_before_it(affair: Any, tmp_path: Path):
    corpus = affair.store(tmp_path / "corpus", affair.affair())
    assert changes_since(cover(corpus, affair.CASE), corpus, since=None).since is None


def test_the_same_articles_make_no_change(affair: Any, compare: Compare):
    changes = compare(affair.affair(), affair.affair())
    assert changes.rows.empty
    assert (changes.arrived, changes.gone, changes.reread, len(changes.added), changes.dropped) == (0, 0, False, 0, 0)


def test_what_a_new_article_brings_is_news_and_a_plan_that_came_true_is_changed(affair: Any, compare: Compare):
    changes = compare(affair.affair()[:3], affair.affair())
    assert set(changes.rows["cause"]) == {"news"}
    assert told(changes, thing="quote", change="new") == ["the accord would be kept"]
    assert ("outcome", "open", "came true") in changes.rows.set_index("thing").loc["event", "differences"]
    assert changes.arrived == 1


def test_the_same_words_of_a_speaker_in_a_new_article_are_no_new_quote(affair: Any, compare: Compare):
    changes = compare(affair.affair()[:1], affair.affair()[:3])
    assert told(changes, thing="quote") == []
    assert len(told(changes, thing="event", change="new")) == 2


def test_an_older_article_that_comes_late_does_not_make_its_event_new(affair: Any, compare: Compare):
    changes = compare(affair.affair()[1:2], affair.affair()[:2])
    assert changes.rows.empty


def test_what_goes_with_an_article_is_withdrawn(affair: Any, compare: Compare):
    changes = compare(affair.affair(), affair.affair()[:3])
    assert told(changes, thing="quote", change="withdrawn") == ["the accord would be kept"]
    assert changes.gone == 1


def test_the_same_article_read_differently_is_the_softwares_change(affair: Any, compare: Compare):
    opening, copy, second, third = affair.affair()
    now = [replace(one, configuration="other") for one in (opening, copy, second, replace(third, quotes=()))]
    changes = compare([opening, copy, second, third], now)
    assert set(changes.rows["cause"]) == {"software"}
    assert told(changes, thing="quote", change="withdrawn") == ["the accord would be kept"]


def test_news_and_software_are_told_apart_in_one_edition(affair: Any, compare: Compare):
    opening, copy, second, third = affair.affair()
    now = [replace(one, configuration="other") for one in (opening, copy, replace(second, events=second.events[1:]), third)]
    changes = compare([opening, copy, second], now)
    assert told(changes, cause="software") == ["The envoys met at the lock on Nov. 4."]
    assert told(changes, cause="news", thing="quote") == ["the accord would be kept"]


def test_an_event_read_with_other_bounds_is_the_same_event(affair: Any, compare: Compare):
    opening, _, second, _ = affair.affair()
    wider = affair.event(affair.SECOND, "The envoys met at the lock", "2031-11-04", actors=("upper", "lower"))
    now = replace(second, events=(wider, second.events[1]), configuration="other")
    assert told(compare([opening, second], [replace(opening, configuration="other"), now]), thing="event") == []


def test_what_a_person_puts_right_is_a_correction(affair: Any, compare: Compare):
    fixed = Correction(
        "relabel", "R. Okafor", "named below", date(2031, 11, 12), words="the accord would be kept", into="Prince Oren"
    )
    changes = compare(affair.affair(), affair.affair(), case=replace(affair.CASE, corrections=(fixed,)))
    assert set(changes.rows["cause"]) == {"corrections"}
    assert list(changes.rows["differences"]) == [(("speaker", "An official", "Prince Oren"),)]
    assert list(changes.added["rows"]) == [1]


def test_a_correction_taken_back_is_told(affair: Any, compare: Compare):
    changes = compare(affair.affair(), affair.affair(), corrections=RELABELED)
    assert changes.dropped == 1
    assert list(changes.rows["differences"]) == [(("speaker", "Prince Oren", "An official"),)]


@pytest.mark.parametrize("fields", [{"corpus": {"version": 99}}, {"articles": {"other": "hash"}}])
def test_a_corpus_that_is_no_longer_as_it_was_is_said_and_stops_nothing(affair: Any, compare: Compare, fields: dict[str, Any]):
    changes = compare(affair.affair(), affair.affair(), **fields)
    assert changes.problem
    assert changes.rows.empty


def test_every_line_that_is_printed_has_evidence_of_this_edition(affair: Any, compare: Compare):
    changes = compare(affair.affair()[:1], affair.affair())
    printed = changes.rows[changes.rows["thing"].isin(["event", "quote"])]
    assert all(printed["evidence"])


def test_who_no_longer_holds_a_role_has_changed(affair: Any, compare: Compare):
    *before, last = affair.affair()
    out = replace(affair.TAMM, roles=(Role("water minister", Span(0, 10), state="former"),))
    left = [*before, replace(last, actors=tuple(out if one.id == "tamm" else one for one in last.actors))]
    rows = compare(before, left).rows
    assert "former water minister" in list(rows[(rows["thing"] == "actor") & (rows["change"] == "changed")]["value"])
