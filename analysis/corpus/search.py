"""Search the articles of a corpus by their words: an index by SQLite's FTS5, kept beside the corpus and brought up to date.

The index holds an article a row; what is asked is parsed here and handed to SQLite as quoted words, so that no query, however
written, is syntax to it. An index that cannot be written (a read-only disk) is made in memory for the time being.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analysis.corpus.query import rows
from analysis.corpus.store import Corpus
from analysis.corpus.who import MOST_KEPT, Seen, as_read
from analysis.errors import CorpusError
from analysis.model import content_id

_FILE = "_search.sqlite3"  # Delta leaves alone what begins with an underscore
_OPEN, _CLOSE = "\x02", "\x03"  # around what was found; taken out of the text before
_MARKS = re.compile("[\x02\x03]")
_ASKED = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS indexed (article TEXT PRIMARY KEY, content TEXT);
CREATE TABLE IF NOT EXISTS standing (version TEXT);
CREATE VIRTUAL TABLE IF NOT EXISTS story
    USING fts5(article UNINDEXED, headline, text, tokenize = "porter unicode61 remove_diacritics 2");
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds what was asked; the lower its ``rank`` the better. ``places``: half-open ranges of its text.

    ``text`` is the article's, blanks in place of control characters that mark a find.
    """

    article: str
    rank: float
    places: tuple[tuple[int, int], ...]
    text: str


def search(corpus: Corpus, asked: str, *, most: int = 100, among: Collection[str] | None = None) -> list[Hit]:
    """Return the articles that hold all the words, the best match first; only those ``among``, where that is given.

    Words match with their other forms (porter stemming), ``"words in quotation marks"`` as a phrase, ``begin*`` any word that
    begins so, ``-word`` none. An article's headline counts as its text. Raises CorpusError where no word is asked.
    """
    match = _match(asked)
    with closing(_connected(corpus)) as connection:
        _update(connection, corpus)
        ranked = connection.execute(
            "SELECT rowid, article, bm25(story, 0, 4, 1) AS fit FROM story WHERE story MATCH ? ORDER BY fit, article", (match,)
        ).fetchall()
        wanted = [one for one in ranked if _is_among(one[1], corpus.only) and _is_among(one[1], among)][:most]
        texts = dict(
            connection.execute(  # to mark what was found takes longer than to find it
                f"SELECT rowid, highlight(story, 2, '{_OPEN}', '{_CLOSE}') FROM story "  # noqa: S608
                "WHERE story MATCH ? AND rowid IN (SELECT value FROM json_each(?))",
                (match, json.dumps([row for row, _, _ in wanted])),
            )
        )
    return [Hit(one, rank, tuple(_places(texts[row])), _MARKS.sub("", texts[row])) for row, one, rank in wanted]


def make_index(corpus: Corpus) -> None:
    """Bring the index up to date, before a person waits for it."""
    with closing(_connected(corpus)) as connection:
        _update(connection, corpus)


def _is_among(article: str, some: Collection[str] | None) -> bool:
    return some is None or article in some


def articles_with(corpus: Corpus, asked: str) -> set[str]:
    """Return the ids of all articles that hold what is asked, as ``search`` finds it."""
    match = _match(asked)
    with closing(_connected(corpus)) as connection:
        _update(connection, corpus)
        found = {one for (one,) in connection.execute("SELECT article FROM story WHERE story MATCH ?", (match,))}
    return found if corpus.only is None else found & corpus.only


def _match(asked: str) -> str:
    """Write what is asked as an FTS5 expression of quoted strings."""
    wanted: list[str] = []
    barred: list[str] = []
    for phrase, word in _ASKED.findall(asked):
        bare = " ".join(_WORD.findall(phrase or word))
        if bare:
            into = barred if word.startswith("-") else wanted
            into.append(f'"{bare}"' + " *" * (word.endswith("*")))
    if not wanted:
        raise CorpusError("nothing to search for", where=repr(asked), remedy='give words, "a phrase" or begin*')
    return " AND ".join(wanted) + "".join(f" NOT {one}" for one in barred)


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Read the marked places back into ranges of the text without marks."""
    shift = 0
    for opened, closed in zip(re.finditer(_OPEN, text), re.finditer(_CLOSE, text), strict=True):
        start = opened.start() - shift
        yield start, closed.start() - shift - 1
        shift += 2


def _connected(corpus: Corpus) -> sqlite3.Connection:
    """Open the index beside the corpus; one in memory where it cannot be written, or is none that SQLite can read."""
    path = Path(corpus.path) / _FILE
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(path, timeout=10)
        connection.executescript(_SCHEMA)
        connection.execute("PRAGMA journal_mode = MEMORY")
        return connection
    connection = sqlite3.connect(":memory:")
    connection.executescript(_SCHEMA)
    return connection


def _update(connection: sqlite3.Connection, corpus: Corpus) -> None:
    """Take in what is new or changed, drop what is gone: of the open version, whole.

    Nothing is compared where the index is of that very version: of a million articles that takes longer than to search them.
    """
    version = content_id(*corpus.identity)
    if connection.execute("SELECT 1 FROM standing WHERE version = ?", (version,)).fetchone():
        return
    wanted = _contents(as_read(corpus))
    known = dict(connection.execute("SELECT article, content FROM indexed"))
    stale = [one for one in known if wanted.get(one) != known[one]]
    fresh = [one for one in wanted if known.get(one) != wanted[one]]
    with connection:
        connection.executemany("DELETE FROM story WHERE article = ?", [(one,) for one in stale])
        connection.executemany("DELETE FROM indexed WHERE article = ?", [(one,) for one in stale])
        if fresh:
            chosen = rows(corpus, "SELECT id, headline, text FROM read WHERE id IN (SELECT unnest($ids))", ids=fresh)
            connection.executemany(
                "INSERT INTO story VALUES (?, ?, ?)",
                [(row["id"], row["headline"] or "", _clean(row["text"])) for row in chosen],
            )
            connection.executemany("INSERT INTO indexed VALUES (?, ?)", [(row["id"], wanted[row["id"]]) for row in chosen])
        connection.execute("DELETE FROM standing")
        connection.execute("INSERT INTO standing VALUES (?)", (version,))


@lru_cache(maxsize=MOST_KEPT)
def _contents(key: Seen) -> dict[str, str]:
    return key.corpus.contents


def _clean(text: str) -> str:
    """Return the text, as long as before, without the signs that mark a find."""
    return text.replace(_OPEN, " ").replace(_CLOSE, " ").replace("\x00", " ")
