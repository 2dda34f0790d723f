"""The role that the articles of a period report last of each actor."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.lexicon import words
from analysis.measures.days import object_column
from analysis.measures.role_words import (
    COMPLEMENT,
    is_clean,
    is_listed,
    is_of_party,
    is_short,
    noun_of,
    owner_of,
    says_whose,
    with_owner,
)
from analysis.measures.rows import only, rows_of

_COLUMNS = {"role": "role", "role_organization": "organization", "role_state": "state", "role_day": "day"}
_SPAN = ["actor", "role", "organization", "first_day", "last_day", "state", "since", "reports"]
_NO_LONGER = ("former", "then")
_OFTEN, _SEVERAL = 6, 2  # articles
_PASSING_STATES = ("elect", "outgoing", "acting")
_LONG = timedelta(days=21)  # after which what was passing may be over


def with_last_roles(actors: pd.DataFrame, roles: pd.DataFrame) -> pd.DataFrame:
    """Return the actors in the role last reported of them, None where none is.

    ``roles`` has the columns of ``corpus.tables.roles`` with days as dates. Of one day's reports the article first in order of
    ids counts, in it a role that is held, then the one that stands first. Of somebody whose role is stated often, wording that
    one article alone has is passed over; so is what does not say whose ("lawyer"), and what may be over when the actor was last
    mentioned ("presumptive nominee").
    """
    told = _standing(roles)
    last = {row.actor: row for row in rows_of(_last(_borne_out(_lasting(told, actors))))}
    held = [last.get(actor) for actor in actors["actor"]]
    found = {name: [getattr(role, told, None) for role in held] for name, told in _COLUMNS.items()}
    found["role"] = [with_owner(role) if role else None for role in held]
    return actors.assign(**{name: object_column(values, actors) for name, values in found.items()})


def with_given_roles(actors: pd.DataFrame, given: Mapping[str, str]) -> pd.DataFrame:
    """Return the actors with the roles that a person gave them, of no organization, state or day but that person's words."""
    if not given:
        return actors
    told = [given.get(actor) for actor in actors["actor"]]
    old = {name: actors[name].tolist() for name in _COLUMNS}
    new = {name: [role if name == "role" else None for role in told] for name in _COLUMNS}
    merged = {name: [n if role else o for role, n, o in zip(told, new[name], old[name], strict=True)] for name in _COLUMNS}
    return actors.assign(**{name: object_column(values, actors) for name, values in merged.items()})


def _standing(roles: pd.DataFrame) -> pd.DataFrame:
    """Leave out roles that do not say whose or are run together with other words.

    What was reported before one of those that do not say whose, and says another thing, goes with it.
    """
    roles = only(roles, (is_clean(row.role) for row in rows_of(roles)))
    whose = [says_whose(row) for row in rows_of(roles)]
    later: dict[str, Any] = {}
    for row, says in zip(rows_of(roles), whose, strict=True):
        if not says and row.day and (row.actor not in later or later[row.actor].day < row.day):
            later[row.actor] = row
    rows = zip(rows_of(roles), whose, strict=True)
    return only(roles, (says and not _is_overtaken(row, later.get(row.actor)) for row, says in rows))


def _is_overtaken(row: Any, later: Any) -> bool:
    return later is not None and bool(row.day) and row.day < later.day and noun_of(row.role) != noun_of(later.role)


