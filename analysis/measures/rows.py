"""Rows of a table as values with named fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd


def rows_of(table: pd.DataFrame) -> Iterator[Any]:
    """Yield each row as a named tuple of its columns; their types are the table's, which no type checker knows."""
    yield from table.itertuples(index=False)
