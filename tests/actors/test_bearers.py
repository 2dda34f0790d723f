"""Whom the description of a person stands for."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

Find = Callable[..., Any]
VISIT = (
    "Nora Lindgren, Sweden's assistant secretary of trade, ended a tour of the Baltic capitals on Friday. Lindgren met Foreign "
    "Minister Jaan Tamm, First Deputy Trade Minister Peeter Saar and Deputy Defense Minister Ants Oja. "
)


def test_a_description_is_the_person_that_the_article_is_about_not_the_one_named_last(find: Find):
    assert find(f"{VISIT}The senior official called the talks an 'honest start.'").mention("The senior official").actor == (
        "person:nora-lindgren"
    )


def test_where_two_persons_fit_nearly_as_well_a_description_is_nobody(find: Find):
    text = (
        "Foreign Minister Jaan Tamm praised the plan. Trade Minister Peeter Saar rejected it. The senior official left early."
    )
    assert "The senior official" not in find(text).words()


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "U.S. Defense Secretary Adam Crane met Defense Minister Jaan Tamm. Tamm gave a dinner. The Pentagon chief left.",
            "chief",
            "person:adam-crane",
        ),
        (
            "Secretary of State Adam Crane saw Treasury Secretary Paul Hodge. Hodge smiled. The secretary of state left early.",
            "The secretary of state",
            "person:adam-crane",
        ),
        (
            "Foreign Minister Jaan Tamm met Finance Minister Peeter Saar. Saar smiled. The top diplomat left early.",
            "The top diplomat",
            "person:jaan-tamm",
        ),
        (
            "Estonian Prime Minister Jaan Tamm met Swedish Prime Minister Nora Lindgren. The Estonian premier left early.",
            "The Estonian premier",
            "person:jaan-tamm",
        ),
        (
            "Estonian President Jaan Tamm met Swedish Vice President Nora Lindgren. Lindgren smiled. The president left early.",
            "The president",
            "person:jaan-tamm",
        ),
        (
            "Estonian Foreign Minister Jaan Tamm met Swedish Foreign Minister Nora Lindgren. Tallinn's top diplomat left.",
            "top diplomat",
            "person:jaan-tamm",
        ),
    ],
)
def test_an_office_stands_for_its_holder(find: Find, text: str, words: str, actor: str):
    assert find(text).mention(words).actor == actor


def test_a_deputy_does_not_hold_the_office(find: Find):
    found = find("Deputy Foreign Minister Jaan Tamm came. The foreign minister stayed away on Monday.")
    assert "The foreign minister" not in found.words()


def test_a_countrys_office_is_not_held_by_somebody_of_unknown_country(find: Find):
    found = find("Foreign Minister Jaan Tamm came. Sweden's foreign minister stayed away on Monday.")
    assert "foreign minister" not in found.words()


@pytest.mark.parametrize(
    "words", ["President Jaan Tamm's government", "Tamm's government", "The Tamm administration", "Tamm's cabinet"]
)
def test_a_leaders_government_is_the_country(find: Find, words: str):
    found = find(f"Estonian President Jaan Tamm came on Monday. {words} rejected the claim.")
    assert [(one.form, one.actor) for one in found.mentions if one.span.end == found.text.index(" rejected")] == [
        ("nominal", "country:EE")
    ]
    assert "country:EE" in [one.id for one in found.actors]


def test_the_government_of_a_leader_of_unknown_country_is_nobody(find: Find):
    found = find("President Jaan Tamm came on Monday. Tamm's government rejected the claim.")
    assert "government" not in found.words()


def test_his_government_is_his_country(find: Find):
    found = find("Estonian President Jaan Tamm came on Monday. He said that his government would act.")
    assert found.mention("government").actor == "country:EE"


def test_mentions_do_not_overlap_in_a_description_with_a_name(find: Find):
    found = find("Estonia hesitated. Estonia's government gave no reason, and the Estonian government did not, either.")
    spans = sorted(one.span for one in found.mentions)
    assert all(not one.overlaps(other) for one, other in pairwise(spans))


def test_a_country_of_two_words_owns_its_offices(find: Find):
    text = "South African Foreign Minister Ana Lima met Norwegian Foreign Minister Jan Kos. South Africa's top diplomat left."
    assert find(text).mention("top diplomat").actor == "person:ana-lima"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Republican Senator Nora Holm spoke. Jan Kolb left. The Republican senator smiled.", "The Republican senator"),
        (
            "Senator Nora Holm, a Democrat from Ohio, spoke. Jan Kolb left. The Democratic senator smiled.",
            "The Democratic senator",
        ),
        (
            "Nora Holm, the harbour chief, spoke. Jan Kolb, the police chief, left. The harbour chief smiled.",
            "The harbour chief",
        ),
    ],
)
def test_words_that_narrow_a_description_are_in_the_role_of_whom_it_stands_for(find: Find, text: str, words: str):
    mentions = find(text).mentions
    assert [one.actor for one in mentions if one.span.of(text).endswith(words)][-1] == "person:nora-holm"


def test_words_in_nobodys_role_make_a_description_somebody_new(find: Find):
    assert "The Republican senator" not in find("Senator Nora Holm, a Democrat, spoke. The Republican senator smiled.").words()
