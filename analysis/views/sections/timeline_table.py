"""What happened and what is due, one row an event, each as precise as the articles are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures import Changes, Coverage, told_before
from analysis.measures.row_types import ShownEvent, TimelineRow
from analysis.measures.rows import rows_of
from analysis.measures.timeline.choose import foremost
from analysis.measures.told import Section
from analysis.views.look.counts import counted, listed
from analysis.views.look.hues import actor_hues
from analysis.views.look.lanes import dated_events
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.words import gist, plain, unbroken
from analysis.views.look.writing import dated, moment, when
from analysis.views.sections.due_list import MOST as MOST_DUE

MOST = 24
_TOLD = {"lead": "page one", "since": "page one, new", "due": "page one, due"}
_MOST_TOLD = 20  # words of what page one tells whole, no fewer than `verify` asks of a line that is cut
MOST_ACTORS = 3
_MOST_WORDS = 14  # of the later report that tells what became of a plan
_OVER = "No later report of it"


@dataclass(frozen=True, slots=True)
class _Date:
    """A date that competes with the one shown: who gives it where."""

    when: str
    publishers: str
    marks: Markup


@dataclass(frozen=True, slots=True)
class _Became:
    """What became of a plan, and the later report that tells."""

    outcome: str
    words: str
    marks: Markup


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the table, in words."""

    when: str
    alone: bool
    conflict: bool
    dates: list[_Date]
    what: str
    elsewhere: str
    status: str
    note: str
    became: _Became | None
    actors: list[tuple[str, int | None]]
    more: int
    first: str
    origins: int
    marks: Markup


@dataclass(frozen=True, slots=True)
class _Known:
    """What all rows need of the coverage: names and hues of actors, the number of each sentence, the day it speaks of."""

    names: dict[str, str]
    hues: dict[str, int]
    numbers: dict[tuple[str, int], int]
    as_of: date | None
    told: dict[str, Section]


def timeline_table(coverage: Coverage, *, changes: Changes | None = None, most: int = MOST) -> Markup:
    """Return the foremost events and what is still due in order of time, and where in the annex the others stand.

    What page one tells whole, with its news of ``changes``, stands here by its first words.
    """
    evidence = coverage.evidence
    keys = zip(evidence["article"], evidence["sentence_start"], strict=True)
    known = _Known(
        names=dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True)),
        hues=actor_hues(coverage),
        numbers=dict(zip(keys, evidence["number"], strict=True)),
        as_of=coverage.as_of,
        told=told_before(coverage, changes, most_due=MOST_DUE),
    )
    first = printed_rows(coverage, most=most)
    rows = [_row(event, known) for event in rows_of(first)]
    rest = coverage.timeline.drop(index=first.index)
    more = [(unbroken(dated(event)), evidence_marks(event.evidence)) for event in rows_of(rest)]
    found = dated_events(coverage)
    conflicts = int(found["conflict"].astype(bool).sum())
    return render(
        "timeline_table",
        rows=rows,
        of=len(found),
        told=sum(bool(row.elsewhere) for row in rows),
        more=more,
        conflicts=conflicts,
        counted=counted,
    )


def printed_rows(coverage: Coverage, *, most: int = MOST) -> pd.DataFrame:
    """Choose what people pinned, then the foremost, and keep the order of time."""
    chosen = set(foremost(coverage.timeline, most=most, pinned=coverage.pinned)["key"])
    return coverage.timeline[coverage.timeline["key"].isin(chosen)]


def _row(event: ShownEvent, known: _Known) -> _Row:
    actors = [actor for actor in event.actors if actor in known.names]
    names = {known.names[actor]: (known.names[actor], known.hues.get(actor)) for actor in actors[:MOST_ACTORS]}
    return _Row(
        when=dated(event),
        alone=event.date_origins == 1 < event.origins,
        conflict=bool(event.conflict),
        dates=[_date(one, known) for one in event.dates[1:]],
        what=event.words if event.key not in known.told else gist(event.words, most=_MOST_TOLD),
        elsewhere=_TOLD.get(known.told.get(event.key, ""), ""),
        status=event.status,
        note=_note(event),
        became=_became(event, known),
        actors=list(names.values()),
        more=max(0, len(actors) - MOST_ACTORS),
        first=unbroken(_day(event.first_reported)),
        origins=int(event.origins),
        marks=evidence_marks(event.evidence),
    )


def _note(event: TimelineRow) -> str:
    """Say of a plan as of when it is one: a later report may tell what came of it, in other words."""
    plan = event.status in ("planned", "conditional") and event.status_day
    return f"as of {_day(event.status_day)}" if plan else ""


def _date(one: Mapping[str, Any], known: _Known) -> _Date:
    publishers = listed([plain(name) for name in one["publishers"]]) or "publisher not stated"
    return _Date(unbroken(when(one["value"], one["granularity"])), publishers, _marks(one["report"], known))


def _became(event: TimelineRow, known: _Known) -> _Became | None:
    """Say what became of a plan; of one that is due still, nothing."""
    if event.outcome is None:
        return None
    if event.outcome == "open":
        over = known.as_of is not None and event.latest < known.as_of
        return _Became(_OVER, "", evidence_marks([])) if over else None
    elsewhere = event.outcome_key != event.key
    words = gist(event.outcome_words, most=_MOST_WORDS) if elsewhere else ""
    outcome = event.outcome[:1].upper() + event.outcome[1:]
    return _Became(f"{outcome}, {_day(event.outcome_day)}", words, _marks(event.outcome_report, known))


def _marks(report: tuple[str, int], known: _Known) -> Markup:
    number = known.numbers.get(report)
    return evidence_marks([] if number is None else [number])


def _day(day: date | None) -> str:
    return moment(day.isoformat() if day else None)
