"""Tell whether a place's name after a preposition is an actor: "talks with Oslo", unlike "flights to Oslo"."""

from __future__ import annotations

from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.syntax import hangs_in_phrase, is_direct_object, is_passive_subject, is_verb_form

_LONGEST_CLIMB = 4


def is_actor_after_preposition(token: Token) -> bool:
    """Tell whether the object ``token`` of a preposition is an actor, by the preposition and the word before it."""
    preposition = token.head
    before = lemma(preposition.head)
    match preposition.lower_:
        case "by" | "against" | "v" | "v." | "vs" | "vs." | "versus":
            return True
        case "with" | "for" as word:
            return before not in words("metonymy", f"{word}_literal")
        case "of" | "toward" | "towards":
            return _after_of(preposition, before)
        case "between" | "among":
            return _after_between(preposition)
        case "on" | "upon" | "over" | "to" | "from" | "as" | "behind" as word:
            return _after_verb_or_noun(preposition.head, f"{word.removeprefix('up')}_actor")
    return False


def _after_of(preposition: Token, before: str) -> bool:
    if before == "ahead":
        return lemma(preposition.head.head) in words("metonymy", "behind_actor")
    if before in words("metonymy", "of_polity"):
        return True
    if any(lemma(child) in ("puppet", "client", "satellite", "vassal") for child in preposition.head.lefts):
        return True
    if preposition.head.head.lower_ in ("under", "by") and before in words("metonymy", "under_of"):
        return True
    is_theme = before in words("metonymy", "of_theme") and preposition.lower_ == "of"
    return before in words("metonymy", "agentive") and not is_theme


def _after_between(preposition: Token) -> bool:
    """Look also at what stands further above: "the second game of the group between Norway and Peru"."""
    above = preposition.head
    for _ in range(_LONGEST_CLIMB):
        if lemma(above) in words("metonymy", "between_actor"):
            return True
        if not hangs_in_phrase(above):
            break
        above = above.head
    return _has_object_in(above, "between_actor")


def _after_verb_or_noun(above: Token, key: str) -> bool:
    """Look at the word before the preposition, and at the object of a verb: "put pressure on Oslo"."""
    if is_direct_object(above) and lemma(above.head) in words("metonymy", "transport"):
        return False  # "flew aid to Oslo"
    return lemma(above) in words("metonymy", key) or _has_object_in(above, key)


def _has_object_in(verb: Token, key: str) -> bool:
    if not is_verb_form(verb) or lemma(verb) in words("metonymy", "transport"):
        return False
    things = (child for child in verb.children if is_direct_object(child) or is_passive_subject(child))
    return any(lemma(thing) in words("metonymy", key) for thing in things)
