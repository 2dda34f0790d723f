"""Find names by how newswire introduces them, where the recognizer saw none or a part of one.

A title or an apposition makes capitalized words a person, "newspaper" or "carmaker" before them an organization.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from analysis import syntax
from analysis.actors.rules import MentionRule
from analysis.actors.terms.countries import demonym, known
from analysis.actors.terms.found import Name, is_tight_hyphen, make_name
from analysis.actors.terms.role_phrase import is_role
from analysis.language import Doc, Token
from analysis.lexicon import words

_FEWEST, _MOST = 2, 5  # words of a full name
_LONGEST_APPOSITION = 6  # words before the noun that says what somebody is
_OPENING, _CLOSING = frozenset(('"', "“", "``", "'", "‘")), frozenset(('"', "”", "''", "'", "’"))


def introduced_names(doc: Doc, taken: Collection[int]) -> Iterator[Name]:
    """Yield rows of capitalized words outside the tokens ``taken`` that the words beside them make a name."""
    i = 0
    for first in doc:
        if first.i < i or not _is_part(first) or first.i in taken:
            continue
        i = first.i
        end = _end_of_row(doc, i, taken)
        start = max((token.i + 1 for token in doc[i:end] if is_role(token)), default=i)
        while start < end and not _is_part(doc[start]):  # "Magistrate-elect Lin": what is left of the title
            start += 1
        if start < end <= start + _MOST and follows_company_noun(doc, start):
            yield make_name(doc, start, end=end, kind="organization", rule=MentionRule.INTRODUCED)
        elif _FEWEST <= end - start <= _MOST and _is_introduced(doc, start, end) and _is_personal(doc, start, end):
            yield make_name(doc, start, end=end, kind="person", rule=MentionRule.INTRODUCED)
        i = end


def _is_introduced(doc: Doc, start: int, end: int) -> bool:
    is_first = doc[start].text in words("people", "male") | words("people", "female")
    return (is_first and end - start <= _FEWEST + 1) or follows_role(doc, start) or precedes_role(doc, end)


def nicknamed(doc: Doc) -> Iterator[Name]:
    """Yield full names that hold a nickname in quotation marks: Desmond "Des" Akers."""
    for opening in doc[1:]:
        if opening.text in _OPENING and _is_part(opening.nbor(-1)):
            closing = next((one for one in doc[opening.i + 2 : opening.i + 5] if one.text in _CLOSING), None)
            if closing and closing.i + 1 < len(doc) and _is_part(closing.nbor()) and opening.nbor(-1).whitespace_:
                start = opening.i - 1
                while start and _is_part(doc[start - 1]) and not is_role(doc[start - 1]):
                    start -= 1
                if opening.i - start <= _FEWEST:
                    yield make_name(doc, start, end=closing.i + 2, kind="person", rule=MentionRule.INTRODUCED)


def follows_role(doc: Doc, start: int) -> bool:
    """Tell whether a word for what somebody is stands right before: "mountain guide X", "his lawyer, X"."""
    at = start - 1
    if at > 0 and doc[at].text == ",":
        at -= 1
        return syntax.is_common_singular(doc[at]) and _is_persons(doc[at])
    return at >= 0 and syntax.is_singular(doc[at]) and _is_persons(doc[at])


def precedes_role(doc: Doc, end: int) -> bool:
    """Tell whether an apposition that says what somebody is stands right after: "X, 54, a retired teacher"."""
    at = end
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 1].is_digit:
        at += 2
    if at + 2 >= len(doc) or doc[at].text != ",":
        return False
    if doc[at + 1].lower_ == "who":
        return True
    has_article = doc[at + 1].lower_ in words("roles", "determiners")
    for token in doc[at + 1 + has_article : at + 2 + has_article + _LONGEST_APPOSITION]:
        if _is_persons(token) and syntax.is_common_singular(token):
            return True
        if not (syntax.leads_to_noun(token) or syntax.is_superlative(token) or syntax.form(token) == "participle"):
            return False
    return False


def follows_company_noun(doc: Doc, start: int) -> bool:
    """Tell whether a word in small letters says that a company, a club, a newspaper follows: "dredging firm Ostmark Marine"."""
    before = doc[start - 1].text if start else ""
    if start > 1 and doc[start - 2].lower_ in words("names", "of_past_persons"):  # "former broadcaster Lin Mei-hua"
        return False
    is_maker = before.endswith("maker") and before not in words("roles", "nouns")
    return is_maker or before in words("names", "company_nouns")


def _is_persons(token: Token) -> bool:
    """Tell whether a word says what a person is and is not as well said of a company: "owner", "leader"."""
    return is_role(token) and token.lower_ not in words("roles", "also_companies")


def _end_of_row(doc: Doc, start: int, taken: Collection[int]) -> int:
    end = start
    while end < len(doc) and end not in taken and (_is_part(doc[end]) or (end > start and _is_between(doc, end, taken))):
        end += 1
    return end


def _is_part(token: Token) -> bool:
    return syntax.is_proper_singular(token) and token.text[:1].isupper() and not token.is_space


def _is_between(doc: Doc, i: int, taken: Collection[int]) -> bool:
    """Tell whether a particle or a hyphen stands between two parts of a name."""
    if i + 1 >= len(doc) or i + 1 in taken:
        return False
    if is_tight_hyphen(doc, i):
        return True
    is_particle = doc[i].lower_ in words("names", "particles") and doc[i].lower_ != "of"
    return (is_particle and (_is_part(doc[i + 1]) or doc[i + 1].lower_ in words("names", "particles"))) or is_tight_hyphen(
        doc, i - 1
    )


def _is_personal(doc: Doc, start: int, end: int) -> bool:
    parts = [token.text for token in doc[start:end]]
    listed = words("names", "organization") | words("names", "place") | words("names", "thing") | words("names", "never")
    is_acronym = any(len(part) > 2 and part.isupper() for part in parts)
    return not is_acronym and not any(part.lower() in listed or known(part) or demonym(part) for part in parts)
