"""What the table of actors tells of each."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from analysis.measures.lines import Line
from analysis.measures.own_deeds import find_deeds
from analysis.measures.stances import MOST, find_stances, possible_stances

NOTHING: list[Line] = []


def deeds(sentence: str, *, name: str = "Tamm", status: str = "past", main: bool = True) -> list[str]:
    """Return who did something in a sentence that names somebody in a story."""
    at = sentence.index(name)
    place = {"article": "one", "sentence_start": 0}
    events = pd.DataFrame([{**place, "status": status, "main": main, "actors": ("tamm",)}])
    relations = pd.DataFrame(columns=["article", "sentence_start", "actor", "status"])
    sentences = pd.DataFrame(
        [{"article": "one", "start": 0, "end": len(sentence), "words": sentence, "furniture": False, "place": 0.5, "day": None}]
    )
    mentions = pd.DataFrame([{**place, "start": at, "end": at + len(name), "words": name, "form": "name", "actor": "tamm"}])
    return [actor for actor, _ in find_deeds(events, relations, sentences, mentions)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tamm closed the gates of the harbor and sent the crews home.",
        "Water Minister Tamm closed the gates of the harbor and sent the crews home.",
        "On Monday, the premier Tamm closed the gates of the harbor for a week.",
    ],
)
def test_a_deed_is_a_sentence_that_begins_with_who_did_it(sentence: str):
    assert deeds(sentence) == ["tamm"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The farmers of both banks met Tamm at the gates of the harbor.",
        "Tamm's brother closed the gates of the harbor and sent the crews home.",
        "Tamm and the envoy closed the gates of the harbor and sent crews home.",
        "Tamm spokesman Lia Oren closed the gates of the harbor on the same day.",
        "Tamm left.",
        "Tamm rejected the plan and sent them home.",
        "Afterwards Water Minister Tamm closed the gates of the harbor and sent the crews home.",
    ],
)
def test_what_others_did_or_what_leans_on_the_sentence_before_is_no_deed(sentence: str):
    assert not deeds(sentence)


def test_what_is_planned_or_only_mentioned_is_no_deed():
    assert not deeds("Tamm closed the gates of the harbor and sent the crews home.", status="planned")
    assert not deeds("Tamm closed the gates of the harbor and sent the crews home.", main=False)


def said(*rows: tuple[str, str, int]) -> pd.DataFrame:
    """Make quotes of a speaker, a passage and a place."""
    told = {"article": "one", "end": 0, "day": None, "said": None}
    found = [{**told, "speaker": who, "passage": words, "sentence_start": at, "start": at} for who, words, at in rows]
    return pd.DataFrame(found, columns=["speaker", "passage", "sentence_start", "start", *told])


def deed(words: str, at: int) -> Any:
    return SimpleNamespace(article="one", start=at, end=at + len(words), words=words, day=None)


def test_words_go_before_a_deed_and_a_deed_before_nothing():
    done = [("tamm", deed("Tamm closed the gates.", 10)), ("oren", deed("Oren opened the lock.", 20))]
    found = find_stances(possible_stances(said(("tamm", "Tamm said the gates stay shut.", 30)), done, {}), NOTHING)
    assert {one.actor: one.text for one in found} == {
        "tamm": "Tamm said the gates stay shut.",
        "oren": "Oren opened the lock.",
    }


def test_what_the_page_prints_elsewhere_is_not_told_again_in_whatever_words():
    rows = said(("tamm", "Tamm said the gates stay shut.", 30), ("tamm", "Tamm asked the envoy for a week.", 40))
    first = Line("Something else.", frozenset({("one", 30)}))
    other = Line("The envoy was asked by Tamm for one more week.", frozenset({("two", 30)}))
    possible = possible_stances(rows, [], {})
    assert find_stances(possible, [first, other]) == ()
    assert [one.sentence_start for one in find_stances(possible, [first])] == [40]


def test_what_a_line_of_the_table_has_quoted_is_not_quoted_again_by_another():
    both = "Tamm said they should “talk”, while Oren urged them to “make peace”."
    rows = said(("tamm", both, 30), ("tamm", "Tamm left it there.", 35), ("oren", "Oren asked them to “make peace”.", 40))
    assert [one.actor for one in find_stances(possible_stances(rows, [], {}), NOTHING)] == ["tamm"]


def test_of_several_deeds_the_one_that_tells_most_of_the_affair_stands_and_who_is_asked_for_comes_first():
    done = [("oren", deed("Oren waved.", 1)), ("oren", deed("Oren closed the gates.", 2)), ("tamm", deed("Tamm left town.", 3))]
    found = find_stances(possible_stances(said(), done, {("one", 2): 0.9}), NOTHING, asked_for=["tamm"])
    assert [(one.actor, one.text) for one in found] == [("tamm", "Tamm left town."), ("oren", "Oren closed the gates.")]


def test_of_an_actor_for_whom_a_page_has_no_room_nothing_is_looked_for(monkeypatch: pytest.MonkeyPatch):
    names, asked = [f"actor-{number}" for number in range(MOST + 5)], []
    monkeypatch.setattr("analysis.measures.stances.line_of", lambda one: asked.append(one.actor))
    monkeypatch.setattr("analysis.measures.stances.repeats", lambda *_: False)
    rows = said(*((name, f"Speaker {at} said the gates stay shut.", at) for at, name in enumerate(names)))
    found = find_stances(possible_stances(rows, [], {}), [Line("A line.", frozenset())])
    assert [one.actor for one in found] == names[:MOST]
    assert set(asked) == set(names[:MOST])
