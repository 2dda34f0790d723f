"""Who does what to whom: what clauses say plainly, and whom quotes speak of; as rows, and as a graph with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.actors import quotes_about
from analysis.measures.coverage import Coverage
from analysis.measures.rows import rows_of
from analysis.measures.salience import case_salience
from analysis.model import content_id

if TYPE_CHECKING:
    import networkx as nx

SPEAKS_ABOUT = "speaks about"
_SIGNS = {"criticizes": -1, "supports": 1}
_PLACE = ["start", "end", "sentence_start", "sentence_end"]
_COLUMNS = ["relation", "kind", "actor", "target", "sign", "status", "article", "publisher", "day", "words", *_PLACE]


def relation_rows(coverage: Coverage) -> pd.DataFrame:
    """Return one row per thing that an actor does to another, as a clause or a quote tells it, ordered by day and place.

    Columns: relation (its id), kind (that of ``tables.relations``, or "speaks about"), actor, target (ids), sign, status,
    article, publisher, day, words, start, end, sentence_start, sentence_end, confidence. A quote has a sign only where it
    criticizes or supports and speaks of one actor alone.
    """
    clauses = coverage.relations[coverage.relations["confidence"] >= coverage.choice.least_confidence]
    columns = [*_COLUMNS, "confidence"]
    some = [rows for rows in (clauses[columns], _spoken(coverage)[columns]) if len(rows)]
    rows = pd.concat(some, ignore_index=True) if some else clauses[columns]
    rows = rows.assign(undated=[day is None for day in rows["day"]], moment=[str(day) for day in rows["day"]])
    order = ["undated", "moment", "article", "start", "end", "kind", "actor", "target", "relation"]
    return rows.sort_values(order, kind="stable").drop(columns=["undated", "moment"]).reset_index(drop=True)


def relation_graph(coverage: Coverage) -> nx.MultiDiGraph:
    """Return actors as nodes and what they do to one another as edges, each with its words and its place.

    Nodes: name, kind, country, mentions, articles, salience. Edges, by the relation's id: kind, sign, status, article,
    publisher, day, words, start, end, confidence. What is unknown is left out.
    """
    import networkx as nx

    graph = nx.MultiDiGraph()
    rows = relation_rows(coverage)
    salience = case_salience(coverage)
    involved = {*rows["actor"], *rows["target"]}
    for actor in rows_of(coverage.actors.sort_values("actor", kind="stable")):
        if actor.actor in involved:
            values = {name: getattr(actor, name) for name in ("name", "kind", "country", "mentions", "articles")}
            graph.add_node(actor.actor, **_known(values), salience=round(float(salience.get(actor.actor, 0.0)), 4))
    for row in rows_of(rows):
        if row.actor in graph and row.target in graph:
            values = {name: getattr(row, name) for name in ("kind", "sign", "status", "article", "publisher", "day", "words")}
            graph.add_edge(row.actor, row.target, key=row.relation, **_known(values), **_place(row))
    return graph


def _spoken(coverage: Coverage) -> pd.DataFrame:
    """Return the quotes that mention somebody else, once for each."""
    pairs = quotes_about(coverage)
    alone = pairs.groupby("quote")["actor"].transform("nunique") == 1
    signs = [_SIGNS.get(sense, 0) if one else 0 for sense, one in zip(pairs["sense"], alone, strict=True)]
    ids = [content_id("speaks about", quote, actor) for quote, actor in zip(pairs["quote"], pairs["actor"], strict=True)]
    spoken = pairs.rename(columns={"actor": "target", "speaker": "actor"})
    return spoken.assign(relation=ids, kind=SPEAKS_ABOUT, sign=signs, status="past")


def _known(values: dict[str, Any]) -> dict[str, str | int]:
    """Return what is known, in types that every format of graphs has."""
    found = {name: value for name, value in values.items() if not pd.isna(value)}
    return {name: int(value) if isinstance(value, int) else str(value) for name, value in found.items()}


def _place(row: Any) -> dict[str, int | float]:
    return {"start": int(row.start), "end": int(row.end), "confidence": round(float(row.confidence), 2)}
