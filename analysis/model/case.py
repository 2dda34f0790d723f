"""The affair under study, and what people put right in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.model.text import Day

Action = Literal[
    "reject", "rename", "merge", "split", "role", "country", "kind", "relabel", "redate", "status", "same", "pin", "hide",
    "accept",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person put right (``corrections.toml``), and where: a quote or event by its words, an actor by name or id.

    ``article`` is the id, URL, headline or file name of the article that it holds for; without one it holds in all. ``into`` is
    the new name (rename), the other actor (merge, split), the speaker (relabel) or the words of the other event (same);
    ``value`` a TIMEX3 value (redate), a status (status), or an actor's role, country or kind. One that is
    ``withdrawn`` stays on record and has no effect.
    """

    action: Action
    author: str
    reason: str
    day: Day
    words: str | None = None
    actor: str | None = None
    article: str | None = None
    into: str | None = None
    value: str | None = None
    withdrawn: Day | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles of a shared corpus are a case's: those that meet all that is given, each by any of its entries.

    ``words`` as in a search, ``actors`` by name, the days both included; with nothing given, all articles.
    """

    words: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """The affair under study: where its articles lie and what is asked of them (``case.toml``).

    ``articles`` is the path of their folder; None where they are those that ``select`` picks of ``corpus``, another corpus by
    its name or absolute path.
    """

    name: str
    title: str
    question: str
    articles: str | None
    first_day: date | None = None
    last_day: date | None = None
    actors_of_interest: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    corpus: str | None = None
    select: Selection | None = None
