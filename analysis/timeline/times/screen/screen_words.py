"""Words of time that tell no time here: in set phrases ("24 hours a day"), as a kind ("a quarterly dividend"), in a story."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Doc, Token
from analysis.syntax import is_adverbial_noun, is_possessive_marker, is_possessor, is_verb
from analysis.timeline.times.grammar.scan import Candidate
from analysis.timeline.times.grammar.vocabulary import guard
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


_AMOUNTS = frozenset(("average", "%", "percent", "pct", "million", "billion", "trillion"))
_WHOLE = {"24 hours": "a day", "seven days": "a week", "7 days": "a week", "365 days": "a year"}


def is_rate(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell how fast or how much ("grows 20 percent annually", "$5 million annually", "average daily volume") from when."""
    before = candidate.before
    return any(token.word in _AMOUNTS for token in before[-1:]) or any(token.shape == "MONEY" for token in before[-2:])


def is_nowadays(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "today's world", "today's young women" from what belongs to the day ("today's vote", "today's climate march")."""
    if candidate.span.of(text).lower() != "today":
        return False
    token = root(candidate, doc)
    if token is None or not is_possessor(token) or token.head.lower_ not in guard("nowadays"):
        return False
    return not any(map(is_possessive_marker, token.head.children))  # "today's women's final"


def is_always(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell "24 hours a day, seven days a week", which means always, from a length and a rate."""
    words = candidate.span.of(text).lower()
    before, after = (" ".join(token.word for token in side) for side in (candidate.before[-2:], candidate.after[:2]))
    return _WHOLE.get(words) == after or _WHOLE.get(before) == words


def is_some_day(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell "he one day followed her" from "it took one day"."""
    if doc is None or candidate.span.of(text).lower() != "one day":
        return False
    token = root(candidate, doc)
    return token is not None and is_adverbial_noun(token) and token.head.i > token.i and is_verb(token.head)
