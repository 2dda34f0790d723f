"""The period in which most of a timeline lies: what a figure shows."""

from __future__ import annotations

from datetime import date

import pandas as pd

DENSE = 2 / 3  # the share of the events that the figure's window holds


def window(timeline: pd.DataFrame) -> tuple[date, date] | None:
    """Return the shortest period that holds two in three of the dated events, or all where that is not twice as long.

    Only events known to the month or closer count: a year's bar says little of where the affair is dense. None for none.
    """
    exact = timeline[timeline["granularity"].isin(["day", "week", "month"])]
    spans = sorted(zip(exact["earliest"], exact["latest"], strict=True))
    if not spans:
        return None
    size = max(1, round(DENSE * len(spans)))
    first, last = min((_reach(spans[n : n + size]) for n in range(len(spans) - size + 1)), key=lambda run: run[1] - run[0])
    whole = _reach(spans)
    return whole if whole[1] - whole[0] <= 2 * (last - first) else (first, last)


def _reach(spans: list[tuple[date, date]]) -> tuple[date, date]:
    return spans[0][0], max(latest for _, latest in spans)
