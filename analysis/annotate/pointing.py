"""Whether a subject points back at what the clause before tells: "that step", "the change", "these men"."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Token, lemma
from analysis.timeline.events.dated import words

_STEPS = frozenset(("step", "move", "change", "decision", "measure", "action", "plan", "development"))
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))


def points_back(token: Token) -> bool:
    """Tell a subject of which nothing is said but that it was spoken of: whoever reads the clause alone asks which."""
    if not (syntax.is_nominal_subject(token) and syntax.is_common_noun(token)) or lemma(token) in words("times"):
        return False
    around = list(token.children)
    pointer = around[0] if len(around) == 1 else None
    if pointer is None or not syntax.is_determiner(pointer):
        return False
    return pointer.lower_ in _DEMONSTRATIVE or (pointer.lower_ in ("the", "such") and token.lower_ in _STEPS)
