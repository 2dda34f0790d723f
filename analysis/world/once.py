"""Let the processes that are at work on one edition share what there is to find: each finds a part, and reads the others'.

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
from typing import IO, Any, TypeVar

from analysis.world.leftovers import folder_to_the_end

_FOLDER = "ONRECORD_TOGETHER"  # set for a kernel by the process that started it
_MOST = 8  # parts kept for others: the briefings of one case ask for the same few
_MOST_HERE = 2  # whole things that this process keeps for itself
Found = TypeVar("Found")
_own: dict[int, Path] = {}
_at_work: list[Path] = []
_here: dict[str, Any] = {}


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
        _here.clear()


def once(key: str, find: Callable[[], Found]) -> Found:
    """Return what ``find`` gives; a process that works together with others asks it once and keeps the last few answers."""
    if _home() is None:
        return find()
    if key not in _here:
        _here[key] = find()
        for old in list(_here)[:-_MOST_HERE]:
            _here.pop(old, None)
    found: Found = _here[key]
    return found


def shared(key: str, *finders: Callable[[], Any]) -> list[Any]:
    """Return what each finder gives, none of which needs another's.

    Where processes work together, each takes a part that no other is at work on, and reads what the others found.
    """
    home = _home()
    if home is None:
        return [find() for find in finders]
    found: dict[int, Any] = {}
    for wait in (False, True):
        for number, find in enumerate(finders):
            with (home / f"{key}-{number}.lock").open("wb") as lock:
                if number not in found and _taken(lock, wait=wait):
                    found[number] = _read_or_found(home / f"{key}-{number}.found", find)
    return [found[number] for number in range(len(finders))]


def _taken(lock: IO[bytes], *, wait: bool) -> bool:
    """Take a lock, which ends with the process or as its file is closed; tell whether it was to be had."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


def _read_or_found(kept: Path, find: Callable[[], Found]) -> Found:
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
