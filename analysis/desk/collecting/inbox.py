"""A folder into which people and programs put files: each is taken when it is whole, then moved to ``done/`` or ``failed/``."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.corpus.files import Taken
from analysis.desk.collecting.door import Door
from analysis.errors import SourceError
from analysis.read.sources import Inbox
from analysis.world.leftovers import temporary_folder
from analysis.world.whole import write_whole

DONE, FAILED = "done", "failed"
_PARTS = (".part", ".partial", ".tmp", ".crdownload", ".download", ".filepart", ".unfinished", "~")  # of what is still copied
_Look = tuple[int, int, int]


def gather_inbox(source: Inbox, door: Door, *, sleep: Callable[[float], None] = time.sleep) -> int:
    """Take the files of an inbox that are whole; returns how many are left for the next time. Raises SourceError."""
    if not source.path.is_dir():
        raise SourceError("there is no such folder", where=str(source.path), remedy="make it, or name another")
    files = dict(_files(source.path))
    settled = _settled(files, source.settle, sleep)
    for file in settled:
        _take(file, source.path, door)
    return len(files) - len(settled)


def count_waiting(home: Path) -> int:
    """Return how many files lie in an inbox; none where it is not there."""
    return sum(1 for _ in _files(home))


def _files(home: Path) -> Iterator[tuple[Path, _Look | None]]:
    """Give the files of an inbox and how each looks (None: no plain file), in order of names; not what is still copied."""
    for folder, folders, names in os.walk(home):
        below = Path(folder)
        folders[:] = sorted(one for one in folders if not one.startswith(".") and not (below == home and one in (DONE, FAILED)))
        for name in sorted([*names, *(one for one in folders if (below / one).is_symlink())]):
            if not name.startswith(".") and not name.lower().endswith(_PARTS):
                yield below / name, _look(below / name)


def _look(file: Path) -> _Look | None:
    about = file.lstat()
    return (about.st_ino, about.st_size, about.st_mtime_ns) if stat.S_ISREG(about.st_mode) else None


def _settled(files: dict[Path, _Look | None], settle: float, sleep: Callable[[float], None]) -> list[Path]:
    """Return the files that nobody writes: unchanged for as long as it takes, or else between two looks."""
    if any(look and abs(time.time() - look[2] / 1e9) < settle for look in files.values()):
        sleep(settle)
    return [file for file, look in files.items() if _same(file, look)]


def _same(file: Path, look: _Look | None) -> bool:
    try:
        return _look(file) == look
    except FileNotFoundError:
        return False


def _take(file: Path, home: Path, door: Door) -> None:
    called = str(file.relative_to(home))
    before = len(door.refused)
    if _look(file) is None:
        door.refuse(called, "it is no plain file, but a link or a device")
        door.left_failed += 1
        _move(file, home / FAILED, door.refused[before:])
        return
    with temporary_folder() as folder:
        copy = folder / _free_name(file, door.folder, parted=door.wanted is not None)
        _copy(file, copy)
        taken = door.take(copy, called=called)
    if taken.target is None and not taken.passed and not taken.refused:
        door.refuse(called, "it holds no article")
    good = taken.target is not None or bool(taken.passed)
    door.left_failed += not good
    _move(file, home / (DONE if good else FAILED), [*door.refused[before:], *_passed(taken)])


def _copy(file: Path, copy: Path) -> None:
    """Copy what lies there, and not what a link that took its place leads to."""
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as original, copy.open("xb") as target:
        shutil.copyfileobj(original, target)


def _free_name(file: Path, folder: Path, *, parted: bool) -> str:
    """Return the name that a file gets among the articles: its own, unless another file has it there.

    Of a file of which only a part may be taken (``parted``) nobody could tell by that name whether it is there.
    """
    there, digest = folder / file.name, _digest(file)
    if not parted and (not there.exists() or _digest(there) == digest):
        return file.name
    stem, dot, ending = file.name.partition(".")
    return f"{stem}-{digest[:8]}{dot}{ending}"


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _passed(taken: Taken) -> list[str]:
    return [f"passed over, for it holds none of the words: {one}" for one in taken.passed]


def _move(file: Path, folder: Path, notes: list[str]) -> None:
    """Move a file out of the way, with a note of what was not taken of it."""
    folder.mkdir(exist_ok=True)
    stem, dot, ending = file.name.partition(".")
    names = (file.name if number == 1 else f"{stem}-{number}{dot}{ending}" for number in range(1, 100_000))
    target = next(folder / name for name in names if not os.path.lexists(folder / name))
    if notes:
        write_whole(target.with_name(f"{target.name}.why.txt"), "".join(f"{one}\n" for one in notes))
    file.rename(target)
