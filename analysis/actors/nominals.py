"""Resolve descriptions to who was named before: "the senior diplomat", "the ministry", "the Korean government"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.actors.bearers import Description, find_bearer, is_office
from analysis.actors.countries import country_actor, demonym
from analysis.actors.countries import known as known_country
from analysis.actors.discourse import Discourse, Known, Referent, latest
from analysis.actors.words import data, words
from analysis.language import lemma
from analysis.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR, _NEAR = 25, 4  # sentences: a role names its bearer from afar, "the company" only what has just been spoken of
_MOST_WORDS = 7
_TELLING = ("of", "for", "from", "with", "at")
_COUNTERPART = "counterpart"
_TOP_COURTS = ("supreme", "high", "constitutional")
_COMPLEMENTS = frozenset(("state", "defense", "defence", "treasury"))


@dataclass(frozen=True, slots=True)
class Nominal:
    """A description: its noun, the words before it, the token after it, and the country that it names."""

    noun: Token
    before: Sequence[Token]
    end: int
    code: str | None

    @property
    def word(self) -> str:
        """The noun's lemma."""
        return lemma(self.noun)

    @property
    def owner(self) -> Sequence[Token]:
        """The words of a country or its seat that it begins with, with what marks the possessor: "Japan's prime minister"."""
        end = next((i for i, one in enumerate(self.before) if one.tag_ == "POS"), 0)
        return self.before[: end + 1] if known_country(" ".join(one.text for one in self.before[:end])) else ()

    @property
    def modifiers(self) -> Sequence[Token]:
        """The words between the determiner or possessor and the noun."""
        return self.before[max(1, len(self.owner)) :]

    @property
    def phrase(self) -> str:
        """The words that narrow the noun, the noun and its complement: "pentagon chief", "secretary of state"."""
        free = words_of("adjectives") - words_of("portfolio") - words_of("top")
        narrow = [one.lower_ for one in self.modifiers if one.lower_ not in free and not _is_country_word(one)]
        return " ".join((*narrow, self.word, *(one.lower_ for one in self.noun.doc[self.noun.i + 1 : self.end])))


def find_nominal(token: Token) -> Nominal | None:
    """Return the description that this noun heads, or None where it describes nobody known."""
    if token.tag_ not in ("NN", "NNP") or not _is_listed(lemma(token)):
        return None
    end = _end_of_complement(token)
    if any(_makes_new(child) for child in token.rights if child.i >= end):
        return None
    if end < len(token.doc) and token.doc[end].tag_ in ("NNP", "NNPS"):  # "the company Acme", "the Prime Minister Kim"
        return None
    start = min([child.left_edge.i for child in token.lefts if child.dep_ != "punct"], default=token.i)
    if token.i - start >= _MOST_WORDS:
        return None
    before = [one for one in token.doc[start : token.i] if not one.is_punct]
    return Nominal(token, before, end, _country_before(before))


def resolve_nominal(nominal: Nominal, *, discourse: Discourse, known: Known) -> Actor | None:
    """Return the actor that a description stands for; None where unknown."""
    word = nominal.word
    if owner := _head_of_government(nominal, known.heads):
        return _country(owner.country, known.countries)
    if word in words_of("government"):
        return _government(nominal, known.countries, known.home)
    here = discourse.sentences[nominal.noun.i]
    far = list(latest(known.history, sentence=here, within=_FAR))
    if word == _COUNTERPART:
        return _counterpart(nominal, far)
    if not _may_be_known(nominal):
        return None
    near = [one for one in far if here - one.sentence <= _NEAR]
    described = Description(word, nominal.phrase, nominal.code, bool(nominal.owner))
    some = near if "*" in data("nominals")["persons"].get(word, ()) else far
    person = find_bearer(described, history=some, here=here, genders=known.genders)
    return person or _organization(nominal, far, near) or _place(word, near)


def _counterpart(nominal: Nominal, far: Sequence[Referent]) -> Actor | None:
    """Return the one person with a role who is of the country that is named: "his South Korean counterpart"."""
    people = {one.actor.id: one.actor for one in far if one.actor.kind == "person" and one.actor.roles}
    same = [person for person in people.values() if person.country == nominal.code and nominal.code]
    return same[0] if len(same) == 1 else None


def words_of(group: str) -> frozenset[str]:
    """Return one list of words for countries, places and governments."""
    return frozenset(data("nominals")["words"][group])


