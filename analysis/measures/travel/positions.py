"""Positions over time: what somebody says of one matter, in their own words and in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import Any

import pandas as pd

from analysis import lexicon
from analysis.measures.disputes.quantities import Quantity, quantities
from analysis.measures.rows import only, rows_of
from analysis.measures.travel.alignment import align
from analysis.measures.travel.clear import is_clear, turns
from analysis.measures.travel.silence import Place
from analysis.measures.travel.statements import WEEK, Said, own_statements, said_in
from analysis.measures.travel.words import bares, telling, words_of

_WORDS, MOST_WORDS = 10, 60  # of a statement that a page prints, and prints whole
_MOST = 4  # statements on a matter
_BEHIND = 250  # characters from words to those that turn them: room for who says it
_NEAR = 4  # words from the one word of a matter to the other
_SAME = 0.7  # share of the shorter of two statements from which they are one saying
_EDGE = "“”‘’'\"()[].,;:!?…—– "
_LETTERS = 4  # a matter's word is no shorter

Matter = tuple[str, str]  # two words
Told = tuple[Any, dict[Matter, Matter]]  # a quote, and the matters that it holds, as it prints them


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor says, in their own words and in time, in statements that all hold the two words of ``matter``.

    ``differs`` tells that a later one gives another figure of what an earlier one counts.
    """

    actor: str
    name: str
    matter: Matter
    statements: tuple[Said, ...]
    differs: bool = False


def find_positions(
    quotes: pd.DataFrame, articles: pd.DataFrame, actors: pd.DataFrame, *, most: int, only: str | None
) -> tuple[Position, ...]:
    """Return for the actors with most statements (or for ``only`` one) the matter that they speak of on most days.

    A matter is two words that stand together in statements a week and more apart: one word alone ("people", "the river") is
    that of many matters.
    """
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    people = {word for actor, name in names.items() if actor.startswith("person:") for word in bares(name)}
    turned = _turned(quotes)
    by: dict[str, list[Told]] = {}
    for row in own_statements(quotes, articles):
        if row.speaker in names and only in (None, row.speaker) and _can_be_shown(row, names) and _key(row) not in turned:
            by.setdefault(row.speaker, []).append((row, dict(_matters(row.words, people))))
    ranked = sorted(by, key=lambda actor: (-len(by[actor]), actor))
    found = (_position(actor, names[actor], by[actor]) for actor in ranked)
    return tuple(one for one in found if one is not None)[:most]


def without_told(quotes: pd.DataFrame, places: Iterable[Place]) -> pd.DataFrame:
    """Return the quotes without those whose words, or some of them, a page has told already."""
    told: dict[str, list[tuple[int, int]]] = {}
    for article, _, start, end in places:
        told.setdefault(article, []).append((start, end))
    kept = [not any(row.start < end and row.end > start for start, end in told.get(row.article, ())) for row in rows_of(quotes)]
    return only(quotes, kept)


def _can_be_shown(row: Any, names: Mapping[str, str]) -> bool:
    """Tell whether the words are theirs from first to last, some, no more than a page prints whole, and read by themselves."""
    is_some = row.kind == "direct" and _WORDS <= len(row.words.split()) <= MOST_WORDS
    return is_some and is_clear(row) and not is_of_themselves(row, names)


def _turned(quotes: pd.DataFrame) -> set[tuple[str, int]]:
    """Return what its speaker turns in the next words that the article has of them: "We could wait.” … “But we will not"."""
    rows = sorted(rows_of(quotes), key=lambda row: (row.article, str(row.speaker), row.start))
    return {
        _key(one)
        for one, after in pairwise(rows)
        if (one.article, one.speaker) == (after.article, after.speaker)
        and 0 <= after.start - one.end <= _BEHIND
        and turns(after.words)
    }


def _key(row: Any) -> tuple[str, int]:
    return (row.article, row.start)


def is_of_themselves(row: Any, names: Mapping[str, str]) -> bool:
    """Tell whether the words hold their speaker's own name: then it may be somebody else who says them."""
    own = bares(names[row.speaker])[-1:]
    return bool(own) and own[0] in {word.removesuffix("s") if word == f"{own[0]}s" else word for word in bares(row.words)}


def _matters(text: str, people: set[str]) -> Iterator[tuple[Matter, Matter]]:
    """Give the pairs of words near each other that may name what somebody speaks of, and how they are printed.

    They are compared without what tells one from several; other forms may be other matters ("police", "policy"). Whom somebody
    speaks of is no matter, nor is what the newsroom put into the words.
    """
    found = []
    for place, word in enumerate(words_of(text)):
        shown = word.printed.strip(_EDGE)
        is_whom = shown[:1].isupper() and word.bare in people
        if bares(shown) == (word.bare,) and _is_matter(word.bare) and not (is_whom or word.added):
            found.append((word.bare.removesuffix("s"), shown, place))
    for (one, shown, place), (other, after, behind) in combinations(found, 2):
        if behind - place <= _NEAR and one != other:
            yield ((one, other), (shown, after)) if one < other else ((other, one), (after, shown))


def _is_matter(word: str) -> bool:
    return word.isalpha() and len(word) >= _LETTERS and telling([word]) == 1 and word not in lexicon.words("travel", "general")


def _position(actor: str, name: str, rows: Sequence[Told]) -> Position | None:
    """Return the statements that hold the two words that stand together on most days; None where none do."""
    by: dict[Matter, list[Told]] = {}
    for row, matters in rows:
        for matter in matters:
            by.setdefault(matter, []).append((row, matters))
    courses = {matter: told for matter, some in by.items() if _is_course(told := _in_time(row for row, _ in some))}
    best = min(courses, key=lambda one: (-len(courses[one]), -len(by[one]), one), default=None)
    if best is None:
        return None
    forms = [matters[best] for _, matters in by[best]]
    shown = (_printed_most(first for first, _ in forms), _printed_most(second for _, second in forms))
    told = courses[best]
    return Position(actor, name, shown, tuple(said_in(row) for row in told), _differs(told))


def _printed_most(forms: Iterable[str]) -> str:
    return min(Counter(forms).items(), key=lambda form: (-form[1], form[0]))[0]


def _is_course(rows: Sequence[Any]) -> bool:
    return len(rows) > 1 and (rows[-1].day - rows[0].day).days >= WEEK


def _in_time(rows: Iterable[Any]) -> list[Any]:
    """Return of each day the statement of most own words, no saying twice; of many days the first and the last."""
    best: dict[date, Any] = {}
    told: list[tuple[str, ...]] = []
    for row in sorted(rows, key=lambda row: (row.day, -len(row.words.split()), row.article, row.start)):
        words = bares(row.words)
        if row.day not in best and not any(_is_one(words, other) for other in told):
            best[row.day] = row
        told.append(words)
    days = [best[day] for day in sorted(best)]
    return days if len(days) <= _MOST else [*days[: _MOST // 2], *days[-(_MOST // 2) :]]


def _differs(rows: Sequence[Any]) -> bool:
    """Tell whether two statements count the same thing, and no number fits both."""
    pairs = ((one, other) for mine, theirs in combinations(map(_figures, rows), 2) for one in mine for other in theirs)
    return any(one.unit == other.unit and (one.high < other.low or other.high < one.low) for one, other in pairs)


def _figures(row: Any) -> list[Quantity]:
    return [one for one in quantities(row.words) if one.unit]


def _is_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return align(one, other).matched >= _SAME * min(len(one), len(other))
