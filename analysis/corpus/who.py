"""Who is one across the articles of a corpus and what people put right, found once a version: its files never change."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis.corpus.alone import alone
from analysis.corpus.applied import Applied
from analysis.corpus.corrections import apply_corrections
from analysis.corpus.database import connected, holding, sql
from analysis.corpus.kept_links import Linked, keep_linked, kept_linked
from analysis.corpus.known import Known, Thing, article_names
from analysis.corpus.linked import linking_of, links_table
from analysis.corpus.linking import Linking
from analysis.corpus.store import Corpus
from analysis.model import Correction, content_id
from analysis.world.once import shared
from analysis.world.uncollected import uncollected

if TYPE_CHECKING:
    import pyarrow as pa

MOST_KEPT = 4  # an edition is compared with the one before, each with and without corrections
_REPORTS = """
SELECT article, a.id AS id, a.name AS name
FROM (SELECT id AS article, unnest(actors) AS a FROM stored WHERE text IS NOT NULL AND error IS NULL)
WHERE NOT starts_with(a.id, 'unnamed:')"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A corpus as a key: its rows and what is put right in them decide what its tables hold."""

    identity: tuple[str, ...]
    corrections: tuple[Correction, ...]
    corpus: Corpus = field(compare=False)


def seen(corpus: Corpus) -> Seen:
    """Return the corpus as a key."""
    return Seen(corpus.identity, corpus.corrections, corpus)


def as_read(corpus: Corpus) -> Seen:
    """Return the corpus as a key, as it is without corrections."""
    return seen(corpus.corrected(()))


def applied_to(corpus: Corpus) -> Applied:
    """Return who is one and what is put right."""
    return _applied(seen(corpus))


def tables_of(corpus: Corpus, *, linked: bool = True) -> dict[str, pa.Table]:
    """Return that as the tables that queries see (``sql/views.sql``); if not ``linked``, empty ones."""
    return _tables(seen(corpus)) if linked else _no_tables()


def names_of(corpus: Corpus) -> dict[str, str]:
    """Return the name of each actor across articles, by its id, as corrections leave it."""
    tables = applied_to(corpus).tables
    renamed = {str(actor): str(name) for actor, name in tables["renamed"]}
    gone = {actor for (actor,) in tables["rejected"]}
    return {actor: name for actor, name in {**_linked(as_read(corpus)).names, **renamed}.items() if actor not in gone}


def actors_called(corpus: Corpus, name: str) -> set[str]:
    """Return the ids of the actors of that name, as a correction that gives the name would find them."""
    return _known(as_read(corpus)).called(name)


def find_who(corpus: Corpus) -> None:
    """Find who is one, or take what was kept: a corpus that ``remembers`` keeps it for the next who opens it."""
    _linked(as_read(corpus))


def find_what_corrections_mean(corpus: Corpus) -> None:
    """Find what corrections can be tied to, before the first of them waits for it."""
    _known(as_read(corpus)).of_words("")


@lru_cache(maxsize=MOST_KEPT)
def _tables(key: Seen) -> dict[str, pa.Table]:
    applied = _applied(key)
    return {"links": links_table(applied.linking), **applied.arrow()}


@cache
def _no_tables() -> dict[str, pa.Table]:
    return {"links": links_table(Applied().linking), **Applied().arrow()}


@lru_cache(maxsize=MOST_KEPT)
def _applied(key: Seen) -> Applied:
    read = as_read(key.corpus)
    linking = _linked(read).linking
    return apply_corrections(key.corrections, _known(read), linking) if key.corrections else Applied(linking=linking)


@alone
@lru_cache(maxsize=MOST_KEPT)
def _linked(key: Seen) -> Linked:
    """Link the actors as they were read; a person who corrects one after the other waits for it once."""
    linked: Linked = shared(content_id("linked", *key.identity), lambda: _link(key))[0]
    return linked


def _link(key: Seen) -> Linked:
    if kept := kept_linked(key.corpus):
        return kept
    with holding({"stored": key.corpus.dataset()}) as connection:
        reported = connection.sql(sql("names")).to_arrow_table()
    with uncollected():
        linking = linking_of(reported.to_pylist())
    linked = Linked(linking, _names(reported, linking))
    keep_linked(key.corpus, linked)
    return linked


def _names(reported: pa.Table, linking: Linking) -> dict[str, str]:
    """Return the name of each actor, as no person changed it, from what linking went by: nothing is read again."""
    with holding({**_no_tables(), "links": links_table(linking), "base_reported": reported}) as connection:
        connection.execute(sql("lists"))
        connection.execute(sql("known"))
        return dict(connection.sql("SELECT actor, name FROM known").fetchall())


@alone
@lru_cache(maxsize=MOST_KEPT)
def _known(key: Seen) -> Known:
    """Return what corrections can be tied to, as it is without them."""
    linked = _linked(key)
    with connected(key.corpus.dataset(), {**_no_tables(), "links": links_table(linked.linking)}) as connection:
        said = connection.sql("SELECT quote, 'quote', article, words FROM quote").fetchall()
        happened = connection.sql("SELECT event, 'event', article, words FROM event").fetchall()
        articles = connection.sql("SELECT id AS article, url, headline, source FROM read").to_arrow_table().to_pylist()
        reports = connection.sql(_REPORTS).fetchall()
    return Known(
        things=[Thing(*row) for row in (*said, *happened)],
        articles={row["article"]: article_names(row) for row in articles},
        reports=reports,
        names=linked.names,
    )
