"""A Maildir: mails that another program puts there. They are read, and left as they are."""

from __future__ import annotations

import stat
from pathlib import Path

from analysis.desk.collecting.door import Door
from analysis.desk.collecting.memory import Fate, Memory, key_of
from analysis.errors import SourceError
from analysis.read.mail import MOST_BYTES
from analysis.read.sources import Maildir

_PLACES = ("new", "cur")


def gather_maildir(source: Maildir, door: Door, memory: Memory) -> int:
    """Take the mails that were not seen before; none is ever left waiting. Raises SourceError."""
    if not all((source.path / name).is_dir() for name in _PLACES):
        raise SourceError("there is no Maildir", where=str(source.path), remedy='name a folder that holds "new" and "cur"')
    files = {_key(file): file for name in _PLACES for file in sorted((source.path / name).iterdir()) if _is_mail(file)}
    for key, file in files.items():
        if key not in memory.seen:
            memory.seen[key] = ("", _fate(file, key, door))
    memory.forget(files)
    return 0


def _fate(file: Path, key: str, door: Door) -> Fate:
    if file.stat().st_size > MOST_BYTES:
        return door.refuse(file.name, f"it has more than {MOST_BYTES:,} bytes")
    return door.take_bytes(file.read_bytes(), f"{key}.eml", called=file.name)


def _key(file: Path) -> str:
    """Return a key from a mail's unique name, which it keeps when it is moved or read."""
    return key_of(file.name.partition(":")[0])


def _is_mail(file: Path) -> bool:
    return not file.name.startswith(".") and stat.S_ISREG(file.lstat().st_mode)
