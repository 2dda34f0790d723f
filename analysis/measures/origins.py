"""Which text an article carries: its own, or that of the article it is a syndicated copy of."""

from __future__ import annotations

import pandas as pd


def origin_of(articles: pd.DataFrame) -> dict[str, str]:
    """Return for each article the article whose text it carries, which is itself for an original."""
    pairs = zip(articles["article"], articles["copy_of"], strict=True)
    return {article: copy_of if isinstance(copy_of, str) else article for article, copy_of in pairs}


def newsrooms(articles: pd.DataFrame) -> dict[str, str]:
    """Return for each article who wrote its text: the publisher of its origin, or the origin itself where that is unknown."""
    publisher = dict(zip(articles["article"], articles["publisher"], strict=True))
    return {
        article: name if isinstance(name := publisher.get(origin), str) else origin
        for article, origin in origin_of(articles).items()
    }
