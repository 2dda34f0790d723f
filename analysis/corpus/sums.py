"""Sums of a corpus' files, which never change once written: what a disk lost or turned is told, not printed.

They lie beside the table in ``articles.sha256``, as ``sha256sum --check`` reads them. A file that a crash left without one gets
it with the next commit. A file is summed once in a process, which costs less than a hundredth of reading a corpus. A commit
adds its lines at the end; of two of one name the later counts.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from analysis.errors import DamagedError
from analysis.world.whole import add_lines, write_whole

NAME = "articles.sha256"
REMEDY = "`onrecord check CASE --repair` makes it whole again from the articles"
_LOG = "articles/_delta_log"


def check_files(folder: Path, files: Iterable[str]) -> None:
    """Raise DamagedError for the first of these files of a corpus that is gone or is not what was written."""
    if bad := next(damaged(folder, files), None):
        what = "is gone" if not bad.exists() else "is not what was written: its sum differs"
        raise DamagedError(f"a file of the corpus {what}", where=str(bad), remedy=REMEDY)


def check_log(folder: Path) -> None:
    """Raise DamagedError where the list of the corpus' files is not what was written."""
    check_files(folder, log_files(folder))


def damaged(folder: Path, files: Iterable[str]) -> Iterator[Path]:
    """Yield the files that are gone or have another sum than when they were written."""
    told, start = read_sums(folder), _start(folder)
    for path in files:  # as strings: there may be thousands, before every commit
        wanted = told.get(path.removeprefix(start))
        try:
            is_bad = wanted is not None and wanted != _sum(path)
        except FileNotFoundError:
            is_bad = True
        if is_bad or (wanted is None and not os.path.exists(path)):  # noqa: PTH110
            yield Path(path)


def log_files(folder: Path, *, since: int | None = None) -> list[str]:
    """Return the files of the table's log that never change; if ``since``, of the versions after that one."""
    log = os.path.join(folder, _LOG)  # noqa: PTH118  a log has as many files as the corpus had commits
    names = sorted(name for name in os.listdir(log) if name[:1].isdigit()) if os.path.isdir(log) else []  # noqa: PTH112, PTH208
    return [f"{log}/{name}" for name in names if since is None or int(name.partition(".")[0]) > since]


def record_sums(folder: Path, files: Iterable[str], *, since: int | None = None, again: Iterable[Path] = ()) -> None:
    """Write down the sums of the files that have none yet, and of those that were made again; only a corpus' writer may.

    Of the log only the versions after ``since`` are looked at, where that is given.
    """
    start = _start(folder)
    changed = {str(path).removeprefix(start) for path in again}
    told = read_sums(folder)
    had = {name: digest for name, digest in told.items() if name not in changed} if changed else told
    all_files = [*files, *log_files(folder, since=since)]
    new = [path for path in all_files if path.removeprefix(start) not in had and os.path.exists(path)]  # noqa: PTH110
    lines = {path.removeprefix(start): _sum(path) for path in new}
    is_less = len(had) < len(told)
    if is_less or (lines and not add_lines(folder / NAME, _written(lines))):
        write_whole(folder / NAME, _written({**had, **lines}))


def read_sums(folder: Path) -> Mapping[str, str]:
    """Return the sums that are written down, by the files' paths in the corpus; what is no such line is passed over."""
    try:
        about = (folder / NAME).stat()
    except FileNotFoundError:
        return {}
    return _read_sums(folder / NAME, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=4)
def _read_sums(path: Path, _changed: int, _size: int) -> Mapping[str, str]:
    pairs = (line.partition("  ") for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    return {name: digest for digest, _, name in pairs if name}


def _written(sums: Mapping[str, str]) -> str:
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))


def _start(folder: Path) -> str:
    return f"{folder}{os.sep}"


def _sum(path: str) -> str:
    about = os.stat(path)  # noqa: PTH116
    return _sum_at(path, about.st_mtime_ns, about.st_size)


@cache
def _sum_at(path: str, _changed: int, _size: int) -> str:
    with open(path, "rb") as file:  # noqa: PTH123
        return hashlib.file_digest(file, "sha256").hexdigest()
