"""Whose words a newsroom never carries, though two others and more quote them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.measures.origins import newsrooms, origin_of
from analysis.measures.rows import only, rows_of
from analysis.measures.travel.silence import Place, are_named, last_word, place_of, spoken_of, words_by

_FEWEST = 5  # articles of its own text by which a newsroom can be said not to carry somebody
_EXPECTED = 3  # of them, were it as the others: with so many, that none names them is chance once in twenty
_TWICE = 2  # articles of each other newsroom that do
_ALREADY = 2  # newsrooms that do


@dataclass(frozen=True, slots=True)
class Absence:
    """A person who speaks in some newsrooms, in so many articles each, and others never name in articles of their own."""

    actor: str
    name: str
    unnamed: tuple[tuple[str, int, int], ...]  # newsroom, articles, those of them that name whom the person speaks for
    body: str  # that is
    others: tuple[tuple[str, int, int], ...]  # newsroom, articles with words of theirs, articles
    places: tuple[Place, ...]  # a quote in each of the others


class _Rooms:
    """What each publisher has: articles in all and of its own text, all words, and the articles that hold a name."""

    def __init__(self, articles: pd.DataFrame, sentences: pd.DataFrame) -> None:
        self.room, origin = newsrooms(articles), origin_of(articles)
        self.publisher = {row.article: row.publisher for row in rows_of(articles) if isinstance(row.publisher, str)}
        self.own = [article for article in self.publisher if origin[article] == article]
        self.total, self.texts = Counter(self.publisher.values()), Counter(self.room[one] for one in self.own)
        heads = pd.DataFrame({"article": articles["article"], "words": articles["headline"].fillna("").astype(str)})
        told = pd.concat([sentences[["article", "words"]], heads])
        self.told = [(article, words) for article, words in zip(told["article"], told["words"], strict=True)]
        self.words = words_by(told, [self.publisher.get(article, "") for article in told["article"]])

    def silent(self, name: str, body: str, share: float) -> tuple[tuple[str, int, int], ...]:
        """Return who never has the last word of a name though several articles name the ``body`` that it speaks for.

        Of so many articles ``share``, that of the newsrooms which quote it, would be several.
        """
        held = r"\s+".join(map(re.escape, body.split()))
        pattern = re.compile(rf"(?<!\w){held}(?!\w)", re.IGNORECASE)
        able = [which for which in sorted(self.texts) if share * self.total[which] >= _EXPECTED]
        able = [which for which in able if self.texts[which] >= _FEWEST and last_word(name) not in self.words[which]]
        naming = (
            Counter(self.publisher.get(one) for one in {one for one, words in self.told if pattern.search(words)})
            if able
            else {}
        )
        return tuple((one, int(self.total[one]), naming[one]) for one in able if naming.get(one, 0) >= _EXPECTED)


def find_absences(
    quotes: pd.DataFrame,
    articles: pd.DataFrame,
    actors: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    least_confidence: float,
    most: int,
) -> tuple[Absence, ...]:
    """Return whom a newsroom never names though they speak in several articles of two others and more, most articles first.

    It is told of a newsroom that names whom they speak for, so that it covers what they do, and with so many articles that some
    would name them, were it as the others. Copies are of no newsroom's own text; counted are all articles that a publisher has.
    Where the last word of the name stands in any of them, or over one, nothing is said.
    """
    rooms = _Rooms(articles, sentences)
    spoken = spoken_of(quotes, least_confidence)
    spoken = spoken[spoken["article"].isin(rooms.own)].dropna(subset=["speaker"])
    spoken = only(spoken, (speaker.startswith("person:") for speaker in spoken["speaker"]))
    who = {row.actor: (row.actor, row.name, row.role_organization) for row in rows_of(actors)}
    found = []
    names = {actor: name for actor, name, _ in who.values()}
    for actor, rows in only(spoken, are_named(spoken, names)).groupby("speaker"):
        if isinstance(who[actor][-1], str):
            found.append(_absence(who[actor], rows, rooms))
    told = [one for one in found if one is not None]
    return tuple(sorted(told, key=lambda one: (-sum(some for _, some, _ in one.others), one.name, one.actor))[:most])


def _absence(who: tuple[str, str, str], rows: pd.DataFrame, rooms: _Rooms) -> Absence | None:
    actor, name, body = who
    held = {str(which): some for which, some in rows.groupby([rooms.room[one] for one in rows["article"]])}
    carry = sorted(which for which, some in held.items() if some["article"].nunique() >= _TWICE)
    if len(carry) < _ALREADY:
        return None
    others = tuple((one, int(held[one]["article"].nunique()), int(rooms.total[one])) for one in carry)
    share = sum(some for _, some, _ in others) / sum(total for _, _, total in others)
    unnamed = rooms.silent(name, body, share)
    first = tuple(place_of(min(rows_of(held[one]), key=_shown_first)) for one in carry)
    return Absence(actor, name, unnamed, body, others, first) if unnamed else None


def _shown_first(row: Any) -> tuple[bool, str, str, int]:
    """Put whole quotations before words within a sentence, then in order of time."""
    return (row.kind != "direct", str(row.day), row.article, row.start)
