"""A role that several persons share, with the country of each."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]
Told = dict[str, list[tuple[str, str | None]]]


def told(find: Find, text: str) -> Told:
    people = (one for one in find(f"OSLO, Nov. 18 (Wire) -- {text}").actors if one.kind == "person" and one.named)
    return {one.name: [(role.title, role.country) for role in one.roles] for one in people}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "The foreign ministers of Norway and Estonia, Ana Lima and Erik Tamm, signed it on Monday.",
            {"Ana Lima": [("foreign minister", "NO")], "Erik Tamm": [("foreign minister", "EE")]},
        ),
        (
            "Ana Lima and Erik Tamm, the foreign ministers of Norway and Estonia, met on Monday.",
            {"Ana Lima": [("foreign minister", "NO")], "Erik Tamm": [("foreign minister", "EE")]},
        ),
        (
            "The leaders of Norway, Estonia and Latvia, Ana Lima, Erik Tamm and Juris Berzins, met on Monday.",
            {"Ana Lima": [("leader", "NO")], "Erik Tamm": [("leader", "EE")], "Juris Berzins": [("leader", "LV")]},
        ),
        (
            "Presidents Ana Lima of Norway and Erik Tamm of Estonia met on Monday.",
            {"Ana Lima": [("President", "NO")], "Erik Tamm": [("President", "EE")]},
        ),
        (
            "Foreign Ministers Ana Lima and Erik Tamm signed it on Monday.",
            {"Ana Lima": [("Foreign Minister", None)], "Erik Tamm": [("Foreign Minister", None)]},
        ),
        (
            "The governor met Sens. Ana Lima (D-Ohio), Jan Kolb (R-Utah) and Erik Tamm III of Iowa on Monday.",
            {"Ana Lima": [("Sen.", None)], "Jan Kolb": [("Sen.", None)], "Erik Tamm III": [("Sen.", "US")]},
        ),
        ("Govs. Ana Lima and Erik Tamm came on Monday.", {"Ana Lima": [("Gov.", None)], "Erik Tamm": [("Gov.", None)]}),
        ("Ana Lima met Erik Tamm after talks of the ministers of Norway and Estonia.", {"Ana Lima": [], "Erik Tamm": []}),
    ],
)
def test_a_role_in_the_plural_is_that_of_each(find: Find, text: str, roles: Told):
    assert told(find, text) == roles


def test_one_of_two_foreign_ministers_is_not_of_the_dateline_for_that(find: Find):
    found = find("OSLO, Nov. 18 (Wire) -- Foreign Ministers Ana Lima and Erik Tamm signed it on Monday.").actors
    assert [one.country for one in found if one.kind == "person"] == [None, None]


def test_what_somebody_wants_to_be_is_no_role(find: Find):
    assert told(find, "We want Ana Lima to be a successful president. Erik Tamm hopes to be mayor.") == {
        "Ana Lima": [],
        "Erik Tamm": [],
    }
