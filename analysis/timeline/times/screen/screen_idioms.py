"""Words of time in set phrases that tell no time: rates, "24 hours a day", "today's world", "during the day Friday"."""

from __future__ import annotations

from analysis.language import Doc
from analysis.syntax import is_adverbial_noun, is_possessive_marker, is_possessor, is_verb
from analysis.timeline.times.grammar.scan import Candidate
from analysis.timeline.times.grammar.vocabulary import guard
from analysis.timeline.times.screen.screen_names import root

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
