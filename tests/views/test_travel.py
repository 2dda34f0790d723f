"""The page of travelling words: the fullest form, what others left out or changed, readable without color, never markup."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.corpus import Corpus
from analysis.errors import ParameterError
from analysis.measures import Choice
from analysis.measures.travel.attention import Share
from analysis.measures.travel.cover import Travel, cover_travel
from analysis.measures.travel.difference import Difference
from analysis.measures.travel.positions import Position, without_told
from analysis.measures.travel.shifts import Shift
from analysis.measures.travel.statements import Said
from analysis.views.figures.attention_figure import attention_figure
from analysis.views.files.travel_files import travel_files
from analysis.views.sections.travel_edits import edit_statements, travel_edits
from analysis.views.sections.travel_page import travel_highlight_statements, travel_highlights, travel_missing
from analysis.views.sections.travel_positions import position_statements, travel_positions
from analysis.views.sections.travel_silence import share_table, travel_silence
from analysis.views.sections.travel_words import lineage_statements, travel_words
from analysis.views.statements import travel_statements

HOSTILE = 'We ask for nothing but <script>alert(1)</script> what was signed unless the <b onclick="x">rain</b> fails'
CUT = "We ask for nothing but <script>alert(1)</script> what was signed"


@pytest.fixture(scope="module")
def corpus(affair: Any, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return _written(affair, tmp_path_factory.mktemp("travel"))


def _written(affair: Any, folder: Path) -> Corpus:
    """Write the affair, and two articles more: a hostile quote, and a part of it in another publisher's article."""
    corpus = Corpus.create(folder / "corpus")
    told = [
        _telling(affair, name, words, publisher)
        for name, words, publisher in (("w", HOSTILE, "Quay Post"), ("p", CUT, "Mole Herald"))
    ]
    corpus.write([*affair.affair(), *told, *_versions(affair)])
    return corpus


def _versions(affair: Any) -> list[Any]:
    """Give two versions of one article; the later one has other words, and says that it was put right."""
    from analysis.model import AnnotatedArticle

    middle = "Nobody was hurt. The keeper has left the town."
    texts = (
        ("l1", f"The lock at Oakum closes on Monday. {middle} Boats wait below it.", 7),
        ("l2", f"The lock at Oakum closes on Friday. {middle} An earlier version of this story was wrong.", 8),
    )
    plain = [affair.article(name, text, f"2031-11-0{day}", "Canal News") for name, text, day in texts]
    given = [replace(one, url="https://canal.example/lock", headline="Lock closes") for one in plain]
    return [AnnotatedArticle(one, affair.sentences(one.text), (), (), (), configuration="tests") for one in given]


def _telling(affair: Any, name: str, words: str, publisher: str) -> Any:
    from analysis.model import AnnotatedArticle

    text = f'Prince Oren spoke at the lock. "{words}," Prince Oren said.'
    said = affair.quote(
        text, words, cue="said", source="Prince Oren", speaker="oren", speaker_name="Prince Oren", grade="named on record"
    )
    given = affair.article(name, text, "2031-11-06", publisher)
    return AnnotatedArticle(
        given, affair.sentences(text), affair.mentions(text, affair.OREN), (affair.OREN,), (said,), configuration="tests"
    )


@pytest.fixture(scope="module")
def travel(affair: Any, corpus: Corpus) -> Travel:
    return cover_travel(corpus, affair.CASE, choice=Choice(most_events=4))


def test_the_page_shows_what_fell_struck_and_names_it_in_words(travel: Travel):
    html = travel_words(travel).html
    assert "<del>unless the" in html
    assert "without “unless the" in html


def test_hostile_words_in_a_difference_are_words(travel: Travel):
    html = travel_words(travel).html
    assert "<script" not in html
    assert "<b onclick" not in html
    assert "&lt;script&gt;" in html


def test_a_cut_that_loses_a_condition_is_named_as_such(travel: Travel):
    (oren,) = [one for one in lineage_statements(travel) if one.text.startswith("Prince Oren")]
    assert [side.text.endswith("fails” (a condition)") for side in oren.sides] == [True, False]


