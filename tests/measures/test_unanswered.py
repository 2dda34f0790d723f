"""What was asked and not answered, and what is not known: whole sentences in the articles' own voice."""

from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.measures.unanswered import find_unanswered, places_of_unanswered, says_of_whom

ASKED = [
    "A spokesman for the ministry declined to comment on the plan.",
    "Kestrel Shipping did not immediately respond to a request for comment.",
    "The mayor didn’t return repeated calls from the newspaper.",
    "The ministry did not respond to Harbour Wire queries about the locks.",
    "The owner of the barge could not be reached on Sunday.",
    "The agency had no immediate comment.",
    "Representatives of the line were not immediately available for comment.",
]
OPEN = [
    "It was not clear how many containers had been on board.",
    "The ministry did not say when the port would reopen.",
    "The council has yet to decide whether the bridge will be rebuilt.",
    "No date has been set for the hearing.",
    "Investigators refused to say who had steered the barge.",
]
NEITHER = [
    "The union declined the offer on Monday.",
    "The ministry responded to requests within the hour.",
    "The harbor master reached the quay and did not return.",
    "“It is not clear whether we will win,” the mayor said.",
    "It answered that no comment was needed.",
    "The captain will refuse to answer questions from the inquiry.",
    "The captain plans to decline to comment.",
    "The captain has other answers than those he refused to discuss last year.",
    "Forty captains were fined because they did not respond to queries about their barges.",
    "Later that day, the captain refused to discuss the barge.",
]


def sentences(words: list[str], *, day: date = date(2031, 5, 4), furniture: bool = False) -> pd.DataFrame:
    starts = [100 * number for number in range(len(words))]
    return pd.DataFrame({
        "article": "one", "start": starts, "end": [start + len(told) for start, told in zip(starts, words, strict=True)],
        "words": words, "day": [day] * len(words), "publisher": "Harbour Wire", "furniture": furniture,
    })  # fmt: skip


NONE = pd.DataFrame({"article": [], "actor": [], "start": [], "end": []})
NO_QUOTES = pd.DataFrame({"speaker": [], "day": []})


@pytest.mark.parametrize("words", ASKED)
def test_somebody_was_asked(words: str):
    assert [one.kind for one in find_unanswered(sentences([words]), NONE, NO_QUOTES)] == ["asked"]


@pytest.mark.parametrize("words", OPEN)
def test_something_is_not_known(words: str):
    assert [one.kind for one in find_unanswered(sentences([words]), NONE, NO_QUOTES)] == ["open"]


@pytest.mark.parametrize(("words", "days"), [(ASKED[0], 61), (OPEN[0], 31)])
def test_what_may_be_settled_by_now_is_left_out(words: str, days: int):
    last = date(2031, 5, 4)
    for before, count in ((days, 0), (days - 1, 1)):
        told = [sentences([words], day=last - timedelta(days=before)).assign(article="a")]
        told += [sentences(["The port closed."], day=last).assign(article="b")]
        assert len(find_unanswered(pd.concat(told), NONE, NO_QUOTES)) == count


def test_what_was_asked_at_any_time_can_be_asked_for():
    told = [sentences([words], day=date(2031, 1, 5)).assign(article=words[:9]) for words in (ASKED[0], OPEN[0])]
    told += [sentences(["The port closed."]).assign(article="b")]
    assert [one.kind for one in find_unanswered(pd.concat(told), NONE, NO_QUOTES, ever=True)] == ["asked"]


@pytest.mark.parametrize("words", NEITHER)
def test_other_sentences_say_neither(words: str):
    assert find_unanswered(sentences([words]), NONE, NO_QUOTES) == ()


def test_furniture_asks_nobody():
    assert find_unanswered(sentences(ASKED, furniture=True), NONE, NO_QUOTES) == ()


def test_a_sentence_that_several_articles_carry_stands_once():
    told = pd.concat([sentences(ASKED[:1]), sentences(ASKED[:1]).assign(article="two")], ignore_index=True)
    found = find_unanswered(told, NONE, NO_QUOTES)
    assert [one.article for one in found] == ["one"]
    assert places_of_unanswered(found).to_numpy().tolist() == [["one", 0, 0, len(ASKED[0])]]


def test_what_early_articles_leave_open_is_passed_over():
    early, late = sentences(OPEN[:1], day=date(2031, 1, 1)), [sentences(["The port is shut."] * 9, day=date(2031, 5, 4))]
    assert find_unanswered(pd.concat([early, *late], ignore_index=True), NONE, NO_QUOTES) == ()


def test_who_was_asked_and_spoke_later_is_told():
    mentions = pd.DataFrame({"article": ["one"], "actor": ["org:kestrel"], "start": [0], "end": [16]})
    later = pd.DataFrame({"speaker": ["org:kestrel"], "day": [date(2031, 5, 9)]})
    (silent,) = find_unanswered(sentences(ASKED[1:2]), mentions, NO_QUOTES)
    (spoke,) = find_unanswered(sentences(ASKED[1:2]), mentions, later)
    assert (silent.actors, silent.later) == (("org:kestrel",), ())
    assert spoke.later == ("org:kestrel",)


@pytest.mark.parametrize(
    "words",
    [
        ASKED[0],
        OPEN[0],
        "The mayor did not answer questions from the Courier about the lock.",
        "The mayor refused to discuss the barges.",
    ],
)
def test_a_sentence_can_say_what_was_asked(words: str):
    assert [one.matter for one in find_unanswered(sentences([words]), NONE, NO_QUOTES)] == [True]


@pytest.mark.parametrize(
    "words",
    [
        ASKED[1],
        ASKED[4],
        "The mayor refused to discuss it.",
        "The mayor declined to comment on Friday.",
        "The mayor declined to comment on the record.",
        "The mayor declined to comment and left on the ferry.",
    ],
)
def test_or_not_say_it(words: str):
    assert [one.matter for one in find_unanswered(sentences([words]), NONE, NO_QUOTES)] == [False]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The line declined to comment on the report of Rosa Lund.", True),
        ("It is not clear whether Lund will appeal.", True),
        ("A spokesman of Kestrel declined to comment on the leak and sent callers to Orland.", False),
        ("It is not clear how long it will take to open the gates on Monday.", False),
    ],
)
def test_a_question_names_what_it_is_about_or_may_be_of_something_else(words: str, *, named: bool):
    (found,) = find_unanswered(sentences([words]), NONE, NO_QUOTES)
    assert says_of_whom(found) == named
