"""Build the actors of an article from what its names, titles and appositions say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from analysis.actors.names.identity import Identity
from analysis.actors.names.organizations import is_international
from analysis.actors.roles.find_roles import distinct_roles
from analysis.actors.roles.homes import country_by_office, served_by
from analysis.actors.roles.origins import country_of, stated_after, stated_before, stated_within
from analysis.actors.terms.countries import known, use_of
from analysis.actors.terms.found import Name
from analysis.actors.terms.halves import is_half
from analysis.actors.terms.role_phrase import Context, is_role
from analysis.lexicon import words
from analysis.model import Actor, Role
from analysis.syntax import is_common_plural, is_possessive_marker, modifies_noun


def build_actors(identities: Iterable[Identity], within: Context, *, home: str | None) -> dict[Identity, Actor]:
    """Return the actor of each identity, in order of first mention; ``home`` is the country that the story is filed from."""
    unique = sorted(dict.fromkeys(identities), key=lambda one: one.names[0].span)
    organizations: dict[str, str | None] = {}
    for one in unique:
        if one.kind == "organization":
            one.code = one.code or _organization_country(one, within, home)
            organizations.update(dict.fromkeys(one.forms, one.code))
    by_id: dict[str, Actor] = {}
    for one in unique:
        actor = _actor(one, within, organizations, home)
        by_id[actor.id] = _merged(by_id[actor.id], actor) if actor.id in by_id else actor
    identity_of = {name: one.id for one in unique for name in one.names}
    for actor in [one for one in by_id.values() if one.kind == "person" and one.country is None]:
        owner = served_by(actor.roles, within)
        code = by_id[identity_of[owner]].country if owner in identity_of else None
        by_id[actor.id] = replace(actor, country=code)
    return {one: by_id[one.id] for one in unique}


def _actor(one: Identity, within: Context, organizations: Mapping[str, str | None], home: str | None) -> Actor:
    roles: tuple[Role, ...] = ()
    code = one.code
    if one.kind == "person":
        roles = tuple(_roles(one, within, organizations))
        code = _after(one.names, within) or next((role.country for role in roles if role.country), None)
        code = code or _of_title(one.names, within) or country_by_office(one.names, roles, within, home=home)
    name = one.name
    aliases = tuple(form for form in one.forms if form != name and not (one.kind == "country" and use_of(form) == "house"))
    return Actor(one.id, name, one.kind, country=code or None, roles=roles, aliases=aliases)


def _merged(first: Actor, second: Actor) -> Actor:
    """Join two whose names come out the same, such as a long form and its well-known acronym."""
    return replace(
        first,
        country=first.country or second.country,
        roles=tuple(dict.fromkeys((*first.roles, *second.roles))),
        aliases=tuple(dict.fromkeys((*first.aliases, *second.aliases))),
    )


def _roles(one: Identity, within: Context, organizations: Mapping[str, str | None]) -> Iterator[Role]:
    """Yield each role once; without a country of its own it has its organization's."""
    for role in distinct_roles(one.names, within):
        yield replace(role, country=role.country or organizations.get(role.organization or ""))


def _organization_country(one: Identity, within: Context, home: str | None) -> str | None:
    """Of its own name, else of the words before or after it; a public institution without either may be of the story's home."""
    if any(is_international(form) for form in one.forms):
        return None
    before = _stated(one.names, within)
    named = next((code for form in (one.name, *one.forms) if (code := stated_within(form))), None)
    is_open = named is None or is_half(named, one.name)  # "Korean Red Cross"; "U.S. Forces Korea" says whose they are
    if is_open and (code := next((code for code in (before, home) if is_half(code, one.name)), None)):
        return code
    is_public = any(part in words("roles", "public") for part in one.name.lower().split())
    stated = named or before or (_after(one.names, within, seats=True) if is_public else None)
    return stated or (home if is_public and not _told_elsewhere(one.names[0], within, home) else None)


def _told_elsewhere(name: Name, within: Context, home: str | None) -> bool:
    """Tell whether a story names other countries before an institution, and its home not once: "LONDON - Peru's army …"."""
    codes = {code for i, place in within.places.items() if i < name.start and (code := country_of(place))}
    return bool(codes) and home not in codes


def _after(names: Iterable[Name], within: Context, *, seats: bool = False) -> str | None:
    """Return the country after a name: "Prime Minister Erik Halvorsen of Norway"; ``seats``: also "the ministry in Lima"."""
    after = (stated_after(within.doc, name.end, places=within.places, seats=seats) for name in names if name.is_parsed)
    return next(filter(None, after), None)


def _stated(names: Iterable[Name], within: Context) -> str | None:
    """Return the country that stands before a name which is no part of something else: not "the Algerian Varno assets"."""
    whole = (name for name in names if name.is_parsed and not _is_part(name, within))
    return next(filter(None, (stated_before(within.doc, name.start, places=within.places) for name in whole)), None)


def _is_part(name: Name, within: Context) -> bool:
    root = within.doc[name.start : name.end].root
    return modifies_noun(root) and root.head.i >= name.end and not is_role(root.head)


def _of_title(names: Iterable[Name], within: Context) -> str | None:
    """Return the country before a person's name where it is theirs: "Peru's Ana Lima", not "Peru charity single Ana Lima"."""
    doc = within.doc
    for name in names:
        is_of_others = (
            name.is_parsed and name.start > 0 and is_common_plural(doc[name.start - 1])
        )  # "the Russian officers Lima met"
        code = None if is_of_others else _stated([name], within)
        near = next((i for i in range(name.start - 1, -1, -1) if i in within.places), None) if code else None
        if code and near is not None:
            place = within.places[near]
            between = doc[place.end : name.start]
            is_noun = known(place.words) is not None
            is_adjective = place.words.replace(".", "").isupper() and len(between)  # "U.S. singer Ana Lima", not "UK Ana Lima"
            if not is_noun or is_adjective or (between and is_possessive_marker(between[0])) or any(map(is_role, between)):
                return code
    return None
