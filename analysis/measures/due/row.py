"""A line of what is due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

Place = tuple[str, int]  # article, sentence_start


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to come: the sentence that tells it, whole and verbatim, when, and who reports it.

    ``sure`` is False where the articles only say that it may be, or on which condition. ``confirmed`` is the day on which it
    was last told; ``places`` are the sentences that tell it, that of ``text`` first; ``key`` is that of its event.
    """

    text: str
    earliest: date
    latest: date
    value: str
    granularity: str
    sure: bool
    confirmed: date | None
    publishers: tuple[str, ...]
    places: tuple[Place, ...]
    spans: tuple[tuple[int, int], ...]
    key: str


def places_of(rows: Iterable[DueRow]) -> pd.DataFrame:
    """Return the places that due rows cite, as a table of (article, sentence_start, start, end)."""
    cited = [(*place, *span) for row in rows for place, span in zip(row.places, row.spans, strict=True)]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])
