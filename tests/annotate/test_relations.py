"""What one actor does to another, on sentences of our own, each with what is to be found in it."""

from __future__ import annotations

import time
import tomllib
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from analysis.annotate import annotate
from analysis.annotate.frames import kinds
from analysis.model import AnnotatedArticle, Article, RelationKind

GOLD = tomllib.loads((Path(__file__).parent / "relations.toml").read_text(encoding="utf-8"))["sentence"]
Found = set[tuple[str, str, str]]


@cache
def annotated() -> list[AnnotatedArticle]:
    return annotate([Article(id=f"s{n}", text=row["text"], published="2031-03-04") for n, row in enumerate(GOLD)])


def found_in(article: AnnotatedArticle) -> Found:
    names = {actor.id: actor.name for actor in article.actors}
    return {(one.kind, names[one.actor], names[one.target]) for one in article.relations}


def _wanted(row: dict[str, list[list[str]]]) -> Found:
    return {(kind, one, other) for kind, one, other in row["found"]}


def test_there_are_sentences_enough_to_tell():
    assert len(GOLD) >= 60


def test_what_is_found_is_there_and_most_is_found():
    pairs = [(row["text"], _wanted(row), found_in(one)) for row, one in zip(GOLD, annotated(), strict=True)]
    right = sum(len(wanted & found) for _, wanted, found in pairs)
    wrong = [(text, found - wanted) for text, wanted, found in pairs if found - wanted]
    missed = [(text, wanted - found) for text, wanted, found in pairs if wanted - found]
    assert right / sum(len(found) for _, _, found in pairs) >= PRECISION, wrong
    assert right / sum(len(wanted) for _, wanted, _ in pairs) >= RECALL, missed


PRECISION, RECALL = 0.97, 0.95


def test_a_plan_is_no_fact():
    article = next(one for one in annotated() if "plans to meet" in one.article.text)
    assert [one.status for one in article.relations] == ["planned"]


@pytest.mark.parametrize(
    ("word", "sign"), [("criticized Robert Hale for", -1), ("praised Robert Hale", 1), ("urged Robert Hale", 0)]
)
def test_the_sign_is_that_of_plain_words(word: str, sign: int):
    article = next(one for one in annotated() if word in one.article.text)
    assert [one.sign for one in article.relations] == [sign]


def test_the_words_are_those_between_the_two():
    article = next(one for one in annotated() if "urged Robert Hale" in one.article.text)
    assert [one.span.of(article.article.text) for one in article.relations] == ["Mara Lindholm urged Robert Hale"]


def test_each_kind_of_the_model_has_words_and_a_sign():
    assert set(kinds()) == set(get_args(RelationKind))
    assert all(row["sign"] in (-1, 0, 1) for row in kinds().values())


def test_the_same_article_gives_the_same_relations_twice():
    article = Article(id="x", text=GOLD[2]["text"])
    assert annotate([article])[0].relations == annotate([article])[0].relations


def test_a_list_of_hundreds_takes_no_long_time():
    names = ", ".join(f"Mara Lindholm{'abcdefghij'[n % 10]}" for n in range(400))
    began = time.process_time()
    annotate([Article(id="x", text=f"{names} and Robert Hale met {names}.")])
    assert time.process_time() - began < 30
