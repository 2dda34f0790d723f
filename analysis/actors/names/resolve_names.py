"""Join the names of one article into actors: full name and surname, long form and acronym, country and its other names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.actors.names.acronyms import Acronym, initials, shortened_initials
from analysis.actors.names.organizations import (
    bare_name,
    is_generic,
    is_head_of,
    is_short_for,
    spelt_out,
    stem_of,
    without_nationality,
)
from analysis.actors.terms.countries import country_name, demonym, fold, known
from analysis.actors.terms.found import Name
from analysis.lexicon import table, words
from analysis.model import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SHORTLY = 150  # characters: about a sentence
_MOST_TITLES = 3  # words
_GENDERS = {
    "mr": "male",
    "sir": "male",
    "lord": "male",
    "mrs": "female",
    "ms": "female",
    "miss": "female",
    "madam": "female",
    "lady": "female",
}
_MOST_CANDIDATES = 40  # with one surname or first word in one article: beyond it the text is a list, and the time matters


@dataclass(slots=True, eq=False)
class Identity:
    """Somebody or something under construction: its names in order of the text, and the distinct ways it is written."""

    kind: ActorKind
    code: str | None = None
    fixed: str | None = None
    names: list[Name] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest form that the article gives; of a country the name that we show."""
        if self.fixed:
            return self.fixed
        fullest = max(self.forms, key=lambda form: (len(form.split()), not form.isupper(), len(form)))
        is_own = any(form.isupper() and form == initials(fullest.split()) for form in self.forms)  # "IRA": Irish is of the name
        return without_nationality(fullest) if self.kind == "organization" and not is_own else fullest

    @property
    def id(self) -> str:
        """The same in every article that calls it so."""
        if self.kind == "country" and self.code:
            return f"country:{self.code}"
        if self.kind != "organization":
            return f"{self.kind}:{slug(self.name)}"
        stem = stem_of(spelt_out(self.name))
        whose = f"-{self.code.lower()}" if self.code and is_generic(stem) else ""
        return f"{self.kind}:{slug(bare_name(stem))}{whose}"


