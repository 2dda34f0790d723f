"""Places that stand for their government, team or people."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Seoul announced its decision on Monday.", "Seoul"),
        ("The envoy urged Tokyo to keep the pact.", "Tokyo"),
        ("Talks between Oslo and Stockholm collapsed.", "Stockholm"),
        ("The treaty was signed by Norway.", "Norway"),
        ("Norway lost to Denmark in the final.", "Denmark"),
        ("Tokyo's decision was a surprise to investors.", "Tokyo"),
        ("Poland is ready to sign.", "Poland"),
        ("Some are happy with it in Beijing, Moscow and Pyongyang.", "Pyongyang"),
    ],
)
def test_a_place_that_acts_is_an_actor(find: Find, text: str, place: str):
    assert find(text).mention(place).reading == "actor"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She lives in Seoul with her family.", "Seoul"),
        ("The minister flew to Tokyo on Friday.", "Tokyo"),
        ("Norway is a country in northern Europe.", "Norway"),
        ("The city of Lyon lies on two rivers in France.", "Lyon"),
        ("He visited Denmark last week.", "Denmark"),
        ("The population of Poland fell.", "Poland"),
    ],
)
def test_a_place_where_something_is_or_happens_is_literal(find: Find, text: str, place: str):
    assert find(text).mention(place).reading == "literal"


def test_a_capital_that_acts_is_a_metonym_of_its_country_and_else_a_place(find: Find):
    found = find("Oslo rejected the offer. The delegates met in Oslo.")
    acting, literal = (one for one in found.mentions if one.span.of(found.text) == "Oslo")
    assert (acting.kind, acting.form, acting.actor) == ("place", "metonym", "country:NO")
    assert (literal.form, literal.actor) == ("name", "place:oslo")


def test_a_seat_of_government_is_its_country(find: Find):
    assert find("Cheong Wa Dae denied the report.").mention("Cheong Wa Dae").actor == "country:KR"
