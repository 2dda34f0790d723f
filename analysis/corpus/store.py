"""The store: a folder with a Delta Lake table, one row per annotated article.

Many readers and one writer at a time, in any number of processes: a reader sees the version it opened and is never blocked; a
second writer waits for a lock on a file, which the system frees when a process dies. Every commit is atomic: after ``kill -9``
in mid-write the table is as the last commit left it (the unfinished files beside it are not part of it).

What was skipped lies in the same table as the articles, because an edition names one version, and Delta has no transaction
over two tables. All versions are kept, as editions refer to them, until a person asks to trim them (``trim``); the log never
expires. Small files of many small writes are packed together on the way (``optimize``), which is one more version with the
same rows.

Measured: replacing 200 of 2,000 rows takes 0.08 s by ``overwrite`` with a predicate, 0.16 s by MERGE; both are one commit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, PostCommitHookProperties, WriterProperties, write_deltalake

from analysis.corpus.folder import failing, is_made, locked, make_table, open_table, refuse_foreign, table_files
from analysis.corpus.schema import Row, arrow_schema, content_of, from_row, key_of, skipped_row, to_row
from analysis.corpus.sums import check_files, record_sums
from analysis.errors import CorpusError, OnRecordError
from analysis.model import AnnotatedArticle, Article, Correction

if TYPE_CHECKING:
    import pyarrow.dataset as ds

BATCH = 64  # articles a commit: what a crash may cost in annotations, against some 20 ms a commit
PATIENCE = 60.0  # seconds
_COPIED = 1024  # articles a commit, where a crash costs no annotation
_MANY_FILES = 32
_FILE_SIZE = 8 * 2**20
_WRITER = WriterProperties(compression="ZSTD", compression_level=3)
HOOKS = PostCommitHookProperties(create_checkpoint=True, cleanup_expired_logs=False)


@dataclass
class Corpus:
    """An open corpus, at the version it was opened at or last wrote; ``patience`` is how long a writer waits, in seconds.

    ``corrections`` are what its tables put right; what is stored stays as the software read it. ``only`` are the ids of the
    articles that are seen; None for all. ``remembers`` lets what is found of it be kept beside it, for the next who opens it.
    """

    path: Path
    pinned: bool = False
    patience: float = PATIENCE
    corrections: tuple[Correction, ...] = ()
    only: frozenset[str] | None = None
    remembers: bool = False
    _table: DeltaTable = field(kw_only=True, repr=False)
    _digests: dict[str, str] | None = field(default=None, init=False, repr=False)

    @classmethod
    def open(cls, path: str | Path, *, version: int | None = None, patience: float = PATIENCE) -> Corpus:
        """Open a corpus, as it is now or as it was at an earlier version (to read only).

        Raises CorpusError where there is none, or none that this software can read, or no such version.
        """
        folder = Path(path)
        return cls(folder, version is not None, patience, _table=open_table(folder, version))

    @classmethod
    def create(cls, path: str | Path, *, patience: float = PATIENCE) -> Corpus:
        """Open the corpus in a folder, made first where the folder is empty or absent.

        Raises CorpusError for a folder that holds something else or cannot be written.
        """
        folder = Path(path)
        refuse_foreign(folder)
        if not is_made(folder):  # else nothing is to be written, and the disk may be read-only
            with locked(folder, patience):
                if not is_made(folder):
                    make_table(folder)
        return cls.open(folder, patience=patience)

    def corrected(self, corrections: tuple[Correction, ...]) -> Corpus:
        """Return the same corpus, its tables with these corrections."""
        return replace(self, corrections=corrections)

    def remembering(self) -> Corpus:
        """Return the same corpus, of which is kept, beside it, what takes long to find (``who``)."""
        return replace(self, remembers=True)

    def of_articles(self, ids: Iterable[str]) -> Corpus:
        """Return the same corpus to read as if it held these articles alone, and nothing skipped."""
        return replace(self, only=frozenset(ids), pinned=True)

    @property
    def identity(self) -> tuple[str, ...]:
        """Return what tells these rows from all others: the files of the version, which never change, and who is seen."""
        return (*sorted(table_files(self.path, self._table)), *(() if self.only is None else ("only", *sorted(self.only))))

    @property
    def version(self) -> int:
        """Number of the version that is open; 0 is the empty corpus."""
        return int(self._table.version())

    @property
    def configuration(self) -> str:
        """Name of what annotated the articles; of all, joined by ", ", where they differ."""
        named = self._column("configuration", pc.field("text").is_valid() & pc.field("error").is_null())
        return ", ".join(sorted(set(named)))

    @property
    def ids(self) -> set[str]:
        """Ids of all articles, those that could not be annotated or stored included."""
        return set(self._column("id", pc.field("id").is_valid()))

    @property
    def contents(self) -> dict[str, str]:
        """Hash of what is read of each article, by its id: which texts this version holds."""
        table = self.dataset().to_table(columns=["id", "content"], filter=pc.field("text").is_valid())
        return dict(sorted(zip(table["id"].to_pylist(), table["content"].to_pylist(), strict=True)))

    @property
    def skipped(self) -> list[dict[str, str | None]]:
        """What could not be read, annotated or stored: ``source``, ``what``, ``remedy``; sorted by source, then what."""
        table = self.dataset().to_table(columns=["id", "source", "error", "remedy"], filter=pc.field("error").is_valid())
        told = [
            {"source": row["source"] or row["id"], "what": row["error"], "remedy": row["remedy"]} for row in table.to_pylist()
        ]
        return sorted(told, key=lambda row: (row["source"] or "", row["what"] or ""))

    def known(self, configuration: str) -> set[str]:
        """Ids of the articles that this configuration annotated without error."""
        return set(self._column("id", self._annotated_by(configuration)))

    def missing(self, articles: Iterable[Article], *, configuration: str) -> Iterator[Article]:
        """Pick the articles that need annotation: unknown, changed since, in error, or read by another configuration."""
        contents = set(self._column("content", self._annotated_by(configuration)))
        return (article for article in articles if not _is_among(article, contents))

    def write(self, annotated: Iterable[AnnotatedArticle]) -> int:
        """Add or replace articles by id, up to 64 a commit; return how many rows that changed.

        An article that cannot be stored is recorded as skipped. The lock is held during commits only, so the iterable may take
        its time. Raises CorpusError where the corpus is open at an earlier version, stays locked or cannot be written.
        """
        changed = sum(self._commit(batch) for batch in _batches(map(_row, annotated)))
        self._tidy()
        return changed

    def copy(self, other: Corpus, ids: Iterable[str]) -> int:
        """Take these articles over from another corpus, with all that was read in them; return how many rows that changed.

        Those that stand here as they stand there are passed over. Raises as ``write`` does.
        """
        wanted = {key_of(one) for one in ids}
        stored = self._stored()
        keys = {key for key, digest in other._stored().items() if key in wanted and stored.get(key) != digest}
        changed = sum(self._commit(table.to_pylist()) for table in _rows_of(other.dataset(), keys) if len(table))
        self._tidy()
        return changed

    def skip(self, errors: Iterable[OnRecordError]) -> None:
        """Record what could not be read this time, in place of what an earlier run recorded."""
        told = {row["key"]: row for row in map(skipped_row, errors)}
        if self._skipped_keys() == set(told):
            return
        with self._writing():
            if self._skipped_keys() != set(told):
                self._replace("id IS NULL", list(told.values()))

    def remove(self, ids: Iterable[str]) -> int:
        """Remove articles (earlier versions keep them); return how many were there."""
        wanted = {key_of(one) for one in ids}
        if not wanted:
            return 0
        with self._writing():
            keys = sorted(wanted & set(self._stored()))
            if keys:
                self._table.delete(_among(keys), writer_properties=_WRITER, post_commithook_properties=HOOKS)
        return len(keys)

    def articles_annotated(self) -> Iterator[AnnotatedArticle]:
        """Yield every article as it was written, those with an error included; in order of day, then id."""
        table = self.dataset().to_table(filter=pc.field("text").is_valid())
        order = pc.sort_indices(table.select(["day", "id"]), sort_keys=[("day", "ascending"), ("id", "ascending")])
        for start in range(0, len(order), BATCH):
            yield from map(from_row, table.take(order.slice(start, BATCH)).to_pylist())

    def dataset(self) -> ds.Dataset:
        """Return the rows of this version as an Arrow dataset, for queries that read only the columns they need.

        The files are read by Arrow itself: through deltalake's own dataset its threads outlive the interpreter, which then
        aborts at exit ("terminate called without an active exception"). Raises DamagedError for a file that is not what was
        written.
        """
        import pyarrow.dataset as ds

        files = table_files(self.path, self._table)
        check_files(self.path, files)
        whole = ds.dataset(files, schema=arrow_schema(), format="parquet")
        if self.only is None:
            return whole
        return ds.dataset(pa.concat_tables(_rows_of(whole, {key_of(one) for one in self.only}), promote_options="none"))

    def _annotated_by(self, configuration: str) -> pc.Expression:
        return (pc.field("configuration") == configuration) & pc.field("error").is_null()

    def _column(self, name: str, condition: pc.Expression) -> list[str]:
        values: list[str] = self.dataset().to_table(columns=[name], filter=condition)[name].to_pylist()
        return values

    def _skipped_keys(self) -> set[str]:
        return set(self._column("key", pc.field("id").is_null()))

    def _stored(self) -> dict[str, str]:
        """Return the digest of every row by its key; remembered while this process alone writes."""
        if self._digests is None:
            table = self.dataset().to_table(columns=["key", "digest"])
            self._digests = dict(zip(table["key"].to_pylist(), table["digest"].to_pylist(), strict=True))
        return self._digests

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the lock, at the newest version."""
        if self.pinned:
            raise CorpusError(
                f"it is open at version {self.version}, to read only", where=str(self.path), remedy="open it without a version"
            )
        with locked(self.path, self.patience), failing(self.path):
            before = self.version
            self._table.update_incremental()
            if self.version != before:
                self._digests = None
            check_files(self.path, table_files(self.path, self._table))
            yield
            record_sums(self.path, table_files(self.path, self._table))

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
        write_deltalake(self._table, table, mode="append", writer_properties=_WRITER, post_commithook_properties=HOOKS)

    def _replace(self, predicate: str, rows: Sequence[Row]) -> None:
        """Put rows in place of those that the predicate picks, in one commit."""
        table = pa.Table.from_pylist(rows, schema=arrow_schema())
        write_deltalake(
            self._table,
            table,
            mode="overwrite",
            predicate=predicate,
            writer_properties=_WRITER,
            post_commithook_properties=HOOKS,
        )

    def _is_scattered(self) -> bool:
        return len(self._table.file_uris()) > _MANY_FILES

    def _tidy(self) -> None:
        """Rewrite many small files as few; the rows stay as they are, and so do the earlier versions."""
        if not self._is_scattered():
            return
        with self._writing():  # which looks at the newest version: another writer may have packed it
            if self._is_scattered():
                self._table.optimize.compact(
                    target_size=_FILE_SIZE, writer_properties=_WRITER, post_commithook_properties=HOOKS
                )


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


