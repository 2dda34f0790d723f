"""Queries over a corpus: DuckDB in memory sees one version's rows, who is one across articles, and what people put right."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, lru_cache, wraps
from importlib import resources
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd

from analysis.corpus.corrections import Applied, Known, Thing, apply_corrections, article_names
from analysis.corpus.linked import linking_of, register_links
from analysis.corpus.linking import Linking
from analysis.corpus.store import Corpus
from analysis.model import Correction

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.dataset as ds

_IN_MEMORY: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    # Files that Delta rewrote hold texts as string_view, on which a filter pushed down into Arrow fails ("no kernel").
    "disabled_optimizers": "filter_pushdown,join_filter_pushdown",
}
_BASES = {"quotes": ("base_quotes",), "unsure": ("base_quotes",), "actors": ("base_named",)}
_ONE_AT_A_TIME = threading.RLock()  # who asks a connection that is kept
_MOST_KEPT = 4  # an edition is compared with the one before, each with and without corrections


def once(read: Callable[[Corpus], pd.DataFrame]) -> Callable[[Corpus], pd.DataFrame]:
    """Let a table be read once for all who ask for it: the briefings of a case share most of what they read.

    Each gets a copy of its own, which pandas makes when it is written to.
    """

    @lru_cache(maxsize=_MOST_KEPT)
    def kept(seen: _Seen) -> pd.DataFrame:
        return read(seen.corpus)

    @wraps(read)
    def table(corpus: Corpus) -> pd.DataFrame:
        return kept(_seen(corpus)).copy(deep=False)

    return table


@dataclass(frozen=True, slots=True)
class _Seen:
    """A corpus as a key: its rows and what is put right in them decide what its tables hold."""

    identity: tuple[str, ...]
    corrections: tuple[Correction, ...]
    corpus: Corpus = field(compare=False)


def query(corpus: Corpus, name: str, *, linked: bool = True) -> pd.DataFrame:
    """Return the rows of ``sql/NAME.sql``; actors that are one bear one id if ``linked``."""
    with connect(corpus, linked=linked) as connection:
        found: pd.DataFrame = connection.sql(_sql(name)).df()
        return found


def arrow(corpus: Corpus, name: str) -> pa.Table:
    """Return the rows of ``sql/desk_NAME.sql``, linked and corrected, as Arrow holds them: no Python object a row.

    It sees, besides, ``names`` (actor, name) and what is read once a version (``sql/base_….sql``), as corrections change none.
    """
    with connect(corpus, linked=True) as connection:
        connection.register("names", _names_table(corpus))
        for base in _BASES.get(name, ()):
            connection.register(base, _base(_seen(corpus.corrected(())), base))
        return connection.sql(_sql(f"desk_{name}")).to_arrow_table()


@lru_cache(maxsize=2 * _MOST_KEPT)
def _base(seen: _Seen, name: str) -> pa.Table:
    with connect(seen.corpus, linked=False) as connection:
        return connection.sql(_sql(name)).to_arrow_table()


def _names_table(corpus: Corpus) -> pa.Table:
    import pyarrow as pa

    names = names_of(corpus)
    return pa.table({"actor": pa.array(names.keys(), pa.string()), "name": pa.array(names.values(), pa.string())})


def rows(corpus: Corpus, sql: str, **parameters: object) -> list[dict[str, Any]]:
    """Return the rows of a query as they are, actors not linked."""
    with connect(corpus, linked=False) as connection:
        found: list[dict[str, Any]] = connection.sql(sql, params=parameters).to_arrow_table().to_pylist()
        return found


def articles_reporting(corpus: Corpus, names: Collection[str]) -> set[str]:
    """Return the ids of the articles that report an actor of one of these names, or other names of that actor."""
    with connect(corpus, linked=True) as connection:
        found = connection.execute(_sql("reporting"), {"names": [name.lower() for name in names]}).fetchall()
        return {article for (article,) in found}


def query_article(corpus: Corpus, article: str, views: Iterable[str]) -> dict[str, pd.DataFrame]:
    """Return the rows of views (``sql/views.sql``) of one article alone, linked and corrected as in the whole corpus."""
    stored = _rows_of(_seen(corpus.of_articles((article,)).corrected(())))
    with _connected(stored, applied_to(corpus)) as connection:
        return {view: connection.table(view).df() for view in views}


@lru_cache(maxsize=_MOST_KEPT)
def _rows_of(seen: _Seen) -> ds.Dataset:
    """Keep the rows of an article: who puts right what was read in it asks for them again and again."""
    return seen.corpus.dataset()


def names_of(corpus: Corpus) -> dict[str, str]:
    """Return the name of each actor across articles, by its id, as corrections leave it."""
    applied, known = applied_to(corpus), _known(_seen(corpus.corrected(())))
    renamed = {str(actor): str(name) for actor, name in applied.tables["renamed"]}
    gone = {actor for (actor,) in applied.tables["rejected"]}
    return {actor: name for actor, name in {**known.names, **renamed}.items() if actor not in gone}


@contextmanager
def connect(corpus: Corpus, *, linked: bool) -> Iterator[duckdb.DuckDBPyConnection]:
    """Connect to a database in memory that sees the corpus' rows and, if asked, which actors are one: no file, no network.

    It is kept, as making one takes longer than many a query, and is one thread's until the block ends.
    """
    with _ONE_AT_A_TIME:
        yield _kept_connection(_seen(corpus) if linked else _seen(corpus.corrected(())), linked)


@lru_cache(maxsize=_MOST_KEPT)
def _kept_connection(seen: _Seen, linked: bool) -> duckdb.DuckDBPyConnection:  # noqa: FBT001  a part of the key
    return _connected(seen.corpus.dataset(), applied_to(seen.corpus) if linked else Applied())


def _connected(stored: ds.Dataset, applied: Applied) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config=_IN_MEMORY)
    connection.register("stored", stored)
    register_links(connection, applied.linking)
    for name, table in applied.arrow().items():
        connection.register(name, table)
    connection.execute(_sql("views"))
    return connection


def applied_to(corpus: Corpus) -> Applied:
    """Link and correct the actors of a version once: its files never change, and no two have one name."""
    return _applied(_seen(corpus))


@lru_cache(maxsize=_MOST_KEPT)
def _applied(seen: _Seen) -> Applied:
    read = _seen(seen.corpus.corrected(()))
    linking, _ = _linked(read)
    return apply_corrections(seen.corrections, _known(read), linking) if seen.corrections else Applied(linking=linking)


@lru_cache(maxsize=_MOST_KEPT)
def _linked(seen: _Seen) -> tuple[Linking, list[dict[str, Any]]]:
    """Link the actors as they were read; a person who corrects one after the other waits for it once."""
    with duckdb.connect(config=_IN_MEMORY) as connection:
        connection.register("stored", seen.corpus.dataset())
        rows = connection.sql(_sql("names")).to_arrow_table().to_pylist()
    return linking_of(rows), rows


def _seen(corpus: Corpus) -> _Seen:
    return _Seen(corpus.identity, corpus.corrections, corpus)


@lru_cache(maxsize=_MOST_KEPT)
def _known(seen: _Seen) -> Known:
    """Return what corrections can be tied to, as it is without them."""
    linking, rows = _linked(seen)
    with _connected(seen.corpus.dataset(), Applied(linking=linking)) as connection:
        said = connection.sql("SELECT quote, 'quote', article, words FROM quote").fetchall()
        happened = connection.sql("SELECT event, 'event', article, words FROM event").fetchall()
        names = connection.sql("SELECT actor, name FROM known").fetchall()
        articles = connection.sql("SELECT id AS article, url, headline, source FROM read").to_arrow_table().to_pylist()
    return Known(
        things=[Thing(*row) for row in (*said, *happened)],
        articles={row["article"]: article_names(row) for row in articles},
        reports=[(row["article"], row["id"], row["name"]) for row in rows],
        names=dict(names),
    )


@cache
def _sql(name: str) -> str:
    return resources.files("analysis.corpus").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
