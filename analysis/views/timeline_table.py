"""What happened and what is due, one row an event, each as precise as the articles are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.measures import Coverage
from analysis.measures.rows import rows_of
from analysis.views.counts import counted
from analysis.views.hues import actor_hues
from analysis.views.marks import evidence_marks
from analysis.views.markup import Markup, render
from analysis.views.words import unbroken
from analysis.views.writing import moment, when

MOST_ACTORS = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the table, in words."""

    when: str
    what: str
    status: str
    note: str
    actors: list[tuple[str, int | None]]
    more: int
    first: str
    origins: int
    marks: Markup


def timeline_table(coverage: Coverage) -> Markup:
    """Return the timeline as a table in order of time; a sentence where no event has a date."""
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    hues = actor_hues(coverage)
    rows = [_row(event, names=names, hues=hues) for event in rows_of(coverage.timeline)]
    single = sum(row.origins == 1 for row in rows)
    return render("timeline_table", rows=rows, single=single, counted=counted)


def _row(event: Any, *, names: dict[str, str], hues: dict[str, int]) -> _Row:
    known = [actor for actor in event.actors if actor in names]
    return _Row(
        when=when(event.value, event.granularity),
        what=event.words,
        status=event.status,
        note=_note(event),
        actors=list({names[actor]: (names[actor], hues.get(actor)) for actor in known[:MOST_ACTORS]}.values()),
        more=max(0, len(known) - MOST_ACTORS),
        first=unbroken(_day(event.first_reported)),
        origins=int(event.origins),
        marks=evidence_marks(event.evidence),
    )


def _note(event: Any) -> str:
    """Say of a plan as of when it is one: a later report may tell what came of it, in other words."""
    plan = event.status in ("planned", "conditional") and event.status_day
    return f"as of {_day(event.status_day)}" if plan else ""


def _day(day: date | None) -> str:
    return moment(day.isoformat() if day else None)
