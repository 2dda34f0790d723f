"""Tell whose country a person or an organization is of, where the words before the name say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis import syntax
from analysis.actors.terms.countries import begun_by, demonym, is_doubtful, known
from analysis.actors.terms.found import Name
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
