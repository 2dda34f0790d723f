"""Writing rows into a corpus: one writer at a time, one commit after the other, small files packed together on the way.

A second writer waits for a lock on a file, which the system frees when a process dies. Every commit is atomic: after ``kill
-9`` in mid-write the table is as the last commit left it (the unfinished files beside it are not part of it). All versions are
kept, as editions refer to them, until a person asks to trim them (``trim``); the log never expires. To pack is one more version
with the same rows.

A commit takes hardly longer in a corpus of many articles than in one of few: packing keeps the small files few, and only what
was not there before is summed. Measured: replacing 200 of 2,000 rows takes 0.08 s by ``overwrite`` with a
predicate, 0.16 s by MERGE; both are one commit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, PostCommitHookProperties, WriterProperties, write_deltalake

from analysis.corpus.dataset import dataset_of, digests_of, rows_of
from analysis.corpus.folder import failing, locked, table_files
from analysis.corpus.schema import Row, arrow_schema
from analysis.corpus.sums import check_files, record_sums
from analysis.errors import CorpusError

if TYPE_CHECKING:
    import pyarrow.dataset as ds

BATCH = 64  # articles a commit: what a crash may cost in annotations, against some 20 ms a commit
PATIENCE = 60.0  # seconds
_MANY_FILES = 32
_FILE_SIZE = 8 * 2**20
_WRITER = WriterProperties(compression="ZSTD", compression_level=3)
HOOKS = PostCommitHookProperties(create_checkpoint=True, cleanup_expired_logs=False)


@dataclass
class Writer:
    """Who writes into a corpus' table; what it knows of the rows holds while this process alone writes."""

    path: Path
    table: DeltaTable
    patience: float
    pinned: bool
    _digests: dict[str, str] | None = field(default=None, init=False)
    _summed: int | None = field(default=None, init=False)  # the version up to which the log has its sums

    def write(self, rows: Iterable[Row]) -> int:
        """Add or replace rows by key, up to 64 a commit; return how many that changed."""
        return self._commit_all(_batches(rows))

    def copy(self, other: ds.Dataset, wanted: Collection[str]) -> int:
        """Take over the rows of the keys wanted that do not stand here as they stand there; return how many."""
        stored = self._stored()
        keys = {key for key, digest in digests_of(other).items() if key in wanted and stored.get(key) != digest}
        return self._commit_all(table.to_pylist() for table in rows_of(other, keys) if len(table))

    def skip(self, rows: Iterable[Row]) -> None:
        """Put these rows in place of those that tell what an earlier run could not read."""
        told = {row["key"]: row for row in rows}
        if self._skipped_keys() == set(told):
            return
        with self._writing():
            if self._skipped_keys() != set(told):
                self._replace("id IS NULL", list(told.values()))

    def remove(self, wanted: Collection[str]) -> int:
        """Remove the rows of these keys; return how many were there."""
        if not wanted:
            return 0
        with self._writing():
            keys = sorted(set(wanted) & set(self._stored()))
            if keys:
                self.table.delete(_among(keys), writer_properties=_WRITER, post_commithook_properties=HOOKS)
        self._digests = None
        return len(keys)

    def _commit_all(self, batches: Iterable[Sequence[Row]]) -> int:
        changed = 0
        for number, batch in enumerate(batches, start=1):
            changed += self._commit(batch)
            if number % _MANY_FILES == 0:
                self._tidy()
        self._tidy()
        return changed

    def _commit(self, rows: Iterable[Row]) -> int:
        made = {row["key"]: row for row in rows}  # of two with one id the later counts
        with self._writing():
            stored = self._stored()
            changed = [row for key, row in made.items() if stored.get(key) != row["digest"]]
            if any(row["key"] in stored for row in changed):
                self._replace(_among(row["key"] for row in changed), changed)  # Delta wants all new rows to match, too
            elif changed:
                self._append(changed)
            stored.update((row["key"], row["digest"]) for row in changed)
        return len(changed)

    def _append(self, rows: Sequence[Row]) -> None:
        table = pa.Table.from_pylist(rows, schema=arrow_schema())
        write_deltalake(self.table, table, mode="append", writer_properties=_WRITER, post_commithook_properties=HOOKS)

    def _replace(self, predicate: str, rows: Sequence[Row]) -> None:
        """Put rows in place of those that the predicate picks, in one commit."""
        write_deltalake(
            self.table,
            pa.Table.from_pylist(rows, schema=arrow_schema()),
            mode="overwrite",
            predicate=predicate,
            writer_properties=_WRITER,
            post_commithook_properties=HOOKS,
        )

    def _tidy(self) -> None:
        """Rewrite many small files as few; the rows stay as they are, and so do the earlier versions."""
        if not self._is_scattered():
            return
        with self._writing():  # which looks at the newest version: another writer may have packed it
            if self._is_scattered():
                self.table.optimize.compact(target_size=_FILE_SIZE, writer_properties=_WRITER, post_commithook_properties=HOOKS)

    def _is_scattered(self) -> bool:
        """Tell whether there are many small files; those that packing made stay as they are, however many."""
        files = self._files()
        return len(files) > _MANY_FILES and sum(Path(one).stat().st_size < _FILE_SIZE // 2 for one in files) > _MANY_FILES

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the lock, at the newest version."""
        if self.pinned:
            what = f"it is open at version {self.table.version()}, to read only"
            raise CorpusError(what, where=str(self.path), remedy="open it without a version")
        with locked(self.path, self.patience), failing(self.path):
            before = self.table.version()
            self.table.update_incremental()
            if self.table.version() != before:
                self._digests = None
            check_files(self.path, self._files())
            yield
            record_sums(self.path, self._files(), since=self._summed)
            self._summed = self.table.version()

    def _files(self) -> list[str]:
        return table_files(self.path, self.table)

    def _skipped_keys(self) -> set[str]:
        return set(self._rows().to_table(columns=["key"], filter=pc.field("id").is_null())["key"].to_pylist())

    def _stored(self) -> dict[str, str]:
        """Return the digest of every row by its key."""
        if self._digests is None:
            self._digests = digests_of(self._rows())
        return self._digests

    def _rows(self) -> ds.Dataset:
        return dataset_of(self.path, self._files())


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield rows 64 at a time; where an error or an interruption ends them, what had come is yielded before it goes on."""
    batch: list[Row] = []
    try:
        for row in rows:
            batch.append(row)
            if len(batch) == BATCH:
                full, batch = batch, []
                yield full
    finally:
        if batch:
            yield batch


def _among(keys: Iterable[str]) -> str:
    """Write the predicate for these keys, which are hexadecimal digits and nothing else."""
    return "key IN ({})".format(", ".join(f"'{int(key, 16):016x}'" for key in keys))
