"""Sums of a corpus' files, which never change once written: what a disk lost or turned is told, not printed.

They lie beside the table in ``articles.sha256``, as ``sha256sum --check`` reads them. A file that a crash left without one gets
it with the next commit. A file is summed once in a process, which costs less than a hundredth of reading a corpus.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from analysis.errors import DamagedError
from analysis.world.whole import write_whole

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
    told = read_sums(folder)
    for path in map(Path, files):
        wanted = told.get(_called(path, folder))
        if not path.exists() or (wanted is not None and wanted != _sum(path)):
            yield path


def log_files(folder: Path) -> list[str]:
    """Return the files of the table's log that never change."""
    return [str(path) for path in sorted((folder / _LOG).glob("*")) if path.stem[:1].isdigit()]


def record_sums(folder: Path, files: Iterable[str], *, again: Iterable[Path] = ()) -> None:
    """Write down the sums of the files that have none yet, and of those that were made again; only a corpus' writer may."""
    made = {_called(path, folder) for path in again}
    told = {name: digest for name, digest in read_sums(folder).items() if name not in made}
    new = [path for path in map(Path, (*files, *log_files(folder))) if _called(path, folder) not in told and path.exists()]
    if new:
        told |= {_called(path, folder): _sum(path) for path in new}
        write_whole(folder / NAME, "".join(f"{digest}  {name}\n" for name, digest in sorted(told.items())))


def read_sums(folder: Path) -> dict[str, str]:
    """Return the sums that are written down, by the files' paths in the corpus; what is no such line is passed over."""
    try:
        lines = (folder / NAME).read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return {}
    pairs = (line.partition("  ") for line in lines)
    return {name: digest for digest, _, name in pairs if name}


def _called(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _sum(path: Path) -> str:
    about = path.stat()
    return _sum_at(path, about.st_mtime_ns, about.st_size)


@cache
def _sum_at(path: Path, _changed: int, _size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
