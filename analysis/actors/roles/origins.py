"""Tell whose somebody is where the words before say so: of which country, and of which body "its spokesman" is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis import syntax
from analysis.actors.terms.countries import begun_by, demonym, is_doubtful, known
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context
from analysis.language import Doc, Token
from analysis.lexicon import table, words

_FARTHEST = 9
_OWNING = ("name", "house", "seat", "state")
_US_PARTIES = frozenset(("republican", "democrat"))


def country_of(name: Name) -> str | None:
    """Return the country code that a name of a country, place or nationality carries."""
    found = known(name.words)
    return (found.code if found else demonym(name.words)) or None


def by_token(names: Sequence[Name]) -> dict[int, Name]:
    """Index the names of countries and nationalities by their tokens."""
    wanted = [name for name in names if name.kind in ("country", "group", "place")]
    return {i: name for name in wanted for i in range(name.start, name.end)}


def stated_before(doc: Doc, start: int, *, places: Mapping[int, Name]) -> str | None:
    """Return the country nearest before token ``start`` in the same noun phrase: "Japan's …", "Irish airline …"."""
    for i in range(start - 1, max(-1, start - 1 - _FARTHEST), -1):
        name = places.get(i)
        is_topic = doc[start - 1].lower_ in words("roles", "about") and not (name and name.words.replace(".", "").isupper())
        if name and is_topic and known(name.words) and i + 1 < start:
            return None  # "China critic Ana Lima": of whom she is critical
        if name and is_doubtful(name.words):
            return None  # "Georgia businessman Ana Lima" is of the state as likely as of the country
        if name and (code := country_of(name)) and (name.kind != "place" or known(name.words)):
            return code
        if doc[i].lower_ == "and" and i and (syntax.is_proper_noun(doc[i - 1]) or syntax.is_plural(doc[i - 1])):
            return None  # "British Prime Minister Ana Lima and European Commission President …", "Irish troops and U.N. forces"
        if not _is_in_title(doc[i]) and doc[i].lower_ not in ("of", "and"):
            return None
    return None


def _is_in_title(token: Token) -> bool:
    if syntax.leads_to_noun(token) or syntax.is_plural(token) or syntax.form(token) == "participle":
        return True
    return syntax.is_superlative(token) or syntax.is_number(token)


def stated_after(doc: Doc, end: int, *, places: Mapping[int, Name], seats: bool = False) -> str | None:
    """Return the country in an "of …" at token ``end``, as in "Halvorsen of Norway"; ``seats``: also "in Oslo", its capital."""
    if end + 1 >= len(doc) or doc[end].lower_ not in ("of", *(("in",) if seats else ())):
        return None
    name = places.get(end + 1 + (doc[end + 1].lower_ == "the"))
    found = known(name.words) if name and not is_doubtful(name.words) else None
    return found.code or None if found and found.use in ("name", "part", "state", *(("seat",) if seats else ())) else None


def stated_within(words: str) -> str | None:
    """Return the country that an organization's own name or a title holds: "U.S. Forces Korea", "Bank of Japan"."""
    listed = table("organizations")["countries"].get(words)
    if listed:
        return str(listed)
    parts = words.split()
    while parts:
        length, text, found, people = next(begun_by(parts, 3), (1, parts[0], None, None))
        is_part = (found is not None and found.use not in _OWNING) or is_doubtful(text)
        if not is_part and (code := (found.code if found else None) or people):
            return code
        parts = parts[length:]
    return None


def is_us_party_member(words: str) -> bool:
    """Tell whether somebody is called of an American party and a state: "Republican of Georgia", which is no country then."""
    return bool({part.lower() for part in words.split()} & _US_PARTIES) and " of " in words


_POINTING = ("its", "their", "whose")


def owner_meant(start: int, within: Context) -> Name | None:
    """Return the organization that "its", "their", "whose" or "the bank's" before ``start`` stands for, if it is clear."""
    pointer = within.doc[start - 1] if start else None
    if pointer is not None and syntax.is_possessive_marker(pointer):
        return _described(pointer.i - 1, within)
    if pointer is None or pointer.lower_ not in _POINTING:
        return None
    before = _bodies(pointer.sent.start, pointer.i, within)
    if pointer.lower_ == "whose":
        return _organization(before[-1:], within) if before and pointer.i - before[-1].i <= 2 else None
    if pointer.i > 1 and within.doc[pointer.i - 1].lower_ == "and" and pointer.i - 2 in within.organizations:
        return within.organizations[pointer.i - 2]  # "sued the bank and its chairman"
    if not before and pointer.sent.start:  # "The bank closed. Its chairman, …"
        earlier = within.doc[pointer.sent.start - 1].sent.start
        before = list(filter(syntax.is_nominal_subject, _bodies(earlier, pointer.sent.start, within)))
    return _organization(list(filter(syntax.is_nominal_subject, before))[-1:], within) or (
        _organization(before, within) if len(before) == 1 else None
    )


def _described(at: int, within: Context) -> Name | None:
    """Return the organization before token ``at`` whose name has its noun: "the bank" of "Kestrel Bank"."""
    noun = within.doc[at]
    if not syntax.is_common_singular(noun) or at < 1 or within.doc[at - 1].lower_ != "the":
        return None
    named = (one for i, one in within.organizations.items() if i < at and noun.lower_ in one.words.lower().split())
    return max(named, key=lambda one: one.start, default=None)


def _bodies(start: int, end: int, within: Context) -> list[Token]:
    """Return the heads of the organizations and places that are named between these tokens."""
    names = {name for i in range(start, end) if (name := within.organizations.get(i) or within.places.get(i))}
    return sorted((within.doc[one.start : one.end].root for one in names if one.end <= end), key=lambda token: token.i)


def _organization(heads: list[Token], within: Context) -> Name | None:
    return within.organizations.get(heads[0].i) if heads else None
