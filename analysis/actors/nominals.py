"""Resolve descriptions to who was named before: "the senior diplomat", "the ministry", "the Korean government"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.actors.countries import demonym, known
from analysis.actors.discourse import Discourse, Referent, latest
from analysis.actors.gender import Gender
from analysis.actors.words import data, words
from analysis.language import lemma
from analysis.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR, _NEAR = 25, 4  # sentences: a role names its bearer from afar, "the company" only what has just been spoken of
_MOST_WORDS = 7
_TELLING = ("of", "for", "from", "with", "at")
_TOP_COURTS = ("supreme", "high", "constitutional")
_OPPOSITES: dict[str, Gender] = {"male": "female", "female": "male"}


@dataclass(frozen=True, slots=True)
class Nominal:
    """A description: its noun, the words before it, and the country that they name."""

    noun: Token
    before: Sequence[Token]
    code: str | None

    @property
    def word(self) -> str:
        """The noun's lemma."""
        return lemma(self.noun)


def find_nominal(token: Token) -> Nominal | None:
    """Return the description that this noun heads, or None where it describes nobody known."""
    if token.tag_ not in ("NN", "NNP") or not _is_listed(lemma(token)):
        return None
    if any(_makes_new(child) for child in token.rights):
        return None
    if token.i + 1 < len(token.doc) and token.nbor().tag_ in ("NNP", "NNPS"):  # "the company Acme", "the Prime Minister Kim"
        return None
    start = min([child.left_edge.i for child in token.lefts if child.dep_ != "punct"], default=token.i)
    if token.i - start >= _MOST_WORDS:
        return None
    before = [one for one in token.doc[start : token.i] if not one.is_punct]
    return Nominal(token, before, _country_before(before))


def resolve_nominal(
    nominal: Nominal, *, discourse: Discourse, history: Sequence[Referent], countries: Mapping[str, Actor], home: str | None
) -> Actor | None:
    """Return the actor that a description stands for; None where unknown."""
    word = nominal.word
    if word in words_of("government"):
        return _government(nominal, countries, home)
    if (
        not nominal.before
        or nominal.before[0].lower_ not in words_of("determiners")
        or not _names_nobody_new(nominal.before[1:])
    ):
        return None
    here = discourse.sentences[nominal.noun.i]
    far = list(latest(history, sentence=here, within=_FAR))
    near = [one for one in far if here - one.sentence <= _NEAR]
    return _person(nominal, far, near, discourse.genders) or _organization(nominal, far, near) or _place(word, near)


def words_of(group: str) -> frozenset[str]:
    """Return one list of words for countries, places and governments."""
    return frozenset(data("nominals")["words"][group])


def _is_listed(word: str) -> bool:
    table = data("nominals")
    listed = word in table["persons"] or word in table["organizations"]
    return listed or any(word in words_of(key) for key in ("country", "place", "government"))


def _makes_new(child: Token) -> bool:
    """Tell whether what follows the noun says whom it describes: it then describes somebody new."""
    if child.dep_ in ("relcl", "acl"):
        return child.head.dep_ != "ROOT"  # of a bare root the parse took the verb for a participle: "The diplomat called …"
    return (child.dep_ == "appos" and child.pos_ == "PROPN") or (child.dep_ == "prep" and child.lower_ in _TELLING)


def _country_before(before: Sequence[Token]) -> str | None:
    for i in range(len(before)):
        for j in (i + 2, i + 1):
            text = " ".join(token.text for token in before[i:j])
            country = known(text)
            code = (country.code if country and country.use in ("name", "part") else None) or demonym(text)
            if code:
                return code
    return None


def _names_nobody_new(modifiers: Sequence[Token]) -> bool:
    allowed = words_of("adjectives") | words_of("top")
    return all(
        one.lower_ in allowed or one.text in ("South", "North") or demonym(one.text) or known(one.text) for one in modifiers
    )


def _government(nominal: Nominal, countries: Mapping[str, Actor], home: str | None) -> Actor | None:
    """Return the country of "the Korean government"; of a bare one the story's home or its only country."""
    if nominal.code:
        return countries.get(nominal.code)
    if [token.lower_ for token in nominal.before] != ["the"]:
        return None
    only = next(iter(countries.values())) if len(countries) == 1 else None
    return countries.get(home or "") or only


def _is_of(actor: Actor, code: str | None) -> bool:
    """Tell whether an actor may be of a country; one whose country is unknown may."""
    return code is None or actor.country in (code, None)


def _person(
    nominal: Nominal, far: Sequence[Referent], near: Sequence[Referent], genders: Mapping[str, Gender | None]
) -> Actor | None:
    fits = data("nominals")["persons"].get(nominal.word)
    if fits is None:
        return None
    if "*" not in fits:
        people = [one.actor for one in far if one.actor.kind == "person" and _has_role(one.actor, (nominal.word, *fits))]
    else:
        wrong = next((other for word, other in _OPPOSITES.items() if nominal.word in words("roles", word)), None)
        people = [one.actor for one in near if one.actor.kind == "person" and (not wrong or genders.get(one.actor.id) != wrong)]
    return next((one for one in people if _is_of(one, nominal.code)), None)


def _has_role(actor: Actor, fits: Sequence[str]) -> bool:
    titles = [f" {role.title.lower()} ".replace("-", " ") for role in actor.roles]
    return any(f" {word} " in title for word in fits for title in titles)


def _organization(nominal: Nominal, far: Sequence[Referent], near: Sequence[Referent]) -> Actor | None:
    fits = data("nominals")["organizations"].get(nominal.word)
    if fits is None:
        return None
    named = [one.actor for one in far if one.actor.kind == "organization" and _holds(one.actor, (nominal.word, *fits))]
    if any(token.lower_ in words_of("top") for token in nominal.before):
        named = [one for one in named if _holds(one, _TOP_COURTS)]
    if not named and "*" in fits:
        public = words("roles", "public")
        some = [one for one in near if one.actor.kind == "organization" and not _holds(one.actor, public)]
        named = [one.actor for one in sorted(some, key=lambda one: one.sentence + 0.8 * one.is_subject, reverse=True)]
    return next((one for one in named if _is_of(one, nominal.code)), None)


def _holds(actor: Actor, fits: Collection[str]) -> bool:
    parts = actor.name.lower().split()
    return any(word in parts for word in fits)


def _place(word: str, near: Sequence[Referent]) -> Actor | None:
    if word in words_of("country"):
        return next((one.actor for one in near if one.actor.kind == "country"), None)
    if word in words_of("place"):
        return next((one.actor for one in near if one.actor.kind == "place" and _is_such_place(one.actor, word)), None)
    return None


def _is_such_place(actor: Actor, word: str) -> bool:
    found = known(actor.name)
    is_state = bool(found and found.use in ("state", "part"))
    return is_state == (word in ("state", "province"))
