"""The corpus' tables as an analyst reads them: with the sentence that a row rests on, and names in place of ids."""

from __future__ import annotations

import pandas as pd

from analysis.corpus import Corpus
from analysis.corpus.query import rows as query_rows
from analysis.measures import Coverage
from analysis.views.look.writing import when

_DUE = ["when", "words", "earliest", "latest", "sure", "confirmed", "publishers", "article", "sentence_start"]


def texts_of(corpus: Corpus) -> dict[str, str]:
    """Return the text of each article."""
    return {row["id"]: row["text"] for row in query_rows(corpus, "SELECT id, text FROM read")}


def with_evidence(rows: pd.DataFrame, corpus: Corpus) -> pd.DataFrame:
    """Return the rows with ``evidence``, the words from sentence_start to sentence_end, each run of blanks as one."""
    texts = texts_of(corpus)
    places = rows[["article", "sentence_start", "sentence_end"]].itertuples(index=False, name=None)
    sentences = [" ".join(texts[article][start:end].split()) for article, start, end in places]
    return rows.assign(evidence=pd.Series(sentences, index=rows.index, dtype="str"))


def named_actors(rows: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with names in place of the ids in ``actors``."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    named = [[names[one] for one in some if one in names] for some in rows["actors"]]
    return rows.assign(actors=pd.Series(named, index=rows.index, dtype="object"))


def due_frame(coverage: Coverage) -> pd.DataFrame:
    """Return what is due, a row a plan, in the order of a briefing."""
    told = [
        {
            "when": when(row.value, row.granularity),
            "words": row.text,
            "earliest": row.earliest,
            "latest": row.latest,
            "sure": row.sure,
            "confirmed": row.confirmed,
            "publishers": list(row.publishers),
            "article": row.places[0][0],
            "sentence_start": row.places[0][1],
        }
        for row in coverage.due
    ]
    return pd.DataFrame(told, columns=_DUE)
