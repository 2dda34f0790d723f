"""What the table of actors tells of each: words of their own or else what they did, that nothing else on the page tells."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

import pandas as pd

from analysis.measures.lines import Line, Place, repeats, said_line
from analysis.measures.own_deeds import Deed
from analysis.measures.rows import rows_of

MOST = 20  # actors that a page may have room for
Possible = dict[str, "list[Stance]"]  # by actor


@dataclass(frozen=True, slots=True)
class Stance:
    """What is told of an actor, whole: a passage with their words, said at that time, or a sentence of what they did."""

    actor: str
    text: str
    article: str
    sentence_start: int
    start: int
    end: int
    day: date | None
    said: str | None = None


def possible_stances(said: pd.DataFrame, done: Sequence[Deed], told: Mapping[Place, float]) -> Possible:
    """Return what could be told of each actor, the best first: words before deeds.

    ``said`` are quotes with their speakers, the best first, ``done`` deeds (``find_deeds``); ``told`` is how much of the affair
    each sentence tells.
    """
    found: Possible = {}
    for row in rows_of(said):
        found.setdefault(row.speaker, []).append(_in_words(row))
    for actor, row in sorted(done, key=lambda one: -told.get((one[1].article, one[1].start), 0.0)):
        found.setdefault(actor, []).append(_in_deed(row, actor))
    return found


def find_stances(possible: Possible, printed: Sequence[Line], *, asked_for: Collection[str] = ()) -> tuple[Stance, ...]:
    """Return what to tell of the actors who speak and act most, one each; of whom there is nothing new to tell, nothing.

    The actors ``asked_for`` come first, however little they do.
    """
    first = dict.fromkeys([*asked_for, *sorted(possible, key=lambda actor: -len(possible[actor]))])
    chosen: list[Stance] = []
    for actor in first:
        if len(chosen) == MOST:
            break
        told = (*printed, *map(line_of, chosen))
        new = (one for one in possible.get(actor, ()) if not any(repeats(line_of(one), line) for line in told))
        chosen.extend(islice(new, 1))
    return tuple(chosen)


def line_of(one: Stance) -> Line:
    """Return the line of a page that a stance makes."""
    return said_line(one, speaker=one.actor, text=one.text)


def places_of_stances(stances: Iterable[Stance]) -> pd.DataFrame:
    """Return the places that they cite: article, sentence_start, start, end."""
    cited = [(one.article, one.sentence_start, one.start, one.end) for one in stances]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])


def _in_words(row: Any) -> Stance:
    said = row.said if isinstance(row.said, str) else None
    return Stance(row.speaker, row.passage, row.article, row.sentence_start, row.start, row.end, row.day, said)


def _in_deed(row: Any, actor: str) -> Stance:
    return Stance(actor, " ".join(row.words.split()), row.article, row.start, row.start, row.end, row.day)
