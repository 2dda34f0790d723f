"""What somebody says of a matter in time, and two statements that cannot both stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.measures.travel.positions import find_positions
from analysis.measures.travel.shifts import Shift, find_shifts

ACTORS = pd.DataFrame({"actor": ["tamm", "oren"], "name": ["Ada Tamm", "Prince Oren"]})


def tables(*rows: dict[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    base = {
        "speech": True, "realis": "said", "sense": "says", "confidence": 0.9, "kind": "direct", "publisher": "Quay Post",
        "speaker": "tamm", "said": None, "venue": None, "sentence_start": 0, "start": 0, "end": 9,
    }  # fmt: skip
    quotes = [base | {"article": f"a{n}", "day": date(2031, 5, 1 + n)} | row for n, row in enumerate(rows)]
    articles = [{"article": f"a{n}", "copy_of": row.get("copy_of")} for n, row in enumerate(rows)]
    return pd.DataFrame(quotes), pd.DataFrame(articles), ACTORS


def shifts(one: str, other: str, **fields: Any) -> tuple[Shift, ...]:
    return find_shifts(*tables({"words": one}, {"words": other, **fields}))


CONTRARY = [
    ("We will open the sluice for the farmers.", "We will not open the sluice for the farmers."),
    ("She never ordered the guards to the lock.", "I ordered the guards to the lock."),
    ("the council has approved the second dam", "We have not approved the second dam, the council has approved nothing"),
    ("We support the treaty on the river waters.", "We oppose the treaty on the river waters."),
]


@pytest.mark.parametrize(("one", "other"), [CONTRARY[0], CONTRARY[1], CONTRARY[3]])
def test_a_statement_and_its_contrary_are_a_shift(one: str, other: str):
    (found,) = shifts(one, other)
    assert (found.first.words, found.then.words, found.first.day, found.then.day) == (
        one,
        other,
        date(2031, 5, 1),
        date(2031, 5, 2),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        CONTRARY[2],
        ("We will open the sluice for the farmers.", "We will not open the sluice for the farmers if the rain fails."),
        ("We will open the sluice for the farmers.", "We will not open the harbor gates for the farmers."),
        ("We will open the sluice for the farmers.", "Will we not open the sluice for the farmers?"),
        ("We will open the sluice for the farmers.", "We will open the sluice for the farmers."),
        ("We will open the sluice for the farmers.", "“No, we will open the sluice for the farmers.”"),
        ("We will open the sluice for the farmers.", "We would not open the sluice for the farmers."),
        ("We will open it.", "We will not open it."),
        ("We will send forty trucks to the harbor.", "We will send sixty trucks to the harbor."),
    ],
)
def test_what_can_stand_together_is_none(one: str, other: str):
    assert shifts(one, other) == ()


@pytest.mark.parametrize(
    "fields", [{"speaker": "oren"}, {"day": date(2031, 5, 1)}, {"sense": "denies"}, {"confidence": 0.7}, {"realis": "planned"}]
)
def test_only_sure_words_of_one_speaker_on_two_days_make_a_shift(fields: dict[str, Any]):
    assert shifts(*CONTRARY[0], **fields) == ()


def test_two_reports_of_one_day_are_no_shift():
    assert (
        find_shifts(*tables({"words": CONTRARY[0][0], "said": "2031-04-30"}, {"words": CONTRARY[0][1], "said": "2031-04-30"}))
        == ()
    )


RIVER = [
    "The river belongs to both banks, and it always has.",
    "Nobody has drained the river but for the people of this town.",
    "A treaty without the river would be no treaty at all.",
]


def test_a_matter_is_told_in_time_by_whole_statements():
    (found,) = find_positions(*tables(*({"words": words} for words in RIVER)), most=3, only=None)
    assert (found.name, found.matter, [one.words for one in found.statements]) == ("Ada Tamm", "river", RIVER)


def test_two_days_make_no_course_and_indirect_words_are_not_theirs():
    assert find_positions(*tables(*({"words": words} for words in RIVER[:2])), most=3, only=None) == ()
    assert find_positions(*tables(*({"words": words, "kind": "indirect"} for words in RIVER)), most=3, only=None) == ()


def test_a_copy_says_nothing_twice():
    told = tables(*({"words": words} for words in RIVER))
    told[1].loc[2, "copy_of"] = "a0"
    assert find_positions(*told, most=3, only=None) == ()


def test_one_actor_can_be_asked_for():
    assert find_positions(*tables(*({"words": words} for words in RIVER)), most=3, only="oren") == ()


def test_words_told_again_on_a_later_day_are_one_statement():
    assert find_positions(*tables(*({"words": words} for words in (*RIVER[:2], RIVER[0]))), most=3, only=None) == ()
    (found,) = find_positions(*tables(*({"words": words} for words in (*RIVER, RIVER[0]))), most=3, only=None)
    assert [one.words for one in found.statements] == RIVER


def test_who_is_named_in_the_words_may_not_be_who_says_them():
    words = ["The river belongs to both banks, as Minister Tamm’s letter has it.", *RIVER[1:]]
    assert find_positions(*tables(*({"words": one} for one in words)), most=3, only=None) == ()
    assert (
        shifts("We will open the sluice for Tamm and the farmers.", "We will not open the sluice for Tamm and the farmers.")
        == ()
    )


def test_a_name_is_not_the_word_that_looks_like_it():
    words = [
        "Old Mr. Hill has never kept a treaty with anybody here.",
        "Ask what Oren Hill has promised to the farmers of the river.",
        "Up on a green hill above us you can see the light.",
        "Whatever Hill signs will be broken again by the autumn.",
        "You can ask anybody in Hill Town about the old gates.",
        "But Oren Hill has broken his word twice, you will see.",
    ]
    (found,) = find_positions(*tables(*({"words": one} for one in words)), most=3, only=None)
    assert (found.matter, [one.words for one in found.statements]) == ("Hill", [*words[:2], words[3], words[5]])


def test_words_that_lean_on_others_are_no_statement():
    words = [RIVER[0], RIVER[1], "That is what the river has to be for all of the people."]
    assert find_positions(*tables(*({"words": one} for one in words)), most=3, only=None) == ()
    words[2] = "“It is right that the river should be for all of the people."
    assert len(find_positions(*tables(*({"words": one} for one in words)), most=3, only=None)) == 1


def test_what_was_said_long_before_is_no_statement_of_the_day():
    told = tables(*({"words": words} for words in RIVER))
    told[0]["said"] = ["2031-SP", "2031-05-01", None]
    assert find_positions(*told, most=3, only=None) == ()
    told[0].loc[0, "said"] = "2031-04-28"
    assert len(find_positions(*told, most=3, only=None)) == 1


def test_where_the_matter_of_most_days_falls_to_names_the_next_is_told():
    words = [
        "The river of Hill Town belongs to both banks, and always has.",
        "Nobody in Hill Fort has ever drained that river for a field.",
        "A treaty with Hill Bank is no treaty for the river at all.",
        "They of Hill Farm have kept the gates shut for a year.",
    ]
    (found,) = find_positions(*tables(*({"words": one} for one in words)), most=3, only=None)
    assert found.matter == "river"
