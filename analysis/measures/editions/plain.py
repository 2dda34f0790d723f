"""The merged timeline as a plain table: for files that are read without the corpus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.rows import rows_of

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage

PLAIN = [
    "key", "value", "granularity", "earliest", "latest", "status", "status_day", "outcome", "outcome_day", "outcome_words",
    "words", "actors", "date_origins", "conflict", "other_dates", "first_reported", "origins", "publishers", "mentions",
    "later", "score", "news", "confidence", "assumed", "sources",
]  # fmt: skip


def plain_timeline(coverage: Coverage, timeline: pd.DataFrame) -> pd.DataFrame:
    """Return a timeline with names in place of ids: one row an event, columns ``PLAIN``.

    ``actors`` are names; ``other_dates`` dicts of value, granularity and publishers for the dates that compete with the one
    shown; ``sources`` dicts of publisher, headline, published and url of the articles cited, that of the words first.
    """
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    articles = {row.article: row for row in rows_of(coverage.articles)}
    rows = [[_cell(name, row, names=names, articles=articles) for name in PLAIN] for row in rows_of(timeline)]
    return pd.DataFrame(rows, columns=PLAIN, dtype=object)


def _cell(name: str, row: Any, *, names: Mapping[str, str], articles: Mapping[str, Any]) -> object:
    if name == "actors":
        return list(dict.fromkeys(names[actor] for actor in row.actors if actor in names))
    if name == "other_dates":
        return [{part: one[part] for part in ("value", "granularity", "publishers")} for one in row.dates[1:]]
    if name == "sources":
        return [_source(articles[article]) for article in dict.fromkeys(article for article, _ in row.reports)]
    return getattr(row, name)


def _source(article: Any) -> dict[str, str | None]:
    cells = {name: getattr(article, name) for name in ("publisher", "headline", "published", "url")}
    return {name: value if isinstance(value, str) else None for name, value in cells.items()}
