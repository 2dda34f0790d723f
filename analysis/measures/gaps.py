"""What the coverage does not tell: who is never quoted, what rests on one source, which quotes have no speaker."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.measures.actors import actor_rows
from analysis.measures.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Gaps:
    """``never_quoted``: actors of at least ``mentioned`` mentions and no quote; counts of single-source events and unknown speakers."""

    never_quoted: pd.DataFrame
    single_source: int
    events: int
    without_speaker: int
    quotes: int


def gaps(coverage: Coverage, *, mentioned: int = 5, most: int = 8) -> Gaps:
    """Return the gaps of the coverage shown."""
    rows = actor_rows(coverage, most=len(coverage.actors))
    silent = rows[(rows["mentions"] >= mentioned) & (rows["quotes"] == 0)].sort_values(
        "mentions", ascending=False, kind="stable"
    )
    return Gaps(
        never_quoted=silent.head(most).reset_index(drop=True),
        single_source=int((coverage.timeline["origins"] == 1).sum()),
        events=len(coverage.timeline),
        without_speaker=int(coverage.shown["speaker"].isna().sum()),
        quotes=len(coverage.shown),
    )
