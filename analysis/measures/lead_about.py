"""What an affair is about: the sentence of its articles that tells most of what they have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analysis.measures.disputes.quantities import quantities
from analysis.measures.reading import is_caption, is_run_together, joins, judges, leans
from analysis.measures.row_types import Placed, SentenceRow
from analysis.measures.rows import all_rows, rows_of
from analysis.measures.telling import telling

DATED = 0.7  # of the most telling sentence, what one that says when something happened has to tell to be taken instead
RECENT = 0.15  # of the time covered: what lies in it can be the latest event
_STANDS = re.compile(r"\b(?:has|have|is|are|so far|to date|now)\b")
# "made this announcement": what was told before it; not "this week"
_POINTS = re.compile(
    r"\b(?:this|these|those|such) (?!(?:\w+ )?(?:week|month|year|spring|summer|autumn|fall|winter|night|time)|who|an? )"
    r"[a-z]",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 12, 40  # words of a sentence that tells the affair


@dataclass(frozen=True, slots=True)
class LeadSources:
    """What a lead is chosen from: sentences, the timeline chosen, its reports, and the day it speaks of."""

    sentences: pd.DataFrame
    timeline: pd.DataFrame
    events: pd.DataFrame
    quotes: pd.DataFrame
    as_of: date | None


def telling_sentence(sources: LeadSources) -> SentenceRow | None:
    """Choose the sentence that tells most of what the articles have in common, rather a late one than an early one."""
    said, ahead = _places_said(sources.quotes), plans(sources.events) | _news_of_a_day(sources.events)
    rows = (row for row in all_rows(sources.sentences) if (row.article, row.start) not in ahead)
    candidates = [row for row in rows if _can_tell(row) and not _within(row, said)]
    if not candidates:
        return None
    known = telling(candidates)
    recent = lately(sources)
    told = [0.0 if _is_outgrown(row, recent) else known.of(row) for row in candidates]
    dated = _dated(sources.events)
    enough = [n for n, row in enumerate(candidates) if (row.article, row.start) in dated and told[n] >= DATED * max(told)]
    best = max(enough or range(len(candidates)), key=lambda n: (told[n], candidates[n].day or date.min, -n))
    chosen: SentenceRow = candidates[best]
    return chosen


def lately(sources: LeadSources) -> date | None:
    """Return the first day of the last part of the time covered."""
    days = sorted(day for day in sources.sentences["day"] if day)
    return days[-1] - max(timedelta(days=3), RECENT * (days[-1] - days[len(days) // 20])) if days else None


def _is_outgrown(row: SentenceRow, recent: date | None) -> bool:
    """Tell whether a sentence gives how far things have come ("has spread to nine towns"), as of a day long gone."""
    counts = row.day is not None and recent is not None and row.day < recent and bool(_STANDS.search(row.words))
    return counts and bool(quantities(row.words))


def _can_tell(row: SentenceRow) -> bool:
    words = row.words
    return (
        not row.furniture
        and row.place == row.place
        and _SHORTEST <= len(words.split()) <= _LONGEST
        and not ("“" in words or '"' in words or leans(words) or joins(words) or is_caption(words) or is_run_together(words))
        and words.rstrip()[-1:] == "."
        and not (judges(words) or _POINTS.search(words))
    )


def plans(events: pd.DataFrame) -> set[tuple[str, int]]:
    """Return the sentences that look ahead: as of another day they may be wrong."""
    ahead = events[events["status"].isin(["planned", "conditional"])]
    return set(zip(ahead["article"], ahead["sentence_start"], strict=True))


def _dated(events: pd.DataFrame) -> set[tuple[str, int]]:
    """Return the sentences that say what happened when: they hold on any later day."""
    told = events[~events["assumed"].astype(bool) & (events["status"] == "past")]
    return set(zip(told["article"], told["sentence_start"], strict=True))


def _news_of_a_day(events: pd.DataFrame) -> set[tuple[str, int]]:
    """Return the sentences that give the news of the day of their article ("has begun"): later they are stale."""
    news = events[events["assumed"].astype(bool) & events["main"].astype(bool)]
    return set(zip(news["article"], news["sentence_start"], strict=True))


def _places_said(quotes: pd.DataFrame) -> dict[str, list[tuple[int, int]]]:
    """Return where each article gives somebody's words: the sentences there are not the article's own."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row in rows_of(quotes):
        found.setdefault(row.article, []).append((row.start, row.end))
    return found


def _within(row: Placed, said: dict[str, list[tuple[int, int]]]) -> bool:
    return any(start < row.end and row.start < end for start, end in said.get(row.article, ()))
