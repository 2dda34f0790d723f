"""Where two statements of one actor cannot both stand: the one says what the other denies, in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

import pandas as pd

from analysis import lexicon
from analysis.measures.travel.alignment import align
from analysis.measures.travel.positions import is_of_themselves
from analysis.measures.travel.statements import Said, own_statements, said_in
from analysis.measures.travel.words import bares, telling

_SAME = 0.85  # share of the longer statement's words that the other has too, for them to be one statement and its contrary
_TELLING = 3
_ANSWER = re.compile(r"\b(?:no|never)(?:,|[.!]| ?[–—]) ", re.IGNORECASE)  # "No, we will": it negates what was asked


@dataclass(frozen=True, slots=True)
class Shift:
    """Two statements of one actor that are word for word each other's contrary, and hang on no condition."""

    actor: str
    name: str
    first: Said
    then: Said


def find_shifts(quotes: pd.DataFrame, articles: pd.DataFrame, actors: pd.DataFrame) -> tuple[Shift, ...]:
    """Return statements of one actor on two days of which one says what the other denies, in the same words."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    holding: dict[tuple[str, str], list[tuple[Any, tuple[str, ...], int]]] = {}
    for row in own_statements(quotes, articles):
        words, negations = _core(row.words)
        if row.speaker in names and telling(words) >= _TELLING and not _hangs(row) and not is_of_themselves(row, names):
            for word in sorted(set(words), key=lambda word: (-len(word), word))[:2]:  # but for one, both have all words
                holding.setdefault((row.speaker, word), []).append((row, words, negations))
    found = [
        Shift(actor, names[actor], said_in(first[0]), said_in(then[0]))
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
    told = [_forms().get(word, word) for word in bares(_ANSWER.sub("", words))]
    return tuple(word for word in told if word and word not in negations), sum(word in negations for word in told)


@cache
def _forms() -> dict[str, str]:
    return {word: form for form, words in lexicon.table("travel")["forms"].items() for word in words.split()}


def _hangs(row: Any) -> bool:
    """Tell whether a statement hangs on a condition, of which a speaker's own "would" tells, unlike a reporter's."""
    told = set(bares(row.words))
    named = any(told & lexicon.words("travel", name) for name in ("conditions", "hedges", "restrictions"))
    return named or (row.kind == "direct" and "would" in told)
