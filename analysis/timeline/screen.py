"""What looks like a time and is none: counts and headcounts, prices, scores, numbers of things, names of people."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.timeline.lexicon import lexicon
from analysis.timeline.scan import Candidate
from analysis.timeline.tokens import Token as Cut

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NUMBER_SHAPES = frozenset(("DAY", "NUM2", "NUM", "YEAR", "COUNT", "DECIMAL", "CLOCK", "FRACTION"))
_JOINING = frozenset(("GLUE", "APOS", "DOT", "MONEY"))
_PLURAL = ("NNS", "NNPS")
_NAMES = frozenset(("may", "april", "august", "june", "march"))
_OWNERS = frozenset(("his", "her", "their", "my", "our", "your"))
Check = Callable[[Candidate, str, "Doc | None"], bool]


def is_time(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell whether a candidate is a time expression in its place."""
    return not any(is_other(candidate, text, doc) for is_other in _OTHER.get(candidate.rule, ()))


def _is_glued(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell whether a hyphen joins it to a word: "Cold War-era" names a kind, "soon-to-open" is no time."""
    beside = (*candidate.before[-1:], *candidate.after[:1])
    return any(token.shape == "GLUE" for token in beside)


def _modifies_noun(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell a kind ("a quarterly dividend") from a time ("paid quarterly")."""
    token = _token(candidate, doc)
    return token is not None and token.dep_ == "amod" and candidate.span.of(text).lower() in ("quarterly", "monthly", "yearly")


def _is_title(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a programme's title from a time: "This Week", "60 Minutes"."""
    first, *rest = candidate.span.of(text).split()
    return bool(rest) and not first[0].islower() and all(word[0].isupper() for word in rest) and not rest[0].isupper()


def _is_age(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell an age from a time: "a six-year-old boy", "in his 30s"."""
    if candidate.rule == "date-decade":
        return any(token.word in _OWNERS for token in candidate.before[-2:])
    after = [token.word for token in candidate.after[:2]]
    return after[:1] == ["old"] or (after[1:] == ["old"] and candidate.after[0].shape == "GLUE")


def _is_numbered(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell a price, a thing's number or a measure from a year: "$1999", "Resolution 1973", "1500 meters"."""
    before = candidate.before[-1:]
    if before and (before[0].shape == "MONEY" or before[0].word in lexicon().numbered or before[0].word == "#"):
        return True
    after = [token.word for token in candidate.after if token.shape != "GLUE"][:1]
    return bool(after) and (after[0] in lexicon().measures or after[0] in ("%", "°"))


def _is_beside_number(candidate: Candidate, _text: str, _doc: Doc | None) -> bool:
    """Tell whether a dash, slash or point ties it to another number: a phone number, a score, a sum."""
    if candidate.before and candidate.before[-1].shape == "MONEY":
        return True
    left, right = candidate.before[-2:], candidate.after[:2]
    tied_left = len(left) == 2 and left[1].end == candidate.span.start and _ties(left[1], left[0])
    return tied_left or (len(right) == 2 and right[0].start == candidate.span.end and _ties(right[0], right[1]))


def _ties(mark: Cut, number: Cut) -> bool:
    adjacent = mark.end == number.start or number.end == mark.start
    return adjacent and number.shape in _NUMBER_SHAPES and (mark.shape in _JOINING or mark.word in "/+:")


def _is_count(candidate: Candidate, _text: str, doc: Doc | None) -> bool:
    """Tell a bare number that counts the noun after it ("2000 troops") from a year ("the 1988 elections")."""
    token = _token(candidate, doc)
    if token is None or token.dep_ != "nummod" or token.head.tag_ not in _PLURAL or token.head.i < token.i:
        return False
    return not any(child.i < token.i and child.dep_ in ("det", "poss", "amod", "case") for child in token.head.children)


def _is_spelled_small(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a name from like words: "the cold war" of two cousins is not the Cold War."""
    words = candidate.span.of(text).replace("-", " ").split()
    return not all(word[0].isupper() for word in words[-2:])


def _is_person(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell a month from a person or a verb: "Theresa May", "August Wilson", "May I"."""
    if [token.word for token in candidate.after[:2]] == ["of", "the"] and candidate.span.of(text) == "March":
        return True  # "the March of the Mothers"
    token = _token(candidate, doc) if candidate.span.of(text).lower() in _NAMES else None
    return token is not None and (
        token.ent_type_ in ("PERSON", "ORG", "WORK_OF_ART") or token.tag_ in ("MD", "VB", "VBP", "VBD")
    )


def _token(candidate: Candidate, doc: Doc | None) -> Token | None:
    span = doc.char_span(candidate.span.start, candidate.span.end, alignment_mode="expand") if doc is not None else None
    return span.root if span is not None and len(span) else None


_OTHER: dict[str, tuple[Check, ...]] = {
    "date-year": (_is_beside_number, _is_numbered, _is_count),
    "date-years": (_is_beside_number,),
    "date-slash": (_is_beside_number,),
    "clock": (_is_beside_number,),
    "date-month": (_is_person,),
    "date-decade": (_is_age,),
    "length": (_is_age, _is_title),
    "step-unit": (_is_title,),
    "set-adverb": (_modifies_noun,),
    "vague": (_is_glued,),
    "period": (_is_glued, _is_spelled_small),
}
