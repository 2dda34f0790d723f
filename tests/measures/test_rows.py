"""The rows of a table are made once for all measures that ask for them."""

from __future__ import annotations

import gc

import pandas as pd

from analysis.measures import rows
from analysis.measures.rows import all_rows


def test_rows_are_made_once_and_go_with_their_table():
    table = pd.DataFrame({"words": ["The lock was closed.", "It opens in May."]})
    assert all_rows(table) is all_rows(table)
    assert [row.words for row in all_rows(table)] == list(table["words"])
    before = len(rows._kept)
    del table
    gc.collect()
    assert len(rows._kept) == before - 1


def test_another_table_has_rows_of_its_own():
    one, other = pd.DataFrame({"words": ["It is shut."]}), pd.DataFrame({"words": ["It is open."]})
    assert all_rows(one)[0].words != all_rows(other)[0].words
