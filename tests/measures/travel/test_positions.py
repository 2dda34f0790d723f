"""What somebody says of a matter in time, and two statements that cannot both stand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from analysis.measures.travel.positions import Position, find_positions
from analysis.measures.travel.shifts import Shift, find_shifts

ACTORS = pd.DataFrame({"actor": ["tamm", "oren", "person:oren"], "name": ["Ada Tamm", "Prince Oren", "Prince Oren"]})


def tables(*rows: dict[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    base = {
        "speech": True, "realis": "said", "sense": "says", "confidence": 0.9, "kind": "direct", "publisher": "Quay Post",
        "speaker": "tamm", "speaker_name": "Ada Tamm", "source": "Tamm", "rule": "direct",
        "said": None, "venue": None, "sentence_start": 0, "start": 0, "end": 9,
    }  # fmt: skip
    given = [base | {"article": f"a{n}", "day": date(2031, 5, 1 + n)} | row for n, row in enumerate(rows)]
    quotes = [{"passage": row["words"], **row} for row in given]
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
    "The treaty on the river belongs to both banks, and it always has.",
    "Nobody will sign a river treaty but the people of this town.",
]


def course(*words: str, days: int = 7, **fields: Any) -> tuple[Position, ...]:
    """Return the positions of one actor's words, so many days apart."""
    rows = [{"words": one, "day": date(2031, 5, 1) + timedelta(days=days * n)} | fields for n, one in enumerate(words)]
    return find_positions(*tables(*rows), most=3, only=None)


def test_a_matter_is_told_in_time_by_whole_statements_that_hold_both_its_words():
    (found,) = course(*RIVER)
    assert (found.name, found.matter, [one.words for one in found.statements]) == ("Ada Tamm", ("river", "treaty"), RIVER)


@pytest.mark.parametrize(
    ("first", "then", "differs"),
    [("40 trucks", "60 trucks", True), ("40 trucks", "40 trucks", False), ("40 trucks", "60 boats", False),
     ("40 trucks", "many trucks", False), ("$3 million", "$5 million", True)],
)  # fmt: skip
def test_a_course_differs_where_another_number_of_the_same_is_given(first: str, then: str, *, differs: bool):
    told = [
        f"Under the river treaty the town will have {first} by May.",
        f"I will sign a river treaty and want {then} for us all.",
    ]
    (found,) = course(*told)
    assert found.differs == differs


def test_one_word_in_common_is_no_matter():
    assert course(RIVER[0], "Nobody will sign a paper on the river but the people of this town.") == ()


def test_two_words_far_apart_are_no_matter():
    apart = "The river will rise all summer long, as old men have told us, and no treaty can change that for good."
    assert course(RIVER[0], apart) == ()


def test_what_a_newsroom_put_into_the_words_is_none_of_theirs():
    assert course(RIVER[0], "Nobody will sign a paper [the river treaty] but the people of this town.") == ()
    assert len(course(RIVER[0], "Nobody will sign the river treaty [of May] but the people of this town.")) == 1


def test_whom_somebody_speaks_of_is_no_matter():
    told = ["Prince Oren will open both of the gates by the summer.", "You can ask Prince Oren about the old mill."]
    assert course(*told) == ()


def test_statements_of_one_week_and_indirect_words_make_no_course():
    assert course(*RIVER, days=6) == ()
    assert course(*RIVER, kind="indirect") == ()


def test_a_copy_says_nothing_twice():
    told = tables(*({"words": words, "day": date(2031, 5, day)} for words, day in zip(RIVER, (1, 9), strict=True)))
    told[1].loc[1, "copy_of"] = "a0"
    assert find_positions(*told, most=3, only=None) == ()


def test_one_actor_can_be_asked_for():
    rows = [{"words": words, "day": date(2031, 5, day)} for words, day in zip(RIVER, (1, 9), strict=True)]
    assert len(find_positions(*tables(*rows), most=3, only="tamm")) == 1
    assert find_positions(*tables(*rows), most=3, only="oren") == ()


def test_words_told_again_on_a_later_day_are_one_statement():
    assert course(RIVER[0], f"{RIVER[0]} Believe me.") == ()
    (found,) = course(*RIVER, RIVER[0])
    assert [one.words for one in found.statements] == RIVER


def test_who_is_named_in_the_words_may_not_be_who_says_them():
    assert course(RIVER[0], "Nobody will sign a river treaty but Minister Tamm and the people.") == ()
    assert (
        shifts("We will open the sluice for Tamm and the farmers.", "We will not open the sluice for Tamm and the farmers.")
        == ()
    )


@pytest.mark.parametrize(
    "leaning",
    [
        "But nobody will sign a river treaty in the town hall.",
        "That is what a river treaty will do for all of the people.",
        "Nobody will sign this river treaty but a fool or a child.",
        "In that case nobody will ever sign a river treaty again.",
        "All who know the place say that she will sign a river treaty.",
        "River treaty, farmers, boats, mills, and many other fair things.",
        "sign a river treaty and we will all be better off by autumn",
    ],
)
def test_words_that_lean_on_others_or_say_nothing_whole_are_no_statement(leaning: str):
    assert course(RIVER[0], leaning) == ()


def test_what_is_named_before_may_be_called_she_or_they():
    assert len(course(RIVER[0], "The old mills stand empty, and they will burn in the river treaty’s name.")) == 1
    assert len(course(RIVER[0], "Minister Vann is wrong, and she will sign a river treaty yet.")) == 1


def test_what_its_speaker_turns_at_once_is_half_a_statement():
    later = {"article": "a1", "start": 90, "end": 140, "day": date(2031, 5, 9)}
    rows = [{"words": RIVER[0]}, {"words": RIVER[1], "day": date(2031, 5, 9)}]
    assert len(find_positions(*tables(*rows, later | {"words": "The mill stays shut."}), most=3, only=None)) == 1
    assert find_positions(*tables(*rows, later | {"words": "“But the boats can wait.”"}), most=3, only=None) == ()
    far = later | {"words": "“But the boats can wait.”", "start": 900, "end": 950}
    assert len(find_positions(*tables(*rows, far), most=3, only=None)) == 1


def test_what_was_said_long_before_is_no_statement_of_the_day():
    told = tables(*({"words": words, "day": date(2031, 5, day)} for words, day in zip(RIVER, (1, 9), strict=True)))
    told[0]["said"] = ["2031-SP", None]
    assert find_positions(*told, most=3, only=None) == ()
    told[0].loc[0, "said"] = "2031-04-28"
    assert len(find_positions(*told, most=3, only=None)) == 1
