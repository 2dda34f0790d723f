"""The rules by which quotes are found, each with the measured chance that what it finds is right."""

from __future__ import annotations

from analysis.model import MeasuredRule

_UNMEASURED = 0.50  # seen too rarely in the articles that it was measured on


class QuoteRule(MeasuredRule):
    """How a quote was found: first those of words in marks by what stands beside them, then those of a cue in the parse.

    A quote may be found with the unmarked beginning of its sentence (``+lead``), a claim with words in marks (``+marks``). The
    chance is the share of the rule's finds in the PolNeAR training articles that cover 0.8 of what annotators marked, to the
    nearest 0.05, drawn to 0.75 where there are few.
    """

    ACCORDING_TO_QUOTE = "according to, quote", 0.85
    ACCORDING_TO_QUOTE_LEAD = "according to, quote+lead", _UNMEASURED
    CUE_QUOTE = "cue quote", 0.70
    CUE_QUOTE_LEAD = "cue quote+lead", 0.60
    CUE_COMMA_QUOTE = "cue, quote", 0.95
    CUE_COMMA_QUOTE_LEAD = "cue, quote+lead", 0.80
    CUE_COLON_QUOTE = "cue: quote", 0.85
    CUE_COLON_QUOTE_LEAD = "cue: quote+lead", 0.55
    INSERTED_QUOTE = "inserted, quote", 0.75
    INSERTED_QUOTE_LEAD = "inserted, quote+lead", 0.75
    LABEL_QUOTE = "label: quote", 0.70
    LABEL_QUOTE_LEAD = "label: quote+lead", _UNMEASURED
    NOUN_QUOTE = "noun quote", 0.65
    NOUN_QUOTE_LEAD = "noun quote+lead", _UNMEASURED
    QUOTE_ALONE = "quote alone", 0.50
    QUOTE_ALONE_LEAD = "quote alone+lead", _UNMEASURED
    QUOTE_GOES_ON = "quote goes on", 0.95
    QUOTE_GOES_ON_LEAD = "quote goes on+lead", _UNMEASURED
    QUOTE_RUNS_ON = "quote runs on", 0.80
    QUOTE_RUNS_ON_LEAD = "quote runs on+lead", _UNMEASURED
    QUOTE_ACCORDING_TO = "quote, according to", 0.85
    QUOTE_ACCORDING_TO_LEAD = "quote, according to+lead", _UNMEASURED
    QUOTE_CUE_SOURCE = "quote, cue source", 0.99
    QUOTE_CUE_SOURCE_LEAD = "quote, cue source+lead", _UNMEASURED
    QUOTE_SIGNATURE = "quote, signature", 0.90
    QUOTE_SIGNATURE_LEAD = "quote, signature+lead", _UNMEASURED
    QUOTE_SOURCE_CUE = "quote, source cue", 0.99
    QUOTE_SOURCE_CUE_LEAD = "quote, source cue+lead", _UNMEASURED
    QUOTE_SOURCE_VERB = "quote, source verb", 0.75
    QUOTE_SOURCE_VERB_LEAD = "quote, source verb+lead", _UNMEASURED
    QUOTE_THEN_PROSE = "quote, then prose", 0.80
    QUOTE_THEN_PROSE_LEAD = "quote, then prose+lead", _UNMEASURED
    STATEMENT_QUOTE = "statement. quote", 0.55
    STATEMENT_QUOTE_LEAD = "statement. quote+lead", _UNMEASURED
    VERB_QUOTE = "verb: quote", 0.60
    VERB_QUOTE_LEAD = "verb: quote+lead", _UNMEASURED

    ABOUT = "about", 0.65
    ABOUT_MARKS = "about+marks", 0.80
    ACCORDING_TO = "according_to", 0.90
    ACCORDING_TO_MARKS = "according_to+marks", 0.90
    ADJECTIVE = "adjective", 0.75
    ADJECTIVE_MARKS = "adjective+marks", _UNMEASURED
    AS_SAID = "as_said", 0.75
    AS_SAID_MARKS = "as_said+marks", 0.60
    ASIDE = "aside", 0.85
    ASIDE_MARKS = "aside+marks", 0.80
    BARE_CLAUSE = "bare_clause", 0.65
    BARE_CLAUSE_MARKS = "bare_clause+marks", _UNMEASURED
    CARRIED_ABOUT = "carried_about", 0.65
    CARRIED_ABOUT_MARKS = "carried_about+marks", _UNMEASURED
    CARRIED_CLAUSE = "carried_clause", 0.70
    CARRIED_CLAUSE_MARKS = "carried_clause+marks", _UNMEASURED
    CARRIED_INFINITIVE = "carried_infinitive", 0.60
    CARRIED_INFINITIVE_MARKS = "carried_infinitive+marks", _UNMEASURED
    CLAUSE = "clause", 0.85
    CLAUSE_MARKS = "clause+marks", 0.90
    FOLLOWING_THAT = "following_that", 0.80
    FOLLOWING_THAT_MARKS = "following_that+marks", _UNMEASURED
    GERUND = "gerund", 0.70
    GERUND_MARKS = "gerund+marks", _UNMEASURED
    HEADLINE = "headline", 0.80
    HEADLINE_MARKS = "headline+marks", 0.80
    IN_VIEW_OF = "in_view_of", 0.55
    IN_VIEW_OF_MARKS = "in_view_of+marks", _UNMEASURED
    INFINITIVE = "infinitive", 0.70
    INFINITIVE_MARKS = "infinitive+marks", 0.90
    INTERRUPTING = "interrupting", 0.80
    INTERRUPTING_MARKS = "interrupting+marks", 0.80
    NAMED = "named", 0.70
    NAMED_MARKS = "named+marks", _UNMEASURED
    NOUN_ABOUT = "noun_about", 0.50
    NOUN_ABOUT_MARKS = "noun_about+marks", _UNMEASURED
    NOUN_CLAUSE = "noun_clause", 0.65
    NOUN_CLAUSE_MARKS = "noun_clause+marks", 0.80
    NOUN_INFINITIVE = "noun_infinitive", 0.60
    NOUN_INFINITIVE_MARKS = "noun_infinitive+marks", _UNMEASURED
    OBJECT = "object", 0.65
    OBJECT_MARKS = "object+marks", 0.85
    OBJECT_AS = "object_as", 0.75
    OBJECT_AS_MARKS = "object_as+marks", 0.85
    OBJECT_FOR = "object_for", 0.85
    OBJECT_FOR_MARKS = "object_for+marks", 0.80
    PASSIVE_CLAUSE = "passive_clause", 0.90
    PASSIVE_CLAUSE_MARKS = "passive_clause+marks", 0.70
    PASSIVE_OBJECT = "passive_object", 0.80
    PASSIVE_OBJECT_MARKS = "passive_object+marks", _UNMEASURED
    PASSIVE_RAISED = "passive_raised", 0.85
    PASSIVE_RAISED_MARKS = "passive_raised+marks", _UNMEASURED
    PERSON_TO = "person_to", 0.80
    PERSON_TO_MARKS = "person_to+marks", _UNMEASURED

    @property
    def with_lead(self) -> QuoteRule:
        """The rule of such a quote with the beginning of its sentence before the marks."""
        return QuoteRule.named(f"{self}+lead")

    @property
    def with_marks(self) -> QuoteRule:
        """The rule of such a claim with words in marks in it."""
        return QuoteRule.named(f"{self}+marks")
