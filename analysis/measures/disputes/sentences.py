"""The story's sentences as conflicts are sought in them: in order, with who speaks in each and which places it names."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.measures.disputes.told import Side
from analysis.measures.reading import is_caption, leans
from analysis.measures.rows import all_rows, rows_of
from analysis.measures.stems import Bag, dull_words, stems

_COMMON = 200  # sentences that hold a word by which others are looked up: a commoner one tells too little
_LONGEST = 900  # characters of a sentence that is read
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+")
_PERSON = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_BACK = 2  # sentences before a side that may tell who "he" is


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A sentence of a story: its row, which it is of all, its stems, who speaks in it, and the places it names with theirs."""

    row: Any
    number: int
    bag: Bag
    speakers: tuple[tuple[str, str], ...]  # actor's id or the source's words, and the name to show
    places: tuple[tuple[int, int, str], ...]  # start and end in the article, and which place it is

    @property
    def text(self) -> str:
        """Return its words on one line."""
        return " ".join(self.row.words.split())


@dataclass(frozen=True, slots=True)
class Stories:
    """All sentences in order of publication and of the text; ``weights`` tells how much each stem tells in them."""

    told: Sequence[Told]
    weights: Mapping[str, float]
    index: Mapping[str, Sequence[int]]

    def share(self, word: str) -> float:
        """Return the share of sentences that hold a stem."""
        return len(self.index.get(word, ())) / max(1, len(self.told))

    def holding(self, bag: Bag, near: Told, *, days: int) -> list[Told]:
        """Return other sentences, told so many days before or after, that hold one of the three rarest stems of a bag."""
        rare = (word for word in bag if 0 < len(self.index.get(word, ())) <= _COMMON)
        rarest = sorted(rare, key=lambda word: (len(self.index[word]), word))[:3]
        numbers = sorted({number for word in rarest for number in self.index[word]} - {near.number})
        return [one for one in (self.told[number] for number in numbers) if _days_apart(one, near) <= days]

    def before(self, one: Told, most: int) -> list[Told]:
        """Return up to ``most`` sentences before one in its article, the nearest first."""
        found = self.told[max(0, one.number - most) : one.number]
        return [other for other in reversed(found) if other.row.article == one.row.article]

    def after(self, one: Told, most: int = 1) -> list[Told]:
        """Return up to ``most`` sentences after one in its article."""
        return [other for other in self.told[one.number + 1 : one.number + 1 + most] if other.row.article == one.row.article]

    def side(self, *sentences: Told) -> Side:
        """Return sentences of one article as a side of a conflict, in order; who speaks in the last."""
        ordered = sorted(sentences, key=lambda one: one.number)
        ordered = [*self._who_it_is(ordered), *ordered]
        row, speakers = ordered[-1].row, ordered[-1].speakers
        return Side(
            sentences=tuple(one.text for one in ordered),
            who=speakers[0][1] if speakers else None,
            publisher=row.publisher if isinstance(row.publisher, str) else None,
            day=row.day,
            article=row.article,
            places=tuple(one.row.start for one in ordered),
            spans=tuple((one.row.start, one.row.end) for one in ordered),
        )

    def _who_it_is(self, side: list[Told]) -> list[Told]:
        """Return the sentences before a side that name its "he" or "she", where the side begins with one that nobody knows."""
        known = any(_NAME.fullmatch(name) for _, name in side[-1].speakers)
        if known or not _is_unnamed(" ".join(one.text for one in side)):
            return []
        before = self.before(side[0], _BACK)
        naming = next((n for n, one in enumerate(before) if _NAME.search(one.text)), None)
        return [] if naming is None else before[naming::-1]

    def whole(self, one: Told) -> Side:
        """Return a sentence as a side, with the one before it where it leans on that."""
        before = self.before(one, 1) if leans(one.text) and not one.text.startswith("There ") else []
        return self.side(*before, one)


def stories(sentences: pd.DataFrame, quotes: pd.DataFrame, mentions: pd.DataFrame) -> Stories:
    """Return the sentences of the stories' own prose; page furniture, headlines and captions are none."""
    said, named = _said(quotes), _named(mentions)
    rows = [row for row in all_rows(sentences) if row.place == row.place and not row.furniture and _is_prose(row.words)]
    told = [
        Told(row, number, stems(row.words), said.get((row.article, row.start), ()), named.get((row.article, row.start), ()))
        for number, row in enumerate(rows)
    ]
    index: dict[str, list[int]] = {}
    for one in told:
        for word in one.bag:
            index.setdefault(word, []).append(one.number)
    weights = {word: math.log(1 + len(told) / len(numbers)) for word, numbers in index.items()}
    return Stories(told, weights, index)


def _is_unnamed(words: str) -> bool:
    """Tell whether a "he" or "she" stands in words before any name."""
    person = _PERSON.search(words)
    before = re.findall(r"[^\W\d_]+", words[: person.start()]) if person else []
    first = before[0].casefold() in dull_words() or before[0].endswith(("ed", "ing")) if before else False
    names = [word for word in before[first:] if word.istitle() and word.casefold() not in dull_words()]  # "BP" is no person
    return person is not None and not names


def _days_apart(one: Told, other: Told) -> int:
    return abs((one.row.day - other.row.day).days) if one.row.day and other.row.day else 0


def _is_prose(words: str) -> bool:
    return len(words) <= _LONGEST and not is_caption(words)


def _said(quotes: pd.DataFrame) -> dict[tuple[str, int], tuple[tuple[str, str], ...]]:
    found: dict[tuple[str, int], tuple[tuple[str, str], ...]] = {}
    for row in rows_of(quotes):
        name = row.speaker_name if isinstance(row.speaker_name, str) else row.source if isinstance(row.source, str) else None
        if name:
            key = row.speaker if isinstance(row.speaker, str) else name.casefold()
            place = (row.article, row.sentence_start)
            found[place] = (*found.get(place, ()), (key, name))
    return found


def _named(mentions: pd.DataFrame) -> dict[tuple[str, int], tuple[tuple[int, int, str], ...]]:
    found: dict[tuple[str, int], tuple[tuple[int, int, str], ...]] = {}
    for row in rows_of(mentions[mentions["kind"].isin(["country", "place"])]):
        place = (row.article, row.sentence_start)
        which = row.actor if isinstance(row.actor, str) else row.words.casefold()
        found[place] = (*found.get(place, ()), (row.start, row.end, which))
    return found