def _lasting(roles: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """Leave out what was passing when it was reported, long before the actor is mentioned last."""
    if "last_day" not in actors:
        return roles
    last = dict(zip(actors["actor"], actors["last_day"], strict=True))
    return only(roles, (not (_is_passing(row) and _is_long_ago(row.day, last.get(row.actor))) for row in rows_of(roles)))


def _is_passing(row: Any) -> bool:
    told = set(row.role.casefold().split())
    return row.state in _PASSING_STATES or bool(told & words("roles", "passing"))


def _is_long_ago(day: date | None, last: date | None) -> bool:
    return bool(day and last and last - day > _LONG)


def _borne_out(roles: pd.DataFrame) -> pd.DataFrame:
    """Leave out what one article alone says of an actor whose role others state alike: by the same noun."""
    told = roles.assign(title=[noun_of(role) for role in roles["role"]])
    alike = told.groupby(["actor", "title"])["article"].transform("nunique") >= 2
    often = told.groupby("actor")["article"].transform("nunique") >= _OFTEN
    known = alike.groupby(told["actor"]).transform("any")
    return roles[alike | ~(often & known)]


def _without_slips(roles: pd.DataFrame) -> pd.DataFrame:
    """Leave out a wording of one article that only puts words before one that several have: "rival Mayor" beside "mayor"."""
    keys = [(str(row.actor), str(row.role).casefold()) for row in rows_of(roles)]
    articles: dict[tuple[str, str], set[str]] = {}
    for key, article in zip(keys, roles["article"], strict=True):
        articles.setdefault(key, set()).add(article)
    borne: dict[str, tuple[str, ...]] = {}
    for (actor, wording), some in articles.items():
        if len(some) >= _SEVERAL and not is_short(wording):
            borne[actor] = (*borne.get(actor, ()), f" {wording}")
    return only(roles, (len(articles[key]) > 1 or not key[1].endswith(borne.get(key[0], ())) for key in keys))


def _spelt(roles: pd.DataFrame) -> pd.DataFrame:
    """Leave out what says little of an actor of whom other reports say more: "Sen.", "Democrat", "Secretary" (of state)."""
    for says_little in (is_short, is_of_party, _is_made_up):
        bare = roles["role"].map(says_little).astype(bool)
        spelt = set(roles.loc[~bare, "actor"])
        roles = roles[~bare | ~roles["actor"].isin(spelt)]
    whole = {(row.actor, noun_of(row.role)) for row in rows_of(roles) if COMPLEMENT.search(row.role)}
    return only(roles, ((row.actor, row.role.casefold()) not in whole for row in rows_of(roles)))


def _is_made_up(role: str) -> bool:
    return not is_listed(role)


def _without_kin(roles: pd.DataFrame) -> pd.DataFrame:
    """Leave out "wife", "devoted father", "opponent": whose is not told."""
    kin = words("roles", "kin") | words("roles", "beside")
    told = (bool(COMPLEMENT.search(row.role) or owner_of(row)) for row in rows_of(roles))
    return only(roles, (noun_of(row.role) not in kin or whose for row, whose in zip(rows_of(roles), told, strict=True)))


def _still(roles: pd.DataFrame) -> pd.DataFrame:
    """Leave out what somebody was in the days that a report speaks of, where others tell another office: "then-Governor"."""
    then = roles["state"] == "then"
    other: dict[object, set[str]] = {}
    for row in rows_of(roles[~then]):
        other.setdefault(row.actor, set()).add(noun_of(row.role))
    keep = (row.state != "then" or noun_of(row.role) in other.get(row.actor, {noun_of(row.role)}) for row in rows_of(roles))
    return only(roles, keep)


def _last(roles: pd.DataFrame) -> pd.DataFrame:
    roles = _still(_without_kin(_spelt(_without_slips(roles))))
    ranked = roles.assign(dated=[day or date.min for day in roles["day"]], over=roles["state"].isin(_NO_LONGER))
    order = ["dated", "article", "over", "start", "end", "role"]
    return ranked.sort_values(order, ascending=[False, *[True] * 5], kind="stable").drop_duplicates("actor")


def role_spans(roles: pd.DataFrame) -> pd.DataFrame:
    """Return how long each role of each actor is reported, as far as reports tell, in order of first report.

    ``roles`` has the columns of ``corpus.tables.roles`` with days as dates. One row an actor and wording; columns: actor, role,
    organization, first_day, last_day (of the reports that have it held, None where none has), state (as reported last: None
    where it is held; else former, acting, elect and so on), since (the first day it is reported in that state), reports (the
    labels, in ``roles``, of the reports that these days come from).
    """
    dated = roles[roles["day"].notna()].sort_values(["day", "article", "start"], kind="stable")
    groups = dated.groupby([dated["actor"], dated["role"].str.casefold()], sort=False)
    return pd.DataFrame([_span(some) for _, some in groups], columns=_SPAN, dtype=object)


def _span(reports: pd.DataFrame) -> tuple[object, ...]:
    last = reports.iloc[-1]
    state = last["state"] if isinstance(last["state"], str) else None
    held = reports[[not isinstance(one, str) for one in reports["state"]]]
    so = reports[reports["state"] == state] if state else reports.head(0)
    labels = [*held.index[:1], *held.index[-1:], *so.index[:1]]
    days = (held["day"].iloc[0], held["day"].iloc[-1]) if len(held) else (None, None)
    since = so["day"].iloc[0] if len(so) else None
    return last["actor"], last["role"], last["organization"], *days, state, since, list(dict.fromkeys(labels))
