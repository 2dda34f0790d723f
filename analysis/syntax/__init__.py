"""What a token is and does: the only room that reads a parse's labels. Token in, plain value or token out.

Verbs: ``is_verb``, ``helping``, ``is_passive``, ``is_infinitive``, ``is_past``, ``tense_of``. Negation, one rule for all:
``is_negated``, ``polarity``. Clauses: ``subjects``, ``objects``, ``agents``, ``antecedent``, and ``climb``, the one way up.
"""

from analysis.syntax.clauses import (
    MOST_STEPS,
    Link,
    agents,
    antecedent,
    apposed,
    clause_verb,
    climb,
    governing,
    infinitive_below,
    is_question,
    link,
    mark,
    objects,
    objects_after,
    own_subject,
    subjects,
    with_coordinated,
)
from analysis.syntax.negation import Polarity, denies, is_negated, is_none, polarity
from analysis.syntax.nouns import is_eventive
from analysis.syntax.tense import Tense, tense_at, tense_of
from analysis.syntax.verbs import (
    form,
    helpers,
    helping,
    is_finite,
    is_gerund,
    is_infinitive,
    is_passive,
    is_past,
    is_present,
    is_verb,
    particle,
    properties,
)

__all__ = [
    "MOST_STEPS",
    "Link",
    "Polarity",
    "Tense",
    "agents",
    "antecedent",
    "apposed",
    "clause_verb",
    "climb",
    "denies",
    "form",
    "governing",
    "helpers",
    "helping",
    "infinitive_below",
    "is_eventive",
    "is_finite",
    "is_gerund",
    "is_infinitive",
    "is_negated",
    "is_none",
    "is_passive",
    "is_past",
    "is_present",
    "is_question",
    "is_verb",
    "link",
    "mark",
    "objects",
    "objects_after",
    "own_subject",
    "particle",
    "polarity",
    "properties",
    "subjects",
    "tense_at",
    "tense_of",
    "with_coordinated",
]
