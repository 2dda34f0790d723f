"""Positions over time: what somebody says of one matter, in time; and where two statements of theirs cannot both stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

import pandas as pd

from analysis import lexicon
from analysis.measures.origins import origin_of
from analysis.measures.quotes import own_words
from analysis.measures.rows import rows_of
from analysis.measures.timeline.words import stem
from analysis.measures.travel.alignment import align
from analysis.measures.travel.silence import Place
from analysis.measures.travel.words import bares, telling

_SURE = 0.85  # confidence below which nobody is shown as saying something
_WORDS, _DAYS = 6, 3  # words of their own in a statement, and days on which somebody speaks of a matter
_MOST = 6  # statements on a matter
_SAME = 0.85  # share of the longer statement's words that the other has too, for them to be one statement and its contrary
_TELLING = 3
_OTHERWISE = ("denies", "asks", "doubts")  # what these tell is not what the speaker says to be so
_LETTERS = 4  # a matter's word is no shorter


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its words and kind, who published it when, and where it stands."""

    words: str
    kind: str
    publisher: str | None
    day: date
    venue: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor says, in their own words and in time, in statements that hold one word."""

    actor: str
    name: str
    matter: str
    statements: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """Two statements of one actor that are word for word each other's contrary, and hang on no condition."""

    actor: str
    name: str
    first: Said
    then: Said


def find_positions(
    quotes: pd.DataFrame, articles: pd.DataFrame, actors: pd.DataFrame, *, most: int, only: str | None
) -> tuple[Position, ...]:
    """Return for the actors with most statements (or for ``only`` one) the matter that they speak of on most days."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    by: dict[str, list[Any]] = {}
    for row in _own(quotes, articles):
        if row.speaker in names and _long(row) and (only is None or row.speaker == only) and not _of_themselves(row, names):
            by.setdefault(row.speaker, []).append(row)
    ranked = sorted(by, key=lambda actor: (-len(by[actor]), actor))
    found = (_position(actor, names[actor], by[actor]) for actor in ranked)
    return tuple(one for one in found if one is not None)[:most]


def find_shifts(quotes: pd.DataFrame, articles: pd.DataFrame, actors: pd.DataFrame) -> tuple[Shift, ...]:
    """Return statements of one actor on two days of which one says what the other denies, in the same words."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    holding: dict[tuple[str, str], list[tuple[Any, tuple[str, ...], int]]] = {}
    for row in _own(quotes, articles):
        words, negations = _core(row.words)
        if row.speaker in names and telling(words) >= _TELLING and not _hangs(row.words) and not _of_themselves(row, names):
            for word in sorted(set(words), key=lambda word: (-len(word), word))[:2]:  # but for one, both have all words
                holding.setdefault((row.speaker, word), []).append((row, words, negations))
    found = [
        Shift(actor, names[actor], _said(first[0]), _said(then[0]))
        for (actor, _), rows in sorted(holding.items())
        for first, then in combinations(sorted(rows, key=lambda one: (one[0].day, one[0].article, one[0].start)), 2)
        if first[0].day < then[0].day and not _one_occasion(first[0], then[0]) and _contrary(first, then)
    ]
    once = {(one.actor, _core(one.first.words)[0]): one for one in reversed(found)}  # told again and again, it is one
    return tuple(sorted(once.values(), key=lambda one: (one.then.day, one.name, one.first.words)))


def places_of_shifts(shifts: Iterable[Shift]) -> pd.DataFrame:
    """Return the places that shifts cite: article, sentence_start, start, end."""
    cited = [said.place for shift in shifts for said in (shift.first, shift.then)]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])


def _own(quotes: pd.DataFrame, articles: pd.DataFrame) -> Iterator[Any]:
    """Give what named actors surely say to be so, on a known day, each text once."""
    origin = origin_of(articles)
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= _SURE)
    for row in rows_of(quotes[keep & ~quotes["sense"].isin(_OTHERWISE)]):
        if isinstance(row.speaker, str) and row.day is not None and origin[row.article] == row.article:
            yield row


def _long(row: Any) -> bool:
    return sum(len(part.split()) for part in own_words(row.kind, row.words)) >= _WORDS


