"""Find the role that a row of persons share: "the foreign ministers of Norway and Estonia, Ana Lima and Erik Tamm"."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.actors.roles.origins import country_of, stated_after, stated_before
from analysis.actors.roles.titles import start_of_title
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context, after_determiners
from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.model import Role, Span
from analysis.syntax import is_adjective, is_plural, is_proper_noun, is_singular

_LINKS = frozenset((",", "and", "of", "the"))
_MOST_NAMES = 6
_MOST_BETWEEN = 20  # tokens between two of them


def shared_role(name: Name, within: Context) -> Iterator[Role]:
    """Yield the role of one of several names: from a title in the plural before them, or beside the row between commas.

    Countries that stand in the same number are given to the names in order; one alone is everybody's.
    """
    row = _row(name, within)
    if len(row) < 2:
        return
    place = row.index(name)
    noun = _plural_at(row[0].start - 1, within)
    if noun is not None:
        yield _role(noun, stated_after(within.doc, name.end, places=within.places), within)
        return
    for noun, countries in (_before(row[0].start, within), _after(row[-1].end, within)):
        if noun is not None:
            own = countries if len(countries) == len(row) else countries * len(row) if len(countries) == 1 else None
            yield _role(noun, own[place] if own else None, within)


def _row(name: Name, within: Context) -> list[Name]:
    """Return the names that stand in one row with a name, joined by commas and "and", each perhaps with country or party."""
    row = [name]
    while len(row) < _MOST_NAMES and (before := _next(row[0].start - 1, -1, within)):
        row.insert(0, before)
    while len(row) < _MOST_NAMES and (after := _next(row[-1].end, 1, within)):
        row.append(after)
    doc = within.doc
    joined = any(token.lower_ == "and" for token in doc[row[0].end : row[-1].start])
    return row if joined else []


def _next(at: int, step: int, within: Context) -> Name | None:
    doc, links, inside, opening = within.doc, 0, False, "(" if step > 0 else ")"
    for i in range(at, max(-1, min(len(doc), at + step * _MOST_BETWEEN)), step):
        inside = doc[i].text == opening if doc[i].text in ("(", ")") else inside  # "(D-Ohio)"
        if not (inside or doc[i].text in ("(", ")") or doc[i].lower_ in _LINKS or i in within.places):
            return within.people.get(i) if links in (1, 2) else None
        links += not inside and doc[i].lower_ in (",", "and")
    return None


def _before(start: int, within: Context) -> tuple[Token | None, list[str | None]]:
    """Read "the foreign ministers of Norway and Estonia," before a row."""
    at = start - 1
    if at < 1 or within.doc[at].text != ",":
        return None, []
    end = at
    while at > 0 and (within.doc[at].lower_ in _LINKS or at in within.places):
        at -= 1
    noun = _plural_at(at, within)
    followed = end == at + 1 or within.doc[at + 1].lower_ == "of"
    return (noun, _countries(at + 1, end, within)) if noun is not None and followed else (None, [])


def _after(end: int, within: Context) -> tuple[Token | None, list[str | None]]:
    """Read ", the foreign ministers of Norway and Estonia," after a row."""
    doc, at = within.doc, end + 1
    if at >= len(doc) or doc[end].text != ",":
        return None, []
    at = after_determiners(doc, at, len(doc))
    while at + 1 < len(doc) and (is_singular(doc[at]) or is_adjective(doc[at])) and _plural_at(at, within) is None:
        at += 1
    noun = _plural_at(at, within)
    last = at + 1
    while last < len(doc) and (doc[last].lower_ in _LINKS or last in within.places):
        last += 1
    return (noun, _countries(at + 1, last, within)) if noun is not None else (None, [])


def _countries(start: int, end: int, within: Context) -> list[str | None]:
    """Return the countries named between two tokens, in order."""
    places = dict.fromkeys(within.places[i] for i in range(start, end) if i in within.places)
    return [country_of(place) for place in places]


def _plural_at(at: int, within: Context) -> Token | None:
    token = within.doc[at] if 0 <= at < len(within.doc) else None
    return token if token is not None and at not in within.people and _single(token) else None


def _single(noun: Token) -> str | None:
    """Return the singular of what several persons are: "minister" for "ministers"."""
    if not (is_plural(noun) or is_proper_noun(noun)):  # in capitals the parser tells no number
        return None
    short = f"{noun.lower_.removesuffix('s.')}."  # "Sens."
    forms = (lemma(noun), noun.lower_.removesuffix("s"), f"{noun.lower_.removesuffix('ies')}y", short)
    known = words("roles", "nouns") | words("roles", "abbreviations")
    return next((form for form in forms if form != noun.lower_ and form in known), None)


def _role(noun: Token, country: str | None, within: Context) -> Role:
    doc = noun.doc
    start = min(noun.i, start_of_title(doc, noun.i))
    single = _single(noun) or noun.text
    single = single.capitalize() if noun.text[0].isupper() else single
    title = " ".join([*(token.text for token in doc[start : noun.i]), single])
    country = country or stated_before(doc, noun.i, places=within.places)
    return Role(title, Span(doc[start].idx, noun.idx + len(noun)), country=country)
