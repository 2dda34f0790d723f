"""The lead: the affair in a few whole sentences of its articles, for somebody who knows nothing of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from statistics import median
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.asked import find_asked
from analysis.measures.disputes.told import RunningFigure
from analysis.measures.lead_about import LeadSources, lately, plans, telling_sentence
from analysis.measures.lead_limits import with_limits
from analysis.measures.lead_line import LeadRow, event_line, figure_line, is_told, says_the_same, sentence_line
from analysis.measures.lead_now import OF_AFFAIR, find_standing
from analysis.measures.lead_thread import in_thread, without_series
from analysis.measures.reading import joins, leans
from analysis.measures.reasons import find_reason
from analysis.measures.row_types import TimelineRow
from analysis.measures.rows import all_rows, rows_of
from analysis.measures.stems import stems
from analysis.measures.telling import Telling, telling, told_of_affair

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage

LINES = 6  # at most
TURNS = 3
AGING = 2.0  # of news, what an event that lies that part of the time back has to have more to be the latest that matters
_BEGINS = ("about", "why", "asked")
_IN_COMMON = 2  # words of a line and of an event that it looks back on


def find_lead(sources: LeadSources) -> tuple[LeadRow, ...]:
    """Return what the affair is about, why it came about, what is asked for; then its turning points and where it stands.

    Different events each, in order of time; why it came about and what is asked only where a sentence says so plainly.
    """
    told = telling_sentence(sources)
    about = None if told is None else sentence_line("about", told, sources.events)
    events = [row for row in _by_news(sources.timeline) if row.status in ("past", "ongoing")]
    events = [row for row in events if about is None or not is_told(row.words, about.text)]
    events = without_series(row for row in events if not (joins(row.words) or leans(row.words)))
    rows = [row for row in all_rows(sources.sentences) if not row.furniture and row.place == row.place]
    known = telling(rows)
    of_affair = _told_of_affair(events, known.shares)
    latest = _latest(events, sources, of_affair)
    grounds = () if about is None else _grounds(about, latest, events, sources, told=(rows, known))
    chosen: list[LeadRow] = [row for row in (about, *grounds, latest) if row is not None]
    now = find_standing(chosen, events, sources, of_affair=of_affair, told=(rows, known))
    chosen += [] if now is None else [now]
    near = in_thread(events, [row.text for row in chosen if row.kind != "now"], rows)
    chosen += _turns(near, chosen, sources.events, of_affair=of_affair)
    return tuple(with_limits(in_order(chosen), rows))


def in_order(lines: Iterable[LeadRow]) -> list[LeadRow]:
    """Return lines in order of time, last how things stand and how large they are; what no day is known of by its article's.

    What it is about, and then why it came about, open the lead where no day is known of them; the latter unless what the affair
    is about is older than all else.
    """
    lines = list(lines)
    about = min((row.latest for row in lines if row.kind == "about" and row.latest), default=date.max)
    known = [row.latest for row in lines if row.latest]
    explains = {"about": 0} if known and about == min(known) else {"about": 0, "why": 1}

    def place(row: LeadRow) -> tuple[int, bool, date, bool]:
        opens = explains.get(row.kind, len(explains)) if row.latest is None else len(explains)
        return (opens, row.kind in ("now", "size"), row.latest or row.day or date.min, row.kind == "latest")

    return sorted(lines, key=place)


def with_size(lines: Iterable[LeadRow], running: Iterable[RunningFigure]) -> tuple[LeadRow, ...]:
    """Return the lead with how large the affair is: the last count of all places together, in place of an older or a turn.

    Of several figures the one that was last reported, of these the one of most reports.
    """
    whole = [one for one in running if one.place == "worldwide" and len(one.course[-1].sentences) == 1 and one.course[-1].day]
    lines = list(lines)
    if not whole or not lines:
        return tuple(lines)
    last = max(whole, key=lambda one: (one.course[-1].day or date.min, len(one.course), one.unit))
    line = figure_line(last.course[-1])
    if any(last.told[-1] in one.text for one in lines):
        return tuple(lines)
    turns = [one for one in lines if one.kind == "turn"]
    left = [one for one in turns if says_the_same(line.text, one.text)]  # an older count
    left = left or (turns[-1:] if len(lines) >= LINES else [])
    return tuple(in_order([*(one for one in lines if one not in left), line]))


def _turns(events: list[Any], lines: list[LeadRow], reports: pd.DataFrame, *, of_affair: Mapping[str, float]) -> list[LeadRow]:
    """Choose the turning points that no line tells; what one newsroom alone tells counts for as much as it is of the affair."""
    turns: list[LeadRow] = []
    most = min(LINES - len(lines), TURNS)
    for event in sorted(events, key=lambda row: -row.news * (1.0 if row.origins > 1 else min(1.0, of_affair[row.key]))):
        row = event_line("turn", event, reports)
        if len(turns) >= most:
            break
        if not any(says_the_same(row.text, other.text) or _tells_too(other, event, reports) for other in (*lines, *turns)):
            turns.append(row)
    return turns


def lead(coverage: Coverage) -> tuple[LeadRow, ...]:
    """Return the lead of a coverage."""
    return coverage.lead


def _by_news(timeline: pd.DataFrame) -> list[Any]:
    return sorted(rows_of(timeline), key=lambda row: (-row.news, row.earliest, row.words))


def _latest(events: list[Any], sources: LeadSources, of_affair: Mapping[str, float]) -> LeadRow | None:
    """Choose among what happened last: of the last part of the time covered the event that matters most."""
    days = sorted(day for day in sources.sentences["day"] if day)
    if not events or not days:
        return None
    span = days[-1] - (lately(sources) or days[-1])
    events = [row for row in events if of_affair[row.key] >= OF_AFFAIR] or events
    near = [row for row in events if row.latest >= days[-1] - span and row.latest <= (sources.as_of or days[-1])]
    near.sort(key=lambda row: AGING * ((days[-1] - row.latest) / span) - row.news)
    return event_line("latest", (near or sorted(events, key=lambda row: row.latest, reverse=True))[0], sources.events)


def _told_of_affair(events: list[Any], shares: Mapping[str, float]) -> dict[str, float]:
    """Return how much each event tells of the affair, 1 for the one in the middle: a roundup's other news tells little."""
    told = {row.key: told_of_affair(stems(row.words), shares) for row in events}
    middle = median(told.values()) if told else 0.0
    return {key: one / middle if middle else 1.0 for key, one in told.items()}


def _tells_too(line: LeadRow, event: TimelineRow, events: pd.DataFrame) -> bool:
    """Tell whether a line looks back on an event by its month: "declared in August" in other words than those of the day."""
    if line.kind not in _BEGINS or len(stems(line.text) & stems(event.words)) < _IN_COMMON:
        return False
    here = events[(events["article"] == line.article) & (events["sentence_start"] == line.sentence_start)]
    spans = (one for one in rows_of(here) if one.main and one.granularity == "month" and set(one.actors) & set(event.actors))
    return any(one.earliest <= event.earliest and event.latest <= one.latest for one in spans)


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
        None if why is None else sentence_line("why", why, sources.events),
        None if asked is None else sentence_line("asked", asked, sources.events),
    ):
        if row is not None and not any(says_the_same(row.text, other.text) for other in (about, *chosen)):
            chosen.append(row)
    return tuple(chosen)
