"""What stands before a title and is no part of it, and what is no title."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mayor spoke of her primary rival Sen. Oskar Tamm on Monday.", "Sen."),
        ("It went the usual way Gov. Oskar Tamm described on Monday.", "Gov."),
        ("It endorsed presidential candidate Senator Oskar Tamm on Monday.", "Senator"),
        ("In a statement Ports Minister Oskar Tamm denied it.", "Ports Minister"),
    ],
)
def test_a_title_begins_behind_a_noun_that_is_none_of_it(find: Find, text: str, title: str):
    roles = [role.title for one in find(text).actors if one.name == "Oskar Tamm" for role in one.roles]
    assert roles == [title]


def test_who_is_the_only_candidate_somewhere_holds_no_office_by_it(find: Find):
    found = find("Oskar Tamm, the only candidate to campaign in Ulvik, spoke on Monday.")
    assert not [role for one in found.actors for role in one.roles]