def _row(annotated: AnnotatedArticle) -> Row:
    try:
        return to_row(annotated)
    except CorpusError as error:
        return skipped_row(error, article=annotated.article.id)


def _is_among(article: Article, contents: set[str]) -> bool:
    try:
        return content_of(article) in contents
    except CorpusError:  # write() will record why
        return False


def _among(keys: Iterable[str]) -> str:
    """Write the predicate for these keys, which are hexadecimal digits and nothing else."""
    return "key IN ({})".format(", ".join(f"'{int(key, 16):016x}'" for key in keys))


def _rows_of(dataset: ds.Dataset, keys: Collection[str]) -> Iterator[pa.Table]:
    """Yield the rows of these keys, some at a time, an empty table at the end; of files that hold none, only keys are read.

    Not by a filter: files that Delta rewrote hold texts as string_view, which Arrow cannot compare with their statistics.
    """
    wanted = pa.array(sorted(keys), pa.string())
    for fragment in dataset.get_fragments() if keys else ():
        held = fragment.to_table(schema=arrow_schema(), columns=["key"])["key"]
        places = pc.indices_nonzero(pc.is_in(held, value_set=wanted))
        for start in range(0, len(places), _COPIED):
            yield fragment.scanner(schema=arrow_schema()).take(places.slice(start, _COPIED))
    yield arrow_schema().empty_table()
