"""Annotated articles kept by content for all cases of a user on this machine, so that an article is read once.

One SQLite file, ``onrecord/annotated.sqlite3`` in ``$XDG_CACHE_HOME`` (``~/.cache``): what was read in an article, by the hash
of the article and the name of what read it, model and rules. ``ONRECORD_ANNOTATED`` names another file, or is ``off``. Any
number of processes may use it. It is a cache: above its size what was not asked for longest goes; what is damaged is read anew,
and that is told; where it cannot be used, all is annotated as without it. To clear it, delete the file.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from analysis.corpus.schema import article_bytes, article_from_bytes, content_of
from analysis.errors import CorpusError
from analysis.model import AnnotatedArticle, Article

SIZE = 4 * 2**30  # bytes: some 200,000 articles of 800 words
BATCH = 64
_PATIENCE = 10.0  # seconds that one process waits while another writes
_SCHEMA = """
CREATE TABLE IF NOT EXISTS annotated (
    content TEXT, configuration TEXT, used INTEGER, digest BLOB, packed BLOB, PRIMARY KEY (content, configuration)
);
CREATE INDEX IF NOT EXISTS by_use ON annotated (used);
"""
_FIND = "SELECT digest, packed FROM annotated WHERE content = ? AND configuration = ?"
_USE = "UPDATE annotated SET used = ? WHERE content = ? AND configuration = ?"
_PUT = "INSERT OR REPLACE INTO annotated VALUES (?, ?, ?, ?, ?)"
_DROP_OLDEST = "DELETE FROM annotated WHERE rowid IN (SELECT rowid FROM annotated ORDER BY used, rowid LIMIT 16)"


def kept_file() -> Path | None:
    """Return where annotated articles are kept; None where the user wants none kept."""
    given = os.environ.get("ONRECORD_ANNOTATED", "")
    if given == "off":
        return None
    if given:
        return Path(given)
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    with suppress(RuntimeError):  # of a user without a home
        base = base if base.is_absolute() else Path.home() / ".cache"  # as XDG has it
    return base / "onrecord" / "annotated.sqlite3" if base.is_absolute() else None


@dataclass
class Kept:
    """What was read on this machine before; without a ``file`` nothing is found or kept.

    ``found`` counts the articles that need not be annotated, ``notes`` say what went wrong.
    """

    file: Path | None
    size: int = SIZE
    found: int = 0
    notes: list[str] = field(default_factory=list)
    _connection: sqlite3.Connection | None = field(default=None, init=False, repr=False)
    _use: int = field(default=0, init=False, repr=False)

    def __enter__(self) -> Self:
        if self.file is not None:
            self._open(self.file)
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def spare(
        self, articles: Iterable[Article], *, configuration: str, into: Callable[[list[AnnotatedArticle]], object]
    ) -> Iterator[Article]:
        """Yield the articles that are to be annotated; hand the others on, annotated, up to 64 at a time."""
        here: list[AnnotatedArticle] = []
        try:
            for article in articles:
                if one := self._find(article, configuration):
                    here.append(one)
                else:
                    yield article
                if len(here) == BATCH:
                    self._hand_on(here, into)
                    here = []
        finally:  # as far as an interruption let it come
            self._hand_on(here, into)

    def keeping(self, annotated: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
        """Pass annotated articles on, keeping those without an error, 64 at a time."""
        batch: list[AnnotatedArticle] = []
        try:
            for one in annotated:
                batch += [one] if one.error is None else []
                if len(batch) == BATCH:
                    self._put(batch)
                    batch = []
                yield one
        finally:
            self._put(batch)

    def _hand_on(self, found: list[AnnotatedArticle], into: Callable[[list[AnnotatedArticle]], object]) -> None:
        if found:
            self._write(_USE, [(self._use, content_of(one.article), one.configuration) for one in found])
            self.found += len(found)
            into(found)

    def _open(self, file: Path) -> None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._connect(file)
        except sqlite3.OperationalError as error:  # locked, read-only, no space: it may be whole
            self._give_up(error)
        except sqlite3.DatabaseError as error:
            self._begin_anew(file, error)
        except OSError as error:
            self._give_up(error)

    def _connect(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, timeout=_PATIENCE)
        self._connection.executescript(_SCHEMA)
        self._use = self._connection.execute("SELECT coalesce(max(used), 0) + 1 FROM annotated").fetchone()[0]

    def _begin_anew(self, file: Path, error: Exception) -> None:
        """Lay a file that is no database any more aside and begin another."""
        self.__exit__()
        try:
            aside = file.with_name(f"{file.name}.damaged")
            file.replace(aside)
            self._connect(file)
            self.notes.append(f"{file} was damaged ({error}): begun anew, the old one is {aside}")
        except (sqlite3.Error, OSError) as again:
            self._give_up(again)

    def _give_up(self, error: Exception) -> None:
        self.__exit__()
        self.notes.append(f"annotated articles are not kept in {self.file}: {error}")

    def _find(self, article: Article, configuration: str) -> AnnotatedArticle | None:
        """Return what was read of an article; None where nothing was, or what was kept is not what was written."""
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(_FIND, (content_of(article), configuration)).fetchone()
        except CorpusError:
            return None  # UTF-8 cannot hold it
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        if row is None:
            return None
        digest, packed = row
        if digest != hashlib.sha256(packed).digest():
            self.notes.append(f"what {self.file} kept of {article.id!r} was damaged: annotated again")
            return None
        return replace(article_from_bytes(zlib.decompress(packed)), article=article)

    def _put(self, annotated: Sequence[AnnotatedArticle]) -> None:
        if self._connection is not None and annotated:
            self._write(_PUT, [row for one in annotated if (row := self._row(one))])

    def _row(self, annotated: AnnotatedArticle) -> tuple[object, ...] | None:
        try:
            packed = zlib.compress(article_bytes(annotated), 3)
            key = content_of(annotated.article)
        except CorpusError:
            return None  # the corpus records it as skipped
        return key, annotated.configuration, self._use, hashlib.sha256(packed).digest(), packed

    def _write(self, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
        if self._connection is None:
            return
        try:
            with self._connection:
                self._connection.executemany(sql, rows)
                while self._taken() > self.size and self._connection.execute(_DROP_OLDEST).rowcount:
                    pass
        except sqlite3.Error as error:
            self._give_up(error)

    def _taken(self) -> int:
        """Return the bytes in use; what was deleted is free for what comes."""
        assert self._connection is not None
        ask = self._connection.execute
        pages, free, size = (ask(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size"))
        return int((pages - free) * size)
