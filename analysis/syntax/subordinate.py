"""How a clause hangs in its sentence: on a noun, beside another clause, ahead of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def that_of(clause: Token) -> Token | None:
    """Return the "that" which opens a clause."""
    return next((child for child in clause.lefts if child.dep_ == "mark" and child.lower_ == "that"), None)


def tells_of_noun(verb: Token) -> bool:
    """Tell the clause that says more of a noun: "the man who left", "the plan agreed on", "a plan to sign"."""
    return verb.dep_ in ("acl", "relcl")


def is_inserted(verb: Token) -> bool:
    """Tell the clause that stands beside another as an aside may: "The firm, analysts say, is late"."""
    return verb.dep_ in ("parataxis", "advcl", "ccomp")


def sets_scene(verb: Token) -> bool:
    """Tell the clause that only leads up to another: "Asked of it, she left"."""
    return verb.dep_ in ("advcl", "acl", "csubj", "dep")
