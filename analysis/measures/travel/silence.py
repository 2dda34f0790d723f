"""Who is silent: who was asked and did not answer, whether they spoke later; and whose words a newsroom never carries."""

from __future__ import annotations

import re
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

_WORD = re.compile(r"[^\W_]+")

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

    ``name`` is that one's, as far as the sentence gives it, None where it names several or nobody. ``vanishes`` tells that
    there are articles of later days, and none of them has the name.
    """

    asked: Unanswered
    name: str | None
    later: Later | None
    vanishes: bool = False


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody whom some newsrooms quote, in so many articles each, and others never name in articles of their own."""

    actor: str
    name: str
    unnamed: tuple[tuple[str, int], ...]  # newsroom, articles
    others: tuple[tuple[str, int, int], ...]  # newsroom, articles with words of theirs, articles
    places: tuple[Place, ...]  # a quote in each of the others


def find_silences(
    unanswered: Iterable[Unanswered],
    quotes: pd.DataFrame,
    actors: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    least_confidence: float,
) -> tuple[Silence, ...]:
    """Return who was asked and did not answer, in order of time, those of no day last."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    spoken = _spoken(quotes, least_confidence)
    asked = [one for one in unanswered if one.kind == "asked"]
    words = _words_by(sentences, [str(day) for day in sentences["day"]]) if asked else {}
    found = [_silence(one, names, spoken, words) for one in asked]
    return tuple(sorted(found, key=lambda one: (one.asked.day is None, str(one.asked.day), one.asked.text)))


def find_absences(
    quotes: pd.DataFrame,
    articles: pd.DataFrame,
    actors: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    least_confidence: float,
    most: int,
) -> tuple[Absence, ...]:
    """Return whom a newsroom never names though two others and more quote them in several articles, most articles first.

    Copies are left out. Where the last word of the name stands anywhere in the newsroom's text, nothing is said.
    """
    room, origin = newsrooms(articles), origin_of(articles)
    named = {row.article for row in rows_of(articles) if isinstance(row.publisher, str)}
    own = [article for article in articles["article"] if origin[article] == article and article in named]
    total = Counter(room[one] for one in own)
    words = _words_by(sentences, [room.get(article, "") for article in sentences["article"]])
    spoken = _spoken(quotes, least_confidence)
    spoken = spoken[spoken["article"].isin(own)].dropna(subset=["speaker"])
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    found = []
    for actor, rows in spoken[_are_named(spoken, names)].groupby("speaker"):
        held = {str(which): some for which, some in rows.groupby([room[one] for one in rows["article"]])}
        carry = sorted(which for which, some in held.items() if some["article"].nunique() >= _TWICE)
        unnamed = [
            which for which in sorted(total) if total[which] >= _FEWEST and _last(names[actor]) not in words.get(which, ())
        ]
        if unnamed and len(carry) >= _ALREADY:
            found.append(_absence((str(actor), names[actor]), unnamed, held, carry, total))
    return tuple(sorted(found, key=lambda one: (-sum(some for _, some, _ in one.others), one.name, one.actor))[:most])


def _spoken(quotes: pd.DataFrame, least_confidence: float) -> pd.DataFrame:
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)
    return quotes[keep]


def _words_by(sentences: pd.DataFrame, keys: Iterable[str]) -> dict[str, set[str]]:
    """Return all words of the sentences of each key."""
    found: dict[str, set[str]] = {}
    for key, words in zip(keys, sentences["words"], strict=True):
        found.setdefault(key, set()).update(_words(words))
    return found


def _last(name: str) -> str:
    """Return the word by which somebody is named again."""
    return (_words(name) or [""])[-1]


def _words(text: str) -> list[str]:
    """Return words in small letters, a name apart from what is joined to it: "Tamm's", "Tamm-led"."""
    return _WORD.findall(text.casefold())


def _are_named(spoken: pd.DataFrame, names: Mapping[str, object]) -> list[bool]:
    """Tell of each quote whether the words for its source name its speaker."""
    return [
        isinstance(name := names.get(speaker), str) and isinstance(source, str) and _last(name) in _words(source)
        for speaker, source in zip(spoken["speaker"], spoken["source"], strict=True)
    ]


def _silence(asked: Unanswered, names: Mapping[str, str], spoken: pd.DataFrame, words: Mapping[str, set[str]]) -> Silence:
    """Return what is known of one who did not answer, if the sentence names one alone, in a name and no other word for it."""
    actors = [actor for actor in asked.actors if actor in names]
    if len(actors) != 1 or _last(names[actors[0]]) not in _words(asked.text):
        return Silence(asked, None, None)
    rows = spoken[spoken["speaker"] == actors[0]] if asked.day else spoken.head(0)
    after = (row for row in rows_of(rows[_are_named(rows, names)]) if row.day and row.day > asked.day and _says_something(row))
    first = min(after, key=lambda row: (row.day, row.article, row.start), default=None)
    name = names[actors[0]]
    called = (
        name if set(_words(name)) <= set(_words(asked.text)) else name.split()[-1]
    )  # of two of one surname it may be the other
    later = [some for day, some in words.items() if asked.day and day[:1].isdigit() and day > str(asked.day)]
    gone = bool(later) and not any(_last(name) in some for some in later)
    return Silence(asked, called, None if first is None else _later(name, first), gone)


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


def _absence(
    who: tuple[str, str],
    unnamed: Sequence[str],
    held: Mapping[str, pd.DataFrame],
    carry: Sequence[str],
    total: Mapping[str, int],
) -> Absence:
    others = tuple((one, int(held[one]["article"].nunique()), int(total[one])) for one in carry)
    first = tuple(_place(next(rows_of(held[one]))) for one in carry)
    return Absence(*who, tuple((which, int(total[which])) for which in unnamed), others, first)
