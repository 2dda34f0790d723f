"""The story of each article, the text without what is no part of it, and the order of articles in time."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.corpus.query import rows
from analysis.corpus.store import Corpus


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
    """Return the articles' ids, the earliest published first; times of different zones are compared as moments."""
    moments = pd.to_datetime(articles["published"], format="ISO8601", utc=True, errors="coerce")
    return articles.assign(moment=moments).sort_values(["moment", "article"], kind="stable")["article"].tolist()
