"""Who is silent: who was asked about something of the affair and did not answer, and whether they spoke later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis import lexicon
from analysis.measures.folding import own_words
from analysis.measures.reading import joins
from analysis.measures.rows import rows_of
from analysis.measures.travel.clear import points
from analysis.measures.unanswered import Unanswered, behind_asked

_SOME = 5  # words of their own by which somebody speaks
_ENDS = re.compile(r"[,;:“\"]| (?:but|and|while|as|when|after|before|saying)\b")
_UNTOLD = re.compile(r"\bwhat (?:he|she|they|it)\b", re.IGNORECASE)  # "about what he was saying" does not say what that was
_NAMED = re.compile(r"([^\W_]+(?:\.[^\W_]\.)*)([’']s?\b)?")
_WORD = re.compile(r"[^\W_]+")
_BEFORE = ("the", "mr", "mrs", "ms", "miss", "dr", "but")

Place = tuple[str, int, int, int]  # article, sentence_start, start, end


@dataclass(frozen=True, slots=True)
class Later:
    """The first article of a later day that quotes somebody who did not answer."""

    name: str
    publisher: str | None
    day: date
    place: Place


@dataclass(frozen=True, slots=True)
class Silence:
    """A sentence that says that somebody was asked and did not answer; ``later`` is given where it names one alone."""

    asked: Unanswered
    later: Later | None


def find_silences(
    unanswered: Iterable[Unanswered], quotes: pd.DataFrame, actors: pd.DataFrame, *, least_confidence: float
) -> tuple[Silence, ...]:
    """Return who was asked about something that the sentence names and did not answer, in time, those of no day last."""
    names = dict(zip(actors["actor"], actors["name"], strict=True))
    spoken = spoken_of(quotes, least_confidence)
    found = [_silence(one, names, spoken) for one in unanswered if one.kind == "asked" and _says_about_what(one)]
    return tuple(sorted(found, key=lambda one: (one.asked.day is None, str(one.asked.day), one.asked.text)))


def spoken_of(quotes: pd.DataFrame, least_confidence: float) -> pd.DataFrame:
    """Return the speech that took place, as far as the software is sure of it."""
    keep = quotes["speech"].astype(bool) & (quotes["realis"] == "said") & (quotes["confidence"] >= least_confidence)
    return quotes[keep]


def words_by(sentences: pd.DataFrame, keys: Iterable[Any]) -> dict[Any, set[str]]:
    """Return all words of the sentences of each key."""
    found: dict[Any, set[str]] = {}
    for key, words in zip(keys, sentences["words"], strict=True):
        found.setdefault(key, set()).update(_words(words))
    return found


def last_word(name: str) -> str:
    """Return the word by which somebody is named again."""
    return (_words(name) or [""])[-1]


def _words(text: str) -> list[str]:
    """Return words in small letters, a name apart from what is joined to it: "Tamm's", "Tamm-led"."""
    return _WORD.findall(text.casefold())


def are_named(spoken: pd.DataFrame, names: Mapping[str, object]) -> list[bool]:
    """Tell of each quote whether the words for its source name its speaker."""
    return [
        isinstance(name := names.get(speaker), str) and isinstance(source, str) and last_word(name) in _words(source)
        for speaker, source in zip(spoken["speaker"], spoken["source"], strict=True)
    ]


def _says_about_what(asked: Unanswered) -> bool:
    """Tell whether a sentence names whom or what somebody was asked about: "on the dam at Oakum", not "on the latest request".

    Nor does what is somebody's tell which it was ("on Tamm's letter"), or who asked and when.
    """
    about = _ENDS.split(behind_asked(asked.text))[0]
    if not asked.matter or points(about) or _UNTOLD.search(about) or joins(asked.text):
        return False
    no_matter = {*lexicon.words("travel", "days"), *_words(asked.publisher or "")}
    return any(
        (word[:1].isupper() or word[:1].isdigit()) and not is_whose and word.casefold() not in no_matter
        for word, is_whose in _NAMED.findall(about)
    )


def _silence(asked: Unanswered, names: Mapping[str, str], spoken: pd.DataFrame) -> Silence:
    """Return what is known of one who did not answer, if the sentence names one alone, in a name and no other word for it."""
    actors = [actor for actor in asked.actors if actor in names]
    if len(actors) != 1 or not _is_who_was_asked(names[actors[0]], asked.text):
        return Silence(asked, None)
    rows = spoken[spoken["speaker"] == actors[0]] if asked.day else spoken.head(0)
    after = (row for row in rows_of(rows[are_named(rows, names)]) if row.day and row.day > asked.day and _says_something(row))
    first = min(after, key=lambda row: (row.day, row.article, row.start), default=None)
    return Silence(asked, None if first is None else _later(names[actors[0]], first))


def _is_who_was_asked(name: str, text: str) -> bool:
    """Tell whether the sentence opens with them, not with what is theirs ("the Tamm campaign") or who speaks for them."""
    told = text.replace(",", " who").split()
    last = next((n for n, word in enumerate(told) if _words(word) == [last_word(name)]), len(told))
    opens = set(_words(" ".join(told[:last]))) <= {*_words(name), *_BEFORE}
    return opens and not lexicon.words("travel", "answers").isdisjoint(told[last + 1 : last + 2])


def _says_something(row: Any) -> bool:
    """Tell whether a quote is direct and gives some words; "it had no comment" is the same silence again."""
    if row.kind != "direct":
        return False
    words = [word for part in own_words(row.kind, row.words) for word in part.split()]
    return len(words) >= _SOME and "comment" not in words


def _later(name: str, row: Any) -> Later:
    publisher = row.publisher if isinstance(row.publisher, str) else None
    return Later(name, publisher, row.day, place_of(row))


def place_of(row: Any) -> Place:
    """Return where a quote stands."""
    return (row.article, row.sentence_start, row.start, row.end)
