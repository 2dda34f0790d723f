"""Tell whether a place's name means the place or stands for its government, team or people.

Rules over the parse in the tradition of Markert & Nissim (2002): what governs the name decides, by lists of lemmas.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.actors.countries import known
from analysis.actors.found import Name
from analysis.actors.words import words
from analysis.language import lemma
from analysis.model import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_CHAIN = 8


def read_place(doc: Doc, name: Name) -> Reading:
    """Return ``actor`` where the place's name at these tokens stands for its government, team or people, else ``literal``."""
    if not name.is_parsed:
        return "literal"
    token = _first_of_chain(doc[name.start : name.end].root)
    if _in_list_of_seats(token):
        return "actor"
    rule = _RULES.get(token.dep_)
    return "actor" if rule and rule(token) else "literal"


def _in_list_of_seats(first: Token) -> bool:
    """Tell whether three capitals in a row stand for governments: "happy people … in Beijing, Moscow and Pyongyang"."""
    seats, token = 0, first
    for _ in range(_LONGEST_CHAIN):
        found = known(token.text)
        seats += bool(found and found.use in ("seat", "house"))
        following = next((child for child in token.rights if child.dep_ in ("conj", "appos")), None)
        if following is None:
            break
        token = following
    return seats >= 3


def _first_of_chain(token: Token) -> Token:
    """Climb from "Tokyo" in "Seoul and Tokyo" to the first, which the sentence governs."""
    for _ in range(_LONGEST_CHAIN):
        if token.dep_ not in ("conj", "appos") or token.head.i >= token.i or token.head.pos_ not in ("PROPN", "NOUN", "ADJ"):
            break
        token = token.head
    return token


def _subject(token: Token) -> bool:
    verb = token.head
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    word = lemma(verb)
    if word == "be":
        return _is_acting_attribute(verb)
    if word == "have":
        return not any(child.dep_ == "dobj" and lemma(child) in words("metonymy", "attribute_place") for child in verb.children)
    return word not in words("metonymy", "subject_literal")


def _is_acting_attribute(verb: Token) -> bool:
    """Tell "Japan is ready" and "Japan is the champion", of an actor, from "Japan is an island" and "Japan is big"."""
    for child in verb.children:
        if child.dep_ == "attr":
            return lemma(child) not in words("metonymy", "attribute_place")
        if child.dep_ == "acomp":
            return any(grandchild.dep_ in ("xcomp", "ccomp", "prep") for grandchild in child.children)
    return False


def _passive_subject(token: Token) -> bool:
    return lemma(token.head) not in words("metonymy", "passive_literal")


def _object(token: Token) -> bool:
    return lemma(token.head) not in words("metonymy", "object_literal")


def _owner(token: Token) -> bool:
    return lemma(token.head) in words("metonymy", "agentive")


def _modifier(token: Token) -> bool:
    return lemma(token.head) in words("metonymy", "compound_actor")


def _after_preposition(token: Token) -> bool:
    preposition = token.head
    before = lemma(preposition.head)
    match preposition.lower_:
        case "by" | "against":
            return True
        case "with":
            return before not in words("metonymy", "with_literal")
        case "for":
            return before not in words("metonymy", "for_literal")
        case "of" | "toward" | "towards":
            return before in words("metonymy", "agentive")
        case "between" | "on" | "over" | "to" | "from":
            return before in words("metonymy", f"{preposition.lower_}_actor")
    return False


_RULES: dict[str, Callable[[Token], bool]] = {
    "nsubj": _subject,
    "nsubjpass": _passive_subject,
    "dobj": _object,
    "dative": lambda _: True,
    "poss": _owner,
    "compound": _modifier,
    "nmod": _modifier,
    "pobj": _after_preposition,
}
