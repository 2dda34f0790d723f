"""Merge what many articles say of one event into one row, and find the period in which most of it lies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pandas as pd

from analysis.measures.origins import origin_of

SAME = 0.5  # share of the shorter clause's telling words from which two clauses about one time speak of one event
COMMON = 0.2  # words in more than this share of all clauses tell nothing: the affair's own names
DENSE = 0.8  # the share of the events that the figure's window holds
COLUMNS = [
    "value", "granularity", "earliest", "latest", "status", "status_day", "words", "actors", "first_reported", "publishers",
    "origins", "reports", "spans", "confidence",
]  # fmt: skip
_ORDER = ["earliest", "latest", "first_reported", "words"]
_WORD = re.compile(r"[^\W\d_]{4,}")


def merge_events(events: pd.DataFrame, articles: pd.DataFrame, *, most: int, least_confidence: float) -> pd.DataFrame:
    """Return one row an event, in order of time, with ``COLUMNS``; ``reports`` are (article, sentence) pairs, ``spans`` theirs.

    Reports are one event if they name the same time (equal value) and share enough telling words. ``origins`` counts the
    publishers whose own text reports it, ``status_day`` when that status was last reported. What most origins report is kept
    where there are more than ``most``.
    """
    known = events[(events["confidence"] >= least_confidence) & events["earliest"].notna() & events["latest"].notna()]
    known = known.sort_values(["earliest", "latest", "day", "article", "start"], kind="stable", na_position="last")
    bags = _telling_words(known["words"])
    home = _newsrooms(articles)
    rows = [
        _merged(known.loc[places], home)
        for _, same_time in known.groupby("value", sort=False)
        for places in _clusters({place: bags[place] for place in same_time.index})
    ]
    table = pd.DataFrame(rows, columns=COLUMNS).astype(object)
    by = {"origins": False, "confidence": False, **dict.fromkeys(_ORDER, True)}
    kept = table.sort_values(list(by), ascending=list(by.values()), kind="stable").head(most)
    return kept.sort_values(_ORDER, kind="stable", na_position="last").reset_index(drop=True)


def window(timeline: pd.DataFrame) -> tuple[date, date] | None:
    """Return the shortest period that holds four in five of the dated events, or all where that is not twice as long.

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


def _telling_words(clauses: pd.Series) -> dict[int, frozenset[str]]:
    """Return each clause's words, shortened to their stems' first letters, without those that the whole affair shares."""
    bags = {
        place: frozenset(word.casefold()[:6] for word in _WORD.findall(words))
        for place, words in zip(clauses.index.tolist(), clauses, strict=True)
    }
    counts = Counter(word for bag in bags.values() for word in bag)
    common = {word for word, count in counts.items() if count > max(3, COMMON * len(bags))}
    return {place: bag - common or bag for place, bag in bags.items()}


def _clusters(bags: dict[int, frozenset[str]]) -> Iterator[list[int]]:
    """Split the reports of one time into events: each joins the first event with a like clause."""
    clusters: list[tuple[list[int], frozenset[str]]] = []
    for place, bag in bags.items():
        home = next((places for places, first in clusters if _like(bag, first)), None)
        if home is None:
            clusters.append(([place], bag))
        else:
            home.append(place)
    for places, _ in clusters:
        yield places


def _like(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= SAME


def _newsrooms(articles: pd.DataFrame) -> dict[str, str]:
    """Return for each article who wrote its text: the publisher of its origin, or the origin itself where that is unknown."""
    publisher = dict(zip(articles["article"], articles["publisher"], strict=True))
    return {
        article: name if isinstance(name := publisher.get(origin), str) else origin
        for article, origin in origin_of(articles).items()
    }


def _merged(group: pd.DataFrame, home: dict[str, str]) -> list[object]:
    best = group.sort_values(["confidence", "day"], ascending=[False, True], kind="stable").iloc[0]
    days = [day for day in group["day"] if day]
    status, status_day = _status(group)
    return [
        best["value"],
        best["granularity"],
        best["earliest"],
        best["latest"],
        status,
        status_day,
        best["words"],
        list(dict.fromkeys(actor for some in group["actors"] for actor in some)),
        min(days, default=None),
        int(group["publisher"].dropna().nunique()),
        len({home[article] for article in group["article"]}),
        list(zip(group["article"], group["sentence_start"], strict=True)),
        list(zip(group["start"], group["end"], strict=True)),
        float(best["confidence"]),
    ]


def _status(group: pd.DataFrame) -> tuple[str, date | None]:
    """Take the status of the last report; what is past is so whenever it was said."""
    past = group[group["status"] == "past"]
    dated = [(day, status) for day, status in zip(group["day"], group["status"], strict=True) if day]
    if len(past):
        return "past", max((day for day in past["day"] if day), default=None)
    return (dated[-1][1], dated[-1][0]) if dated else (str(group.iloc[-1]["status"]), None)
