"""The sentences that carry a quote, whole: what a page prints of it, with the cue and what the article says beside it."""

from __future__ import annotations

import re
from bisect import bisect_left

import pandas as pd

from analysis.measures.row_types import QuoteRow
from analysis.measures.rows import rows_of

LONGEST = 60  # words of a passage, beyond its first sentence
_TURNS = re.compile(r"(?:But|However|Instead|Nevertheless|Yet)\b")  # what takes back a part of the sentence before it
_PARTED = 4  # characters between sentences of neighboring paragraphs


def with_passages(quotes: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return quotes with ``passage``: the sentence in which each begins and those in which it goes on, up to a length.

    So does the sentence that takes back what these say ("But he warned …"): without it half would be told. ``before`` is the
    sentence before the passage, empty where that is a headline or there is none.
    """
    texts: dict[str, list[tuple[int, int, str]]] = {}
    titles: set[tuple[str, int]] = set()
    for row in rows_of(sentences.sort_values(["article", "start"], kind="stable")):
        texts.setdefault(row.article, []).append((row.start, row.end, " ".join(row.words.split())))
        if getattr(row, "furniture", False) or (place := getattr(row, "place", 0.0)) != place:
            titles.add((row.article, row.start))
    rows = list(rows_of(quotes))
    before = [_before(row, texts.get(row.article, []), titles) for row in rows]
    return quotes.assign(passage=[_passage(row, texts.get(row.article, [])) or row.words for row in rows], before=before)


def _before(row: QuoteRow, text: list[tuple[int, int, str]], titles: set[tuple[str, int]]) -> str:
    first = bisect_left(text, (row.sentence_start,))
    return text[first - 1][2] if first and (row.article, text[first - 1][0]) not in titles else ""


def _passage(row: QuoteRow, text: list[tuple[int, int, str]]) -> str:
    first, last = (bisect_left(text, (place,)) for place in (row.sentence_start, row.end))
    told, size, ended = "", 0, 0
    for start, end, words in text[first:last]:
        size += len(words.split())
        if told and size > LONGEST:
            break
        told += words if start == ended or not told else f" {words}"  # a closing mark may be read as a sentence by itself
        ended = end
    for start, _, words in text[last : last + 1]:
        if told and start - ended < _PARTED and _TURNS.match(words) and size + len(words.split()) <= LONGEST:
            told += f" {words}"
    return told
