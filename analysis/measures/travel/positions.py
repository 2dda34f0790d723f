"""Positions over time: what somebody says of one matter, in their own words and in time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis import lexicon
from analysis.measures.origins import origin_of
from analysis.measures.reading import points_back
from analysis.measures.rows import only, rows_of
from analysis.measures.travel.silence import Place
from analysis.measures.travel.words import bares, telling, words_of

_SURE = 0.85  # confidence below which nobody is shown as saying something
_WORDS, _DAYS = 10, 3  # words of their own in a statement, and days on which somebody speaks of a matter
MOST_WORDS = 60  # of a statement that a page prints whole
_MOST = 6  # statements on a matter
_OTHERWISE = ("denies", "asks", "doubts")  # what these tell is not what the speaker says to be so
_WEEK = 7  # days from saying to print
_IDLE = re.compile(r"\W*it(?: is|[’']s) \w+ (?:to|that)\b", re.IGNORECASE)  # "it is important to": this "it" points to nothing
_EDGE = "“”‘’'\"()[].,;:!?…—– "
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


def find_positions(
    quotes: pd.DataFrame, articles: pd.DataFrame, actors: pd.DataFrame, *, most: int, only: str | None
) -> tuple[Position, ...]:
    """Return for the actors with most statements (or for ``only`` one) the matter that they speak of on most days."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    by: dict[str, list[Any]] = {}
    for row in own_statements(quotes, articles):
        if (
            row.speaker in names
            and _can_be_shown(row)
            and (only is None or row.speaker == only)
            and not is_of_themselves(row, names)
        ):
            by.setdefault(row.speaker, []).append(row)
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


def own_statements(quotes: pd.DataFrame, articles: pd.DataFrame) -> Iterator[Any]:
    """Give what named actors surely say to be so, on a known day, each text once."""
    origin = origin_of(articles)
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= _SURE)
    for row in rows_of(quotes[keep & ~quotes["sense"].isin(_OTHERWISE)]):
        if isinstance(row.speaker, str) and _is_of_its_day(row) and origin[row.article] == row.article:
            yield row


def _is_of_its_day(row: Any) -> bool:
    """Tell whether nothing says that the words are older than a week: "she said in the spring", "in March 2029"."""
    if row.day is None or not isinstance(row.said, str) or not row.said[:1].isdigit():
        return row.day is not None
    try:
        said = date.fromisoformat(row.said[:10])
    except ValueError:  # a month, a season, a year
        return False
    day: date = row.day
    return 0 <= (day - said).days <= _WEEK


def _can_be_shown(row: Any) -> bool:
    """Tell whether the words are theirs from first to last, some, no more than a page prints whole, and read by themselves."""
    if row.kind != "direct" or not _WORDS <= len(row.words.split()) <= MOST_WORDS:
        return False
    return not points_back(row.words) or _IDLE.match(row.words) is not None


def is_of_themselves(row: Any, names: Mapping[str, str]) -> bool:
    """Tell whether the words hold their speaker's own name: then it may be somebody else who says them."""
    own = bares(names[row.speaker])[-1:]
    return bool(own) and own[0] in {word.removesuffix("s") if word == f"{own[0]}s" else word for word in bares(row.words)}


def _position(actor: str, name: str, rows: Iterable[Any]) -> Position | None:
    """Return the statements that hold the word that stands in those of most days; None where no word does in several."""
    days: dict[str, set[date]] = {}
    forms: dict[str, Counter[str]] = {}
    by: dict[str, list[Any]] = {}
    own = {_number_apart(word) for word in bares(name)}
    for row in rows:
        for word, shown in {word.bare: word.printed.strip(_EDGE) for word in words_of(row.words)}.items():
            root = _number_apart(word)
            if _is_matter(word) and root not in own:
                days.setdefault(root, set()).add(row.day)
                forms.setdefault(root, Counter())[shown] += bares(shown) == (word,)
                by.setdefault(root, []).append(row)
    told = (root for root, some in days.items() if len(some) >= _DAYS)
    for root in sorted(told, key=lambda one: (len(days[one]), len(by[one]), one), reverse=True):
        matter = min(forms[root], key=lambda form: (-forms[root][form], form))
        statements = tuple(said_in(row) for row in _in_time(_of_one_name(by[root], matter)))
        if len(statements) >= _DAYS:
            return Position(actor, name, matter, statements)
    return None


def _of_one_name(rows: Iterable[Any], matter: str) -> list[Any]:
    """Return the statements that have a matter that is a name as that name: Mr. Hill is neither a hill nor Hill Town."""
    if matter[:1].islower():
        return list(rows)
    found = [(row, beside) for row in rows if (beside := _beside(row, matter)) is not None]
    most = Counter(beside for _, beside in found if beside).most_common(1)
    return [row for row, beside in found if not beside or beside == most[0][0]]


def _beside(row: Any, matter: str) -> str | None:
    """Return what of a name stands beside a part of it, where it first is one; None where it stands as another word."""
    words = [word.printed.strip(_EDGE) for word in words_of(row.words)]
    at = next((n for n, word in enumerate(words) if word[:1].isupper() and _number_apart(word) == _number_apart(matter)), None)
    if at is None:
        return None
    address = lexicon.words("roles", "address")  # and what opens a sentence has its capital of that
    near = [word for word in (*words[max(1, at - 1) : at], *words[at + 1 : at + 2]) if word[:1].isupper()]
    return " ".join(word for word in near if telling(bares(word)) and word.casefold() not in address)


def _number_apart(word: str) -> str:
    """Return a word without what tells one from several: other forms of it may be other matters ("police", "policy")."""
    return word.removesuffix("s")


def _is_matter(word: str) -> bool:
    """Tell whether a word may name what somebody speaks of."""
    return word.isalpha() and len(word) >= _LETTERS and telling([word]) == 1 and word not in lexicon.words("travel", "general")


def _in_time(rows: Iterable[Any]) -> list[Any]:
    """Return of each day the statement of most own words, told once; of many days the first and the last."""
    new: dict[tuple[str, ...], Any] = {}
    for row in sorted(rows, key=lambda row: (row.day, row.article, row.start)):
        new.setdefault(bares(row.words), row)
    best: dict[date, Any] = {}
    for row in sorted(new.values(), key=lambda row: (-len(row.words.split()), row.article, row.start)):
        best.setdefault(row.day, row)
    told = [best[day] for day in sorted(best)]
    return told if len(told) <= _MOST else [*told[: _MOST // 2], *told[-(_MOST // 2) :]]


def said_in(row: Any) -> Said:
    """Return a row of the quotes as a statement."""
    venue = row.venue if isinstance(row.venue, str) else None
    publisher = row.publisher if isinstance(row.publisher, str) else None
    return Said(row.words, row.kind, publisher, row.day, venue, (row.article, row.sentence_start, row.start, row.end))
