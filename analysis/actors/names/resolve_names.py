"""Join the names of one article into actors: full name and surname, long form and acronym, country and its other names."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache

from analysis.actors.names.acronyms import Acronym, shortened_initials
from analysis.actors.names.identity import Identity, slug
from analysis.actors.names.organizations import bare_name, is_head_of, is_short_for, spelt_out, stem_of
from analysis.actors.names.persons import Told, in_full, join_person, told_beside
from analysis.actors.terms.countries import country_name, demonym, fold, known
from analysis.actors.terms.found import Name
from analysis.language import Doc, pair_marks, text_of
from analysis.lexicon import table

_MOST_CANDIDATES = 40  # with one surname or first word in one article: beyond it the text is a list, and the time matters


def resolve_names(
    names: Sequence[Name], *, doc: Doc, acronyms: Iterable[Acronym] = (), metonyms: Collection[Name] = ()
) -> dict[Name, Identity]:
    """Map each name that stands for an actor to its identity; ``metonyms`` are seats that stand for their government."""
    short_for = {fold(doc[a.token].text): doc[a.start : a.end].text for a in acronyms}
    is_said = _is_said_in(text_of(doc))
    resolved: dict[Name, Identity] = {}
    indexes: dict[str, dict[str, list[Identity]]] = defaultdict(lambda: defaultdict(list))
    pairs = in_full(doc, names)
    for given in sorted(names, key=lambda one: -len((pairs.get(one) or one).words.split())):
        name = pairs.get(given, given)
        told = told_beside(doc, name, is_said)
        identity = _join(name, indexes, short_for, metonyms=metonyms, told=told)
        identity.called |= told.titles
        identity.nouns |= told.nouns
        identity.is_of_pair |= given in pairs
        identity.relatives |= set() if told.elder is None else {told.elder}
        identity.names.append(given)
        identity.forms[name.words] = None
        resolved[given] = identity
    for identity in set(resolved.values()):
        identity.names.sort(key=lambda one: one.span)
        identity.forms = dict.fromkeys((pairs.get(name) or name).words for name in identity.names)
    return resolved


def _join(
    name: Name,
    indexes: dict[str, dict[str, list[Identity]]],
    short_for: dict[str, str],
    *,
    metonyms: Collection[Name],
    told: Told,
) -> Identity:
    country = known(name.words)
    if country and (name.kind == "country" or country.use == "house" or (name in metonyms and country.use == "seat")):
        new = Identity("country", code=country.code, fixed=country_name(country.code))
        return _found_or_new(indexes["country"], [country.code], new)
    match name.kind:
        case "person":
            return join_person(name, indexes["person"], told)
        case "organization":
            return _join_organization(name, indexes["organization"], short_for)
        case "group":
            return _found_or_new(indexes["group"], [slug(name.words)], Identity("group", code=demonym(name.words)))
    fixed = name.words.title() if name.words.isupper() and len(name.words) > 4 else None
    new = Identity("place", code=(country.code if country else None) or None, fixed=fixed)
    return _found_or_new(indexes["place"], [slug(name.words)], new)


def _is_said_in(text: str) -> Callable[[Name], bool]:
    """Return what tells whether a name stands in quotation marks; they are read when somebody asks, which few articles do."""

    @cache
    def marks() -> tuple[list[int], list[int]]:
        outer = [mark.span for mark in pair_marks(text) if not mark.depth]
        return [span.start for span in outer], [span.end for span in outer]

    def is_said(name: Name) -> bool:
        starts, ends = marks()
        at = bisect_right(starts, name.span.start) - 1
        return at >= 0 and name.span.start < ends[at]

    return is_said


def _found_or_new(index: dict[str, list[Identity]], keys: Sequence[str], new: Identity) -> Identity:
    """Return the first identity under any of the keys, else put the new one there."""
    found = next((index[key][0] for key in keys if key in index), None)
    if found is None:
        for key in dict.fromkeys(keys):
            index[key].append(new)
    return found or new


def _join_organization(name: Name, index: dict[str, list[Identity]], short_for: dict[str, str]) -> Identity:
    listed = table("organizations")["names"].get(name.words)
    long_form = short_for.get(fold(name.words), "")
    same = [bare_name(form) for form in (name.words, stem_of(name.words), spelt_out(listed or name.words), long_form) if form]
    found = next((index[f"={key}"][0] for key in same if f"={key}" in index), None)
    begun = (
        index.get(f"^{name.words.split()[0]}", [])
        + index.get(f"${name.words.split()[-1]}", [])
        + index.get(f"&{name.words}", [])
    )
    short = (one for one in begun[:_MOST_CANDIDATES] if any(_is_part(name.words, form) for form in one.forms))
    identity = found or (None if listed else next(short, None)) or Identity("organization", fixed=listed)
    parts = name.words.replace(",", "").split() or [name.words]
    for key in (
        *(f"={key}" for key in same),
        f"^{parts[0]}",
        f"${parts[-1]}",
        *(f"&{some}" for some in shortened_initials(parts)),
    ):
        if identity not in index[key][:_MOST_CANDIDATES]:
            index[key].append(identity)
    return identity


def _is_part(short: str, long: str) -> bool:
    return is_short_for(short, long) or is_head_of(short, long)
