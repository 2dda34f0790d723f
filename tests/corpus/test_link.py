"""Which ids of different articles stand for one actor."""

from __future__ import annotations

from analysis.corpus.link import link_actors
from analysis.model import Actor


def _person(name: str, country: str | None = None) -> Actor:
    return Actor(name.replace(" ", "-"), name, "person", country)


def test_a_surname_joins_the_one_full_name_that_has_it():
    assert link_actors([_person("Quill"), _person("Mara Quill")]) == {"Quill": "Mara-Quill"}


def test_a_surname_of_two_people_stays_alone():
    assert link_actors([_person("Quill"), _person("Mara Quill"), _person("Otto Quill")]) == {}


def test_a_surname_of_another_country_s_person_stays_alone():
    assert link_actors([_person("Quill", "SE"), _person("Mara Quill", "NO")]) == {}


def test_a_given_name_is_no_surname():
    assert link_actors([_person("Mara"), _person("Mara Quill")]) == {}


def test_korean_and_chinese_names_have_the_surname_first():
    people = [_person("Baek"), _person("Baek Do-yun"), _person("Xu"), _person("Xu Lan", "CN"), _person("Lan")]
    assert link_actors(people) == {"Baek": "Baek-Do-yun", "Xu": "Xu-Lan"}


def test_an_organization_never_joins_a_person():
    assert link_actors([Actor("q", "Quill", "organization"), _person("Mara Quill")]) == {}


def test_countries_of_one_code_are_the_one_named_most():
    countries = [Actor("a", "Norland", "country", "NO"), Actor("b", "Kingdom of Norland", "country", "NO")]
    unknown = [Actor("c", "Elsewhere", "country"), Actor("d", "Nowhere", "country")]
    assert link_actors([*countries, *unknown]) == {"b": "a"}
