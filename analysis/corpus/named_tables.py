"""Several of a corpus' tables at once."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from analysis.corpus import tables
from analysis.corpus.store import Corpus

Name = Literal["articles", "mentions", "actors", "roles", "quotes", "events", "sentences", "relations", "corrections"]


def tables_named(corpus: Corpus, *names: Name) -> dict[Name, pd.DataFrame]:
    """Return several tables at once: who reads many names them, and needs the corpus no more."""
    read = {
        "articles": tables.articles, "mentions": tables.mentions, "actors": tables.actors, "roles": tables.roles,
        "quotes": tables.quotes, "events": tables.events, "sentences": tables.sentences, "relations": tables.relations,
        "corrections": tables.corrections,
    }  # fmt: skip
    return {name: read[name](corpus) for name in names}
