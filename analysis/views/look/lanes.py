"""What a timeline figure shows: its window, its lanes, and which marks lie where; no drawing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures import Coverage, due_events, window
from analysis.measures.row_types import Spanned, TimelineRow
from analysis.measures.rows import only, rows_of
from analysis.views.look.hues import actor_hues
from analysis.views.look.shapes import OPEN

MOST_LANES = 5
LABEL_WORDS, LABEL_LINES = 14, 3  # of an event's label, below its date
OTHERS = "Others"
_AHEAD = 5
_DRAWN = ("day", "week", "month", "quarter", "range")


@dataclass(frozen=True, slots=True)
class Dot:
    """One event in one lane: the days it covers, its status, and its place among those of the same day (0 is the middle)."""

    event: int
    lane: int
    first: date
    last: date
    status: str
    level: int


@dataclass(frozen=True, slots=True)
class Lanes:
    """The figure's content. ``names`` and ``hues`` have an entry a lane; ``outside`` counts events that are not drawn.

    ``due`` are the keys of the plans that are still open.
    """

    first: date
    last: date
    names: list[str]
    hues: list[int | None]
    dots: list[Dot]
    events: list[Any]
    due: set[str]
    outside: int


def lay_out(coverage: Coverage) -> Lanes | None:
    """Choose what is drawn: events within the period that holds most of them, a lane an actor; None where there are too few.

    The period reaches to what is due next, where that is not more than five times as far off as it is long.
    """
    span = window(coverage.timeline)
    if span is None:
        return None
    first, last = span
    due = due_events(coverage)
    last = max([last, *(day for day in due["latest"][:1] if day - last <= _AHEAD * (last - first))])
    events = [event for event in rows_of(coverage.timeline) if is_within(event, first, last)]
    if len(events) < 4 or first == last:
        return None
    lanes = _lanes(events, coverage)
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    hues = actor_hues(coverage)
    dots = _dots(events, lanes)
    others = any(dot.lane == len(lanes) for dot in dots)
    return Lanes(
        first=first,
        last=last,
        names=[names[actor] for actor in lanes] + [OTHERS] * others,
        hues=[hues.get(actor) for actor in lanes] + [None] * others,
        dots=dots,
        events=events,
        due=set(due["key"]),
        outside=len(coverage.timeline) - len(events),
    )


def is_within(event: Spanned, first: date, last: date) -> bool:
    """Tell whether an event is known closely enough to be drawn, and touches these days."""
    return event.granularity in _DRAWN and event.earliest <= last and event.latest >= first


def dated_events(coverage: Coverage) -> pd.DataFrame:
    """Return the events of the whole corpus that are sure enough to be told, those of the table among them."""
    whole = coverage.whole
    sure = (whole["confidence"] >= coverage.choice.least_confidence) | whole["key"].isin(coverage.timeline["key"])
    return only(whole, sure)


def _lanes(events: list[Any], coverage: Coverage) -> list[str]:
    known = set(coverage.actors["actor"])
    counts = Counter(actor for event in events for actor in set(event.actors) & known)
    return sorted(counts, key=lambda actor: (-counts[actor], actor))[:MOST_LANES]


def drawn_as(event: TimelineRow) -> str:
    """Return the status that an event is drawn with: a plan that was moved or fell through did not happen then."""
    return "denied" if event.outcome in ("moved", "fell through") and event.status in OPEN else str(event.status)


def _dots(events: list[Any], lanes: list[str]) -> list[Dot]:
    """Put each event into the lane of each of its actors; those of one day in one lane beside one another."""
    dots: list[Dot] = []
    taken: Counter[tuple[int, date]] = Counter()
    for number, event in enumerate(events):
        own = [lane for lane, actor in enumerate(lanes) if actor in event.actors] or [len(lanes)]
        for lane in own:
            place = taken[lane, event.earliest]
            taken[lane, event.earliest] += 1
            level = (place + 1) // 2 * (1 if place % 2 else -1)  # 0, 1, -1, 2, -2 …
            dots.append(Dot(number, lane, event.earliest, event.latest, drawn_as(event), level))
    return dots
