"""Pairs of actors that may be one, with what speaks for and against."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.measures.pairs import Pair, as_correction, doubtful_pairs, evidence_of_pair
from analysis.read.corrections import parse_corrections

DOUBTS = pd.DataFrame(
    [
        {"one": "person:bob-hale", "other": "person:robert-hale", "name": "Bob Hale", "other_name": "Robert Hale",
         "reasons_for": ["one name shortened", "named with the same actors: lee-sol, mara-quill"], "reasons_against": []},
        {"one": "person:j-quill", "other": "person:jan-quill", "name": "J. Quill", "other_name": "Jan Quill",
         "reasons_for": ["one name shortened"], "reasons_against": ["told apart in 1 article"]},
        {"one": "person:gone", "other": "person:jan-quill", "name": "Gone", "other_name": "Jan Quill", "reasons_for": [],
         "reasons_against": []},
    ]
)  # fmt: skip
MENTIONS = pd.DataFrame({"actor": ["person:bob-hale", "person:robert-hale", *["person:j-quill", "person:jan-quill"] * 3]})


def test_the_pairs_whose_lesser_is_mentioned_most_come_first_and_those_not_mentioned_do_not_come():
    found = doubtful_pairs(DOUBTS, MENTIONS)
    assert [(pair.name, pair.mentions) for pair in found] == [("J. Quill", 3), ("Bob Hale", 1)]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "for: one name shortened; against: told apart in 1 article"),
        (1, "for: one name shortened, named with the same actors"),
    ],
)
def test_what_speaks_for_and_against_is_said_without_ids(number: int, told: str):
    assert evidence_of_pair(doubtful_pairs(DOUBTS, MENTIONS)[number]) == told


def test_an_entry_that_is_pasted_joins_the_shorter_name_into_the_longer():
    pair = Pair("person:robert-hale", 'person:bob-"hale', "Robert Hale", 'Bob "Hale', (), (), 1)
    (read,) = parse_corrections(as_correction(pair, day=date(2031, 3, 6)), where="here")
    assert (read.action, read.actor, read.into, read.day) == (
        "merge",
        'person:bob-"hale',
        "person:robert-hale",
        date(2031, 3, 6),
    )
