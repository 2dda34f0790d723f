"""What a search found, as rows: each article with the sentence that holds most of what was asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import pandas as pd

from analysis.corpus import Corpus
from analysis.corpus.lists import sentence_places
from analysis.corpus.search import Hit

_TELLING = 100  # characters: of two sentences with the same words, one that is more than a headline
COLUMNS = ["day", "publisher", "headline", "evidence", "article", "sentence_start", "start", "end"]


def hit_rows(corpus: Corpus, hits: Sequence[Hit], articles: pd.DataFrame) -> pd.DataFrame:
    """Return a row a hit, in the hits' order: day, publisher, headline, evidence, article, and the place of the first word."""
    sentences = sentence_places(corpus)
    best = pd.DataFrame([_best(hit, sentences[hit.article]) for hit in hits], columns=["article", *COLUMNS[3:4], *COLUMNS[5:]])
    return best.merge(articles[["article", "day", "publisher", "headline"]], on="article", how="left")[COLUMNS]


def _best(hit: Hit, places: list[tuple[int, int]]) -> tuple[object, ...]:
    """Return the sentence with the most different words asked for; the text's beginning where only the headline has them."""
    text = hit.text
    sentences = places or [(0, len(text))]
    within = _within(hit, [start for start, _ in sentences], text)
    held = [len(within.get(number, ())) for number in range(len(sentences))]
    order = range(len(sentences))
    best = max(order, key=lambda n: (held[n], min(sentences[n][1] - sentences[n][0], _TELLING), -sentences[n][0]))
    start, end = sentences[best]
    inside = [place for place in hit.places if start <= place[0] < end] or [(start, start)]
    return (hit.article, " ".join(text[start:end].split()), start, *inside[0])


def _within(hit: Hit, starts: list[int], text: str) -> dict[int, set[str]]:
    """Return the different words found in each sentence, by its number; ``starts`` are in order."""
    words: dict[int, set[str]] = {}
    for first, last in hit.places:
        words.setdefault(bisect_right(starts, first) - 1, set()).add(text[first:last].casefold())
    return words
