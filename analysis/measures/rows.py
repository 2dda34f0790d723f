"""Rows of a table as values with named fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd


def rows_of(table: pd.DataFrame) -> Iterator[Any]:
    """Yield each row as a named tuple of its columns; their types are the table's, which no type checker knows."""
    yield from table.itertuples(index=False)


def only(table: pd.DataFrame, keep: Iterable[bool]) -> pd.DataFrame:
    """Return the rows to keep; of an empty table no rows (where pandas would take an empty list for a choice of columns)."""
    return table[pd.Series(list(keep), index=table.index, dtype=bool)]
