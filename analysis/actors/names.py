"""Find the names in an article: what the recognizer marks, repaired for newswire, what the country list knows, and repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.actors.countries import demonym, known, longest_name
from analysis.actors.found import Name, NameKind
from analysis.actors.words import words
from analysis.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpanOfTokens

_LABELS: dict[str, NameKind] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    "PRODUCT": "thing", "EVENT": "thing", "LAW": "thing", "WORK_OF_ART": "thing",
}  # fmt: skip
_POSSESSIVES = ("'s", "’s", "'", "’", "`s", "'S", "’S")
_DROPPED_FIRST = frozenset(("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "all", "both", "and", "of"))
_BREAKS = frozenset(("(", ")", "[", "]", ";", "--", "–", "—", ":", "/", "|", "*", "•"))
_MOST_WORDS = 12  # a longer name is a list or a headline that the recognizer took for one


def find_names(doc: Doc) -> list[Name]:
    """Return the names in order of the text, none overlapping another."""
    bearings = {"North", "South", "East", "West"}
    marked = [name for ent in doc.ents if ent.label_ in _LABELS for name in _repair(doc, ent) if name.words not in bearings]
    listed = [*_listed(doc), *_halves(doc), *_institutions(doc)]
    places = {(name.start, name.end) for name in listed}
    kept = [name for name in marked if (name.start, name.end) not in places]
    return [name for name in without_overlaps([*kept, *listed]) if not is_in_adjective(doc, name)]


def is_in_adjective(doc: Doc, name: Name) -> bool:
    """ "London-listed", "U.S.-led" and "pro-Beijing" are adjectives."""
    end = name.end
    if 1 < name.start < end and _is_tight_hyphen(doc, name.start - 1) and doc[name.start - 2].lower_ in ("pro", "anti", "non", "ex", "post", "pre"):
        return True
    return name.start < end < len(doc) - 1 and _is_tight_hyphen(doc, end) and doc[end + 1].text[:1].islower()


def _halves(doc: Doc) -> Iterator[Name]:
    """ "the South" is South Korea, and "the North" North Korea, in an article that names Korea."""
    if any(token.text in ("Korea", "Korean") for token in doc):
        for token in doc[1:]:
            alone = token.i + 1 == len(doc) or not doc[token.i + 1].text[:1].isupper()
            if token.text in ("North", "South") and alone and token.nbor(-1).lower_ == "the":
                yield replace(make_name(doc, token.i, end=token.i + 1, kind="country", rule="list"), words=f"{token.text} Korea")


def _institutions(doc: Doc) -> Iterator[Name]:
    """Rows of capitalized words that end as institutions do, or hold "Forces": "U.S. Forces Korea", "Foreign Office"."""
    i = 0
    while i < len(doc):
        end = i
        while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[:1].isupper() and not doc[end].is_space:
            end += 1
        if end - i > 1:
            yield from _institution_in(doc, i, end)
        i = max(end, i + 1)


def _institution_in(doc: Doc, start: int, end: int) -> Iterator[Name]:
    while start < end and doc[start].lower_ in words("names", "titles") and doc[start].lower_ not in ("foreign", "defense", "defence", "finance", "interior"):
        start += 1
    lasts = [token.i for token in doc[start:end] if token.lower_ in words("names", "institution")]
    if not lasts or end - start < 2:
        return
    last = end if doc[lasts[-1]].lower_ == "forces" else lasts[-1] + 1
    if last - start > 1 and last - start < _MOST_WORDS:
        yield make_name(doc, start, end=last, kind="organization", rule="institution")


def make_name(doc: Doc, start: int, *, end: int, kind: NameKind, rule: str = "recognizer") -> Name:
    """Build the name at tokens ``start`` to ``end``, its words with white space folded."""
    span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    return Name(start, end, kind, " ".join(span.of(doc.text).split()), span, rule)


def without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep the longest of overlapping names, the earlier of equally long ones; return them in order."""
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=lambda one: (one.start - one.end, one.start)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept.append(name)
    return sorted(kept, key=lambda one: one.start)


