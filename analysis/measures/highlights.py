"""Two to five facts for page one, each with its evidence; the view puts them into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from analysis.measures.actors import speech
from analysis.measures.coverage import Coverage
from analysis.measures.quotes import marked
from analysis.measures.rows import only

Finding = Literal["most quoted", "latest event", "next due", "most carried", "voices"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One finding: its kind, the values that its sentence needs, and the numbers of its evidence."""

    kind: Finding
    values: Mapping[str, Any] = field(default_factory=dict)
    evidence: tuple[int, ...] = ()


def highlights(coverage: Coverage) -> list[Fact]:
    """Return up to five facts in a fixed order; fewer where the coverage has no more to tell."""
    found = (_most_quoted, _latest_event, _next_due, _most_carried, _voices)
    return [fact for find in found for fact in find(coverage)]


def _most_quoted(coverage: Coverage) -> Iterator[Fact]:
    """Find who has most quotes in all articles; nobody where two have as many, or where none of those quotes is shown."""
    spoken = speech(coverage)
    counts = spoken.groupby("speaker").size().sort_values(ascending=False, kind="stable")
    if not len(counts) or counts.iloc[0] < 2 or (len(counts) > 1 and counts.iloc[0] == counts.iloc[1]):
        return
    own = coverage.shown[coverage.shown["speaker"] == counts.index[0]]
    if len(own):
        values = {"name": own.iloc[0]["speaker_name"], "quotes": int(counts.iloc[0]), "of": len(spoken)}
        yield Fact("most quoted", values, tuple(int(number) for number in own["evidence"].drop_duplicates()[:3]))


def _latest_event(coverage: Coverage) -> Iterator[Fact]:
    past = coverage.timeline[coverage.timeline["status"].isin(["past", "ongoing"])]
    if coverage.as_of:
        past = only(past, (latest <= coverage.as_of for latest in past["latest"]))
    yield from _event_fact("latest event", past.iloc[::-1])


def _next_due(coverage: Coverage) -> Iterator[Fact]:
    due = coverage.timeline[
        coverage.timeline["status"].isin(["planned", "conditional"]) & (coverage.timeline["outcome"] == "open")
    ]
    if coverage.as_of:
        due = only(due, (latest >= coverage.as_of for latest in due["latest"]))
    yield from _event_fact("next due", due.sort_values(["latest", "earliest"], kind="stable"))


def _event_fact(kind: Literal["latest event", "next due"], rows: pd.DataFrame) -> Iterator[Fact]:
    """Take the first row; of those of one day the one that most report."""
    if len(rows):
        same = rows[rows["value"] == rows.iloc[0]["value"]]
        row = same.sort_values(["origins", "publishers", "confidence"], ascending=False, kind="stable").iloc[0]
        values = {name: row[name] for name in ("value", "granularity", "words", "status", "origins")}
        yield Fact(kind, values, tuple(row["evidence"][:3]))


def _most_carried(coverage: Coverage) -> Iterator[Fact]:
    """Find the words of a speaker's own that most publishers carry; of several, the longest."""
    shown = coverage.shown
    carried = shown[(shown["carried_by"] > 1) & (shown["verbatim"] > 1)].dropna(subset=["speaker_name"])
    if len(carried):
        row = carried.sort_values(["carried_by", "verbatim"], ascending=False, kind="stable").iloc[0]
        words = row["words"] if row["kind"] == "direct" else max(marked(row["words"]), key=len)
        values = {"name": row["speaker_name"], "words": words, "publishers": int(row["carried_by"])}
        yield Fact("most carried", values, (int(row["evidence"]),))


def _voices(coverage: Coverage) -> Iterator[Fact]:
    """Count the quotes of speakers without a name; their first three are the evidence."""
    shown = coverage.shown
    unnamed = shown[shown["grade"].isin(["unnamed official", "second hand"])]
    if len(shown) >= 4 and len(unnamed):
        values = {"unnamed": len(unnamed), "of": len(shown)}
        yield Fact("voices", values, tuple(int(number) for number in unnamed["evidence"].drop_duplicates()[:3]))
