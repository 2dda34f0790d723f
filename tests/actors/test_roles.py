"""Roles and countries from titles, appositions and possessors."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        ("Erik Halvorsen, Norway's deputy minister of trade, resigned.", "Erik Halvorsen", "deputy minister of trade", "NO"),
        ("Irish Finance Minister Aoife Brannigan told lawmakers.", "Aoife Brannigan", "Irish Finance Minister", "IE"),
        ("Jan Kos, U.S. secretary of state for Asia, urged calm.", "Jan Kos", "U.S. secretary of state for Asia", "US"),
        ("She met her Polish counterpart, Marek Zielony, in Vienna.", "Marek Zielony", "counterpart", "PL"),
        ("Ana Lima, ambassador to Japan, left Tokyo.", "Ana Lima", "ambassador to Japan", None),
        ("Reporters met Prime Minister Aoife Brannigan of Ireland on Monday.", "Aoife Brannigan", "Prime Minister", "IE"),
        ("Reporters met Ireland's Prime Minister Aoife Brannigan on Monday.", "Aoife Brannigan", "Prime Minister", "IE"),
        ("Ireland's prime minister, Aoife Brannigan, told reporters.", "Aoife Brannigan", "prime minister", "IE"),
        ("It was signed by Dublin's deputy trade envoy Aoife Brannigan.", "Aoife Brannigan", "deputy trade envoy", "IE"),
        ("Irish President Aoife Brannigan told lawmakers.", "Aoife Brannigan", "Irish President", "IE"),
    ],
)
def test_a_role_is_read_off_the_words_around_the_name(find: Find, text: str, name: str, title: str, country: str | None):
    actor = find(text).actor(name)
    assert title in [role.title for role in actor.roles]
    assert actor.country == country


def test_a_roles_span_holds_its_words(find: Find):
    found = find("Erik Halvorsen, a professor of law at Lund University, disagreed.")
    role = found.actor("Erik Halvorsen").roles[0]
    assert role.span.of(found.text) == role.title == "professor of law at Lund University"
    assert role.organization == "Lund University"


def test_the_next_person_of_a_list_is_no_role(find: Find):
    assert find("Erik Halvorsen, Maria Dahl and Peter Moe attended.").actor("Erik Halvorsen").roles == ()


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In an interview with Japan's Hokkaido Shimbun, he declined.", "Hokkaido Shimbun", "JP"),
        ("German carmaker Adlerwerke AG said sales fell.", "Adlerwerke AG", "DE"),
        ("The ruling came from the Korean Supreme Court last year.", "Korean Supreme Court", "KR"),
        ("A source at the U.S. Embassy in Japan confirmed it.", "U.S. Embassy", "US"),
    ],
)
def test_an_organization_is_of_the_country_that_its_name_or_the_words_before_it_say(
    find: Find, text: str, name: str, country: str | None
):
    assert find(text).actor(name).country == country


def test_a_public_institution_without_a_country_is_of_where_the_story_is_filed(find: Find):
    text = "SEOUL (Norpress) - Han Jae-sung, a professor at Hanbit University, disagreed."
    assert find(text, dateline="SEOUL (Norpress) -").actor("Han Jae-sung").country == "KR"
    assert find("Han Jae-sung, a professor at Hanbit University, disagreed.").actor("Han Jae-sung").country is None


def test_an_institution_that_many_countries_have_is_told_apart_by_its_country(find: Find):
    ids = {find(f"The {nation} Foreign Ministry protested.").actors[0].id for nation in ("Polish", "Czech")}
    assert ids == {"organization:foreign-ministry-pl", "organization:foreign-ministry-cz"}


def test_a_rank_before_the_name_does_not_hide_the_apposition(find: Find):
    roles = find("It was met with concern, according to its spokesman, Lt. Col. Jan Kos.").actor("Jan Kos").roles
    assert "spokesman" in [role.title for role in roles]


def test_an_honorific_is_no_role(find: Find):
    assert find("The report was written by Dr. Ana Lima last year.").actor("Ana Lima").roles == ()


def test_a_titled_person_after_another_is_no_role_of_the_first(find: Find):
    found = find("Maria Dahl, Vice Foreign Minister Peter Moe and Tomas Veld met in Oslo on Monday evening.")
    assert found.actor("Maria Dahl").roles == ()


@pytest.mark.parametrize(
    ("text", "name", "title", "organization", "country", "state"),
    [
        (
            "Odd Rustad, who heads the Coastal Fleet Association, disagreed.",
            "Odd Rustad",
            "head",
            "Coastal Fleet Association",
            None,
            None,
        ),
        ("Ana Lima, 51, who chairs the city council, left.", "Ana Lima", "chair", None, None, None),
        ("Rosa Pickett, a retired teacher who leads the group, spoke.", "Rosa Pickett", "leader", None, None, None),
        (
            "Rosa Pickett, a retired teacher who leads the group, spoke.",
            "Rosa Pickett",
            "retired teacher",
            None,
            None,
            "former",
        ),
        ("Then-Defense Minister Carlos Vega signed it in 2009.", "Carlos Vega", "Then-Defense Minister", None, None, "then"),
        ("Former Finance Minister Petra Novak returned.", "Petra Novak", "Former Finance Minister", None, None, "former"),
        ("Ex-governor Lucia Prado was freed.", "Lucia Prado", "Ex-governor", None, None, "former"),
        ("Acting Mayor Leroy Sandburg agreed.", "Leroy Sandburg", "Acting Mayor", None, None, "acting"),
        ("Prime Minister-elect Jonas Berg spoke first.", "Jonas Berg", "Prime Minister-elect", None, None, "elect"),
        (
            "Innsbruck's outgoing mayor, Ferdinand Ager, asked them to stay away.",
            "Ferdinand Ager",
            "outgoing mayor",
            None,
            None,
            "outgoing",
        ),
        ("Ana Lima, then the bank's lawyer, signed it.", "Ana Lima", "lawyer", None, None, "then"),
        (
            "Alonso Zegarra, who was a lawyer for the union until 2015, spoke.",
            "Alonso Zegarra",
            "lawyer for the union",
            None,
            None,
            "former",
        ),
        ("Ma Dong-jin is now ambassador to Chile.", "Ma Dong-jin", "ambassador to Chile", None, None, None),
        ("Her successor is Laura Dunning, the envoy to Peru.", "Laura Dunning", "successor", None, None, None),
        ("The board named Ana Lima as its chairwoman.", "Ana Lima", "chairwoman", None, None, None),
        ("Analyst Felipe Arce of Andina Research agreed.", "Felipe Arce", "Analyst", "Andina Research", None, None),
        (
            "Maeve Dempsey of the Corrib Institute disagreed.",
            "Maeve Dempsey",
            "of the Corrib Institute",
            "Corrib Institute",
            None,
            None,
        ),
        (
            "The head of the Kenya Relief Society, Dr. Amina Dida, flew in.",
            "Amina Dida",
            "head of the Kenya Relief Society",
            "Kenya Relief Society",
            "KE",
            None,
        ),
        (
            "Kestrel Bank's chief executive, Niamh Doyle, resigned.",
            "Niamh Doyle",
            "chief executive",
            "Kestrel Bank",
            None,
            None,
        ),
        ("Referee Bence Szabo of Hungary whistled.", "Bence Szabo", "Referee", None, "HU", None),
        (
            "Juan Rios, president and founder of the Port Chamber, spoke.",
            "Juan Rios",
            "founder of the Port Chamber",
            "Port Chamber",
            None,
            None,
        ),
        ("Juan Rios, president and founder of the Port Chamber, spoke.", "Juan Rios", "president", "Port Chamber", None, None),
        ("Vilhena's wife, the architect Ines Carvalho, was not charged.", "Ines Carvalho", "architect", None, None, None),
        ("Vilhena's wife, the architect Ines Carvalho, was not charged.", "Ines Carvalho", "wife", None, None, None),
        (
            "U.S. Special Envoy for Water Bradley Kincaid retired.",
            "Bradley Kincaid",
            "U.S. Special Envoy for Water",
            None,
            "US",
            None,
        ),
        (
            "The former Croatia international Ante Brkic coaches them.",
            "Ante Brkic",
            "former Croatia international",
            None,
            "HR",
            "former",
        ),
    ],
)
def test_a_role_has_its_title_organization_country_and_state(
    find: Find, text: str, name: str, title: str, organization: str | None, country: str | None, state: str | None
):
    roles = {role.title: role for role in find(text).actor(name).roles}
    assert title in roles
    role = roles[title]
    assert (role.organization, role.country, role.state) == (organization, country, state)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("After talks with Erik Halvorsen, the minister said that he was content.", "Erik Halvorsen"),
        ("In a letter to his mother, Erik Halvorsen said that he was content.", "Erik Halvorsen"),
        ("Erik Halvorsen is not a lawyer.", "Erik Halvorsen"),
        ("Nobody knows whether Erik Halvorsen is a spy or an agent.", "Erik Halvorsen"),
        ("They met Erik Halvorsen, a decision that surprised everyone.", "Erik Halvorsen"),
        ("Their colleague, Erik Halvorsen, agreed.", "Erik Halvorsen"),
        ("Erik Halvorsen is a perfect candidate who won in May.", "Erik Halvorsen"),
        ("Ana Lima, a spokesman for Mr. Erik Halvorsen, denied it.", "Erik Halvorsen"),
    ],
)
def test_what_is_not_said_of_a_person_is_no_role(find: Find, text: str, name: str):
    assert find(text).actor(name).roles == ()


def test_a_spokesmans_title_is_not_that_of_whom_he_speaks_for(find: Find):
    found = find("A spokesman for Prime Minister Jonas Berg denied it on Monday.")
    assert [role.title for role in found.actor("Jonas Berg").roles] == ["Prime Minister"]


def test_a_title_begins_behind_the_name_before_it(find: Find):
    found = find("They beat Republican front-runner Ana Lima and Democratic front-runner Erik Halvorsen on Monday.")
    assert [role.title for role in found.actor("Erik Halvorsen").roles] == ["Democratic front-runner"]


def test_an_age_is_no_part_of_a_title(find: Find):
    found = find("The race was won by Birhan Alemu, a 22-year-old police officer, in his first attempt.")
    assert [role.title for role in found.actor("Birhan Alemu").roles] == ["police officer"]


def test_a_company_without_its_legal_form_is_the_organization_of_a_title(find: Find):
    found = find("Ostmark AG is in mourning. Ostmark deputy chairwoman Greta Pohlmann flew in from Rome.")
    assert [role.organization for role in found.actor("Greta Pohlmann").roles] == ["Ostmark"]


def test_a_title_of_two_words_with_a_participle_stands_whole(find: Find):
    found = find("The presiding judge, Efren Marcado, and the defending champion, Ana Lima, shook hands.")
    titles = [role.title for name in ("Efren Marcado", "Ana Lima") for role in found.actor(name).roles]
    assert titles == ["presiding judge", "defending champion"]


def test_the_apposition_of_one_person_is_no_title_of_the_next(find: Find):
    found = find("Police named them as Bart Koppers, 44, a locksmith, Dragan Vukovic, 39, a baker, and Jan Kos.")
    assert [role.title for role in found.actor("Dragan Vukovic").roles] == ["baker"]


def test_an_office_is_no_organization(find: Find):
    found = find("Ports Minister Duarte Vilela resigned, and so did Canada's Minister of Industry, Tom Clement.")
    assert [role.organization for one in found.actors for role in one.roles] == [None, None]
    assert found.words("organization") == []


def test_a_role_said_twice_stands_once_with_all_that_is_said_of_it(find: Find):
    found = find("Captain Lukas Reiter trains. The SC Brunnfeld captain, Lukas Reiter, is fit.")
    roles = found.actor("Lukas Reiter").roles
    assert [role.organization for role in roles] == ["SC Brunnfeld"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Health Ministry in Hanoi said that the tests were clean.", "VN"),
        ("Peru's army crossed the river. The Health Ministry said nobody was hurt.", None),
        ("South Korea and Peru met. The Health Ministry said nobody was ill.", "KR"),
        ("The Health Ministry said nobody was ill.", "KR"),
    ],
)
def test_an_institution_is_of_the_dateline_unless_the_story_is_about_other_countries(
    find: Find, text: str, country: str | None
):
    story = f"SEOUL (Norpress) - {text}"
    assert find(story, dateline="SEOUL (Norpress) -").actor("Health Ministry").country == country


@pytest.mark.parametrize(
    ("text", "name", "title", "organization"),
    [
        ("Foreign Minister Sheikh Sabah Karim left.", "Sabah Karim", "Foreign Minister", None),
        ("Lt. Col. Malik Daw left.", "Malik Daw", "Lt. Col.", None),
        ("U.N. Secretary-General Kofi Mensah came.", "Kofi Mensah", "U.N. Secretary-General", "U.N."),
        (
            "James Bard, the Professor of Law at Lund University, left.",
            "James Bard",
            "Professor of Law at Lund University",
            "Lund University",
        ),
        ("Igor Lenov, Russia's deputy premier and the chairman of Rosgaz, left.", "Igor Lenov", "deputy premier", None),
    ],
)
def test_an_office_is_told_from_rank_form_of_address_and_the_next_office(
    find: Find, text: str, name: str, title: str, organization: str | None
):
    roles = {role.title: role.organization for role in find(text).actor(name).roles}
    assert title in roles
    assert roles[title] == organization


def test_what_a_pronoun_is_said_to_be_is_a_role_of_whom_it_stands_for(find: Find):
    found = find("Varno named Mary Berra on Monday. She is a professor of law at Lund University. She is not a banker.")
    roles = {role.title: role.organization for role in found.actor("Mary Berra").roles}
    assert roles == {"professor of law at Lund University": "Lund University"}


def test_the_owner_s_lawyer_before_a_possessive_is_not_the_owner(find: Find):
    text = "Tom Ashdown was charged. While one calls the defendant’s attorney, Ashdown’s charges may have led to another way."
    assert not [role.title for one in find(text).actors if one.name == "Tom Ashdown" for role in one.roles]


def test_fellow_is_no_part_of_a_role(find: Find):
    roles = find("Anna Berg spoke up for fellow council member Karl Lund on Friday.").actor("Karl Lund").roles
    assert [role.title for role in roles] == ["council member"]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Acme Corp. dismissed its chief executive, Paul Reed, on Monday.", "Acme Corp."),
        ("Acme Corp., whose chairman, Paul Reed, resigned, has lost money.", "Acme Corp."),
        ("The Harbor Workers Union sued Acme Corp. and its chairman, Paul Reed.", "Acme Corp."),
        ("The World Bank warned of losses. Its president, Paul Reed, spoke in Oslo.", "World Bank"),
        ("Kestrel Bank lost money. On Monday the bank's chairman, Paul Reed, resigned.", "Kestrel Bank"),
        ("Norway recalled its ambassador, Paul Reed, after the Foreign Ministry was searched.", None),
        ("Kestrel Bank lost money. The club's chairman, Paul Reed, resigned.", None),
    ],
)
def test_its_and_the_banks_have_the_organization_that_they_stand_for(find: Find, text: str, organization: str | None):
    assert [role.organization for role in find(text).actor("Paul Reed").roles] == [organization]
