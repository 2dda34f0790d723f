"""Sentences that tell what somebody did: they begin with the name, and read by themselves."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from analysis.lexicon import words
from analysis.measures.reading import reads_alone
from analysis.measures.references import names_all
from analysis.measures.rows import rows_of

_OPENING = 60  # characters, of an office before a name
_FEWEST, _MOST = 8, 45  # words of a sentence that tells a deed
_NAMED = ("name", "alias")
_TOOK_PLACE = ("past", "ongoing")
# what follows a name that is not whole, or of somebody who does not act alone: "Tamm's", "Tamm and Oren", "Harbor spokesman"
_OF_THEIRS = re.compile(r"[’'](?:s\b|\s)|-[a-z]|\s+(?:and|or|&|[A-Z])")
# "On Monday, ", "In a speech in the harbor, "
_AT_TIME = re.compile(r"^(?:On|In|At|Last|Earlier|Late|Early|During|After|Before|Since)\b[^,“\"]{1,50}, (?=[A-Z]|the )")
Deed = tuple[str, Any]  # an actor, and the row of the sentence that tells what they did


def find_deeds(events: pd.DataFrame, relations: pd.DataFrame, sentences: pd.DataFrame, mentions: pd.DataFrame) -> list[Deed]:
    """Return who did what: an actor, and the sentence whose subject the actor is by name, and which reads by itself."""
    told = {(row.article, row.start): row for row in rows_of(sentences) if not row.furniture and row.place == row.place}
    happened = events[events["status"].isin(_TOOK_PLACE) & events["main"].astype(bool)]
    acting = {(row.article, row.sentence_start, actor) for row in rows_of(happened) for actor in row.actors}
    related = relations[relations["status"].isin(_TOOK_PLACE)]
    acting |= set(zip(related["article"], related["sentence_start"], related["actor"], strict=True))
    done = {
        (row.actor, (row.article, row.sentence_start)): None
        for row in rows_of(mentions[mentions["form"].isin(_NAMED)])
        if (row.article, row.sentence_start, row.actor) in acting and _opens(row, told.get((row.article, row.sentence_start)))
    }
    return [(actor, told[place]) for actor, place in done]


def _opens(name: Any, sentence: Any) -> bool:
    """Tell whether a sentence that reads by itself begins with a name, after an office or a time at most."""
    if sentence is None:
        return False
    before, after = sentence.words[: name.start - sentence.start], sentence.words[name.end - sentence.start :]
    line = " ".join(sentence.words.split())
    return (
        _FEWEST <= len(line.split()) <= _MOST
        and not _OF_THEIRS.match(after)
        and words("roles", "nouns").isdisjoint(word.strip(",") for word in after.split()[:1])
        and _is_title(_AT_TIME.sub("", before))
        and reads_alone(line)
        and names_all(line, speaker=name.words)
    )


def _is_title(before: str) -> bool:
    """Tell an office, or nothing, before a name: "Water Minister", "the premier of Orland,", not "Afterwards"."""
    plain = before.removeprefix("The ").removeprefix("the ").split()
    offices = words("roles", "nouns")
    if not words("names", "openers").isdisjoint(word.casefold().strip(",") for word in plain):
        return False
    return len(before) <= _OPENING and all(word[:1].isupper() or word.casefold().strip(",.") in offices for word in plain)
