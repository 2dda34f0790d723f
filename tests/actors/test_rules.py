"""How sure each mention is, by its rule."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from analysis.actors.rules import MentionRule
from analysis.model import Form

Find = Callable[..., Any]
TEXT = (
    "OSLO, May 3 -- Ana Lima, a nurse, told Norway that she would leave. A police officer objected. The officer called Lima. "
    '"I am tired," Lima said. The Harbor Workers Union said it would help, and the union kept its word.'
)


def test_every_mention_says_how_it_was_found_and_how_sure(find: Find):
    assert all(MentionRule(one.rule).confidence(one.form) == one.confidence for one in find(TEXT).mentions)


def test_the_words_at_a_mention_are_the_surface(find: Find):
    assert {"Ana Lima", "a nurse", "she", "A police officer", "The officer", "I", "the union", "its"} <= set(find(TEXT).words())


@pytest.mark.parametrize("form", get_args(Form))
def test_every_rule_has_a_confidence_for_every_form(form: Form):
    assert all(0.5 < rule.confidence(form) < 1 for rule in MentionRule)


def test_an_apposition_is_surer_than_a_noun_that_comes_again():
    apposed, again, role = (MentionRule(rule).confidence("nominal") for rule in ("apposition", "same noun", "role"))
    assert apposed > again > role


def test_a_name_that_comes_again_unmarked_is_the_least_sure_of_names():
    assert MentionRule.REPEAT.confidence("name") == min(rule.confidence("name") for rule in MentionRule)


def test_what_a_rule_was_not_measured_on_is_as_sure_as_its_form():
    assert MentionRule.ACRONYM.confidence("alias") == MentionRule.SET.confidence("alias") == 0.95
