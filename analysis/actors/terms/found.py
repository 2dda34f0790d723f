"""What is passed between the steps of this room: a name found in an article, before it is known whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from analysis.actors.rules import MentionRule
from analysis.language import Doc
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
    rule: MentionRule = MentionRule.RECOGNIZER

    @property
    def is_parsed(self) -> bool:
        """Tell whether the name has tokens of its own."""
        return self.start < self.end


_APART = re.compile(r" (['’]s)\b")  # as in tokenized text: "People 's Army"


def make_name(doc: Doc, start: int, *, end: int, kind: NameKind, rule: MentionRule = MentionRule.RECOGNIZER) -> Name:
    """Build the name at tokens ``start`` to ``end``, its words with white space folded."""
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    words = " ".join(doc[start:end].text.split())
    return Name(start, end, kind, _APART.sub(r"\1", words), span, rule)


def is_tight_hyphen(doc: Doc, i: int) -> bool:
    """Tell whether token ``i`` is a hyphen without white space around it."""
    return 0 < i < len(doc) and doc[i].text == "-" and not doc[i].whitespace_ and not doc[i - 1].whitespace_
