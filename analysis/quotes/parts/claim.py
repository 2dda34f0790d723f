"""A claim: what a cue credits to its source, found in the parse before it becomes a quote."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.language import Token
from analysis.quotes.parts.cues import Cue
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.parts.words import Run


@dataclass(frozen=True, slots=True)
class Claim:
    """Content as runs of words; ``anchor`` is the word whose subject or owner is the source, None where there is none."""

    cue: Run
    content: tuple[Run, ...]
    meaning: Cue
    rule: QuoteRule
    head: Token
    anchor: Token | None = None
    source: Run | None = None
