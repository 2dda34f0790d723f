"""What the last run of a briefing came to, noted on its shelf: for ``status``, and for ``serve`` to know what it missed."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from analysis.world.whole import write_whole

NAME = ".last-run.json"


@dataclass(frozen=True, slots=True)
class LastRun:
    """When a briefing was run last, by a clock with a zone, and what came of it: made, unchanged or failed."""

    at: datetime
    outcome: str


def note_run(shelf: Path, run: LastRun) -> None:
    """Note a run on its shelf. Raises OutputError."""
    shelf.mkdir(parents=True, exist_ok=True)
    write_whole(shelf / NAME, json.dumps({**asdict(run), "at": run.at.isoformat(timespec="seconds")}) + "\n")


def last_run(shelf: Path) -> LastRun | None:
    """Return the note of the last run; None where there is none that can be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads((shelf / NAME).read_text(encoding="utf-8"))
        at = datetime.fromisoformat(told["at"])
        return LastRun(at, str(told["outcome"])) if at.tzinfo else None
    return None
