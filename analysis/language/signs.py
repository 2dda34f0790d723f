"""The single quotation marks of a text, and which way each turns: before they are paired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from analysis.model import Span

MarkKind = Literal["curly", "low", "angle", "straight", "grave", "single", "tick"]
Turn = Literal["open", "close", "either", "weak"]


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark as it stands in the text, its kind, and which way it turns."""

    start: int
    end: int
    kind: MarkKind
    turn: Turn


_SIGNS = re.compile(r"``|''|[\"“”‟„«»‘’']")
_KINDS: dict[str, MarkKind] = {
    "“": "curly", "‟": "curly", "”": "curly", "„": "low", "«": "angle", "»": "angle", '"': "straight", "``": "grave",
    "''": "grave", "‘": "single", "’": "single", "'": "tick",
}  # fmt: skip


_USUAL_TURN: dict[str, Turn] = {**dict.fromkeys("“‟„«‘", "open"), **dict.fromkeys("”»", "close"), "``": "open"}
_APOSTROPHES = frozenset(("single", "tick"))


# no opening mark before these: decades, clipped words, and the endings that tokenized text sets apart
_CLIPPED = re.compile(r"(?:\d\ds?|em|ems|tis|twas|til|till|cause|bout|n|ere|neath|cuz|s|re|ve|ll|d|m|t)\b", re.IGNORECASE)
_FEET = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d+)?$")
_OPENS_AFTER = frozenset("([{<—–-/=…")


def signs_of(text: str, span: Span) -> Iterator[Sign]:
    """Yield the marks of a paragraph, apostrophes left out."""
    for match in _SIGNS.finditer(text, span.start, span.end):
        turn = _turn(text, match, span)
        if turn:
            yield Sign(match.start(), match.end(), _KINDS[match.group()], turn)


def _turn(text: str, match: re.Match[str], span: Span) -> Turn | None:
    """Tell which way a mark turns by the characters beside it; None where it is no mark."""
    before = text[match.start() - 1] if match.start() > span.start else " "
    after = text[match.end()] if match.end() < span.end else " "
    sign, kind = match.group(), _KINDS[match.group()]
    opens = (before.isspace() or before in _OPENS_AFTER or before in _KINDS) and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    if kind in _APOSTROPHES:
        return _turn_of_apostrophe(text, match, opens=opens, closes=closes)
    if kind == "straight" and _FEET.search(text, max(span.start, match.start() - 8), match.start()):
        return None
    if kind == "straight" and before.isdigit() and closes and after == " ":
        return "weak"
    if sign == "``":
        return "open"
    if opens == closes:
        return _USUAL_TURN.get(sign, "either")
    strict = before.isspace() or before == "(" if opens else after.isspace() or after in ".,;:!?)"
    turn: Turn = "open" if opens else "close"
    return turn if strict or sign not in _USUAL_TURN else _USUAL_TURN[sign]


def _turn_of_apostrophe(text: str, match: re.Match[str], *, opens: bool, closes: bool) -> Turn | None:
    """Tell an apostrophe (in a word, before a clipped one, after a plural) from a single mark."""
    if opens and match.group() != "’":
        return None if _CLIPPED.match(text, match.end()) else "open"
    if not closes:
        return None
    possessive = text[match.start() - 1] in "sxznSXZ0123456789" and re.match(r"\s[a-z]", text[match.end() : match.end() + 2])
    return "weak" if possessive else "close"


def settled(signs: list[Sign]) -> list[Sign]:
    """Drop weak closing marks (plural possessives, inches) where a firm one follows before the next opening one."""
    settled: list[Sign] = []
    next_firm: dict[MarkKind, Turn] = {}
    for sign in reversed(signs):
        if sign.turn != "weak":
            next_firm[sign.kind] = sign.turn
            settled.append(sign)
        elif next_firm.get(sign.kind, "open") == "open":
            settled.append(replace(sign, turn="close"))
    return settled[::-1]
