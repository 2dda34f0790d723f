"""Repair the spans of the recognizer for newswire: what is no part of a name goes, what was cut off comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis import syntax
from analysis.actors.terms.countries import demonym, known
from analysis.actors.terms.found import Name, NameKind, is_tight_hyphen, make_name
from analysis.language import Doc, Token
from analysis.language import Span as SpanOfTokens
from analysis.lexicon import table, words

_LABELS: dict[str, NameKind] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    "PRODUCT": "thing", "EVENT": "thing", "LAW": "thing", "WORK_OF_ART": "thing",
}  # fmt: skip
_POSSESSIVES = frozenset(("'s", "’s", "'", "’", "`s", "'S", "’S"))
_BREAKS = frozenset(("(", ")", "[", "]", ";", "--", "---", "‒", "–", "—", "―", ":", "/", "|", "*", "•", "-LRB-", "-RRB-"))
_NEVER = re.compile(r"(?:Post|Pre|Anti|Pro|Non|Mid)-[A-Z]|[DRI]-[A-Z]")  # "Post-Brexit talks", "(D-Wis.)"
_OFFICE = re.compile(r"(?i)(?:minister|secretary|professor|director|president|chairman|head|commissioner) (?:of|for) ")
_MOST_WORDS = 12  # a longer name is a list or a headline that the recognizer took for one


def recognized_names(doc: Doc) -> Iterator[Name]:
    """Yield the recognizer's names with repaired spans; several where it ran over a break."""
    for ent in doc.ents:
        kind = _LABELS.get(ent.label_)
        for first, last in _parts(ent) if kind else ():
            is_person = kind in ("organization", "place") and doc[first].lower_.rstrip(".") in words("names", "honorifics")
            yield from _repaired(doc, first, last=last, kind="person" if is_person else kind)  # type: ignore[arg-type]


def _repaired(doc: Doc, first: int, *, last: int, kind: NameKind) -> Iterator[Name]:
    start = first
    while start < last and _is_loose_first(doc[start], last - start, kind):
        start += 1
    end = last
    while end > start and _is_loose_last(doc[end - 1], end - start) and not _is_given(doc[end - 1]):
        end -= 1
    if start < end and not _is_portfolio(doc, start, end, kind):
        if kind == "person":
            start, end = _join_hyphens(doc, start, end)
            end = _join_last_words(doc, start, end)
        name = make_name(doc, start, end=end, kind=kind)
        if _is_possible(name):
            yield name


def _parts(ent: SpanOfTokens) -> Iterator[tuple[int, int]]:
    """Cut at a line break, a bracket, a semicolon, a slash or a dash between spaces."""
    start = ent.start
    for token in ent:
        if "\n" in token.text or token.text in _BREAKS or _is_loose_dash(token) or _is_between_names(token, ent):
            yield start, token.i
            start = token.i + 1
    yield start, ent.end


def _is_between_names(token: Token, ent: SpanOfTokens) -> bool:
    """Tell what parts two names that the recognizer took for one: "Lund let Quill speak", "Lund the Society"."""
    if not ent.start < token.i < ent.end - 1 or not (token.is_alpha and token.text.islower() and token.nbor().is_title):
        return False
    if token.lower_ == "the":  # not in "Bank of the West"
        return syntax.is_proper_noun(token.nbor(-1)) and ent.label_ == "ORG"
    return syntax.is_tensed(token)


def _is_loose_dash(token: Token) -> bool:
    """Tell whether a hyphen stands between blanks, as a dash does."""
    return token.text == "-" and bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _is_loose_first(token: Token, left: int, kind: NameKind) -> bool:
    """Tell whether the first of ``left`` tokens is an article, a mark, a title or, before a person, a nationality."""
    word = token.lower_
    if word in words("names", "not_first") or token.is_space or not any(char.isalnum() for char in word):
        return True
    if left > 1 and token.is_sent_start and (syntax.form(token) == "gerund" or word in words("names", "openers")):
        return True  # "Earlier Ana Lima had said …", "Awaiting Varn Food Agency approval, …"
    is_lower = token.text.islower() and word not in words("names", "particles")
    if kind != "person":
        return left > 1 and ((is_lower and token.is_alpha) or word.endswith("/") or word in words("names", "of_past"))
    is_title = word in words("names", "titles")
    return is_lower or (left > 1 and (is_title or demonym(token.text) is not None))


