"""Rows of the events' table for tests of the merge: one invented affair, four articles of three newsrooms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.timeline import merge_events

ARTICLES = pd.DataFrame(
    {
        "article": ["a", "b", "c", "d", "e"],
        "publisher": ["Gazette", "Times", "Courier", "Gazette", "Herald"],
        "copy_of": [None, "a", None, None, None],
    }
)
EVENT_COLUMNS = [
    "event", "article", "publisher", "day", "words", "value", "granularity", "earliest", "latest", "status", "actors", "start",
    "end", "sentence_start", "confidence", "head",
]  # fmt: skip


def report(words: str, *, article: str = "a", value: str = "2031-11-09", **fields: Any) -> dict[str, Any]:
    """Give a row: these words on this day, told on 3 November 2031."""
    day = date.fromisoformat(value) if len(value) == 10 else date.fromisoformat(f"{value}-01")
    publisher = dict(zip(ARTICLES["article"], ARTICLES["publisher"], strict=True))[article]
    what = {
        "article": article,
        "publisher": publisher,
        "day": date(2031, 11, 3),
        "words": words,
        "status": "past",
        "actors": [],
    }
    time = {"value": value, "granularity": "day", "earliest": day, "latest": day}
    place = {"start": 5, "end": 9, "sentence_start": 0, "confidence": 0.9}
    return {"event": f"{article}:{value}:{words}", **what, **time, **place, **fields}


def month(words: str, **fields: Any) -> dict[str, Any]:
    """Give a row of November 2031."""
    return report(words, **{"value": "2031-11", "granularity": "month", "latest": date(2031, 11, 30), "article": "c", **fields})


def year(words: str, **fields: Any) -> dict[str, Any]:
    """Give a row of the year 2031."""
    return report(words, **{"value": "2031-01", "granularity": "year", "latest": date(2031, 12, 31), "article": "c", **fields})


def told(number: int) -> date:
    """Give a day of publication in November 2031."""
    return date(2031, 11, number)


def events_of(*reports: dict[str, Any]) -> pd.DataFrame:
    """Give the table of these rows."""
    return pd.DataFrame(list(reports), columns=EVENT_COLUMNS).astype(object)


def merge(*reports: dict[str, Any], most: int = 40) -> pd.DataFrame:
    """Merge these rows."""
    return merge_events(events_of(*reports), ARTICLES, most=most, least_confidence=0.5)
