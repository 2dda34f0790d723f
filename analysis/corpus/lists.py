"""The lists of the review desk, as Arrow holds them: no Python object a row.

What corrections do not change (``sql/base_….sql``) is read once a version; each list (``sql/desk_….sql``) is made of that, of
who is one and of what is put right.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from analysis.corpus.alone import alone
from analysis.corpus.database import connected, holding, sql
from analysis.corpus.search import make_index
from analysis.corpus.store import Corpus
from analysis.corpus.who import MOST_KEPT, Seen, as_read, find_what_corrections_mean, names_of, tables_of

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

_SENTENCES = """
SELECT id, list_transform(sentences, lambda s: s.start) AS starts, list_transform(sentences, lambda s: s."end") AS ends
FROM read"""
_BASES = {
    "quotes": ("base_quotes",),
    "unsure": ("base_quotes",),
    "events": ("base_events",),
    "actors": ("base_reported", "base_roles", "base_named"),
    "articles": ("base_articles",),
}


def arrow(corpus: Corpus, name: str) -> pa.Table:
    """Return the rows of ``sql/desk_NAME.sql``, linked and corrected; they see, besides, ``names`` (actor, name)."""
    bases = {base: _base(as_read(corpus), base) for base in _BASES[name]}
    with holding({**bases, **tables_of(corpus), "names": _names(corpus)}) as connection:
        if name == "actors":
            connection.execute(sql("lists"))
            connection.execute(sql("known"))
        return connection.sql(sql(f"desk_{name}")).to_arrow_table()


def sentence_places(corpus: Corpus) -> Mapping[str, list[tuple[int, int]]]:
    """Return where the sentences of each article begin and end, in order of the text."""
    return _places(as_read(corpus))


def read_ahead(corpus: Corpus) -> None:
    """Read what the lists, the first search and the first correction need, before a person asks for it."""
    for base in dict.fromkeys(base for bases in _BASES.values() for base in bases):
        _base(as_read(corpus), base)
    find_what_corrections_mean(corpus)
    make_index(corpus)
    sentence_places(corpus)


@alone
@lru_cache(maxsize=2 * MOST_KEPT)
def _base(key: Seen, name: str) -> pa.Table:
    with _apart(key.corpus) as connection:
        return connection.sql(sql(name)).to_arrow_table()


@alone
@lru_cache(maxsize=MOST_KEPT)
def _places(key: Seen) -> dict[str, list[tuple[int, int]]]:
    with _apart(key.corpus) as connection:
        found = connection.sql(_SENTENCES).to_arrow_table()
    columns = (found[name].to_pylist() for name in ("id", "starts", "ends"))
    return {article: list(zip(starts, ends, strict=True)) for article, starts, ends in zip(*columns, strict=True)}


def _apart(corpus: Corpus) -> duckdb.DuckDBPyConnection:
    """Connect to a database of its own: what is read ahead keeps nobody waiting who asks one that is kept."""
    return connected(corpus.dataset(), tables_of(corpus, linked=False))


def _names(corpus: Corpus) -> pa.Table:
    import pyarrow as pa

    names = names_of(corpus)
    return pa.table({"actor": pa.array(names.keys(), pa.string()), "name": pa.array(names.values(), pa.string())})
