"""The folder of a corpus on disk: ``articles/`` (the Delta table) and ``write.lock``; whether it is one, and who may write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deltalake import DeltaTable, Schema
from deltalake.exceptions import DeltaError, TableNotFoundError
from filelock import FileLock, Timeout

from analysis.corpus.schema import arrow_schema
from analysis.corpus.sums import NAME as _SUMS
from analysis.corpus.sums import REMEDY, check_log
from analysis.errors import CorpusError, DamagedError

NAME = "onrecord-corpus"
_TABLE, _LOCK = "articles", "write.lock"
_ANEW = "name another folder, or move this one away and annotate the case again"
_KEEP_EVERYTHING = {
    "delta.enableExpiredLogCleanup": "false",
    "delta.logRetentionDuration": "interval 36500 days",
    "delta.deletedFileRetentionDuration": "interval 36500 days",
}


def open_table(folder: Path, version: int | None) -> DeltaTable:
    """Open the table of a corpus. Raises CorpusError where there is none, or another's, or not that version."""
    if not is_made(folder):
        raise CorpusError("there is no corpus", where=str(folder), remedy="annotate the case first, or name the right folder")
    check_log(folder)
    try:
        table = DeltaTable(folder / _TABLE)
        newest = table.version()
        if version is not None and not 0 <= version <= newest:
            raise CorpusError(f"there is no version {version}", where=str(folder), remedy=f"versions go from 0 to {newest}")
        if version is not None:
            table.load_as_version(version)
    except (DeltaError, OSError) as error:
        raise DamagedError(f"the corpus cannot be opened: {_briefly(error)}", where=str(folder), remedy=REMEDY) from error
    if table.metadata().name != NAME or table.schema() != Schema.from_arrow(arrow_schema()):
        raise CorpusError("it was not written by this version of On Record", where=str(folder), remedy=_ANEW)
    return table


def table_files(folder: Path, table: DeltaTable) -> list[str]:
    """Return the paths of the files that make up a version; by name, as Delta gives URIs with blanks and accents encoded."""
    return [str(folder / _TABLE / uri.rpartition("/")[2]) for uri in table.file_uris()]


def make_table(folder: Path) -> None:
    """Make an empty corpus in a folder that holds nothing else."""
    with failing(folder):
        DeltaTable.create(folder / _TABLE, arrow_schema(), name=NAME, configuration=_KEEP_EVERYTHING)


def refuse_foreign(folder: Path) -> None:
    """Raise CorpusError where the folder holds something that is not a corpus, before anything is written into it."""
    if is_made(folder) or not folder.exists():
        return
    with failing(folder):
        inside = {entry.name for entry in folder.iterdir()} - {_TABLE, _LOCK, _SUMS}
        inside |= {entry.name for entry in (folder / _TABLE).glob("*")} - {"_delta_log"}  # left by a crash while it was made
    if inside:
        raise CorpusError(f"the folder holds something else ({min(inside)!r})", where=str(folder), remedy=_ANEW)


def is_made(folder: Path) -> bool:
    """Tell whether the folder holds a Delta table at the place of a corpus."""
    try:
        return (folder / _TABLE).is_dir() and bool(DeltaTable.is_deltatable(str(folder / _TABLE)))
    except (DeltaError, TableNotFoundError, OSError):
        return False


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[None]:
    """Be the one writer. Raises CorpusError where another still writes after ``patience`` seconds.

    The lock is the system's (flock), so it ends with its process however that ends.
    """
    with failing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK, timeout=patience, fallback_to_soft=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise CorpusError(
                f"another process has been writing for more than {patience:g} s",
                where=str(folder),
                remedy="wait until it is done and run again",
            ) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def failing(folder: Path) -> Iterator[None]:
    """Turn a failure of the disk or the table into a CorpusError."""
    try:
        yield
    except (DeltaError, OSError) as error:
        raise CorpusError(
            f"the corpus cannot be written: {_briefly(error)}",
            where=str(folder),
            remedy="check the folder's rights and the disk's space",
        ) from error


def _briefly(error: Exception) -> str:
    """Return the first line of a message, not the rows that Delta may print after it."""
    return (str(error).splitlines() or [type(error).__name__])[0][:300]