def _of_themselves(row: Any, names: Mapping[str, str]) -> bool:
    """Tell whether the words hold their speaker's own name: then it may be somebody else who says them."""
    own = bares(names[row.speaker])[-1:]
    return bool(own) and own[0] in {word.removesuffix("s") if word == f"{own[0]}s" else word for word in bares(row.words)}


def _position(actor: str, name: str, rows: Iterable[Any]) -> Position | None:
    """Return the statements that hold the word that stands in those of most days; None where no word does in several."""
    days: dict[str, set[date]] = {}
    forms: dict[str, Counter[str]] = {}
    by: dict[str, list[Any]] = {}
    own = {stem(word) for word in bares(name)}
    for row in rows:
        for word in {one for part in own_words(row.kind, row.words) for one in bares(part)}:
            root = stem(word)
            if _is_matter(word) and root not in own:
                days.setdefault(root, set()).add(row.day)
                forms.setdefault(root, Counter())[word] += 1
                by.setdefault(root, []).append(row)
    most = max(days, key=lambda one: (len(days[one]), len(by[one]), one), default="")
    if len(days.get(most, ())) < _DAYS:
        return None
    matter = min(forms[most], key=lambda form: (-forms[most][form], form))
    statements = tuple(_said(row) for row in _in_time(by[most]))
    return Position(actor, name, matter, statements) if len(statements) >= _DAYS else None


def _is_matter(word: str) -> bool:
    """Tell whether a word may name what somebody speaks of."""
    return word.isalpha() and len(word) >= _LETTERS and telling([word]) == 1 and word not in lexicon.words("travel", "general")


def _in_time(rows: Iterable[Any]) -> list[Any]:
    """Return of each day the statement of most own words, told once; of many days the first and the last."""
    new: dict[tuple[str, ...], Any] = {}
    for row in sorted(rows, key=lambda row: (row.day, row.article, row.start)):
        new.setdefault(bares(" ".join(own_words(row.kind, row.words))), row)
    best: dict[date, Any] = {}
    for row in sorted(new.values(), key=lambda row: (-len(row.words.split()), row.article, row.start)):
        best.setdefault(row.day, row)
    told = [best[day] for day in sorted(best)]
    return told if len(told) <= _MOST else [*told[: _MOST // 2], *told[-(_MOST // 2) :]]


def _contrary(one: tuple[Any, tuple[str, ...], int], other: tuple[Any, tuple[str, ...], int]) -> bool:
    """Tell whether all but a "not", or one of two opposites, is the same."""
    longer = max(len(one[1]), len(other[1]))
    matched = align(one[1], other[1]).matched
    if matched < _SAME * longer or "?" in one[0].words + other[0].words:
        return False
    left, right = set(one[1]) - set(other[1]), set(other[1]) - set(one[1])
    opposite = any(_opposed(word, another) for word in left for another in right)
    return (one[2] + other[2] == 1 and not left | right) or (
        opposite and one[2] == other[2] == 0 and len(left) == len(right) == 1
    )


def _one_occasion(one: Any, other: Any) -> bool:
    """Tell whether both articles date the words to the same day."""
    return isinstance(one.said, str) and one.said == other.said


def _opposed(one: str, other: str) -> bool:
    table = lexicon.table("travel")["opposites"]
    return other in table.get(one, "").split() or one in table.get(other, "").split()


def _core(words: str) -> tuple[tuple[str, ...], int]:
    """Return a statement's words in forms that do not hang on who reports them when, and how many of them negate."""
    negations = lexicon.words("travel", "negations")
    told = [_forms().get(word, word) for word in bares(words)]
    return tuple(word for word in told if word and word not in negations), sum(word in negations for word in told)


@cache
def _forms() -> dict[str, str]:
    return {word: form for form, words in lexicon.table("travel")["forms"].items() for word in words.split()}


def _hangs(words: str) -> bool:
    told = set(bares(words))
    return any(told & lexicon.words("travel", name) for name in ("conditions", "hedges", "restrictions"))


def _said(row: Any) -> Said:
    venue = row.venue if isinstance(row.venue, str) else None
    publisher = row.publisher if isinstance(row.publisher, str) else None
    return Said(row.words, row.kind, publisher, row.day, venue, (row.article, row.sentence_start, row.start, row.end))
