"""Resolve descriptions to who was named before: "the senior diplomat", "the ministry", "the country", "the Korean government"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.actors.countries import demonym, known
from analysis.actors.discourse import Discourse, Referent, first_of_list, is_subject, latest
from analysis.actors.words import data, words
from analysis.language import lemma
from analysis.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR, _NEAR = 25, 4  # sentences: a role names its bearer from afar, "the company" only what has just been spoken of
_MOST_WORDS = 7


def nominal_start(token: Token) -> int | None:
    """Return the first token of a description that this noun heads, or None where it describes nobody known."""
    if token.tag_ not in ("NN", "NNP") or not _is_listed(lemma(token)):
        return None
    if token.dep_ != "ROOT" and any(_makes_new(child) for child in token.rights):  # a bare root: its verb was taken for a participle
        return None
    if token.i + 1 < len(token.doc) and token.nbor().tag_ in ("NNP", "NNPS"):  # "the company Hitwise", "the Prime Minister Tony"
        return None
    start = min([child.left_edge.i for child in token.lefts if child.dep_ != "punct"], default=token.i)
    return start if token.i - start < _MOST_WORDS else None


def resolve_nominal(token: Token, start: int, *, discourse: Discourse, history: Sequence[Referent], countries: Mapping[str, Actor], home: str | None) -> tuple[Actor, str] | None:
    """Return the actor that the description from ``start`` to ``token`` stands for, and the rule; None where unknown."""
    word = lemma(token)
    before = [one for one in discourse.doc[start : token.i] if not one.is_punct]
    code = _country_before(before)
    if word in words_of("government"):
        return _government(before, code, countries, home)
    first = before[0].lower_ if before else ""
    if first not in data("nominals")["words"]["determiners"] or not _names_nobody_new(before[1:], word):
        return None
    near = list(latest(history, sentence=discourse.sentences[token.i], within=_FAR))
    here = discourse.sentences[token.i]
    close = [one for one in near if here - one.sentence <= _NEAR]
    found = (
        _person(word, near, close, code, discourse)
        or _organization(word, before, near, close, code)
        or _place(word, close)
    )
    return (found, f"nominal {word}") if found else None


def words_of(group: str) -> frozenset[str]:
    """Return one list of words for countries, places and governments."""
    return frozenset(data("nominals")["words"][group])


def _is_listed(word: str) -> bool:
    table = data("nominals")
    return word in table["persons"] or word in table["organizations"] or any(word in table["words"][key] for key in ("country", "place", "government"))


def _makes_new(child: Token) -> bool:
    """What follows the noun and tells whom it describes: it then describes somebody new."""
    if child.dep_ in ("relcl", "acl", "appos"):
        return child.dep_ != "appos" or child.pos_ == "PROPN"
    return child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "with", "at", "who")


def _country_before(before: Iterable[Token]) -> str | None:
    tokens = list(before)
    for i in range(len(tokens)):
        for j in (i + 2, i + 1):
            text = " ".join(token.text for token in tokens[i:j])
            country = known(text)
            code = (country.code if country and country.use in ("name", "part") else None) or demonym(text)
            if code:
                return code
    return None


def _names_nobody_new(modifiers: Sequence[Token], word: str) -> bool:
    allowed = words_of("adjectives") | words_of("top")
    return all(token.lower_ in allowed or demonym(token.text) or token.text in ("South", "North") or known(token.text) for token in modifiers) and word != ""


def _government(before: Sequence[Token], code: str | None, countries: Mapping[str, Actor], home: str | None) -> tuple[Actor, str] | None:
    """ "The Korean government" is the country; the bare one that of the story's home or of its only country."""
    if code:
        return (countries[code], "government of") if code in countries else None
    if [token.lower_ for token in before] != ["the"]:
        return None
    only = next(iter(countries.values())) if len(countries) == 1 else None
    actor = countries.get(home or "") or only
    return (actor, "bare government") if actor else None


def _person(word: str, near: Sequence[Referent], close: Sequence[Referent], code: str | None, discourse: Discourse) -> Actor | None:
    fits = data("nominals")["persons"].get(word)
    if fits is None:
        return None
    if "*" in fits:
        gender = "female" if word in words("roles", "female") else "male" if word in words("roles", "male") else None
        people = [one.actor for one in close if one.actor.kind == "person" and discourse.genders.get(one.actor.id, gender) in (gender, None)]
    else:
        people = [one.actor for one in near if one.actor.kind == "person" and _has_role(one.actor, (word, *fits))]
    return next((one for one in people if code is None or one.country in (code, None)), None)


def _has_role(actor: Actor, fits: Sequence[str]) -> bool:
    titles = [f" {role.title.lower()} ".replace("-", " ") for role in actor.roles]
    return any(f" {word} " in title for word in fits for title in titles)


def _organization(word: str, before: Sequence[Token], near: Sequence[Referent], close: Sequence[Referent], code: str | None) -> Actor | None:
    fits = data("nominals")["organizations"].get(word)
    if fits is None:
        return None
    named = [one.actor for one in near if one.actor.kind == "organization" and _holds(one.actor, (word, *fits))]
    if any(token.lower_ in words_of("top") for token in before):
        named = [one for one in named if any(top in one.name.lower().split() for top in ("supreme", "high", "constitutional"))]
    if named or "*" not in fits:
        return next((one for one in named if code is None or one.country in (code, None)), None)
    return next(iter(_business(close, code)), None)


def _business(close: Sequence[Referent], code: str | None) -> Iterator[Actor]:
    """Organizations that are no public institution; of the same sentence its subject first."""
    fits = [one for one in close if one.actor.kind == "organization" and not _holds(one.actor, tuple(words("roles", "public")))]
    if fits:
        last = fits[0].sentence
        fits.sort(key=lambda one: (last - one.sentence, not one.is_actor))
    yield from (one.actor for one in fits if code is None or one.actor.country in (code, None))


def _holds(actor: Actor, fits: Sequence[str]) -> bool:
    parts = actor.name.lower().split()
    return any(word in parts for word in fits)


def _place(word: str, close: Sequence[Referent]) -> Actor | None:
    if word in words_of("country"):
        return next((one.actor for one in close if one.actor.kind == "country"), None)
    if word in words_of("place"):
        return next((one.actor for one in close if one.actor.kind == "place" and _is_such_place(one.actor, word)), None)
    return None


def _is_such_place(actor: Actor, word: str) -> bool:
    found = known(actor.name)
    is_state = bool(found and found.use in ("state", "part"))
    return is_state == (word in ("state", "province"))


def is_prominent(token: Token) -> bool:
    """Tell whether a mention is what its clause is about: the subject, or the agent of a passive."""
    return is_subject(token) or (first_of_list(token).dep_ == "pobj" and first_of_list(token).head.dep_ == "agent")
