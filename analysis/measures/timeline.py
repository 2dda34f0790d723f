"""Merge what many articles say of one event into one row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pandas as pd

from analysis.measures.quotes import originals

SAME = 0.34  # share of common words from which two clauses about one time speak of one event
COLUMNS = [
    "value", "granularity", "earliest", "latest", "status", "words", "actors", "first_reported", "publishers", "origins",
    "reports", "spans", "confidence",
]  # fmt: skip
_STATUS_ORDER = {"past": 0, "denied": 1, "ongoing": 2, "planned": 3, "conditional": 4}
_WORD = re.compile(r"[^\W\d_]{4,}")


def merge_events(
    events: pd.DataFrame, articles: pd.DataFrame, *, most: int, least_confidence: float, as_of: date | None
) -> pd.DataFrame:
    """Return one row an event, ordered by time: the columns ``COLUMNS``, ``reports`` being (article, sentence) pairs.

    Two reports are one event if they name the same time (equal value) and share enough words, or one actor pair and a
    word. What most origins report is kept where there are more than ``most``. A plan reported as past later is past.
    """
    known = events[(events["confidence"] >= least_confidence) & events["earliest"].notna()]
    known = known.sort_values(["earliest", "latest", "day", "article", "start"], kind="stable")
    rows = [
        _merged(group, articles, as_of) for _, same_time in known.groupby("value", sort=False) for group in _clusters(same_time)
    ]
    table = pd.DataFrame(rows, columns=COLUMNS)
    kept = table.sort_values(["origins", "confidence", "earliest"], ascending=[False, False, True], kind="stable").head(most)
    return kept.sort_values(["earliest", "latest", "first_reported"], kind="stable").reset_index(drop=True)


def _clusters(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Split the reports of one time into events: each joins the first cluster with a like clause."""
    clusters: list[tuple[list[int], set[str]]] = []
    for place, words in zip(rows.index, rows["words"], strict=True):
        bag = _bag(words)
        home = next((one for one in clusters if _like(bag, one[1])), None)
        if home:
            home[0].append(place)
        else:
            clusters.append(([place], bag))
    for places, _ in clusters:
        yield rows.loc[places]


def _bag(words: str) -> set[str]:
    return {word.casefold()[:6] for word in _WORD.findall(words)}


def _like(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= SAME


def _merged(group: pd.DataFrame, articles: pd.DataFrame, as_of: date | None) -> list[object]:
    best = group.sort_values(["confidence", "day"], ascending=[False, True], kind="stable").iloc[0]
    independent = originals(articles)
    actors = list(dict.fromkeys(actor for some in group["actors"] for actor in some))
    days = group["day"].dropna()
    return [
        best["value"],
        best["granularity"],
        best["earliest"],
        best["latest"],
        _status(group, as_of),
        best["words"],
        actors,
        min(days) if len(days) else None,
        group["publisher"].dropna().nunique(),
        sum(article in independent for article in set(group["article"])) or 1,
        list(zip(group["article"], group["sentence_start"], strict=True)),
        list(zip(group["start"], group["end"], strict=True)),
        float(best["confidence"]),
    ]


def _status(group: pd.DataFrame, as_of: date | None) -> str:
    """Take the status of the last report; what is past is so whenever it was said."""
    if "past" in set(group["status"]):
        return "past"
    last = group.sort_values("day", kind="stable").iloc[-1]
    return str(last["status"])
