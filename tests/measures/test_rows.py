"""The rows of a table are made once for all measures that ask for them."""

from __future__ import annotations

import gc
from weakref import ref

import pandas as pd

from analysis.measures.rows import all_rows, once_a_table


def test_rows_are_made_once():
    table = pd.DataFrame({"words": ["The lock was closed.", "It opens in May."]})
    assert all_rows(table) is all_rows(table)
    assert [row.words for row in all_rows(table)] == list(table["words"])


def test_what_is_found_of_a_table_goes_with_it():
    class Kept:
        pass

    table = pd.DataFrame({"words": ["The lock was closed."]})
    found = once_a_table(lambda _: Kept())
    assert found(table) is found(table)
    kept = ref(found(table))
    del table
    gc.collect()
    assert kept() is None


def test_another_table_has_rows_of_its_own():
    one, other = pd.DataFrame({"words": ["It is shut."]}), pd.DataFrame({"words": ["It is open."]})
    assert all_rows(one)[0].words != all_rows(other)[0].words
