"""Who takes part in a clause: subjects, objects and the objects of prepositions, read off the parse; which actors they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from analysis.annotate.places import Places
from analysis.language import lemma
from analysis.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj",)
_OBJECTS = ("dobj", "obj", "dative")
_MOST_STEPS = 6
_INHERITED = ("xcomp", "conj", "advcl")
_TIMES = ("after", "before", "while", "since", "on", "upon", "by", "in", "when")
_ASKING = ("call", "appeal", "plead", "prevail", "lean")  # verbs that ask by a preposition
_RELATIVES = frozenset(("who", "whom", "which", "that"))


def subjects(verb: Token) -> list[Token]:
    """Return the heads of who does it: of the verb, of the verb above it that lends it, or what a relative clause tells of."""
    for _ in range(_MOST_STEPS):
        own = [child for child in verb.lefts if child.dep_ in _SUBJECTS]
        if own:
            return _with_coordinated([_antecedent(one, verb) for one in own])
        if verb.dep_ == "pcomp" and verb.head.lower_ in _TIMES:
            verb = verb.head  # "after meeting him, Quill said"
        elif lent := _lent(verb):
            return lent
        elif verb.dep_ not in _INHERITED or any(child.dep_ == "nsubjpass" for child in verb.lefts):
            return []
        if verb.head.tag_[:2] != "VB":
            return []
        verb = verb.head
    return []


def _lent(verb: Token) -> list[Token]:
    """Return who does it where another phrase says so: "Quill, meeting Hale", "urged Hale to"; a name without a verb."""
    if any(child.dep_ == "nsubjpass" for child in verb.lefts):
        return []
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return _with_coordinated([verb.head])
    if verb.dep_ == "ccomp" and verb.head.tag_ == "NNP" and verb.head.i < verb.i:
        return [verb.head]
    return _controlled(verb.head) if verb.dep_ == "xcomp" else []


def _controlled(above: Token) -> list[Token]:
    """Return who is to do what an infinitive below says: "urged Hale to stay", "called on Hale to stay"."""
    return objects(above) or (object_of(above, ("on", "upon", "to", "with")) if lemma(above) in _ASKING else [])


def objects(verb: Token) -> list[Token]:
    """Return the heads of its direct objects; of a relative clause "whom he met" what it tells of."""
    return _with_coordinated([_antecedent(child, verb) for child in verb.children if child.dep_ in _OBJECTS])


def object_of(word: Token, prepositions: Iterable[str]) -> list[Token]:
    """Return the heads of what stands after one of these prepositions below a word, also after a particle: "lash out at"."""
    wanted = frozenset(prepositions)
    below = [child for child in word.children if child.dep_ in ("prep", "agent", "prt", "advmod")]
    below += [deeper for child in below for deeper in child.children if deeper.dep_ == "prep"]
    found = [child for prep in below if prep.lower_ in wanted for child in prep.children if child.dep_ == "pobj"]
    return _with_coordinated([_antecedent(one, word) for one in found])


def agents(verb: Token) -> tuple[list[Token], list[Token]]:
    """Return to whom a passive verb is done and by whom; two empty lists for an active one."""
    by = [child for prep in verb.children if prep.dep_ == "agent" for child in prep.children if child.dep_ == "pobj"]
    if not by and any(child.dep_ == "auxpass" for child in verb.lefts):  # "was fined two million by"
        by = [one for child in verb.children if child.dep_ == "dobj" for one in object_of(child, ("by",))]
    patients = [_antecedent(child, verb) for child in verb.children if child.dep_ == "nsubjpass"]
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and not patients:
        patients = [verb.head]
    if not patients and by and verb.dep_ == "conj":
        patients = [child for child in verb.head.children if child.dep_ == "nsubjpass"]
    return _with_coordinated(patients), _with_coordinated(by)


def parties_of(heads: Sequence[Token], places: Places) -> list[Mention]:
    """Return the mentions that these words head, or that an apposition of theirs does, one an actor."""
    found = (places.at(head.idx) or _apposed(head, places) for head in heads)
    return list({one.actor: one for one in found if one}.values())


def _apposed(head: Token, places: Places) -> Mention | None:
    """Return the name in apposition: "the envoy, Mara Quill"; "envoy Mara Quill" where the parse heads it by the title."""
    beside = (child for child in head.children if child.dep_ == "appos")
    return next((one for child in beside if (one := places.at(child.idx)) and one.kind == "person"), None)


def _antecedent(word: Token, verb: Token) -> Token:
    """Return what a relative word stands for: the noun that its clause is said of."""
    if word.lower_ not in _RELATIVES or word.tag_ not in ("WP", "WDT", "IN"):
        return word
    for _ in range(_MOST_STEPS):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ not in _INHERITED:
            break
        verb = verb.head
    return word


def _with_coordinated(heads: Sequence[Token]) -> list[Token]:
    """Add what is coordinated with them: "Quill and Hale"."""
    found = {one.i: one for head in heads for one in (head, *head.conjuncts)}
    return [found[i] for i in sorted(found)]
