"""A judgement on two figures: one, or for a person to decide."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.corpus.linking.grounds import Grounds
from analysis.corpus.linking.reports import Figure
from analysis.corpus.linking.spelling import Likeness


@dataclass(frozen=True, slots=True)
class Decision:
    """Two figures and what is thought of them; ``same`` is False where it is for a person to decide.

    ``beside`` tells that articles may name both and mean one: "Ed Berg" of one office with "Edward Berg".
    """

    one: Figure
    other: Figure
    same: bool
    likeness: Likeness
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()
    beside: bool = False


_NAMED = {
    Likeness.SAME: "same name",
    Likeness.SPELLED: "spellings of one name",
    Likeness.SHORTENED: "one name shortened",
    Likeness.VOWELS: "names alike but for vowels",
    Likeness.NEAR: "names nearly alike",
}


def decide(
    one: Figure, other: Figure, *, same: bool, likeness: Likeness, grounds: Grounds, unless: str | None = None
) -> Decision:
    """Write a decision down with its reasons; ``unless`` is one more against it."""
    against = (*grounds.reasons_against, *([unless] if unless else []))
    return Decision(one, other, same, likeness, (_NAMED[likeness], *grounds.reasons_for), against)