def test_who_had_only_a_part_of_the_words_first_is_told_as_such(travel: Travel):
    (oren,) = [one for one in lineage_statements(travel) if one.text.startswith("Prince Oren")]
    assert oren.text.endswith("(first on one day, as far as times are given: Mole Herald (a part) and Quay Post)")


def test_one_newsrooms_other_words_are_told_beside_those_of_the_fullest_form(travel: Travel):
    (one,) = [saying for saying in travel.shown if saying.words.startswith("We ask for nothing but what")]
    told = Difference(("changed",), (), (), (("signed", "promised"), ("signed", "promised"), ("", "again in D.C.")))
    other = replace(one.carriers[-1], difference=told)
    changed = replace(travel, shown=(replace(one, carriers=(*one.carriers[:-1], other)),))
    line = "has “promised” for “signed” (2 times); also has “again in D.C.”"
    assert line in travel_words(changed).html


def test_copies_stand_with_their_original_and_days_say_who_was_first(travel: Travel):
    (tamm,) = [one for one in lineage_statements(travel) if one.text.startswith("Ada Tamm")]
    assert tamm.text == "Ada Tamm: “We ask for nothing but what was signed,” (first in these articles: Harbor Gazette)"
    assert [side.text for side in tamm.sides] == [
        "Harbor Gazette, and in a copy Dune Times, 3 Nov 2031: in these words",
        "Lock Courier, 5 Nov 2031: in these words",
    ]


def test_versions_of_an_article_are_told_with_the_correction_that_it_announces(travel: Travel):
    told, versions = edit_statements(travel), "versions of 7 Nov 2031 and 8 Nov 2031 of one article"
    assert [one.text for one in told] == [
        f"Canal News, {versions}: 2 sentences differ (1 changed and 1 removed); a correction is announced.",
        "An earlier version of this story was wrong.",
        "Changed",
        "Removed: Boats wait below it.",
    ]
    assert [side.text for side in told[2].sides] == [
        "The lock at Oakum closes on Monday.",
        "The lock at Oakum closes on Friday.",
    ]
    html = travel_edits(travel).html
    assert "Announced: <bdi>An earlier version" in html
    assert "Boats wait below it." in html


def test_two_statements_that_cannot_both_stand_are_all_that_page_one_tells(travel: Travel):
    said = [Said(words, "direct", "Quay Post", date(2031, 11, day), None, travel.shown[0].carriers[0].place)
            for words, day in (("We will keep the accord.", 3), ("We will not keep the accord.", 5))]  # fmt: skip
    shifted = replace(travel, shifts=(Shift("tamm", "Ada Tamm", *said),))
    both = ["“We will keep the accord.” (Quay Post, 3 Nov 2031)", "“We will not keep the accord.” (Quay Post, 5 Nov 2031)"]
    assert [one.text for one in travel_highlight_statements(shifted)] == [f"Ada Tamm: {both[0]}; {both[1]}."]
    assert position_statements(shifted) == position_statements(travel)  # told once
    assert "unsaid" not in travel_highlights(shifted).html
    assert "unsaid" in travel_highlights(travel).html


def test_a_position_is_headed_by_the_two_words_that_its_statements_hold(travel: Travel):
    said = Said("We will keep the accord.", "direct", "Quay Post", date(2031, 11, 3), None, travel.shown[0].carriers[0].place)
    told = Position("tamm", "Ada Tamm", ("keep", "accord"), (said,), differs=True)
    assert "Ada Tamm, in words that hold both “keep” and “accord”" in travel_positions(replace(travel, positions=(told,))).html
    assert len(position_statements(replace(travel, positions=(told,)))) == 1


def test_that_somebody_says_the_same_again_stands_in_the_data_alone(travel: Travel):
    said = Said("We will keep the accord.", "direct", "Quay Post", date(2031, 11, 3), None, travel.shown[0].carriers[0].place)
    same = replace(travel, positions=(Position("tamm", "Ada Tamm", ("keep", "accord"), (said,)),))
    assert "unsaid" in travel_positions(same).html
    assert position_statements(same) == []
    assert travel_files(same)["positions.csv"].count(b"We will keep the accord.") == 1


