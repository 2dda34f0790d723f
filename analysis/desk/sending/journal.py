"""The journal of a briefing's deliveries, ``.deliveries/`` on its shelf: what is about to be sent, was sent, or was not.

An entry is written before something is sent, and again after it. One that a killed run left says that nobody knows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout
from pydantic import TypeAdapter

from analysis.errors import DeliveryError, OutputError
from analysis.world.whole import telling, write_whole

FOLDER, NAME, _LOCK = ".deliveries", "journal.json", "lock"
_KEPT = 100  # editions of a place
Fate = Literal["begun", "sent", "failed", "unknown"]


@dataclass
class Entry:
    """What became of one thing that was to go to one place, when, and why; of a failure also ``what`` it said."""

    fate: Fate
    at: str
    why: str = ""
    what: str = ""


@dataclass
class _Notes:
    """All entries: place → edition → entry, and place and topic → the last failure that was told."""

    editions: dict[str, dict[int, Entry]] = field(default_factory=dict)
    failures: dict[str, dict[str, Entry]] = field(default_factory=dict)


_NOTES: TypeAdapter[_Notes] = TypeAdapter(_Notes)


class Journal:
    """What is known of a shelf's deliveries; every change is on the disk before anything else happens."""

    def __init__(self, shelf: Path, now: datetime) -> None:
        self._file = shelf / FOLDER / NAME
        self._at = now.isoformat(timespec="seconds")
        self._notes = self._read()

    def fate(self, place: str, edition: int) -> Entry | None:
        """Return what became of an edition at a place."""
        return self._notes.editions.get(place, {}).get(edition)

    def last_sent(self, place: str, *, before: int) -> int | None:
        """Return the last edition that went to a place before a number; one of which nobody knows counts."""
        entries = self._notes.editions.get(place, {})
        return max((number for number, one in entries.items() if number < before and one.fate != "failed"), default=None)

    def note(self, place: str, edition: int, fate: Fate, why: str = "") -> None:
        """Write down what becomes of an edition. Raises OutputError: nothing may be sent then."""
        entries = self._notes.editions.setdefault(place, {})
        entries[edition] = Entry(fate, self._at, why)
        for number in sorted(entries)[:-_KEPT]:
            del entries[number]
        self._write()

    def told(self, place: str, topic: str) -> Entry | None:
        """Return the last failure that a place was told of, if it is not over."""
        return self._notes.failures.get(place, {}).get(topic)

    def note_failure(self, place: str, topic: str, what: str, fate: Fate, why: str = "") -> None:
        """Write down what becomes of the word of a failure. Raises OutputError."""
        self._notes.failures.setdefault(place, {})[topic] = Entry(fate, self._at, why, what)
        self._write()

    def failure_is_over(self, topic: str) -> None:
        """Forget a failure, so that it is told when it comes again."""
        if any(topic in topics for topics in self._notes.failures.values()):
            for topics in self._notes.failures.values():
                topics.pop(topic, None)
            self._write()

    def _read(self) -> _Notes:
        try:
            return _NOTES.validate_json(self._file.read_bytes())
        except FileNotFoundError:
            return _Notes()
        except (ValueError, OSError) as error:
            what = f"the journal of what was sent cannot be read ({type(error).__name__}), so nothing is sent"
            remedy = "look what was sent last, and remove that file"
            raise DeliveryError(what, where=str(self._file), remedy=remedy) from None

    def _write(self) -> None:
        write_whole(self._file, json.dumps(asdict(self._notes), indent=1) + "\n")


@contextmanager
def journal_of(shelf: Path, now: datetime) -> Iterator[Journal]:
    """Be the only one who delivers from a shelf. Raises OutputError, DeliveryError."""
    home = shelf / FOLDER
    lock = FileLock(home / _LOCK, timeout=0, fallback_to_soft=False)
    with telling(home):
        shelf.mkdir(parents=True, exist_ok=True)
        home.mkdir(mode=0o700, exist_ok=True)  # who gets what is nobody else's business, and reports are served
        try:
            lock.acquire()
        except Timeout:
            what = "another process is delivering this briefing"
            raise OutputError(what, where=str(shelf), remedy="wait until it is done") from None
    try:
        yield Journal(shelf, now)
    finally:
        lock.release()
