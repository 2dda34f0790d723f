"""The role that the articles of a period report last of each actor."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pandas as pd

from analysis.measures.days import object_column
from analysis.measures.rows import rows_of

_COLUMNS = {"role": "role", "role_organization": "organization", "role_state": "state", "role_day": "day"}
_NO_LONGER = ("former", "then")
_OFTEN = 6  # articles


def with_last_roles(actors: pd.DataFrame, roles: pd.DataFrame) -> pd.DataFrame:
    """Return the actors in the role last reported of them, None where none is.

    ``roles`` has the columns of ``corpus.tables.roles`` with days as dates. Of one day's reports the article first in order of
    ids counts, in it a role that is held, then the one that stands first. Of somebody whose role is stated often, wording that
    one article alone has is passed over.
    """
    last = {row.actor: row for row in rows_of(_last(_borne_out(roles)))}
    held = [last.get(actor) for actor in actors["actor"]]
    return actors.assign(
        **{name: object_column([getattr(role, told, None) for role in held], actors) for name, told in _COLUMNS.items()}
    )


def with_given_roles(actors: pd.DataFrame, given: Mapping[str, str]) -> pd.DataFrame:
    """Return the actors with the roles that a person gave them, of no organization, state or day but that person's words."""
    if not given:
        return actors
    told = [given.get(actor) for actor in actors["actor"]]
    old = {name: actors[name].tolist() for name in _COLUMNS}
    new = {name: [role if name == "role" else None for role in told] for name in _COLUMNS}
    merged = {name: [n if role else o for role, n, o in zip(told, new[name], old[name], strict=True)] for name in _COLUMNS}
    return actors.assign(**{name: object_column(values, actors) for name, values in merged.items()})


def in_state(title: object, state: object) -> str:
    """Return a role as it reads with its state: "former minister", "then-minister", "mayor-elect"; "" for no role.

    ``state`` is None for a role that is held; a title that says it itself stays as it is.
    """
    if not isinstance(title, str) or not isinstance(state, str) or re.search(rf"\b{state}\b", title, re.IGNORECASE):
        return title if isinstance(title, str) else ""
    return {"then": f"then-{title}", "elect": f"{title}-elect"}.get(state, f"{state} {title}")


def _borne_out(roles: pd.DataFrame) -> pd.DataFrame:
    """Leave out what one article alone says of an actor whose role others state alike."""
    told = roles.assign(title=roles["role"].str.casefold())
    alike = told.groupby(["actor", "title"])["article"].transform("nunique") >= 2
    often = told.groupby("actor")["article"].transform("nunique") >= _OFTEN
    known = alike.groupby(told["actor"]).transform("any")
    return roles[alike | ~(often & known)]


def _last(roles: pd.DataFrame) -> pd.DataFrame:
    ranked = roles.assign(dated=[day or date.min for day in roles["day"]], over=roles["state"].isin(_NO_LONGER))
    order = ["dated", "article", "over", "start", "end", "role"]
    return ranked.sort_values(order, ascending=[False, *[True] * 5], kind="stable").drop_duplicates("actor")
