"""Actors that the article does not name: who is described again, and who is not."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


def _ids(found: Any, *words: str) -> list[str | None]:
    return [found.mention(one).actor for one in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A police officer stopped the bus. The officer asked for papers, and he smiled.",
            ("A police officer", "The officer", "he"),
        ),
        ("A nurse at the clinic waved. She then left.", ("A nurse", "She")),
        ("Two fishermen reached the shore. They were tired.", ("Two fishermen", "They")),
        ("Ana Lima called from the harbor. Her mother answered, and Lima's mum wept.", ("mother", "mum")),
    ],
)
def test_who_is_described_again_is_one_actor(find: Find, text: str, words: tuple[str, ...]):
    ids = _ids(find(text), *words)
    assert ids[0] is not None
    assert len(set(ids)) == 1


def test_an_actor_without_a_name_has_its_description_for_one(find: Find):
    actor = find("A police officer stopped the bus. The officer asked for papers.").actor("The officer")
    assert (actor.name, actor.kind, actor.named) == ("police officer", "person", False)


def test_who_is_described_once_is_no_actor(find: Find):
    assert not [one for one in find("A police officer stopped the bus.").actors if not one.named]


def test_another_officer_is_somebody_else(find: Find):
    found = find("A police officer stopped the bus. Another officer asked for papers.")
    assert "Another officer" not in found.words()


def test_an_officer_who_is_said_to_be_of_another_service_is_somebody_else(find: Find):
    found = find("A police officer stopped the bus. The customs officer asked for papers.")
    assert "The customs officer" not in found.words()


def test_nobody_in_particular_is_nobody(find: Find):
    assert "No officer" not in find("No officer came. No officer was asked.").words()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Lima, a nurse from Oslo, waved.", "a nurse"),
        ("Ana Lima is a nurse.", "a nurse"),
        ("The nurse, Ana Lima, waved.", "The nurse"),
        ("Ana Lima, a nurse, waved. The crowd cheered. The nurse left.", "The nurse"),
        ("The bus brought student Ana Lima. The student waved.", "The student"),
    ],
)
def test_what_a_person_is_said_to_be_stands_for_the_person(find: Find, text: str, words: str):
    assert find(text).mention(words).actor == "person:ana-lima"


@pytest.mark.parametrize("denied", ["is not", "isn’t", "is in no way", "is by no means"])
def test_what_a_person_is_said_not_to_be_stands_for_nobody(find: Find, denied: str):
    assert "a nurse" not in find(f"Ana Lima {denied} a nurse.").words()


def test_what_a_person_may_not_become_stands_for_nobody(find: Find):
    assert "a nurse" not in find("The voters will not allow Ana Lima to become a nurse.").words()


def test_the_noun_of_a_name_stands_for_it(find: Find):
    found = find("The Harbor Street Mosque opened on Monday. Hundreds came to the mosque.")
    assert found.mention("the mosque").actor == found.mention("Harbor Street Mosque").actor


@pytest.mark.parametrize("words", ["the two countries", "They"])
def test_two_countries_are_the_two_that_were_named(find: Find, words: str):
    actor = find("Norway and Sweden met on Monday. They signed a treaty, and the two countries were glad.").actor(words)
    assert (actor.name, actor.kind) == ("Norway and Sweden", "group")


def test_two_of_three_countries_are_nobody_in_particular(find: Find):
    assert "the two countries" not in find("Norway, Sweden and Denmark met. Experts of the two countries left.").words()


@pytest.mark.parametrize(
    ("words", "actor"),
    [("I", "person:ana-lima"), ("my", "person:ana-lima"), ("we", "unnamed:group:with-person:ana-lima")],
)
def test_i_and_we_in_a_quotation_stand_for_who_speaks(find: Find, words: str, actor: str):
    text = '"I lost my boat," Ana Lima said. "Here, we have no harbor. It hurts us."'
    assert find(text).mention(words).actor == actor


def test_we_of_an_organization_is_the_organization(find: Find):
    text = 'The Polar Fisheries Agency regretted the error. "We will repay it," the agency said.'
    assert find(text).mention("We").actor == "organization:polar-fisheries-agency"


def test_he_in_a_quotation_is_not_who_speaks_it(find: Find):
    text = '"The judge was late. When he came, everybody laughed," Tomas Veld said.'
    assert find(text).mention("he").actor != "person:tomas-veld"


MINISTERS = "Norwegian Foreign Minister Ana Lima met Swedish Foreign Minister Ole Berg on Monday. "


@pytest.mark.parametrize("words", ["The ministers", "The two ministers", "The two leaders"])
def test_the_ministers_are_those_that_were_named(find: Find, words: str):
    assert find(f"{MINISTERS}{words} agreed.").actor(words).name == "Ana Lima and Ole Berg"


@pytest.mark.parametrize("words", ["Both men", "The three ministers", "The economists"])
def test_others_than_were_named_are_nobody_that_was_named(find: Find, words: str):
    assert words not in find(f"{MINISTERS}{words} agreed.").words()
