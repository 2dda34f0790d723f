"""Find the actors of an article and every mention of them: the steps of this room in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.actors.acronyms import find_acronyms
from analysis.actors.anaphora import find_anaphors
from analysis.actors.build import build_actors
from analysis.actors.countries import known
from analysis.actors.credits import credit_spans, find_credits, is_agency_credit
from analysis.actors.dateline import find_dateline_names
from analysis.actors.found import Name
from analysis.actors.kinds import settle_kinds
from analysis.actors.metonymy import read_place
from analysis.actors.names import find_names, make_name, repeats, without_overlaps
from analysis.actors.origins import by_token
from analysis.actors.resolve import Identity, resolve_names
from analysis.actors.roles import context
from analysis.model import Actor, Article, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NOBODY = ("credit", "dateline agency")  # rules that find names which stand for no actor of the affair


def find_actors(article: Article, doc: Doc) -> tuple[list[Mention], list[Actor]]:
    """Return the mentions in order of the text, and the actors they stand for, in order of their first mention."""
    acronyms = list(find_acronyms(doc))
    credited = credit_spans(article)
    marked = [name for name in find_names(doc) if not any(span.covers(name.span) for span in credited)]
    marked = without_overlaps([*marked, *(make_name(doc, a.token, end=a.token + 1, kind="organization", rule="acronym") for a in acronyms)])
    found = settle_kinds(doc, marked, acronyms=acronyms)
    names = sorted([*found, *repeats(doc, found), *find_dateline_names(article)], key=lambda one: one.span)
    places = by_token(names)
    names = [name for name in names if name.kind != "thing" and not _is_adjective(doc, name)]
    names = [replace(name, rule="credit") if is_agency_credit(article, name) else name for name in names]
    metonyms = {name for name in names if name.kind == "place" and read_place(doc, name) == "actor"}
    identities = resolve_names([name for name in names if name.rule not in _NOBODY], doc=doc, acronyms=acronyms, metonyms=metonyms)
    home = next((country for name in names if name.rule == "dateline" and (country := _country(name))), None)
    actors = build_actors(identities.values(), context(doc, names, places=places), home=home)
    named = [(name, _mention(doc, name, identities.get(name))) for name in names]
    anaphors = find_anaphors(doc, named, actors=actors, home=home)
    makers = [_mention(doc, name, None) for name in find_credits(article)]
    return sorted([*(mention for _, mention in named), *anaphors, *makers], key=lambda one: one.span), list(actors.values())


def _is_adjective(doc: Doc, name: Name) -> bool:
    """ "Afghan" in "the Afghan team" tells whose the team is, and stands for nobody itself."""
    if name.kind != "group" or name.start >= name.end:
        return False
    root = doc[name.start : name.end].root
    return root.dep_ in ("amod", "compound", "nmod", "acomp") or (root.tag_ == "JJ" and root.dep_ not in ("nsubj", "pobj", "dobj"))


def _country(name: Name) -> str | None:
    found = known(name.words)
    return found.code if found else None


def _mention(doc: Doc, name: Name, identity: Identity | None) -> Mention:
    assert name.kind != "thing"
    if identity is None:
        return Mention(name.span, name.kind, "name", reading="literal" if name.kind == "place" else "actor", rule=name.rule)
    reading = read_place(doc, name) if name.kind in ("country", "place") else "actor"
    if name.kind == "place" and identity.kind == "country":
        return Mention(name.span, name.kind, "metonym", reading="actor", actor=identity.id, rule=name.rule)
    form = "name" if name.words == identity.name or len(name.words.split()) > 1 else "alias"
    return Mention(name.span, name.kind, form, reading=reading, actor=identity.id, rule=name.rule)
