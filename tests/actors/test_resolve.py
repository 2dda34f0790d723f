"""Identities: ids, short forms, countries."""

from collections.abc import Callable
from typing import Any

import pytest

from analysis.actors.names.identity import slug
from analysis.actors.names.organizations import is_head_of, is_short_for
from analysis.actors.terms.countries import demonym, known

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "slugged"),
    [
        ("Gérald Darme", "gerald-darme"),
        ("U.S. Embassy", "us-embassy"),
        ("O’Dell's", "odells"),
        ("김철수", "김철수"),
        ("!", "unnamed"),
    ],
)
def test_a_slug_is_lower_case_without_accents(text: str, slugged: str):
    assert slug(text) == slugged


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("BSA", "Baltic Shipping Association", True),
        ("Adler", "Adler Motor Company", True),
        ("Fisheries Agency", "Polar Fisheries Agency", True),
        ("Polar", "Polar Bear Friends", False),
        ("BSX", "Baltic Shipping Association", False),
        ("Lanternism", "Church of Lanternism", True),
        ("Church", "Church of Lanternism", False),
    ],
)
def test_a_short_name_is_initials_or_begins_or_ends_the_long_one(short: str, long: str, *, fits: bool):
    assert is_short_for(short, long) is fits


@pytest.mark.parametrize(
    ("word", "name", "heads"),
    [
        ("Church", "Church of Lanternism", True),
        ("Association", "Baltic Shipping Association", True),
        ("Motor", "Adler Motor Company", False),
        ("Light", "Harbor Light", False),
    ],
)
def test_a_general_word_heads_a_name_at_its_end_or_before_of(word: str, name: str, *, heads: bool):
    assert is_head_of(word, name) is heads


@pytest.mark.parametrize(
    ("words", "code"),
    [("S. Korea", "KR"), ("DPRK", "KP"), ("SEOUL", "KR"), ("White House", "US"), ("Scotland", "GB"), ("Elbonia", None)],
)
def test_a_country_is_known_by_its_names_seats_and_parts(words: str, code: str | None):
    found = known(words)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(("words", "code"), [("South Koreans", "KR"), ("Frenchmen", "FR"), ("U.S.", "US"), ("Tables", None)])
def test_a_nationality_is_known_in_singular_and_plural(words: str, code: str | None):
    assert demonym(words) == code


def test_a_country_under_several_names_is_one_actor(find: Find):
    found = find("The United States objected. America will not yield, and Washington said so. The U.S. left.")
    assert [one.id for one in found.actors] == ["country:US"]


def test_of_two_persons_with_one_surname_the_last_named_is_meant(find: Find):
    found = find("Ana Moe spoke. Moe left early. Then Peter Moe came. Moe stayed until the end.")
    assert [one.actor for one in found.mentions if one.span.of(found.text) == "Moe"] == ["person:ana-moe", "person:peter-moe"]


def test_a_surname_without_a_full_name_makes_an_id_of_its_own(find: Find):
    assert find("President Halvorsen resigned.").mention("Halvorsen").actor == "person:halvorsen"


def test_aliases_are_the_other_names_in_the_article(find: Find):
    assert find("Petra Novakova came. Novakova spoke.").actors[0].aliases == ("Novakova",)


def test_a_residence_is_no_alias_of_its_country(find: Find):
    found = find("France objected. The Elysee said that Paris would not yield.")
    assert found.mention("Elysee").actor == "country:FR"
    assert found.actors[0].aliases == ("Paris",)


def test_a_well_known_acronym_inside_a_name_is_spelt_out(find: Find):
    found = find("The United Nations Security Council met. The U.N. Security Council adjourned.")
    assert [one.id for one in found.actors] == ["organization:united-nations-security-council"]


def test_a_party_and_state_in_parentheses_is_no_actor(find: Find):
    found = find("Rep. Ana Lima (D-Wis.) objected.")
    assert [one.name for one in found.actors] == ["Ana Lima"]


