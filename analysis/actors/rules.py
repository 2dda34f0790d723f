"""How sure a mention is, by the rule that found it and its form: measured shares, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from analysis.model import Form

# Of a form as a whole; what a rule found fewer than ten times is as sure as its form. Names 961 of 1,118; metonyms by their
# readings (evaluate.py metonymy: ReLocaR 91, SemEval-2007 91 of 100); nominals 222 of 243, pronouns 261 of 277.
_ANY: Mapping[Form, float] = MappingProxyType({"name": 0.85, "alias": 0.95, "metonym": 0.9, "nominal": 0.9, "pronoun": 0.95})


class MentionRule(StrEnum):
    """How a mention was found: names, then descriptions, then pronouns; with the shares measured of it, by form.

    The share is that of mentions whose span and kind (names) or whose actor (nominals, pronouns) is right where the gold marks
    one, in the development articles of Reuters 2020 (names), GUM and MEANTIME (actors), in steps of 0.05, as
    ``benchmarks/trust.py`` measures it.
    """

    shares: Mapping[Form, float]

    def __new__(cls, name: str, shares: Mapping[Form, float] = MappingProxyType({})) -> Self:
        """Make the member of its name and its shares."""
        rule = str.__new__(cls, name)
        rule._value_ = name
        rule.shares = shares
        return rule

    RECOGNIZER = "recognizer", {"name": 0.8, "alias": 0.95}  # names 492 of 601 and 190 of 195, actors 526 of 532 and 214 of 215
    LIST = "list", {"name": 0.9, "alias": 0.95}  # names 243 of 274 and 64 of 69, actors 140 of 145 and 34 of 34
    INSTITUTION = "institution", {"name": 0.85}  # names 45 of 52, actors 51 of 51
    INTRODUCED = "introduced"
    ACRONYM = "acronym"
    REPEAT = "repeat", {"name": 0.65, "alias": 0.9}  # names 11 of 17 and 22 of 24, actors 23 of 23 and 18 of 18
    DATELINE = "dateline", {"name": 0.95, "alias": 0.95}  # names 13 of 13 and 41 of 41
    DATELINE_AGENCY = "dateline agency", {"name": 0.95}  # names 56 of 56
    CREDIT = "credit", {"name": 0.95}  # names 95 of 99

    APPOSITION = "apposition", {"nominal": 0.95}  # 33 of 33
    PREDICATE = "predicate"
    SET = "set"
    NOUN_OF_THE_NAME = "noun of the name", {"nominal": 0.85}  # 12 of 14
    SAME_NOUN = "same noun", {"nominal": 0.9}  # 69 of 78
    FIRST_NOUN = "first noun", {"nominal": 0.95}  # 64 of 67: right if most names, or else mentions, of its actor are of it
    ROLE = "role", {"nominal": 0.85}  # 40 of 47

    PERSON = "person", {"pronoun": 0.95}  # 137 of 147
    OBJECT = "object"
    JOINED = "joined"
    BEFORE_SUBJECT = "before subject"
    BELOW_SUBJECT = "below subject", {"pronoun": 0.95}  # 42 of 43
    AFTER_SUBJECT = "after subject"
    PLURAL = "plural", {"pronoun": 0.9}  # 34 of 38
    SEVERAL = "several"
    SPEAKER = "speaker", {"pronoun": 0.95}  # 10 of 10
    SPEAKERS_SIDE = "speaker's side", {"pronoun": 0.95}  # 28 of 29

    def confidence(self, form: Form) -> float:
        """Return how sure a mention of this form is that the rule found."""
        return self.shares.get(form, _ANY[form])
