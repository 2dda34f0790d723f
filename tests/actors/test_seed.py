"""The founding case: what a careful reader takes from it is found."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from analysis import language, read
from analysis.actors import find_actors
from analysis.model import Actor, Article, Mention

SEED = Path(__file__).resolve().parents[2] / "../shared/seed"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this checkout")


@cache
def _found() -> tuple[Article, list[Mention], list[Actor]]:
    article = read.article_from_text((SEED / "yonhap-2019-11-04-gsomia.txt").read_text(encoding="utf-8"))
    return article, *find_actors(article, next(iter(language.parse([article]))))


def _expected() -> dict[str, Any]:
    return json.loads((SEED / "expected.json").read_text(encoding="utf-8")) if SEED.exists() else {"actors": [], "never": []}


@pytest.mark.parametrize("row", _expected()["actors"], ids=lambda row: row["name"])
def test_an_expected_actor_is_found_with_kind_country_role_and_every_alias(row: dict[str, Any]):
    article, mentions, actors = _found()
    actor = next(one for one in actors if one.name == row["name"] and one.kind == row["type"])
    assert actor.country == row["country"]
    assert "role" not in row or row["role"] in [role.title for role in actor.roles]
    said = {one.span.of(article.text).lower() for one in mentions if one.actor == actor.id and one.reading == "actor"}
    said |= {one.span.of(article.text).lower() for one in mentions if one.actor == actor.id}
    assert {alias.lower().removeprefix("the ") for alias in row["aliases"]} <= {words.removeprefix("the ") for words in said}


def test_pronouns_of_the_quotes_stand_for_their_speakers():
    article, mentions, _ = _found()
    for words, actor in (("he said in an interview", "person:joseph-young"), ("he added", "person:nam-chang-hee")):
        at = article.text.index(words)
        assert next(one for one in mentions if one.span.start == at).actor == actor


def test_what_never_may_be_an_actor_is_none():
    expected = _expected()
    names = {name for one in _found()[2] for name in (one.name, *one.aliases)}
    never = {row["value"] for row in expected["never"] if row["table"] == "actors"} | set(expected["instruments"])
    assert not names & never
    assert not any("GSOMIA" in name for name in names)
