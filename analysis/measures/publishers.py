"""Publishers are no actors of what they report: "told Reuters", in a text of Reuters, is about whoever told it."""

from __future__ import annotations

import pandas as pd

from analysis.measures.rows import only, rows_of


def without_publishers(mentions: pd.DataFrame, actors: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions but for those of an article's own publisher or agency, by any name that it goes by."""
    called: dict[str, set[str]] = {}
    for actor in rows_of(actors):
        for name in (actor.name, *actor.aliases):
            called.setdefault(name.casefold(), set()).add(actor.actor)
    own = {
        (row.article, actor)
        for row in rows_of(articles)
        for name in (row.publisher, row.agency)
        if isinstance(name, str)
        for actor in called.get(name.casefold(), ())
    }
    return only(mentions, (pair not in own for pair in zip(mentions["article"], mentions["actor"], strict=True)))
