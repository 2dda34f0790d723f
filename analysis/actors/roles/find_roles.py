"""Find what an article says persons are, each role with its organization, its country and its state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from analysis.actors.roles.appositions import affiliation, apposition_after, apposition_before
from analysis.actors.roles.role_clauses import clauses
from analysis.actors.roles.role_statement import stated_roles
from analysis.actors.roles.shared_roles import shared_role
from analysis.actors.roles.titles import title_before
from analysis.actors.rules import MentionRule
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context, Phrase
from analysis.language import Doc, Token
from analysis.model import Actor, Mention, Role, Span
from analysis.syntax import is_active_subject

_INDEXED = ("organization", "person")


def context(doc: Doc, names: Sequence[Name], *, places: Mapping[int, Name]) -> Context:
    """Index the organizations and people of an article by their tokens."""
    tokens = {kind: {i: one for one in names if one.kind == kind for i in range(one.start, one.end)} for kind in _INDEXED}
    return Context(doc, places, *(tokens[kind] for kind in _INDEXED))


def find_roles(name: Name, within: Context) -> Iterator[Role]:
    """Yield the roles that the words around one mention of a person give it."""
    if not name.is_parsed:
        return
    for phrase in _phrases(name, within):
        yield from stated_roles(phrase, name, within)
    yield from shared_role(name, within)


def distinct_roles(names: Iterable[Name], within: Context) -> list[Role]:
    """Return each role of one person once, the fullest first: "deputy minister" goes with "deputy defense minister"."""
    unique: dict[str, Role] = {}
    for name in names:
        for role in find_roles(name, within):
            first = unique.setdefault(role.title.lower(), role)
            unique[role.title.lower()] = _completed(first, role)
    kept: list[Role] = []
    for role in sorted(unique.values(), key=lambda one: (-len(one.title.split()), one.span)):
        if not any(_is_within(role, other) for other in kept):
            kept.append(role)
    return kept


def _phrases(name: Name, within: Context) -> Iterator[Phrase]:
    title = title_before(name, within)
    first = title.start if title else name.start  # "its spokesman, Lt. Col. Kim": the rank is between
    found = (title, apposition_after(name, within), apposition_before(name, first, within), *clauses(name, within))
    yield from (one for one in found if one)
    belongs = affiliation(name, within)
    if belongs and not title:
        yield belongs


def _completed(first: Role, second: Role) -> Role:
    return replace(first, organization=first.organization or second.organization, country=first.country or second.country)


def _is_within(role: Role, fuller: Role) -> bool:
    """Tell whether a fuller role says all that a role says."""
    words, all_words = (f" {one.title.lower()} " for one in (role, fuller))
    same = role.organization in (None, fuller.organization)
    return same and words in all_words and (role.state in (None, fuller.state))


_SUBJECTS = frozenset(("he", "she"))


def with_later_roles(
    anaphors: Iterable[tuple[Mention, Actor]], actors: Mapping[str, Actor], within: Context
) -> dict[str, Actor]:
    """Return the actors by id, named persons with the roles that are said of their pronouns outside quotations."""
    found = dict(actors)
    starts = {token.idx: token for token in within.doc if token.lower_ in _SUBJECTS and is_active_subject(token)}
    for mention, actor in anaphors:
        token = starts.get(mention.span.start)
        if mention.form == "pronoun" and actor.named and actor.kind == "person" and token is not None:
            for role in _later_roles(token, within):
                found[actor.id] = _with_role(found.get(actor.id, actor), role)
    return found


def _later_roles(token: Token, within: Context) -> Iterator[Role]:
    end = token.idx + len(token)
    name = Name(token.i, token.i + 1, "person", token.text, Span(token.idx, end), MentionRule.PERSON)
    for phrase in clauses(name, within):
        yield from stated_roles(phrase, name, within)


def _with_role(actor: Actor, role: Role) -> Actor:
    """Add a role unless one that says as much is known."""
    title = f" {role.title.lower()} "
    if any(title in f" {one.title.lower()} " for one in actor.roles):
        return actor
    return replace(actor, roles=(*actor.roles, role), country=actor.country or role.country)
