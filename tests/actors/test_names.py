"""Names: their spans and kinds."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The decision surprised President Halvorsen, who was travelling. Erik Halvorsen returned on Monday.", "Halvorsen"),
        ("Reporters asked Prime Minister Tomas Veld about the budget.", "Tomas Veld"),
        ("Foreign Minister Han Jae-sung met reporters after the talks.", "Han Jae-sung"),
        ("They welcomed Maria Lindqvist's proposal on Tuesday.", "Maria Lindqvist"),
    ],
)
def test_a_persons_name_has_no_title_and_no_possessive_and_keeps_its_hyphens(find: Find, text: str, name: str):
    assert find(text).mention(name).kind == "person"


def test_a_name_ends_before_the_office_of_somebody_else(find: Find):
    names = [actor.name for actor in find("The note went to Clinton Director of Ports Otto Tamm.").actors]
    assert "Clinton Director" not in names


def test_a_surname_with_a_title_is_not_whom_the_article_gives_another(find: Find):
    text = "Mara Quill, the nominee, spoke. President Otto Quill was there. The former Secretary Quill left."
    (mara,) = [actor for actor in find(text).actors if actor.name == "Mara Quill"]
    assert "Quill" in mara.aliases


def test_a_chamber_of_a_party_is_no_person(find: Find):
    found = find("They fear to lose the Senate. What the Republican Senate does now, the Senate alone decides.")
    assert found.actor("Senate").kind == "organization"


def test_an_organizations_name_has_no_article(find: Find):
    assert "European Commission" in find("The European Commission rejected the plan on Friday.").words("organization")


def test_a_bare_surname_is_the_person_whose_full_name_the_article_gives(find: Find):
    found = find("Petra Novakova leads the group. Novakova said the rules were unfair. Critics of Novakova disagreed.")
    assert {one.actor for one in found.mentions if one.span.of(found.text).endswith("Novakova")} == {"person:petra-novakova"}


def test_countries_are_found_in_newswire_abbreviations_and_upper_case(find: Find):
    found = find("N. Korea's envoy left. The U.S. and S. Korea held talks. NORWAY agreed.")
    assert [found.actor(words).country for words in ("N. Korea", "U.S.", "S. Korea", "NORWAY")] == ["KP", "US", "KR", "NO"]


def test_both_countries_of_a_hyphenated_pair_are_found(find: Find):
    found = find("Officials said U.S.-China relations had improved.")
    assert found.words("country") == ["U.S.", "China"]


def test_an_adjective_made_of_a_name_names_nobody(find: Find):
    assert find("The London-listed miner and a U.S.-led coalition signed the lease.").words("country") == []


def test_instruments_are_no_actors_and_neither_are_their_acronyms(find: Find):
    found = find("Both sides signed the Northern Fisheries Cooperation Agreement (NFCA) in Oslo. NFCA ends in May.")
    assert not any("NFCA" in one.name or "Agreement" in one.name for one in found.actors)


def test_an_acronym_in_parentheses_is_its_long_form(find: Find):
    found = find("The Baltic Shipping Association (BSA) objected. The BSA will appeal.")
    assert found.mention("BSA").actor == found.mention("Baltic Shipping Association").actor


def test_an_institution_that_the_recognizer_misses_is_found_by_its_words(find: Find):
    assert "U.S. Forces Korea" in find("They will paint the old barracks of the small U.S. Forces Korea.").words("organization")


def test_a_job_alone_is_no_name(find: Find):
    assert "President" not in find("The President spoke. President of what, nobody said.").words("person")


def test_the_south_is_south_korea_only_where_korea_is_spoken_of(find: Find):
    assert find("North Korea fired a missile, and the South condemned it.").actor("South").country == "KR"
    assert find("Farmers in the South lost their crops.").words("country") == []


@pytest.mark.parametrize(
    "text",
    [
        "The North attacked the South, Sudanese officials said. A Korean company drills there.",
        "The North attacked the South, Nigerian officials said. Nigerian police closed a South Korean shipyard.",
        "A Korean grocer moved to Oslo. Winters in the North are long.",
    ],
)
def test_a_bearing_is_no_state_because_a_company_of_a_divided_land_is_named(find: Find, text: str):
    countries = {find(text).actor(word).country for word in find(text).words("country") if word in ("North", "South")}
    assert countries == set()


def test_the_other_divided_land_is_called_by_bearing_too(find: Find):
    found = find("South Sudan closed its wells, and the North protested.")
    assert found.actor("North").country == "SD"


def test_a_platform_is_no_speaker_where_something_was_posted_on_it(find: Find):
    assert "Twitter" not in find("The minister wrote on Twitter that talks had failed.").words("organization")


def test_what_is_terminated_or_expires_is_an_instrument_and_no_actor(find: Find):
    found = find("Oslo may terminate NORFA next week. NORFA expires in May unless both sides agree.")
    assert not any(one.name == "NORFA" for one in found.actors)


def test_an_acronym_after_or_is_its_long_form(find: Find):
    found = find("They revived the Northern Fisheries Agreement, or NOFA, and NOFA was praised by Norway.")
    assert [one.name for one in found.actors] == ["Norway"]


def test_a_pair_of_surnames_is_nobodys_name(find: Find):
    found = find("Erik Halvorsen met Tomas Veld. The Halvorsen-Veld talks lasted an hour, and Halvorsen left.")
    assert {one.name for one in found.actors} == {"Erik Halvorsen", "Tomas Veld"}


def test_the_third_word_of_a_persons_name_is_kept(find: Find):
    assert "Han Suk Yeon" in find("It was a fresh start, President Han Suk Yeon said on Thursday.").words("person")


def test_a_headline_in_title_case_names_only_whom_the_story_names(find: Find):
    found = find("Veteran Critics Slam Halvorsen Over Small Steps Toward Growth\n\nErik Halvorsen resigned as mayor on Monday.")
    assert {one.name for one in found.actors} == {"Erik Halvorsen"}


def test_a_well_known_acronym_is_an_organization_wherever_it_stands(find: Find):
    assert find("She lives in the EU with her family.").mention("EU").kind == "organization"


def test_a_given_name_keeps_its_last_syllable_where_it_is_an_adjective_too(find: Find):
    assert find("Reporters asked Cho Mi-young on Monday about the plan.").words("person") == ["Cho Mi-young"]


def test_an_adjective_made_with_a_name_is_no_name(find: Find):
    found = find("The Halvorsen-led delegation left on Monday after Erik Halvorsen had spoken.")
    assert "Halvorsen-led" not in found.words()


def test_two_names_run_together_are_two_people(find: Find):
    text = (
        "Karl Lund died in May. Prosecutors charged Anna Berg on Friday. The trial of Anna Berg Lund was ill for weeks, "
        "a nurse said. "
        "Anna Berg and Karl Lund had met in Oslo. Lund was 50."
    )
    names = {one.name for one in find(text).actors}
    assert {"Anna Berg", "Karl Lund"} <= names
    assert not any("Berg Lund" in name for name in names)


def test_a_persons_name_ends_at_a_comma(find: Find):
    names = {one.name for one in find("Their guest, Anna Berg, Oslo, wrote to Karl Lund, Bergen, about the boats.").actors}
    assert not any("," in name for name in names)
