"""Days as Python dates, whatever the store gives: dates, times, ISO strings, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import pandas as pd


def as_day(value: object) -> date | None:
    """Return the day of a date, time or ISO 8601 string; None for what is missing."""
    if isinstance(value, str):
        return date.fromisoformat(value[:10]) if value else None
    if isinstance(value, datetime):  # pandas' NaT is one as well
        return None if pd.isna(value) else value.date()
    return value if isinstance(value, date) else None


def with_days(rows: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Return the rows with these columns as dates or None."""
    return rows.assign(**{name: object_column([as_day(value) for value in rows[name]], rows) for name in columns})


def object_column(values: Iterable[object], rows: pd.DataFrame) -> pd.Series:
    """Return values as they are, one a row: lists stay lists and None stays None."""
    return pd.Series(list(values), index=rows.index, dtype=object)
