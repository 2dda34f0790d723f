"""What is passed between the steps of this room: a name found in an article, before it is known whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analysis.model import Span

NameKind = Literal["person", "organization", "country", "place", "group", "thing"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens ``start`` to ``end`` of the parse (equal where it stands outside, as in a dateline).

    ``kind`` ``thing`` marks instruments, events and products: no actors, but known, so that nothing else takes them.
    """

    start: int
    end: int
    kind: NameKind
    words: str
    span: Span
    rule: str = "recognizer"
