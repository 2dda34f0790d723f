"""The rules by which quotes are found, each with the measured chance that what it finds is right."""

from __future__ import annotations

from typing import Self

from analysis.model import MeasuredRule

_UNMEASURED = 0.50  # seen too rarely in the articles that it was measured on


class QuoteRule(MeasuredRule):
    """How a quote was found: first those of words in marks by what stands beside them, then those of a cue in the parse.

    Words in marks may be found with the unmarked beginning of their sentence (``+lead`` in the tables), a claim with words in
    marks (``+marks``): the second chance is that of such. It is the share of the rule's finds in the PolNeAR training articles
    that cover 0.8 of what annotators marked, to the nearest 0.05, drawn to 0.75 where there are few.
    """

    grown: float

    def __new__(cls, name: str, confidence: float, grown: float = _UNMEASURED) -> Self:
        """Make the member of its name and its chances, alone and grown."""
        rule = str.__new__(cls, name)
        rule._value_ = name
        rule.confidence, rule.grown = confidence, grown
        return rule

    ACCORDING_TO_QUOTE = "according to, quote", 0.85
    CUE_QUOTE = "cue quote", 0.70, 0.60
    CUE_COMMA_QUOTE = "cue, quote", 0.95, 0.80
    CUE_COLON_QUOTE = "cue: quote", 0.85, 0.55
    INSERTED_QUOTE = "inserted, quote", 0.75, 0.75
    LABEL_QUOTE = "label: quote", 0.70
    NOUN_QUOTE = "noun quote", 0.65
    QUOTE_ALONE = "quote alone", 0.50
    QUOTE_GOES_ON = "quote goes on", 0.95
    QUOTE_RUNS_ON = "quote runs on", 0.80
    QUOTE_ACCORDING_TO = "quote, according to", 0.85
    QUOTE_CUE_SOURCE = "quote, cue source", 0.99
    QUOTE_SIGNATURE = "quote, signature", 0.90
    QUOTE_SOURCE_CUE = "quote, source cue", 0.99
    QUOTE_SOURCE_VERB = "quote, source verb", 0.75
    QUOTE_THEN_PROSE = "quote, then prose", 0.80
    STATEMENT_QUOTE = "statement. quote", 0.55
    VERB_QUOTE = "verb: quote", 0.60

    ABOUT = "about", 0.65, 0.80
    ACCORDING_TO = "according_to", 0.90, 0.90
    ADJECTIVE = "adjective", 0.75
    AS_SAID = "as_said", 0.75, 0.60
    ASIDE = "aside", 0.85, 0.80
    BARE_CLAUSE = "bare_clause", 0.65
    CARRIED_ABOUT = "carried_about", 0.65
    CARRIED_CLAUSE = "carried_clause", 0.70
    CARRIED_INFINITIVE = "carried_infinitive", 0.60
    CLAUSE = "clause", 0.85, 0.90
    FOLLOWING_THAT = "following_that", 0.80
    GERUND = "gerund", 0.70
    HEADLINE = "headline", 0.80, 0.80
    IN_VIEW_OF = "in_view_of", 0.55
    INFINITIVE = "infinitive", 0.70, 0.90
    INTERRUPTING = "interrupting", 0.80, 0.80
    NAMED = "named", 0.70
    NOUN_ABOUT = "noun_about", 0.50
    NOUN_CLAUSE = "noun_clause", 0.65, 0.80
    NOUN_INFINITIVE = "noun_infinitive", 0.60
    OBJECT = "object", 0.65, 0.85
    OBJECT_AS = "object_as", 0.75, 0.85
    OBJECT_FOR = "object_for", 0.85, 0.80
    PASSIVE_CLAUSE = "passive_clause", 0.90, 0.70
    PASSIVE_OBJECT = "passive_object", 0.80
    PASSIVE_RAISED = "passive_raised", 0.85
    PERSON_TO = "person_to", 0.80


def confidence_of(rule: str) -> float:
    """Return the chance that a quote is right that was found by a rule, as tables give it: "clause", "clause+marks"."""
    name, _, more = rule.partition("+")
    found = QuoteRule.named(name)
    return found.grown if more else found.confidence
