"""Leave out what is told aside: in an article that is little of the affair, where nothing around is of it.

A search for a word brings in the week's other news: an article names the word once, and tells of an arrest elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.measures.elsewhere import OfAffair
from analysis.measures.rows import rows_of
from analysis.measures.timeline.rating import UNTOLD
from analysis.measures.worth import told_around

_AROUND = 0.5  # of what is told of the affair around the row in the middle
_LITTLE = 0.6  # of what the article in the middle tells of it


def without_asides(timeline: pd.DataFrame, sentences: pd.DataFrame, told: Mapping[str, OfAffair]) -> pd.DataFrame:
    """Return a timeline with what is told aside as ``UNTOLD``; ``told`` is as of ``told_by_articles``."""
    places = [(row.key, row.reports[0][0], *row.spans[0]) for row in rows_of(timeline) if row.news > UNTOLD / 2]
    around = told_around(pd.DataFrame(places, columns=["quote", "article", "start", "end"]), sentences)
    aside = {key for key, article, *_ in places if around[key] < _AROUND and article in told and told[article].told < _LITTLE}
    news = [UNTOLD if row.key in aside else row.news for row in rows_of(timeline)]
    return timeline.assign(news=pd.Series(news, index=timeline.index, dtype=object))