def test_the_white_house_is_the_country_also_where_it_is_only_a_place(find: Find):
    mention = find("Reporters waited in the White House on Friday.").mention("White House")
    assert (mention.actor, mention.reading) == ("country:US", "literal")


def test_a_possessive_apart_joins_its_acronym(find: Find):
    found = find("The Harbor Workers 's Union (HWU) went on strike. The HWU wants more pay.")
    assert len({one.actor for one in found.mentions if one.form in ("name", "alias")}) == 1


def test_a_surname_of_two_goes_back_to_whom_it_was_given_to_first(find: Find):
    text = "Anna Veld left the house. Veld was late. Her father, Tomas Veld, waited. " + "It was a cold day. " * 9 + "Veld ran."
    ids = [one.actor for one in find(text).mentions if one.span.of(text) == "Veld"]
    assert ids == ["person:anna-veld"] * 2


def test_who_comes_in_as_a_relative_does_not_take_the_surname_over(find: Find):
    text = (
        "Marcel Orban, 44, was arrested in Norland. Orban admitted to robbing banks.\n\n"
        '"We need him," his wife, Gabriela Orban, wrote in a letter.\n\nOrban had no training.'
    )
    assert next(one for one in find(text).mentions if one.span.start == text.rindex("Orban")).actor == "person:marcel-orban"


def test_a_surname_before_any_full_name_is_of_whom_is_named_next(find: Find):
    found = find(
        "Halvorsen criticized the tolls on Monday, an aide said.\n\n"
        "Jan Halvorsen would end them. They date from President Erik B. Halvorsen."
    )
    assert next(one for one in found.mentions if one.span.start == 0).actor == "person:jan-halvorsen"


def test_who_is_named_in_somebodys_words_does_not_take_the_surname_over(find: Find):
    drowned = "Tom Veld came. Veld was late. He praised Ana Maria Veld, who drowned. " + "It was a cold day. " * 9
    text = drowned + "“If Ana Maria Veld could do that, so can we,” he said. Veld left."
    assert [one.actor for one in find(text).mentions if one.span.of(text) == "Veld"][-1:] == ["person:tom-veld"]


def test_a_first_name_stands_for_the_person(find: Find):
    found = find("Daniel Lindqvist left the ship. Nobody had told Daniel why.")
    assert found.mention("Daniel").actor == "person:daniel-lindqvist"


def test_a_language_is_nobody(find: Find):
    assert "Norwegian" not in find("The letter was written in Norwegian. Nobody there could speak Norwegian.").words()


def test_the_first_of_north_and_south_korea_is_a_country(find: Find):
    assert find("Talks between North and South Korea ended.").mention("North").actor == "country:KP"


def test_a_capitals_name_is_a_surname_where_a_person_is_called_so(find: Find):
    found = find("Valerie Paris, a woman from Oslo, wrote a book. Paris was pleased.")
    assert found.mention("Paris").actor == "person:valerie-paris"


def test_a_capitals_name_stays_a_place_where_it_stands_as_one(find: Find):
    found = find("Valerie Paris, a woman from Oslo, flew to Paris. It rained.")
    assert found.mention("Paris").kind == "place"


@pytest.mark.parametrize(("other", "actor"), [("", "country:KR"), (" North Korea stayed away.", "place:korea")])
def test_a_bare_korea_is_the_only_one_that_is_named(find: Find, other: str, actor: str):
    found = find(f"South Korea lost again.{other} The coach of Korea wept.")
    assert found.mention("Korea").actor == actor


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("Varno Inc will sell doses. The vaccine of Varno is new.", "Varno Inc", "Varno"),
        ("Sinolab Biotech Ltd is slow. A dose by Sinolab costs less.", "Sinolab Biotech Ltd", "Sinolab"),
        (
            "The Korea Virus Control and Prevention Agency met. The KVCA is new.",
            "Korea Virus Control and Prevention Agency",
            "KVCA",
        ),
        (
            "A spokesman for the National Committee for the Defense of the Poor (CNDP) left. The CNDP is new.",
            "National Committee for the Defense of the Poor",
            "CNDP",
        ),
        ("South Korean President Park Geun Hye left. Abe and Park are united.", "Park Geun Hye", "Park"),
        ("The Irish Republican Army (IRA) is silent.", "Irish Republican Army", "IRA"),
    ],
)
def test_short_names_are_joined_to_the_full_one_that_shows(find: Find, text: str, long: str, short: str):
    found = find(text)
    assert found.actor(long).name == long
    assert found.actor(short) == found.actor(long)


