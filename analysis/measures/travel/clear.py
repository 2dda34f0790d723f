"""Which of somebody's words a reader can take alone: a whole statement that points to nothing told elsewhere."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from analysis import lexicon
from analysis.measures.travel.words import bares, telling
from analysis.measures.worth import stands_alone

_TURNING = re.compile(r"^\W*(?:but|yet|however|although|though|unless|only if|except)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_PERSONS = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
_OTHERS = frozenset(["they", "them", "their", "theirs", "it", "its", "these"])


def is_clear(row: Any) -> bool:
    """Tell whether a quote is a statement that reads alone: it has a verb, and names before them what its pronouns are."""
    finite = not lexicon.words("travel", "finite").isdisjoint(bares(row.words))
    return finite and stands_alone(row) and not points(row.words) and not _stands_for_untold(row.words)


def points(words: str) -> bool:
    """Tell whether a "this" or "that" points to something told before: "this letter", "in that case"."""
    return bool(_pointing().search(words))


def turns(words: str) -> bool:
    """Tell whether words begin by turning what was said before them: "But …"."""
    return bool(_TURNING.match(words))


def _stands_for_untold(words: str) -> bool:
    """Tell whether a "she" comes before any name, or an "it" or "they" before any word that it could stand for."""
    named = told = False
    for word in _WORD.findall(words):
        small = word.casefold()
        if (small in _PERSONS and not named) or (small in _OTHERS and not told):
            return True
        tells = telling([small]) > 0
        told |= tells
        named |= tells and word[:1].isupper()
    return False


@cache
def _pointing() -> re.Pattern[str]:
    """Return what finds them; "this town" and "this year" are where and when one speaks."""
    here = "|".join(sorted(lexicon.words("travel", "here")))
    before = "in|at|of|on|by|to|for|with|during|about|like|after|before|from|since"
    among = r"(?<!\b(?:each|both|some) of )(?<!\b(?:all|one) of )"  # "each of these" are those just named
    return re.compile(
        rf"{among}\bth(?:is|ese)\b(?! (?:{here})\b)|\bthose\b(?! (?:who|of|that|which|in|with)\b)|\b(?:{before}) that\b"
        r"|\bsuch (?:an?|\w+s)\b|\b(?:the (?:latter|former|same)|otherwise)\b",
        re.IGNORECASE,
    )
