"""How far a source reaches: the noun phrase of its head on its side of the cue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EDGE_TAGS = frozenset((",", ":", "``", "''", ".", "_SP", "NFP", "-LRB-", "HYPH"))
_NOT_IN_SOURCE = ("advcl", "ccomp", "parataxis", "punct")
_MOST_WORDS = 60


def extent(head: Token, *, cue: Token, avoid: Sequence[Span]) -> Span:
    """Return the noun phrase of ``head`` on its side of the cue, clear of ``avoid``, edges trimmed."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.i < cue.i:
        end = min(end, cue.i)
    else:
        start = max(start, cue.i + 1)
    doc = head.doc
    start, end = max(start, head.i - _MOST_WORDS), min(end, head.i + _MOST_WORDS)
    start = max([start, *(i + 1 for i in range(start, head.i) if inside(doc[i], avoid) or _parts(doc[i], doc[i + 1]))])
    end = next(
        (i for i in range(head.i + 1, end) if doc[i].is_sent_start or inside(doc[i], avoid) or _breaks(doc[i], head)), end
    )
    while end - 1 > head.i and (doc[end - 1].tag_ in _EDGE_TAGS or doc[end - 1].dep_ == "cc"):
        end -= 1
    while start < head.i and doc[start].tag_ in _EDGE_TAGS | {"-RRB-", "CC", "WDT"}:
        start += 1
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def inside(token: Token, avoid: Sequence[Span]) -> bool:
    """Tell whether the word lies in one of the spans."""
    return any(span.start <= token.idx < span.end for span in avoid)


def _parts(token: Token, following: Token) -> bool:
    return token.tag_ == "_SP" or bool(following.is_sent_start)


def _breaks(token: Token, head: Token) -> bool:
    """Tell whether the noun phrase surely ends before this token: a possessive's mark, a paragraph, a clause, a date."""
    if token.tag_ == "_SP" and "\n" in token.text:
        return True
    if token.head.i != head.i:
        return False
    if token.dep_ in ("case", "cc") and token.tag_ in ("POS", "CC"):
        return token.tag_ == "POS" or token.nbor(1).head.pos_ == "VERB"
    dated = token.dep_ in ("prep", "npadvmod") and any(one.ent_type_ in ("DATE", "TIME") for one in [token, *token.children])
    clause = token.dep_ in _NOT_IN_SOURCE and token.tag_ in (":", "``", "''", "VBG", "VBD", "VBZ")
    told = token.dep_ == "acl" and token.tag_ in (
        "VBD",
        "VBZ",
    )  # "the diplomat [called X a Y], while describing": a parse gone wrong
    return dated or clause or told
