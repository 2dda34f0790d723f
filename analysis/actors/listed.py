"""Find what needs no recognizer: countries, their seats, nationalities, and rows of words that end as institutions do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.actors.countries import demonym, known, longest_name
from analysis.actors.found import Name, NameKind, make_name
from analysis.actors.words import words
from analysis.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MOST_WORDS = 12
_INSIDE_INSTITUTIONS = frozenset(("foreign", "defense", "defence", "finance", "interior", "home"))


def listed_names(doc: Doc) -> Iterator[Name]:
    """Yield the names of the country list and of institutions, wherever they stand; they may overlap."""
    yield from _countries(doc)
    yield from _halves_of_korea(doc)
    yield from _institutions(doc)


def _countries(doc: Doc) -> Iterator[Name]:
    longest = longest_name()
    i = 0
    while i < len(doc):
        yield from _pair_in_one_token(doc[i])
        text = doc[i].text
        reach = longest.get(text, 0) or longest.get(text.title(), 0) if text[:1].isupper() else 0
        ends = range(min(i + reach + bool(reach), len(doc)), i, -1)  # a comma in "Washington, D.C." is a token more
        found = next((name for end in ends if (name := _country_at(doc, i, end))), None)
        if found:
            yield found
        i = found.end if found else i + 1


def _country_at(doc: Doc, start: int, end: int) -> Name | None:
    text = doc[start:end].text
    country = known(text)
    if country:
        return make_name(doc, start, end=end, kind="country" if country.use == "name" else "place", rule="list")
    return make_name(doc, start, end=end, kind="group", rule="list") if demonym(text) else None


def _pair_in_one_token(token: Token) -> Iterator[Name]:
    """Yield both of "U.S.-China", which is one token to the parser."""
    parts = token.text.split("-")
    if len(parts) < 2 or not all(known(part) for part in parts):
        return
    start = token.idx
    for part in parts:
        country = known(part)
        kind: NameKind = "country" if country and country.use == "name" else "place"
        yield Name(token.i, token.i, kind, part, Span(start, start + len(part)), "list")
        start += len(part) + 1


def _halves_of_korea(doc: Doc) -> Iterator[Name]:
    """Yield "the South" as South Korea, and "the North" as North Korea, in an article that names Korea."""
    if not any(token.text in ("Korea", "Korean") for token in doc):
        return
    for token in doc[1:]:
        is_last = token.i + 1 == len(doc) or not doc[token.i + 1].text[:1].isupper()
        if token.text in ("North", "South") and is_last and token.nbor(-1).lower_ == "the":
            yield replace(make_name(doc, token.i, end=token.i + 1, kind="country", rule="list"), words=f"{token.text} Korea")


def _institutions(doc: Doc) -> Iterator[Name]:
    """Yield rows of capitalized words that end as institutions do, or hold "Forces": "U.S. Forces Korea"."""
    i = 0
    while i < len(doc):
        end = i
        while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[:1].isupper():
            end += 1
        if end - i > 1:
            yield from _institution_in(doc, i, end)
        i = max(end, i + 1)


def _institution_in(doc: Doc, start: int, end: int) -> Iterator[Name]:
    while start < end and doc[start].lower_ in words("names", "titles") and doc[start].lower_ not in _INSIDE_INSTITUTIONS:
        start += 1
    lasts = [token.i for token in doc[start:end] if token.lower_ in words("names", "institution")]
    if lasts:
        last = end if doc[lasts[-1]].lower_ == "forces" else lasts[-1] + 1
        if 1 < last - start < _MOST_WORDS:
            yield make_name(doc, start, end=last, kind="organization", rule="institution")
