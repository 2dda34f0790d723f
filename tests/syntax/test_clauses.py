"""Who does what to whom, and the one way up the parse."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pytest

from analysis.language.model import load_model
from analysis.syntax import agents, clause_verb, climb, objects, objects_after, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = [
    ("Quill and Hale met the envoy.", "met", ["Quill", "Hale"]),
    ("Quill, who met the envoy, left.", "met", ["Quill"]),
    ("Quill met the envoy and left.", "left", ["Quill"]),
    ("After meeting the envoy, Quill left.", "meeting", ["Quill"]),
    ("The court urged Hale to stay.", "stay", ["Hale"]),
    ("The mayor called on Hale to stay.", "stay", ["Hale"]),
    ("The mill was sold.", "sold", []),
]


def _texts(tokens: Iterable[Token]) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(("sentence", "word", "expected"), SUBJECTS)
def test_a_subject_is_the_clauses_own_or_lent_by_the_one_above(sentence: str, word: str, expected: list[str]) -> None:
    verb = next(token for token in load_model()(sentence) if token.text == word)
    assert _texts(subjects(verb)) == expected


def test_objects_are_direct_or_stand_after_a_preposition() -> None:
    verb = load_model()("Quill met Hale and lashed out at Lindholm.")
    met, lashed = verb[1], verb[4]
    assert _texts(objects(met)) == ["Hale"]
    assert _texts(objects_after(lashed, ("at",))) == ["Lindholm"]


def test_a_passive_tells_to_whom_and_by_whom() -> None:
    doc = load_model()("Quill was fined by the court.")
    patients, by = agents(doc[2])
    assert (_texts(patients), _texts(by)) == (["Quill"], ["court"])


def test_the_way_up_ends_at_the_root_and_at_the_verb() -> None:
    doc = load_model()("The clerk of the court left.")
    assert clause_verb(doc[4]) == doc[5]
    assert climb(doc[4], lambda token: token.text == "nowhere") is None
