"""How well pairs of names are told apart: over a hundred of our own, each as two articles might give them."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from analysis.corpus.linking import Report, link_actors
from analysis.model import Actor, Role, Span

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))
CASES = [
    (kind, verdict, one, other)
    for kind, verdicts in PAIRS.items()
    for verdict, pairs in verdicts.items()
    for one, other in pairs
]


def report(line: str, *, kind: str, number: int) -> Report:
    """Read "Name; alias | country | role @ organization | company"."""
    names, country, role, company = [part.strip() for part in (*line.split("|"), "", "", "")][:4]
    name, *aliases = [part.strip() for part in names.split(";")]
    title, _, organization = role.partition(" @ ")
    roles = (Role(title, Span(0, 0), organization or None),) if title else ()
    whose = f" {country}" if kind == "organization" and country else ""  # as the actors of an article have it
    identifier = f"{kind}:{name}{whose}".lower().replace(" ", "-")
    actor = Actor(identifier, name, kind, country or None, roles, tuple(aliases))  # type: ignore[arg-type]
    others = {one.strip() if ":" in one else f"person:{one.strip()}" for one in company.split(",") if one.strip()}
    return Report(f"article-{number}", f"2031-03-0{number}", actor, frozenset((identifier, *others)))


def verdict(kind: str, one: str, other: str) -> str:
    """Tell what linking makes of two names: "same", "doubtful" or "different"."""
    pair = [
        report(line, kind=kind.removesuffix("s") if kind == "organizations" else "person", number=n)
        for n, line in enumerate((one, other), 1)
    ]
    linking = link_actors(pair)
    ids = {linking.links.get((some.article, some.actor.id), some.actor.id) for some in pair}
    return "same" if len(ids) == 1 else "doubtful" if linking.doubts else "different"


FOUND = [(wanted, verdict(kind, one, other), one, other) for kind, wanted, one, other in CASES]


def test_there_are_pairs_enough_to_tell():
    assert len(CASES) >= 120


def test_what_is_linked_is_one():
    linked = [(wanted, one, other) for wanted, found, one, other in FOUND if found == "same"]
    wrong = [row for row in linked if row[0] != "same"]
    assert not wrong


def test_most_spellings_of_one_name_are_linked():
    found = Counter(found for wanted, found, _, _ in FOUND if wanted == "same")
    assert found["same"] / found.total() >= 0.93, [row for row in FOUND if row[0] == "same" != row[1]]


def test_what_the_articles_do_not_settle_is_listed():
    found = Counter(found for wanted, found, _, _ in FOUND if wanted == "doubtful")
    assert found["doubtful"] / found.total() >= 0.9, [row for row in FOUND if row[0] == "doubtful" != row[1]]


def test_few_that_are_plainly_two_are_listed():
    found = Counter(found for wanted, found, _, _ in FOUND if wanted == "different")
    assert found["different"] / found.total() >= 0.93, [row for row in FOUND if row[0] == "different" != row[1]]


@pytest.mark.parametrize("kind", ["people", "organizations"])
def test_the_order_of_the_articles_changes_no_verdict(kind: str):
    some = [(one, other) for name, _, one, other in CASES if name == kind]
    assert [verdict(kind, *pair) for pair in some] == [verdict(kind, *reversed(pair)) for pair in some]
