"""A role reads as it is held."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.measures.owners import with_owners
from analysis.measures.role_words import in_state
from analysis.measures.roles import role_spans, with_last_roles
from analysis.model import Role, Span
from analysis.views import actors_table


@pytest.mark.parametrize(
    ("title", "state", "reads"),
    [
        ("water minister", None, "water minister"),
        ("water minister", "former", "former water minister"),
        ("former water minister", "former", "former water minister"),
        ("water minister", "then", "former water minister"),
        ("then-water minister", "then", "former water minister"),
        ("mayor", "elect", "mayor-elect"),
        ("mayor", "acting", "acting mayor"),
        (None, None, ""),
    ],
)
def test_a_role_reads_with_its_state(title: str | None, state: str | None, reads: str):
    assert in_state(title, state) == reads


def test_who_held_a_role_once_does_not_seem_to_hold_it(affair: Any, tmp_path: Path):
    *before, last = affair.affair()
    out = replace(affair.TAMM, roles=(Role("water minister", Span(0, 10), state="former"),))
    last = replace(last, actors=tuple(out if one.id == "tamm" else one for one in last.actors))
    held, left = (affair.covered(tmp_path / name, some) for name, some in (("a", before), ("b", [*before, last])))
    assert "former" not in actors_table(held).html
    assert "former water minister" in actors_table(left).html


def test_of_somebody_whose_role_is_stated_often_one_article_does_not_decide():
    titles = ["water minister"] * 6 + ["night porter"]
    rows = [
        {"actor": "tamm", "role": title, "organization": None, "state": None, "article": str(n), "day": date(2031, 11, n + 1),
         "start": 0, "end": 5}
        for n, title in enumerate(titles)
    ]  # fmt: skip
    told = with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame(rows))
    assert list(zip(told["role"], told["role_day"], strict=True)) == [("water minister", date(2031, 11, 6))]
    few = with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame(rows[4:]))
    assert list(few["role"]) == ["night porter"]


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (["harbor minister", "Democrat"], "harbor minister"),
        (["Democrat", "Maine Democrat"], "Maine Democrat"),
        (["harbor minister", "harbor minister", "rival harbor minister"], "harbor minister"),
        (["national water adviser"], "national water adviser"),
        (["secretary of state", "Secretary"], "secretary of state"),
        (["harbor minister", "Secretary"], "Secretary"),
    ],
)
def test_a_role_that_says_more_comes_before_a_party_and_a_title_cut_short(titles: list[str], shown: str):
    rows = [
        {"actor": "tamm", "role": title, "organization": None, "state": None, "article": str(n), "day": date(2031, 11, n + 1),
         "start": 0, "end": 5}
        for n, title in enumerate(titles)
    ]  # fmt: skip
    assert list(with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame(rows))["role"]) == [shown]


def test_wordings_of_one_noun_bear_each_other_out():
    titles = [*["water minister"] * 6, "nominee of the party", "presumptive nominee"]
    rows = [
        {"actor": "tamm", "role": title, "organization": None, "state": None, "article": str(n), "day": date(2031, 11, n + 1),
         "start": 0, "end": 5}
        for n, title in enumerate(titles)
    ]  # fmt: skip
    told = with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame(rows))
    assert list(told["role"]) == ["presumptive nominee"]


def test_whose_wife_somebody_is_is_not_told_by_the_word_alone():
    row = {"actor": "tamm", "role": "wife", "organization": None, "state": None, "article": "a", "day": date(2031, 11, 1),
           "start": 0, "end": 5}  # fmt: skip
    assert list(with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame([row]))["role"]) == [None]


def test_what_somebody_was_then_gives_way_to_what_they_are():
    rows = reports(("harbor minister", None, 1), ("night porter", "then", 4))
    assert list(with_last_roles(pd.DataFrame({"actor": ["tamm"]}), rows)["role"]) == ["harbor minister"]
    same = reports(("harbor minister", None, 1), ("harbor minister", "then", 4))
    for alone in (rows.tail(1), same):
        assert list(with_last_roles(pd.DataFrame({"actor": ["tamm"]}), alone)["role_state"]) == ["then"]


def reports(*told: tuple[str, str | None, int]) -> pd.DataFrame:
    """Give reports of one actor's roles: the wording, the state and the day of November 2031."""
    return pd.DataFrame(
        [
            {"actor": "tamm", "role": role, "organization": None, "state": state, "article": str(n), "day": date(2031, 11, day),
             "start": 0, "end": 5}
            for n, (role, state, day) in enumerate(told)
        ]
    )  # fmt: skip


def test_a_role_has_the_days_on_which_it_is_reported_held_and_since_when_it_is_not():
    told = reports(
        ("Water minister", None, 3), ("water minister", None, 9), ("water minister", "former", 12), ("envoy", None, 12)
    )
    rows = role_spans(told)[["role", "first_day", "last_day", "state", "since"]].to_dict("records")
    minister, envoy = rows
    assert minister == {
        "role": "water minister",
        "first_day": date(2031, 11, 3),
        "last_day": date(2031, 11, 9),
        "state": "former",
        "since": date(2031, 11, 12),
    }
    assert (envoy["role"], envoy["state"], envoy["last_day"]) == ("envoy", None, date(2031, 11, 12))


