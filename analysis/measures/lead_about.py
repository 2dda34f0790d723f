"""What an affair is about: the sentence of its articles that tells most of what they have in common."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analysis.measures.disputes.quantities import quantities
from analysis.measures.reading import is_caption, joins, judges, leans
from analysis.measures.row_types import EventRow, Placed, SentenceRow
from analysis.measures.rows import all_rows, only, rows_of
from analysis.measures.run_on import is_run_together
from analysis.measures.telling import telling

DATED = 0.7  # of the most telling sentence, what one that says when something happened has to tell to be taken instead
RECENT = 0.15  # of the time covered: what lies in it can be the latest event
_STANDS = re.compile(r"\b(?:has|have|is|are|so far|to date|now)\b")
_NOW = re.compile(r"\b(?:is|are)\b(?! (?:an?|the|in|of|at|known|called|located)\b)|\bnow\b")
# "made this announcement": what was told before it; not "this week"
_POINTS = re.compile(
    r"\b(?:this|these|those|such) (?!(?:\w+ )?(?:week|month|year|spring|summer|autumn|fall|winter|night|time)|who|an? )"
    r"[a-z]",
    re.IGNORECASE,
)
FEWEST, OFTEN = 3, 0.1  # articles, and the share of them, that name the day on which an affair began
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
    whole = [row for row in all_rows(sources.sentences) if (row.article, row.start) not in ahead and _can_tell(row)]
    candidates = [row for row in whole if not _within(row, said)]
    if not candidates:
        return None
    recent, overtaken = lately(sources), _last_news(sources)
    told = [row for row in candidates if not (_is_outgrown(row, recent) or _is_overtaken(row, overtaken))]
    best = _most_telling(told or candidates, sources.events)
    began = founding(sources.events, sources.sentences)
    if began is None or _tells_of(best, began, sources.events):
        return best
    places = {(row.article, row.sentence_start) for row in rows_of(sources.events) if _is_of(row, began)}
    founders = [row for row in whole if (row.article, row.start) in places]  # "critics said that the fire of 1 May …", too
    return _most_telling(founders, sources.events) if founders else best


def _most_telling(candidates: list[SentenceRow], events: pd.DataFrame) -> SentenceRow:
    """Return the sentence that tells most of what all of these have in common, rather one that says when it happened."""
    known, dated = telling(candidates), _dated(events)
    told = [known.of(row) for row in candidates]
    enough = [n for n, row in enumerate(candidates) if (row.article, row.start) in dated and told[n] >= DATED * max(told)]
    best = max(enough or range(len(candidates)), key=lambda n: (told[n], candidates[n].day or date.min, -n))
    return candidates[best]


def founding(events: pd.DataFrame, sentences: pd.DataFrame) -> date | None:
    """Return the day on which the affair began: one before the first article, named by more of them than any other day."""
    days = [day for day in sentences["day"] if day]
    told = only(events, (_is_dated(row) for row in rows_of(events)))
    named = Counter(day for day, _ in {(row.earliest, row.article) for row in rows_of(told)})
    most = max([FEWEST, OFTEN * sentences["article"].nunique(), *named.values()])
    return min((day for day, count in named.items() if count >= most and days and day < min(days)), default=None)


def _is_dated(row: EventRow) -> bool:
    return row.granularity == "day" and row.status == "past" and not row.assumed and bool(row.earliest)


def _is_of(row: EventRow, day: date) -> bool:
    return _is_dated(row) and row.earliest == day


def _tells_of(row: SentenceRow, day: date, events: pd.DataFrame) -> bool:
    """Tell whether a sentence tells of a day, be it by its month."""
    here = events[(events["article"] == row.article) & (events["sentence_start"] == row.start)]
    return any(one.earliest and one.earliest <= day <= one.latest for one in rows_of(here))


def lately(sources: LeadSources) -> date | None:
    """Return the first day of the last part of the time covered."""
    days = sorted(day for day in sources.sentences["day"] if day)
    return days[-1] - max(timedelta(days=3), RECENT * (days[-1] - days[len(days) // 20])) if days else None


def _last_news(sources: LeadSources) -> date | None:
    """Return the day of the last event shown."""
    past = sources.timeline[sources.timeline["status"].isin(["past", "ongoing"])]
    return max(past["latest"], default=None)


def _is_overtaken(row: SentenceRow, day: date | None) -> bool:
    """Tell whether a sentence says how things stand ("is on trial") as of a day before the last event."""
    return row.day is not None and day is not None and row.day < day and bool(_NOW.search(row.words))


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
