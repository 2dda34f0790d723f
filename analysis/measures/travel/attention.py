"""The course of attention: what each publisher carried on each day, who spoke, and which carried words it had, and first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from analysis.measures.origins import newsrooms, origin_of
from analysis.measures.rows import rows_of
from analysis.measures.travel.lineage import Lineage


@dataclass(frozen=True, slots=True)
class Share:
    """What a newsroom has of the words that several newsrooms carry: so many of ``of``, ``first`` of them before all others."""

    newsroom: str
    carried: int
    first: int
    of: int


def attention(articles: pd.DataFrame, quotes: pd.DataFrame, *, least_confidence: float) -> pd.DataFrame:
    """Return a row for each day and publisher with an article: day, publisher, articles, copies, words, quotes; by day.

    ``quotes`` counts speech that took place, of originals alone; the words of a text that its publisher prints again count
    once; an article without a day or publisher is left out.
    """
    origin, newsroom = origin_of(articles), newsrooms(articles)
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)
    spoken = quotes[keep]["article"].value_counts()
    rows = [
        (row.day, row.publisher, int(own := origin[row.article] == row.article), int(not own),
         int(row.words) if own or newsroom[row.article] != row.publisher else 0,
         int(spoken.get(row.article, 0)) if own else 0)
        for row in rows_of(articles)
        if row.day is not None and isinstance(row.publisher, str)
    ]  # fmt: skip
    columns = ["day", "publisher", "articles", "copies", "words", "quotes"]
    told = pd.DataFrame(rows, columns=columns)
    return told.groupby(["day", "publisher"], sort=True, as_index=False)[columns[2:]].sum() if len(told) else told


def speakers_by_day(quotes: pd.DataFrame, actors: pd.DataFrame, *, least_confidence: float) -> pd.DataFrame:
    """Return a row for each day and speaker: day, actor, name, articles, quotes; by day."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)
    rows = [
        (row.day, row.speaker, names[row.speaker], row.article)
        for row in rows_of(quotes[keep])
        if row.day is not None and row.speaker in names
    ]
    told = pd.DataFrame(rows, columns=["day", "actor", "name", "article"])
    grouped = told.groupby(["day", "actor", "name"], sort=True)["article"]
    return grouped.agg(articles="nunique", quotes="size").reset_index()


def shares(lineages: Iterable[Lineage]) -> tuple[Share, ...]:
    """Return what each newsroom has of the words that two and more carry, those with most first."""
    carried = [one for one in lineages if one.newsrooms > 1]
    has: dict[str, int] = {}
    first: dict[str, int] = {}
    for one in carried:
        rooms = {carrier.newsroom for carrier in one.carriers}
        leading = {carrier.newsroom for carrier in one.carriers if carrier.first}
        dated = all(carrier.day is not None for carrier in one.carriers)
        for room in rooms:
            has[room] = has.get(room, 0) + 1
            first[room] = first.get(room, 0) + (leading == {room} and dated)
    return tuple(Share(room, has[room], first[room], len(carried)) for room in sorted(has, key=lambda room: (-has[room], room)))
