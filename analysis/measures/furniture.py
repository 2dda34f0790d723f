"""What stands on page after page of a publisher and is no news: sentences told word for word in several of its articles."""

from __future__ import annotations

import re

import pandas as pd

SEVERAL = 3  # articles of one publisher that hold the sentence word for word
_COUNTED = re.compile(r"\d+(?:[.,:/]\d+)*")
_CALENDAR = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b"
)


def with_furniture(sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences with ``furniture``: whether each is part of the page and not of the story.

    That is what lies in a zone of the page's own, or stands in three articles or more of one publisher, figures and days
    apart ("A version appeared on p4 of the Main section on Saturday 2 May").
    """
    keys = [_key(words) for words in sentences["words"]]
    told = sentences.assign(key=keys).groupby(["publisher", "key"])["article"].transform("nunique")  # of no publisher: missing
    own = sentences["zone"].isin(["furniture", "note", "section", "kicker", "byline"])
    return sentences.assign(furniture=(told >= SEVERAL) | own)


def with_own_headlines(articles: pd.DataFrame) -> pd.DataFrame:
    """Return the articles with no headline where it stands over three or more of one publisher: a line of the page's own."""
    keys = articles["headline"].map(lambda line: _key(line) if isinstance(line, str) else None)
    over = articles.assign(key=keys).groupby(["publisher", "key"])["article"].transform("nunique")
    own = zip(articles["headline"], over, strict=True)
    heads = [line if isinstance(line, str) and not many >= SEVERAL else None for line, many in own]
    return articles.assign(headline=pd.Series(heads, index=articles.index, dtype=object))


def _key(words: str) -> str:
    """Return a sentence as it repeats: in small letters, each figure and day the same."""
    return " ".join(_CALENDAR.sub("*", _COUNTED.sub("#", words.casefold())).split())


def with_sentences(events: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return events with ``sentence``, the whole sentence that tells each, and ``place``, which of its story's it is."""
    known = sentences[["article", "start", "words", "place"]]
    known = known.rename(columns={"start": "sentence_start", "words": "sentence"}).drop_duplicates(
        ["article", "sentence_start"]
    )
    joined = events.merge(known, on=["article", "sentence_start"], how="left")
    return joined.assign(sentence=joined["sentence"].fillna(joined["words"]))


def without_furniture(rows: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of quotes or events whose sentence is no furniture."""
    page = sentences[sentences["furniture"]]
    barred = set(zip(page["article"], page["start"], strict=True))
    keep = [key not in barred for key in zip(rows["article"], rows["sentence_start"], strict=True)]
    return rows[pd.Series(keep, index=rows.index, dtype=bool)].reset_index(drop=True)
