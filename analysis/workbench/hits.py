"""What a search found, as rows: each article with the sentence that holds most of what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.corpus import Corpus
from analysis.corpus.query import rows as query_rows
from analysis.corpus.search import Hit

_TELLING = 100  # characters: of two sentences with the same words, one that is more than a headline
COLUMNS = ["day", "publisher", "headline", "evidence", "article", "sentence_start", "start", "end"]


def hit_rows(corpus: Corpus, hits: Sequence[Hit], articles: pd.DataFrame) -> pd.DataFrame:
    """Return a row a hit, in the hits' order: day, publisher, headline, evidence, article, and the place of the first word."""
    sql = "SELECT id, text, sentences FROM read WHERE list_contains($ids, id)"
    read = {row["id"]: row for row in query_rows(corpus, sql, ids=[hit.article for hit in hits])}
    best = pd.DataFrame([_best(hit, read[hit.article]) for hit in hits], columns=["article", *COLUMNS[3:4], *COLUMNS[5:]])
    return best.merge(articles[["article", "day", "publisher", "headline"]], on="article", how="left")[COLUMNS]


def _best(hit: Hit, row: dict[str, Any]) -> tuple[object, ...]:
    """Return the sentence with the most different words asked for; the text's beginning where only the headline has them."""
    text = row["text"]
    sentences = [(one["start"], one["end"]) for one in row["sentences"]] or [(0, len(text))]
    start, end = max(sentences, key=lambda one: (len(_within(hit, one, text)), min(one[1] - one[0], _TELLING), -one[0]))
    inside = [place for place in hit.places if start <= place[0] < end] or [(start, start)]
    return (hit.article, " ".join(text[start:end].split()), start, *inside[0])


def _within(hit: Hit, sentence: tuple[int, int], text: str) -> set[str]:
    return {text[a:b].casefold() for a, b in hit.places if sentence[0] <= a < sentence[1]}
