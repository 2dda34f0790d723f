"""What a sentence's words tell of the plan in it: whether it is one, and how sure (``lexicon/plans.toml``)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from analysis.lexicon import table

_EARLY, _MID = 10, 20  # the last days that a month's early and middle parts have
_PART = re.compile(r"\b(?P<part>early|mid|the beginning of|the middle of)[ -](?:in )?(?P<month>[A-Z][a-z]+)", re.IGNORECASE)
_REPORTED = 4  # of the patterns "definite": that somebody said that it would
Firmness = Literal["definite", "hedged", "none"]


def firmness(sentence: str, *, when: str, status: str, exact: bool) -> Firmness:
    """Tell whether a sentence sets a time for something to come, or only says that it may be; ``when`` is the time's words.

    ``exact`` tells that the time is a day or a range of days: a season or year holds habits and projections as well.
    """
    words = " ".join(sentence.casefold().split())
    if _is("overtaken", words) or _is("projected", words) or _contrasts(words, when.casefold()):
        return "none"
    if not exact and _is("set_aside", words):
        return "none"
    if not _is("definite", words) or (not exact and _is("habitual", words)):
        return "hedged" if exact and not _is("habitual", words) else "none"
    return "hedged" if status == "conditional" or _hedges(words, when.casefold()) else "definite"


def over_within_month(first: date, sentence: str, day: date) -> bool:
    """Tell whether a sentence sets something for the early or middle part of the month begun on ``first``, and that is over."""
    found = _PART.search(sentence)
    if found is None or found["month"] != f"{first:%B}" or (day.year, day.month) != (first.year, first.month):
        return False
    return day.day > (_EARLY if found["part"].casefold() in ("early", "the beginning of") else _MID)


def is_saying(verb: str) -> bool:
    """Tell whether a verb reports speech."""
    return bool(re.search(table("plans")["saying"], verb.casefold()))


def done_once(sentence: str) -> frozenset[int]:
    """Return which of the things that somebody does only once a sentence speaks of, by their numbers."""
    words = sentence.casefold()
    return frozenset(number for number, pattern in enumerate(_patterns("once")) if pattern.search(words))


def is_appointed(sentence: str) -> bool:
    """Tell whether something is set for a day (a meeting, a vote, what is "due"), and not only what somebody will do."""
    return bool(re.search(table("plans")["appointed"], sentence.casefold()))


def leaving(sentence: str) -> re.Match[str] | None:
    """Return the words by which a sentence says that somebody leaves an office or a place of work."""
    return re.search(table("plans")["leaving"], sentence, re.IGNORECASE)


def _hedges(words: str, when: str) -> bool:
    """Tell whether what hedges stands in the clause of the time: not across a full clause's comma."""
    place = words.find(when) if when else -1
    clause = words if place < 0 else words[words.rfind(", ", 0, max(0, place - 1)) + 1 : place + len(when)]
    firm = re.search(r"\bwill\b|\bis to\b", clause) or _patterns("definite")[_REPORTED].search(words)
    return firm is None and any(pattern.search(clause) for pattern in _patterns("hedged"))


def _contrasts(words: str, when: str) -> bool:
    return bool(when) and bool(re.search(f"{table('plans')['contrasted']}{re.escape(when)}", words))


def _is(name: str, words: str) -> bool:
    return any(pattern.search(words) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, table("plans")[name]))
