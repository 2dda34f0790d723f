"""One difference between a page and its corpus, and what became of words that stand nowhere: altered, or spliced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analysis.briefing.verify.entry import Entry
from analysis.briefing.verify.text import form, readable
from analysis.briefing.verify.wording import Known

Fault = Literal[
    "altered",
    "spliced",
    "credited to somebody else",
    "told otherwise",
    "evidence elsewhere",
    "without evidence",
    "not as computed",
    "outside the page's structure",
    "another file",
]
_NEAR = 55.0  # percent: what is less alike is no alteration of it
_PIECE = 3  # words: a shorter piece stands in many places
_LONGEST = 4000  # characters that are looked into; no quotation is longer


@dataclass(frozen=True, slots=True)
class Difference:
    """One piece of a page that the corpus does not bear out.

    ``corpus`` is what it holds instead, as far as that is known; ``where`` the section of the page, and the evidence cited.
    """

    fault: Fault
    words: str
    corpus: str
    where: str = ""

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        return f"{self.fault}{place}: {readable(self.words)!r}" + (f"; {self.corpus}" if self.corpus else "")


def unknown(words: str, known: Known, *, where: str, near: Iterable[Entry] = ()) -> Difference:
    """Say of words that stand nowhere whether they are made of pieces that do, or are another's altered."""
    known.patience -= 1
    if known.patience < 0:
        return Difference("altered", words, "", where)
    short = words[:_LONGEST]
    pieces = _pieces(short, known)
    if pieces:
        return Difference("spliced", words, f"{' and '.join(map(repr, pieces))} stand apart", where)
    return Difference("altered", words, _nearest(short, known, near), where)


def _pieces(words: str, known: Known) -> list[str]:
    """Cut words into the longest pieces that stand in articles; nothing unless two long ones make up most of the words."""
    parts = words.replace("…", " ").split()
    forms = [form(part).replace('"', "") for part in parts]
    texts = [text.replace('"', "") for text in known.texts.values()]
    pieces: list[list[str]] = []
    start = 0
    while start < len(parts) and (size := _longest(forms[start:], texts)):
        pieces.append(parts[start : start + size])
        start += size
    long = [piece for piece in pieces if len(piece) >= _PIECE]
    is_most = start == len(parts) and 4 * sum(map(len, long)) >= 3 * len(parts)
    return [" ".join(piece) for piece in long] if is_most and len(long) > 1 else []


def _longest(parts: list[str], texts: list[str]) -> int:
    """Return how many of the first words stand together in a text."""
    size = 0
    while texts and size < len(parts):
        run = "".join(parts[: size + 1]).strip(".,;")
        texts = [text for text in texts if run in text]
        size += bool(texts)
    return size


def _nearest(words: str, known: Known, near: Iterable[Entry]) -> str:
    """Return what is most like these words: where their evidence is, or else anywhere."""
    from rapidfuzz import fuzz, process

    wanted = form(words)
    every = (entry for some in known.places.values() for entry in some)
    for entries in (near, every):
        shown = {entry.print: form(entry.print)[: len(wanted) + 80] for entry in entries}
        if best := process.extractOne(wanted, shown, scorer=fuzz.ratio, score_cutoff=_NEAR):
            return f"the corpus has {best[2]!r}"
    return "nothing like it is in the corpus"