def test_a_noun_that_only_says_what_a_body_is_stands_for_it(find: Find):
    found = find("The Maariv newspaper was first. Reporters of the newspaper met the minister.")
    assert found.actor("Maariv").kind == "organization"
    assert found.actor("newspaper") == found.actor("Maariv")


def test_she_is_not_one_of_several(find: Find):
    found = find("Conservative nationalists rule where they can. She told reporters so.")
    assert not any(one.span.of(found.text) == "She" for one in found.mentions)


def test_a_well_known_acronym_is_no_other_bodys_initials(find: Find):
    found = find("The UN and the US Navy sent help.")
    assert found.actor("UN").name == "United Nations"
    assert found.actor("US Navy").name == "US Navy"


def test_who_is_spoken_of_in_a_quotation_is_not_who_speaks(find: Find):
    text = (
        "Polish Prime Minister Jan Kos came. Poland's deputy foreign minister, Pawel Jurek, told a radio station his country "
        'had not changed.\n\n"The prime minister told all of us that the answer stays no," he said.'
    )
    assert find(text).actor("he").name == "Pawel Jurek"


def test_a_counterpart_holds_a_like_office(find: Find):
    text = "Polish Prime Minister Jan Kos came. Hungarian Foreign Minister Peter Varga later met his Polish counterpart."
    assert not any(one.span.of(text) == "Polish counterpart" for one in find(text).mentions if one.actor == "person:jan-kos")


def test_the_official_is_the_unnamed_one_spoken_of_right_before(find: Find):
    text = "U.N. spokesman Alan Marsh left. An Iraqi official said that all was well. The official said they had gone."
    assert find(text).actor("The official").name == "Iraqi official"


def test_a_well_known_body_is_one_with_and_without_its_country(find: Find):
    found = find("The U.S. Federal Reserve met. Analysts praised the Federal Reserve.")
    assert found.actor("U.S. Federal Reserve") == found.actor("Federal Reserve")


def test_an_apposition_tells_whose_a_surname_is(find: Find):
    text = (
        "Neil Marsh, born in 1955, is a builder. He is a son of former Mayor Walter Marsh. Jeb Marsh is a former mayor. "
        "Mr. Marsh, the builder, said he would sue."
    )
    found = find(text)
    last = [one for one in found.mentions if one.span.of(text) == "Marsh"][-1]
    assert last.actor == "person:neil-marsh"


def test_who_is_named_with_another_by_one_surname_bears_it_too(find: Any):
    found = find(
        "The parents, Tarik and Lumila Quorre, came to Norvale. The mayor met the Quorres. Mr. Quorre thanked him. "
        "Mrs. Quorre wept for her son, Ondar Quorre.\n\nOnly Lumila Quorre spoke later. Mr. Quorre waited."
    )
    names = {one.name for one in found.actors if one.kind == "person"}
    assert {"Tarik Quorre", "Lumila Quorre"} <= names
    lone = [one for one in found.mentions if one.span.of(found.text) == "Quorre"]
    pair = {found.actor("Tarik").id, found.actor("Lumila Quorre").id}
    assert len(lone) == 3
    assert not {*pair, found.actor("Ondar Quorre").id} & {one.actor for one in lone}


def test_a_surname_before_and_is_no_first_name(find: Any):
    found = find(
        "Quorre and Lumila Venn debated in Norvale. Dana Quorre won, and the Venns went home. Quorre and Venn shook hands."
    )
    assert "Quorre Venn" not in {one.name for one in found.actors}
    assert found.actor("Quorre").name == "Dana Quorre"
