import json
from typing import Any

from analysis.cli.linking import ActorsSeen, line_of, relink


def line(*actors: tuple[str, str], speaker: str | None = None) -> dict[str, Any]:
    return {
        "id": "x",
        "mentions": [{"actor": identifier} for identifier, _ in actors] + [{"actor": None}],
        "actors": [{"id": one, "name": name, "kind": "person", "country": None, "roles": ["r"]} for one, name in actors],
        "quotes": [{"speaker": speaker, "speaker_name": speaker and dict(actors)[speaker]}],
        "timexes": [],
        "events": [{"actors": [identifier for identifier, _ in actors]}],
    }


def linked(*lines: dict[str, Any]) -> list[dict[str, Any]]:
    seen = ActorsSeen()
    for one in lines:
        seen.see(one)
    return [json.loads(one) for one in relink(map(line_of, lines), seen.links())]


def test_a_surname_in_one_article_is_the_full_name_of_another():
    full, short = ("person:anna-lund", "Anna Lund"), ("person:lund", "Lund")
    first, second = linked(line(full), line(short, speaker="person:lund"))
    assert second["actors"][0]["id"] == first["actors"][0]["id"] == "person:anna-lund"
    assert second["mentions"] == [{"actor": "person:anna-lund"}, {"actor": None}]
    assert second["quotes"] == [{"speaker": "person:anna-lund", "speaker_name": "Anna Lund"}]
    assert second["events"] == [{"actors": ["person:anna-lund"]}]


def test_a_surname_of_two_people_is_neither():
    people = [("person:anna-lund", "Anna Lund"), ("person:ole-lund", "Ole Lund"), ("person:lund", "Lund")]
    first, second, short = (one["actors"][0]["id"] for one in linked(*map(line, people)))
    assert (first, second) == ("person:anna-lund", "person:ole-lund")
    assert short.startswith("person:lund")


def test_a_line_that_holds_both_names_keeps_one_actor_with_the_roles_of_both():
    (both,) = linked(line(("person:anna-lund", "Anna Lund"), ("person:lund", "Lund")))
    assert [(one["id"], one["roles"]) for one in both["actors"]] == [("person:anna-lund", ["r", "r"])]
