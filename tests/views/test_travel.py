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
from analysis.measures.travel.cover import Travel, cover_travel
from analysis.measures.travel.difference import Difference
from analysis.measures.travel.positions import Said, without_told
from analysis.measures.travel.shifts import Shift
from analysis.views.figures.attention_figure import attention_title
from analysis.views.files.travel_files import travel_files
from analysis.views.sections.travel_edits import edit_statements, travel_edits
from analysis.views.sections.travel_page import travel_highlight_statements, travel_highlights
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


def test_a_cut_that_loses_a_condition_stands_on_page_one(travel: Travel):
    told = [one.text for one in travel_highlight_statements(travel)]
    assert told[-1] == "Of words of Prince Oren, Mole Herald does not print a condition that Quay Post prints."


def test_who_had_only_a_part_of_the_words_first_is_told_as_such(travel: Travel):
    (oren,) = [one for one in lineage_statements(travel) if one.text.startswith("Prince Oren")]
    assert oren.text.endswith("(first on one day, as far as times are given: Mole Herald (a part) and Quay Post)")


def test_page_one_tells_what_turns_the_meaning_and_leaves_the_words_to_the_table(travel: Travel):
    told = [one.text for one in travel_highlight_statements(travel)]
    assert told == ["Of words of Prince Oren, Mole Herald does not print a condition that Quay Post prints."]
    one = replace(travel, lineages=travel.shown[-1:], shown=travel.shown[-1:])
    assert travel_highlight_statements(one) == []  # the table says it
    assert "what was carried stands below" in travel_highlights(one).html


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


def test_two_statements_that_cannot_both_stand_are_shown_whole_and_once(travel: Travel):
    said = [Said(words, "direct", "Quay Post", date(2031, 11, day), None, travel.shown[0].carriers[0].place)
            for words, day in (("We will keep the accord.", 3), ("We will not keep the accord.", 5))]  # fmt: skip
    shifted = replace(travel, shifts=(Shift("tamm", "Ada Tamm", *said),))
    both = ["“We will keep the accord.” (Quay Post, 3 Nov 2031)", "“We will not keep the accord.” (Quay Post, 5 Nov 2031)"]
    assert travel_highlight_statements(shifted)[0].text == f"Ada Tamm: {both[0]}; {both[1]}."
    assert position_statements(shifted) == position_statements(travel)  # told once
    assert "No two statements" not in travel_positions(shifted).html
    further = replace(travel, shifts=(Shift("tamm", "Ada Tamm", *said),) * 3)
    assert [side.text for side in position_statements(further)[0].sides] == both
    assert all(one in travel_positions(further).html for one in both)


def test_every_statement_cites_evidence_that_the_page_has(travel: Travel):
    known = set(travel.coverage.evidence["number"])
    cited = {number for one in travel_statements(travel) for number in one.evidence}
    assert cited
    assert cited <= known


def test_one_actor_or_one_saying_can_be_followed(affair: Any, corpus: Corpus):
    one = cover_travel(corpus, affair.CASE, actor="Ada Tamm", choice=Choice())
    other = cover_travel(corpus, affair.CASE, quote="nothing but what WAS signed", choice=Choice())
    assert [lineage.words for lineage in one.shown] == [lineage.words for lineage in other.shown]
    assert len(one.shown) == 1
    with pytest.raises(ParameterError, match="no two articles of this period carry 'never said'"):
        cover_travel(corpus, affair.CASE, quote="never said", choice=Choice())


def test_without_words_that_travel_the_page_says_so(travel: Travel):
    empty = replace(travel, shown=(), lineages=(), shares=(), silences=(), absences=(), versions=(), positions=(), shifts=())
    assert "No two statements of one actor" in travel_positions(empty).html
    assert "No two versions" in travel_edits(empty).html
    assert "No saying of one speaker was found" in travel_words(empty).html
    assert "none of them had any first" in share_table(empty).html
    assert "No sentence was found that tells that somebody was asked" in travel_silence(empty).html


def test_the_figure_tells_by_when_half_of_all_words_were_published(travel: Travel):
    days = pd.DataFrame({
        "day": [date(2031, 11, day) for day in (3, 4, 4, 5, 6, 7)],
        "publisher": ["Quay Post", "Quay Post", *["Mole Herald"] * 3, "Quay Post"],
        "articles": 1, "copies": 0, "words": [50, 30, 40, 10, 10, 40], "quotes": 0,
    })  # fmt: skip
    told = replace(travel, days=days, coverage=replace(travel.coverage, articles=days))
    title = attention_title(told)
    assert title
    assert title[0] == "At least half of all words of these articles were published by 4 Nov 2031, day 2 of 5"
    again = pd.concat([days, days.tail(1).assign(words=90)], ignore_index=True)  # printed again: it counts once, or twice
    title = attention_title(replace(told, coverage=replace(travel.coverage, articles=again)))
    assert title
    assert title[0].endswith("by 6 Nov 2031, day 4 of 5")


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
    assert set(files) == {"lineage.json", "attention.csv", "attention.parquet", "speakers.csv", "speakers.parquet"}
