"""How far a source reaches: the noun phrase of its head on its side of the cue."""

from __future__ import annotations

from collections.abc import Sequence

from analysis import syntax
from analysis.language import Token
from analysis.model import Span

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
    while end - 1 > head.i and (syntax.is_loose(doc[end - 1]) or syntax.is_coordinator(doc[end - 1])):
        end -= 1
    while start < head.i and _is_loose_first(doc[start]):
        start += 1
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def inside(token: Token, avoid: Sequence[Span]) -> bool:
    """Tell whether the word lies in one of the spans."""
    return any(span.start <= token.idx < span.end for span in avoid)


def _is_loose_first(token: Token) -> bool:
    loose = syntax.is_loose(token) or syntax.is_closing_bracket(token)
    return loose or syntax.is_conjunction(token) or syntax.is_relative_determiner(token)


def _parts(token: Token, following: Token) -> bool:
    return token.is_space or bool(following.is_sent_start)


def _breaks(token: Token, head: Token) -> bool:
    """Tell whether the noun phrase surely ends before this token: a possessive's mark, a paragraph, a clause, a date."""
    if token.is_space and "\n" in token.text:
        return True
    if token.head.i != head.i:
        return False
    if syntax.is_possessive_ending(token):
        return True
    if syntax.is_coordinator(token):
        return syntax.is_main_verb(token.nbor(1).head)
    is_adverbial = syntax.is_linking(token) or syntax.is_adverbial_noun(token)
    dated = is_adverbial and any(one.ent_type_ in ("DATE", "TIME") for one in [token, *token.children])
    clause = syntax.is_inserted(token) and (syntax.is_tensed(token) or syntax.form(token) == "gerund")
    told = syntax.link(token) == "noun clause" and syntax.is_tensed(token)  # "the diplomat [called X a Y], while …"
    return dated or clause or told or syntax.is_break(token)
