"""What is said where the articles tell of the affair: a search brings in articles that tell of others in most paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd

from analysis.measures.rows import rows_of
from analysis.measures.unanswered import Unanswered
from analysis.measures.worth import told_around

_LEAST = 0.75  # of what is told of the affair around the quote in the middle


def of_affair(
    quotes: pd.DataFrame, unanswered: Iterable[Unanswered], sentences: pd.DataFrame, *, elsewhere: Collection[str]
) -> set[tuple[str, int]]:
    """Return the article and start of the quotes, and of the sentences of those who did not answer, that stand there."""
    asked = [(f"{one.article} {one.sentence_start}", one.article, one.sentence_start, one.end) for one in unanswered]
    columns = ["quote", "article", "start", "end"]
    places = pd.concat([quotes[columns], pd.DataFrame(asked, columns=columns)], ignore_index=True)
    told = told_around(places, sentences)
    return {(row.article, row.start) for row in rows_of(places) if told[row.quote] >= _LEAST and row.article not in elsewhere}
