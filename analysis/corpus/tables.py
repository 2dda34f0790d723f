"""The long tables of a corpus, one row per thing, as DataFrames: DuckDB queries over the nested rows (``sql/``).

What holds for all of them: places (``start``, ``end``, ``sentence_start``, ``sentence_end``) are half-open ranges of characters
in the article's text. ``sentence_*`` is the sentence that holds the thing (from the first to the last where there are
several), or the thing itself where there is none. Days are midnights (``datetime64[us]``), texts are ``str``; what is missing
is NaN or NaT. Lists are Python lists. Articles that could not be annotated are left out. Actors are linked across articles.
The order is that of time, then of the text, and the same in every run.
"""

from __future__ import annotations

import pandas as pd

from analysis.corpus import columns
from analysis.corpus.evidence import cut_evidence
from analysis.corpus.linked import doubt_rows
from analysis.corpus.query import once, query
from analysis.corpus.query import rows as query_rows
from analysis.corpus.store import Corpus
from analysis.corpus.stories import by_time, stories_of
from analysis.corpus.syndication import link_copies
from analysis.corpus.who import applied_to
from analysis.model import content_id
from analysis.world.once import shared


@once
def articles(corpus: Corpus) -> pd.DataFrame:
    """Return one row per article, ordered by day.

    Columns: article (its id), publisher, headline, published (ISO 8601, as precise as given), day, byline, agency, url, source
    (where it was read), words (of the story: no headline, caption or furniture), sentences, mentions, quotes, events (numbers
    of them), copy_of (the article of which it is a syndicated copy: the earliest with nearly the same text; missing for
    originals).
    """
    found: pd.DataFrame = shared(content_id("articles", *corpus.identity), lambda: _articles(corpus))[0]
    return found


def _articles(corpus: Corpus) -> pd.DataFrame:
    rows = query(corpus, "articles", linked=False)
    stories = stories_of(corpus)
    copies = link_copies((one, stories[one]) for one in by_time(rows))
    rows["words"] = [len(stories[one].split()) for one in rows["article"]]
    rows["copy_of"] = pd.Series([copies.get(one) for one in rows["article"]], index=rows.index, dtype="str")
    return _shaped(rows, columns.ARTICLES)


@once
def heads(corpus: Corpus) -> pd.DataFrame:
    """Return the articles in the order of ``articles``, with what is quickly told: article, publisher, headline, day."""
    return _shaped(query(corpus, "heads", linked=False), {name: columns.ARTICLES[name] for name in columns.HEADS})


@once
def mentions(corpus: Corpus) -> pd.DataFrame:
    """Return one row per mention, ordered by day, article and place.

    Columns: article, start, end, words, kind, form, reading, actor (its id; missing for one that the article does not name),
    rule, confidence, sentence_start, sentence_end.
    """
    return _shaped(query(corpus, "mentions"), columns.MENTIONS)


@once
def actors(corpus: Corpus) -> pd.DataFrame:
    """Return one row per actor, the most mentioned first.

    Columns: actor (its id), name (the one in most articles), kind, country (ISO 3166-1 alpha-2), aliases (list of other names,
    sorted), role, role_organization, role_state, role_day (as reported last, and when), mentions (read as actor), articles
    (that report the actor), quotes (of speech that took place), words_quoted (in its direct and mixed quotes), first_day,
    last_day (of those articles).
    """
    return _with_lists(_shaped(query(corpus, "actors"), columns.ACTORS), "aliases")


@once
def roles(corpus: Corpus) -> pd.DataFrame:
    """Return one row per role that an article states of an actor, ordered by day, article and place; reports may disagree.

    Columns: actor (its id), name, role (the title), organization, country (ISO 3166-1 alpha-2), state (former, then, acting,
    elect, outgoing; missing where it is held), article, publisher, day (of publication), words (that state it), start, end,
    sentence_start, sentence_end.
    """
    return _shaped(query(corpus, "roles"), columns.ROLES)


@once
def quotes(corpus: Corpus) -> pd.DataFrame:
    """Return one row per quote, ordered by day, article and place.

    Columns: quote (its id), article, publisher, day (of publication), kind, words (verbatim, parts joined by " … "), cue,
    source, speaker (an actor's id), speaker_name (that actor's, or the source's words), speaker_country, grade, sense, realis,
    speech, venue, addressee, via (who told of it, where that is not the speaker), said (TIMEX3 value), start, end (from the
    first part to the last), sentence_start, sentence_end,
    rule, confidence.
    """
    return _shaped(query(corpus, "quotes"), columns.QUOTES)


