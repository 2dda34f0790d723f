"""Two to five facts for page one, each with its evidence; the view puts them into words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from analysis.measures.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Fact:
    """One finding: its kind, the values the sentence needs, and the numbers of its evidence."""

    kind: Literal["most quoted", "latest event", "next due", "most carried", "voices"]
    values: dict[str, Any] = field(default_factory=dict)
    evidence: tuple[int, ...] = ()


def highlights(coverage: Coverage) -> list[Fact]:
    """Return two to five facts in a fixed order; fewer where the coverage has no more to tell."""
    found = (_most_quoted, _latest_event, _next_due, _most_carried, _voices)
    return [fact for find in found for fact in find(coverage)]


def _most_quoted(coverage: Coverage) -> Iterator[Fact]:
    named = coverage.shown.dropna(subset=["speaker"])
    if len(named) < 2:
        return
    counts = named.groupby("speaker").size().sort_values(ascending=False, kind="stable")
    own = named[named["speaker"] == counts.index[0]]
    values = {"name": own.iloc[0]["speaker_name"], "quotes": int(counts.iloc[0]), "of": len(coverage.shown)}
    yield Fact("most quoted", values, (int(own.iloc[0]["evidence"]),))


def _latest_event(coverage: Coverage) -> Iterator[Fact]:
    past = _before(coverage, coverage.timeline[coverage.timeline["status"].isin(["past", "ongoing"])])
    exact = past[past["granularity"] == "day"]
    yield from _event_fact("latest event", exact if len(exact) else past, last=True)


def _next_due(coverage: Coverage) -> Iterator[Fact]:
    due = coverage.timeline[coverage.timeline["status"].isin(["planned", "conditional"])]
    if coverage.as_of:
        due = due[[latest is not None and latest >= coverage.as_of for latest in due["latest"]]]
    yield from _event_fact("next due", due, last=False)


def _event_fact(kind: Literal["latest event", "next due"], rows: pd.DataFrame, *, last: bool) -> Iterator[Fact]:
    if len(rows):
        row = rows.iloc[-1 if last else 0]
        values = {name: row[name] for name in ("value", "granularity", "words", "status", "origins")}
        yield Fact(kind, values, tuple(row["evidence"][:1]))


def _most_carried(coverage: Coverage) -> Iterator[Fact]:
    carried = coverage.shown[(coverage.shown["carried_by"] > 1) & (coverage.shown["kind"] == "direct")]
    if len(carried):
        row = carried.sort_values("carried_by", ascending=False, kind="stable").iloc[0]
        values = {"name": row["speaker_name"], "words": row["words"], "publishers": int(row["carried_by"])}
        yield Fact("most carried", values, (int(row["evidence"]),))


def _voices(coverage: Coverage) -> Iterator[Fact]:
    shown = coverage.shown
    if len(shown) < 4:
        return
    unnamed = int((shown["grade"] == "unnamed official").sum() + (shown["grade"] == "none").sum())
    yield Fact("voices", {"unnamed": unnamed, "of": len(shown), "speakers": int(shown["speaker_name"].nunique())})


def _before(coverage: Coverage, rows: pd.DataFrame) -> pd.DataFrame:
    if coverage.as_of is None:
        return rows
    return rows[[earliest <= coverage.as_of for earliest in rows["earliest"]]]
