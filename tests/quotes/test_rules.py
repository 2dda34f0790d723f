"""Confidence by the rule that found a quote."""

import pytest

from analysis.quotes import QuoteRule


def test_an_attributed_direct_quote_is_surer_than_one_that_stands_alone():
    assert QuoteRule.QUOTE_SOURCE_CUE.confidence > 0.9 > QuoteRule.QUOTE_ALONE.confidence


def test_a_rule_is_its_name_in_the_tables():
    assert QuoteRule.CUE_COMMA_QUOTE == f"{QuoteRule.CUE_COMMA_QUOTE}" == "cue, quote"


def test_there_is_no_rule_of_another_name():
    with pytest.raises(KeyError):
        QuoteRule.named("no such rule")


@pytest.mark.parametrize("rule", QuoteRule)
def test_a_rule_of_words_in_marks_has_one_with_a_lead_and_any_other_one_with_marks(rule: QuoteRule):
    if "+" not in rule:
        more = rule.with_lead if "quote" in rule else rule.with_marks
        assert more.startswith(rule)
        assert 0.5 <= more.confidence < 1