def _is_loose_last(token: Token, left: int) -> bool:
    word = token.lower_
    if token.text in _POSSESSIVES or token.is_space or not any(char.isalnum() for char in token.text):
        return True
    if left < 2:
        return False
    if token.is_digit and (token.ent_type_ == "PERSON" or known(token.nbor(-1).text)):  # "Belgium 3 - 0 Panama"
        return True
    if token.ent_type_ == "ORG" and word in words("names", "behind_bodies"):  # "State Department Spokesperson"
        return True
    begins_person = token.i + 1 < len(token.doc) and token.nbor().ent_type_ == "PERSON"
    if token.ent_type_ == "ORG" and word in words("names", "titles") and begins_person:
        return True  # "Coast Guard Adm." before "Ana Lima"
    return token.text in words("names", "caption_words") or (token.text.islower() and token.ent_type_ == "PERSON")


def _is_given(token: Token) -> bool:
    """Tell whether a small word ends a given name that the recognizer saw whole: "Cho Sei-young"."""
    is_joined = token.ent_type_ == "PERSON" and token.text.islower() and is_tight_hyphen(token.doc, token.i - 1)
    return is_joined and not _is_of_verb(token)


def _join_hyphens(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Join a person's name that was cut at a hyphen: "Moon Jae-" and "in", "Jean-" and "Claude"."""
    while end + 1 < len(doc) and is_tight_hyphen(doc, end) and doc[end + 1].is_alpha:
        if syntax.is_adjective(doc[end + 1]) or _is_of_verb(doc[end + 1]):
            break
        end += 2
    while start >= 2 and is_tight_hyphen(doc, start - 1) and doc[start - 2].is_title and not known(doc[start - 2].text):
        start -= 2
    return start, end


def _join_last_words(doc: Doc, start: int, end: int) -> int:
    """Join the last word of a person's name that the recognizer left out: "Yoon Suk" and "Yeol"."""
    while end < len(doc) and syntax.is_proper_singular(doc[end]) and doc[end].is_title and doc[end - 1].head.i == doc[end].i:
        if not _is_free(doc[end]) or not syntax.is_noun_adjunct(doc[end - 1]) or not doc[end - 1].whitespace_:
            break
        if doc[end].text in words("names", "caption_words") or doc[end].lower_ in words("roles", "nouns"):
            break  # "Lund Chief of Staff Ana Lima"
        end += 1
    return end if end - start <= _MOST_WORDS else start


def _is_free(token: Token) -> bool:
    """Tell whether a word is no other name's: nobody's, or taken for a place that nobody knows."""
    is_alone = token.ent_iob_ == "B" and (token.i + 1 == len(token.doc) or token.nbor().ent_iob_ != "I")
    return token.ent_type_ in ("", "PERSON") or (is_alone and not known(token.text) and not demonym(token.text))


def _is_of_verb(token: Token) -> bool:
    """Tell the second half of an adjective: "led" of "Oslo-led", "era" of "Lund-era"."""
    return syntax.is_participle(token) or syntax.form(token) == "past" or token.lower_ in words("names", "second_halves")


def _is_possible(name: Name) -> bool:
    word = name.words.lower()
    is_bare_title = name.end - name.start == 1 and word in words("names", "titles") and name.kind != "person"
    is_pair = "-" in word and all(known(part) or part in table("organizations")["names"] for part in name.words.split("-"))
    too_long = name.end - name.start > _MOST_WORDS
    never = (
        bool(_NEVER.match(name.words))
        or (name.kind == "organization" and bool(_OFFICE.match(name.words)))
        or word in words("names", "never")
        or ("/" in word and name.kind == "person")
        or name.words in words("names", "bearings")
    )
    return _has_capital(name.words) and not (is_bare_title or is_pair or too_long or never)


def _is_portfolio(doc: Doc, start: int, end: int, kind: NameKind) -> bool:
    """Tell whether words are what a minister's office is about, and no organization: "Ports Minister"."""
    is_before = kind == "organization" and end < len(doc) and doc[end].lower_ in ("minister", "ministers")
    return is_before and not any(token.lower_ in words("names", "organization") for token in doc[start:end])


def _has_capital(text: str) -> bool:
    """Tell whether a letter is a capital, or of a script that has none."""
    return any(char.isupper() or (char.isalpha() and not char.isascii() and not char.islower()) for char in text)
