"""Find whom a reason is about: in "thanked the crew for their work" and "faulted Lima for her vote" the object."""

from __future__ import annotations

from analysis import syntax
from analysis.language import Token, lemma
from analysis.lexicon import words

_PREPOSITIONS = ("for", "of", "over")
_LONGEST_CLIMB = 6


def charged(token: Token) -> Token | None:
    """Return the object of the verb that is thanked, blamed, fined … for what the pronoun stands in; None elsewhere."""
    above = token
    for _ in range(_LONGEST_CLIMB):
        above = above.head
        if above.lower_ in _PREPOSITIONS and syntax.is_linking(above):
            break
        if syntax.form(above) == "gerund" and lemma(above) in words("pronouns", "helping"):
            return None
        if above.head.i == above.i or syntax.nominal_subjects(above):
            return None
    verb = above.head
    if not syntax.is_linking(above) or lemma(verb) not in words("pronouns", "charging"):
        return None
    object_ = syntax.passive_subject(verb) if syntax.is_marked_passive(verb) else syntax.direct_object(verb)
    return object_ if object_ is not None and object_.i < token.i else None
