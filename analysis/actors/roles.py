"""Find what an article says persons are: titles before the name, appositions after it and before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.actors.found import Name
from analysis.actors.origins import stated_before, stated_within
from analysis.actors.words import words
from analysis.language import lemma
from analysis.model import Role, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_INDEXED = ("organization", "person")
_LONGEST_TITLE = 9
_LONGEST_APPOSITION = 25
_TITLE_TAGS = frozenset(("NNP", "NNPS", "NN", "JJ", "POS", "HYPH"))
_ENDS = frozenset((",", ";", ".", ":", "(", ")", "--", "–", "—", '"', "“", "”", "''", "``", "?", "!", "-LRB-", "-RRB-"))
_ENDING_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WP$", "WRB"))
_HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "one", "another", "our", "my", "also"))


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a name are read against: the parse and the names at its tokens."""

    doc: Doc
    places: Mapping[int, Name]
    organizations: Mapping[int, Name]
    people: Mapping[int, Name]


def context(doc: Doc, names: Sequence[Name], *, places: Mapping[int, Name]) -> Context:
    """Index the organizations and people of an article by their tokens."""
    tokens = {kind: {i: one for one in names if one.kind == kind for i in range(one.start, one.end)} for kind in _INDEXED}
    return Context(doc, places, *(tokens[kind] for kind in _INDEXED))


def find_roles(name: Name, within: Context) -> Iterator[Role]:
    """Yield the roles that the words right before and after one mention of a person give it."""
    if not name.is_parsed:
        return
    title = _title_before(name, within)
    first = title[0] if title[0] < title[1] else name.start  # "its spokesman, Lt. Col. Kim": the rank is between
    for start, end in (title, _apposition_after(name, within), _apposition_before(first, within)):
        if start < end and not all(token.lower_.rstrip(".") in _HONORIFICS | {""} for token in within.doc[start:end]):
            yield _role(start, end, within)


def _title_before(name: Name, within: Context) -> tuple[int, int]:
    """Find "U.S. President" in "U.S. President Donald Trump", "Secretary of State" before a name."""
    doc, start = within.doc, name.start
    while start > 0 and name.start - start < _LONGEST_TITLE and _is_in_title(doc[start - 1]):
        start -= 1
    start = _after_owner(doc, start, name.start)
    return (start, name.start) if any(_is_role(token) for token in doc[start : name.start]) else (0, 0)


def _is_in_title(token: Token) -> bool:
    if token.lower_ == "of" and token.i:
        return _is_role(token.nbor(-1))
    if token.text == "." and token.i:  # "Lt", ".": the parser takes some abbreviations apart
        return f"{token.nbor(-1).lower_}." in words("names", "titles")
    if token.is_space or token.text in _ENDS or token.ent_type_ in ("DATE", "TIME") or token.lower_ in words("roles", "times"):
        return False
    return token.tag_ in _TITLE_TAGS or token.lower_ in words("roles", "inside")


def _after_owner(doc: Doc, start: int, end: int) -> int:
    """Return where the title begins after a possessor: "Japan's foreign minister"."""
    owners = [token.i + 1 for token in doc[start:end] if token.tag_ == "POS"]
    return owners[-1] if owners else start


def _apposition_after(name: Name, within: Context) -> tuple[int, int]:
    doc = within.doc
    start = name.end
    if start >= len(doc) or doc[start].text != ",":
        return 0, 0
    start += 1
    while start < len(doc) and doc[start].lower_ in _DETERMINERS:
        start += 1
    end = start
    while end < min(len(doc), start + _LONGEST_APPOSITION) and not _ends_apposition(doc[end]):
        end += 1
    head = next((token.i for token in doc[start:end] if token.tag_ in ("IN", "TO")), end)
    start = _after_owner(doc, start, head)
    is_role = any(_is_role(token) for token in doc[start:head]) and not any(i in within.people for i in range(start, head))
    return (start, end) if is_role else (0, 0)


def _ends_apposition(token: Token) -> bool:
    return token.text in _ENDS or token.is_space or token.tag_ in _ENDING_TAGS


def _apposition_before(first: int, within: Context) -> tuple[int, int]:
    """Find "South Korean counterpart" in "his South Korean counterpart, Yoon Soon-gu"."""
    doc = within.doc
    end = first - 1
    if end < 1 or doc[end].text != "," or not _is_role(doc[end - 1]) or doc[end - 1].lower_ in words("roles", "kin"):
        return 0, 0
    start = end
    while start > 0 and end - start < _LONGEST_TITLE and _is_in_title(doc[start - 1]):
        start -= 1
    return _after_owner(doc, start, end), end


def _is_role(token: Token) -> bool:
    nouns = words("roles", "nouns")
    word = token.lower_.rstrip(".")
    return word in nouns or _without_prefix(word) in nouns or f"{word}." in words("roles", "abbreviations")


def _without_prefix(word: str) -> str:
    return word.removeprefix("ex-").removeprefix("vice-").removeprefix("co-").removesuffix("-elect")


def _role(start: int, end: int, within: Context) -> Role:
    doc = within.doc
    while start < end - 1 and (doc[start].text == "-" or doc[start].lower_ in _DETERMINERS):
        start += 1
    while end > start + 1 and doc[end - 1].tag_ in ("IN", "CC"):
        end -= 1
    while end > start + 1 and doc[end - 1 - (doc[end - 1].text == ".")].lower_.rstrip(".") in _HONORIFICS:
        end -= 1 + (doc[end - 1].text == ".")
    if doc[end - 1].lower_ == "counterpart":  # a relative word: whose counterpart says nothing of what they are
        country, start = stated_before(doc, end - 1, places=within.places), end - 1
    else:
        country = _country(start, end, within)
    organization = next((within.organizations[i] for i in range(start, end) if i in within.organizations), None)
    country = country or (stated_within(organization.words) if organization else None)
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    title = " ".join(doc[start:end].text.split())
    return Role(title, span, organization=organization.words if organization else None, country=country)


def _country(start: int, end: int, within: Context) -> str | None:
    """Of what stands before the head noun, or before the whole; else "of" or "for" a country, unless they are sent there."""
    doc = within.doc
    head = next((token.i for token in doc[start:end] if token.tag_ in ("IN", "TO")), end)
    before = stated_before(doc, head, places=within.places)
    if before or head + 1 >= end or doc[head].lower_ not in ("of", "for"):
        return before
    sent = any(lemma(token) in words("roles", "sent") for token in doc[start:head])
    after = next((within.places[i] for i in range(head + 1, min(end, head + 6)) if i in within.places), None)
    return stated_within(after.words) if after and not sent else None
