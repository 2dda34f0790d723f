"""Queries over a corpus: DuckDB in memory sees one version's rows, who is one across articles, and what people put right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from threading import Lock, RLock
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd

from analysis.corpus.database import connected, sql
from analysis.corpus.store import Corpus
from analysis.corpus.who import MOST_KEPT, Seen, as_read, seen, tables_of

if TYPE_CHECKING:
    import pyarrow.dataset as ds

_ONE_AT_A_TIME = RLock()  # who asks a connection that is kept


def once(read: Callable[[Corpus], pd.DataFrame]) -> Callable[[Corpus], pd.DataFrame]:
    """Let a table be read once for all who ask for it: the briefings of a case share most of what they read.

    Each gets a copy of its own, which pandas makes when it is written to.
    """

    @lru_cache(maxsize=MOST_KEPT)
    def kept(key: Seen) -> pd.DataFrame:
        return read(key.corpus)

    @wraps(read)
    def table(corpus: Corpus) -> pd.DataFrame:
        return kept(seen(corpus)).copy(deep=False)

    return table


def query(corpus: Corpus, name: str, *, linked: bool = True) -> pd.DataFrame:
    """Return the rows of ``sql/NAME.sql``; actors that are one bear one id if ``linked``."""
    with connect(corpus, linked=linked) as connection:
        found: pd.DataFrame = connection.sql(sql(name)).df()
        return found


def rows(corpus: Corpus, statement: str, **parameters: object) -> list[dict[str, Any]]:
    """Return the rows of a query as they are, actors not linked."""
    with connect(corpus, linked=False) as connection:
        found: list[dict[str, Any]] = connection.sql(statement, params=parameters).to_arrow_table().to_pylist()
        return found


def articles_reporting(corpus: Corpus, names: Collection[str]) -> set[str]:
    """Return the ids of the articles that report an actor of one of these names, or other names of that actor."""
    with connect(corpus, linked=True) as connection:
        found = connection.execute(sql("reporting"), {"names": [name.lower() for name in names]}).fetchall()
        return {article for (article,) in found}


def query_article(corpus: Corpus, article: str, views: Iterable[str]) -> dict[str, pd.DataFrame]:
    """Return the rows of views (``sql/views.sql``) of one article alone, linked and corrected as in the whole corpus."""
    return _article(as_read(corpus.of_articles((article,)))).views(views, corpus)


class _Article:
    """An article's rows in a database of their own: who puts right what was read in it asks for them again and again."""

    def __init__(self, stored: ds.Dataset, corpus: Corpus) -> None:
        self._connection = connected(stored, tables_of(corpus, linked=False))
        self._one_at_a_time = Lock()

    def views(self, names: Iterable[str], corpus: Corpus) -> dict[str, pd.DataFrame]:
        """Return views, linked and corrected as in the corpus."""
        with self._one_at_a_time:
            for name, table in tables_of(corpus).items():
                self._connection.register(name, table)
            return {view: self._connection.table(view).df() for view in names}


@lru_cache(maxsize=MOST_KEPT)
def _article(key: Seen) -> _Article:
    return _Article(key.corpus.dataset(), key.corpus)


@contextmanager
def connect(corpus: Corpus, *, linked: bool) -> Iterator[duckdb.DuckDBPyConnection]:
    """Connect to a database in memory that sees the corpus' rows and, if asked, which actors are one: no file, no network.

    It is kept, as making one takes longer than many a query, and is one thread's until the block ends.
    """
    with _ONE_AT_A_TIME:
        yield _kept_connection(seen(corpus) if linked else as_read(corpus), linked)


@lru_cache(maxsize=MOST_KEPT)
def _kept_connection(key: Seen, linked: bool) -> duckdb.DuckDBPyConnection:  # noqa: FBT001  a part of the key
    return connected(key.corpus.dataset(), tables_of(key.corpus, linked=linked))
