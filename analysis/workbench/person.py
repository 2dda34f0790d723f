"""Find the one actor that a person means by a name."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any

import pandas as pd

from analysis.errors import CaseError


def one_actor(actors: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Return the row of the actor of this name, alias or id, the most mentioned of several; else of part of one name alone.

    Raises CaseError with the nearest names where there is none.
    """
    wanted = name.casefold()
    for known in (actors["actor"] == name, actors["name"].str.casefold() == wanted, actors["aliases"].map(_holds(wanted))):
        if known.any():
            return actors[known].iloc[0]
    part = actors["name"].map(lambda full: set(wanted.split()) <= set(full.casefold().split()))
    if wanted.split() and part.sum() == 1:  # a surname alone, where it is that of one
        return actors[part].iloc[0]
    near = difflib.get_close_matches(name, actors["name"].tolist(), n=3, cutoff=0.5)
    raise CaseError(f"no actor is called {name!r}", remedy=f"did you mean {', '.join(near)}?" if near else "see case.actors")


def _holds(wanted: str) -> Callable[[list[str]], bool]:
    return lambda aliases: any(alias.casefold() == wanted for alias in aliases)
