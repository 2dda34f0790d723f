"""Names that the words around say to be places."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The group flew to Thorrock on Friday.", "Thorrock"),  # the recognizer takes it for an organization
        ("The crew sailed to Madlock in May.", "Madlock"),  # for a people
        ("The guests walked from Clinton, Maryland.", "Clinton"),  # for a person
        ("Brandt is a small locality in the east.", "Brandt"),
    ],
)
def test_where_somebody_goes_and_what_is_called_a_place_is_one(find: Find, text: str, place: str):
    assert find(text).mention(place).kind == "place"


def test_an_acronym_stays_an_organization_where_places_stand(find: Find):
    assert find("The dossier was shipped to UNESCO in May.").mention("UNESCO").kind == "organization"
