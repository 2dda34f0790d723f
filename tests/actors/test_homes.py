"""Whose a person or body is where the words beside the name do not say it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from analysis import language
from analysis.actors import find_actors
from analysis.model import Actor
from analysis.read import article_from_text

Find = Callable[..., Any]
STORY = "Portugal will not join, and Portuguese voters agree."


def actor(text: str, name: str) -> Actor:
    article = article_from_text(text)
    _, actors = find_actors(article, next(iter(language.parse([article]))))
    return next(one for one in actors if one.name == name)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (f"LISBON, March 2 (AP) -- Prime Minister Ana Costa told parliament. {STORY}", "Ana Costa", "PT"),
        (f"LISBON, March 2 (AP) -- {STORY} Health Minister Rui Pinto was silent.", "Rui Pinto", "PT"),
        (f"LISBON, March 2 (AP) -- {STORY} In Germany, Chancellor Jonas Feld warned of delay.", "Jonas Feld", "DE"),
        (f"LISBON (AP) -- {STORY}\n\nIn Germany, Chancellor Jon Feld spoke. Defense Minister Ute Lorn came.", "Ute Lorn", "DE"),
        (
            f"LISBON (AP) -- {STORY}\n\nFrom Berlin came a call. Portugal must act, Defense Minister Ute Lorn said.",
            "Ute Lorn",
            "DE",
        ),
        (f"LISBON, March 2 (AP) -- {STORY} Kenya is calm, President Amina Odinga said.", "Amina Odinga", None),
        (f"LISBON, March 2 (AP) -- {STORY} The firm's chairman, Rui Pinto, was silent.", "Rui Pinto", None),
        ("WASHINGTON, March 2 (AP) -- Prime Minister Ana Costa arrived on Monday. U.S. officials met her.", "Ana Costa", None),
        ("Republican front-runner Ted Marsh spoke in Iowa on Monday.", "Ted Marsh", "US"),
        ("Secretary of State Ana Moore left on Monday.", "Ana Moore", "US"),
        ("BOSTON (AP) -- American schools stay shut, Governor Andrew Moe said.", "Andrew Moe", "US"),
        ("GENEVA (AP) -- Kenya is calm, Health Minister Amina Odinga said.", "Amina Odinga", None),
        ("Bavarian Premier Jan Huber agreed on Monday.", "Jan Huber", "DE"),
        ("The charity single by Peru choir leader Ana Lima is out.", "Ana Lima", "PE"),
        ("The Peru charity single Ana Lima sang is out.", "Ana Lima", None),
        ("Concerts were planned in the UK Ana Lima had never seen.", "Ana Lima", None),
        ("Friday 12:24 UK Ana Lima announced a concert.", "Ana Lima", None),
        ("The UK singer Ana Lima announced a concert.", "Ana Lima", "GB"),
        ("They heard the U.K.'s Ana Lima on Friday.", "Ana Lima", "GB"),
    ],
)
def test_an_office_without_a_country_is_of_the_storys_home_where_no_other_is_as_likely(
    text: str, name: str, country: str | None
):
    assert actor(text, name).country == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Kenyan troops and U.N. forces withdrew from the valley.", "United Nations", None),
        ("The Commonwealth of Independent States met in Minsk.", "Commonwealth of Independent States", None),
        ("North Korea's Korean Harvest Bank closed on Monday.", "Korean Harvest Bank", "KP"),
        ("SEOUL, March 2 (AP) -- The Korea Virus Control Agency reported new cases.", "Korea Virus Control Agency", "KR"),
    ],
)
def test_bodies_of_many_countries_have_none_and_korean_ones_that_which_is_spoken_of(text: str, name: str, country: str | None):
    assert actor(text, name).country == country


def test_whose_critic_somebody_is_says_nothing_of_whose_they_are(find: Find):
    assert find("Rui Pinto, an aggressive China critic, was silent.").actor("Rui Pinto").country is None


def test_a_place_in_capitals_after_a_name_is_no_role(find: Find):
    assert find("Susan Hale, PORT AU PRINCE, Haiti. The building shook.").actor("Susan Hale").roles == ()


def test_the_first_to_do_something_is_no_role(find: Find):
    assert find("Rui Pinto was the first official to refer to the U.N. treaty.").actor("Rui Pinto").roles == ()


def test_what_something_else_is_of_says_nothing_of_a_body(find: Find):
    assert find("The firm sold its Algerian Varno assets. Varno left.").actor("Varno").country is None


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("The firm announced Rosa Lund as its president.", "Rosa Lund", "president"),
    ],
)
def test_what_somebody_was_appointed_as_is_a_role(find: Find, text: str, name: str, title: str):
    assert title in [role.title for role in find(text).actor(name).roles]


def test_the_president_is_not_the_one_of_another_country(find: Find):
    text = (
        "President Halvorsen said on Friday he was committed. Iraq's president Hassan Omar was warned. Hassan Omar left. "
        "Nevertheless, the president said force would be used."
    )
    assert not any(one.span.of(text) == "the president" and one.actor == "person:hassan-omar" for one in find(text).mentions)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Norwegian Prime Minister Erik Halvorsen left. Halvorsen's spokesman Jan Moe was silent.", "NO"),
        ("Norwegian Prime Minister Erik Halvorsen left. Halvorsen's rival Jan Moe was silent.", None),
    ],
)
def test_a_spokesman_is_of_the_country_of_whom_he_speaks_for(find: Find, text: str, country: str | None):
    assert find(text).actor("Jan Moe").country == country


def test_a_movement_before_its_spokeswoman_is_of_the_country_before_it(find: Find):
    assert find("Australian Reform Movement spokeswoman Mary Dell left.").actor("Mary Dell").country == "AU"
