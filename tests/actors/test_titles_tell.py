"""Whose a surname is: titles, gender and generation tell."""

from __future__ import annotations

import pytest

from analysis.annotate import annotate
from analysis.read import article_from_text


def names(text: str) -> dict[str, str]:
    """Return the actor's name of each mention that is one of a person's."""
    (found,) = annotate([article_from_text(text, published="2031-05-04")])
    known = {actor.id: actor.name for actor in found.actors}
    return {one.span.of(found.article.text): known[one.actor] for one in found.mentions if one.kind == "person" and one.actor}


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Lia Moss, a painter, and Mayor Daniel Moss opened the pier. “It is lovely,” Mrs. Moss said.", "Moss", "Lia Moss"),
        ("Sen. Alex Smith and John Smith met on Monday. Sen. Smith said the board was split.", "Smith", "Alex Smith"),
    ],
)
def test_a_title_tells_whose_a_surname_is(text: str, said: str, name: str):
    assert names(text)[said] == name


def test_a_son_and_his_father_stay_apart():
    found = names(
        "Walter Marsh opened the pier in 2020. On Monday his son, Walter Marsh Jr., closed it. The younger man laughed."
    )
    assert len(set(found.values())) == 2


def test_a_dash_between_blanks_parts_two_names():
    found = names("He spoke of Tom Ashdown ― Rita Kolber did not answer. Rita Kolber left.")
    assert not any("―" in name for name in found.values())
