"""How sure each mention is."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from analysis.actors.trust import trust
from analysis.lexicon import table
from analysis.model import Form

Find = Callable[..., Any]
TEXT = (
    "OSLO, May 3 -- Ana Lima, a nurse, told Norway that she would leave. A police officer objected. The officer called Lima. "
    '"I am tired," Lima said. The Harbor Workers Union said it would help, and the union kept its word.'
)


def test_every_mention_says_how_it_was_found_and_how_sure(find: Find):
    assert all(one.rule and 0 < one.confidence < 1 for one in find(TEXT).mentions)


def test_the_words_at_a_mention_are_the_surface(find: Find):
    assert {"Ana Lima", "a nurse", "she", "A police officer", "The officer", "I", "the union", "its"} <= set(find(TEXT).words())


@pytest.mark.parametrize("form", get_args(Form))
def test_every_form_has_a_trust_for_a_rule_of_its_own_or_not(form: Form):
    assert all(0 < share < 1 for share in table("trust")[form].values())
    assert trust(form, "a rule without figures") == table("trust")[form]["any"]


def test_an_apposition_is_surer_than_a_noun_that_comes_again():
    assert trust("nominal", "apposition") > trust("nominal", "same noun") > trust("nominal", "role")


def test_a_name_that_comes_again_unmarked_is_the_least_sure_of_names():
    assert trust("name", "repeat") == min(table("trust")["name"].values())
