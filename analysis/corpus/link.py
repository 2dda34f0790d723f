"""Link actors across articles: which ids of different articles stand for one actor.

Deliberately cautious in this version: a wrong link is worse than a missing one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from analysis.model import Actor

# where the family name comes first in English news copy, too: "Kang Kyung-wha", "Xi Jinping", "Nguyen Phu Trong"
_FAMILY_NAME_FIRST = frozenset(("KR", "KP", "CN", "TW", "HK", "MO", "VN"))


def link_actors(actors: Iterable[Actor]) -> dict[str, str]:
    """Map the ids that stand for another id's actor to that id; ids that stand for themselves are left out.

    ``actors`` are those of all articles, the most frequent first. A person named by one word joins the one person of whose
    full name it is the family name, unless there are several or their countries differ; countries with one code are one.
    """
    known = _by_id(actors)
    families = _by_family_name(known)
    links: dict[str, str] = {}
    countries: dict[str, str] = {}
    for actor in known:
        if actor.kind == "country" and actor.country:
            target = countries.setdefault(actor.country, actor.id)
        else:
            target = _full_name_of(actor, families)
        if target != actor.id:
            links[actor.id] = target
    return links


def _by_id(actors: Iterable[Actor]) -> list[Actor]:
    """One actor an id; of several the first that has a country."""
    known: dict[str, Actor] = {}
    for actor in actors:
        if actor.id not in known or (actor.country and not known[actor.id].country):
            known[actor.id] = actor
    return list(known.values())


def _by_family_name(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    families: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        words = actor.name.split()
        if actor.kind == "person" and len(words) > 1:
            first = actor.country in _FAMILY_NAME_FIRST or "-" in words[-1]  # "Moon Jae-in", of unknown country
            families[words[0 if first else -1].casefold()].append(actor)
    return families


def _full_name_of(actor: Actor, families: dict[str, list[Actor]]) -> str:
    if actor.kind != "person" or len(actor.name.split()) != 1:
        return actor.id
    candidates = families.get(actor.name.casefold(), [])
    if len(candidates) == 1 and _may_be_one(actor, candidates[0]):
        return candidates[0].id
    return actor.id


def _may_be_one(one: Actor, other: Actor) -> bool:
    return one.country is None or other.country is None or one.country == other.country
