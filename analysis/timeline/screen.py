"""What looks like a time and is none: counts and headcounts, prices, scores, numbers of things, names of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.timeline.lexicon import lexicon
from analysis.timeline.scan import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NUMBER_SHAPES = frozenset(("DAY", "NUM2", "NUM", "YEAR", "COUNT", "DECIMAL", "CLOCK", "FRACTION"))
_PLURAL = ("NNS", "NNPS")
_NAMES = frozenset(("may", "april", "august", "june", "march", "summer", "dawn"))


def is_time(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell whether a candidate is a time expression in its place."""
    if candidate.rule == "date-year" and text[candidate.span.start].isdigit():
        return _is_year(candidate, doc)
    if candidate.rule in ("step-unit", "length") and _is_title(candidate.span.of(text)):
        return False
    if candidate.rule in ("length", "date-decade") and _is_age(candidate):
        return False
    if candidate.rule == "set-adverb" and doc is not None and _modifies_noun(candidate, text, doc):
        return False
    if candidate.rule in ("vague", "period") and _is_glued(candidate):
        return False
    if candidate.rule in ("date-month", "period"):
        return not _is_name(candidate, text, doc)
    return not _beside_number(candidate) if candidate.rule in ("date-years", "date-slash", "clock") else True


def _is_glued(candidate: Candidate) -> bool:
    """"Cold War-era" names a kind, "Soon-gu" a person, "soon-to-open" is no time."""
    beside = (*candidate.before[-1:], *candidate.after[:1])
    return any(token.shape == "GLUE" for token in beside)


def _modifies_noun(candidate: Candidate, text: str, doc: Doc) -> bool:
    """"A quarterly dividend" names a kind; "paid quarterly" says when."""
    token = _token(candidate, doc)
    return token is not None and token.dep_ == "amod" and candidate.span.of(text).lower() in ("quarterly", "monthly", "yearly")


def _is_title(words: str) -> bool:
    """"This Week", "60 Minutes": a programme, not a time."""
    first, *rest = words.split()
    return bool(rest) and not first[0].islower() and all(word[0].isupper() for word in rest) and not words.isupper()


def _is_age(candidate: Candidate) -> bool:
    """"A six-year-old boy", "in his 30s"."""
    if candidate.rule == "date-decade":
        return bool({"his", "her", "their", "my", "our", "your"} & {token.word for token in candidate.before[-2:]})
    return "old" in [token.word for token in candidate.after[:2] if token.shape != "COMMA"][:2] and candidate.after[0].word in ("old", "-")


def _is_year(candidate: Candidate, doc: Doc | None) -> bool:
    if _beside_number(candidate):
        return False
    before, after = candidate.before[-1:], candidate.after[:1]
    if before and (before[0].shape == "MONEY" or before[0].word in lexicon().numbered or before[0].word == "#"):
        return False
    if after and (after[0].word in lexicon().measures or after[0].word in ("%", "°")):
        return False
    if len(candidate.after) > 1 and after[0].shape == "GLUE" and candidate.after[1].word in lexicon().measures:
        return False
    return doc is None or not _counts(candidate, doc)


def _beside_number(candidate: Candidate) -> bool:
    """A dash, slash, point or sign between it and another number: a phone number, a score, a sum."""
    marks = ("GLUE", "APOS", "DOT", "MONEY")
    left = len(candidate.before) > 1 and _glued(candidate.before[-2:], marks) and candidate.before[-1].end == candidate.span.start
    right = len(candidate.after) > 1 and _glued(candidate.after[1::-1], marks) and candidate.after[0].start == candidate.span.end
    right = right and candidate.after[1].start == candidate.after[0].end
    money = bool(candidate.before) and candidate.before[-1].shape == "MONEY"
    return left or right or money


def _glued(pair: tuple[object, ...], marks: tuple[str, ...]) -> bool:
    number, mark = pair
    return getattr(number, "shape", "") in _NUMBER_SHAPES and (getattr(mark, "shape", "") in marks or getattr(mark, "word", "") in "/+:")


def _counts(candidate: Candidate, doc: Doc) -> bool:
    """A bare number that counts the plural noun after it: "2000 troops"; but "the 1988 elections" are of that year."""
    token = _token(candidate, doc)
    if token is None or token.dep_ != "nummod" or token.head.tag_ not in _PLURAL or token.head.i < token.i:
        return False
    return not any(child.i < token.i and child.dep_ in ("det", "poss", "amod", "case") for child in token.head.children)


def _is_name(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """"Theresa May", "August Wilson"; and "Cold War-era" names a kind, not a time."""
    if candidate.rule == "period":
        words = candidate.span.of(text).split()
        return not all(word[0].isupper() or word.islower() for word in words) or not any(word[0].isupper() for word in words[-2:])
    word = candidate.span.of(text).lower()
    token = _token(candidate, doc) if doc is not None else None
    if token is None or word not in _NAMES:
        return False
    return token.ent_type_ in ("PERSON", "ORG", "WORK_OF_ART") or token.tag_ in ("MD", "VB", "VBP", "VBD")


def _token(candidate: Candidate, doc: Doc) -> Token | None:
    span = doc.char_span(candidate.span.start, candidate.span.end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None
