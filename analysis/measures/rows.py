"""Rows of a table as values with named fields."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, wraps
from typing import Any, TypeVar
from weakref import ref

import pandas as pd

Found = TypeVar("Found")


def rows_of(table: pd.DataFrame) -> Iterator[Any]:
    """Yield each row as a named tuple of its columns; their types are the table's, which no type checker knows.

    As ``DataFrame.itertuples``, which takes the texts of a column one by one: ten times as long.
    """
    row = _row(tuple(table.columns))
    yield from map(row._make, zip(*(values_in(table.iloc[:, at]) for at in range(table.shape[1])), strict=True))


def once_a_table(find: Callable[[pd.DataFrame], Found]) -> Callable[[pd.DataFrame], Found]:
    """Let what is found of a table that nobody writes to be found once, and kept as long as the table is there."""
    kept: dict[int, tuple[ref[pd.DataFrame], Found]] = {}

    @wraps(find)
    def found(table: pd.DataFrame) -> Found:
        number = id(table)
        one = kept.get(number)
        if one is None or one[0]() is not table:
            one = kept[number] = (ref(table, lambda _: kept.pop(number, None)), find(table))
        return one[1]

    return found


@once_a_table
def all_rows(table: pd.DataFrame) -> Sequence[Any]:
    """Return the rows of a table that nobody writes to, for all who ask for them."""
    return tuple(rows_of(table))


def values_in(column: pd.Series[Any]) -> list[Any]:
    """Return a column's values as pandas gives them one by one, in a tenth of the time where they are texts."""
    return list(column.to_numpy(dtype=object)) if isinstance(column.dtype, pd.StringDtype) else column.tolist()


@cache
def _row(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names, rename=True)  # noqa: PYI024  the fields are known when the table is


def only(table: pd.DataFrame, keep: Iterable[bool]) -> pd.DataFrame:
    """Return the rows to keep; of an empty table no rows (where pandas would take an empty list for a choice of columns)."""
    return table[pd.Series(list(keep), index=table.index, dtype=bool)]
