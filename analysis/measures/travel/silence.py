"""Who is silent: who was asked and did not answer, whether they spoke later; and whose words a newsroom never carries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.origins import newsrooms, origin_of
from analysis.measures.quotes import own_words
from analysis.measures.rows import rows_of
from analysis.measures.unanswered import Unanswered

_FEWEST = 5  # articles of its own text by which a newsroom can be said not to carry somebody
_TWICE = 2  # articles of each other newsroom that do
_SOME = 5  # words of their own by which somebody speaks
_ALREADY = 2  # newsrooms that do

Place = tuple[str, int, int, int]  # article, sentence_start, start, end


@dataclass(frozen=True, slots=True)
class Later:
    """The first words that somebody who did not answer is quoted with on a later day."""

    name: str
    words: str
    kind: str
    publisher: str | None
    day: date
    place: Place


@dataclass(frozen=True, slots=True)
class Silence:
    """A sentence that says that somebody was asked and did not answer; ``later`` is given where it names one alone.

    ``name`` is that one's, None where the sentence names several or nobody.
    """

    asked: Unanswered
    name: str | None
    later: Later | None


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody whom other newsrooms quote and one does not: of ``articles`` of its own none, of the others' so many each."""

    actor: str
    name: str
    newsroom: str
    articles: int
    others: tuple[tuple[str, int, int], ...]  # newsroom, articles with words of theirs, articles
    places: tuple[Place, ...]  # a quote in each of the others


def find_silences(
    unanswered: Iterable[Unanswered], quotes: pd.DataFrame, actors: pd.DataFrame, *, least_confidence: float
) -> tuple[Silence, ...]:
    """Return who was asked and did not answer, in order of time, those of no day last."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    spoken = _spoken(quotes, least_confidence)
    found = [_silence(one, names, spoken) for one in unanswered if one.kind == "asked"]
    return tuple(sorted(found, key=lambda one: (one.asked.day is None, str(one.asked.day), one.asked.text)))


def find_absences(
    quotes: pd.DataFrame, articles: pd.DataFrame, actors: pd.DataFrame, *, least_confidence: float, most: int
) -> tuple[Absence, ...]:
    """Return whose words a newsroom never carries though two others and more do in several articles, most articles first.

    Copies are left out. A name that stands in any source's words of the newsroom speaks there, whomever the software found.
    """
    room, origin = newsrooms(articles), origin_of(articles)
    own = [article for article in articles["article"] if origin[article] == article]
    named = {row.article for row in rows_of(articles) if isinstance(row.publisher, str)}
    total = Counter(room[one] for one in own if one in named)
    spoken = _spoken(quotes, least_confidence)
    spoken = spoken[spoken["article"].isin(set(own) & named)]
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    sources = {
        (room.get(row.article, ""), str(row.source).casefold()) for row in rows_of(quotes) if isinstance(row.source, str)
    }
    found = []
    for actor, rows in spoken.dropna(subset=["speaker"]).groupby("speaker"):
        name = names.get(actor)
        if not isinstance(name, str):
            continue
        held = {str(which): some for which, some in rows.groupby([room[one] for one in rows["article"]])}
        carry = sorted(which for which, some in held.items() if some["article"].nunique() >= _TWICE)
        for which, articles_of in sorted(total.items()):
            absent = which not in held and articles_of >= _FEWEST and not _is_source(name, str(which), sources)
            if absent and len(carry) >= _ALREADY:
                found.append(_absence((str(actor), name), str(which), held, carry, total))
    return tuple(sorted(found, key=lambda one: (-sum(some for _, some, _ in one.others), one.name, one.newsroom))[:most])


def _spoken(quotes: pd.DataFrame, least_confidence: float) -> pd.DataFrame:
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)
    return quotes[keep]


def _silence(asked: Unanswered, names: Mapping[str, str], spoken: pd.DataFrame) -> Silence:
    actors = [actor for actor in asked.actors if actor in names]
    if len(actors) != 1:
        return Silence(asked, None, None)
    rows = spoken[spoken["speaker"] == actors[0]] if asked.day else spoken.head(0)
    after = (row for row in rows_of(rows) if row.day and row.day > asked.day and _says_something(row))
    first = min(after, key=lambda row: (row.day, row.article, row.start), default=None)
    name = names[actors[0]]
    return Silence(asked, name, None if first is None else _later(name, first))


def _says_something(row: Any) -> bool:
    """Tell whether a quote is direct and gives some words; "it had no comment" is the same silence again."""
    if row.kind != "direct":
        return False
    words = [word for part in own_words(row.kind, row.words) for word in part.split()]
    return len(words) >= _SOME and "comment" not in words


def _later(name: str, row: Any) -> Later:
    publisher = row.publisher if isinstance(row.publisher, str) else None
    return Later(name, row.words, row.kind, publisher, row.day, _place(row))


def _place(row: Any) -> Place:
    return (row.article, row.sentence_start, row.start, row.end)


def _is_source(name: str, newsroom: str, sources: set[tuple[str, str]]) -> bool:
    last = name.casefold().split()[-1]
    return any(which == newsroom and last in source for which, source in sources)


def _absence(
    who: tuple[str, str], newsroom: str, held: Mapping[str, pd.DataFrame], carry: Sequence[str], total: Mapping[str, int]
) -> Absence:
    others = tuple((one, int(held[one]["article"].nunique()), int(total[one])) for one in carry)
    first = tuple(_place(next(rows_of(held[one]))) for one in carry)
    return Absence(*who, newsroom, int(total[newsroom]), others, first)
