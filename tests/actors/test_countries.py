"""Countries: all of ISO 3166-1, by name, code, capital and adjective."""

import pycountry
import pytest

from analysis.actors.roles.origins import stated_within
from analysis.actors.terms.countries import country_name, demonym, is_doubtful, known, longest_name
from analysis.lexicon import table

CODES = sorted(one.alpha_2 for one in pycountry.countries)
UNINHABITED = {"AQ", "BV", "GS", "HM", "IO", "TF", "UM"}


@pytest.mark.parametrize("code", CODES)
def test_every_country_of_the_standard_is_known_by_code_and_name(code: str):
    found = known(country_name(code))
    assert found
    assert (found.code, found.use) == (code, "name")


@pytest.mark.parametrize("code", [code for code in CODES if code not in UNINHABITED])
def test_every_inhabited_country_is_known_by_capital(code: str):
    row = table("countries")["countries"][code]
    capital = (*row.get("seats", ()), *row.get("capital", ()))[0]
    found = known(capital)
    assert found
    assert found.code == code or is_doubtful(capital)


@pytest.mark.parametrize("code", [code for code in CODES if code not in {*UNINHABITED, "VA"}])
def test_every_inhabited_country_is_known_by_an_adjective_or_its_people(code: str):
    people = table("countries")["countries"][code]["people"]
    of_two = {"CG": "CD", "DM": "DO"}  # Congolese, Dominican
    assert {demonym(word) for word in people} == {of_two.get(code, code)}


def test_the_names_that_newswire_uses_are_shown_and_the_official_ones_known():
    shown = {code: country_name(code) for code in ("KR", "KP", "RU", "TR", "CI", "VA", "XK", "GB", "US")}
    assert shown == {
        "KR": "South Korea",
        "KP": "North Korea",
        "RU": "Russia",
        "TR": "Turkey",
        "CI": "Ivory Coast",
        "VA": "Vatican City",
        "XK": "Kosovo",
        "GB": "United Kingdom",
        "US": "United States",
    }
    official = ("Kingdom of Norway", "Republic of Poland", "Democratic People's Republic of Korea", "Russian Federation")
    assert [found.code for name in official if (found := known(name))] == ["NO", "PL", "KP", "RU"]


def test_a_code_that_is_none_is_a_key_error():
    with pytest.raises(KeyError):
        country_name("ZZ")


def test_a_name_with_a_hyphen_is_looked_for_in_as_many_tokens_as_the_parser_makes_of_it():
    assert longest_name()["Guinea"] >= 3


def test_a_seat_at_the_end_of_a_longer_name_tells_the_country():
    assert stated_within("Marston College London") == "GB"
    assert stated_within("Bank of Japan") == "JP"
    assert stated_within("Marston College") is None
