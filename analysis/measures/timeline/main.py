"""The main events of a coverage: what happened, the most important first, each told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage


def main_events(coverage: Coverage) -> pd.DataFrame:
    """Return the rows of the printed timeline that tell what happened, the most important (``news``) first."""
    rows = coverage.timeline[coverage.timeline["status"].isin(["past", "ongoing"])]
    return rows.sort_values(["news", "earliest"], ascending=[False, True], kind="stable")
