"""Nominals and pronouns."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]
TEXT_OF_TWO = (
    "Maria Lindqvist, a spokeswoman for the Polar Fisheries Agency, met Tomas Veld, the Danish ambassador, on Monday. "
    "She said the agency had erred. The ambassador declined to comment, but he thanked her."
)


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("She", "person:maria-lindqvist"),
        ("the agency", "organization:polar-fisheries-agency"),
        ("The ambassador", "person:tomas-veld"),
        ("he", "person:tomas-veld"),
        ("her", "person:maria-lindqvist"),
    ],
)
def test_descriptions_and_pronouns_stand_for_whom_role_and_gender_allow(find: Find, words: str, actor: str):
    assert find(TEXT_OF_TWO).mention(words).actor == actor


def test_a_senior_diplomat_is_who_serves_a_foreign_ministry(find: Find):
    found = find("Jan Kos, U.S. assistant secretary of state for Asia, urged calm. The senior diplomat called the pact vital.")
    mention = found.mention("The senior diplomat")
    assert (mention.form, mention.actor) == ("nominal", "person:jan-kos")


def test_the_top_court_is_the_supreme_court(find: Find):
    found = find("The Korean Supreme Court ruled against the firms. Critics should respect the top court's ruling.")
    assert found.mention("the top court").actor == "organization:supreme-court-kr"


def test_a_countrys_government_is_the_country(find: Find):
    assert (
        find("Norway hesitated. The Norwegian government gave no reason.").mention("The Norwegian government").actor
        == "country:NO"
    )


def test_its_owner_is_the_subject_that_it_stands_below(find: Find):
    assert find("Norway announced that it would keep its fleet.").mention("its").actor == "country:NO"


def test_a_description_that_says_whom_it_means_is_somebody_new(find: Find):
    found = find("Tomas Veld, the Danish ambassador, left. The ambassador of a neighboring state stayed.")
    assert "The ambassador" not in found.words()


def test_an_it_that_is_nobody_stays_unresolved(find: Find):
    assert "It" not in find("Norway agreed. It is clear that winter is coming.").words()


def test_a_pronoun_without_a_person_before_it_stays_unresolved(find: Find):
    assert "He" not in find("He said the harvest was poor. The village waited.").words()


def test_a_man_is_no_she(find: Find):
    assert "she" not in find("Peter Dahl spoke first, and then she left the hall.").words()


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Jan Kos left on Monday. During his visit to Oslo last week, Tomas Veld urged calm.", "person:tomas-veld"),
        ("Jan Kos left on Monday. After finishing his tour, President Tomas Veld urged calm.", "person:tomas-veld"),
        ("Jan Kos left on Monday. During his visit to Oslo last week, Maria Dahl urged calm.", "person:jan-kos"),
    ],
)
def test_a_possessive_at_the_front_stands_for_the_subject_that_follows(find: Find, text: str, actor: str):
    assert find(text).mention("his").actor == actor


def test_a_possessive_at_the_front_may_stand_for_an_organization(find: Find):
    assert find("In its yearly report, Norway named three ports.").mention("its").actor == "country:NO"


def test_a_possessive_inside_the_subject_does_not_stand_for_it(find: Find):
    found = find("The talks were held in Oslo. On Monday, its Cabinet approved the plan.")
    assert "its" not in found.words()


def test_a_speech_whose_marks_stay_open_goes_on_in_the_next_paragraph(find: Find):
    open_ended = 'Ana Lima said, "It was a hard game.\nI was tired, and my knee hurt."\nThe crowd left.'
    assert find(open_ended).mention("my").actor == "person:ana-lima"
    closed = 'Ana Lima said, "It was a hard game."\n"I was tired, and my knee hurt."\nThe crowd left.'
    assert "my" not in find(closed).words()


def test_its_after_and_is_of_the_body_before(find: Find):
    found = find("The union protested against Kestrel Bank and its chairman on Monday.")
    assert found.mention("its").actor == "organization:kestrel-bank"


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("Ana Lima thanked Kestrel Bank for its patience.", "its", "organization:kestrel-bank"),
        ("The Harbor Council sued Kestrel Bank over its fees.", "its", "organization:kestrel-bank"),
        ("Peter Veld mocked Tomas Lund for not paying his taxes.", "his", "person:tomas-lund"),
        ("Peter Veld thanked Tomas Lund for backing his plan.", "his", "person:peter-veld"),
        ("Peter Veld praised Ana Lima for his own reasons.", "his", "person:peter-veld"),
    ],
)
def test_what_somebody_is_thanked_or_blamed_for_is_theirs(find: Find, text: str, word: str, actor: str):
    assert find(text).mention(word).actor == actor


def test_what_several_without_a_name_are_thanked_for_is_theirs(find: Find):
    found = find("Kestrel Bank thanked the workers for their patience.")
    assert found.mention("their").actor == found.mention("the workers").actor
