"""The store: a folder with a Delta Lake table, one row per annotated article.

Many readers and one writer at a time, in any number of processes (``writing``): a reader sees the version it opened and is
never blocked. What was skipped lies in the same table as the articles, because an edition names one version, and Delta has no
transaction over two tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable

from analysis.corpus.dataset import dataset_of, rows_of
from analysis.corpus.folder import is_made, locked, make_table, open_table, refuse_foreign, table_files
from analysis.corpus.schema import Row, content_of, from_row, key_of, skipped_row, to_row
from analysis.corpus.writing import BATCH, PATIENCE, Writer
from analysis.errors import CorpusError, OnRecordError
from analysis.model import AnnotatedArticle, Article, Correction

if TYPE_CHECKING:
    import pyarrow.dataset as ds


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
    _writer: Writer | None = field(default=None, init=False, repr=False)

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
        return self._writing().write(map(_row, annotated))

    def copy(self, other: Corpus, ids: Iterable[str]) -> int:
        """Take these articles over from another corpus, with all that was read in them; return how many rows that changed.

        Those that stand here as they stand there are passed over. Raises as ``write`` does.
        """
        return self._writing().copy(other.dataset(), {key_of(one) for one in ids})

    def skip(self, errors: Iterable[OnRecordError]) -> None:
        """Record what could not be read this time, in place of what an earlier run recorded."""
        self._writing().skip(map(skipped_row, errors))

    def remove(self, ids: Iterable[str]) -> int:
        """Remove articles (earlier versions keep them); return how many were there."""
        return self._writing().remove({key_of(one) for one in ids})

    def articles_annotated(self) -> Iterator[AnnotatedArticle]:
        """Yield every article as it was written, those with an error included; in order of day, then id."""
        table = self.dataset().to_table(filter=pc.field("text").is_valid())
        order = pc.sort_indices(table.select(["day", "id"]), sort_keys=[("day", "ascending"), ("id", "ascending")])
        for start in range(0, len(order), BATCH):
            yield from map(from_row, table.take(order.slice(start, BATCH)).to_pylist())

    def dataset(self) -> ds.Dataset:
        """Return the rows of this version as an Arrow dataset, for queries that read only the columns they need.

        Raises DamagedError for a file that is not what was written.
        """
        import pyarrow.dataset as ds

        whole = dataset_of(self.path, table_files(self.path, self._table))
        if self.only is None:
            return whole
        return ds.dataset(pa.concat_tables(rows_of(whole, {key_of(one) for one in self.only}), promote_options="none"))

    def _annotated_by(self, configuration: str) -> pc.Expression:
        return (pc.field("configuration") == configuration) & pc.field("error").is_null()

    def _column(self, name: str, condition: pc.Expression) -> list[str]:
        values: list[str] = self.dataset().to_table(columns=[name], filter=condition)[name].to_pylist()
        return values

    def _writing(self) -> Writer:
        if self._writer is None:
            self._writer = Writer(self.path, self._table, self.patience, self.pinned)
        return self._writer


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
