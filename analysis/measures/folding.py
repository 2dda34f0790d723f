"""Which quotes are the same words of one speaker: each is held by the fullest report of them."""

from __future__ import annotations

import re
from collections.abc import Collection

import pandas as pd

from analysis.measures.origins import origin_of
from analysis.measures.row_types import QuoteRow
from analysis.measures.rows import only, rows_of

_IN_MARKS = re.compile(r"[\"“„]([^\"“”„]+)[\"”]?")


def folds(quotes: pd.DataFrame, articles: pd.DataFrame, *, least_confidence: float) -> dict[str, str]:
    """Return for each quote of speech that took place the quote that holds the same words of its speaker, mostly itself."""
    rows = _housed(spoken(quotes, least_confidence, ()), articles)
    return {quote: rows["quote"][home] for quote, home in zip(rows["quote"], rows["home"], strict=True)}


def own_words(kind: str, words: str) -> tuple[str, ...]:
    """Return the speaker's own words within a quote, bare of marks and case: what stands in marks, all of direct speech."""
    own = marked(words) if kind == "mixed" else [words] if kind == "direct" else []
    return tuple(filter(None, map(bare, own)))


def marked(words: str) -> list[str]:
    """Return what stands in quotation marks, of which two apostrophes are one; a mark that is not closed reaches to the end."""
    return [found.strip() for found in _IN_MARKS.findall(words.replace("''", '"'))]


def spoken(quotes: pd.DataFrame, least_confidence: float, pinned: Collection[str]) -> pd.DataFrame:
    """Return the quotes of speech that took place whose speaker is certain, and those that are pinned."""
    wanted = quotes["quote"].isin(list(pinned))
    sure = quotes["confidence"] >= least_confidence
    return quotes[wanted | (quotes["speech"].astype(bool) & (quotes["realis"] == "said") & sure)]


def fold(spoken: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Keep one report of a speaker's same words: the fullest, then the first of an original."""
    rows = _housed(spoken, articles)
    carried = rows.groupby("home")["publisher"].nunique()
    kept = only(rows, (place == number for number, place in enumerate(rows["home"])))
    return kept.assign(carried_by=[max(1, int(carried[number])) for number in kept.index]).drop(
        columns=["who", "bare", "copied", "home"]
    )


def _housed(spoken: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Return the rows, the fullest first, with ``home``: the number of the row that holds their words."""
    origin = origin_of(articles)
    rows = spoken.assign(
        who=[who_speaks(row) for row in rows_of(spoken)],
        bare=[bare(words) for words in spoken["words"]],
        verbatim=verbatim_words(spoken),
        copied=[origin[article] != article for article in spoken["article"]],
    )
    order = {"verbatim": False, "copied": True, "day": True, "article": True, "start": True}
    rows = rows.sort_values(list(order), ascending=list(order.values()), kind="stable", na_position="last").reset_index(
        drop=True
    )
    return rows.assign(home=_homes(rows))


def verbatim_words(rows: pd.DataFrame) -> list[int]:
    """Count the words of each quote that are the speaker's own."""
    return [sum(len(own.split()) for own in own_words(row.kind, row.words)) for row in rows_of(rows)]


def _homes(rows: pd.DataFrame) -> list[int]:
    """Return for each row, fullest first, the row that holds all of its telling words of the same speaker; itself if none."""
    kept: dict[tuple[str, str], list[tuple[int, str]]] = {}  # by speaker and word, so that only likely homes are compared
    homes = []
    for number, row in enumerate(rows_of(rows)):
        telling = own_words(row.kind, row.words) or (row.bare,)
        near = min((kept.get((row.who, word), []) for word in telling[0].split()), key=len, default=[])
        home = next((place for place, bare in near if _holds(bare, telling)), number)
        if home == number:
            for word in set(row.bare.split()):
                kept.setdefault((row.who, word), []).append((number, f" {row.bare} "))
        homes.append(home)
    return homes


def _holds(bare: str, telling: tuple[str, ...]) -> bool:
    return all(f" {words} " in bare for words in telling)


def who_speaks(row: QuoteRow) -> str:
    """Return the speaker's id, else the name in one case."""
    return row.speaker if isinstance(row.speaker, str) else str(row.speaker_name).casefold()


def bare(words: str) -> str:
    """Return words without marks, in one case."""
    return re.sub(r"\W+", " ", words).casefold().strip()
