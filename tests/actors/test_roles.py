"""Roles and countries from titles, appositions and possessors."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        ("Erik Halvorsen, Norway's deputy minister of trade, resigned.", "Erik Halvorsen", "deputy minister of trade", "NO"),
        ("Irish Finance Minister Aoife Brannigan told lawmakers.", "Aoife Brannigan", "Irish Finance Minister", "IE"),
        ("Jan Kos, U.S. secretary of state for Asia, urged calm.", "Jan Kos", "U.S. secretary of state for Asia", "US"),
        ("She met her Polish counterpart, Marek Zielony, in Vienna.", "Marek Zielony", "counterpart", "PL"),
        ("Ana Lima, ambassador to Japan, left Tokyo.", "Ana Lima", "ambassador to Japan", None),
        ("Reporters met Prime Minister Aoife Brannigan of Ireland on Monday.", "Aoife Brannigan", "Prime Minister", "IE"),
        ("Reporters met Ireland's Prime Minister Aoife Brannigan on Monday.", "Aoife Brannigan", "Prime Minister", "IE"),
        ("Ireland's prime minister, Aoife Brannigan, told reporters.", "Aoife Brannigan", "prime minister", "IE"),
        ("It was signed by Dublin's deputy trade envoy Aoife Brannigan.", "Aoife Brannigan", "deputy trade envoy", "IE"),
        ("Irish President Aoife Brannigan told lawmakers.", "Aoife Brannigan", "Irish President", "IE"),
    ],
)
def test_a_role_is_read_off_the_words_around_the_name(find: Find, text: str, name: str, title: str, country: str | None):
    actor = find(text).actor(name)
    assert title in [role.title for role in actor.roles]
    assert actor.country == country


def test_a_roles_span_holds_its_words(find: Find):
    found = find("Erik Halvorsen, a professor of law at Lund University, disagreed.")
    role = found.actor("Erik Halvorsen").roles[0]
    assert role.span.of(found.text) == role.title == "professor of law at Lund University"
    assert role.organization == "Lund University"


def test_the_next_person_of_a_list_is_no_role(find: Find):
    assert find("Erik Halvorsen, Maria Dahl and Peter Moe attended.").actor("Erik Halvorsen").roles == ()


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In an interview with Japan's Hokkaido Shimbun, he declined.", "Hokkaido Shimbun", "JP"),
        ("German carmaker Adlerwerke AG said sales fell.", "Adlerwerke AG", "DE"),
        ("The ruling came from the Korean Supreme Court last year.", "Korean Supreme Court", "KR"),
        ("A source at the U.S. Embassy in Japan confirmed it.", "U.S. Embassy", "US"),
    ],
)
def test_an_organization_is_of_the_country_that_its_name_or_the_words_before_it_say(
    find: Find, text: str, name: str, country: str | None
):
    assert find(text).actor(name).country == country


def test_a_public_institution_without_a_country_is_of_where_the_story_is_filed(find: Find):
    text = "SEOUL (Norpress) - Han Jae-sung, a professor at Hanbit University, disagreed."
    assert find(text, dateline="SEOUL (Norpress) -").actor("Han Jae-sung").country == "KR"
    assert find("Han Jae-sung, a professor at Hanbit University, disagreed.").actor("Han Jae-sung").country is None


def test_an_institution_that_many_countries_have_is_told_apart_by_its_country(find: Find):
    ids = {find(f"The {nation} Foreign Ministry protested.").actors[0].id for nation in ("Polish", "Czech")}
    assert ids == {"organization:foreign-ministry-pl", "organization:foreign-ministry-cz"}


def test_a_rank_before_the_name_does_not_hide_the_apposition(find: Find):
    roles = find("It was met with concern, according to its spokesman, Lt. Col. Jan Kos.").actor("Jan Kos").roles
    assert "spokesman" in [role.title for role in roles]


def test_an_honorific_is_no_role(find: Find):
    assert find("The report was written by Dr. Ana Lima last year.").actor("Ana Lima").roles == ()


def test_a_titled_person_after_another_is_no_role_of_the_first(find: Find):
    found = find("Maria Dahl, Vice Foreign Minister Peter Moe and Tomas Veld met in Oslo on Monday evening.")
    assert found.actor("Maria Dahl").roles == ()
