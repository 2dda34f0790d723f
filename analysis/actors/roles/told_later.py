"""Add the roles that clauses about "he" and "she" tell: "She is a professor at Lund University"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from analysis.actors.roles.role_clauses import clauses
from analysis.actors.roles.role_statement import stated_roles
from analysis.actors.rules import MentionRule
from analysis.actors.terms.found import Name
from analysis.actors.terms.role_phrase import Context
from analysis.language import Token
from analysis.model import Actor, Mention, Role, Span
from analysis.syntax import is_active_subject

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
            for role in _roles(token, within):
                found[actor.id] = _with_role(found.get(actor.id, actor), role)
    return found


def _roles(token: Token, within: Context) -> Iterator[Role]:
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
