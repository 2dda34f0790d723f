"""What must not be left behind: unfinished files and folders, named by the process that made them.

A process that ends in order, or by a signal, removes its own; what a killed one left is removed by the next that comes along.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.process import current_process
from multiprocessing.util import Finalize
from pathlib import Path

_PREFIX = "onrecord-"
_ours: set[Path] = set()


@contextmanager
def removed_at_end(path: Path) -> Iterator[None]:
    """Let a file or folder be removed if this process ends suddenly during the block."""
    _ours.add(path)
    try:
        yield
    finally:
        _ours.discard(path)


@contextmanager
def not_left(path: Path) -> Iterator[Path]:
    """Let a file or folder be removed at the end of the block, however that comes about."""
    path = path.absolute()  # the working directory may change meanwhile
    with removed_at_end(path):
        try:
            yield path
        finally:
            _remove(path)


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Give a private folder in the system's place for them."""
    home = Path(tempfile.gettempdir())
    _clear_once(home)
    with not_left(make_owned(home, _PREFIX)) as folder:
        yield folder


def own_pool_folder() -> None:
    """Let the sockets of multiprocessing lie in a folder of ours, before a pool is made.

    By default it is one whose name does not tell whose it is, and which stays where the process is killed.
    """
    settings = current_process()._config  # type: ignore[attr-defined]  # noqa: SLF001  there is no other way to tell it
    if settings.get("tempdir") is None:
        settings["tempdir"] = str(folder_to_the_end())


def folder_to_the_end() -> Path:
    """Make a private folder that goes when this process ends."""
    home = Path(tempfile.gettempdir())
    _clear_once(home)
    folder = make_owned(home, _PREFIX)
    _ours.add(folder)
    Finalize(None, _remove, args=(folder,), exitpriority=-100)  # after all that has its sockets there
    return folder


def remove_folders_of(process: int) -> None:
    """Remove what a process that is gone has in the system's temporary folder."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}{process}-*"):
            if folder.lstat().st_uid == os.geteuid():
                _remove(folder)


def make_owned(home: Path, prefix: str) -> Path:
    """Make a private folder whose name tells which process owns it."""
    return Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-", dir=home))


def clear_abandoned(home: Path, prefix: str) -> None:
    """Remove what killed processes of this user left under a prefix."""
    for folder in home.glob(f"{prefix}*"):
        owner = folder.name.removeprefix(prefix).partition("-")[0]
        with suppress(OSError):
            if owner.isdigit() and not is_alive(int(owner)) and folder.lstat().st_uid == os.geteuid():
                _remove(folder)


def is_alive(process: int) -> bool:
    """Tell whether a process is there, whoever's it is."""
    try:
        os.kill(process, 0)  # asks, and does nothing
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):  # another user's
        return True
    return True


def remove_ours() -> None:
    """Remove all that this process still has; for its sudden end."""
    for path in list(_ours):
        _remove(path)


@cache
def _clear_once(home: Path) -> None:
    clear_abandoned(home, _PREFIX)


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
