"""Which ids of different articles stand for one actor, and which pairs are left to a person."""

from __future__ import annotations

import time
from itertools import permutations

from analysis.corpus.linking import Linking, Report, link_actors
from analysis.corpus.linking.reports import figure_of
from analysis.model import Actor, ActorKind, Role, Span


def report(article: str, name: str, country: str | None = None, *, kind: ActorKind = "person", **more: object) -> Report:
    """An actor in an article; articles come in order of their names."""
    identifier = str(more.get("id", f"{kind}:{name.lower().replace(' ', '-')}"))
    roles = tuple(Role(title, Span(0, 0)) for title in more.get("roles", ()))  # type: ignore[attr-defined]
    company = frozenset((identifier, *more.get("company", ())))  # type: ignore[misc]
    return Report(article, article, Actor(identifier, name, kind, country, roles, tuple(more.get("aliases", ()))), company)  # type: ignore[arg-type]


def linked(*reports: Report) -> dict[tuple[str, str], str]:
    return dict(link_actors(reports).links)


def pairs(linking: Linking) -> list[tuple[str, str]]:
    return [(doubt.one, doubt.other) for doubt in linking.doubts]


def test_who_was_asked_for_a_name_has_the_one_of_most_articles_when_more_come_in():
    figure = figure_of("person:quill", [report("a", "Mara Quill")])
    assert figure.name == "Mara Quill"
    for article in ("b", "c"):
        figure.add(report(article, "M. Quill"))
    assert figure.name == "M. Quill"


def test_a_surname_joins_the_one_full_name_that_has_it():
    assert linked(report("a", "Quill"), report("b", "Mara Quill")) == {("a", "person:quill"): "person:mara-quill"}


def test_a_surname_of_two_people_is_left_to_a_person_to_decide():
    linking = link_actors([report("a", "Quill"), report("b", "Mara Quill"), report("c", "Otto Quill")])
    assert set(linking.links.values()).isdisjoint({"person:mara-quill", "person:otto-quill"})
    assert len(linking.doubts) == 2
    assert linking.doubts[0].reasons_against == ("several have this family name",)


def test_the_article_s_other_actors_show_which_of_two_is_meant():
    company = ["person:lee-sol", "organization:harbor-office"]
    mara = report("b", "Mara Quill", company=company, roles=["harbor envoy"])
    short = report("a", "Quill", company=company)
    assert linked(short, mara, report("c", "Otto Quill")) == {("a", "person:quill"): "person:mara-quill"}


def test_one_surname_is_one_person_here_and_another_there():
    mara, otto = report("c", "Mara Quill", roles=["harbor envoy"]), report("d", "Otto Quill", roles=["chief pilot"])
    first, second = report("a", "Quill", roles=["harbor envoy"]), report("b", "Quill", roles=["chief pilot"])
    found = linked(first, second, mara, otto)
    assert found == {("a", "person:quill"): "person:mara-quill", ("b", "person:quill"): "person:otto-quill"}


def test_bare_surnames_that_many_bear_are_not_one_person():
    assert len(set(linked(report("a", "Kim"), report("b", "Kim")).values())) == 2
    assert linked(report("a", "Quill"), report("b", "Quill")) == {}


def test_a_surname_of_another_country_s_person_stays_alone():
    assert linked(report("a", "Quill", "SE"), report("b", "Mara Quill", "NO")) == {}


def test_a_given_name_is_no_surname():
    assert linked(report("a", "Mara"), report("b", "Mara Quill")) == {}


def test_korean_and_chinese_names_have_the_surname_first():
    people = [
        report("a", "Baek"),
        report("b", "Baek Do-yun"),
        report("a", "Xu", "CN"),
        report("b", "Xu Lan", "CN"),
        report("c", "Lan"),
    ]
    assert set(linked(*people).values()) == {"person:baek-do-yun", "person:xu-lan"}


def test_an_organization_never_joins_a_person_by_one_word():
    assert linked(report("a", "Quill", kind="organization"), report("b", "Mara Quill")) == {}


def test_countries_of_one_code_are_one():
    some = [report("a", "Norland", "NO", kind="country"), report("b", "Kingdom of Norland", "NO", kind="country")]
    assert linked(*some) == {("b", "country:kingdom-of-norland"): "country:norland"}


def test_namesakes_of_different_countries_are_kept_apart():
    some = [report("a", "John Hale", "US", roles=["senator"]), report("b", "John Hale", "GB", roles=["judge"])]
    linking = link_actors(some)
    assert dict(linking.links) == {("b", "person:john-hale"): "person:john-hale-gb"}
    assert pairs(linking) == [("person:john-hale", "person:john-hale-gb")]


def test_one_of_whom_two_reports_disagree_stays_one():
    some = [report("a", "John Hale", "US", roles=["harbor envoy"]), report("b", "John Hale", "GB", roles=["harbor envoy"])]
    assert linked(*some) == {}


def test_an_institution_that_several_countries_have_is_whose_the_article_names():
    whose = [
        report(one, "Supreme Court", code, kind="organization", id=f"organization:supreme-court-{code.lower()}")
        for one, code in (("a", "US"), ("b", "BR"))
    ]
    unknown = report("c", "Supreme Court", kind="organization", company=["country:BR"])
    assert linked(*whose, unknown) == {("c", "organization:supreme-court"): "organization:supreme-court-br"}


def test_an_institution_of_which_nothing_tells_whose_it_is_is_a_doubtful_one_among_several():
    whose = [
        report(one, "Supreme Court", code, kind="organization", id=f"organization:supreme-court-{code.lower()}")
        for one, code in (("a", "US"), ("b", "BR"))
    ]
    both = report("c", "Supreme Court", kind="organization", company=["country:BR", "country:US"])
    linking = link_actors([*whose, both])
    assert len(linking.doubts) == 2
    assert set(linking.links.values()).isdisjoint({"organization:supreme-court-us", "organization:supreme-court-br"})


