"""Which text an article carries: its own, or that of the article it is a syndicated copy of."""

from __future__ import annotations

import pandas as pd


def origin_of(articles: pd.DataFrame) -> dict[str, str]:
    """Return for each article the article whose text it carries, which is itself for an original."""
    pairs = zip(articles["article"], articles["copy_of"], strict=True)
    return {article: copy_of if isinstance(copy_of, str) else article for article, copy_of in pairs}
