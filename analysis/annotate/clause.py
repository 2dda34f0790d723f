"""What the clause around a word says: whether it happened, and whether somebody is asked to do something in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.model import Status
from analysis.timeline.events.status import verb_status

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST_STEPS = 8
_NOUNS = ("NN", "NNS")


def clause_status(word: Token) -> Status:
    """Return the status of the clause; what a noun names has that of the nearest verb above it, and as a subject is a fact."""
    if any(child.lower_ == "no" for child in word.lefts) or _is_yet_to(word):
        return "denied"
    if _is_inverted(word):
        return "conditional"
    if word.tag_ in _NOUNS and word.dep_ == "nsubj":
        return "planned" if verb_status(word.head) == "planned" else "past"
    steps = 0
    while word.tag_[:2] != "VB" and word.head.i != word.i and steps < _MOST_STEPS:
        word, steps = word.head, steps + 1
    return verb_status(word) if word.tag_[:2] == "VB" else "past"


def is_asked(verb: Token) -> bool:
    """Tell whether an infinitive or "for" says what somebody is to do: "appealed to Hale to stay", "for calm"."""
    return any(
        (child.dep_ in ("xcomp", "ccomp", "advcl") and child.tag_ == "VB") or child.lower_ == "for" for child in verb.rights
    )


def is_watched(verb: Token) -> bool:
    """Tell "saw Hale speak", which is no meeting."""
    bare = (child for child in verb.rights if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB")
    return any(not any(one.lower_ == "to" for one in child.lefts) for child in bare)


def _is_yet_to(verb: Token) -> bool:
    """Tell of something that has not happened: "has yet to meet", "is yet to meet"."""
    near = (*verb.lefts, *(verb.head.children if verb.dep_ == "xcomp" else ()))
    return any(child.lower_ == "yet" for child in near) and any(child.lower_ == "to" for child in verb.lefts)


def _is_inverted(verb: Token) -> bool:
    """Tell a condition without "if": "Had she met him, …"."""
    first = next((child for child in verb.lefts if child.dep_ in ("aux", "nsubj", "nsubjpass")), None)
    return verb.dep_ == "advcl" and first is not None and first.lower_ in ("had", "should", "were")
