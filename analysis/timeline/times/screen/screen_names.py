"""Names that look like a time: of persons, papers, programmes, products, and of kinds of thing."""

from __future__ import annotations

import re

from analysis.language import Doc, Token
from analysis.syntax import form, is_eventive, is_modal, is_noun, is_noun_adjunct, is_proper_noun
from analysis.timeline.times.grammar.scan import Candidate
from analysis.timeline.times.grammar.vocabulary import guard

_OWNS = frozenset(("a", "his", "her", "their", "my"))
_TIMES = frozenset(("in", "since", "until", "till", "through", "during"))
_NAMES = frozenset(("may", "april", "august", "june", "march"))
_NAMED = re.compile(r"\b([A-Z][a-z]{1,15})\.? (May|April|August|June|March)\b(?! \d)")


def is_title(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a programme's title from a time: "This Week", "60 Minutes"."""
    first, *rest = candidate.span.of(text).split()
    return bool(rest) and not first[0].islower() and all(word[0].isupper() for word in rest) and not rest[0].isupper()


def is_masthead(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a newspaper or a programme from a day: "the Sunday Times", "USA Today", "Ana Lima Tonight"."""
    words = candidate.span.of(text)
    if words.capitalize() in ("Today", "Tonight") and not words.islower():
        return _follows_capital(candidate, text)
    if words == "This Morning":
        return _follows_capital(candidate, text) and text[candidate.before[-1].start : candidate.before[-1].end].isupper()
    if candidate.rule == "set-adverb":  # "The Daily Caller", "LA Weekly"
        following = bool(candidate.after) and text[candidate.after[0].start].isupper()
        return words[0].isupper() and (following or _follows_capital(candidate, text))
    after = candidate.after[:1]
    if _follows_capital(candidate, text) and candidate.before[-1].word in guard("named_days"):  # "Super Tuesday"
        return True
    if candidate.before and candidate.before[-1].word in ("on", "by", "since", "until", "last", "next"):
        return False
    return bool(after) and after[0].word in guard("mastheads") and text[after[0].start].isupper()


def _follows_capital(candidate: Candidate, text: str) -> bool:
    before = candidate.before[-1:]
    return bool(before) and before[0].shape == "WORD" and text[before[0].start].isupper()


def is_person(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell a month from a person, a verb or a walk: "Theresa May", "August Wilson", "May I", "the March on Rome"."""
    words = candidate.span.of(text)
    if words.lower() not in _NAMES:
        return False
    before = candidate.before[-2:]
    if before and before[-1].word in _TIMES:  # "in April Norland sold the mine"
        return False
    if any(token.word in guard("titles") for token in before[-1:] if token.shape == "WORD"):
        return True
    walked = bool(candidate.after) and candidate.after[0].word in ("for", "on", "against", "to")
    if words == "March" and before and (before[-1].shape == "POSS" or _is_march(candidate, walked=walked)):
        return True
    token = root(candidate, doc)
    return token is not None and (
        (is_noun_adjunct(token) and is_proper_noun(token.head) and token.head.i == token.i + 1)
        or token.ent_type_ in ("PERSON", "ORG", "WORK_OF_ART")
        or is_modal(token)
        or form(token) in ("base", "present", "past")
    )


def surnames(text: str) -> frozenset[str]:
    """Return the months that somebody in the article is called by ("Theresa May", "Mrs. May")."""
    return frozenset(name for title, name in _NAMED.findall(text) if title.lower() in guard("titles"))


def is_surname(candidate: Candidate, text: str, people: frozenset[str]) -> bool:
    """Tell the person from the month where the article names one: "critics of May", but "in May"."""
    told = bool(candidate.before) and candidate.before[-1].word in _TIMES
    return candidate.span.of(text) in people and not told


def _is_march(candidate: Candidate, *, walked: bool) -> bool:
    of_many = [token.word for token in candidate.after[:2]] == ["of", "the"]
    return of_many or (walked and candidate.before[-1].word in ("the", "a", "annual", "long", "first"))


def is_lower(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell "an epiphany" from a day's name."""
    return candidate.span.of(text).split()[-1][0].islower()


def is_spelled_small(candidate: Candidate, text: str, _doc: Doc | None) -> bool:
    """Tell a name from like words: "the cold war" of two cousins is not the Cold War."""
    words = candidate.span.of(text).replace("-", " ").split()
    return not all(word[0].isupper() for word in words[-2:])


def is_kind(candidate: Candidate, _text: str, doc: Doc | None) -> bool:
    """Tell "a Christmas tree", "Easter Island", "John Christmas" from "the Christmas truce"."""
    token = root(candidate, doc)
    if token is None:
        return False
    named = is_noun_adjunct(token) and is_noun(token.head) and not is_eventive(token.head)
    return token.ent_type_ in ("PERSON", "WORK_OF_ART") or (named and token.head.i > token.i)


def is_product(candidate: Candidate, text: str, doc: Doc | None) -> bool:
    """Tell the number in a name from a year: "Expo 2000", "the Orion 1980"."""
    token = root(candidate, doc)
    if token is None or not candidate.span.of(text).isdigit() or not token.i:
        return False
    if token.head.i > token.i:  # the year of a model: "her 1987 Chevrolet"
        owned = bool(candidate.before) and (candidate.before[-1].shape == "POSS" or candidate.before[-1].word in _OWNS)
        dated = is_eventive(token.head) or token.head.lower_ in guard("laws")
        return owned and is_proper_noun(token.head) and not dated
    left = token.nbor(-1)
    return is_proper_noun(left) and left.whitespace_ == " " and left.text[:1].isupper() and token.head.i == left.i


def root(candidate: Candidate, doc: Doc | None) -> Token | None:
    """Return the token that the rest of the candidate hangs from; None without a parse."""
    span = doc.char_span(candidate.span.start, candidate.span.end, alignment_mode="expand") if doc is not None else None
    return span.root if span is not None and len(span) else None
