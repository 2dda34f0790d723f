"""Confidence by the rule that found a quote."""

from __future__ import annotations

from analysis.model import Quote, Span
from analysis.quotes.parts.confidence import with_confidence


def confidence(rule: str) -> float:
    return with_confidence(Quote("direct", (Span(0, 1),), rule=rule)).confidence


def test_an_attributed_direct_quote_is_surer_than_one_that_stands_alone():
    assert confidence("quote, source cue") > 0.9 > confidence("quote alone")


def test_a_rule_that_was_not_measured_is_as_good_as_a_coin():
    assert confidence("no such rule") == 0.5
