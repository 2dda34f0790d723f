"""The timeline as data: CSV for spreadsheets, Parquet for programs."""

from __future__ import annotations

import pandas as pd

from analysis.measures import Coverage
from analysis.views.plain_tables import timeline_table_of
from analysis.views.table_files import csv_of, parquet_of


def timeline_csv(coverage: Coverage, timeline: pd.DataFrame) -> bytes:
    """Return the timeline as CSV, see ``csv_of``."""
    return csv_of(timeline_table_of(coverage, timeline))


def timeline_parquet(coverage: Coverage, timeline: pd.DataFrame) -> bytes:
    """Return the timeline as Parquet; days are dates, actors lists, other dates and sources lists of structs."""
    return parquet_of(timeline_table_of(coverage, timeline))
