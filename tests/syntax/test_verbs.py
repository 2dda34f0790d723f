"""Forms and helpers of verbs, and what the table says of them."""

from __future__ import annotations

from typing import get_args

import pytest

from analysis.language.model import load_model
from analysis.lexicon import Property, having, table
from analysis.lexicon import properties as row
from analysis.syntax import helping, is_infinitive, is_passive, is_past, is_verb, properties

PASSIVE = [
    ("The mill was sold by the bank.", "sold", True),
    ("The bank has sold the mill.", "sold", False),
    ("The mill sold by the bank is old.", "sold", True),
    ("The mill was sold and closed.", "closed", True),
    ("The mill is to be sold.", "sold", True),
    ("The bank sold the mill.", "sold", False),
    ("They left with sorrow, which the envoy, a deputy minister, described as natural.", "described", False),
]
HELPERS = [
    ("He'll sign.", "sign", {"will"}),
    ("They won't sign.", "sign", {"will"}),
    ("He'd signed it.", "signed", {"have"}),
    ("He'd sign it.", "sign", {"would"}),
    ("It's been signed.", "signed", {"have", "be"}),
    ("She did not want to sign.", "sign", {"to"}),
]


@pytest.mark.parametrize(("sentence", "word", "passive"), PASSIVE)
def test_a_passive_is_told_by_its_helpers_or_by_the_bare_participle_after_a_noun(
    sentence: str, word: str, *, passive: bool
) -> None:
    verb = next(token for token in load_model()(sentence) if token.text == word)
    assert is_passive(verb) is passive


@pytest.mark.parametrize(("sentence", "word", "expected"), HELPERS)
def test_helpers_are_read_in_full(sentence: str, word: str, expected: set[str]) -> None:
    verb = next(token for token in load_model()(sentence) if token.text == word)
    assert helping(verb) == expected


def test_auxiliaries_and_participles_before_a_noun_are_no_verbs_of_a_clause() -> None:
    doc = load_model()("The striking crew has left the sold mill.")
    assert [token.text for token in doc if is_verb(token)] == ["left"]


def test_a_clause_is_past_by_its_verb_or_its_helper_and_an_infinitive_by_its_to() -> None:
    doc = load_model()("The crew, having waited, had decided to leave.")
    told = {token.text: (is_past(token), is_infinitive(token)) for token in doc if is_verb(token)}
    assert told == {"waited": (False, False), "decided": (True, False), "leave": (False, True)}


def test_a_particle_makes_another_verb() -> None:
    doc = load_model()("The mayor called off the vote and called a friend.")
    off, plain = (token for token in doc if token.text == "called")
    assert "cancels" in properties(off)
    assert "cancels" not in properties(plain)


def test_every_property_that_a_row_has_is_a_known_one() -> None:
    rows = [row for part in ("verbs", "adjectives", "nouns") for row in table("verbs")[part].values()]
    assert {name for row in rows for name in row.split()} == set(get_args(Property))


def test_a_particle_that_the_table_has_no_row_for_leaves_the_verb_as_it_is() -> None:
    assert row("call", "off") == {"cancels"}
    assert row("refuse", "up") == row("refuse")
    assert {"fail", "neglect"} <= having("fails")
