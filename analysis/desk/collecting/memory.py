"""What was seen of each source: ``.collected.json`` beside ``case.toml``, written whole after each step."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from filelock import FileLock, Timeout
from pydantic import TypeAdapter

from analysis.errors import CaseError, OutputError
from analysis.read.sources import AnySource
from analysis.world.whole import telling, write_whole

NAME = ".collected.json"
_LOCK = ".collected.lock"
A_DAY = 86_400  # seconds
_KEPT = 5_000  # things seen that a source no longer offers
_NOT_TAKEN = ("passed", "refused")
Fate = Literal["taken", "passed", "refused"]


@dataclass
class Memory:
    """What is known of a source: what was ``seen`` (key → when it was updated, and its fate), and how the last calls went.

    ``tries`` counts how often a page was asked for in vain.
    ``etag`` and ``modified`` are what a feed's server said last, ``not_before`` (seconds since 1970) when it may be asked
    again; ``validity`` and ``uid`` tell how far an IMAP folder was read; ``asked`` is a digest of what is wanted of the source.
    """

    seen: dict[str, tuple[str, Fate]] = field(default_factory=dict)
    tries: dict[str, int] = field(default_factory=dict)
    asked: str = ""
    failures: int = 0
    error: str = ""
    etag: str = ""
    modified: str = ""
    not_before: float = 0
    validity: int = 0
    uid: int = 0

    def asked_for(self, source: AnySource, actors: Iterable[str]) -> None:
        """Look again at what was not taken, where something else is wanted now."""
        told = source.model_dump(mode="json", include={"match", "pages", "kind", "url", "path", "host", "folder"})
        digest = hashlib.sha256(json.dumps([told, *actors], sort_keys=True).encode()).hexdigest()[:16]
        if digest != self.asked:
            self.seen = {key: one for key, one in self.seen.items() if one[1] not in _NOT_TAKEN}
            self.asked, self.etag, self.modified, self.uid = digest, "", "", 0

    def rests(self, now: datetime) -> bool:
        """Tell whether the server asked to be left alone until later; a clock that was set back does not prolong it."""
        return 0 < self.not_before - now.timestamp() <= A_DAY

    def forget(self, offered: Iterable[str]) -> None:
        """Keep what a source still offers, and the last of what it no longer does."""
        there = set(offered)
        gone = [key for key in self.seen if key not in there]
        for key in gone[: max(0, len(gone) - _KEPT)]:
            del self.seen[key]
        self.tries = {key: count for key, count in self.tries.items() if key in there and key not in self.seen}


_MEMORIES: TypeAdapter[dict[str, Memory]] = TypeAdapter(dict[str, Memory])


def read_memories(home: Path) -> dict[str, Memory]:
    """Return what is known of each source of a case, by its name. Raises CaseError."""
    file = home / NAME
    try:
        return _MEMORIES.validate_json(file.read_bytes())
    except FileNotFoundError:
        return {}
    except (ValueError, OSError) as error:
        what = f"what was collected before cannot be read ({type(error).__name__})"
        remedy = "remove that file: what is among the articles is not taken twice"
        raise CaseError(what, where=str(file), remedy=remedy) from None


def write_memories(home: Path, memories: dict[str, Memory]) -> None:
    """Write what is known of each source. Raises OutputError."""
    told = {name: asdict(memory) for name, memory in memories.items()}
    write_whole(home / NAME, json.dumps(told, indent=1) + "\n")


def key_of(words: str | bytes) -> str:
    """Return a short key, fit for a file's name."""
    return hashlib.sha256(words if isinstance(words, bytes) else words.encode("utf-8", "replace")).hexdigest()[:16]


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Be the only one who collects for a case. Raises OutputError."""
    lock = FileLock(home / _LOCK, timeout=0, fallback_to_soft=False)
    with telling(home / _LOCK):
        try:
            lock.acquire()
        except Timeout:
            remedy = "wait until it is done"
            raise OutputError("another process is collecting for this case", where=str(home), remedy=remedy) from None
    try:
        yield
    finally:
        lock.release()
