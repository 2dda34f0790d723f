"""Find what needs no recognizer: countries, their seats, nationalities, and rows of words that end as institutions do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from analysis.actors.rules import MentionRule
from analysis.actors.terms.countries import Known, country_name, demonym, is_doubtful, known, longest_name, use_of
from analysis.actors.terms.found import Name, make_name
from analysis.actors.terms.halves import halves_told, in_full, is_state
from analysis.language import Doc, Token
from analysis.lexicon import words
from analysis.model import Span
from analysis.syntax import is_proper_noun

_MOST_WORDS = 12


def listed_names(doc: Doc) -> Iterator[Name]:
    """Yield the names of the country list and of institutions, wherever they stand; they may overlap."""
    yield from _countries(doc)
    yield from _halves(doc)
    yield from _bare_lands(doc)
    yield from _institutions(doc)


def _countries(doc: Doc) -> Iterator[Name]:
    texts, longest = [token.text for token in doc], longest_name()
    told, i = frozenset(texts), 0
    while i < len(texts):
        text = texts[i]
        if "-" in text:
            yield from _pair_in_one_token(doc[i])
        reach = (longest.get(text, 0) or longest.get(text.title(), 0)) if text[:1].isupper() else 0
        ends = range(min(i + reach + 1, len(texts)), i, -1) if reach else ()  # a comma in "Washington, D.C." is a token more
        found = next((name for end in ends if (name := _country_at(doc, i, end, told))), None)
        if found:
            yield found
        i = found.end if found else i + 1


def _country_at(doc: Doc, start: int, end: int, told: frozenset[str]) -> Name | None:
    text = doc[start:end].text
    country = known(text)
    if country and not _is_something_else(text, country, told):
        return make_name(doc, start, end=end, kind=country.kind, rule=MentionRule.LIST)
    return make_name(doc, start, end=end, kind="group", rule=MentionRule.LIST) if demonym(text) else None


def _is_something_else(text: str, country: Known, told: frozenset[str]) -> bool:
    """Tell whether a name is hardly the country's: "GULF STATES SIGN DEAL"; "Kingston" where Jamaica is not spoken of."""
    is_plain_capital = (
        country.use == "capital" and is_doubtful(text) and not told.issuperset(country_name(country.code).split())
    )
    return is_plain_capital or (text.isupper() and is_doubtful(text.title()))


def _pair_in_one_token(token: Token) -> Iterator[Name]:
    """Yield both of "U.S.-China", which is one token to the parser."""
    start = token.idx
    countries = [(part, country) for part in token.text.split("-") if (country := known(part))]
    for part, country in countries if len(countries) > token.text.count("-") else ():
        yield Name(token.i, token.i, country.kind, part, Span(start, start + len(part)), MentionRule.LIST)
        start += len(part) + 1


def _halves(doc: Doc) -> Iterator[Name]:
    """Yield "the South" and the first of "North and South Korea" as countries, in an article that tells which land it means."""
    land, codes = halves_told(doc) or ("", {})
    for token in doc[1:]:
        code = codes.get(token.text)
        if code and ((_is_last(token) and token.nbor(-1).lower_ == "the") or _is_first_of_pair(token, land, codes)):
            name = make_name(doc, token.i, end=token.i + 1, kind="country", rule=MentionRule.LIST)
            yield replace(name, words=country_name(code))


def _is_first_of_pair(token: Token, land: str, codes: Mapping[str, str]) -> bool:
    joined, *after = token.doc[token.i + 1 : token.i + 4].text.split(" ")
    return joined in ("and", "or") and len(after) == 2 and after[0] in codes and after[1] == land


def _bare_lands(doc: Doc) -> Iterator[Name]:
    """Yield a bare "Korea" as the one of the two that the article names."""
    land, codes = halves_told(doc) or ("", {})
    named = set(in_full(doc, land)) if land and not is_state(land) else set()
    if len(named) != 1:
        return
    whole = country_name(codes[named.pop()])
    for token in doc[1:]:
        if token.text == land and _is_last(token) and not token.nbor(-1).text[:1].isupper():
            yield replace(make_name(doc, token.i, end=token.i + 1, kind="country", rule=MentionRule.LIST), words=whole)


def _is_last(token: Token) -> bool:
    return token.i + 1 == len(token.doc) or not token.nbor().text[:1].isupper()


def _institutions(doc: Doc) -> Iterator[Name]:
    """Yield rows of capitalized words that end as institutions do, or hold "Forces": "U.S. Forces Korea"."""
    for is_row, row in groupby(doc, lambda token: is_proper_noun(token) and token.text[:1].isupper()):
        if is_row:
            tokens = list(row)
            if len(tokens) > 1:
                yield from _institution_in(doc, tokens[0].i, tokens[-1].i + 1)


def _end_with_of(doc: Doc, end: int) -> int:
    """Return where an institution's name ends with the country after "of": "Central Bank of Ireland"."""
    at = end + 1 + (end + 1 < len(doc) and doc[end + 1].lower_ == "the")
    if end < len(doc) and doc[end].lower_ == "of" and at < len(doc):
        reach = longest_name().get(doc[at].text, 0)
        return next((at + n for n in range(min(reach, len(doc) - at), 0, -1) if use_of(doc[at : at + n].text) == "name"), end)
    return end


def _institution_in(doc: Doc, start: int, end: int) -> Iterator[Name]:
    titles = (words("names", "titles") | words("names", "of_past")) - words("names", "inside_institutions")
    while start < end and doc[start].lower_ in titles:
        start += 1
    lasts = [token.i for token in doc[start:end] if token.lower_ in words("names", "institution")]
    if lasts:
        last = end if doc[lasts[-1]].lower_ == "forces" else _end_with_of(doc, lasts[-1] + 1)
        if 1 < last - start < _MOST_WORDS:
            yield make_name(doc, start, end=last, kind="organization", rule=MentionRule.INSTITUTION)
