"""Whose a role is where the words right before it say so: "Tamm's lawyer", "his wife"."""

from __future__ import annotations

import pandas as pd

from analysis.measures.days import object_column
from analysis.measures.rows import rows_of

_OWNERS = frozenset(("his", "her", "its", "their"))
_BY_NAME = (2, 3)  # characters between a name and what is its own: "' ", "'s "
_BY_PRONOUN = 1


def with_owners(roles: pd.DataFrame, mentions: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """Return the roles with ``owner``: the name of the actor whose the words right before a role say that it is, or None."""
    wanted = set(zip(roles["article"], roles["sentence_start"], strict=True))
    names: dict[tuple[str, int], str] = {}
    pronouns: dict[tuple[str, int], str] = {}
    for row in rows_of(mentions):
        if isinstance(row.actor, str) and (row.article, row.sentence_start) in wanted:
            if row.form != "pronoun":
                names[row.article, row.end] = row.actor
            elif row.words.casefold() in _OWNERS:
                pronouns[row.article, row.end] = row.actor
    called = dict(zip(actors["actor"], actors["name"], strict=True))
    owners = [
        pronouns.get((row.article, row.start - _BY_PRONOUN))
        or next((names[place] for gap in _BY_NAME if (place := (row.article, row.start - gap)) in names), None)
        for row in rows_of(roles)
    ]
    told = [
        called.get(owner) if owner and owner != row.actor else None for owner, row in zip(owners, rows_of(roles), strict=True)
    ]
    return roles.assign(owner=object_column(told, roles))