def test_a_bare_surname_is_that_of_the_one_whom_all_know():
    known = [report(f"a{n}", "Barack Quill", "US", company=["person:x"]) for n in range(8)]
    some = [*known, report("b", "Michelle Quill", "US", company=["person:x"]), report("c", "Quill", company=["person:x"])]
    assert linked(*some) == {("c", "person:quill"): "person:barack-quill"}


def test_a_name_that_fits_two_who_differ_joins_neither():
    both = [report("a", "George Hale", "US"), report("b", "George W. Hale", "US"), report("c", "George H. Hale", "US")]
    linking = link_actors(both)
    assert not linking.links
    assert len(linking.doubts) == 2


def test_an_acronym_joins_the_long_form_that_another_article_gives_it_for():
    long = report("a", "International Harbor Fund", kind="organization", aliases=["IHF"])
    assert linked(long, report("b", "IHF", kind="organization")) == {
        ("b", "organization:ihf"): "organization:international-harbor-fund"
    }


def test_an_acronym_that_no_article_spells_out_stays_alone():
    long = report("a", "International Harbor Fund", kind="organization")
    assert linked(long, report("b", "IHF", kind="organization")) == {}


def test_what_most_articles_take_for_an_organization_is_one():
    bodies = [report(one, "Norland Harbor", kind="organization") for one in "abc"]
    assert linked(*bodies, report("d", "Norland Harbor")) == {("d", "person:norland-harbor"): "organization:norland-harbor"}


def test_the_id_is_that_of_the_spelling_reported_first_however_many_follow():
    first = [report("a", "Sergei Volkov", "RU"), report("b", "Sergey Volkov", "RU")]
    later = [report(f"c{n}", "Sergey Volkov", "RU") for n in range(9)]
    assert set(linked(*first).values()) == set(linked(*first, *later).values()) == {"person:sergei-volkov"}


def test_a_short_name_never_gives_the_id():
    some = [
        report("a", "IHF", kind="organization"),
        report("b", "International Harbor Fund", kind="organization", aliases=["IHF"]),
    ]
    assert set(linked(*some).values()) == {"organization:international-harbor-fund"}


def test_the_order_of_the_reports_makes_no_difference():
    some = [report("a", "Quill"), report("b", "Mara Quill"), report("c", "M. Quill", "NO"), report("d", "Mara Kvill", "NO")]
    assert len({str(link_actors(order)) for order in permutations(some)}) == 1


def test_names_of_absurd_length_and_many_of_one_name_take_no_long_time():
    began = time.process_time()
    absurd = [report(f"a{n}", "K" * 9000 + f" {'x' * n}") for n in range(50)]
    crowd = [report(f"b{n}", f"{chr(97 + n % 26)}{'aeiou'[n % 5]}{chr(97 + n % 23)}o Kim", "KR") for n in range(3000)]
    link_actors([*absurd, *crowd, *(report(f"c{n}", "Kim") for n in range(3000))])
    assert time.process_time() - began < 30


def test_a_son_named_beside_his_father_is_not_the_one_whom_others_call_by_that_name():
    father = [report(f"a{n}", "Otto Quill", "NO", company=["person:x"], roles=["harbor master"]) for n in range(3)]
    bare = report("b", "Quill", "NO", company=["person:otto-quill-jr", "person:x"])
    son = report("b", "Otto Quill Jr.", "NO", id="person:otto-quill-jr", company=["person:quill", "person:x"])
    assert linked(*father, bare, son) == {("b", "person:quill"): "person:otto-quill"}


def test_two_whom_one_article_tells_apart_stay_two_when_others_shorten_a_name():
    both = [report("a", name, "NO", company=["person:x", "person:y"]) for name in ("Otto R. Quill", "Otto Quill Jr.")]
    short = report("b", "Otto Quill", "NO", company=["person:x", "person:y"])
    ids = {linked(*both, short).get((one.article, one.actor.id), one.actor.id) for one in both}
    assert len(ids) == 2


def test_an_organization_in_one_article_that_is_a_person_s_surname_in_most_is_that_person():
    known = [report(f"a{n}", "Quill", "NO", company=["person:x"]) for n in range(5)]
    full = report("b", "Mara Quill", "NO", company=["person:x"])
    taken = report("c", "Quill", kind="organization", company=["person:x"])
    assert linked(*known, full, taken)["c", "organization:quill"] == "person:mara-quill"
    assert ("c", "organization:quill") not in linked(*known[:3], full, taken)


def test_the_same_places_speak_for_a_nickname():
    company = ["person:lee-sol", "place:norhaven", "place:ostby", "place:vik"]
    some = [report("a", "Jacqueline Marsh", company=company), report("b", "Jacqui Marsh", company=company)]
    assert linked(*some) == {("b", "person:jacqui-marsh"): "person:jacqueline-marsh"}


def test_a_short_and_a_full_given_name_of_one_office_are_one_though_an_article_has_both():
    def both(office: str) -> set[str]:
        full = [report(article, "Edward Quill", roles=["lawyer"]) for article in "abc"]
        short = [report(article, "Ed Quill", roles=[office]) for article in "cde"]
        return set(linked(*full, *short).values())

    assert both("defense lawyer") == {"person:edward-quill"}
    assert both("pilot") == set()


def test_a_short_and_a_full_name_that_articles_set_side_by_side_are_two():
    full = [report(article, "Edward Quill", roles=["lawyer"]) for article in "abc"]
    short = [report(article, "Ed Quill", roles=["lawyer"]) for article in "abd"]
    assert linked(*full, *short) == {}
