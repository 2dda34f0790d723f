"""Rows of a table as values with named fields."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from weakref import ref

import pandas as pd

_kept: dict[int, tuple[ref[pd.DataFrame], tuple[Any, ...]]] = {}


def rows_of(table: pd.DataFrame) -> Iterator[Any]:
    """Yield each row as a named tuple of its columns; their types are the table's, which no type checker knows.

    As ``DataFrame.itertuples``, which takes the texts of a column one by one: ten times as long.
    """
    row = _row(tuple(table.columns))
    yield from map(row._make, zip(*(values_in(table.iloc[:, at]) for at in range(table.shape[1])), strict=True))


def all_rows(table: pd.DataFrame) -> Sequence[Any]:
    """Return the rows of a table that nobody writes to: made once, as long as the table is there, for all who ask for them."""
    kept = _kept.get(id(table))
    if kept is None or kept[0]() is not table:
        number = id(table)
        kept = _kept[number] = (ref(table, lambda _: _kept.pop(number, None)), tuple(rows_of(table)))
    return kept[1]


def values_in(column: pd.Series[Any]) -> list[Any]:
    """Return a column's values as pandas gives them one by one, in a tenth of the time where they are texts."""
    return list(column.to_numpy(dtype=object)) if isinstance(column.dtype, pd.StringDtype) else column.tolist()


@cache
def _row(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names, rename=True)  # noqa: PYI024  the fields are known when the table is


def only(table: pd.DataFrame, keep: Iterable[bool]) -> pd.DataFrame:
    """Return the rows to keep; of an empty table no rows (where pandas would take an empty list for a choice of columns)."""
    return table[pd.Series(list(keep), index=table.index, dtype=bool)]
