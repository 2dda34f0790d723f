"""The articles that a briefing rests on, syndicated copies folded into their origins."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from analysis.measures.coverage import Coverage, kept
from analysis.measures.days import object_column
from analysis.measures.origins import origin_of


@dataclass(frozen=True, slots=True)
class Extent:
    """How much was read: ``origins`` are the texts that remain when syndicated copies count once; ``undated`` have no day."""

    articles: int
    publishers: int
    origins: int
    sentences: int
    words: int
    undated: int


def extent(coverage: Coverage) -> Extent:
    """Count what the coverage holds."""
    articles = coverage.articles
    return Extent(
        articles=len(articles),
        publishers=int(articles["publisher"].dropna().nunique()),
        origins=len(set(origin_of(articles).values())),
        sentences=int(articles["sentences"].fillna(0).sum()),
        words=int(articles["words"].fillna(0).sum()),
        undated=sum(day is None for day in articles["day"]),
    )


@kept
def source_rows(coverage: Coverage) -> pd.DataFrame:
    """Return the articles in order of publication, with ``group``: a number shared by the copies of one text, else None.

    ``cited`` tells whether the evidence holds a sentence of it.
    """
    articles = coverage.articles.sort_values(["published", "publisher", "article"], kind="stable", na_position="last")
    articles = articles.reset_index(drop=True)
    origin = origin_of(articles)
    carried = [origin[article] for article in articles["article"]]
    shared = [one for one, count in Counter(carried).items() if count > 1]
    numbers = {one: number for number, one in enumerate(shared, start=1)}
    return articles.assign(
        group=object_column([numbers.get(one) for one in carried], articles),
        cited=articles["article"].isin(coverage.evidence["article"]),
    )
