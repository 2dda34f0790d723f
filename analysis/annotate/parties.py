"""Which actors the words of a clause stand for: a name there, or one in apposition."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotate.places import Places
from analysis.language import Token
from analysis.model import Mention
from analysis.syntax import apposed


def parties_of(heads: Sequence[Token], places: Places) -> list[Mention]:
    """Return the mentions that these words head, or that an apposition of theirs does, one an actor."""
    found = (places.at(head.idx) or _apposed(head, places) for head in heads)
    return list({one.actor: one for one in found if one}.values())


def _apposed(head: Token, places: Places) -> Mention | None:
    """Return the name in apposition: "the envoy, Mara Quill"; "envoy Mara Quill" where the parse heads it by the title."""
    return next((one for child in apposed(head) if (one := places.at(child.idx)) and one.kind == "person"), None)
