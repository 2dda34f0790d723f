"""Tell whether the subject of a clause acts, or is a place that is somewhere, has something or is something."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Token, lemma
from analysis.lexicon import words

_PLURAL_VERBS = ("are", "were", "have")
_CLAUSES = ("complement", "statement")


def acts(token: Token) -> bool:
    """Tell whether the subject ``token`` of an active clause is an actor there."""
    verb = token.head
    if syntax.is_common_noun(verb):  # "made Norway the winner"
        return is_acting_noun(verb)
    if not syntax.is_verb_form(verb):
        return False
    return _is_team(token) or _acts_by_verb(verb)


def suffers(token: Token) -> bool:
    """Tell whether the subject ``token`` of a passive clause is an actor: "was urged", unlike "was flooded"."""
    return _is_team(token) or lemma(token.head) not in words("metonymy", "passive_literal")


def _acts_by_verb(verb: Token) -> bool:
    word = lemma(verb)
    if word in words("metonymy", "attribute_verbs"):
        return _is_acting_attribute(verb) or (word in ("remain", "stay") and not syntax.predicate_nouns(verb))
    if word in ("have", "offer", "share"):
        return not any(lemma(thing) in words("metonymy", "had_by_places") for thing in syntax.direct_objects(verb))
    if word in words("metonymy", "subject_intransitive_literal"):
        return syntax.direct_object(verb) is not None
    speaks = any(syntax.link(child) in _CLAUSES for child in verb.rights)  # "indicated that it would sign"
    return speaks or word not in words("metonymy", "subject_literal")


def _is_team(token: Token) -> bool:
    """Tell whether a single name takes a plural verb, as teams do: "Norway were two goals up", "Norway, who have …"."""
    several = any(syntax.is_further_item(child) or syntax.is_coordinator(child) for child in token.children)
    if several or token.lower_.rstrip(".").endswith("s"):
        return False
    verb = token.head
    auxiliary = next((helper for helper in syntax.helpers(verb) if helper.i > token.i), verb)
    return syntax.is_nominal_subject(token) and auxiliary.lower_ in _PLURAL_VERBS and syntax.mark(verb) is None


def _is_acting_attribute(verb: Token) -> bool:
    """Tell "Japan is ready", "is the champion", "is at war", of an actor, from "Japan is an island", "is big", "is in Asia"."""
    for child in verb.rights:
        if syntax.is_predicate_noun(child):
            return is_acting_noun(child)
        if syntax.is_plain_adjective(child):
            return _is_acting_adjective(child)
        if syntax.is_linking(child) and (child.lower_ in words("metonymy", "be_prepositions") or _is_acting_state(child)):
            return True
        if syntax.link(child) == "complement" and syntax.is_main_verb(child):  # "is to carry out"
            return _acts_by_verb(child)
    return False


def is_acting_noun(noun: Token) -> bool:
    """Tell whether what a name is said to be is an actor: "one of the winners", "a puppet state", unlike "a country"."""
    if lemma(noun) in ("one", "some", "part"):
        deeper = map(syntax.noun_after, filter(syntax.is_linking, noun.children))
        noun = next(filter(None, deeper), noun)
    if any(lemma(child) in words("metonymy", "polity_modifiers") for child in noun.lefts):
        return True
    if lemma(noun) in words("metonymy", "polities"):
        return _does_something(noun)
    return lemma(noun) in words("metonymy", "participants")


def _does_something(noun: Token) -> bool:
    """Tell whether a relative clause says what the noun does: "the only state that has signed", unlike "a state that has …"."""
    clauses = (one for one in syntax.relative_clauses(noun) if syntax.is_main_verb(one) and lemma(one) != "have")
    active = (one for one in clauses if any(who.lower_ in ("that", "which", "who") for who in syntax.active_subjects(one)))
    return any(_acts_by_verb(clause) for clause in active)


def _is_acting_adjective(adjective: Token) -> bool:
    if lemma(adjective) in words("metonymy", "adjective_literal"):
        return False
    return any(syntax.link(child) in _CLAUSES or syntax.is_linking(child) for child in adjective.children)


def _is_acting_state(preposition: Token) -> bool:
    noun = syntax.noun_after(preposition)
    return noun is not None and lemma(noun) in words("metonymy", "be_states")
