"""The article's words in print: marks and dashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.views.look.words import clause, first_words, gist, in_marks, plain, printed, quoted, shorten


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ('He said "stay" twice', "He said “stay” twice"),
        ('"stay," he said', "“stay,” he said"),
        ('("stay")', "(“stay”)"),
        ("it's the envoys' turn", "it’s the envoys’ turn"),
        ("\"'Stay' is all,\" she said", "“‘Stay’ is all,” she said"),
        ("the flood -- a big one -- came", "the flood — a big one — came"),
        ("two\n lines", "two lines"),
        ("“real” marks stay", "“real” marks stay"),
        ("they saw ``a trap'' there", "they saw “a trap” there"),
        ("they saw `` a trap '' -LRB- or two -RRB- there", "they saw “a trap” (or two) there"),
        ("`` we wait , '' she said", "“we wait,” she said"),
        ("''We wait,'' she said of the ''new low.''", "“We wait,” she said of the “new low.”"),
        ("it 's late , and they do n't know ...", "it’s late, and they don’t know ..."),
    ],
)
def test_typed_marks_and_dashes_become_real_ones(typed: str, set_in_type: str):
    assert printed(typed) == set_in_type


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We ask for nothing,", "“We ask for nothing,”"),
        ('"We ask for nothing,"', "“We ask for nothing,”"),
        ('Nobody asked "why"', "“Nobody asked “why””"),
        ("Our aim now, … is to wait.", "“Our aim now,” … “is to wait.”"),
    ],
)
def test_direct_speech_stands_in_marks_part_by_part(words: str, shown: str):
    assert in_marks(words, "direct") == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('the plan a "broken promise" to all', "the plan a “broken promise” to all"),
        ("reckless", "“reckless”"),
        ('the plan a "broken promise', "the plan a “broken promise”"),
        ('broken promise" to all', "“broken promise” to all"),
        ('that it was "broken"', "it was “broken”"),
    ],
)
def test_mixed_speech_keeps_the_marks_of_the_article(words: str, shown: str):
    assert in_marks(words, "mixed") == shown


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        ("We ask for nothing but what was signed", "direct", "“We ask for …”"),
        ('the plan that he called a "broken promise"', "mixed", "the plan that …"),
        ('a "broken promise to all of us"', "mixed", "a “broken promise …”"),
        ('"Stay, stay," … "and wait"', "direct", "“Stay, stay,” …"),
    ],
)
def test_a_quote_that_is_cut_gets_no_marks_that_its_article_lacks(words: str, kind: str, shown: str):
    assert quoted(words, kind, most=3) == shown


def test_indirect_speech_gets_no_marks():
    assert in_marks("that the gates would close", "indirect") == "the gates would close"


def test_a_quotation_that_a_clause_cuts_off_is_closed():
    assert clause('Tamm called it "broken') == "Tamm called it “broken”"
    assert clause("Tamm called it ““broken") == "Tamm called it “broken”"
    assert clause("the gates closed") == "the gates closed"


@given(st.text(), st.sampled_from(["direct", "mixed", "indirect"]))
def test_no_word_is_changed_by_being_set(text: str, kind: str):
    letters = [char for char in plain(text) if char.isalnum()]
    kept = [char for char in in_marks(text, kind) if char.isalnum()]
    assert "".join(letters).removeprefix("that") in ("".join(kept), "".join(kept).removeprefix("that"))


@given(st.text())
def test_printed_text_is_one_line_without_control_characters(text: str):
    line = printed(text)
    assert line == " ".join(line.split())
    assert line.isprintable() or any(ord(char) > 127 for char in line)


def test_long_texts_are_cut_at_words():
    assert first_words("one two three four", most=2) == "one two …"
    assert shorten("one two three four", width=9) == "one two …"
    assert shorten("one two", width=9) == "one two"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Lia Tamm waved", "Lia Tamm waved"),
        (
            "During talks at Sandport last week, Tamm praised the banks of the river",
            "Tamm praised the banks of the river",
        ),
        ("In Sandport, Tamm praised the banks of the river", "Tamm praised the banks of the river"),
        ("On Nov. 2, 2031, about six hours before dusk, Tamm closed the gates", "Tamm closed the gates"),
        ("Following Friday's vote, [the accord] will lapse unless Oren signs", "[the accord] will lapse unless Oren signs"),
        ("Ada Tamm, the water minister of the upper bank, also praised it", "Ada Tamm … also praised it"),
        ("In Sandport, Verani and Bern, envoys met to praise the river", "In Sandport, Verani and Bern, envoys met to"),
        ("In Sandport, Verani, Bern and Oren, envoys met to praise it", "In Sandport, Verani, Bern and Oren, envoys met"),
    ],
)
def test_the_gist_leaves_out_how_a_clause_opens_and_what_stands_beside_a_name(words: str, shown: str):
    told = gist(words, most=8)
    assert told.removesuffix(" …") == shown.removesuffix(" …")


def test_a_gist_that_is_cut_within_marks_closes_them_and_stays_as_it_is_when_it_is_set():
    told = gist("On Monday, Tamm said that the river was “the pride of both of its banks and of all”", most=8)
    assert told == clause(told) == "Tamm said that the river was “the pride …”"


@given(st.text(max_size=300), st.integers(1, 30))
def test_a_gist_holds_words_of_the_clause_and_is_short(text: str, most: int):
    told = gist(text, most=most)
    assert len(told.split()) <= most + 1
    assert all(part.strip() in clause(text) for part in told.split("…"))
