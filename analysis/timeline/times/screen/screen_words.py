"""Single words that tell a time in one use and not in another: "soon", "the future", "current", "quarterly"."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Doc, Token
from analysis.timeline.times.grammar.scan import Candidate
from analysis.timeline.times.screen.screen_names import root

_KINDS = ("quarterly", "monthly", "yearly", "fortnightly")


def _tokens(candidate: Candidate, doc: Doc) -> tuple[Token, ...]:
    span = doc.char_span(candidate.span.start, candidate.span.end, alignment_mode="expand")
    return tuple(span) if span is not None else ()


def modifies_noun(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell a kind ("a quarterly dividend") from a time ("paid quarterly")."""
    token = root(candidate, doc)
    if token is None or candidate.span.of(text).lower() not in _KINDS:
        return False
    return syntax.is_adjectival(token) or syntax.is_adjective(token) or syntax.is_common_singular(token)


def is_narrated(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "soon" in a story of the past ("it soon became a flood") from a time ahead of the article."""
    if candidate.span.of(text).lower().split()[-1] != "soon":
        return False
    token = root(candidate, doc)
    verb = syntax.clause_verb(token) if token is not None else None
    return verb is not None and syntax.tense_of(verb) == "past"


def is_conjunction(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell "as soon as the rain ends", "soon after the vote" from "soon"."""
    if not candidate.span.of(text).lower().endswith("soon"):
        return False
    before = candidate.before[-1].word if candidate.before else ""
    after = candidate.after[0].word if candidate.after else ""
    return before in ("as", "so", "too", "how") or after in ("after", "afterward", "afterwards", "as")


def is_noun_of_another(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "the future of the firm", "the past three summers", "the then current price", "a current of air" from times."""
    words = candidate.span.of(text).lower()
    before = candidate.before[-1].word if candidate.before else ""
    after = candidate.after[0].word if candidate.after else ""
    if words.endswith(("future", "past")) and after == "of":
        return True
    if words == "current":
        token = root(candidate, doc)
        return before in ("then", "alternating", "direct", "electric", "ocean") or (
            token is not None and syntax.is_common_singular(token)
        )
    if words == "of late":  # "the rights of late painters"
        return doc is not None and any(map(syntax.is_adjectival, _tokens(candidate, doc)))
    if words in ("the past", "the present"):
        return doc is not None and any(map(syntax.is_adjective, _tokens(candidate, doc)))
    return False
