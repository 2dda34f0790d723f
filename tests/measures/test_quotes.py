"""Which quotes are printed: folded, counted, ordered."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from analysis.measures.folding import own_words
from analysis.measures.lines import Line
from analysis.measures.quotes import best_of_each, choose_quotes, rank_quotes, select_quotes, without_repeats

ARTICLES = pd.DataFrame(
    {
        "article": ["a", "b", "c"],
        "publisher": ["Gazette", "Times", "Courier"],
        "copy_of": [None, "a", None],
    }
)


def quotes(*rows: dict[str, Any]) -> pd.DataFrame:
    given = {
        "article": "a", "publisher": "Gazette", "day": None, "kind": "direct", "words": "w", "speaker": "tamm",
        "speaker_name": "Ada Tamm", "realis": "said", "speech": True, "start": 0, "confidence": 0.9, "source": "Tamm",
        "rule": "clause", "sense": "says", "cue": "said", "said": None,
    }  # fmt: skip
    table = pd.DataFrame([{**given, "quote": str(number), **row} for number, row in enumerate(rows)], columns=["quote", *given])
    return table.assign(
        passage=[f"“{row.words}.”" if row.kind == "direct" else f"{row.words}." for row in table.itertuples()],
        sentence_start=[100 * at for at in range(len(table))],
    )


def select(*rows: dict[str, Any], most: int = 9, least: float = 0.5) -> list[tuple[str, int]]:
    shown = select_quotes(quotes(*rows), ARTICLES, most=most, least_confidence=least)
    return list(zip(shown["words"], shown["carried_by"], strict=True))


def test_the_same_words_of_one_speaker_count_once_with_their_publishers():
    rows = [{"words": "Stay calm,"}, {"words": "stay calm.", "article": "b", "publisher": "Times"}]
    assert select(*rows) == [("Stay calm,", 2)]


def test_the_same_words_of_two_speakers_are_two_quotes():
    assert len(select({"words": "Stay calm"}, {"words": "Stay calm", "speaker": "oren"})) == 2


def test_the_fullest_report_of_the_same_words_is_shown():
    rows = [
        {"words": 'that all should "stay calm"', "kind": "mixed"},
        {"words": 'the banks to "stay calm and wait"', "kind": "mixed", "article": "c", "publisher": "Courier"},
    ]
    assert select(*rows) == [('the banks to "stay calm and wait"', 2)]


def test_an_original_is_shown_before_its_copy():
    rows = [{"words": "Stay calm", "article": "b", "publisher": "Times"}, {"words": "Stay calm"}]
    shown = select_quotes(quotes(*rows), ARTICLES, most=9, least_confidence=0.5)
    assert list(shown["article"]) == ["a"]


@pytest.mark.parametrize("other", [{"speech": False}, {"realis": "unsaid"}, {"realis": "expected"}, {"confidence": 0.4}])
def test_what_was_not_said_or_is_not_sure_is_left_out(other: dict[str, Any]):
    assert select({"words": "Stay calm"}, {"words": "Leave", **other}) == [("Stay calm", 1)]


def test_attributed_and_verbatim_quotes_stay_where_there_are_too_many():
    rows = [
        {"words": "someone said it", "speaker": None, "speaker_name": None},
        {"words": "it would rain", "kind": "indirect"},
        {"words": "It will rain"},
    ]
    assert select(*rows, most=1) == [("It will rain", 1)]


def test_of_quotes_as_often_carried_the_most_quoted_speakers_get_room_in_proportion():
    said = (
        "The gate of the lock stays shut",
        "Boats have to wait at the quay",
        "Fish are dead in the pond",
        "Farmers will need rain",
    )
    oren = [{"words": f"{words} for many days", "speaker": "oren"} for words in said]
    once = {"words": "Nobody has asked the people who fish here what they think of all the gates and locks", "speaker": "lia"}
    rows = [once, *oren, {"words": "Rain is due in town on Monday night"}, {"words": "Rain is over in town on Tuesday night"}]
    shown = select_quotes(quotes(*rows), ARTICLES, most=4, least_confidence=0.5)
    assert sorted(shown["speaker"]) == ["lia", "oren", "oren", "tamm"]


def test_no_quotes_give_an_empty_table_with_the_columns_that_views_read():
    shown = select_quotes(quotes(), ARTICLES, most=9, least_confidence=0.5)
    assert shown.empty
    assert {"carried_by", "verbatim", "words"} <= set(shown.columns)


@pytest.mark.parametrize(
    ("kind", "words", "own"),
    [
        ("direct", "Stay calm,", ("stay calm",)),
        ("mixed", 'a "broken promise" to “all of us”', ("broken promise", "all of us")),
        ("mixed", 'a "broken promise', ("broken promise",)),
        ("indirect", "it would rain", ()),
    ],
)
def test_a_speakers_own_words_are_those_in_marks(kind: str, words: str, own: tuple[str, ...]):
    assert own_words(kind, words) == own


def test_direct_speech_of_an_uncertain_speaker_is_kept_without_the_speaker_and_last():
    rows = [{"words": "We stay"}, {"words": "Nobody told us", "confidence": 0.5}, {"words": "we stay", "confidence": 0.5}]
    shown = select_quotes(quotes(*rows), ARTICLES, most=9, least_confidence=0.6)
    told = sorted(zip(shown["rank"], shown["words"], shown["certain"], shown["speaker"].notna(), strict=True))
    assert told == [(0, "We stay", True, True), (1, "Nobody told us", False, False)]


@pytest.mark.parametrize("words", ["stay", "ay at the ga", "we stay at the gate", "the gate until spring"])
def test_words_of_an_uncertain_speaker_within_those_of_a_certain_one_are_left_out(words: str):
    rows = [{"words": "We stay at the gate until spring"}, {"words": words, "confidence": 0.5}]
    assert len(select_quotes(quotes(*rows), ARTICLES, most=9, least_confidence=0.6)) == 1


@pytest.mark.parametrize("words", ["leave", "we stay until", "at the gates until", "ay at the gates"])
def test_other_words_of_an_uncertain_speaker_are_kept(words: str):
    rows = [{"words": "We stay at the gate until spring"}, {"words": words, "confidence": 0.5}]
    assert len(select_quotes(quotes(*rows), ARTICLES, most=9, least_confidence=0.6)) == 2


def test_indirect_speech_that_is_not_sure_is_left_out():
    rows = [{"words": "We stay"}, {"words": "that nobody told them", "kind": "indirect", "confidence": 0.5}]
    shown = select_quotes(quotes(*rows), ARTICLES, most=9, least_confidence=0.6)
    assert list(shown["words"]) == ["We stay"]


def test_a_quote_of_a_word_or_two_stands_behind_those_that_say_something():
    rows = [{"words": "Gates work", "speaker": "oren"}, {"words": "The gate stays shut until spring", "speaker": "lia"}]
    assert list(select_quotes(quotes(*rows), ARTICLES, most=1, least_confidence=0.5)["speaker"]) == ["lia"]


def test_of_two_quotes_of_one_utterance_the_page_gives_one():
    first = {"words": "But in any event we do not open a gate at night, and nobody did."}
    again = {"words": "I may be old, but in any event we do not open a gate."}
    other = {**again, "speaker": "oren", "speaker_name": "Oren"}
    rows = quotes(first, again, other, {"words": "We open a gate by day."})
    assert list(without_repeats(rows)["quote"]) == ["0", "2", "3"]


def test_few_words_that_their_speaker_was_quoted_with_are_not_given_again():
    told = {"words": "that the valley should keep its gates open, as it had said in the spring", "kind": "indirect"}
    few = {"words": "it would keep the gates open", "kind": "indirect"}
    rows = quotes(told, few, {"words": "the dam would hold", "kind": "indirect"})
    assert list(without_repeats(rows)["quote"]) == ["0", "2"]


def test_what_cannot_be_read_alone_or_is_said_of_something_else_is_left_out_where_enough_is_left():
    rows = [
        {"words": "It was the wrong thing to do", "speaker": "lia"},
        {"words": "The gates stay shut until late spring", "speaker": "oren"},
        {"words": "My garden wants rain or snow this week", "speaker": "tamm"},
    ]
    table = quotes(*rows)
    shown = select_quotes(table, ARTICLES, most=2, least_confidence=0.5, told={"2": 0.2})
    assert list(shown["speaker"]) == ["oren"]
    few = select_quotes(table, ARTICLES, most=6, least_confidence=0.5, told={"2": 0.2})
    assert [few["speaker"][few["rank"] == rank].item() for rank in range(3)] == ["oren", "tamm", "lia"]


def test_of_one_speakers_quotes_that_comes_first_which_is_said_where_more_of_the_affair_is_told():
    rows = [{"words": "My garden wants rain this week or the next"}, {"words": "The gates stay shut until late spring"}]
    shown = select_quotes(quotes(*rows), ARTICLES, most=1, least_confidence=0.5, told={"0": 1.1, "1": 1.9})
    assert list(shown["quote"]) == ["1"]


def test_words_whose_passage_names_the_speaker_come_before_those_that_he_said():
    table = quotes({"words": "The gate of the lock stays shut all year"}, {"words": "The gate of the sluice is open every day"})
    told = table.assign(passage=[f"“{table['words'][0]},” he said.", f"“{table['words'][1]},” Tamm said."])
    shown = select_quotes(told, ARTICLES, most=1, least_confidence=0.5)
    assert list(shown["quote"]) == ["1"]


def test_each_of_those_who_are_quoted_often_has_words_on_a_page():
    oren = [{"words": f"The gate number {n} stays shut for all of the winter", "speaker": "oren"} for n in range(9)]
    lia = [{"words": f"Sluice {n} is open all of the day", "speaker": "lia"} for n in range(3)]
    shown = select_quotes(quotes(*oren, *lia), ARTICLES, most=2, least_confidence=0.5)
    assert sorted(shown["speaker"]) == ["lia", "oren"]
    aside = dict.fromkeys(("9", "10", "11"), 0.2)
    assert set(select_quotes(quotes(*oren, *lia), ARTICLES, most=2, least_confidence=0.5, told=aside)["speaker"]) == {"oren"}


LEANS = {"words": "the decision “a wrong one”", "kind": "mixed", "passage": "Tamm called the decision “a wrong one”."}


def led(before: str) -> Any:
    rows = quotes(LEANS).assign(passage=LEANS["passage"], before=before, rule="object_as", sense="claims")
    return rank_quotes(rows, ARTICLES, least_confidence=0.5).iloc[0]


@pytest.mark.parametrize(
    "decided",
    [
        "The harbor board decided on Monday to keep the gates shut until spring.",
        "Oren grew sharper on Saturday over the withdrawal of Orland from the pact.",
    ],
)
def test_words_that_lean_on_the_sentence_before_are_printed_with_it(decided: str):
    found = led(decided)
    assert (found["reads"], found["alone"], found["passage"]) == (True, 1, f"{decided} {LEANS['passage']}")


@pytest.mark.parametrize(
    "before", ["", "Boats waited at the quay of the harbor on Monday.", "He decided to stay for the night."]
)
def test_but_not_where_with_it_they_would_lean_still(before: str):
    found = led(before)
    assert (found["reads"], found["passage"]) == (False, LEANS["passage"])


def test_what_another_line_of_the_page_tells_is_not_chosen():
    rows = quotes(
        {"words": "The gates of the lock stay shut until spring"}, {"words": "Boats have to wait at the quay for many days"}
    )
    ranks = rank_quotes(rows, ARTICLES, least_confidence=0.5)
    told = [Line("The sentence.", frozenset([("a", 0)]))]
    assert list(choose_quotes(ranks, most=9, told=told)["quote"]) == ["1"]
    assert len(choose_quotes(ranks, most=9)) == 2


def test_what_somebody_had_said_does_not_stand_for_them():
    rows = quotes({"words": "The gates of the lock stay shut until spring", "cue": "had said"})
    assert best_of_each(rank_quotes(rows, ARTICLES, least_confidence=0.5)).empty
    said = quotes({"words": "The gates of the lock stay shut until spring"})
    assert len(best_of_each(rank_quotes(said, ARTICLES, least_confidence=0.5))) == 1
