"""Who has been mentioned so far: what nominals and pronouns choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.actors.anaphora.unnamed import Unnamed
from analysis.actors.terms.gender import Gender
from analysis.language import Doc, Token, lemma
from analysis.lexicon import words
from analysis.model import Actor
from analysis.syntax import is_further_item, is_nominal_subject, is_verb_form, link

_FARTHEST_REFERENTS = 150
_LONGEST_CLIMB = 12


@dataclass(frozen=True, slots=True)
class Referent:
    """One mention of an actor as an antecedent: its head token, sentence and part in it, and whether it is of several."""

    token: int
    sentence: int
    actor: Actor
    is_actor: bool = True
    is_subject: bool = False
    is_plural: bool = False


@dataclass(frozen=True, slots=True)
class Discourse:
    """An article as seen by whom it speaks of: sentence of each token, and the number of the quotation that each is inside."""

    doc: Doc
    sentences: Sequence[int]
    quoted: Mapping[int, int]


@dataclass(slots=True)
class Known:
    """What is known at a place of the article: who was mentioned so far, the names of all of it by token, its countries.

    ``history`` is in order of the text, ``heads`` the same by token; ``home`` is the country that the story is filed from;
    ``speakers`` are those of the quotations that a name is said to speak; ``genders`` those of persons, where the text makes
    them plain.
    """

    by_token: Mapping[int, Referent]
    countries: Mapping[str, Actor]
    home: str | None
    speakers: Mapping[int, Actor]
    genders: dict[str, Gender | None]
    unnamed: Unnamed
    history: list[Referent] = field(default_factory=list)
    heads: dict[int, Referent] = field(default_factory=dict)

    def remember(self, referent: Referent) -> None:
        """Add the latest mention."""
        self.history.append(referent)
        self.heads[referent.token] = referent


def sentence_numbers(doc: Doc) -> list[int]:
    """Return for each token the number of its sentence."""
    return [number for number, sentence in enumerate(doc.sents) for _ in range(len(sentence))]


def latest(history: Sequence[Referent], *, sentence: int, within: int) -> Iterator[Referent]:
    """Yield the referents of the last ``within`` sentences, the latest first."""
    for referent in reversed(history[-_FARTHEST_REFERENTS:]):
        if sentence - referent.sentence > within:
            return
        yield referent


def is_subject(token: Token) -> bool:
    """Tell whether a token, or the first it is joined to, is the subject of its clause."""
    return is_nominal_subject(first_of_list(token))


def is_main(token: Token) -> bool:
    """Tell whether the verb of a subject is the main one of its sentence, or joined to it, or says what stands in marks."""
    verb = first_of_list(token).head
    for _ in range(_LONGEST_CLIMB):
        if link(verb) != "coordinated":
            break
        verb = verb.head
    return verb.head.i == verb.i


def first_of_list(token: Token) -> Token:
    """Climb from a list's later items and from appositions to the first."""
    for _ in range(_LONGEST_CLIMB):
        if not is_further_item(token):
            break
        token = token.head
    return token


def has_spoken(token: Token) -> bool:
    """Tell whether a token is the subject of a verb of speech."""
    return is_subject(token) and lemma(first_of_list(token).head) in words("pronouns", "speech")


def subjects_above(token: Token) -> Iterator[Token]:
    """Yield the subjects of the clauses that a token stands in, the nearest first, without the token itself."""
    above = token
    for _ in range(_LONGEST_CLIMB):
        if is_verb_form(above):
            yield from (child for child in above.children if is_nominal_subject(child) and child.i != token.i)
        if above.head.i == above.i:
            return
        above = above.head
