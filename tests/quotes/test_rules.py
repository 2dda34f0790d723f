"""Confidence by the rule that found a quote."""

import pytest

from analysis.quotes import QuoteRule
from analysis.quotes.parts.rules import confidence_of


def test_an_attributed_direct_quote_is_surer_than_one_that_stands_alone():
    assert QuoteRule.QUOTE_SOURCE_CUE.confidence > 0.9 > QuoteRule.QUOTE_ALONE.confidence


def test_a_rule_is_its_name_in_the_tables():
    assert QuoteRule.CUE_COMMA_QUOTE == f"{QuoteRule.CUE_COMMA_QUOTE}" == "cue, quote"


def test_there_is_no_rule_of_another_name():
    with pytest.raises(KeyError):
        QuoteRule.named("no such rule")


@pytest.mark.parametrize("rule", QuoteRule)
def test_a_rule_has_a_chance_alone_and_with_a_lead_or_marks(rule: QuoteRule):
    assert confidence_of(rule) == rule.confidence
    assert 0.5 <= confidence_of(f"{rule}+marks") == confidence_of(f"{rule}+lead") == rule.grown < 1


def test_a_claim_is_surer_with_words_in_marks_and_marks_are_less_sure_with_words_before_them():
    assert confidence_of("clause+marks") == 0.9 > confidence_of("clause")
    assert confidence_of("cue quote+lead") == 0.6 < confidence_of("cue quote")
