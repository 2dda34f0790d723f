"""Tell whether the subject of a clause acts, or is a place that is somewhere, has something or is something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLURAL_VERBS = ("are", "were", "have")
_SUBJECTS = ("nsubj", "nsubjpass")


def acts(token: Token) -> bool:
    """Tell whether the subject ``token`` of an active clause is an actor there."""
    verb = token.head
    if verb.pos_ == "NOUN":  # "made Norway the winner"
        return is_acting_noun(verb)
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    return _is_team(token) or _acts_by_verb(verb)


def suffers(token: Token) -> bool:
    """Tell whether the subject ``token`` of a passive clause is an actor: "was urged", unlike "was flooded"."""
    return _is_team(token) or lemma(token.head) not in words("metonymy", "passive_literal")


def _acts_by_verb(verb: Token) -> bool:
    word = lemma(verb)
    if word in words("metonymy", "attribute_verbs"):
        return _is_acting_attribute(verb) or (word in ("remain", "stay") and not _child(verb, "attr"))
    if word in ("have", "offer", "share"):
        return not any(lemma(child) in words("metonymy", "had_by_places") for child in _children(verb, "dobj"))
    if word in ("appear", "seem"):
        return _appears(verb)
    if word in words("metonymy", "subject_intransitive_literal"):
        return _child(verb, "dobj") is not None or _rises(verb)
    return word not in words("metonymy", "subject_literal") or _speaks(verb)


def _speaks(verb: Token) -> bool:
    """Tell whether the verb has a clause for its object: "indicated that it would sign"."""
    return any(child.dep_ in ("xcomp", "ccomp") for child in verb.rights)


def _is_team(token: Token) -> bool:
    """Tell whether a single name takes a plural verb, as teams do: "Norway were two goals up", "Norway, who have …"."""
    if any(child.dep_ == "relcl" and any(one.lower_ == "who" for one in child.children) for child in token.children):
        return True
    if token.lower_.rstrip(".").endswith("s") or any(child.dep_ in ("conj", "cc", "appos") for child in token.children):
        return False
    verb = token.head
    auxiliary = next((child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i > token.i), verb)
    return token.dep_ in _SUBJECTS and auxiliary.lower_ in _PLURAL_VERBS and not _child(verb, "mark")


def _appears(verb: Token) -> bool:
    """Tell "X appears to hesitate" and "X seems ready" from "X appears on the map"."""
    following = next((child for child in verb.rights if child.dep_ in ("xcomp", "ccomp", "oprd", "acomp")), None)
    if following is None:
        return lemma(verb) == "seem"
    return following.pos_ not in ("VERB", "AUX") or _acts_by_verb(following)


def _rises(verb: Token) -> bool:
    """Tell whether somebody rises to power, falls to an opponent."""
    goals = (goal for child in verb.rights if child.lower_ == "to" for goal in _children(child, "pobj"))
    return any(lemma(goal) in words("metonymy", "rise_to") for goal in goals)


def _is_acting_attribute(verb: Token) -> bool:
    """Tell "Japan is ready", "is the champion", "is at war", of an actor, from "Japan is an island", "is big", "is in Asia"."""
    for child in verb.rights:
        match child.dep_:
            case "attr":
                return is_acting_noun(child)
            case "acomp":
                return _is_acting_adjective(child)
            case "prep" if child.lower_ in words("metonymy", "be_prepositions") or _is_acting_state(child):
                return True
            case "xcomp" if child.pos_ == "VERB":  # "is to carry out"
                return _acts_by_verb(child)
    return False


def is_acting_noun(noun: Token) -> bool:
    """Tell whether what a name is said to be is an actor: "one of the winners", "a puppet state", unlike "a country"."""
    if lemma(noun) in ("one", "some", "part"):
        noun = next((deep for child in _children(noun, "prep") for deep in _children(child, "pobj")), noun)
    if any(lemma(child) in words("metonymy", "polity_modifiers") for child in noun.lefts):
        return True
    if lemma(noun) in words("metonymy", "polities"):
        return _does_something(noun)
    return lemma(noun) in words("metonymy", "participants")


def _does_something(noun: Token) -> bool:
    """Tell whether a relative clause says what the noun does: "the only state that has signed", unlike "a state that has …"."""
    clauses = (clause for clause in _children(noun, "relcl") if clause.pos_ == "VERB" and lemma(clause) != "have")
    active = (one for one in clauses if any(child.lower_ in ("that", "which", "who") for child in _children(one, "nsubj")))
    return any(_acts_by_verb(clause) for clause in active)


def _is_acting_adjective(adjective: Token) -> bool:
    if lemma(adjective) in words("metonymy", "adjective_literal"):
        return False
    return any(child.dep_ in ("xcomp", "ccomp", "prep") for child in adjective.children)


def _is_acting_state(preposition: Token) -> bool:
    return any(lemma(noun) in words("metonymy", "be_states") for noun in _children(preposition, "pobj"))


def _child(token: Token, relation: str) -> Token | None:
    return next(iter(_children(token, relation)), None)


def _children(token: Token, relation: str) -> list[Token]:
    return [child for child in token.children if child.dep_ == relation]
