"""What a stranger's words may do on a terminal or in a calendar: be read, and nothing else."""

from __future__ import annotations

import unicodedata

_BLANK = {"Zl", "Zp"}  # line and paragraph separators
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """Return a text as one line without anything that commands a terminal or hides what is written.

    Control characters (ESC, BEL, carriage return, C1), marks of direction and lone surrogates become U+FFFD, one for one; line
    ends and tabs become a space.
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in "\n\t":
        return " "
    category = unicodedata.category(character)
    if category in _BLANK:
        return " "
    return "\ufffd" if category in ("Cc", "Cs") or character in _DIRECTION else character
