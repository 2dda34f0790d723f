"""Which quotes can be read alone, and how much of the affair is told around them."""

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from analysis.measures import worth
from analysis.measures.worth import stands_alone, told_around, told_with


def row(**given: Any) -> Any:
    usual = {
        "kind": "direct",
        "words": "The sluice gates stay shut until spring.",
        "source": "Tamm",
        "cue": "said",
        "speaker": "person:tamm",
        "speaker_name": "Ada Tamm",
    }
    filled = {**usual, "sense": "says", "rule": "clause" if "kind" in given else "quote, source cue", **given}
    return SimpleNamespace(**{"passage": f"“{filled['words']}” Tamm said." if filled["kind"] == "direct" else "", **filled})


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"words": "The plan for the gates is dead and we all know it."},
        {"words": "If Lund opens the gates she will lose everything."},
        {"words": "It is time to open the gates of the sluice."},
        {"words": "There is nobody in this town who wants the gates shut."},
        {"words": "Most people are angry about the gates, and they will vote."},
        {
            "kind": "mixed",
            "words": "Lund was “careless”",
            "passage": "Tamm said Lund was “careless” in the handling of the gates.",
        },
        {
            "kind": "indirect",
            "words": "its gates stay shut",
            "passage": "The Harbor Board said its gates stay shut.",
            "source": "Board",
        },
        {
            "kind": "mixed",
            "words": "“careless”",
            "rule": "object_as",
            "passage": "Tamm called the work of Lund “careless,” she said.",
        },
        {"kind": "indirect", "words": "The gates hold", "source": "she", "passage": "The gates, she said, hold until spring."},
        {
            "kind": "mixed",
            "words": "the gates “hold”",
            "rule": "according_to",
            "cue": "according to",
            "passage": "The gates “hold”, according to Ada Tamm of the harbor board.",
        },
        {"words": "The board decided in May, and the decision was wrong."},
        {"words": "Rosa Lund, the new senator, is a friend of the harbor."},
        {"words": "If the board left the harbor, the harbor would miss it."},
    ],
)
def test_a_passage_that_names_what_it_speaks_of_stands_alone(given: dict[str, Any]):
    assert stands_alone(row(**given))


@pytest.mark.parametrize(
    "given",
    [
        {"words": "It was the wrong thing to do for all of us."},
        {"words": "Nobody has an answer to it, but the gates are shut."},
        {"words": "Her mind was made up long before the gates shut."},
        {"words": "I do not like what he said of the gates of the sluice."},
        {"words": "He is careless in the handling of the sluice gates."},
        {"words": "and the sluice gates stay shut until spring"},
        {"words": "We will fight."},
        {"words": "But more to the point, the gates stay shut until spring."},
        {"words": "I am glad to sign it and will ask others to do so."},
        {"words": "The decision is one that the board will come to regret."},
        {"words": "This is what the board of the harbor ought to do."},
        {"words": "Tell that to the people of the harbor and the town."},
        {"words": "Sluices, gates, boats, ropes, nets and much more."},
        {"words": "Yes, the gates of the sluice stay shut until spring."},
        {"words": "Shutting the gates was improper but legal for the board.", "source": "23 percent"},
        {"words": "The board of the harbor will shut the gates at noon.", "source": "it"},
        {
            "kind": "mixed",
            "words": "the move was “bad”",
            "passage": "Tamm said the move belonged to a “whole row of mistakes”.",
        },
        {
            "kind": "indirect",
            "words": "a poll",
            "rule": "about",
            "passage": "Tamm is pointing to a poll of the harbor's boatmen.",
        },
        {
            "kind": "indirect",
            "words": "the gates hold",
            "passage": "When I ask Tamm about the gates, Tamm says the gates hold.",
        },
        {"kind": "indirect", "words": "the gates stay shut", "passage": "She said that the gates of the sluice stay shut."},
    ],
)
def test_what_goes_back_to_what_was_told_before_a_fragment_and_a_polls_answer_do_not(given: dict[str, Any]):
    assert not stands_alone(row(**given))


