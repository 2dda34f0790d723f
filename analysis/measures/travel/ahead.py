"""Words that an article gives before they are spoken, from excerpts of a speech: what is spoken then is another text."""

from __future__ import annotations

import re
from functools import cache

import pandas as pd

from analysis import lexicon
from analysis.measures.rows import rows_of

_QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)")  # in somebody's own words it is no word of the article


def given_ahead(quotes: pd.DataFrame, sentences: pd.DataFrame) -> frozenset[tuple[str, str]]:
    """Return the articles and speakers, by key, of whom an article says that it gives words before they are spoken.

    It says so in a sentence that holds words of that speaker: "…, she will say, according to excerpts of the speech".
    """
    said = [row for row in rows_of(sentences) if _pattern().search(_QUOTED.sub(" ", row.words).casefold())]
    telling: dict[str, list[tuple[int, int]]] = {}
    for row in said:
        telling.setdefault(row.article, []).append((row.start, row.end))
    return frozenset(
        (row.article, row.speaker)
        for row in rows_of(quotes[quotes["article"].isin(list(telling))])
        if isinstance(row.speaker, str) and any(start < row.end and row.start < end for start, end in telling[row.article])
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in lexicon.table("travel")["ahead"]["told"]))
