"""Choose the person that a description stands for: of those whose role fits the one most spoken of, nobody where two are close.

Salience in the tradition of Lappin & Leass (1994): subjects count most, and what was said fades with every sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.actors.anaphora.discourse import Referent
from analysis.actors.terms.gender import Gender
from analysis.lexicon import table, words
from analysis.model import Actor

_SUBJECT, _OTHER = 1.0, 0.4  # what a mention counts
_FADING = 0.8  # what is left of it a sentence later
_SAME_WORD = 1.5  # of a role that has the very word: "the envoy" rather means an envoy than an ambassador
_SAME_HOME = 2.0  # "the president" rather means one who was called so without a country
_MARGIN = 1.4  # how far the first must stand above the second: a wrong attribution is worse than a missing one
_OPPOSITES: dict[str, Gender] = {"male": "female", "female": "male"}


@dataclass(frozen=True, slots=True)
class Description:
    """What a description says of a person: noun, noun with what narrows it, country; ``is_owned`` as in "Japan's premier".

    ``telling`` are words that his or her roles must have, too: "the Republican senator".
    """

    noun: str
    phrase: str
    code: str | None = None
    is_owned: bool = False
    telling: tuple[str, ...] = ()


def is_office(phrase: str) -> bool:
    """Tell whether a phrase names an office that one person holds in a country: "prime minister", "top diplomat"."""
    return _plain(phrase) in table("nominals")["offices"]


def find_bearer(
    description: Description, *, history: Sequence[Referent], here: int, genders: Mapping[str, Gender | None]
) -> Actor | None:
    """Return the person that a description in sentence ``here`` stands for; ``history`` is what may be meant."""
    people = [one for one in history if one.actor.kind == "person" and fits(description, one.actor, genders)]
    people = _of_country(description, people)
    is_bare = description.code is None and is_office(description.phrase)
    scores: dict[str, float] = defaultdict(float)
    for one in people:
        weight = (_SUBJECT if one.is_subject else _OTHER) * _FADING ** (here - one.sentence)
        weight *= _SAME_WORD if any(f" {description.noun} " in title for title in _titles(one.actor)) else 1.0
        scores[one.actor.id] += weight * (_SAME_HOME if is_bare and _is_bare(one.actor, description) else 1.0)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return None
    return next(one.actor for one in people if one.actor.id == ranked[0][0])


def fits(description: Description, person: Actor, genders: Mapping[str, Gender | None]) -> bool:
    """Tell whether a person's roles, or for "the man" the gender, are what a description says."""
    if is_office(description.phrase):
        office = table("nominals")["offices"][_plain(description.phrase)]
        return any(_holds_office(title, office["titles"]) for title in _titles(person))
    fits = table("nominals")["persons"].get(description.noun)
    if fits is None:
        return False
    if not all(any(_has(title, word) for title in _titles(person)) for word in description.telling):
        return False
    if "*" in fits:
        wrong = next((other for word, other in _OPPOSITES.items() if description.noun in words("roles", word)), None)
        return not wrong or genders.get(person.id) != wrong
    narrow = [word for word in _plain(description.phrase).split() if word in words("nominals", "portfolio")]
    return any(
        any(f" {word} " in title for word in (description.noun, *fits)) and all(f" {word} " in title for word in narrow)
        for title in _titles(person)
    )


def _of_country(description: Description, people: list[Referent]) -> list[Referent]:
    """Keep those of the country that is named; one whose country is unknown where none is known to be of it.

    Of "Japan's foreign minister", who may be somebody new, only a person known to be of Japan.
    """
    office = table("nominals")["offices"].get(_plain(description.phrase), {})
    code = description.code or office.get("country")
    if code is None:
        return people
    same = [one for one in people if one.actor.country == code]
    return same if same or description.is_owned else [one for one in people if one.actor.country is None]


def _holds_office(title: str, names: Sequence[str]) -> bool:
    is_below = any(f" {word} " in title for word in words("nominals", "below"))
    return not is_below and any(f" {name} " in title for name in names)


def _is_bare(person: Actor, description: Description) -> bool:
    """Tell whether a person's office was named without a country, as that of the paper's own country is."""
    office = table("nominals")["offices"][_plain(description.phrase)]
    return any(role.country is None and _holds_office(f" {_plain(role.title)} ", office["titles"]) for role in person.roles)


def _has(title: str, word: str) -> bool:
    """Tell whether a title has the word, or a party's member or adjective of it ("Democrat", "Democratic")."""
    return any(part.startswith(word) or (len(part) > 3 and word.startswith(part)) for part in title.split())


def _titles(person: Actor) -> list[str]:
    return [f" {_plain(role.title)} " for role in person.roles]


def _plain(text: str) -> str:
    return text.lower().replace("-", " ").replace("defence", "defense")
