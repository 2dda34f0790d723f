"""Reports without a verb of their own: according to X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.quotes.claim import Claim
from analysis.quotes.cues import Cue
from analysis.quotes.words import reach, without

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAYS = Cue("says")


def phrase_claims(token: Token) -> Iterator[Claim]:
    """Yield what "according to X" credits to X: the clause it stands in, without the phrase."""
    if token.lower_ != "according":
        return
    to = next((child for child in token.children if child.lower_ == "to"), None)
    source = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None) if to is not None else None
    if to is None or source is None:
        return
    top = _clause_head(token)
    runs = without([reach(top)], [reach(token)])
    yield Claim((token.i, to.i + 1), tuple(runs), _SAYS, "according_to", token, source=reach(source))


def _clause_head(token: Token) -> Token:
    """Return the verb of the sentence that the phrase is about."""
    head = token.head
    while head.dep_ != "ROOT" and head.i != head.head.i:
        head = head.head
    return head
