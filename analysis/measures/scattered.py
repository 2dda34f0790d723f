"""Whether articles tell of one affair: newsrooms that cover the same one report the same events."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

FEWEST_ARTICLES, FEWEST_EVENTS = 8, 10  # of fewer one does not know
SHARED = 0.1  # of the events shown: several origins tell .2 to .6 of them where they cover one affair, and .06 elsewhere


@dataclass(frozen=True, slots=True)
class Scattered:
    """How many events were chosen, and how many of them more than one independent origin tells."""

    events: int
    shared: int


def find_scattered(timeline: pd.DataFrame, articles: pd.DataFrame) -> Scattered | None:
    """Return the counts where hardly an event is told by two origins, though several newsrooms wrote; else None."""
    several = len(set(articles["publisher"].dropna())) > 1
    if not several or len(articles) < FEWEST_ARTICLES or len(timeline) < FEWEST_EVENTS:
        return None
    shared = int((timeline["origins"] > 1).sum())
    return Scattered(len(timeline), shared) if shared < SHARED * len(timeline) else None
