"""A line of the lead: a whole sentence of an article, when what it tells took place, and whether two say the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from analysis.measures.disputes.told import Side
from analysis.measures.row_types import Placed
from analysis.measures.rows import rows_of
from analysis.measures.stems import stems

LeadKind = Literal["about", "why", "asked", "latest", "now", "turn", "size"]
_TIMES = ("day", "month", "year")  # that a line can be set under
_SAME = 0.5  # share of words from which two lines say the same


@dataclass(frozen=True, slots=True)
class LeadRow:
    """A line of the lead: a whole sentence, where it stands and who published it when; of an event, when that was.

    ``assumed`` where that is only the day of the report, ``value`` where it is coarser than a day; ``limit`` is the next
    sentence where it limits what the line tells.
    """

    kind: LeadKind
    text: str
    article: str
    sentence_start: int
    start: int
    end: int
    publisher: str | None
    day: date | None
    earliest: date | None = None
    latest: date | None = None
    assumed: bool = False
    value: str = ""
    limit: str = ""
    limit_span: tuple[int, int] | None = None


def event_line(kind: LeadKind, event: Any, events: pd.DataFrame) -> LeadRow:
    """Return the line that tells an event of the timeline; ``events`` are its reports."""
    article, place = event.reports[0]
    start, end = event.spans[0]
    told = events[(events["article"] == article) & (events["sentence_start"] == place)]
    publisher, day = (told.iloc[0]["publisher"], told.iloc[0]["day"]) if len(told) else (None, None)
    name = publisher if isinstance(publisher, str) else None
    return LeadRow(kind, event.words, article, place, start, end, name, day, event.earliest, event.latest, bool(event.assumed))


def sentence_line(kind: LeadKind, row: Any, events: pd.DataFrame) -> LeadRow:
    """Return the line that a sentence makes; ``events`` are all reports."""
    name = row.publisher if isinstance(row.publisher, str) else None
    told = _time_of(row, events)
    words, place = " ".join(row.words.split()), (row.article, row.start, row.start, row.end)
    if told is None or (kind == "why" and told.granularity == "day"):  # of a reason that is the day on which it was said
        return LeadRow(kind, words, *place, name, row.day)
    value = "" if told.granularity == "day" else str(told.value)
    return LeadRow(kind, words, *place, name, row.day, told.earliest, told.latest, value=value)


def figure_line(side: Side) -> LeadRow:
    """Return the line that the last report of a running figure makes."""
    place = (side.article, side.places[0], side.spans[0][0], side.spans[-1][1])
    return LeadRow("size", side.text, *place, side.publisher, side.day, side.day, side.day, assumed=True)


def _time_of(row: Placed, events: pd.DataFrame) -> Any | None:
    """Return the event that tells when what a sentence is about took place, where all of its main ones tell one time."""
    told = events[(events["article"] == row.article) & (events["sentence_start"] == row.start) & events["main"].astype(bool)]
    known = [one for one in rows_of(told) if not one.assumed and one.earliest and one.granularity in _TIMES]
    return known[0] if len({(one.earliest, one.latest) for one in known}) == 1 else None


def is_told(event: str, line: str) -> bool:
    """Tell whether a line has more than half of the words of an event."""
    words = stems(event)
    return len(words & stems(line)) > _SAME * max(1, len(words))


def says_the_same(one: str, other: str) -> bool:
    """Tell whether two lines share more than half of the words of the one that has fewer."""
    first, second = stems(one), stems(other)
    return len(first & second) > _SAME * max(1, min(len(first), len(second)))


def places_of_lead(rows: Iterable[LeadRow]) -> pd.DataFrame:
    """Return the places that the lead cites: article, sentence_start, start, end."""
    rows = list(rows)
    cited = [(row.article, row.sentence_start, row.start, row.end) for row in rows]
    cited += [(row.article, row.limit_span[0], *row.limit_span) for row in rows if row.limit_span]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])
