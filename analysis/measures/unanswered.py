"""What the articles say was asked and not answered, and what they say is not known: whole sentences, the latest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal

import pandas as pd

from analysis import lexicon
from analysis.measures.reading import is_caption, leans
from analysis.measures.row_types import SentenceRow
from analysis.measures.rows import all_rows
from analysis.measures.stems import dull_words

Kind = Literal["asked", "open"]
RECENT = 0.75  # of the articles in order of time: a question that those before left open may have been answered since
STALE: dict[Kind, timedelta] = {
    "asked": timedelta(days=60),
    "open": timedelta(days=30),
}  # before the last article: by then it may be settled
_LONGEST = 60  # words of a sentence that a page can print
# "he will refuse to answer", "plans to decline to comment": nobody has asked yet
_TO_COME = re.compile(
    r"\b(?:will|would|may|might|can|could|should|must|to)(?:n.t| not)?(?: \w+ly)? $|['’]ll (?:\w+ly )?$", re.IGNORECASE
)
_REASON = re.compile(r"\b(?:because|if|unless|when|whenever|since) (?:he|she|they|it|who) $", re.IGNORECASE)
_LONG_AGO = re.compile(r"\W+(?:last year|\w+ years? (?:ago|earlier|before)|in (?:19|20)\d\d)\b", re.IGNORECASE)
_THAT_DAY = re.compile(
    r"(?:later |earlier )?(?:that|the same) (?:day|night|evening|morning|afternoon|week|month|year)\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;:—–]|\.(?=\s|$)| (?:and|but) ")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A sentence that says that somebody was asked and did not answer, or that something is not known.

    ``matter`` where it says of what, ``actors`` are the keys of those whom the sentence names before it says so, ``later``
    those of them quoted on a later day.
    """

    kind: Kind
    text: str
    article: str
    sentence_start: int
    end: int
    publisher: str | None
    day: date | None
    matter: bool = True
    actors: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


def find_unanswered(
    sentences: pd.DataFrame, mentions: pd.DataFrame, quotes: pd.DataFrame, *, ever: bool = False
) -> tuple[Unanswered, ...]:
    """Return what was lately asked and not answered, and of the latest articles what they say is not known; the latest first.

    With ``ever``, what was asked at any time. ``sentences`` carry ``furniture``, mentions ``actor``, quotes ``speaker`` and
    ``day``. A sentence stands once, however many articles carry it; words within somebody's quotation are not the article's own
    and are passed over.
    """
    after = {kind: _after(kind, sentences["day"]) for kind in STALE}
    after |= {"asked": date.min} if ever else {}
    earliest = min(after.values())
    said = {key: sorted(set(group["day"].dropna())) for key, group in quotes.dropna(subset=["speaker"]).groupby("speaker")}
    found: dict[str, Unanswered] = {}
    for row in all_rows(sentences):
        kind, place, matter = _kind(row) if not row.day or row.day >= earliest else (None, 0, False)
        if kind is None or (row.day is None and kind == "open") or (row.day and row.day < after[kind]):
            continue
        named = _named(mentions, row, row.start + place)
        later = tuple(key for key in named if row.day and any(day > row.day for day in said.get(key, ())))
        name = row.publisher if isinstance(row.publisher, str) else None
        text = " ".join(row.words.split())
        told = Unanswered(kind, text, row.article, row.start, row.end, name, row.day, matter, named, later)
        found.setdefault(text.casefold(), told)
    return tuple(sorted(found.values(), key=lambda one: (one.day or date.min, one.text), reverse=True))


def behind_asked(text: str) -> str:
    """Return what a sentence says behind the words that tell that somebody was asked and did not answer."""
    match = _pattern("asked").search(text.replace("’", "'"))
    return text[match.end() :] if match else ""


def says_of_whom(one: Unanswered) -> bool:
    """Tell whether the clause of what was asked or is not known has a name: "the leak" may be another than the affair's."""
    text = one.text.replace("’", "'")
    match = _pattern(one.kind).search(text)
    clause = _CLAUSE_END.split(text[match.end() :])[0] if match else ""
    names = (word.casefold() for word in re.findall(r"[^\W\d_]{2,}", clause) if word[:1].isupper())
    return any(name not in dull_words() for name in names)


def places_of_unanswered(rows: tuple[Unanswered, ...]) -> pd.DataFrame:
    """Return the places that they cite: article, sentence_start, start, end."""
    cited = [(row.article, row.sentence_start, row.sentence_start, row.end) for row in rows]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])


def _after(kind: Kind, days: pd.Series[Any]) -> date:
    """Return the first day on which what is told of a kind still counts."""
    known: list[date] = sorted(day for day in days if day)
    if not known:
        return date.min
    lately = known[-1] - STALE[kind]
    return max(lately, known[int(RECENT * (len(known) - 1))]) if kind == "open" else lately


def _kind(row: SentenceRow) -> tuple[Kind | None, int, bool]:
    """Tell whether a sentence says so in the article's own voice, where in it, and whether it says of what."""
    words = row.words.replace("’", "'")
    if row.furniture or len(words.split()) > _LONGEST or is_caption(words):
        return None, 0, False
    kinds: tuple[Kind, ...] = ("asked", "open")
    for kind in kinds:
        match = _pattern(kind).search(words)
        if match and not _quoted(words, match.start()) and not _leans(words, match.start()) and _is_of_now(words, match):
            return kind, match.start(), _says_of_what(words[match.start() :])
    return None, 0, False


def _says_of_what(words: str) -> bool:
    """Tell whether the clause that says so goes on to say what was asked, or what is not known."""
    return bool(_pattern("matter").search(_CLAUSE_END.split(words)[0]) or _pattern("open").match(words))


def _is_of_now(words: str, match: re.Match[str]) -> bool:
    """Tell whether it is news: not still to come, as "will refuse to answer", nor old, as "refused to answer last year".

    Nor is it where it is the reason or condition of something else: "were fined because they did not respond to queries".
    """
    before = words[: match.start()]
    return not _TO_COME.search(before) and not _REASON.search(before) and not _LONG_AGO.match(words[match.end() :])


def _leans(words: str, place: int) -> bool:
    """Tell whether it cannot be read alone; the "it" of "It is not clear whether" leans on nothing."""
    return bool(_THAT_DAY.match(words)) or (leans(words) and words[:place].strip().casefold() != "it")


def _quoted(words: str, place: int) -> bool:
    """Tell whether a place lies within quotation marks."""
    before = words[:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _named(mentions: pd.DataFrame, row: Any, place: int) -> tuple[str, ...]:
    """Return the actors whom the sentence names before ``place``."""
    here = mentions[(mentions["article"] == row.article) & (mentions["start"] >= row.start) & (mentions["start"] < place)]
    return tuple(dict.fromkeys(key for key in here["actor"] if isinstance(key, str)))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    told = "|".join(one.replace(" ", r"\s+") for one in lexicon.table("unanswered")[kind])
    return re.compile(rf"\b(?:{told})", re.IGNORECASE)
