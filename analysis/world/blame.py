"""Whose doing an error is: the world's, which is said with what to do, or this program's, which is reported."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

from analysis.errors import DamagedError, MachineError, OnRecordError, OutputError, ReadError
from analysis.world.whole import FULL, cannot_write

_MISSING = (errno.ENOENT, errno.ENOTDIR)
_SCARCE = (errno.EMFILE, errno.ENFILE, errno.EAGAIN, errno.ENOMEM)
_STORES = (
    "pyarrow",
    "duckdb",
    "_duckdb",
    "deltalake",
    "_internal",
)  # where the exceptions of the corpus' libraries are defined
_MEMORY = ("OutOfMemory", "ArrowMemoryError")
_REPAIR = "`onrecord check CASE --repair` makes it whole again from the articles"


def as_the_worlds(error: BaseException) -> OnRecordError | None:
    """Return what to say of an error that the world made; None for one that is a fault of this program.

    The causes of an error are looked at, too: a library may wrap what the system said.
    """
    return next((told for one in _causes(error) if (told := _told(one))), None)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__


def _told(error: BaseException) -> OnRecordError | None:
    match error:
        case OnRecordError():
            return error
        case MemoryError():
            return _scarce("memory")
        case UnicodeDecodeError():
            what = f"a file is not {error.encoding.upper()} at byte {error.start:,}"
            return ReadError(what, remedy="save it as UTF-8; --debug shows which")
        case OSError():
            return _of_the_system(error)
    return _of_the_store(error) if type(error).__module__.partition(".")[0] in _STORES else None


def _of_the_system(error: OSError) -> OnRecordError | None:
    if error.errno is None:  # raised by a library for something of its own
        return None
    if error.errno in _SCARCE:
        return _scarce("memory, processes or open files")
    name = str(error.filename) if error.filename is not None else None
    if error.errno in _MISSING:
        return ReadError("there is no such file or folder", where=name, remedy="check the name, and whether it was moved")
    if name and error.errno not in (*FULL, errno.EROFS):
        return OutputError(error.strerror or str(error), where=name, remedy="check its rights and its disk")
    return cannot_write(Path(name or "an output"), error)


def _of_the_store(error: BaseException) -> OnRecordError | None:
    kind, said = type(error).__name__, (str(error).splitlines() or [""])[0][:200]
    if any(name in kind for name in _MEMORY):
        return _scarce("memory")
    if "No space left" in said:
        return OutputError("the disk is full", remedy="make room and run again")
    if kind in ("IOException", "ArrowInvalid", "ArrowIOError", "DeltaError", "TableNotFoundError"):
        return DamagedError(f"a file of the corpus cannot be read: {said}", remedy=_REPAIR)
    return None


def _scarce(what: str) -> MachineError:
    return MachineError(f"the machine has no more {what}", remedy="close other programs, or say --workers 1")
