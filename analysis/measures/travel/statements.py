"""What somebody surely says to be so, on a known day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.origins import origin_of
from analysis.measures.rows import rows_of
from analysis.measures.travel.silence import Place

_SURE = 0.85  # confidence below which nobody is shown as saying something
_OTHERWISE = ("denies", "asks", "doubts")  # what these tell is not what the speaker says to be so
WEEK = 7  # days from saying to print, and from the first statement to the last: nearer ones may be of one occasion


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its words and kind, who published it when, and where it stands."""

    words: str
    kind: str
    publisher: str | None
    day: date
    venue: str | None
    place: Place


def own_statements(quotes: pd.DataFrame, articles: pd.DataFrame) -> Iterator[Any]:
    """Give what named actors surely say to be so, on a known day, each text once."""
    origin = origin_of(articles)
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= _SURE)
    for row in rows_of(quotes[keep & ~quotes["sense"].isin(_OTHERWISE)]):
        if isinstance(row.speaker, str) and _is_of_its_day(row) and origin[row.article] == row.article:
            yield row


def _is_of_its_day(row: Any) -> bool:
    """Tell whether nothing says that the words are older than a week: "she said in the spring", "in March 2029"."""
    if row.day is None or not isinstance(row.said, str) or not row.said[:1].isdigit():
        return row.day is not None
    try:
        said = date.fromisoformat(row.said[:10])
    except ValueError:  # a month, a season, a year
        return False
    day: date = row.day
    return 0 <= (day - said).days <= WEEK


def said_in(row: Any) -> Said:
    """Return a row of the quotes as a statement."""
    venue = row.venue if isinstance(row.venue, str) else None
    publisher = row.publisher if isinstance(row.publisher, str) else None
    return Said(row.words, row.kind, publisher, row.day, venue, (row.article, row.sentence_start, row.start, row.end))
