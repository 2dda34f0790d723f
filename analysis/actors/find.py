"""Find the actors of an article and every mention of them: the steps of this room in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.actors.acronyms import find_acronyms
from analysis.actors.dateline import find_dateline_names
from analysis.actors.found import Name
from analysis.actors.kinds import settle_kinds
from analysis.actors.metonymy import read_place
from analysis.actors.names import find_names, repeats
from analysis.actors.resolve import Identity, resolve_names
from analysis.model import Actor, Article, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_actors(article: Article, doc: Doc) -> tuple[list[Mention], list[Actor]]:
    """Return the mentions in order of the text, and the actors they stand for, in order of their first mention."""
    acronyms = list(find_acronyms(doc))
    found = settle_kinds(doc, find_names(doc), acronyms=acronyms)
    names = sorted([*found, *repeats(doc, found), *find_dateline_names(article)], key=lambda one: one.span)
    names = [name for name in names if name.kind != "thing"]
    identities = resolve_names(names, doc=doc, acronyms=acronyms)
    mentions = [_mention(doc, name, identities[name]) for name in names]
    return mentions, _actors(identities)


def _mention(doc: Doc, name: Name, identity: Identity) -> Mention:
    form = "name" if name.words == identity.name or len(name.words.split()) > 1 else "alias"
    assert name.kind != "thing"
    reading = read_place(doc, name) if name.kind in ("country", "place") else "actor"
    return Mention(name.span, name.kind, form, reading=reading, actor=identity.id, rule=name.rule)


def _actors(identities: dict[Name, Identity]) -> list[Actor]:
    actors: dict[str, Actor] = {}
    for identity in identities.values():
        aliases = tuple(dict.fromkeys(name.words for name in identity.names if name.words != identity.name))
        actors.setdefault(identity.id, Actor(identity.id, identity.name, identity.kind, country=identity.code or None, aliases=aliases))
    return list(actors.values())
