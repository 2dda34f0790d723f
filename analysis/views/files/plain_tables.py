"""What an edition shows, as plain tables: each with its keys, and the number of each line's sentence in the annex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from analysis.measures import Coverage, actor_rows, plain_timeline, printed_actors, relation_rows, source_rows
from analysis.measures.days import object_column
from analysis.measures.rows import rows_of, values_in
from analysis.views.look.cells import line_of, values_as
from analysis.views.look.markup import safe_link
from analysis.views.sections.actors_table import MOST_ACTORS
from analysis.views.sections.timeline_table import printed_rows

# How each column is held: text, int, float, bool, day, or a list of one of them. The documented schema: data/README.md.
_QUOTES = {
    **dict.fromkeys(("quote", "words", "kind", "speaker", "speaker_name", "speaker_country", "grade", "cue", "source"), "text"),
    **dict.fromkeys(("sense", "realis", "venue", "addressee", "via", "said", "article", "publisher"), "text"),
    "day": "day", "carried_by": "int", "confidence": "float", "shown": "bool", "evidence": "int",
}  # fmt: skip
_TIMELINE = {
    "key": "text", "value": "text", "granularity": "text", "earliest": "day", "latest": "day", "status": "text",
    "status_day": "day", "outcome": "text", "outcome_day": "day", "outcome_words": "text", "words": "text", "actors": "texts",
    "date_origins": "int", "conflict": "bool", "other_dates": "dates", "first_reported": "day", "origins": "int",
    "publishers": "int", "mentions": "int", "later": "int", "score": "float", "news": "float", "confidence": "float",
    "assumed": "bool", "sources": "sources", "shown": "bool",
    "evidence": "ints",
}  # fmt: skip
_ACTORS = {
    "actor": "text", "name": "text", "kind": "text", "country": "text", "aliases": "texts", "role": "text",
    "role_organization": "text", "role_state": "text", "role_day": "day", "mentions": "int", "articles": "int", "quotes": "int",
    "words_quoted": "int", "salience": "float", "first_day": "day", "last_day": "day", "interest": "bool", "position": "text",
    "shown": "bool",
}  # fmt: skip
_ROLES = {
    **dict.fromkeys(("actor", "name", "role", "organization", "country", "state", "article", "publisher"), "text"),
    "day": "day", "words": "text", "evidence": "int",
}  # fmt: skip
_RELATIONS = {
    **dict.fromkeys(("relation", "kind", "actor", "actor_name", "target", "target_name"), "text"), "sign": "int",
    **dict.fromkeys(("status", "article", "publisher"), "text"), "day": "day", "words": "text", "confidence": "float",
    "evidence": "int",
}  # fmt: skip
_SOURCES = {
    **dict.fromkeys(("article", "publisher", "headline", "published"), "text"), "day": "day",
    **dict.fromkeys(("byline", "agency", "url"), "text"), "words": "int", "copy_of": "text", "group": "int",
}  # fmt: skip
_EVIDENCE = {
    "number": "int", **dict.fromkeys(("article", "headline", "publisher", "published", "url", "sentence"), "text"),
    "marked": "texts",
}  # fmt: skip


@dataclass(frozen=True)
class Plain:
    """A table for other programs: its rows, and how each column is held, in the order of the columns."""

    rows: pd.DataFrame
    kinds: dict[str, str]

    @cached_property  # each kind of file holds the same
    def values(self) -> list[list[Any]]:
        """Return each column in plain Python values."""
        return [values_as(values_in(self.rows[name]), kind) for name, kind in self.kinds.items()]

    @cached_property
    def lines(self) -> list[list[str]]:
        """Return each column as text on a line."""
        return [[line_of(value) for value in column] for column in self.values]

    def named(self) -> Iterator[dict[str, Any]]:
        """Yield each row by the names of its columns."""
        return (dict(zip(self.kinds, row, strict=True)) for row in zip(*self.values, strict=True))


def plain_tables(coverage: Coverage, *, timeline: pd.DataFrame, roles: pd.DataFrame) -> dict[str, Plain]:
    """Return quotes, timeline, actors, roles, relations, sources and evidence.

    ``timeline`` is the whole of it (``known_as_of``), ``roles`` the corpus' (``corpus.tables.roles``). ``evidence`` is the
    number in the table of that name, missing where the edition does not print the sentence. No text of an article but the
    sentences cited is in them. Links lead to the web only.
    """
    held = roles[roles["article"].isin(coverage.articles["article"])]
    tables = {
        "quotes": (_quotes(coverage), _QUOTES),
        "timeline": (_timeline(coverage, timeline), _TIMELINE),
        "actors": (_actors(coverage), _ACTORS),
        "roles": (_cited(coverage, held), _ROLES),
        "relations": (_named(coverage, _cited(coverage, relation_rows(coverage))), _RELATIONS),
        "sources": (_linked(source_rows(coverage)), _SOURCES),
        "evidence": (_linked(_evidence(coverage.evidence)), _EVIDENCE),
    }
    return {name: Plain(rows[list(kinds)].reset_index(drop=True), kinds) for name, (rows, kinds) in tables.items()}


def _timeline(coverage: Coverage, timeline: pd.DataFrame) -> pd.DataFrame:
    """Return the whole timeline with the numbers of those rows that the edition prints."""
    printed = dict(zip(coverage.timeline["key"], coverage.timeline["evidence"], strict=True))
    numbers = [[int(number) for number in printed.get(key, ())] for key in timeline["key"]]
    rows = plain_timeline(coverage, timeline)
    sources = [[{**one, "url": safe_link(one["url"])} for one in some] for some in rows["sources"]]
    shown = set(printed_rows(coverage)["key"])
    return rows.assign(
        news=[max(0.0, one) for one in rows["news"]],  # below it is what a page never tells
        sources=object_column(sources, rows),
        evidence=object_column(numbers, rows),
        shown=[key in shown for key in rows["key"]],
    )


def _quotes(coverage: Coverage) -> pd.DataFrame:
    """Return all speech found, that of the page with the publishers that carry it; ``evidence`` where the sentence is cited."""
    shown = coverage.shown.set_index("quote")
    rows = coverage.quotes[coverage.quotes["speech"].astype(bool)]
    carried = [int(shown["carried_by"].get(quote, 1)) for quote in rows["quote"]]
    return _cited(coverage, rows.assign(shown=rows["quote"].isin(shown.index), carried_by=carried))


def _actors(coverage: Coverage) -> pd.DataFrame:
    rows = actor_rows(coverage, most=len(coverage.actors))
    return rows.assign(shown=rows["actor"].isin(printed_actors(coverage, most=MOST_ACTORS)["actor"]))


def _cited(coverage: Coverage, rows: pd.DataFrame) -> pd.DataFrame:
    evidence = coverage.evidence
    keys = zip(evidence["article"], evidence["sentence_start"], strict=True)
    numbers = dict(zip(keys, evidence["number"], strict=True))
    places = zip(rows["article"], rows["sentence_start"], strict=True)
    return rows.assign(evidence=object_column([numbers.get(place) for place in places], rows))


def _named(coverage: Coverage, rows: pd.DataFrame) -> pd.DataFrame:
    names = dict(zip(coverage.actors["actor"], coverage.actors["name"], strict=True))
    known = {f"{end}_name": object_column([names.get(one) for one in rows[end]], rows) for end in ("actor", "target")}
    return rows.assign(**known)


def _evidence(evidence: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences with the words in them that are cited."""
    marked = [[row.paragraph[start:end] for start, end in row.marks] for row in rows_of(evidence)]
    return evidence.assign(marked=object_column(marked, evidence))


def _linked(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(url=object_column([safe_link(url) for url in rows["url"]], rows))
