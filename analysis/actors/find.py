"""Find the actors of an article and every mention of them: the steps of this room in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from analysis import syntax
from analysis.actors.anaphora.resolve_anaphora import find_anaphors
from analysis.actors.build import build_actors
from analysis.actors.names.acronyms import Acronym, find_acronyms
from analysis.actors.names.credits import credit_spans, find_credits, find_dateline_names, is_agency_credit
from analysis.actors.names.find_names import find_names, repeats, without_overlaps
from analysis.actors.names.headlines import capitalized_lines
from analysis.actors.names.resolve_names import resolve_names
from analysis.actors.readings.kinds import settle_kinds
from analysis.actors.readings.metonymy import read_place
from analysis.actors.roles.find_roles import context, with_later_roles
from analysis.actors.roles.origins import by_token
from analysis.actors.rules import MentionRule
from analysis.actors.terms.countries import filed_from
from analysis.actors.terms.found import Name, make_name
from analysis.language import Doc, lemma
from analysis.lexicon import words
from analysis.model import Actor, Article, Form, Mention, Reading

_NOBODY = (MentionRule.CREDIT, MentionRule.DATELINE_AGENCY)  # rules that find names which stand for no actor of the affair


def find_actors(article: Article, doc: Doc) -> tuple[list[Mention], list[Actor]]:
    """Return the mentions in order of the text, and the actors they stand for, in order of their first mention."""
    acronyms = list(find_acronyms(doc))
    every = _names(article, doc, acronyms)
    names = [name for name in every if name.kind != "thing" and not _is_nobody(doc, name)]
    read_as_actor = {name for name in names if name.kind in ("country", "place") and read_place(doc, name) == "actor"}
    meant = [name for name in names if name.rule not in _NOBODY]
    identities = resolve_names(meant, doc=doc, acronyms=acronyms, metonyms=read_as_actor)
    home = next((code for name in names if name.rule == MentionRule.DATELINE and (code := filed_from(name.words))), None)
    within = context(doc, names, places=by_token(every))
    actors = build_actors(identities.values(), within, home=home)
    actor_of = {name: actors[identity] for name, identity in identities.items()}
    named = [(name, _mention(name, actor_of.get(name), read_as_actor)) for name in (*names, *find_credits(article))]
    by_id = {actor.id: actor for actor in actors.values()}
    anaphors = find_anaphors(doc, named, actors=by_id, home=home, article=article.id)
    for _, actor in anaphors:  # countries that only descriptions name ("the Norwegian government"), and who has no name
        by_id.setdefault(actor.id, actor)
    by_id = with_later_roles(anaphors, by_id, within)
    mentions = [*(mention for _, mention in named), *(mention for mention, _ in anaphors)]
    return sorted(mentions, key=lambda one: one.span), list(by_id.values())


def _names(article: Article, doc: Doc, acronyms: Sequence[Acronym]) -> list[Name]:
    """Return all names of prose and dateline in order, each with its kind."""
    credited = credit_spans(article)
    shouted = capitalized_lines(doc)  # what a headline in title case names is found again by what the story names
    marked = [
        name
        for name in find_names(doc)
        if not any(span.covers(name.span) for span in credited) and (name.rule == MentionRule.LIST or name.start not in shouted)
    ]
    short = (make_name(doc, one.token, end=one.token + 1, kind="organization", rule=MentionRule.ACRONYM) for one in acronyms)
    found = settle_kinds(doc, without_overlaps([*marked, *short]), acronyms=acronyms)
    names = sorted([*found, *repeats(doc, found), *find_dateline_names(article)], key=lambda one: one.span)
    return [replace(name, rule=MentionRule.CREDIT) if is_agency_credit(article, name) else name for name in names]


def _is_nobody(doc: Doc, name: Name) -> bool:
    """Tell whether a nationality stands for nobody itself: "Afghan" in "the Afghan team", the language in "speak Korean"."""
    if name.kind != "group" or not name.is_parsed:
        return False
    root = doc[name.start : name.end].root
    if syntax.is_premodifier(root) or syntax.is_plain_adjective(root):
        return True
    if syntax.is_adjective(root) and not (syntax.is_active_subject(root) or syntax.is_object(root)):
        return True
    if syntax.is_prepositional_object(root) and root.head.lower_ in ("in", "into", "from"):
        return not any(map(syntax.is_determiner, root.children)) and not name.words.endswith("s")
    return syntax.is_direct_object(root) and lemma(root.head) in words("names", "of_language")


def _mention(name: Name, actor: Actor | None, read_as_actor: Collection[Name]) -> Mention:
    assert name.kind != "thing"
    form = _form(name, actor, read_as_actor)
    is_literal = actor is None or (name.kind in ("country", "place") and name not in read_as_actor)
    reading: Reading = "literal" if is_literal else "actor"
    identifier = actor.id if actor else None
    return Mention(name.span, name.kind, form, reading, actor=identifier, rule=name.rule, confidence=name.rule.confidence(form))


def _form(name: Name, actor: Actor | None, read_as_actor: Collection[Name]) -> Form:
    if actor is None:
        return "name"
    if name.kind == "place" and actor.kind == "country" and name in read_as_actor:
        return "metonym"
    return "name" if name.words == actor.name or len(name.words.split()) > 1 else "alias"
