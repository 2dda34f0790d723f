"""The lead: the affair in a few whole sentences of its articles, for somebody who knows nothing of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from analysis.measures.asked import find_asked
from analysis.measures.lead_about import LeadSources, lately, plans, telling_sentence
from analysis.measures.reading import joins, leans
from analysis.measures.reasons import find_reason
from analysis.measures.row_types import Placed, TimelineRow
from analysis.measures.rows import all_rows, rows_of
from analysis.measures.telling import Telling, telling, told_of_affair
from analysis.measures.timeline.words import stems

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage

LeadKind = Literal["about", "why", "asked", "latest", "turn"]
LINES = 6  # at most
TURNS = 3
AGING = 2.0  # of news, what an event that lies that part of the time back has to have more to be the latest that matters
OF_AFFAIR = 0.5  # of what the event in the middle tells of the affair, which the latest has to tell
_IN_COMMON = 2  # words of a line and of an event that it looks back on
_SAME = 0.5  # share of words from which two lines say the same


@dataclass(frozen=True, slots=True)
class LeadRow:
    """A line of the lead: a whole sentence, where it stands and who published it when; of an event, when that was.

    ``assumed`` where that is only the day of the report.
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


def find_lead(sources: LeadSources) -> tuple[LeadRow, ...]:
    """Return what the affair is about, why it came about, what is asked for, its latest decisive event, and the turning points.

    Different events each; why it came about and what is asked only where a sentence says so plainly.
    """
    told = telling_sentence(sources)
    about = None if told is None else _sentence("about", told, sources)
    events = [row for row in _by_news(sources.timeline) if row.status in ("past", "ongoing")]
    events = [row for row in events if about is None or not says_the_same(row.words, about.text)]
    events = [row for row in events if not (joins(row.words) or leans(row.words))]
    rows = [row for row in all_rows(sources.sentences) if not row.furniture and row.place == row.place]
    known = telling(rows)
    latest = _latest(events, sources, known.shares)
    grounds = () if about is None else _grounds(about, latest, events, sources, told=(rows, known))
    chosen: list[LeadRow] = [row for row in (about, *grounds, latest) if row is not None]
    most = min(LINES, TURNS + len(chosen))
    for event in events:
        row = event_line("turn", event, sources.events)
        if len(chosen) >= most:
            break
        if not any(says_the_same(row.text, other.text) or _tells_too(other, event, sources.events) for other in chosen):
            chosen.append(row)
    turns = sorted((row for row in chosen if row.kind == "turn"), key=lambda row: (row.earliest or date.min, row.text))
    return (*(row for row in chosen if row.kind != "turn"), *reversed(turns))


def lead(coverage: Coverage) -> tuple[LeadRow, ...]:
    """Return the lead of a coverage."""
    return coverage.lead


def _by_news(timeline: pd.DataFrame) -> list[Any]:
    return sorted(rows_of(timeline), key=lambda row: (-row.news, row.earliest, row.words))


def _latest(events: list[Any], sources: LeadSources, shares: Mapping[str, float]) -> LeadRow | None:
    """Choose among what happened last: of the last part of the time covered the event that matters most."""
    days = sorted(day for day in sources.sentences["day"] if day)
    if not events or not days:
        return None
    span = days[-1] - (lately(sources) or days[-1])
    near = [row for row in events if row.latest >= days[-1] - span and row.latest <= (sources.as_of or days[-1])]
    near = _of_affair(near, events, shares) or near
    near.sort(key=lambda row: AGING * ((days[-1] - row.latest) / span) - row.news)
    return event_line("latest", (near or sorted(events, key=lambda row: row.latest, reverse=True))[0], sources.events)


def _of_affair(near: list[Any], events: list[Any], shares: Mapping[str, float]) -> list[Any]:
    """Leave out what hardly has a word of the affair: a roundup's other news ends no account of it."""
    told = {row.key: told_of_affair(stems(row.words), shares) for row in events}
    least = OF_AFFAIR * median(told.values())
    return [row for row in near if told[row.key] >= least]


def _tells_too(line: LeadRow, event: TimelineRow, events: pd.DataFrame) -> bool:
    """Tell whether a line looks back on an event by its month: "declared in August" in other words than those of the day."""
    if line.kind not in ("about", "why", "asked") or len(stems(line.text) & stems(event.words)) < _IN_COMMON:
        return False
    here = events[(events["article"] == line.article) & (events["sentence_start"] == line.sentence_start)]
    spans = (one for one in rows_of(here) if one.main and one.granularity == "month" and set(one.actors) & set(event.actors))
    return any(one.earliest <= event.earliest and event.latest <= one.latest for one in spans)


def event_line(kind: LeadKind, event: Any, events: pd.DataFrame) -> LeadRow:
    """Return the line that tells an event of the timeline; ``events`` are its reports."""
    article, place = event.reports[0]
    start, end = event.spans[0]
    told = events[(events["article"] == article) & (events["sentence_start"] == place)]
    publisher, day = (told.iloc[0]["publisher"], told.iloc[0]["day"]) if len(told) else (None, None)
    name = publisher if isinstance(publisher, str) else None
    return LeadRow(kind, event.words, article, place, start, end, name, day, event.earliest, event.latest, bool(event.assumed))


def _sentence(kind: LeadKind, row: Any, sources: LeadSources) -> LeadRow:
    name = row.publisher if isinstance(row.publisher, str) else None
    day = None if kind == "why" else _day_of(row, sources.events)  # of a reason that is the day on which it was said
    return LeadRow(kind, " ".join(row.words.split()), row.article, row.start, row.start, row.end, name, row.day, day, day)


def _grounds(
    about: LeadRow, latest: LeadRow | None, events: list[Any], sources: LeadSources, *, told: tuple[list[Any], Telling]
) -> tuple[LeadRow, ...]:
    """Choose the sentences that say why the affair came about, and which sum is asked for or granted."""
    rows, known = told
    lines = [about.text, *([latest.text] if latest else ()), *(row.words for row in events[:TURNS])]
    why = find_reason(rows, known, known=stems(about.text), events=[stems(words) for words in lines])
    asked = find_asked(rows, known, left_out=plans(sources.events))
    chosen: list[LeadRow] = []
    for row in (
        None if why is None else _sentence("why", why, sources),
        None if asked is None else _sentence("asked", asked, sources),
    ):
        if row is not None and not any(says_the_same(row.text, other.text) for other in (about, *chosen)):
            chosen.append(row)
    return tuple(chosen)


def _day_of(row: Placed, events: pd.DataFrame) -> date | None:
    """Return the day on which what a sentence is about took place, where it says so."""
    told = events[(events["article"] == row.article) & (events["sentence_start"] == row.start) & events["main"].astype(bool)]
    days = {(one.earliest, one.latest) for one in rows_of(told) if not one.assumed and one.earliest}
    return next(iter(days))[0] if len(days) == 1 and all(first == last for first, last in days) else None


def says_the_same(one: str, other: str) -> bool:
    """Tell whether two lines share more than half of the words of the one that has fewer."""
    first, second = stems(one), stems(other)
    return len(first & second) > _SAME * max(1, min(len(first), len(second)))


def places_of_lead(rows: Iterable[LeadRow]) -> pd.DataFrame:
    """Return the places that the lead cites: article, sentence_start, start, end."""
    cited = [(row.article, row.sentence_start, row.start, row.end) for row in rows]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])
