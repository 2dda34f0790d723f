"""Quotation marks: pairs, paragraphs, strays, and what only looks like a mark."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.language import pair_marks


def inner(text: str) -> list[str]:
    return [mark.inner.of(text) for mark in pair_marks(text)]


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said "no" today.',
        "The mayor said “no” today.",
        "The mayor said „no“ today.",
        "The mayor said „no” today.",
        "The mayor said «no» today.",
        "The mayor said ``no'' today.",
        "The mayor said ''no'' today.",
        "The mayor said ‘no’ today.",
        "The mayor said 'no' today.",
    ],
)
def test_every_kind_of_mark_is_paired(text: str):
    assert inner(text) == ["no"]


def test_a_single_mark_inside_a_double_one_is_one_deeper():
    marks = pair_marks("“She told me ‘never again’ twice,” he said.")
    assert [(mark.kind, mark.depth) for mark in marks] == [("curly", 0), ("single", 1)]


def test_the_same_mark_may_stand_inside_itself():
    text = '"She told me "never" twice," he said.'
    assert inner(text) == ['She told me "never" twice,', "never"]


@pytest.mark.parametrize(
    "text",
    [
        "The senators' plan and the farmers’ plan don't agree.",
        "It was the '90s, the ’80s had gone, and rock 'n' roll was ’til then.",
        "The door is 6'2\" high and 3' wide.",
        'A 27" screen hung there.',
        "Tokenized text has Rhee 's plan and they 've agreed.",
    ],
)
def test_apostrophes_decades_feet_and_inches_are_no_marks(text: str):
    assert inner(text) == []


def test_a_plural_possessive_does_not_close_a_single_mark():
    assert inner("She wrote that ‘the farmers’ plan is dead’ and left.") == ["the farmers’ plan is dead"]


def test_inches_do_not_close_a_straight_mark():
    assert inner('He said "a 9" screen is enough" and left.') == ['a 9" screen is enough']


def test_a_speech_of_several_paragraphs_continues_until_its_closing_mark():
    text = "“We came early.\n\n“We stayed late.\n\n“We will come again,” Ms. Orla said."
    marks = pair_marks(text)
    assert [mark.inner.of(text) for mark in marks] == ["We came early.", "We stayed late.", "We will come again,"]
    assert [mark.continues for mark in marks] == [False, True, True]
    assert [mark.closed for mark in marks] == [False, False, True]


def test_a_speech_whose_next_paragraph_only_closes_it_continues_there():
    text = '"We came early.\n\nWe stayed late." Ms. Orla left.'
    assert inner(text) == ["We came early.", "We stayed late."]


def test_a_stray_mark_costs_its_own_paragraph_at_most():
    text = 'A stray " mark and no more.\n\n"We came early," she said. "We stayed."'
    assert inner(text) == ["We came early,", "We stayed."]


def test_an_opening_mark_that_nothing_closes_gives_way_to_the_next():
    assert inner("“We came early, she said. “We stayed.”") == ["We stayed."]


def test_a_quote_without_closing_mark_ends_with_its_paragraph():
    text = "Ms. Orla said: “We came early.\n\nThe crowd left."
    assert inner(text) == ["We came early."]


def test_a_curly_mark_may_be_closed_by_a_straight_one():
    assert inner('“We came early," she said.') == ["We came early,"]


def test_marks_turned_the_wrong_way_are_read_by_what_stands_beside_them():
    assert inner("She said ”never again” and “no“ to all.") == ["never again", "no"]


def test_each_line_is_a_paragraph_unless_lines_are_wrapped():
    long_lines = '"One line that is not closed and runs on for more than ninety characters to its end\nAnother "line" here.'
    wrapped = 'She said "this sentence was broken by a mail program\nafter some sixty characters," and left.'
    assert inner(wrapped) == ["this sentence was broken by a mail program\nafter some sixty characters,"]
    assert "line" in inner(long_lines)


marked_text = st.text(alphabet=st.sampled_from(list("\"“”‘’'„«»`abcS 9.,\n\t\u2028—(")), max_size=200) | st.text(max_size=80)


@given(marked_text)
@settings(max_examples=300, deadline=None)
def test_pairs_lie_inside_the_text_in_order_and_hold_something(text: str):
    marks = pair_marks(text)
    assert list(marks) == sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    for mark in marks:
        assert 0 <= mark.span.start <= mark.inner.start < mark.inner.end <= mark.span.end <= len(text)


@given(marked_text)
@settings(max_examples=300, deadline=None)
def test_pairs_nest_and_never_cross(text: str):
    open_until: list[int] = []
    for mark in pair_marks(text):
        while open_until and open_until[-1] <= mark.span.start:
            open_until.pop()
        assert len(open_until) == mark.depth
        assert not open_until or mark.span.end <= open_until[-1]
        open_until.append(mark.span.end)


@pytest.mark.parametrize("unit", ['"', "“", "x” ", "‘s' b", '"a\n\n', "„''5'6\" "])
def test_a_hundred_kilobytes_of_marks_take_seconds_at_most(unit: str):
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    pair_marks(text)
    assert time.process_time() - start < 8