@once
def events(corpus: Corpus) -> pd.DataFrame:
    """Return one row per event, ordered by when it happened.

    Columns: event (its id), article, publisher, day (of publication), words (how it reads by itself: the clause from start to
    end, pronouns named in square brackets), when (the time expression), value (TIMEX3), granularity, earliest, latest (first
    and last day it covers), status, actors (list of ids), start, end, sentence_start, sentence_end, rule, confidence, head (the
    verb or noun that tells what happened), assumed (whether it has no time of its own and was given the article's), main
    (whether its sentence is about it, and does not mention it in passing).
    """
    return _with_lists(_shaped(query(corpus, "events"), columns.EVENTS), "actors")


def days(corpus: Corpus) -> pd.DataFrame:
    """Return which days each article is about, a row for each sentence that tells, ordered by that day.

    Columns: article, day (of publication), about, how, sentence_start, sentence_end. ``how`` is "named" (the sentence names
    that very day), "entry" (it begins with the date, as an entry of a chronology does) or "published" (the first three
    sentences of an article published on that day).
    """
    return _shaped(query(corpus, "days", linked=False), columns.DAYS)


@once
def sentences(corpus: Corpus) -> pd.DataFrame:
    """Return one row per sentence, ordered by day, article and place.

    Columns: article, publisher, day (of publication), start, end, words (verbatim), zone (headline, caption, furniture …;
    missing for the story's own prose), place (which sentence of that prose it is, from 1; missing elsewhere).
    """
    return _shaped(query(corpus, "sentences", linked=False), columns.SENTENCES)


@once
def relations(corpus: Corpus) -> pd.DataFrame:
    """Return one row per clause that says what one actor does to another, ordered by day, article and place.

    Columns: relation (its id), article, publisher, day (of publication), kind (meets, urges, criticizes, agrees, supports,
    sanctions), actor, actor_name, target, target_name, sign (-1 against, 1 for, else 0), status, words (from the first of
    the two to the last), start, end, sentence_start, sentence_end, rule, confidence.
    """
    return _shaped(query(corpus, "relations"), columns.RELATIONS)


@once
def doubtful_links(corpus: Corpus) -> pd.DataFrame:
    """Return one row per two actors that may be one and were not linked: for a person to decide.

    Columns: one, other (ids), name, other_name, kind, reasons_for, reasons_against (lists of words); then where each is first
    mentioned: article, start, end, sentence_start, sentence_end, and the same of the other with ``other_`` before them.
    """
    linking = applied_to(corpus).linking
    return _shaped(doubt_rows(linking.doubts, query(corpus, "first_mentions")), columns.DOUBTS)


def corrections(corpus: Corpus) -> pd.DataFrame:
    """Return one row per correction, in order.

    Columns: action, meant (the words or the actor), into, article, author, day, reason, rows (how many it changes), problem
    (why it fits nothing; missing where it fits).
    """
    fitted = applied_to(corpus).fitted
    rows = [
        (one.correction.action, one.correction.words or one.correction.actor, one.correction.into or one.correction.value,
         one.correction.article, one.correction.author, one.correction.day, one.correction.reason, len(one.rows), one.problem)
        for one in fitted
    ]  # fmt: skip
    return _shaped(pd.DataFrame(rows, columns=list(columns.CORRECTIONS)), columns.CORRECTIONS)


def evidence(corpus: Corpus, keys: pd.DataFrame) -> pd.DataFrame:
    """Return the sentence that each key cites, with a short context; as many rows as keys, in their order.

    ``keys`` has the columns article, sentence_start, start, end of the other tables; an unknown article raises KeyError.
    Columns: those, headline, publisher, published, url, sentence, paragraph (at most 600 characters around the sentence, the
    same for every key of one sentence), mark_start, mark_end (the place from start to end, within paragraph).
    """
    chosen = sorted(set(keys["article"]))
    sql = "SELECT id AS article, text, sentences, headline, publisher, published, url FROM read WHERE list_contains($ids, id)"
    found = {row["article"]: row for row in query_rows(corpus, sql, ids=chosen)}
    places = keys[["article", "sentence_start", "start", "end"]].itertuples(index=False, name=None)
    rows = [cut_evidence(found[article], sentence_start=at, start=start, end=end) for article, at, start, end in places]
    return _shaped(pd.DataFrame(rows, columns=list(columns.EVIDENCE)), columns.EVIDENCE)


@once
def skipped(corpus: Corpus) -> pd.DataFrame:
    """Return what could not be read, annotated or stored, one row each. Columns: source, what, remedy."""
    columns = ["source", "what", "remedy"]
    return _shaped(pd.DataFrame(corpus.skipped, columns=columns), dict.fromkeys(columns, "str"))


def _shaped(rows: pd.DataFrame, columns: dict[str, str]) -> pd.DataFrame:
    return rows[list(columns)].astype(columns)


def _with_lists(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the rows with Python lists in that column, where DuckDB gives arrays."""
    return rows.assign(**{name: pd.Series([list(value) for value in rows[name]], index=rows.index, dtype="object")})
