"""How each briefing stands: its last edition and what that said, its next run, what fails, what waits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from analysis.briefing.entries import Entry
from analysis.briefing.noted import last_run
from analysis.briefing.schedule import FAILED
from analysis.briefing.shelf import newest
from analysis.desk.collecting.inbox import count_waiting
from analysis.desk.collecting.memory import read_memories
from analysis.errors import OnRecordError
from analysis.read import articles_of, read_case
from analysis.read.sources import Inbox, read_sources


@dataclass(frozen=True, slots=True)
class Status:
    """One briefing.

    ``said`` is the lead of its last ``edition``; ``outcome`` of the last run is made, unchanged or failed; ``failures`` are of
    the briefing, its case and its sources; ``waiting`` counts files in inboxes, and articles that came after the last run.
    """

    name: str
    title: str
    edition: int | None
    as_of: str | None
    said: tuple[str, ...]
    schedule: str | None
    last_run: datetime | None
    outcome: str | None
    next_run: datetime | None
    failures: tuple[str, ...]
    waiting: int


def status_of(entry: Entry, *, now: datetime) -> Status:
    """Look at a briefing's shelf and case; what cannot be read is among its failures."""
    shelf, ran = entry.specification.reports / entry.name, last_run(entry.specification.reports / entry.name)
    last = newest(shelf)
    manifest = last[1] if last else None
    title, waiting, failures = _case(entry.specification.case, ran.at if ran else None)
    return Status(
        name=entry.name,
        title=manifest.title if manifest and manifest.title else title or entry.name,
        edition=manifest.edition if manifest else None,
        as_of=manifest.as_of if manifest else None,
        said=tuple(manifest.highlights) if manifest else (),
        schedule=str(entry.when) if entry.when else None,
        last_run=ran.at if ran else None,
        outcome=ran.outcome if ran else None,
        next_run=entry.when.next_after(now).astimezone(entry.when.zone) if entry.when else None,
        failures=(*_failed(shelf), *failures),
        waiting=waiting,
    )


def _failed(shelf: Path) -> Iterator[str]:
    with suppress(FileNotFoundError):
        try:
            told: dict[str, Any] = json.loads((shelf / FAILED).read_text(encoding="utf-8"))
            where = f"{told['where']}: " if told["where"] else ""
            yield f"{where}{told['what']}"
        except (ValueError, KeyError, TypeError):
            yield f"{shelf / FAILED} cannot be read"


def _case(path: Path, since: datetime | None) -> tuple[str | None, int, tuple[str, ...]]:
    """Return a case's title, what waits in it, and what is wrong with it or its sources."""
    try:
        case = read_case(path)
        sources = read_sources(path)
        memories = read_memories(path if path.is_dir() else path.parent) if sources else {}
    except OnRecordError as error:
        return None, 0, (str(error),)
    inboxes = sum(count_waiting(one.path) for one in sources if isinstance(one, Inbox))
    failing = (f"source {name}: {one.error}, {one.failures} time(s) in a row" for name, one in memories.items() if one.failures)
    return case.title, inboxes + (_newer(articles_of(case), since) if case.articles else 0), tuple(failing)


def _newer(articles: Path, since: datetime | None) -> int:
    """Count the files of articles that came, or changed, after a moment: by the change of their entry, which copying sets."""
    files = articles.rglob("*") if articles.is_dir() else (articles,)
    moment = since.timestamp() if since else 0
    return sum(1 for file in files if not file.name.startswith(".") and file.is_file() and file.stat().st_ctime > moment)
