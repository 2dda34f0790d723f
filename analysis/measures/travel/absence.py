"""Whose words a newsroom never carries, though two others and more quote them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
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
    unnamed: tuple[tuple[str, int], ...]  # newsroom, articles
    others: tuple[tuple[str, int, int], ...]  # newsroom, articles with words of theirs, articles
    places: tuple[Place, ...]  # a quote in each of the others


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

    It is told of a newsroom with so many articles that some would name them, were it as
    the others. Copies are of no newsroom's own text; counted are all articles that a publisher has. Where the last word of the
    name stands in any of them, or over one, nothing is said.
    """
    room, origin = newsrooms(articles), origin_of(articles)
    publisher = {row.article: row.publisher for row in rows_of(articles) if isinstance(row.publisher, str)}
    own = [article for article in publisher if origin[article] == article]
    total, texts = Counter(publisher.values()), Counter(room[one] for one in own)
    words = _words_of(articles, sentences, publisher)
    spoken = spoken_of(quotes, least_confidence)
    spoken = spoken[spoken["article"].isin(own)].dropna(subset=["speaker"])
    spoken = only(spoken, (speaker.startswith("person:") for speaker in spoken["speaker"]))
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    found = []
    for actor, rows in only(spoken, are_named(spoken, names)).groupby("speaker"):
        held = {str(which): some for which, some in rows.groupby([room[one] for one in rows["article"]])}
        carry = sorted(which for which, some in held.items() if some["article"].nunique() >= _TWICE)
        last = last_word(names[actor])
        share = sum(held[one]["article"].nunique() for one in carry) / max(1, sum(total[one] for one in carry))
        enough = [which for which in sorted(texts) if texts[which] >= _FEWEST and share * total[which] >= _EXPECTED]
        unnamed = [which for which in enough if last not in words[which]]
        if unnamed and len(carry) >= _ALREADY:
            found.append(_absence((str(actor), names[actor]), unnamed, held, carry, total))
    return tuple(sorted(found, key=lambda one: (-sum(some for _, some, _ in one.others), one.name, one.actor))[:most])


def _words_of(articles: pd.DataFrame, sentences: pd.DataFrame, publisher: Mapping[str, str]) -> dict[str, set[str]]:
    """Return all words that each publisher has, headlines as well."""
    heads = pd.DataFrame({"article": articles["article"], "words": articles["headline"].fillna("").astype(str)})
    told = pd.concat([sentences[["article", "words"]], heads])
    return words_by(told, [publisher.get(article, "") for article in told["article"]])


def _absence(
    who: tuple[str, str],
    unnamed: Sequence[str],
    held: Mapping[str, pd.DataFrame],
    carry: Sequence[str],
    total: Mapping[str, int],
) -> Absence:
    others = tuple((one, int(held[one]["article"].nunique()), int(total[one])) for one in carry)
    first = tuple(place_of(min(rows_of(held[one]), key=_shown_first)) for one in carry)
    return Absence(*who, tuple((which, int(total[which])) for which in unnamed), others, first)


def _shown_first(row: Any) -> tuple[bool, str, str, int]:
    """Put whole quotations before words within a sentence, then in order of time."""
    return (row.kind != "direct", str(row.day), row.article, row.start)