@pytest.mark.parametrize(
    "given",
    [
        {"cue": "pressured", "rule": "person_to", "passage": "Tamm pressured the board to shut the gates of the harbor."},
        {"passage": "Tamm said that the new senator’s words about the gates do not matter."},
        {"passage": "If Orland did not come back to it in time, Tamm said, the gates would stay shut."},
        {"cue": "to show", "passage": "Tamm has to show that the gates of the harbor stay shut."},
        {
            "cue": "reminding",
            "passage": "Tamm came prepared, quickly reminding the town that the gates of the harbor stay shut.",
        },
        {"rule": "object_as", "cue": "painting", "passage": "On Monday Tamm went on, painting Lund as a miser of the harbor."},
        {"cue": "responded", "passage": "Tamm responded to Lund’s charge that the gates of the harbor stay shut."},
        {
            "kind": "mixed",
            "words": "the gates “stay shut”",
            "cue": "writing",
            "passage": "Tamm answered a letter from Lia Lund, writing that the gates “stay shut” until spring.",
        },
        {
            "kind": "mixed",
            "words": "“Time to Sail”",
            "cue": "singing",
            "passage": "At the party the crew called the guests to the quay, singing “Time to Sail”.",
        },
        {
            "kind": "direct",
            "words": "The gates of the harbor stay shut",
            "source": "he",
            "passage": "Soon after the death of Ada Tamm, Lund rose: “The gates of the harbor stay shut,” he said.",
        },
        {"source": "Ada and Lia Tamm", "passage": "Ada and Lia Tamm said that the gates of the harbor stay shut."},
        {"source": "The harbor pilot", "passage": "The harbor pilot said that the gates stay shut until spring."},
        {
            "source": "The harbor pilot",
            "speaker": None,
            "passage": "The harbor pilot said that the gates stay shut until spring.",
        },
        {"source": "the miser who", "passage": "Tamm is the miser who said that the gates stay shut until spring."},
        {"passage": "Tamm says it means that the gates of the harbor stay shut."},
        {
            "source": "pilots",
            "speaker": None,
            "speaker_name": "pilots",
            "passage": "If he could shut the gates, pilots say that the harbor would stand empty.",
        },
        {"passage": "Tamm later said that his comments were “sarcastic”."},
    ],
)
def test_what_a_writer_sees_or_of_which_the_line_does_not_tell_who_said_it_is_no_quote(given: dict[str, Any]):
    assert not stands_alone(row(**{"kind": "indirect", "words": "the gates stay shut", **given}))


@pytest.mark.parametrize(
    "given",
    [
        {"passage": "Tamm said that the gates of the harbor stay shut."},
        {
            "kind": "mixed",
            "words": "the gates “stay shut”",
            "cue": "saying",
            "passage": "Tamm answered the town at last, saying that the gates “stay shut” until spring.",
        },
        {"source": "pilots", "speaker": None, "passage": "Some pilots said that the gates of the harbor stay shut."},
        {
            "source": "The Lund campaign",
            "speaker": None,
            "passage": "The Lund campaign said that the gates of the harbor hold.",
        },
        {
            "speaker": "organization:board",
            "source": "board",
            "passage": "The Harbor Board said it had shut the gates for good.",
        },
    ],
)
def test_what_a_line_tells_as_somebodys_is_theirs(given: dict[str, Any]):
    assert stands_alone(row(**{"kind": "indirect", "words": "the gates stay shut", **given}))


def test_a_quote_counts_by_how_much_of_the_affair_its_passage_and_its_article_tell():
    told = ["The sluice gates stay shut.", "The gates of the sluice hold.", "No sluice gates opened."]
    mixed = ["The fair drew crowds.", "A tenor sang.", "Cakes were sold.", "Bakers won prizes.", *told]
    texts = {"a": told, "b": told, "c": mixed}
    rows = [(name, place * 100, words) for name, lines in texts.items() for place, words in enumerate(lines)]
    sentences = pd.DataFrame(rows, columns=["article", "start", "words"]).assign(furniture=False)
    quotes = pd.DataFrame(
        [("gates", "a", 100, 120), ("late", "c", 610, 630), ("tenor", "c", 0, 20)], columns=["quote", "article", "start", "end"]
    )
    found = told_around(quotes, sentences)
    assert found["gates"] > found["late"] > found["tenor"]


def test_of_words_in_one_passage_those_tell_more_that_are_of_the_affair():
    lines = ["The sluice gates stay shut.", "The sluice gates hold."]
    rows = [(name, place * 100, words) for name in ("a", "b", "c") for place, words in enumerate(lines)]
    sentences = pd.DataFrame(rows, columns=["article", "start", "words"]).assign(furniture=False)
    said = [
        ("common", "We are all very sad.", 0),
        ("gates", "The sluice gates stay shut.", 0),
        ("more", "The sluice gates hold.", 100),
    ]
    quotes = pd.DataFrame([{"quote": name, "words": words, "start": at, "end": at + 20} for name, words, at in said])
    found = told_with(quotes.assign(article="a", kind="direct", passage="w"), sentences)
    assert found["common"] < found["gates"]


def test_the_words_of_the_affair_are_weighed_once_for_all_who_ask(monkeypatch: pytest.MonkeyPatch):
    weighed: list[int] = []
    keys_of = worth.keys_of
    monkeypatch.setattr(worth, "keys_of", lambda texts: weighed.append(len(texts)) or keys_of(texts))
    sentences = pd.DataFrame([{"article": "a", "start": 0, "end": 20, "words": "The gates hold.", "furniture": False}])
    quotes = pd.DataFrame([{"quote": "q", "article": "a", "start": 4, "end": 15, "words": "gates hold", "kind": "direct"}])
    told_with(quotes.assign(passage="w"), sentences)
    told_around(quotes, sentences)
    assert weighed == [1]
