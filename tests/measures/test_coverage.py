"""Cutting a corpus to a period, and numbering the evidence of what is shown."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import analysis.measures.coverage as coverage_module
from analysis.corpus import tables
from analysis.corpus.who import find_who
from analysis.measures import Choice, cover, extent, source_rows
from analysis.measures.actors import speech
from analysis.measures.coverage import help_cover
from analysis.measures.one_actor import cover_actor
from analysis.model import Actor, AnnotatedArticle, Correction, Mention, Role, Span
from analysis.world.once import companions, together


def test_the_as_of_day_is_the_last_articles_by_default(coverage: Any):
    assert coverage.as_of == date(2031, 11, 10)


def test_only_articles_of_the_period_and_what_is_in_them_are_covered(affair: Any, tmp_path: Path):
    cut = affair.covered(tmp_path / "corpus", affair.affair(), first_day="2031-11-04", as_of="2031-11-05")
    assert list(cut.articles["article"]) == ["second"]
    assert set(cut.mentions["article"]) | set(cut.quotes["article"]) | set(cut.evidence["article"]) == {"second"}
    assert "oren" not in set(cut.actors["actor"])


def test_an_actor_is_seen_and_has_a_role_only_by_the_articles_of_the_period(affair: Any, tmp_path: Path):
    cut = affair.covered(tmp_path / "corpus", affair.affair(), first_day="2031-11-05").actors.set_index("actor")
    assert cut.loc["lower", "first_day"] == date(2031, 11, 5)
    whole = affair.covered(tmp_path / "other", affair.affair()).actors.set_index("actor")
    assert whole.loc["tamm", "role"] == "the water minister"


def test_a_later_role_does_not_hide_the_one_reported_within_the_period(affair: Any, tmp_path: Path):
    *before, last = affair.affair()
    later = replace(affair.TAMM, roles=(Role("the former minister", Span(0, 10)),))
    last = replace(last, actors=tuple(later if one.id == "tamm" else one for one in last.actors))
    corpus = affair.store(tmp_path / "corpus", [*before, last])
    roles = [cover(corpus, affair.CASE, as_of=day).actors.set_index("actor").loc["tamm"] for day in ("2031-11-05", None)]
    assert [(one["role"], one["role_day"]) for one in roles] == [
        ("the water minister", date(2031, 11, 5)),
        ("the former minister", date(2031, 11, 10)),
    ]


def test_a_publisher_is_no_actor_of_its_own_articles_but_of_those_of_others(affair: Any, tmp_path: Path):
    gazette = Actor("gazette", "The Harbor Gazette", "organization", aliases=("Harbor Gazette",))
    text = "Prince Oren told the Harbor Gazette that the gates would stay open."
    told = AnnotatedArticle(
        affair.article("own", text, "2031-11-04", "Harbor Gazette"),
        affair.sentences(text),
        (Mention(affair.place(text, "Harbor Gazette"), "organization", "name", actor="gazette"),),
        (gazette,),
    )
    other = replace(told, article=replace(told.article, id="other", publisher="Dune Times"))
    cut = affair.covered(tmp_path / "corpus", [told, other])
    assert list(cut.mentions["article"]) == ["other"]
    assert "gazette" not in set(affair.covered(tmp_path / "own", [told]).actors["actor"])


def test_an_article_without_a_day_is_kept(affair: Any, tmp_path: Path):
    from analysis.model import AnnotatedArticle, Article

    undated = AnnotatedArticle(Article("undated", "It rained."))
    cut = affair.covered(tmp_path / "corpus", [undated, *affair.affair()], as_of="2031-11-03")
    assert "undated" in set(cut.articles["article"])
    assert extent(cut).undated == 1


@pytest.mark.parametrize("choice", [Choice(most_quotes=1, most_events=1), Choice(most_quotes=0, most_events=0)])
def test_no_more_is_shown_than_asked_for(affair: Any, tmp_path: Path, choice: Choice):
    cut = affair.covered(tmp_path / "corpus", affair.affair(), choice=choice)
    assert (len(cut.shown), len(cut.timeline)) == (choice.most_quotes, choice.most_events)


def test_evidence_is_numbered_by_time_and_text_and_everything_shown_cites_it(coverage: Any):
    evidence = coverage.evidence
    assert list(evidence["number"]) == list(range(1, len(evidence) + 1))
    assert list(evidence["published"]) == sorted(evidence["published"])
    number = dict(zip(zip(evidence["article"], evidence["sentence_start"], strict=True), evidence["number"], strict=True))
    cited = {*coverage.shown["evidence"], *(number for some in coverage.timeline["evidence"] for number in some)}
    cited |= {number[place] for row in coverage.due for place in row.places}
    cited |= {number[row.article, row.sentence_start] for row in coverage.lead}
    assert cited == set(evidence["number"])


def test_the_words_shown_are_what_the_evidence_marks(coverage: Any):
    passages = {row.number: [row.paragraph[start:end] for start, end in row.marks] for row in coverage.evidence.itertuples()}
    for row in coverage.shown.itertuples():
        assert any(row.words in marked for marked in passages[row.evidence])
    for row in coverage.timeline.itertuples():
        assert any(marked in row.words for marked in passages[row.evidence[0]])


def test_copies_of_one_text_count_as_one_origin_and_share_a_group(coverage: Any):
    assert (extent(coverage).articles, extent(coverage).publishers, extent(coverage).origins) == (4, 3, 3)
    groups = source_rows(coverage).set_index("article")["group"].to_dict()
    assert groups == {"opening": 1, "copy": 1, "second": None, "third": None}


def test_what_a_person_says_is_one_event_is_one_in_the_edition_of_an_actor(affair: Any, tmp_path: Path):
    corpus = affair.store(tmp_path / "corpus", affair.affair())
    words = ("The envoys met at the lock on Nov. 4", "the accord lapses on Nov. 30")
    said = Correction("same", "R. Okafor", "both tell of the talks", date(2031, 11, 24), words=words[0], into=words[1])
    rows = [
        len(cover_actor(corpus, replace(affair.CASE, corrections=some), actor="lower", choice=Choice()).own.whole)
        for some in ((), (said,))
    ]
    assert rows == [2, 1]


def test_processes_at_work_together_cover_a_period_once(affair: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    corpus = affair.store(tmp_path / "corpus", affair.affair())
    alone = cover(corpus, affair.CASE)
    elsewhere = replace(affair.CASE, articles="/another/way/to/it")
    with together():
        cover(corpus, affair.CASE)
        monkeypatch.setattr(coverage_module, "choose", None)  # what is found now was found before
        again = cover(corpus, elsewhere)
        with pytest.raises(TypeError):
            cover(corpus, affair.CASE, choice=Choice(most_quotes=1))
        with pytest.raises(TypeError):
            cover(corpus, affair.CASE, as_of="2031-11-05")
    assert again.case == elsewhere
    for one in fields(alone):
        here, there = getattr(alone, one.name), getattr(again, one.name)
        assert here.equals(there) if isinstance(here, pd.DataFrame) else here == there or one.name == "case"


def test_who_helps_finds_what_takes_long_and_the_other_the_rest_of_it(
    affair: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    corpus, alone = (affair.store(tmp_path / name, affair.affair()) for name in ("corpus", "alone"))
    with together():
        with monkeypatch.context() as patched:
            patched.setattr("analysis.measures.chosen.find_stances", None)
            help_cover(corpus, affair.CASE)
        for finder in ("period._texts", "period._named", "chosen.tell", "chosen.quote"):
            monkeypatch.setattr(f"analysis.measures.{finder}", None)
        found = cover(corpus, affair.CASE)
    monkeypatch.undo()
    for one in ("lead", "due", "stances", "conflicts"):
        assert getattr(found, one) == getattr(cover(alone, affair.CASE), one)


def test_a_table_asked_of_a_coverage_again_is_found_once_and_each_has_its_own(coverage: Any, monkeypatch: pytest.MonkeyPatch):
    first = speech(coverage)
    first["spoken_words"] = 0
    monkeypatch.setattr("analysis.measures.actors.spoken_rows", None)
    assert speech(coverage)["spoken_words"].sum() > 0
    with pytest.raises(TypeError):
        speech(replace(coverage, quotes=coverage.quotes.head(1)))


LOOK = """
import sys
import analysis.corpus.tables as tables, analysis.corpus.who as who
from analysis.corpus import Corpus
tables.link_copies = who.linking_of = None
who.find_who(Corpus.open(sys.argv[1]))
print(len(tables.articles(Corpus.open(sys.argv[1]))))
"""


def test_who_is_one_and_which_articles_are_copies_one_process_finds_for_the_other(affair: Any, tmp_path: Path):
    corpus = affair.store(tmp_path / "corpus", affair.affair())
    with together():
        find_who(corpus)
        found = tables.articles(corpus)
    command = [sys.executable, "-c", LOOK, str(tmp_path / "corpus")]
    told = subprocess.run(command, env={**os.environ, **companions()}, check=True, capture_output=True, text=True)
    assert told.stdout.split() == [str(len(found))]
