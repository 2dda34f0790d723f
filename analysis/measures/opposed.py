"""Who stands against whom: the two actors who speak of each other most, each by words of their own about the other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.folding import own_words
from analysis.measures.rows import only, rows_of
from analysis.measures.spoken import spoken_pairs

SURE = 0.8  # confidence below which no quote stands on page one
_SHORTEST, _LONGEST = 8, 50  # own words that say something, and that a line holds
_PARTIES = frozenset(("person", "group", "organization", "country"))


@dataclass(frozen=True, slots=True)
class View:
    """What ``speaker`` says of ``about`` (keys of actors), in words of their own, where it stands and who published it when."""

    speaker: str
    about: str
    name: str
    about_name: str
    words: str
    kind: str
    article: str
    sentence_start: int
    start: int
    end: int
    publisher: str | None
    day: date | None


def find_opposed(
    spoken: pd.DataFrame, mentions: pd.DataFrame, actors: pd.DataFrame, *, disputed: pd.DataFrame
) -> tuple[View, ...]:
    """Return one view of each of the two actors who are quoted on each other most; nothing where no two are.

    Each must speak of the other in direct words that say something, of the software's surest. Of several the latest stands that
    no article disputes (``disputed``: article, start, end): without the denial they are not set on page one.
    """
    pairs = _telling(spoken_pairs(spoken, mentions))
    kinds = dict(zip(actors["actor"], actors["kind"], strict=True))
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    counts = Counter(zip(pairs["speaker"], pairs["actor"], strict=True))
    mutual = [
        (min(counts[one, other], counts[other, one]), counts[one, other] + counts[other, one], one, other)
        for one, other in counts
        if one < other and counts[other, one] and {kinds.get(one), kinds.get(other)} <= _PARTIES
    ]
    if not mutual:
        return ()
    _, _, one, other = max(mutual, key=lambda found: (found[0], found[1], found[2:]))
    free = _undisputed(pairs, disputed)
    views = (view for side in ((one, other), (other, one)) if (view := _view(free, *side, names=names)) is not None)
    return tuple(sorted(views, key=lambda view: (view.day or date.min, view.article, view.start)))


def places_of_views(views: tuple[View, ...]) -> pd.DataFrame:
    """Return the places that they cite: article, sentence_start, start, end."""
    cited = [(view.article, view.sentence_start, view.start, view.end) for view in views]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])


def _undisputed(pairs: pd.DataFrame, disputed: pd.DataFrame) -> pd.DataFrame:
    """Leave out quotes that share words with a claim that somebody denies."""
    places: dict[str, list[tuple[int, int]]] = {}
    for article, start, end in disputed[["article", "start", "end"]].itertuples(index=False, name=None):
        places.setdefault(article, []).append((start, end))
    keep = [
        not any(row.start < end and start < row.end for start, end in places.get(row.article, ())) for row in rows_of(pairs)
    ]
    return only(pairs, keep)


def _telling(pairs: pd.DataFrame) -> pd.DataFrame:
    """Keep the direct quotes that say something, of speakers named by the article itself."""
    sizes = [sum(len(own.split()) for own in own_words(row.kind, row.words)) for row in rows_of(pairs)]
    sized = pd.Series(sizes, index=pairs.index, dtype=int)
    keep = (pairs["kind"] == "direct") & (pairs["confidence"] >= SURE) & sized.between(_SHORTEST, _LONGEST)
    return pairs[keep & pairs["day"].notna()]


def _view(pairs: pd.DataFrame, one: str, other: str, *, names: dict[str, str]) -> View | None:
    said = pairs[(pairs["speaker"] == one) & (pairs["actor"] == other)]
    if said.empty:
        return None
    row: Any = max(rows_of(said), key=lambda row: (row.day, row.confidence, row.article, row.start))
    name = row.publisher if isinstance(row.publisher, str) else None
    place = (row.article, int(row.sentence_start), int(row.start), int(row.end))
    return View(one, other, names[one], names[other], row.words, row.kind, *place, name, row.day)
