"""Let the processes that are at work on one edition find a thing once: the first finds it, the others read what it found.

What is found lies in a private folder of the process that began, which goes with it. It is written by this software and read by
it alone; a folder of anybody else, or one that others may look into, is not read.
"""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from typing import Any, TypeVar

from analysis.world.leftovers import folder_to_the_end

_FOLDER = "ONRECORD_TOGETHER"  # set for a kernel by the process that started it
_MOST = 4  # things kept: the briefings of one case ask for the same few
Found = TypeVar("Found")
_own: dict[int, Path] = {}
_at_work: list[Path] = []


def companions() -> dict[str, str]:
    """Return the variables of the environment by which a process that is started works together with this one."""
    return {_FOLDER: str(_own_folder())}


@contextmanager
def together() -> Iterator[None]:
    """Let this process, during the block, share what it finds with those that it started (``companions``)."""
    _at_work.append(_own_folder())
    try:
        yield
    finally:
        _at_work.pop()


def once(key: str, find: Callable[[], Found]) -> Found:
    """Return what ``find`` gives; where processes work together, what the first of them found under this key."""
    home = _home()
    if home is None:
        return find()
    with (home / f"{key}.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # ends with the process
        kept = home / f"{key}.found"
        if kept.exists():
            with kept.open("rb") as file:
                found: Found = pickle.load(file)  # noqa: S301  ours: the folder is private
            return found
        found = find()
        with suppress(OSError):  # a full disk: the others find it themselves
            _keep(kept, found)
        return found


def _keep(path: Path, found: Any) -> None:
    unfinished = path.with_suffix(".unfinished")
    try:
        with unfinished.open("wb") as file:
            pickle.dump(found, file, protocol=pickle.HIGHEST_PROTOCOL)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    for old in sorted(path.parent.glob("*.found"), key=lambda one: one.stat().st_mtime_ns)[:-_MOST]:
        old.unlink(missing_ok=True)


def _home() -> Path | None:
    """Return the folder of those who work together, where it is this user's and nobody else's."""
    told = os.environ.get(_FOLDER)
    home = _at_work[-1] if _at_work else Path(told) if told else None
    try:
        state = home.lstat() if home else None
    except OSError:  # gone with the process that began
        return None
    return home if state and state.st_uid == os.geteuid() and not S_IMODE(state.st_mode) & 0o077 else None


def _own_folder() -> Path:
    """Return this process' folder: a fork has one of its own."""
    if os.getpid() not in _own:
        _own[os.getpid()] = folder_to_the_end()
    return _own[os.getpid()]
