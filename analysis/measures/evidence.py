"""Number the evidence: one number a sentence, in order of publication and of the text, the same wherever it is cited."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.measures.days import object_column

_KEY = ["article", "sentence_start"]
_CITED = [*_KEY, "start", "end"]


def cited(*quoted: pd.DataFrame, timeline: pd.DataFrame) -> pd.DataFrame:
    """Return every (article, sentence_start, start, end) that a briefing cites, once: of tables of quotes, and of events."""
    events = [
        (article, sentence, start, end)
        for reports, spans in zip(timeline["reports"], timeline["spans"], strict=True)
        for (article, sentence), (start, end) in zip(reports, spans, strict=True)
    ]
    quotes = [place for rows in quoted for place in rows[_CITED].itertuples(index=False, name=None)]
    return pd.DataFrame([*quotes, *events], columns=_CITED).drop_duplicates(ignore_index=True)


def number_evidence(
    found: pd.DataFrame, shown: pd.DataFrame, timeline: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the evidence, a row a sentence, and ``shown`` and ``timeline`` with a column ``evidence`` of its numbers.

    Evidence has number, article, sentence_start, headline, publisher, published, url, paragraph (a short context), and
    ``marks``, the places within the paragraph that are cited, as (start, end) pairs.
    """
    evidence = _by_sentence(found)
    number = dict(zip(zip(evidence["article"], evidence["sentence_start"], strict=True), evidence["number"], strict=True))
    quoted = [number[key] for key in zip(shown["article"], shown["sentence_start"], strict=True)]
    reported = [list(dict.fromkeys(number[tuple(key)] for key in reports)) for reports in timeline["reports"]]
    return evidence, shown.assign(evidence=quoted), timeline.assign(evidence=object_column(reported, timeline))


def _by_sentence(found: pd.DataFrame) -> pd.DataFrame:
    """Fold the rows of one sentence into one, its cited places joined where they touch, and number them."""
    found = found.sort_values(["published", *_CITED], kind="stable", na_position="last")
    marks: dict[Any, list[tuple[int, int]]] = {key: _joined(rows) for key, rows in found.groupby(_KEY, sort=False)}
    first = found.drop_duplicates(_KEY).drop(columns=["start", "end"]).reset_index(drop=True)
    keys = zip(first["article"], first["sentence_start"], strict=True)
    first = first.assign(marks=object_column([marks[key] for key in keys], first))
    first.insert(0, "number", range(1, len(first) + 1))
    return first


def _joined(rows: pd.DataFrame) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(zip(rows["mark_start"], rows["mark_end"], strict=True)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def numbered(rows: pd.DataFrame, evidence: pd.DataFrame) -> pd.DataFrame:
    """Return rows that the evidence holds, with its number as ``evidence``."""
    keys = zip(evidence["article"], evidence["sentence_start"], strict=True)
    number = dict(zip(keys, evidence["number"], strict=True))
    places = zip(rows["article"], rows["sentence_start"], strict=True)
    return rows.assign(evidence=[int(number[place]) for place in places]).reset_index(drop=True)