def test_an_abbreviation_is_not_shown_where_another_report_spells_the_role_out():
    told = reports(("Senator", None, 3), ("Sen.", None, 9))
    assert list(with_last_roles(pd.DataFrame({"actor": ["tamm"]}), told)["role"]) == ["Senator"]
    assert list(with_last_roles(pd.DataFrame({"actor": ["tamm"]}), told.tail(1))["role"]) == ["Sen."]


def told_last(*reports: tuple[str, str | None, str | None, int], last: int = 3) -> str | None:
    rows = [
        {"actor": "tamm", "role": role, "organization": body, "state": state, "article": str(n), "day": date(2031, month, 1),
         "start": 0, "end": 5}
        for n, (role, body, state, month) in enumerate(reports)
    ]  # fmt: skip
    actors = pd.DataFrame({"actor": ["tamm"], "last_day": [date(2031, last, 1)]})
    return with_last_roles(actors, pd.DataFrame(rows))["role"].item()


@pytest.mark.parametrize(
    ("role", "body", "shown"),
    [
        ("attorney", None, None),
        ("Chief executive", None, None),
        ("longtime lawyer and fixer", None, None),
        ("campaign manager", None, None),
        ("ex-adviser", None, None),
        ("devoted father", None, None),
        ("Republican opponent", None, None),
        ("spokesman", "Harbor Board", "spokesman (Harbor Board)"),
        ("Harbor Board spokesman", "Harbor Board", "Harbor Board spokesman"),
        ("spokesman for the mayor", None, "spokesman for the mayor"),
        ("Harbor lawyer", None, "Harbor lawyer"),
        ("water minister", None, "water minister"),
    ],
)
def test_a_role_says_whose_it_is_or_is_left_out(role: str, body: str | None, shown: str | None):
    assert told_last((role, body, None, 3)) == shown


def test_what_was_passing_long_before_somebody_is_mentioned_last_is_left_out():
    assert told_last(("presumptive nominee", None, None, 1), last=3) is None
    assert told_last(("presumptive nominee", None, None, 3), last=3) == "presumptive nominee"
    assert told_last(("water minister", None, "acting", 1), last=3) is None


def test_an_older_role_does_not_stand_for_a_later_one_of_which_is_not_said_whose():
    assert told_last(("Harbor Board director", None, None, 1), ("Chief executive", None, None, 3)) is None
    assert told_last(("Harbor Board chief executive", None, None, 1), ("Chief executive", None, None, 3)) is not None


def roles_of(*titles: str, owner: str | None = None) -> list[str | None]:
    rows = [
        {"actor": "tamm", "role": title, "organization": None, "state": None, "article": str(n), "day": date(2031, 11, n + 1),
         "start": 0, "end": 5, "owner": owner}
        for n, title in enumerate(titles)
    ]  # fmt: skip
    return list(with_last_roles(pd.DataFrame({"actor": ["tamm"]}), pd.DataFrame(rows))["role"])


@pytest.mark.parametrize(
    "title",
    ["Lens ImagesHarbor pilot", "LENSHarbor pilot", "harbor master and one of the guests", "notoriously stubborn pilot"],
)
def test_words_that_an_export_ran_together_one_of_many_and_a_judgement_are_no_role(title: str):
    assert roles_of("harbor master", title) == ["harbor master"]


def test_a_noun_that_is_only_made_as_a_role_is_gives_way_to_one_that_is_known():
    assert roles_of("mayor of Varn", "harbor maximalist") == ["mayor of Varn"]
    assert roles_of("vice-president of Norland", "harbor maximalist") == ["vice-president of Norland"]
    assert roles_of("harbor maximalist") == ["harbor maximalist"]


def test_a_role_of_somebody_is_told_with_whose_it_is():
    assert roles_of("lawyer and fixer", owner="Lia Oren") == ["lawyer and fixer (Lia Oren)"]
    assert roles_of("wife", owner="Lia Oren") == ["wife (Lia Oren)"]
    assert roles_of("ex-adviser", owner="Lia Oren") == ["ex-adviser (Lia Oren)"]
    assert roles_of("wife") == roles_of("lawyer") == [None]


@pytest.mark.parametrize(
    ("text", "before", "form", "owner"),
    [
        ("his lawyer, Ada Tamm", "his", "pronoun", "Lia Oren"),
        ("Oren’s lawyer Ada Tamm", "Oren", "name", "Lia Oren"),
        ("Oren, the lawyer Ada Tamm", "Oren", "name", None),
    ],
)
def test_whose_a_role_is_the_word_right_before_it_says(text: str, before: str, form: str, owner: str | None):
    place = {"article": "one", "sentence_start": 0}
    start = text.index("lawyer")
    roles = pd.DataFrame([{**place, "actor": "tamm", "role": "lawyer", "start": start}])
    mentions = pd.DataFrame([{**place, "actor": "oren", "form": form, "words": before, "end": len(before)}])
    actors = pd.DataFrame({"actor": ["tamm", "oren"], "name": ["Ada Tamm", "Lia Oren"]})
    assert list(with_owners(roles, mentions, actors)["owner"]) == [owner]
