"""The news since an edition: what happened, or was first reported, after the day of which it spoke."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.rows import only, rows_of
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.main import main_events

MOST = 8
_SOON = timedelta(days=14)  # what is reported so long after it happened is news still


def news_since(coverage: Coverage, day: date | None, *, most: int = MOST) -> pd.DataFrame:
    """Return the rows of the timeline that tell news of after ``day`` (None: of all time), the most important first."""
    rows = main_events(coverage)
    if day is not None:
        fresh = [bool(row.first_reported) and row.first_reported > day and row.latest > day - _SOON for row in rows_of(rows)]
        rows = only(rows, fresh)
    return foremost(rows, most=most).sort_values(["news", "earliest"], ascending=[False, True], kind="stable")
