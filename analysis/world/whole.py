"""Every file is written whole or not at all: under another name in its folder, to the disk, then renamed; lists grow by lines.

The other name is fixed, ``.NAME.unfinished``, and locked (flock, which ends with its process): two who write the same file wait
for each other or are told, and what a killed process left is taken over by the next. It is made anew where it is a link or has
another name besides: what lies in a stranger's folder is never written through.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from analysis.errors import OutputError
from analysis.world.leftovers import removed_at_end

_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
_ADDING = os.O_RDWR | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_TELLING = (*FULL, errno.EROFS, errno.EIO)
_MASK = os.umask(0o022)  # it can only be read by setting it, which is of the whole process: once, before there are threads
os.umask(_MASK)


@contextmanager
def whole_file(path: Path, *, wait: bool = True) -> Iterator[BinaryIO]:
    """Give a binary file to write, which is at ``path`` after the block and nowhere if the block fails.

    Without ``wait`` a second writer of the same path is refused. Raises OutputError.
    """
    path = path.absolute()  # the working directory may change meanwhile
    with telling(path), _claimed(path, wait=wait) as unfinished, removed_at_end(unfinished_of(path)):
        try:
            yield unfinished
            unfinished.flush()
            os.fchmod(unfinished.fileno(), _mode(path))
            os.fsync(unfinished.fileno())
            unfinished_of(path).replace(path)
        except BaseException:
            unfinished_of(path).unlink(missing_ok=True)  # the lock is still ours
            raise
        sync_folder(path.parent)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all; lone surrogates, which UTF-8 cannot hold, become "?". Raises OutputError."""
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    with whole_file(path) as file:
        file.write(data)


def add_lines(path: Path, lines: str) -> bool:
    """Add lines at the end of a file; False, and nothing is done, where there is no plain file that ends with a whole line.

    A crash may leave the last line torn: it is for readers that pass such over, and is written anew whole by who finds it.
    """
    try:
        handle = os.open(path, _ADDING)
    except OSError:
        return False
    with os.fdopen(handle, "r+b", buffering=0) as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_nlink > 1 or not about.st_size:
            return False
        file.seek(-1, os.SEEK_END)
        if file.read(1) != b"\n":
            return False
        file.write(lines.encode())
        os.fsync(handle)
    return True


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file's bytes whole or not at all. Raises OutputError; OSError where the source cannot be read."""
    with source.open("rb") as original, whole_file(target) as file:
        shutil.copyfileobj(original, file)


def unfinished_of(path: Path) -> Path:
    """Return the name a file has until it is whole."""
    return path.with_name(f".{path.name}.unfinished")


def sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk, where its file system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into an OutputError that names the place."""
    try:
        yield
    except OSError as error:
        if error.errno in _TELLING or _is_about(error, path):
            raise cannot_write(path, error) from error
        raise


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Say why the system does not take a file, and what helps."""
    if error.errno in FULL:
        return OutputError("the disk is full", where=str(path), remedy="make room and run again; nothing was half written")
    if error.errno == errno.EROFS:
        return OutputError("its disk is read-only", where=str(path), remedy="write to another folder")
    if error.errno == errno.ENOENT:
        return OutputError("there is no such folder", where=str(path.parent), remedy="make it, or name another")
    return OutputError(
        f"it cannot be written: {error.strerror or error}", where=str(path), remedy="check the rights of the folder"
    )


@contextmanager
def _claimed(path: Path, *, wait: bool) -> Iterator[BinaryIO]:
    """Give the unfinished file, empty and ours alone."""
    if path.exists() and not path.is_file():
        what = "there is a folder of that name" if path.is_dir() else "it is no plain file"
        raise OutputError(what, where=str(path), remedy="name a file")
    while True:
        handle = _opened(unfinished_of(path))
        with os.fdopen(handle, "r+b") as file:
            _lock(handle, path, wait=wait)
            if not _is_still(handle, unfinished_of(path)):
                continue  # another writer finished it meanwhile
            os.ftruncate(handle, 0)
            yield file
            return


def _opened(name: Path) -> int:
    """Open the unfinished file; what is no plain file, or has a second name elsewhere, makes room for one that is."""
    with suppress(FileNotFoundError):
        about = name.lstat()
        if not stat.S_ISREG(about.st_mode) or about.st_nlink > 1:
            name.unlink()
    return os.open(name, _FLAGS, 0o600)


def _lock(handle: int, path: Path, *, wait: bool) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        remedy = "wait until it is done, or name another output"
        raise OutputError("another process is writing it", where=str(path), remedy=remedy) from None


def _is_still(handle: int, name: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), name.lstat())
    except FileNotFoundError:
        return False


def _mode(path: Path) -> int:
    """Return the rights of the file that is replaced, or those of any new one."""
    with suppress(OSError):
        about = path.lstat()
        if stat.S_ISREG(about.st_mode):
            return stat.S_IMODE(about.st_mode)
    return 0o666 & ~_MASK


def _is_about(error: OSError, path: Path) -> bool:
    return str(error.filename) in (str(unfinished_of(path)), str(path))
