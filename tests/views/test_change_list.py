"""Since the last edition, in words: what each cause brought, and lines that can be looked up."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis import views
from analysis.measures import Changes, changes_since, cover
from analysis.model import Correction


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<sup.*?</sup>|<[^>]+>", "", html, flags=re.DOTALL)).strip()


@pytest.fixture
def changed(affair: Any, tmp_path: Path) -> Any:
    """Give what compares an edition of the first articles with one of all, with these corrections."""

    def compare(first: int, *corrections: Correction, **told: Any) -> Changes:
        corpus = affair.store(tmp_path / "corpus", affair.affair()[:first])
        record = {"edition": 1, "as_of": "2031-11-05", "case": {}, "parameters": {}, "configuration": "tests",
                  "corpus": {"version": corpus.version}, "articles": corpus.contents, **told}  # fmt: skip
        (tmp_path / "manifest.json").write_text(json.dumps(record), encoding="utf-8")
        corpus.write(affair.affair())
        case = replace(affair.CASE, corrections=corrections)
        return changes_since(cover(corpus, case), corpus, since=tmp_path / "manifest.json")

    return compare


def test_news_is_counted_and_told_line_by_line(changed: Any, coverage: Any):
    changes = changed(3)
    text = text_of(views.change_list(changes, coverage).html)
    quotes = changes.rows[changes.rows["thing"] == "quote"]
    assert "Compared with edition 1, as of 5 Nov 2031; the software and the corrections are the same." in text
    assert f"News. 1 new article: 1 event changed; {len(quotes)} quote new." in text
    assert "Came true: The gates" in text
    assert "Newly quoted: An official: the accord would be kept" in text


def test_nothing_new_is_said_in_a_sentence(changed: Any, coverage: Any):
    text = text_of(views.change_list(changed(4), coverage).html)
    assert text == (
        "No material change since edition 1, as of 5 Nov 2031: no new articles, and no event, quote or actor differs."
    )


def test_a_correction_is_told_with_who_made_it_why_and_its_effect(changed: Any, coverage: Any):
    fixed = Correction(
        "relabel", "R. Okafor", "named below", date(2031, 11, 12), words="the accord would be kept", into="Prince Oren"
    )
    text = text_of(views.change_list(changed(4, fixed), coverage).html)
    assert "Corrections. 1 correction made: 1 quote changed." in text
    assert "R. Okafor credited the accord would be kept to Prince Oren: named below (1 place changed)" in text


def test_a_corpus_that_is_gone_is_said(changed: Any, coverage: Any):
    text = text_of(views.change_list(changed(3, corpus={"version": 99}), coverage).html)
    assert text == "This edition cannot be compared with edition 1, as of 5 Nov 2031: there is no version 99."


def test_a_record_that_cannot_be_read_is_said(affair: Any, coverage: Any, tmp_path: Path):
    corpus = affair.store(tmp_path / "corpus", affair.affair())
    text = text_of(views.change_list(changes_since(coverage, corpus, since=tmp_path / "none.json"), coverage).html)
    assert text.startswith("Nothing to compare with: this is no edition")


def test_lines_and_what_is_not_listed_add_up_to_all_changes(changed: Any, coverage: Any):
    changes = changed(1)
    html = views.change_list(changes, coverage).html
    lines = html.count("<li>") - html.count("<li><b>")
    rest = re.search(r"(\d+) further changes? (?:is|are) counted above", html)
    assert (lines - 1 + int(rest[1]) if rest else lines) == len(changes.rows)
