"""Who was asked and spoke later, and whose words a newsroom of several articles never carries."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.measures.travel.absence import find_absences
from analysis.measures.travel.attention import attention, shares
from analysis.measures.travel.silence import find_silences
from analysis.measures.unanswered import Unanswered

ACTORS = pd.DataFrame({
    "actor": ["person:tamm", "person:oren"], "name": ["Ada Tamm", "Prince Oren"], "role_organization": ["Lock Board", None],
})  # fmt: skip


def quotes(*rows: dict[str, Any]) -> pd.DataFrame:
    base = {
        "speech": True, "realis": "said", "confidence": 0.9, "kind": "direct",
        "words": "The gates stay shut until the rain comes.",
        "publisher": "Quay Post", "source": "Tamm", "sentence_start": 0, "start": 0, "end": 40, "speaker": "person:tamm",
        "day": date(2031, 5, 9), "article": "late",
    }  # fmt: skip
    return pd.DataFrame([base | row for row in rows])


def sentences(*told: tuple[str, date, str]) -> pd.DataFrame:
    return pd.DataFrame(list(told), columns=["article", "day", "words"])


ASKED = "Ada Tamm declined to comment on the dam at Oakum."


def asked(*actors: str, text: str = ASKED) -> Unanswered:
    return Unanswered("asked", text, "early", 0, 29, "Harbor Gazette", date(2031, 5, 1), actors=actors)


def silences(*told: Unanswered, spoken: Any = ({},)) -> Any:
    return find_silences(told, quotes(*spoken), ACTORS, least_confidence=0.6)


def silence(*rows: dict[str, Any], actors: tuple[str, ...] = ("person:tamm",), text: str = ASKED) -> Any:
    (found,) = silences(asked(*actors, text=text), spoken=rows or ({},))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Ada Tamm declined to comment.",
        "Ada Tamm declined to comment for this article.",
        "Ada Tamm did not respond to a request for comment on Sunday.",
        "Ada Tamm declined to comment on the leak, and left for Oakum.",
        "Ada Tamm declined to comment on Oren’s latest letter.",
        "Ada Tamm did not answer questions about whether Oren knew what he was saying.",
        "Ada Tamm declined to comment on this dam at Oakum.",
        "But Ada Tamm declined to comment on the dam at Oakum.",
        "Ada Tamm did not respond to requests from the Harbor Gazette.",
    ],
)
def test_a_silence_of_which_the_sentence_does_not_say_about_what_is_left_out(text: str):
    assert silences(asked("person:tamm", text=text)) == ()


@pytest.mark.parametrize(
    "about",
    ["declined to discuss the dam at Oakum.", "did not respond to questions about how Oren was paid.",
     "declined to comment specifically about the 40 trucks."],
)  # fmt: skip
def test_a_silence_of_which_the_sentence_says_about_what_is_told(about: str):
    assert len(silences(asked("person:tamm", text=f"Ada Tamm {about}"))) == 1


def test_who_spoke_later_is_given_with_the_first_day_of_it():
    found = silence({"day": date(2031, 5, 20)}, {})
    assert (found.later.name, found.later.day) == ("Ada Tamm", date(2031, 5, 9))


def test_words_of_the_same_day_or_before_are_not_later():
    assert silence({"day": date(2031, 5, 1)}, {"day": date(2031, 4, 1)}).later is None


def test_no_comment_again_is_no_word():
    assert silence({"words": "We have no comment on that matter."}).later is None


def test_of_several_who_are_named_nobody_is_said_to_have_spoken():
    assert silence(actors=("person:tamm", "person:oren")).later is None


@pytest.mark.parametrize(
    "who",
    [
        "The Tamm campaign did not respond to a request for comment",
        "A lawyer for Ada Tamm declined to comment",
        "Tamm’s office had no comment",
        "Tamm aides declined to comment",
        "The ministry declined to comment",
    ],
)
def test_who_speaks_for_somebody_is_somebody_else(who: str):
    assert silence(text=f"{who} on the dam at Oakum.").later is None


def test_who_declined_in_a_clause_behind_the_name_was_asked():
    assert silence(text="Ada Tamm, who declined to comment on the dam at Oakum, left the town.").later is not None


def test_words_whose_source_does_not_name_them_are_not_said_to_be_later_words():
    assert silence({"source": "the minister"}).later is None


def test_questions_left_open_are_not_asked_of_anybody():
    left = Unanswered("open", "It is not clear who paid for Oakum.", "early", 0, 25, "Harbor Gazette", date(2031, 5, 1))
    assert silences(left) == ()


def corpus(*, missing: int = 5, copy: bool = False) -> pd.DataFrame:
    """Give two newsrooms of two articles each, and a third of ``missing`` articles."""
    names = ["One", "One", "Two", "Two", *(["Three"] * missing)]
    rows = [
        {"article": f"a{n}", "publisher": name, "copy_of": None, "day": date(2031, 5, 1 + n), "words": 90, "headline": None}
        for n, name in enumerate(names)
    ]
    if copy:
        rows[4]["copy_of"] = "a0"
    return pd.DataFrame(rows)


def carried(*more: dict[str, Any]) -> pd.DataFrame:
    return quotes(*({"article": f"a{n}"} for n in range(4)), *more)


def absences(told: pd.DataFrame, articles: pd.DataFrame, words: str = "The Lock  Board keeps the gates shut.") -> Any:
    lines = sentences(*((article, date(2031, 5, 1), words) for article in articles["article"]))
    return find_absences(told, articles, ACTORS, lines, least_confidence=0.6, most=5)


def test_a_newsroom_that_never_names_whom_two_others_quote_is_told_with_counts():
    (found,) = absences(carried(), corpus())
    assert (found.name, found.unnamed) == ("Ada Tamm", (("Three", 5, 5),))
    assert found.others == (("One", 2, 2), ("Two", 2, 2))


def test_a_newsroom_of_few_articles_is_not_said_to_leave_anybody_out():
    assert absences(carried(), corpus(missing=4)) == ()


def test_a_newsroom_of_too_few_articles_to_expect_the_name_is_not_said_to_leave_anybody_out():
    more = pd.DataFrame([
        {"article": f"b{n}", "publisher": name, "copy_of": None, "day": date(2031, 6, 1), "words": 90, "headline": None}
        for n, name in enumerate(["One", "Two"] * 3)
    ])  # fmt: skip
    told = pd.concat([corpus(), more], ignore_index=True)  # 4 of 10 articles: of five, two would have the name
    assert absences(carried(), told) == ()
    assert len(absences(carried(), pd.concat([corpus(missing=8), more], ignore_index=True))) == 1


def test_a_newsroom_is_cited_by_a_whole_quotation_where_there_is_one():
    told = quotes(*({"article": f"a{n}", "kind": "indirect" if n % 2 == 0 else "direct"} for n in range(4)))
    (found,) = absences(told, corpus())
    assert [place[0] for place in found.places] == ["a1", "a3"]


def test_a_group_or_a_newspaper_is_no_side_that_is_left_out():
    names = pd.DataFrame({"actor": ["group:tamms"], "name": ["Tamms"], "role_organization": ["Lock Board"]})
    told = quotes(*({"article": f"a{n}", "speaker": "group:tamms", "source": "the Tamms"} for n in range(4)))
    lines = sentences(*((article, date(2031, 5, 1), "The Lock Board rests.") for article in corpus()["article"]))
    assert find_absences(told, corpus(), names, lines, least_confidence=0.6, most=5) == ()


@pytest.mark.parametrize("words", ["The gates stay shut.", "The Lock Boards stay shut."])
def test_a_newsroom_that_does_not_name_whom_they_speak_for_covers_something_else(words: str):
    assert absences(carried(), corpus(), words) == ()


def test_of_whom_nobody_says_whom_they_speak_for_nothing_is_said():
    told = quotes(*({"article": f"a{n}", "speaker": "person:oren", "source": "Oren"} for n in range(4)))
    assert absences(told, corpus()) == ()


def test_copies_count_for_nobody():
    assert absences(carried(), corpus(copy=True)) == ()


def test_of_a_name_that_stands_anywhere_in_a_newsrooms_text_nothing_is_said():
    assert absences(carried(), corpus(), "Minister Tamm’s guards of the Lock Board wait at the lock.") == ()


def test_a_name_in_a_headline_is_named():
    articles = corpus()
    articles.loc[5, "headline"] = "Tamm waits at the lock"
    assert absences(carried(), articles) == ()


def test_all_articles_of_a_publisher_are_counted_and_searched():
    articles = pd.concat([corpus(), corpus().tail(1).assign(article="copy", copy_of="a0")], ignore_index=True)
    (found,) = absences(carried(), articles)
    assert found.unnamed == (("Three", 6, 6),)
    lines = sentences(*((article, date(2031, 5, 1), "The Lock Board rests.") for article in articles["article"][:-1]))
    lines = pd.concat([lines, sentences(("copy", date(2031, 5, 1), "Tamm waits."))])
    assert find_absences(carried(), articles, ACTORS, lines, least_confidence=0.6, most=5) == ()


def test_attention_counts_by_day_and_publisher_copies_apart():
    told = attention(corpus(copy=True), carried({"article": "a4"}), least_confidence=0.6)
    assert told.iloc[0].tolist() == [date(2031, 5, 1), "One", 1, 0, 90, 1]
    assert told.iloc[4].tolist() == [date(2031, 5, 5), "Three", 0, 1, 90, 0]


def test_no_lineages_give_no_shares():
    assert shares([]) == ()
