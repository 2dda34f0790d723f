"""Tell whose a person is where an office is named without its country: "Prime Minister Ana Lima" in a story from Lisbon.

Newswire names the country of an office unless it is plain: that of the dateline, that of "In Portugal, …", and in American
papers their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.actors.roles.origins import country_of
from analysis.actors.terms.countries import known
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context
from analysis.language import Token, text_of
from analysis.lexicon import words
from analysis.model import Role
from analysis.syntax import is_possessive_marker

_LEAST_SHARE = 0.7  # of the mentions that the country named most has: the story is then about its home
_NEAR = 60  # tokens: about two sentences


def country_by_office(names: Sequence[Name], roles: Sequence[Role], within: Context, *, home: str | None) -> str | None:
    """Return the country of somebody whose office has none of its own; None where another country is as likely."""
    own = [role for role in roles if role.organization is None or _is_party(role.organization)]
    titles = [f" {role.title.lower()} " for role in own if not _is_of_several(role, within)]
    first = next((name for name in names if name.is_parsed), None)
    if first is None or not titles:
        return None
    if any("president" in title for title in titles) and first.words.split()[-1] in words("roles", "us_presidents"):
        return "US"
    if home in (None, "US") and any(title.strip() in words("roles", "us_titles") for title in titles):
        return "US"
    if home in (None, "US") and any(f" {word} " in title for title in titles for word in words("roles", "us_parties")):
        is_named_so = any(f" {word} " in title for title in titles for word in words("roles", "us_offices"))
        return "US" if is_named_so else None
    if not any(f" {office} " in title for title in titles for office in words("roles", "national")):
        return None
    if home == "US" and any(f" {office} " in title for title in titles for office in words("roles", "abroad")):
        home = None
    return _opening(first, within) or (home if home and _is_about(home, first, within) else None)


def _is_of_several(role: Role, within: Context) -> bool:
    """Tell "Foreign Ministers Ana Lima and Erik Tamm", who are of two countries."""
    return role.span.of(text_of(within.doc)).endswith("s") and not role.title.endswith("s")


def served_by(roles: Sequence[Role], within: Context) -> Name | None:
    """Return whose spokesman, adviser or aide somebody is: "Halvorsen's spokesman Jan Moe" is of Halvorsen's country."""
    doc = within.doc
    for role in roles:
        span = doc.char_span(role.span.start, role.span.end)
        serves = span is not None and any(token.lower_ in words("roles", "serving_persons") for token in span)
        if span is not None and serves and span.start > 1 and is_possessive_marker(doc[span.start - 1]):
            return within.people.get(span.start - 2)
    return None


def _is_party(organization: str) -> bool:
    """Tell whether an organization is a party: its people are of the country whose offices they hold."""
    return bool({"party", "coalition", "alliance", "front"} & set(organization.lower().split()))


def _opening(name: Name, within: Context) -> str | None:
    """Return the country that the sentence, or one before it in its paragraph, opens with: "In Germany, Chancellor …"."""
    doc, sentence = within.doc, within.doc[name.start].sent
    while (code := _setting(sentence[0], name, within)) is None and sentence.start:
        if "\n" in doc[sentence.start - 1].text:
            return None
        sentence = doc[sentence.start - 1].sent
    return code


def _setting(first: Token, name: Name, within: Context) -> str | None:
    """Return the country that "In Germany" or "From Berlin" puts what follows in."""
    place = within.places.get(first.i + 1) if first.lower_ in ("in", "from") and first.i + 1 < name.start else None
    found = known(place.words) if place else None
    return found.code if found and (found.use == "name" or first.lower_ == "from") else None


def _is_about(home: str, name: Name, within: Context) -> bool:
    """Tell whether a story names its home about as often as any other country, and no other right before the name."""
    doc, codes = within.doc, {i: country_of(place) for i, place in within.places.items() if i == place.start}
    counts = Counter(code for code in codes.values() if code)
    before = (codes[i] for i in range(name.start - 1, max(-1, name.start - _NEAR), -1) if codes.get(i))
    sentence = doc[name.start].sent
    nearest = next((code for i in range(name.start - 1, sentence.start - 1, -1) if (code := codes.get(i))), next(before, home))
    return nearest == home and counts[home] >= _LEAST_SHARE * max(counts.values(), default=0)
