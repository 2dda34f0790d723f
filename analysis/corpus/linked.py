"""Let queries over a corpus see which actors of its articles are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.corpus.linking import Doubt, Linking, Report, link_actors
from analysis.model import Actor, Role, Span

_LINKS = pa.schema([("in_article", pa.string()), ("called", pa.string()), ("linked", pa.string()), ("short", pa.bool_())])
_NOWHERE = Span(0, 0)


def linking_of(rows: Iterable[dict[str, Any]]) -> Linking:
    """Link the actors of rows as ``sql/names.sql`` gives them: article, moment, id, name, kind, country, aliases, roles."""
    some = list(rows)
    company: dict[str, set[str]] = defaultdict(set)
    for row in some:
        company[row["article"]].add(row["id"])
    shared = {article: frozenset(actors) for article, actors in company.items()}
    return link_actors(
        Report(row["article"], f"{row['moment']} {row['article']}", _actor(row), shared[row["article"]]) for row in some
    )


def links_table(linking: Linking) -> pa.Table:
    """Return the links as a table: in_article, called (its id there), linked (its id), short (a lesser name)."""
    columns = zip(*((*key, linked, key in linking.short) for key, linked in sorted(linking.links.items())), strict=True)
    found = dict(zip(_LINKS.names, columns, strict=False)) or dict.fromkeys(_LINKS.names, ())
    return pa.table({name: list(values) for name, values in found.items()}, schema=_LINKS)


def doubt_rows(doubts: Sequence[Doubt], first: pd.DataFrame) -> pd.DataFrame:
    """Put names and places to doubtful pairs; ``first`` has the first mention of each actor (``sql/first_mentions.sql``)."""
    pairs = pd.DataFrame(
        [(doubt.one, doubt.other, list(doubt.reasons_for), list(doubt.reasons_against)) for doubt in doubts],
        columns=["one", "other", "reasons_for", "reasons_against"],
    ).astype({"one": "str", "other": "str"})
    others = first.drop(columns="kind").rename(columns=lambda name: f"other_{name}")
    found = pairs.merge(first, left_on="one", right_on="actor").merge(others, left_on="other", right_on="other_actor")
    return found.sort_values(["one", "other"], kind="stable").reset_index(drop=True)


def _actor(row: dict[str, Any]) -> Actor:
    roles = tuple(Role(role["title"], _NOWHERE, role["organization"], role["country"]) for role in row["roles"] or ())
    return Actor(row["id"], row["name"], row["kind"], row["country"], roles, tuple(row["aliases"] or ()))
