"""The long tables of a corpus, one row per thing, as DataFrames: DuckDB queries over the nested rows (``sql/``).

What holds for all of them: places (``start``, ``end``, ``sentence_start``, ``sentence_end``) are half-open ranges of characters
in the article's text. ``sentence_*`` is the sentence that holds the thing (from the first to the last where there are
several), or the thing itself where there is none. Days are midnights (``datetime64[us]``), texts are ``str``; what is missing
is NaN or NaT. Lists are Python lists. Articles that could not be annotated are left out. Actors are linked across articles.
The order is that of time, then of the text, and the same in every run.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

import duckdb
import pandas as pd

from analysis.corpus.corrections import Applied, Known, Thing, apply_corrections, article_names
from analysis.corpus.evidence import cut_evidence
from analysis.corpus.linked import doubt_rows, linking_of, register_links
from analysis.corpus.linking import Linking
from analysis.corpus.store import Corpus
from analysis.corpus.syndication import link_copies
from analysis.model import Correction

_IN_MEMORY: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    # Files that Delta rewrote hold texts as string_view, on which a filter pushed down into Arrow fails ("no kernel").
    "disabled_optimizers": "filter_pushdown,join_filter_pushdown",
}
_APPLIED: dict[tuple[tuple[str, ...], tuple[Correction, ...]], Applied] = {}
_MOST_APPLIED = 4  # an edition is compared with the one before, each with and without corrections
_DAY = "datetime64[us]"
_PLACE = {"start": "int64", "end": "int64", "sentence_start": "int64", "sentence_end": "int64"}
_FOUND = {"rule": "str", "confidence": "float64"}
_ARTICLES = {
    **dict.fromkeys(("article", "publisher", "headline", "published"), "str"),
    "day": _DAY,
    **dict.fromkeys(("byline", "agency", "url", "source"), "str"),
    **dict.fromkeys(("words", "sentences", "mentions", "quotes", "events"), "int64"),
    "copy_of": "str",
}
_MENTIONS = {
    "article": "str",
    "start": "int64",
    "end": "int64",
    **dict.fromkeys(("words", "kind", "form", "reading", "actor"), "str"),
    **_FOUND,
    "sentence_start": "int64",
    "sentence_end": "int64",
}
_ACTORS = {
    **dict.fromkeys(("actor", "name", "kind", "country"), "str"),
    "aliases": "object",
    **dict.fromkeys(("role", "role_organization", "role_state"), "str"),
    "role_day": _DAY,
    **dict.fromkeys(("mentions", "articles", "quotes", "words_quoted"), "int64"),
    "first_day": _DAY,
    "last_day": _DAY,
}
_ROLES = {
    **dict.fromkeys(("actor", "name", "role", "organization", "country", "state", "article", "publisher"), "str"),
    "day": _DAY,
    "words": "str",
    **_PLACE,
}
_QUOTES = {
    **dict.fromkeys(("quote", "article", "publisher"), "str"),
    "day": _DAY,
    **dict.fromkeys(("kind", "words", "cue", "source", "speaker", "speaker_name", "speaker_country"), "str"),
    **dict.fromkeys(("grade", "sense", "realis"), "str"),
    "speech": "bool",
    **dict.fromkeys(("venue", "addressee", "said"), "str"),
    **_PLACE,
    **_FOUND,
}
_EVENTS = {
    **dict.fromkeys(("event", "article", "publisher"), "str"),
    "day": _DAY,
    **dict.fromkeys(("words", "when", "value", "granularity"), "str"),
    "earliest": _DAY,
    "latest": _DAY,
    "status": "str",
    "actors": "object",
    **_PLACE,
    **_FOUND,
    "head": "str",
    "assumed": "bool",
}
_DAYS = {"article": "str", "day": _DAY, "about": _DAY, "how": "str", "sentence_start": "int64", "sentence_end": "int64"}
_RELATIONS = {
    **dict.fromkeys(("relation", "article", "publisher"), "str"),
    "day": _DAY,
    **dict.fromkeys(("kind", "actor", "actor_name", "target", "target_name"), "str"),
    "sign": "int64",
    **dict.fromkeys(("status", "words"), "str"),
    **_PLACE,
    **_FOUND,
}
_DOUBTS = {
    **dict.fromkeys(("one", "other", "name", "other_name", "kind"), "str"),
    **dict.fromkeys(("reasons_for", "reasons_against"), "object"),
    **{f"{which}{name}": kind for which in ("", "other_") for name, kind in (("article", "str"), *_PLACE.items())},
}
_CORRECTIONS = {
    **dict.fromkeys(("action", "meant", "into", "article", "author"), "str"),
    "day": _DAY,
    "reason": "str",
    "rows": "int64",
    "problem": "str",
}
_EVIDENCE = {
    "article": "str",
    "sentence_start": "int64",
    "start": "int64",
    "end": "int64",
    **dict.fromkeys(("headline", "publisher", "published", "url", "sentence", "paragraph"), "str"),
    "mark_start": "int64",
    "mark_end": "int64",
}


def articles(corpus: Corpus) -> pd.DataFrame:
    """Return one row per article, ordered by day.

    Columns: article (its id), publisher, headline, published (ISO 8601, as precise as given), day, byline, agency, url, source
    (where it was read), words (of the story: no headline, caption or furniture), sentences, mentions, quotes, events (numbers
    of them), copy_of (the article of which it is a syndicated copy: the earliest with nearly the same text; missing for
    originals).
    """
    rows = _query(corpus, "articles", linked=False)
    stories = _stories(corpus)
    copies = link_copies((one, stories[one]) for one in _by_time(rows))
    rows["words"] = [len(stories[one].split()) for one in rows["article"]]
    rows["copy_of"] = pd.Series([copies.get(one) for one in rows["article"]], index=rows.index, dtype="str")
    return _shaped(rows, _ARTICLES)


def mentions(corpus: Corpus) -> pd.DataFrame:
    """Return one row per mention, ordered by day, article and place.

    Columns: article, start, end, words, kind, form, reading, actor (its id; missing for one that the article does not name),
    rule, confidence, sentence_start, sentence_end.
    """
    return _shaped(_query(corpus, "mentions"), _MENTIONS)


def actors(corpus: Corpus) -> pd.DataFrame:
    """Return one row per actor, the most mentioned first.

    Columns: actor (its id), name (the one in most articles), kind, country (ISO 3166-1 alpha-2), aliases (list of other names,
    sorted), role, role_organization, role_state, role_day (as reported last, and when), mentions (read as actor), articles
    (that report the actor), quotes (of speech that took place), words_quoted (in its direct and mixed quotes), first_day,
    last_day (of those articles).
    """
    return _with_lists(_shaped(_query(corpus, "actors"), _ACTORS), "aliases")


def roles(corpus: Corpus) -> pd.DataFrame:
    """Return one row per role that an article states of an actor, ordered by day, article and place; reports may disagree.

    Columns: actor (its id), name, role (the title), organization, country (ISO 3166-1 alpha-2), state (former, then, acting,
    elect, outgoing; missing where it is held), article, publisher, day (of publication), words (that state it), start, end,
    sentence_start, sentence_end.
    """
    return _shaped(_query(corpus, "roles"), _ROLES)


def quotes(corpus: Corpus) -> pd.DataFrame:
    """Return one row per quote, ordered by day, article and place.

    Columns: quote (its id), article, publisher, day (of publication), kind, words (verbatim, parts joined by " … "), cue,
    source, speaker (an actor's id), speaker_name (that actor's, or the source's words), speaker_country, grade, sense, realis,
    speech, venue, addressee, said (TIMEX3 value), start, end (from the first part to the last), sentence_start, sentence_end,
    rule, confidence.
    """
    return _shaped(_query(corpus, "quotes"), _QUOTES)


def events(corpus: Corpus) -> pd.DataFrame:
    """Return one row per event, ordered by when it happened.

    Columns: event (its id), article, publisher, day (of publication), words (how it reads by itself: the clause from start to
    end, pronouns named in square brackets), when (the time expression), value (TIMEX3), granularity, earliest, latest (first
    and last day it covers), status, actors (list of ids), start, end, sentence_start, sentence_end, rule, confidence, head (the
    verb or noun that tells what happened), assumed (whether it has no time of its own and was given the article's).
    """
    return _with_lists(_shaped(_query(corpus, "events"), _EVENTS), "actors")


def days(corpus: Corpus) -> pd.DataFrame:
    """Return which days each article is about, a row for each sentence that tells, ordered by that day.

    Columns: article, day (of publication), about, how, sentence_start, sentence_end. ``how`` is "named" (the sentence names
    that very day), "entry" (it begins with the date, as an entry of a chronology does) or "published" (the first three
    sentences of an article published on that day).
    """
    return _shaped(_query(corpus, "days", linked=False), _DAYS)


def relations(corpus: Corpus) -> pd.DataFrame:
    """Return one row per clause that says what one actor does to another, ordered by day, article and place.

    Columns: relation (its id), article, publisher, day (of publication), kind (meets, urges, criticizes, agrees, supports,
    sanctions), actor, actor_name, target, target_name, sign (-1 against, 1 for, else 0), status, words (from the first of
    the two to the last), start, end, sentence_start, sentence_end, rule, confidence.
    """
    return _shaped(_query(corpus, "relations"), _RELATIONS)


def doubtful_links(corpus: Corpus) -> pd.DataFrame:
    """Return one row per two actors that may be one and were not linked: for a person to decide.

    Columns: one, other (ids), name, other_name, kind, reasons_for, reasons_against (lists of words); then where each is first
    mentioned: article, start, end, sentence_start, sentence_end, and the same of the other with ``other_`` before them.
    """
    linking = _applied(corpus).linking
    with _connect(corpus, linked=True) as connection:
        first: pd.DataFrame = connection.sql(_sql("first_mentions")).df()
    return _shaped(doubt_rows(linking.doubts, first), _DOUBTS)


def corrections(corpus: Corpus) -> pd.DataFrame:
    """Return one row per correction, in order.

    Columns: action, meant (the words or the actor), into, article, author, day, reason, rows (how many it changes), problem
    (why it fits nothing; missing where it fits).
    """
    fitted = _applied(corpus).fitted
    rows = [
        (one.correction.action, one.correction.words or one.correction.actor, one.correction.into or one.correction.value,
         one.correction.article, one.correction.author, one.correction.day, one.correction.reason, len(one.rows), one.problem)
        for one in fitted
    ]  # fmt: skip
    return _shaped(pd.DataFrame(rows, columns=list(_CORRECTIONS)), _CORRECTIONS)


def pinned(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the quotes and events that a person wants shown."""
    return frozenset(_applied(corpus).pinned)


def evidence(corpus: Corpus, keys: pd.DataFrame) -> pd.DataFrame:
    """Return the sentence that each key cites, with a short context; as many rows as keys, in their order.

    ``keys`` has the columns article, sentence_start, start, end of the other tables; an unknown article raises KeyError.
    Columns: those, headline, publisher, published, url, sentence, paragraph (at most 600 characters around the sentence, the
    same for every key of one sentence), mark_start, mark_end (the place from start to end, within paragraph).
    """
    chosen = sorted(set(keys["article"]))
    sql = "SELECT id AS article, text, sentences, headline, publisher, published, url FROM read WHERE list_contains($ids, id)"
    found = {row["article"]: row for row in _rows(corpus, sql, ids=chosen)}
    places = keys[["article", "sentence_start", "start", "end"]].itertuples(index=False, name=None)
    rows = [cut_evidence(found[article], sentence_start=at, start=start, end=end) for article, at, start, end in places]
    return _shaped(pd.DataFrame(rows, columns=list(_EVIDENCE)), _EVIDENCE)


def skipped(corpus: Corpus) -> pd.DataFrame:
    """Return what could not be read, annotated or stored, one row each. Columns: source, what, remedy."""
    columns = ["source", "what", "remedy"]
    return _shaped(pd.DataFrame(corpus.skipped, columns=columns), dict.fromkeys(columns, "str"))


def _query(corpus: Corpus, name: str, *, linked: bool = True) -> pd.DataFrame:
    with _connect(corpus, linked=linked) as connection:
        rows: pd.DataFrame = connection.sql(_sql(name)).df()
        return rows


def _rows(corpus: Corpus, sql: str, **parameters: object) -> list[dict[str, Any]]:
    with _connect(corpus, linked=False) as connection:
        rows: list[dict[str, Any]] = connection.sql(sql, params=parameters).to_arrow_table().to_pylist()
        return rows


def _connect(corpus: Corpus, *, linked: bool) -> duckdb.DuckDBPyConnection:
    """Connect to a database in memory that sees the corpus' rows and, if asked, which actors are one: no file, no network."""
    return _connected(corpus, _applied(corpus) if linked else Applied())


def _connected(corpus: Corpus, applied: Applied) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config=_IN_MEMORY)
    connection.register("stored", corpus.dataset())
    register_links(connection, applied.linking)
    for name, table in applied.arrow().items():
        connection.register(name, table)
    connection.execute(_sql("views"))
    return connection


def _applied(corpus: Corpus) -> Applied:
    """Link and correct the actors of a version once: its files never change, and no two have one name."""
    key = (tuple(sorted(corpus.dataset().files)), corpus.corrections)
    if key not in _APPLIED:
        with duckdb.connect(config=_IN_MEMORY) as connection:
            connection.register("stored", corpus.dataset())
            rows = connection.sql(_sql("names")).to_arrow_table().to_pylist()
        linking = linking_of(rows)
        applied = apply_corrections(corpus.corrections, _known(corpus, linking, rows), linking) if corpus.corrections else None
        while len(_APPLIED) >= _MOST_APPLIED:
            _APPLIED.pop(next(iter(_APPLIED)))
        _APPLIED[key] = applied or Applied(linking=linking)
    return _APPLIED[key]


def _known(corpus: Corpus, linking: Linking, rows: list[dict[str, Any]]) -> Known:
    """Return what corrections can be tied to, as it is without them."""
    with _connected(corpus, Applied(linking=linking)) as connection:
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


def _stories(corpus: Corpus) -> dict[str, str]:
    """Return the story of each article: its text without the zones that are no part of it."""
    rows = _rows(corpus, "SELECT id, text, zones FROM read")
    return {row["id"]: _without(row["text"], [zone["span"] for zone in row["zones"]]) for row in rows}


def _without(text: str, spans: Iterable[dict[str, int]]) -> str:
    pieces, last = [], 0
    for span in sorted(spans, key=lambda span: span["start"]):
        pieces.append(text[last : span["start"]])
        last = max(last, span["end"])
    return " ".join([*pieces, text[last:]])


def _by_time(rows: pd.DataFrame) -> list[str]:
    """Return the articles' ids, the earliest published first; times of different zones are compared as moments."""
    moments = pd.to_datetime(rows["published"], format="ISO8601", utc=True, errors="coerce")
    return rows.assign(moment=moments).sort_values(["moment", "article"], kind="stable")["article"].tolist()


def _shaped(rows: pd.DataFrame, columns: dict[str, str]) -> pd.DataFrame:
    return rows[list(columns)].astype(columns)


def _with_lists(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the rows with Python lists in that column, where DuckDB gives arrays."""
    return rows.assign(**{name: pd.Series([list(value) for value in rows[name]], index=rows.index, dtype="object")})
