"""Who acts and speaks in the coverage, with the role that the articles report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.measures import Coverage, printed_actors
from analysis.measures.also import also_named
from analysis.measures.role_words import in_state
from analysis.measures.row_types import ActorRow
from analysis.measures.rows import rows_of
from analysis.measures.stances import Stance
from analysis.views.look.counts import counted
from analysis.views.look.hues import actor_hues
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, numbers_of
from analysis.views.look.words import clause, unbroken
from analysis.views.look.writing import moment, said_on

MOST_ACTORS = 10
MOST_VARIANTS = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the table, in words."""

    name: str
    hue: int | None
    variants: list[str]
    role: str
    kind: str
    role_day: str
    country: str
    position: str
    said: str
    marks: Markup


def actors_table(coverage: Coverage) -> Markup:
    """Return the actors of the period, those the case asks for first; a sentence where there is none."""
    found = printed_actors(coverage, most=MOST_ACTORS)
    hues, countries = actor_hues(coverage), country_names(coverage.actors)
    told, numbers = {one.actor: one for one in coverage.stances}, numbers_of(coverage)
    rows = [
        _row(actor, told[actor.actor], hue=hues.get(actor.actor), countries=countries, numbers=numbers)
        for actor in rows_of(found)
    ]
    return render("actors_table", rows=rows, of=len(coverage.actors), interest=bool(found["interest"].any()), counted=counted)


def country_names(actors: pd.DataFrame) -> dict[str, str]:
    """Return the names of countries by their ISO code, as far as the countries themselves are actors."""
    countries = actors[(actors["kind"] == "country") & actors["country"].notna()]
    return dict(zip(countries["country"], countries["name"], strict=True))


def _row(actor: ActorRow, told: Stance, *, hue: int | None, countries: dict[str, str], numbers: Mapping[Place, int]) -> _Row:
    return _Row(
        name=actor.name,
        hue=hue,
        variants=also_named(actor.name, actor.aliases, actor.kind)[:MOST_VARIANTS],
        role=in_state(actor.role, actor.role_state),
        kind="role not stated" if actor.kind == "person" else actor.kind,
        role_day=unbroken(_day(actor.role_day)),
        country=_country(actor, countries),
        position=clause(told.text),
        said=said_on(told.said, told.day),
        marks=evidence_marks([numbers[told.article, told.sentence_start]]),
    )


def _country(actor: ActorRow, countries: dict[str, str]) -> str:
    if actor.kind == "country":
        return ""
    return countries.get(actor.country, _text(actor.country)) or ("country not stated" if actor.kind == "person" else "")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(day: date | None) -> str:
    return moment(day.isoformat()) if day else ""