def repeats(doc: Doc, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the unmarked places where a name that is marked elsewhere in the article, or a person's surname, stands again."""
    names = list(names)
    taken = {i for name in names for i in range(name.start, name.end)}
    by_first: dict[str, dict[tuple[str, ...], NameKind]] = {}
    for name in names:
        for parts in _forms_to_repeat(doc, name):
            by_first.setdefault(parts[0], {})[parts] = name.kind
    for token in doc:
        for parts, kind in by_first.get(token.text, {}).items():
            inside = range(token.i, token.i + len(parts))
            fits = taken.isdisjoint(inside) and tuple(one.text for one in doc[token.i : inside.stop]) == parts
            if fits and _is_name_like(doc[inside.stop - 1]):
                taken.update(inside)
                yield make_name(doc, token.i, end=inside.stop, kind=kind, rule="repeat")


def _forms_to_repeat(doc: Doc, name: Name) -> Iterator[tuple[str, ...]]:
    parts = tuple(token.text for token in doc[name.start : name.end])
    if not parts or name.rule == "list" or name.kind in ("group", "thing"):
        return
    yield parts
    if name.kind == "person" and len(parts) > 1 and parts[-1][:1].isupper() and len(parts[-1]) > 2:
        yield parts[-1:]


def _repair(doc: Doc, ent: SpanOfTokens) -> Iterator[Name]:
    """Trim what is no part of a name and join what was cut off it; several names where the recognizer ran over a break."""
    kind = _LABELS[ent.label_]
    for first, last in _parts(doc, ent):
        start = _trim_start(doc, first, last, kind)
        end = _trim_end(doc, start, last)
        if start < end:
            start, end = _join_hyphens(doc, start, end, kind)
            name = make_name(doc, start, end=end, kind=kind)
            if _is_possible(name, doc):
                yield name


def _is_possible(name: Name, doc: Doc) -> bool:
    word = name.words.lower()
    bare_title = name.end - name.start == 1 and word in words("names", "titles") and name.kind != "person"
    pair = "-" in name.words and all(known(part) for part in name.words.split("-"))
    too_long = pair or name.end - name.start > _MOST_WORDS
    return not (too_long or bare_title or word in words("names", "never")) and _has_capital(name.words)


def _parts(doc: Doc, ent: SpanOfTokens) -> Iterator[tuple[int, int]]:
    """A name ends at a line break, an opening bracket, a semicolon, a slash or a dash between spaces."""
    start = ent.start
    for token in ent:
        if "\n" in token.text or token.text in _BREAKS:
            yield start, token.i
            start = token.i + 1
    yield start, ent.end


def _has_capital(text: str) -> bool:
    return any(char.isupper() or (char.isalpha() and not char.isascii() and not char.islower()) for char in text)


def _trim_start(doc: Doc, start: int, end: int, kind: NameKind) -> int:
    while start < end and _is_dropped_first(doc[start], end - start, kind):
        start += 1
    return start


def _is_dropped_first(token: Token, left: int, kind: NameKind) -> bool:
    word = token.text.lower()
    if word in _DROPPED_FIRST or token.is_space or not any(char.isalnum() for char in word):
        return True
    if kind != "person":
        return token.text.islower() and left > 1 and token.text.isalpha() and token.text not in words("names", "particles")
    named_after = left > 1 and (word in words("names", "titles") or word == "-")
    return named_after or (left > 1 and demonym(token.text) is not None) or (token.text.islower() and word not in words("names", "particles"))


def _trim_end(doc: Doc, start: int, end: int) -> int:
    while end > start:
        last = doc[end - 1]
        loose = (last.text in ("Image", "Photo", "Photograph", "Pictured") and end - start > 1) or last.text in _POSSESSIVES or last.is_space or not any(char.isalnum() for char in last.text)
        if not loose and not (last.text.islower() and last.text.isalpha() and last.ent_type_ == "PERSON"):
            break
        end -= 1
    return end


def _join_hyphens(doc: Doc, start: int, end: int, kind: NameKind) -> tuple[int, int]:
    """Join a person's name that was cut at a hyphen: "Moon Jae-" and "in", "Jean-" and "Claude"."""
    if kind != "person":
        return start, end
    while end + 1 < len(doc) and _is_tight_hyphen(doc, end) and doc[end + 1].is_alpha and not _is_adjectival(doc[end + 1]):
        end += 2
    while start >= 2 and _is_tight_hyphen(doc, start - 1) and doc[start - 2].is_title and not known(doc[start - 2].text):
        start -= 2
    return start, end


def _is_tight_hyphen(doc: Doc, i: int) -> bool:
    return doc[i].text == "-" and not doc[i].whitespace_ and i > 0 and not doc[i - 1].whitespace_


def _is_adjectival(token: Token) -> bool:
    return token.tag_ in ("VBN", "VBG", "VBD", "JJ") or token.text.lower() in ("era", "style", "like", "led", "backed")


def _is_name_like(token: Token) -> bool:
    return token.tag_ in ("NNP", "NNPS", "NN", "NNS", "JJ") or token.text.isupper()


def _listed(doc: Doc) -> Iterator[Name]:
    """Names of countries, their seats and parts, and of nationalities, wherever they stand."""
    longest = longest_name()
    i = 0
    while i < len(doc):
        yield from _pair_in_one_token(doc[i])
        reach = longest.get(doc[i].text, 0) or longest.get(doc[i].text.upper().title(), 0) if doc[i].text[:1].isupper() else 0
        found = next(filter(None, (_listed_at(doc, i, i + n) for n in range(min(reach + 1, len(doc) - i), 0, -1))), None) if reach else None
        if found:
            yield found
        i = found.end if found else i + 1


def _pair_in_one_token(token: Token) -> Iterator[Name]:
    """ "U.S.-China" is one token to the parser and two countries to us."""
    parts = token.text.split("-")
    if len(parts) < 2 or not all(known(part) for part in parts):
        return
    start = token.idx
    for part in parts:
        country = known(part)
        kind: NameKind = "country" if country and country.use == "name" else "place"
        yield Name(token.i, token.i, kind, part, Span(start, start + len(part)), "list")
        start += len(part) + 1


def _listed_at(doc: Doc, start: int, end: int) -> Name | None:
    text = doc.text[doc[start].idx : doc[end - 1].idx + len(doc[end - 1])]
    country = known(text)
    if country:
        kind: NameKind = "country" if country.use == "name" else "place"
        return make_name(doc, start, end=end, kind=kind, rule="list")
    if demonym(text):
        return make_name(doc, start, end=end, kind="group", rule="list")
    return None
