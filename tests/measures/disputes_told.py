"""Sentences of articles as rows, for tests of conflicts: publisher, day, and who speaks; every name and word is made up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.disputes.sentences import Stories, stories

_QUOTES = ["article", "sentence_start", "speaker", "speaker_name", "source"]
_MENTIONS = ["article", "sentence_start", "start", "end", "words", "kind", "actor"]


def told(*sentences: tuple[str, ...] | str, places: tuple[str, ...] = (), people: tuple[str, ...] = ()) -> Stories:
    """Return stories of sentences: (words, article, day, speaker); article and day go on where they are left out."""
    return stories(*tables(*sentences, places=places, people=people))


def tables(
    *sentences: tuple[str, ...] | str, places: tuple[str, ...] = (), people: tuple[str, ...] = ()
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return the tables of sentences, quotes and mentions."""
    rows: list[dict[str, Any]] = []
    quotes: list[tuple[Any, ...]] = []
    mentions: list[tuple[Any, ...]] = []
    article, day, start = "one", "2031-11-08", 0
    for given in sentences:
        words, *more = (given,) if isinstance(given, str) else given
        article, day = (more[0] if more else article), (more[1] if len(more) > 1 else day)
        rows.append(
            {"article": article, "publisher": f"The {article}", "day": date.fromisoformat(day), "start": start,
             "end": start + len(words), "words": words, "zone": None, "place": 3.0, "furniture": False}
        )  # fmt: skip
        quotes += [(article, start, who, who, who) for who in more[2:]]
        for kind, names in (("place", places), ("person", people)):
            found = [(words.find(name), name) for name in names if name in words]
            mentions += [(article, start, start + at, start + at + len(name), name, kind, name) for at, name in sorted(found)]
        start += len(words) + 1
    return pd.DataFrame(rows), pd.DataFrame(quotes, columns=_QUOTES), pd.DataFrame(mentions, columns=_MENTIONS)
