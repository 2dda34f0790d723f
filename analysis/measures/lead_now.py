"""Where an affair stands: what came after its latest decisive event, and be it the news of the last article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from analysis.measures.lead_about import LeadSources
from analysis.measures.lead_line import LeadRow, event_line, says_the_same, sentence_line
from analysis.measures.lead_thread import is_first_of_place
from analysis.measures.reading import reads_alone
from analysis.measures.reasons import is_plain
from analysis.measures.scattered import find_scattered
from analysis.measures.stems import stems
from analysis.measures.telling import Telling, told_of_affair

OF_AFFAIR = 0.5  # of what the event in the middle tells of the affair, which the latest has to tell
SOON = timedelta(days=3)  # after the decisive event, within which what happens belongs to it
_OPENING = 2  # sentences in which an article gives its news


def find_standing(
    lines: list[LeadRow],
    events: list[Any],
    sources: LeadSources,
    *,
    of_affair: Mapping[str, float],
    told: tuple[list[Any], Telling],
) -> LeadRow | None:
    """Return the last event after all that ``lines`` tell; else with what the last articles begin, where they are later.

    ``of_affair`` is how much each event tells of the affair, ``told`` its sentences and how much they do. Nothing where the
    articles may be of several affairs: the last may be of another.
    """
    day = max((line.latest for line in lines if line.latest), default=None)
    if day is None or find_scattered(sources.timeline, sources.sentences.drop_duplicates("article")):
        return None
    after = [row for row in events if row.earliest > day + SOON and of_affair[row.key] >= OF_AFFAIR]
    after = [row for row in after if not any(says_the_same(row.words, line.text) for line in lines)]
    if after:
        return event_line("now", max(after, key=lambda row: (row.latest, row.news)), sources.events)
    return _last_news(lines, day, sources, told=told)


def _last_news(lines: list[LeadRow], day: date, sources: LeadSources, *, told: tuple[list[Any], Telling]) -> LeadRow | None:
    """Return with what the last articles begin: of several openings that which tells most of the affair."""
    rows, known = told
    last = max((row.day for row in rows if row.day), default=day)
    if last <= day + SOON:
        return None
    least = OF_AFFAIR * min(told_of_affair(stems(line.text), known.shares) for line in lines)
    openings = [row for row in rows if row.day and row.day > last - SOON and row.place <= _OPENING and is_plain(row.words)]
    openings = [row for row in openings if not is_first_of_place(row.words)]
    openings = [row for row in openings if reads_alone(row.words) and told_of_affair(stems(row.words), known.shares) >= least]
    openings = [row for row in openings if not any(says_the_same(row.words, line.text) for line in lines)]
    best = max(openings, key=lambda row: (known.of(row), row.article), default=None)
    return None if best is None else sentence_line("now", best, sources.events)
