"""Reports without a verb of their own: according to X."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.quotes.claim import Claim
from analysis.quotes.cues import Cue
from analysis.quotes.words import reach, without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SAYS = Cue("says")
_HEADLINE = 40  # words
_LABEL = 6  # words before the colon, with it
_FEW = 4
_NOMINAL = frozenset(("NNP", "NNPS", "NN", "NNS", "JJ", "DT", "POS", "HYPH"))


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


def headline_claims(doc: Doc) -> Iterator[Claim]:
    """Yield what a headline credits to the name before its colon: Rhee: Harbor Will Stay Open."""
    words = [token for token in doc[:_HEADLINE] if not token.is_space]
    colon = next((token.i for token in words[1:_LABEL] if token.text == ":"), None)
    if colon is None or doc[colon - 1].is_space or any("\n" in token.text for token in doc[words[0].i : colon]):
        return
    end = next((token.i for token in doc[colon : colon + _HEADLINE] if "\n" in token.text), min(len(doc), colon + _HEADLINE))
    named = all(token.tag_ in _NOMINAL for token in doc[words[0].i : colon])
    if named and sum(token.is_alpha for token in doc[colon + 1 : end]) >= _FEW:
        yield Claim((colon, colon + 1), ((colon + 1, end),), _SAYS, "headline", doc[colon], source=(words[0].i, colon))