def resolve_names(
    names: Sequence[Name], *, doc: Doc, acronyms: Iterable[Acronym] = (), metonyms: Collection[Name] = ()
) -> dict[Name, Identity]:
    """Map each name that stands for an actor to its identity; ``metonyms`` are seats that stand for their government."""
    short_for = {fold(doc[a.token].text): doc[a.start : a.end].text for a in acronyms}
    resolved: dict[Name, Identity] = {}
    indexes: dict[str, dict[str, list[Identity]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(names, key=lambda one: -len(one.words.split())):
        titles = titles_before(doc, name) if name.kind == "person" else frozenset()
        identity = _join(name, indexes, short_for, metonyms=metonyms, titles=titles)
        identity.called |= titles
        identity.names.append(name)
        identity.forms[name.words] = None
        resolved[name] = identity
    for identity in set(resolved.values()):
        identity.names.sort(key=lambda one: one.span)
        identity.forms = dict.fromkeys(name.words for name in identity.names)
    return resolved


def slug(text: str) -> str:
    """Return the words in lower case without accents, joined by hyphens; other scripts as they are."""
    return re.sub(r"[^\w]+", "-", re.sub(r"['’.]", "", fold(text))).strip("-") or "unnamed"


def _join(
    name: Name,
    indexes: dict[str, dict[str, list[Identity]]],
    short_for: dict[str, str],
    *,
    metonyms: Collection[Name],
    titles: frozenset[str],
) -> Identity:
    country = known(name.words)
    if country and (name.kind == "country" or country.use == "house" or (name in metonyms and country.use == "seat")):
        new = Identity("country", code=country.code, fixed=country_name(country.code))
        return _found_or_new(indexes["country"], [country.code], new)
    match name.kind:
        case "person":
            return _join_person(name, indexes["person"], titles)
        case "organization":
            return _join_organization(name, indexes["organization"], short_for)
        case "group":
            return _found_or_new(indexes["group"], [slug(name.words)], Identity("group", code=demonym(name.words)))
    fixed = name.words.title() if name.words.isupper() and len(name.words) > 4 else None
    new = Identity("place", code=(country.code if country else None) or None, fixed=fixed)
    return _found_or_new(indexes["place"], [slug(name.words)], new)


def _found_or_new(index: dict[str, list[Identity]], keys: Sequence[str], new: Identity) -> Identity:
    """Return the first identity under any of the keys, else put the new one there."""
    found = next((index[key][0] for key in keys if key in index), None)
    if found is None:
        for key in dict.fromkeys(keys):
            index[key].append(new)
    return found or new


def titles_before(doc: Doc, name: Name) -> frozenset[str]:
    """Return the titles right before a person's name, and those that the name begins with: "mr", "dr", "sen"."""
    before = (
        [doc[place].lower_.rstrip(".") for place in range(max(0, name.start - _MOST_TITLES), name.start)]
        if name.is_parsed
        else []
    )
    known_titles = words("names", "titles")
    last = len(before)
    while last and (before[last - 1] in known_titles or f"{before[last - 1]}." in known_titles):
        last -= 1
    return frozenset(before[last:])


def _gender(titles: Collection[str], forms: Iterable[str]) -> str | None:
    """Return the gender that titles or a first name tell, None where they tell none or both."""
    told = {_GENDERS[title] for title in titles if title in _GENDERS}
    firsts = {form.split()[0] for form in forms if " " in form} if not told else set()
    told |= {gender for gender in ("male", "female") if firsts & words("people", gender)}
    return told.pop() if len(told) == 1 else None


def _is_generation(identity: Identity) -> bool:
    return any(part in words("names", "generations") for form in identity.forms for part in _parts(form))


def _can_be(one: Identity, name: Name, titles: Collection[str]) -> bool:
    """Tell whether a name may be of somebody: by gender; a son is called by his father's name only after his own."""
    mine, theirs = _gender(titles, [name.words]), _gender(one.called, one.forms)
    if mine and theirs and mine != theirs:
        return False
    if not _is_generation(one) or any(part in words("names", "generations") for part in _parts(name.words)):
        return True
    return min(other.span.start for other in one.names) < name.span.start


def _best(fits: Sequence[Identity], name: Name, titles: Collection[str]) -> Identity:
    """Choose by the title that somebody was given before, by gender where it is plain, then by who was named last."""
    mine, own = _gender(titles, [name.words]), frozenset(titles) - _GENDERS.keys()
    alike = [mine is not None and _gender(one.called, one.forms) == mine for one in fits]
    ranked = [(bool(own & one.called), same, not _is_generation(one)) for one, same in zip(fits, alike, strict=True)]
    top = max(ranked)
    return max((one for one, rank in zip(fits, ranked, strict=True) if rank == top), key=lambda one: _before(one, name))


def _join_person(name: Name, index: dict[str, list[Identity]], titles: Collection[str]) -> Identity:
    parts = _parts(name.words)
    near = [one for key in dict.fromkeys((parts[-1], parts[0])) for one in index.get(key, ())[:_MOST_CANDIDATES]]
    fits = [one for one in dict.fromkeys(near) if any(_is_same_person(parts, _parts(form)) for form in one.forms)]
    fits = [one for one in fits if _can_be(one, name, titles)]
    if len(fits) > 1:
        return _best(fits, name, titles)
    if fits:
        return fits[0]
    new = Identity("person")
    for key in dict.fromkeys((parts[-1], parts[0], *(part for part in parts if part not in words("names", "generations")))):
        index[key].append(new)
    return new


def _before(one: Identity, name: Name) -> tuple[int, bool, int]:
    """Rank whom a surname may mean: whose full name stands shortly before, who was called so before, who was named last."""
    before = [other for other in one.names if other.span < name.span]
    full = max((other.span.start for other in before if other.words != name.words), default=-1)
    is_near = full >= 0 and name.span.start - full < _SHORTLY
    is_called_so = any(other.words == name.words for other in before)
    return full if is_near else -1, is_called_so, max((other.span.start for other in before), default=-1)


def _parts(person: str) -> list[str]:
    return fold(person).replace(".", "").split() or [person]


def _is_same_person(parts: list[str], full: list[str]) -> bool:
    """Tell whether the shorter form begins or ends the full name, or leaves out its middle."""
    if parts == full:
        return True
    if len(parts) >= len(full):
        return False
    last = [part for part in full if part not in words("names", "generations")]
    without_middle = len(parts) > 1 and parts[0] == full[0] and parts[-1] == full[-1]
    return last[-len(parts) :] == parts or full[: len(parts)] == parts or without_middle


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