def test_every_statement_cites_evidence_that_the_page_has(travel: Travel):
    known = set(travel.coverage.evidence["number"])
    cited = {number for one in travel_statements(travel) for place in (one, *one.sides) for number in place.evidence}
    assert not [one for one in travel_statements(travel) if one.sides and one.evidence]  # each once
    assert cited
    assert cited <= known


def test_one_actor_or_one_saying_can_be_followed(affair: Any, corpus: Corpus):
    one = cover_travel(corpus, affair.CASE, actor="Ada Tamm", choice=Choice())
    other = cover_travel(corpus, affair.CASE, quote="nothing but what WAS signed", choice=Choice())
    assert [lineage.words for lineage in one.shown] == [lineage.words for lineage in other.shown]
    assert len(one.shown) == 1
    assert {share.of for share in one.shares} == {1}  # what each newsroom has is told of these words, not of all
    with pytest.raises(ParameterError, match="no two articles of this period carry 'never said'"):
        cover_travel(corpus, affair.CASE, quote="never said", choice=Choice())


def test_of_what_was_not_found_the_page_says_so_once(travel: Travel):
    empty = replace(travel, shown=(), lineages=(), shares=(), silences=(), absences=(), versions=(), positions=(), shifts=())
    views = (travel_highlights, travel_words, share_table, travel_positions, travel_edits, travel_silence)
    assert all("unsaid" in view(empty).html for view in views)
    missing = travel_missing(empty).html
    assert "unsaid" not in missing
    assert missing.count(";") == 5
    assert "two versions of one article" in missing
    assert "two versions of one article" not in travel_missing(travel).html
    assert travel_statements(empty) == []


def test_what_each_newsroom_has_is_told_of_several_sayings_alone(travel: Travel):
    assert "<table" not in share_table(replace(travel, shares=(Share("Quay Post", 2, 1, 4),))).html
    assert "<table" in share_table(replace(travel, shares=(Share("Quay Post", 2, 1, 5),))).html


def test_the_figure_of_attention_claims_nothing(travel: Travel):
    days = pd.DataFrame({
        "day": [date(2031, 11, day) for day in (3, 4, 4, 5, 6, 7)],
        "publisher": ["Quay Post", "Quay Post", *["Mole Herald"] * 3, "Quay Post"],
        "articles": 1, "copies": 0, "words": [50, 30, 40, 10, 10, 40], "quotes": 0,
    })  # fmt: skip
    assert "How much each publisher carried, and when" in attention_figure(replace(travel, days=days)).html
    assert "unsaid" in attention_figure(replace(travel, days=days.head(4))).html
    assert not [one for one in travel_statements(replace(travel, days=days)) if one.section == "figures"]


def test_words_that_the_table_prints_are_no_position_again(affair: Any, corpus: Corpus, travel: Travel):
    quotes = travel.coverage.quotes
    places = [place for one in travel.shown for carrier in one.carriers for place in carrier.places]
    left = without_told(quotes, places)
    assert len(quotes) > len(left) > 0
    assert not {(article, start) for article, _, start, _ in places} & set(zip(left["article"], left["start"], strict=True))


def test_the_lineages_as_data_say_who_did_what_and_are_the_same_twice(affair: Any, corpus: Corpus, travel: Travel):
    files = travel_files(travel)
    assert files == travel_files(cover_travel(corpus, affair.CASE, choice=Choice(most_events=4)))
    told = json.loads(files["lineage.json"])
    (oren,) = [one for one in told["lineages"] if one["speaker_name"] == "Prince Oren"]
    assert [(one["publisher"], one["acts"], one["first"]) for one in oren["carriers"]] == [
        ("Mole Herald", ["part"], True),
        ("Quay Post", ["whole"], True),
    ]
    assert set(files) == {
        "lineage.json",
        "positions.csv",
        "positions.parquet",
        "attention.csv",
        "attention.parquet",
        "speakers.csv",
        "speakers.parquet",
    }
