"""What a sentence's words tell of the plan in it: whether it is one, and how sure (``lexicon/plans.toml``)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from analysis.lexicon import table

LEFT = 0.3  # of a time since it began or was told: with less left, what was set for it has come about, or will not
_EARLY, _MID = 10, 20  # the last days that a month's early and middle parts have
_PART = re.compile(r"\b(?P<part>early|beginning|mid|middle|late|end)[ -](?:(?:in|of) )?(?P<month>[A-Z][a-z]+)", re.IGNORECASE)
_REPORTED = 4  # of the patterns "definite": that somebody said that it would
_NEAR = 120  # characters up to the end of a clause in which its own words of the future stand
Firmness = Literal["definite", "hedged", "none"]


def firmness(sentence: str, *, when: str, status: str, exact: bool) -> Firmness:
    """Tell whether a sentence sets a time for something to come, or only says that it may be; ``when`` is the time's words.

    ``exact`` tells that the time is a day or a range of days: a season or year holds habits and projections as well.
    """
    words = " ".join(sentence.casefold().split())
    likened = bool(when) and f" like {when.casefold()}" in words  # "it will be like New Year's Eve"
    if likened or _is("overtaken", words) or _is("projected", words) or _contrasts(words, when.casefold()):
        return "none"
    if not exact and _is("set_aside", words):
        return "none"
    if not _is("definite", words) or (not exact and _is("habitual", words)):
        return "hedged" if exact and not _is("habitual", words) else "none"
    return "hedged" if status == "conditional" or _hedges(words, when.casefold()) else "definite"


def little_left(first: date, last: date, sentence: str, day: date) -> bool:
    """Tell whether of a time, begun on ``first``, so little is left that what was set for it will have come about.

    All of it counts where the sentence says "late" or "the end of"; of its early and middle parts none is left after them.
    """
    found = _PART.search(sentence)
    named = found is not None and found["month"] in (f"{last:%B}", f"{last:%b}")
    if found is None or not named:
        return (last - day).days + 1 < LEFT * ((last - first).days + 1)
    ends = {"early": _EARLY, "beginning": _EARLY, "mid": _MID, "middle": _MID}.get(found["part"].casefold(), last.day)
    return day > last.replace(day=min(ends, last.day))


def gives_time(before: str) -> bool:
    """Tell whether the words before a clause make it the time, reason or condition of another: "until after …"."""
    return bool(re.search(table("plans")["subordinate"], before.casefold()))


def is_to_come(words: str) -> bool:
    """Tell whether the words that end with a clause say of it that it is to come: "will", "is due", "until"."""
    return bool(re.search(table("plans")["to_come"], words[-_NEAR:].casefold()))


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
    if _is("wished", clause):
        return True
    firm = re.search(r"\bwill\b|\bis to\b", clause) or _patterns("definite")[_REPORTED].search(words)
    return firm is None and any(pattern.search(clause) for pattern in _patterns("hedged"))


def _contrasts(words: str, when: str) -> bool:
    return bool(when) and bool(re.search(f"{table('plans')['contrasted']}{re.escape(when)}", words))


def _is(name: str, words: str) -> bool:
    return any(pattern.search(words) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, table("plans")[name]))
