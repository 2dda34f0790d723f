"""Quotation marks and brackets in the words of an event stand in pairs: completed where the other is near, else left out."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.language import Token

_MARKS = {"“": "”", "``": "''", '"': '"', "(": ")", "[": "]", "-LRB-": "-RRB-"}


def paired(tokens: Sequence[Token]) -> tuple[list[Token], set[int]]:
    """Complete the pairs of quotation marks and brackets that the words cut open; a mark whose other is far goes.

    Returns the words and the places of the marks added, which stand close to them.
    """
    kept, added = list(tokens), set[int]()
    for opening, closing in _MARKS.items():
        loose = _loose(kept, opening, closing) if kept else None
        if loose is None:
            continue
        other = _near(kept, opening, closing)
        if other is None:
            gone = {one.i for one in _whole(loose)}
            kept = [one for one in kept if one.i not in gone]
        else:
            added |= {one.i for one in _whole(other)}
            kept = sorted({one.i: one for one in (*kept, *_whole(other))}.values(), key=lambda one: one.i)
    return kept, added


def opens(token: Token) -> bool:
    """Tell a mark that stands close to the word after it, also where the text is spaced out word by word."""
    typed = token.text == "`" and bool(token.i) and token.nbor(-1).text == "`"
    return typed or mark(token) in ("“", "(", "[", "-LRB-")


def mark(token: Token) -> str:
    """Return the mark; the two grave accents that open a quotation as typed are one, held by the first."""
    if token.text != "`":
        return token.text
    doc, place = token.doc, token.i
    if place and doc[place - 1].text == "`":
        return ""
    return "``" if place + 1 < len(doc) and doc[place + 1].text == "`" else "`"


def _whole(token: Token) -> list[Token]:
    return [token, token.nbor(1)] if mark(token) == "``" and token.text == "`" else [token]


def _loose(kept: Sequence[Token], opening: str, closing: str) -> Token | None:
    """Return a mark without its other: of like marks the last of an odd number, else one of the more frequent."""
    marks = [token for token in kept if mark(token) in (opening, closing)]
    if opening == closing:
        return marks[-1] if len(marks) % 2 else None
    more = [token for token in marks if 2 * sum(mark(one) == mark(token) for one in marks) > len(marks)]
    return more[-1] if more else None


def _near(kept: Sequence[Token], opening: str, closing: str) -> Token | None:
    """Return the mark that closes the words right behind them, or opens them right before."""
    first, last = kept[0], kept[-1]
    behind = (token for token in last.doc[last.i + 1 : last.i + 3] if mark(token) == closing)
    before = (token for token in first.doc[max(first.i - len(opening), 0) : first.i] if mark(token) == opening)
    return next(behind, None) or next(before, None)
