"""Resolve nominals to whom they describe: persons by their roles, organizations and places by their names, governments."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from analysis.actors.anaphora.bearers import Description, find_bearer, is_office
from analysis.actors.anaphora.discourse import Discourse, Known, Referent, latest
from analysis.actors.anaphora.reported import named_in_report
from analysis.actors.terms.countries import country_actor, use_of
from analysis.actors.terms.nominals import Nominal, telling
from analysis.lexicon import table, words
from analysis.model import Actor
from analysis.syntax import modifying_nouns

_FAR, _NEAR = 25, 4  # sentences: a role names its bearer from afar, "the company" only what has just been spoken of
_TOP_COURTS = ("supreme", "high", "constitutional")


def resolve_nominal(nominal: Nominal, *, discourse: Discourse, known: Known) -> Actor | None:
    """Return the actor that a description stands for; None where unknown."""
    word = nominal.word
    if owner := _head_of_government(nominal, known.heads):
        return _country(owner.country, known.countries)
    if word in words("nominals", "government"):
        return _government(nominal, known.countries, known.home)
    here = discourse.sentences[nominal.noun.i]
    told = named_in_report(nominal.noun, discourse=discourse, known=known)
    before = (one for one in latest(known.history, sentence=here, within=_FAR) if one.actor.id not in told)
    far = [one for one in before if one.actor.named or one.token not in discourse.quoted or nominal.noun.i in discourse.quoted]
    if not _may_be_known(nominal):
        return None
    near = [one for one in far if here - one.sentence <= _NEAR]
    narrowed = () if is_office(nominal.phrase) else telling(nominal.modifiers)
    described = Description(word, nominal.phrase, nominal.code, bool(nominal.owner), narrowed)
    some = near if "*" in table("nominals")["persons"].get(word, ()) else far
    person = find_bearer(described, history=some, here=here, genders=known.genders)
    return person or (None if narrowed else _organization(nominal, far, near) or _place(word, near))


def _may_be_known(nominal: Nominal) -> bool:
    """Tell whether a description is definite."""
    if not nominal.before:
        return False
    owned = bool(nominal.owner) and is_office(nominal.phrase)
    return owned or nominal.before[0].lower_ in words("nominals", "determiners")


def _organization(nominal: Nominal, far: Sequence[Referent], near: Sequence[Referent]) -> Actor | None:
    fits = table("nominals")["organizations"].get(nominal.word)
    if fits is None:
        return None
    named = [one.actor for one in far if one.actor.kind == "organization" and _holds(one.actor, (nominal.word, *fits))]
    if any(token.lower_ in words("nominals", "top") for token in nominal.before):
        named = [one for one in named if _holds(one, _TOP_COURTS)]
    if not named and "*" in fits and nominal.code is None:
        public = words("roles", "public")
        some = [one for one in near if one.actor.kind == "organization" and not _holds(one.actor, public)]
        named = [one.actor for one in sorted(some, key=lambda one: one.sentence + 0.8 * one.is_subject, reverse=True)]
    codes = (nominal.code, None)  # one whose country is unknown may be of it
    return next((one for one in named if nominal.code is None or one.country in codes), None)


def _holds(actor: Actor, fits: Collection[str]) -> bool:
    parts = actor.name.lower().split()
    return any(word in parts for word in fits)


def _head_of_government(nominal: Nominal, heads: Mapping[int, Referent]) -> Actor | None:
    """Return the person whose government is meant: "Halvorsen's cabinet", "the Halvorsen administration", "his government"."""
    if nominal.word not in words("nominals", "government") | words("nominals", "cabinet"):
        return None
    owners = (heads.get(child.i) for child in modifying_nouns(nominal.noun))
    return next((one.actor for one in owners if one and one.actor.kind == "person"), None)


def _government(nominal: Nominal, countries: Mapping[str, Actor], home: str | None) -> Actor | None:
    """Return the country of "the Korean government"; of a bare one the story's home or its only country."""
    if nominal.code:
        return _country(nominal.code, countries)
    if [token.lower_ for token in nominal.before] != ["the"]:
        return None
    only = next(iter(countries.values())) if len(countries) == 1 else None
    return countries.get(home or "") or only


def _country(code: str | None, countries: Mapping[str, Actor]) -> Actor | None:
    """Return the country, also one that the article names only by its adjective: "the Norwegian government"."""
    return (countries.get(code) or country_actor(code)) if code else None


def _place(word: str, near: Sequence[Referent]) -> Actor | None:
    if word in words("nominals", "country"):
        return next((one.actor for one in near if one.actor.kind == "country"), None)
    if word in words("nominals", "place"):
        places = (one.actor for one in near if one.actor.kind == "place")
        is_state = word in ("state", "province")
        return next((one for one in places if (use_of(one.name) in ("state", "part")) == is_state), None)
    return None
