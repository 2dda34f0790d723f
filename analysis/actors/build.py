"""Build the actors of an article from what its names, titles and appositions say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from analysis.actors.found import Name
from analysis.actors.origins import stated_before, stated_within
from analysis.actors.resolve import Identity
from analysis.actors.roles import Context, find_roles
from analysis.actors.words import words
from analysis.model import Actor, Role


def build_actors(identities: Iterable[Identity], within: Context, *, home: str | None) -> dict[str, Actor]:
    """Return the actors by id, in order of their first mention; ``home`` is the country that the story is filed from."""
    actors: dict[str, Actor] = {}
    organizations: dict[str, str | None] = {}
    unique = list({id(one): one for one in identities}.values())
    for one in unique:
        if one.kind == "organization":
            code = one.code = one.code or _organization_country(one, within, home)
            organizations.update((name.words, code) for name in one.names)
            _add(actors, one, code, ())
    for one in unique:
        if one.kind == "person":
            roles = tuple(_roles(one, within, organizations))
            _add(actors, one, _person_country(one, roles, within), roles)
        elif one.kind != "organization":
            _add(actors, one, one.code, ())
    first = {one.id: one.names[0].span for one in reversed(unique)}
    return dict(sorted(actors.items(), key=lambda item: first[item[0]]))


def _add(actors: dict[str, Actor], one: Identity, code: str | None, roles: tuple[Role, ...]) -> None:
    aliases = tuple(dict.fromkeys(name.words for name in one.names if name.words != one.name))
    known = actors.get(one.id)
    if known:  # two identities whose names come out the same are one actor
        aliases, roles, code = (*known.aliases, *aliases), (*known.roles, *roles), known.country or code
    actors[one.id] = Actor(one.id, one.name, one.kind, country=code or None, roles=roles, aliases=tuple(dict.fromkeys(aliases)))


def _roles(one: Identity, within: Context, organizations: Mapping[str, str | None]) -> Iterable[Role]:
    """Each role once, the fullest first; without a country of its own it has its organization's."""
    found = [role for name in one.names for role in find_roles(name, within)]
    unique = {role.title.lower(): role for role in reversed(found)}.values()
    for role in sorted(unique, key=lambda role: (-len(role.title.split()), role.span)):
        if any(role.title.lower() in other.title.lower() for other in unique if other is not role):
            continue
        country = role.country or organizations.get(role.organization or "")
        yield replace(role, country=country)


def _person_country(one: Identity, roles: tuple[Role, ...], within: Context) -> str | None:
    stated = next((role.country for role in roles if role.country), None)
    return stated or _stated(one.names, within)


def _organization_country(one: Identity, within: Context, home: str | None) -> str | None:
    named = next((code for name in (one.name, *(n.words for n in one.names)) if (code := stated_within(name))), None)
    stated = named or _stated(one.names, within)
    is_public = any(part in words("roles", "public") for part in one.name.lower().split())
    return stated or (home if is_public else None)


def _stated(names: Iterable[Name], within: Context) -> str | None:
    before = (stated_before(within.doc, name.start, places=within.places) for name in names if name.start < name.end)
    return next(filter(None, before), None)
