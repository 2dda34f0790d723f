"""What an edition's lines are chosen from: a period's tables without what is hidden, and what is of something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analysis.measures.choice import Choice
from analysis.measures.elsewhere import OfAffair, of_something_else
from analysis.measures.period import Found, Texts
from analysis.measures.rows import only
from analysis.measures.timeline.affair import Affair

if TYPE_CHECKING:
    from analysis.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Material:
    """What is chosen from: all but what a person hid; sentences and quotes without the articles of something else.

    ``shares`` is how much each article tells of the affair, ``same`` which reports a person says are of one event.
    """

    articles: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    sentences: pd.DataFrame
    quotes: pd.DataFrame
    events: pd.DataFrame
    relations: pd.DataFrame
    elsewhere: frozenset[str]
    shares: dict[str, OfAffair]
    affair: Affair
    same: frozenset[frozenset[str]]
    pinned: frozenset[str]
    choice: Choice


def material_of(corpus: Corpus, found: Found, told: Texts, choice: Choice, pinned: frozenset[str]) -> Material:
    """Return what of a period's tables is chosen from."""
    from analysis.corpus import corrected

    hidden, sentences, elsewhere = corrected.hidden(corpus), found["sentences"], of_something_else(told.shares)
    quotes, events = (only(found[name], ~found[name][name[:-1]].isin(hidden)) for name in ("quotes", "events"))
    quotes = only(quotes, (~quotes["article"].isin(elsewhere) | quotes["quote"].isin(list(pinned))).tolist())
    sentences = only(sentences, (~sentences["article"].isin(elsewhere)).tolist())
    return Material(
        found["articles"], found["actors"], found["mentions"], sentences, quotes, events, found["relations"], elsewhere,
        told.shares, told.affair, corrected.same_events(corpus), pinned, choice,
    )  # fmt: skip
