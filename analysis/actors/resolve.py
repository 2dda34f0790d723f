"""Join the names of one article into actors: full name and surname, long form and acronym, country and its other names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analysis.actors.acronyms import Acronym, initials
from analysis.actors.countries import country_name, demonym, fold, known
from analysis.actors.found import Name
from analysis.actors.words import data, words
from analysis.model import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True)
class Identity:
    """Somebody or something under construction: its names in order of the text."""

    kind: ActorKind
    names: list[Name] = field(default_factory=list)
    code: str | None = None
    fixed: str | None = None

    @property
    def name(self) -> str:
        """The fullest form that the article gives; of a country the name that we show."""
        if self.fixed:
            return self.fixed
        fullest = max((one.words for one in self.names), key=lambda words: (len(words.split()), not words.isupper(), len(words)))
        return _without_nationality(fullest) if self.kind == "organization" else fullest

    @property
    def id(self) -> str:
        """The same in every article that calls it so."""
        if self.kind == "country" and self.code:
            return f"country:{self.code}"
        if self.kind != "organization":
            return f"{self.kind}:{slug(self.name)}"
        whose = f"-{self.code.lower()}" if self.code and is_generic(self.name) else ""
        return f"{self.kind}:{slug(_bare(self.name))}{whose}"


def is_generic(name: str) -> bool:
    """Tell whether an institution of this name exists in many countries: "Supreme Court", "Foreign Ministry"."""
    return all(part.lower() in words("organizations", "generic") for part in name.split())


def _without_nationality(name: str) -> str:
    """ "Korean Supreme Court" is the Supreme Court, of Korea."""
    parts = name.split()
    for n in (2, 1):
        rest = " ".join(parts[n:])
        adjective = " ".join(parts[:n])
        if len(parts) - n >= 2 and demonym(adjective) and not known(adjective) and is_generic(rest):
            return rest
    return name


def slug(text: str) -> str:
    """Return the words in lower case without accents, joined by hyphens; other scripts as they are."""
    return re.sub(r"[^\w]+", "-", fold(text).replace("'", "").replace("’", "").replace(".", "")).strip("-") or "unnamed"


def resolve_names(
    names: Sequence[Name], *, doc: Doc, acronyms: Iterable[Acronym] = (), metonyms: Collection[Name] = ()
) -> dict[Name, Identity]:
    """Map each name that stands for an actor to its identity; ``metonyms`` are seats that stand for their government."""
    short_for = {fold(doc[a.token].text): fold(doc[a.start : a.end].text) for a in acronyms}
    resolved: dict[Name, Identity] = {}
    identities: dict[str, list[Identity]] = defaultdict(list)
    for name in sorted(names, key=lambda one: -len(one.words.split())):
        identity = _join(name, identities, short_for, name in metonyms)
        identity.names.append(name)
        resolved[name] = identity
    for identity in resolved.values():
        identity.names.sort(key=lambda one: one.span)
    return resolved


def _join(name: Name, identities: dict[str, list[Identity]], short_for: dict[str, str], is_metonym: bool) -> Identity:
    country = known(name.words)
    if country and (name.kind == "country" or (is_metonym and country.use in ("seat", "house"))):
        return _join_country(country.code, identities["country"])
    match name.kind:
        case "person":
            return _join_person(name, identities["person"])
        case "organization":
            return _join_organization(name, identities["organization"], short_for)
    return _join_place(name, identities[name.kind])


def _join_country(code: str, identities: list[Identity]) -> Identity:
    found = next((one for one in identities if one.code == code), None)
    return found or _new(identities, Identity("country", code=code, fixed=country_name(code)))


def _new(identities: list[Identity], identity: Identity) -> Identity:
    identities.append(identity)
    return identity


def _join_person(name: Name, identities: list[Identity]) -> Identity:
    parts = fold(name.words).replace(".", "").split()
    fits = [one for one in identities if _is_same_person(parts, one)]
    before = [one for one in fits if any(other.span < name.span for other in one.names)]
    if fits:
        return max(before or fits[:1], key=lambda one: max((o.span for o in one.names if o.span < name.span), default=name.span))
    return _new(identities, Identity("person"))


def _is_same_person(parts: list[str], identity: Identity) -> bool:
    for other in identity.names:
        full = fold(other.words).replace(".", "").split()
        last = [part for part in full if part not in words("names", "generations")] if len(parts) < len(full) else full
        if parts == full or (len(parts) < len(full) and (last[-len(parts) :] == parts or full[: len(parts)] == parts)):
            return True
        if len(parts) >= 2 and len(full) > len(parts) and parts[0] == full[0] and parts[-1] == full[-1]:
            return True  # with and without a middle name
    return False


def _join_organization(name: Name, identities: list[Identity], short_for: dict[str, str]) -> Identity:
    listed = data("organizations")["names"].get(name.words)
    key = _bare(listed or name.words)
    long_form = short_for.get(fold(name.words))
    for one in identities:
        for other in one.names:
            bare = _bare(other.words)
            if bare == key or _without_nationality(other.words) == _without_nationality(name.words) or fold(other.words) == long_form or one.fixed and _bare(one.fixed) == key or _is_short_for(name.words, other.words):
                return one
    return _new(identities, Identity("organization", fixed=listed))


def _bare(text: str) -> str:
    """An organization's name without what says its legal form or whose it is."""
    parts = fold(text).replace(",", "").split()
    while len(parts) > 1 and parts[-1] in words("organizations", "legal_forms"):
        parts.pop()
    return " ".join(parts)


def _is_short_for(short: str, long: str) -> bool:
    parts = long.replace(",", "").split()
    if len(short.split()) == 1 and short.isupper() and 2 <= len(short.replace(".", "")) == len(initials(parts)):
        return initials(parts) == short.replace(".", "")
    some = short.split()
    rest = parts[len(some) :]
    begins = parts[: len(some)] == some and rest and all(part.lower() in words("names", "organization") for part in rest)
    return bool(begins or (len(some) > 1 and parts[-len(some) :] == some))


def _join_place(name: Name, identities: list[Identity]) -> Identity:
    country = known(name.words)
    code = country.code if country else demonym(name.words)
    found = next((one for one in identities if slug(one.names[0].words) == slug(name.words)), None)
    kind: ActorKind = "group" if name.kind == "group" else "place"
    upper = name.words.isupper() and len(name.words) > 4
    return found or _new(identities, Identity(kind, code=code or None, fixed=name.words.title() if upper else None))
