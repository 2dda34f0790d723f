"""What a conflict is made of: sides, each a verbatim sentence with who says it, when, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

ConflictKind = Literal["figures", "dates", "denial"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One side: a whole sentence of an article, or some that follow each other, verbatim but on one line, and who says so.

    ``who`` is the speaker where the sentence has one, else None: then the article says so. ``places`` are where each sentence
    begins, ``spans`` where it stands.
    """

    sentences: tuple[str, ...]
    who: str | None
    publisher: str | None
    day: date | None
    article: str
    places: tuple[int, ...]
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """Return all its words."""
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is told differently: figures, dates, claim and denial. ``told`` are the words that differ, a side each."""

    kind: ConflictKind
    sides: tuple[Side, ...]
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunningFigure:
    """A figure that grows from report to report: ``course`` in order of time, ``told`` the words of each amount.

    ``place`` is where it counts, in the words of its last report: "worldwide" where that is everywhere.
    """

    unit: str
    course: tuple[Side, ...]
    told: tuple[str, ...]
    place: str = "worldwide"


def places_of_sides(conflicts: Iterable[Conflict], running: Iterable[RunningFigure]) -> pd.DataFrame:
    """Return the places that conflicts and running figures cite: article, sentence_start, start, end."""
    sides = [side for one in conflicts for side in one.sides] + [side for one in running for side in one.course]
    cited = [(side.article, place, *span) for side in sides for place, span in zip(side.places, side.spans, strict=True)]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])
