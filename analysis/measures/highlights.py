"""Two to five facts for page one, each with its evidence; the view puts them into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from analysis.measures.actors import evidence_of, speech
from analysis.measures.coverage import Coverage
from analysis.measures.editions.changes import Changes
from analysis.measures.folding import bare, marked, own_words
from analysis.measures.rows import only, rows_of

Finding = Literal["most quoted", "plan decided", "next due", "none due", "latest event", "most carried", "voices"]
MOST = 5
_FEWEST_WORDS = 4  # of a phrase that stands for itself
# words with which a phrase goes on from another
_GOES_ON = frozenset(
    ("and", "or", "but", "nor", "that", "which", "who", "whom", "whose", "to", "of", "as", "than", "so", "by", "with", "from")
)
_DECIDED = ("came true", "moved", "fell through")


@dataclass(frozen=True, slots=True)
class Fact:
    """One finding: its kind, the values that its sentence needs, and the numbers of its evidence."""

    kind: Finding
    values: Mapping[str, Any] = field(default_factory=dict)
    evidence: tuple[int, ...] = ()


def highlights(coverage: Coverage, changes: Changes | None = None) -> list[Fact]:
    """Return up to five facts in a fixed order; fewer where the coverage has no more to tell.

    With ``changes`` since an edition before, also which plan came true, moved or fell through since.
    """
    found = [*_most_quoted(coverage), *_plan_decided(coverage, changes), *_next_due(coverage), *_latest_event(coverage)]
    return [*found, *_most_carried(coverage), *_voices(coverage)][:MOST]


def _most_quoted(coverage: Coverage) -> Iterator[Fact]:
    """Find who has most quotes in all articles, two who have as many included; nobody where none of theirs is cited."""
    spoken = speech(coverage)
    counts = spoken.groupby("speaker").size().sort_values(ascending=False, kind="stable")
    first = [actor for actor in counts.index if counts[actor] == counts.iloc[0]]
    cited = evidence_of(coverage, spoken.dropna(subset=["speaker"]), by=["speaker"])
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    if not first or counts.iloc[0] < 2 or len(first) > 2 or not set(first) <= cited.keys() & names.keys():
        return
    values = {"names": [names[actor] for actor in first], "quotes": int(counts.iloc[0]), "of": len(spoken)}
    yield Fact("most quoted", values, tuple(cited[actor] for actor in first))


def _plan_decided(coverage: Coverage, changes: Changes | None) -> Iterator[Fact]:
    """Find the weightiest plan of the edition before that has since come true, moved or fallen through."""
    if changes is None or changes.rows.empty:
        return
    told = {row.key: {name: now for name, _, now in row.differences} for row in rows_of(changes.rows)
            if row.thing == "event" and row.change == "changed"}  # fmt: skip
    timeline = coverage.timeline
    decided = only(timeline, (told.get(row.key, {}).get("outcome") in _DECIDED for row in rows_of(timeline)))
    for row in decided.sort_values("score", ascending=False, kind="stable").head(1).to_dict("records"):
        yield Fact("plan decided", {**_told(row), "outcome": row["outcome"]}, tuple(row["evidence"][:3]))


def _latest_event(coverage: Coverage) -> Iterator[Fact]:
    past = coverage.timeline[coverage.timeline["status"].isin(["past", "ongoing"])]
    if coverage.as_of:
        past = only(past, (latest <= coverage.as_of for latest in past["latest"]))
    yield from _event_fact("latest event", past.sort_values(["earliest", "latest"], ascending=False, kind="stable"))


def _next_due(coverage: Coverage) -> Iterator[Fact]:
    due = due_events(coverage)
    yield from _event_fact("next due", due)
    if due.empty and len(coverage.timeline) and coverage.as_of:
        yield Fact("none due", {"as_of": coverage.as_of.isoformat()})


def due_events(coverage: Coverage) -> pd.DataFrame:
    """Return the events shown that are due (``find_due``), the next first."""
    order = {row.key: place for place, row in enumerate(coverage.due)}
    due = coverage.timeline[coverage.timeline["key"].isin(list(order))]
    return due.assign(order=due["key"].map(order)).sort_values("order", kind="stable").drop(columns="order")


def _event_fact(kind: Literal["latest event", "next due"], rows: pd.DataFrame) -> Iterator[Fact]:
    """Take the first row; of those of one day the one that most report."""
    if len(rows):
        same = rows[(rows["earliest"] == rows.iloc[0]["earliest"]) & (rows["latest"] == rows.iloc[0]["latest"])]
        row = same.sort_values(["origins", "score", "confidence"], ascending=False, kind="stable").iloc[0]
        yield Fact(kind, _told(row), tuple(row["evidence"][:3]))


def _told(row: Any) -> dict[str, Any]:
    return {name: row[name] for name in ("value", "granularity", "words", "status", "origins")}


def _most_carried(coverage: Coverage) -> Iterator[Fact]:
    """Find the phrase of a speaker's own that most publishers carry as a whole; of several, the longest."""
    said = _own_words(coverage)
    found: list[tuple[int, int, int, Any, str]] = []
    for row in rows_of(coverage.shown.dropna(subset=["speaker"])):
        for words in [row.words] if row.kind == "direct" else marked(row.words) if row.kind == "mixed" else []:
            carried = {publisher for publisher, own in said.get(row.speaker, ()) if f" {bare(words)} " in own}
            if _is_whole(words) and len(carried) > 1:
                found.append((len(carried), len(words.split()), -len(found), row, words))
    if found:
        publishers, _, _, row, words = max(found, key=lambda one: one[:3])
        yield Fact("most carried", {"name": row.speaker_name, "words": words, "publishers": publishers}, (int(row.evidence),))


def _own_words(coverage: Coverage) -> dict[str, list[tuple[str, str]]]:
    """Return for each speaker the publishers and the speaker's own words in each of their quotes."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows_of(speech(coverage).dropna(subset=["speaker", "publisher"])):
        found.setdefault(row.speaker, []).extend((row.publisher, f" {own} ") for own in own_words(row.kind, row.words))
    return found


def _is_whole(words: str) -> bool:
    """Tell whether words stand for themselves: some of them, in one piece, not the tail of what came before."""
    parts = bare(words).split()
    return len(parts) >= _FEWEST_WORDS and parts[0] not in _GOES_ON and " … " not in words


def _voices(coverage: Coverage) -> Iterator[Fact]:
    """Count the quotes of speakers without a name; their first three are the evidence."""
    shown = coverage.shown
    unnamed = shown[shown["grade"].isin(["unnamed official", "second hand"])]
    if len(shown) >= 4 and len(unnamed):
        values = {"unnamed": len(unnamed), "of": len(shown)}
        yield Fact("voices", values, tuple(int(number) for number in unnamed["evidence"].drop_duplicates()[:3]))
