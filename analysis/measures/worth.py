"""Which quotes can be read alone, and how much of the affair is told where they stand: in their sentences and those around.

An article that a search brought in may tell of the affair in a paragraph alone; the words in its others are of something else.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Mapping
from statistics import fmean, median
from typing import Any

import pandas as pd

from analysis.measures.elsewhere import keys_of, told_by
from analysis.measures.passages import LONGEST
from analysis.measures.reading import is_caption, joins, leans, reads_alone
from analysis.measures.references import is_statement, names_all
from analysis.measures.reported import is_nobodys, kind_of_speaker, reports
from analysis.measures.row_types import QuoteRow, ReportedQuote
from analysis.measures.rows import all_rows, once_a_table, rows_of
from analysis.measures.stems import Bag, stems

Place = tuple[str, int]  # an article, and where in it the sentence starts
_AROUND = 2  # sentences before and after that say what words are about
_FEWEST = 7  # words of a statement
_SPOKEN = re.compile(r"^[“\"]?[A-Z]{2,}[A-Z .]*:")  # a transcript's
_SENTENCE = re.compile(r"""^[“"'‘`\s\[(]*[A-Z0-9$£€@#]""")
_RUN_TOGETHER = re.compile(r"[a-z]{3}[A-Z][a-z]{2}|\d[AP]M[A-Z]")  # words that an export made one: "FlagShareLikeReply"
_OPEN = re.compile(r'(?:^|[\s(])"[^"]*$')
_OF_SPEECH = re.compile(r"[“”\"]|''")
_WRITER = re.compile(r"\b(?:I|me|my)\b")  # of an article that says "I" outside the marks
_IN_MARKS = re.compile(r"[“\"][^“”\"]*[”\"]?")
_SAME = 12  # characters
_LEAST_OWN, _MOST_OWN = 0.3, 1.5


def stands_alone(row: ReportedQuote) -> bool:
    """Tell whether the passage that carries somebody's words names all that it speaks of, and the words are a statement."""
    passage = _marked(row)
    if joins(row.words) or is_nobodys(row):
        return False
    if row.kind == "direct":
        whole = len(row.words.split()) >= _FEWEST and _SENTENCE.match(row.words) and is_statement(row.words)
    else:
        whole = reports(row) and not leans(_without_aside(row, passage)) and not _WRITER.search(_IN_MARKS.sub(" ", passage))
    speaker = f"{row.speaker_name or ''} {row.source or ''}"
    return bool(whole and _is_prose(passage)) and names_all(passage, speaker=speaker, kind=kind_of_speaker(row))


def leads_in(before: str) -> bool:
    """Tell whether the sentence before a quote can open its passage: prose that reads by itself, in nobody's marks."""
    return not _OF_SPEECH.search(before) and reads_alone(before) and names_all(before)


def _marked(row: ReportedQuote) -> str:
    """Return the passage, with the mark that stands before it where the words began in the paragraph above."""
    goes_on = row.kind == "direct" and row.passage.startswith(row.words[:_SAME])
    return f"“{row.passage}" if goes_on else row.passage


def _without_aside(row: ReportedQuote, passage: str) -> str:
    """Return a passage without the aside that says who speaks, and be it by a pronoun: "The gates, he said, hold"."""
    aside = f", {row.source} {row.cue},"
    return passage.replace(aside, ",", 1) if passage.count(aside) else passage


def _is_prose(passage: str) -> bool:
    if len(passage.split()) > LONGEST or not _SENTENCE.match(passage) or _SPOKEN.match(passage) or not _is_closed(passage):
        return False
    return not (joins(passage) or is_caption(passage) or _RUN_TOGETHER.search(passage))


def _is_closed(passage: str) -> bool:
    """Tell whether marks of quotation stand in pairs, but for one at either end: words may go on in the sentence beside."""
    sides = re.sub("[^“”]", "", passage)
    return not re.search("““|””", sides) and (passage.count('"') % 2 == 0 or bool(_OPEN.search(passage)))


def told_around(places: pd.DataFrame, sentences: pd.DataFrame) -> dict[str, float]:
    """Return for each quote (or place by that name) how much of the affair is told around it, 1 for the one in the middle.

    Measured are the words that articles hold again and again (``elsewhere.keys_of``): in the passage and, less, in its article.
    """
    texts = _texts(sentences)
    return _around(places, texts, _keys(sentences))


def told_of(rows: list[Any], sentences: pd.DataFrame) -> dict[Place, float]:
    """Return how much of the affair each of these sentences tells by itself, by its place."""
    keys = _keys(sentences)
    return {(row.article, row.start): told_by(stems(row.words) & keys.keys(), keys) for row in rows}


def told_with(quotes: pd.DataFrame, sentences: pd.DataFrame) -> dict[str, float]:
    """Return for each quote how much of the affair is told around it and, less, in it."""
    texts, keys = _texts(sentences), _keys(sentences)
    own = {row.quote: told_by(stems(_read(row)) & keys.keys(), keys) for row in rows_of(quotes)}
    middle = median(own.values() or [1.0]) or 1.0
    return {quote: round(around * _own(own[quote] / middle), 6) for quote, around in _around(quotes, texts, keys).items()}


@once_a_table
def _keys(sentences: pd.DataFrame) -> dict[str, float]:
    return keys_of({article: [bag for _, bag in rows] for article, rows in _texts(sentences).items()})


def _around(places: pd.DataFrame, texts: Mapping[str, list[tuple[int, Bag]]], keys: Mapping[str, float]) -> dict[str, float]:
    articles = {article: fmean(told_by(bag, keys) for _, bag in rows) for article, rows in texts.items()}
    told = {row.quote: _told(row, texts.get(row.article, []), keys) for row in rows_of(places)}
    middle, usual = median(told.values() or [1.0]) or 1.0, median(articles.values() or [1.0]) or 1.0
    return {
        row.quote: round(told[row.quote] / middle * math.sqrt(articles.get(row.article, 0.0) / usual), 6)
        for row in rows_of(places)
    }


def _read(row: ReportedQuote) -> str:
    """Return what is read of a quote: the words, of reported ones the passage around them."""
    return row.words if row.kind == "direct" else row.passage


def _own(share: float) -> float:
    """Weigh what the words tell by themselves: of a commonplace in the midst of the affair there is little."""
    return min(_MOST_OWN, max(_LEAST_OWN, math.sqrt(share)))


@once_a_table
def _texts(sentences: pd.DataFrame) -> dict[str, list[tuple[int, Bag]]]:
    """Return by article the sentences of its story in order, each with its place and its words."""
    texts: dict[str, list[tuple[int, Bag]]] = {}
    for row in all_rows(sentences):
        if not row.furniture:
            texts.setdefault(row.article, []).append((row.start, stems(row.words)))
    return {article: sorted(rows, key=lambda row: row[0]) for article, rows in texts.items()}


def _told(row: QuoteRow, text: list[tuple[int, Bag]], keys: Mapping[str, float]) -> float:
    first, last = (bisect_left(text, (place + 1,)) for place in (row.start, row.end - 1))
    near = text[max(0, first - 1 - _AROUND) : last + _AROUND]
    return told_by(frozenset().union(*(bag for _, bag in near)), keys)
