"""What is different in an edition for its readers, and what of it is material: a new event, a new speaker, a plan's fate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from analysis.desk.sending.content import Content

_SOON = timedelta(days=14)  # what is reported so long after it happened is news still
_SOURCE = re.compile(r"\s*\([^()]*\)\s*$")  # "(Harbour Wire, 22 Nov 2019)" at the end of a statement
_BARE = ("figures",)  # counts


@dataclass(frozen=True, slots=True)
class Difference:
    """Whether a reader is told anything else than in the edition before, and what of it is material, in words."""

    changed: bool
    material: tuple[str, ...] = ()


def differences(before: Content | None, now: Content) -> Difference:
    """Compare an edition with an earlier one; all of it is new where there is none, or it cannot be compared."""
    if before is None or not before.data or not now.data:
        return Difference(changed=True, material=("the first edition that is sent",))
    changed = _told(before) != _told(now)
    found = [*_events(before, now), *_speakers(before, now), *_plans(before, now)]
    return Difference(changed, tuple(dict.fromkeys(found)))


def _told(content: Content) -> list[tuple[str, str]]:
    return [(one["section"], one["text"]) for one in content.statements if one["section"] not in _BARE]


def _events(before: Content, now: Content) -> Iterator[str]:
    """Give what happened lately, or is planned, and is told by articles that the edition before did not have."""
    known = {_text(row, name) for row in before.table("timeline") for name in ("key", "words")}
    read = {_article(row) for row in before.table("sources")}
    day = _as_of(before)
    for row in _sure(now, "timeline"):
        fresh = _text(row, "key") not in known and _text(row, "words") not in known
        late = day is not None and (_day(row.get("latest")) or date.max) < day - _SOON
        sources = row.get("sources")
        by = {_article(one) for one in sources} if isinstance(sources, list) else set()
        if fresh and not late and not read & by:
            yield f"new event: {_text(row, 'words')}"


def _speakers(before: Content, now: Content) -> Iterator[str]:
    """Give who is quoted for the first time, in an article that the edition before did not have."""
    known = {_text(row, "speaker") for row in before.table("quotes")}
    read = {_text(row, "article") for row in before.table("sources")}
    for row in _sure(now, "quotes"):
        fresh = _text(row, "speaker") not in known and _text(row, "article") not in read
        if row.get("speaker") is not None and fresh:
            yield f"new speaker: {_text(row, 'speaker_name')}"


def _plans(before: Content, now: Content) -> Iterator[str]:
    """Give the plans that came, went before their day, or whose outcome is told; that a day went by is none of these."""
    was, due = _due(before), _due(now)
    day = _as_of(now)
    for plan in due:
        if not any(_same(plan, one) for one in was):
            yield f"new plan: {plan[2]}"
    for plan in was:
        over = day is not None and (_day(plan[1]) or date.max) <= day
        if not over and not any(_same(plan, one) for one in due):
            yield f"no longer due: {plan[2]}"
    outcomes = {_text(row, "key"): row.get("outcome") for row in before.table("timeline")}
    for row in now.table("timeline"):
        key, outcome = _text(row, "key"), row.get("outcome")
        if outcome and key in outcomes and outcome != outcomes[key]:
            yield f"{outcome}: {_text(row, 'words')}"


def _due(content: Content) -> list[tuple[object, object, str]]:
    """Return the plans that are due: first and last day, and the words without who reported them when."""
    found = (one for one in content.statements if one["section"] == "due")
    return [(one.get("earliest"), one.get("latest"), _SOURCE.sub("", one["text"])) for one in found]


def _same(one: tuple[object, object, str], other: tuple[object, object, str]) -> bool:
    return one[2] == other[2] or one[:2] == other[:2]


def _sure(content: Content, table: str) -> Iterator[dict[str, Any]]:
    """Give the rows that are as sure as the edition asks for."""
    choice = content.data.get("choice")
    least = choice.get("least_confidence", 0) if isinstance(choice, dict) else 0
    for row in content.table(table):
        if isinstance(row.get("confidence"), int | float) and row["confidence"] >= least:
            yield row


def _article(row: Any) -> tuple[str, ...]:
    return tuple(_text(row, name) for name in ("publisher", "headline", "published", "url")) if isinstance(row, dict) else ()


def _text(row: dict[str, Any], name: str) -> str:
    return str(row.get(name))


def _as_of(content: Content) -> date | None:
    return _day(content.manifest.as_of)


def _day(told: object) -> date | None:
    try:
        return date.fromisoformat(told[:10]) if isinstance(told, str) else None
    except ValueError:
        return None