def is_generic(nominal: Nominal) -> bool:
    """Tell whether a noun says hardly more than what sort of actor it is: "the company", "the man"."""
    table = data("nominals")
    return any("*" in table[key].get(nominal.word, ()) for key in ("persons", "organizations")) or nominal.word in words_of(
        "place"
    )


def _is_listed(word: str) -> bool:
    table = data("nominals")
    listed = word == _COUNTERPART or word in table["persons"] or word in table["organizations"]
    return listed or any(word in words_of(key) for key in ("country", "place", "government", "cabinet"))


def _end_of_complement(noun: Token) -> int:
    """Return the token after the noun, or after "of state" in "secretary of state"."""
    rest = noun.doc[noun.i + 1 : noun.i + 3]
    has_one = noun.lower_ == "secretary" and len(rest) == 2 and rest[0].lower_ == "of" and rest[1].lower_ in _COMPLEMENTS
    return noun.i + 3 if has_one else noun.i + 1


def _makes_new(child: Token) -> bool:
    """Tell whether what follows the noun says whom it describes: it then describes somebody new."""
    if child.dep_ in ("relcl", "acl"):
        return child.head.dep_ != "ROOT"  # of a bare root the parse took the verb for a participle: "The diplomat called …"
    return (child.dep_ == "appos" and child.pos_ == "PROPN") or (child.dep_ == "prep" and child.lower_ in _TELLING)


def _country_before(before: Sequence[Token]) -> str | None:
    for i in range(len(before)):
        for j in (i + 2, i + 1):
            text = " ".join(token.text for token in before[i:j])
            country = known_country(text)
            is_owner = j < len(before) and before[j].tag_ == "POS"
            code = (country.code if country and (is_owner or country.use in ("name", "part")) else None) or demonym(text)
            if code:
                return code
    return None


def _may_be_known(nominal: Nominal) -> bool:
    """Tell whether a description is definite and says nothing that makes it somebody new."""
    if not nominal.before:
        return False
    if is_office(nominal.phrase):
        return bool(nominal.owner) or nominal.before[0].lower_ in words_of("determiners")
    return nominal.before[0].lower_ in words_of("determiners") and names_nobody_new(nominal.modifiers)


def names_nobody_new(modifiers: Sequence[Token]) -> bool:
    """Tell whether the words before a noun make it nobody new: "the giant company", not "the shipping company"."""
    allowed = words_of("adjectives") | words_of("top")
    return all(one.lower_ in allowed or _is_country_word(one) for one in modifiers)


def _is_country_word(token: Token) -> bool:
    return token.text in ("South", "North") or demonym(token.text) is not None or known_country(token.text) is not None


def _head_of_government(nominal: Nominal, heads: Mapping[int, Referent]) -> Actor | None:
    """Return the person whose government is meant: "Halvorsen's cabinet", "the Halvorsen administration", "his government"."""
    if nominal.word not in words_of("government") | words_of("cabinet"):
        return None
    owners = (heads.get(child.i) for child in nominal.noun.lefts if child.dep_ in ("poss", "compound", "nmod"))
    return next((one.actor for one in owners if one and one.actor.kind == "person"), None)


def _government(nominal: Nominal, countries: Mapping[str, Actor], home: str | None) -> Actor | None:
    """Return the country of "the Korean government"; of a bare one the story's home or its only country."""
    if nominal.code:
        return _country(nominal.code, countries)
    if [token.lower_ for token in nominal.before] != ["the"]:
        return None
    only = next(iter(countries.values())) if len(countries) == 1 else None
    return countries.get(home or "") or only


def _is_of(actor: Actor, code: str | None) -> bool:
    """Tell whether an actor may be of a country; one whose country is unknown may."""
    return code is None or actor.country in (code, None)


def _country(code: str | None, countries: Mapping[str, Actor]) -> Actor | None:
    """Return the country, also one that the article names only by its adjective: "the Norwegian government"."""
    return (countries.get(code) or country_actor(code)) if code else None


def _organization(nominal: Nominal, far: Sequence[Referent], near: Sequence[Referent]) -> Actor | None:
    fits = data("nominals")["organizations"].get(nominal.word)
    if fits is None:
        return None
    named = [one.actor for one in far if one.actor.kind == "organization" and _holds(one.actor, (nominal.word, *fits))]
    if any(token.lower_ in words_of("top") for token in nominal.before):
        named = [one for one in named if _holds(one, _TOP_COURTS)]
    if not named and "*" in fits and nominal.code is None:
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
    found = known_country(actor.name)
    is_state = bool(found and found.use in ("state", "part"))
    return is_state == (word in ("state", "province"))
