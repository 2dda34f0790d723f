"""Texts of a page and of the corpus in one form: what a page sets in its own way is left out, all else stays."""

from __future__ import annotations

import re

from analysis.views.look.markup import UNPRINTABLE
from analysis.views.look.words import TURNING, typed

SOFT = "\u2028"  # in a page's text: here a line ends, where a space may have stood
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": "--"})
_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_BLANKS = re.compile(r"[^\S\u2028]+")
_BRACKET = re.compile(r"-\s?([LR]RB)\s?-")  # a line may end at its hyphens


def line(text: str) -> str:
    """Return text on one line, where its lines ended marked."""
    return _BLANKS.sub(" ", _BRACKET.sub(r"-\1-", text)).strip(f" {SOFT}")


def readable(text: str) -> str:
    """Return a page's text for a message."""
    return " ".join(text.split())


def form(text: str) -> str:
    """Return a text without white space and what has no width, and with one kind of quotation marks and dashes.

    A PDF has words that run from right to left in the order in which they are drawn, so both orders are one form.
    """
    plain = _UNSEEN.sub("", _SPACE.sub("", UNPRINTABLE.sub("�", typed(text)).translate(_SAME)))
    return _FROM_RIGHT.sub(lambda run: min(run[0], run[0][::-1]), plain)


def stored(text: str) -> str:
    """Return the form of an article's words, without what turns the direction of others: no page prints that."""
    return form(TURNING.sub("", text))


def same_spaces(page: str, words: str) -> bool:
    """Tell whether two texts of one form have their spaces, and what has no width, alike; as far as the page shows them."""
    shown, soft = _places(line(page))
    stands = " ".join(TURNING.sub("", words).split())
    unseen = "".join(_UNSEEN.findall(page))  # a PDF has none
    same = unseen in ("", "".join(_UNSEEN.findall(TURNING.sub("", words))))
    return same and any(shown - soft <= there <= shown | soft for there, _ in map(_places, (stands, typed(stands))))


def _places(text: str) -> tuple[set[int], set[int]]:
    """Return before which characters of its form a text has a space, and before which a line ends."""
    shown: set[int] = set()
    soft: set[int] = set()
    place = 0
    for piece in re.split(r"(\s+)", text):
        if not piece.strip():
            (soft if SOFT in piece else shown).add(place)
        else:
            place += len(form(piece))
    return shown, soft
