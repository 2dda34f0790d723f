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
        ("Norway were two goals ahead at half time.", "Norway"),
        ("Norway, who had won twice before, went out early.", "Norway"),
        ("The Norway v Peru game was abandoned.", "Peru"),
        ("Peru is one of the winners of the new rules.", "Peru"),
        ("Peru was at war with its neighbor for a year.", "Peru"),
        ("Peru will open a consulate in the north.", "Peru"),
        ("Peru offered to send engineers.", "Peru"),
        ("The creditors put pressure on Peru to pay.", "Peru"),
        ("It was the second game of the group between Norway and Peru.", "Peru"),
        ("Two thirds of the reserve was divided among Norway and Peru.", "Peru"),
        ("Norway indicated that it would sign.", "Norway"),
        ("Norway offered more money.", "Norway"),
        ("The jury made Norway the winner.", "Norway"),
        ("Teams such as Norway qualified early.", "Norway"),
        ("The islands are under the administration of Norway.", "Norway"),
        ("The Norway-Peru treaty was signed in May.", "Peru"),
        ("They had won against France and later Peru.", "Peru"),
        ("Half of Norway voted for the proposal.", "Norway"),
        ("The bishops called upon Peru to free the editor.", "Peru"),
        ("Peru finished third, ahead of Norway and Chile.", "Chile"),
        ("The yard fell behind Norway last year.", "Norway"),
        ("They had won against France and later Sri Lanka.", "Sri Lanka"),
        ("The islanders competed as Norway until the war.", "Norway"),
        ("Four countries abstained: Norway, Peru, Chile and Ghana.", "Chile"),
        ("Peru is a leading exporter of copper.", "Peru"),
        ("Peru is the only state that has signed the treaty.", "Peru"),
        ("The island is at the mercy of its creditors, and Peru was on the verge of default.", "Peru"),
        ("Lawmakers voted to withhold funds from Peru.", "Peru"),
        ("Peru's reservations about the draft are known.", "Peru"),
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
        ("The invasion of Poland began at dawn.", "Poland"),
        ("Poland, where the firm has two plants, is cold in winter.", "Poland"),
        ("Poland is rich in coal.", "Poland"),
        ("Poland offers a mix of lakes and forests.", "Poland"),
        ("The crew flew aid to Poland.", "Poland"),
        ("An earthquake struck Poland.", "Poland"),
        ("Poland is a paradise for anglers.", "Poland"),
        ("Poland is a state that has many lakes.", "Poland"),
        ("Poland was invaded in the autumn.", "Poland"),
        ("He worked as a clerk behind Poland's longest bar.", "Poland"),
        ("The firm has plants in countries such as Poland.", "Poland"),
        ("The Norway-Poland ferry was late.", "Poland"),
        ("The activist praised Athens, Georgia.", "Georgia"),
        ("Ana Lima (Poland) urged the others to wait.", "Poland"),
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


def test_a_country_before_an_office_and_a_name_only_says_whose_it_is(find: Find):
    found = find("They met Japan Prime Minister Ken Abe and South Korea President Park Geun Hye on Monday.")
    assert {one.reading for one in found.mentions if one.kind == "country"} == {"literal"}
