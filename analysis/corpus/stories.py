"""The story of each article, the text without what is no part of it, and the order of articles in time."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from analysis.corpus.query import rows
from analysis.corpus.store import Corpus

_ZONE = re.compile(r"T.*?([+-]\d\d:?\d\d|Z)$")


def stories_of(corpus: Corpus) -> dict[str, str]:
    """Return the story of each article: its text without the zones that are no part of it."""
    found = rows(corpus, "SELECT id, text, zones FROM read")
    return {row["id"]: _without(row["text"], [zone["span"] for zone in row["zones"]]) for row in found}


def _without(text: str, spans: Iterable[dict[str, int]]) -> str:
    pieces, last = [], 0
    for span in sorted(spans, key=lambda span: span["start"]):
        pieces.append(text[last : span["start"]])
        last = max(last, span["end"])
    return " ".join([*pieces, text[last:]])


def by_time(articles: pd.DataFrame) -> list[str]:
    """Return the articles' ids, the earliest published first; times of different zones are compared as moments.

    A time without a zone is taken to be of the zone that most of the others have: a page prints the clock of its place.
    """
    given = articles["published"].astype("str")
    zones = given.str.extract(_ZONE, expand=False)
    usual = zones.mode()
    bare = given.str.contains("T") & zones.isna()
    placed = given.where(~bare, given + (usual.iloc[0] if len(usual) else ""))
    moments = pd.to_datetime(placed, format="ISO8601", utc=True, errors="coerce")
    return articles.assign(moment=moments).sort_values(["moment", "article"], kind="stable")["article"].tolist()
