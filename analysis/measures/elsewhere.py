"""Articles of something else: a listing, a page of letters or a roundup that a search brought in for one line of it."""

from __future__ import annotations

from statistics import mean, median

import pandas as pd

from analysis.measures.rows import rows_of
from analysis.measures.timeline.affair import Affair
from analysis.measures.timeline.words import stems

_FEW = 8  # articles: of fewer one does not know what they share
_HARDLY = 0.42  # of what the article in the middle tells of the affair; reports in another manner (a diary) have more


def of_something_else(sentences: pd.DataFrame, articles: pd.DataFrame, affair: Affair) -> frozenset[str]:
    """Return the articles that hold, sentence by sentence, far less of the affair's words than the middle one.

    Measured are the shares of articles that hold each word (``Affair.core``), in a mean over an article's own sentences.
    """
    told = sentences[~sentences["furniture"].astype(bool)]
    if len(articles) < _FEW or told.empty:
        return frozenset()
    shares = _shares(told, affair)
    least = _HARDLY * median(shares.values()) if shares else 0.0
    return frozenset(article for article, share in shares.items() if share < least)


def _shares(sentences: pd.DataFrame, affair: Affair) -> dict[str, float]:
    cores: dict[str, list[float]] = {}
    for row in rows_of(sentences):
        cores.setdefault(row.article, []).append(affair.core(stems(row.words)))
    return {article: mean(some) for article, some in cores.items()}
