"""The same words in several articles: who had them first, what each later article did to them; every word is made up."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.measures.travel.lineage import Lineage, find_lineages, turned_first

WORDS = "We will not open the sluice unless the rain fails before the first of May."
PUBLISHERS = ["Harbor Gazette", "Lock Courier", "Dune Times", "Quay Post", "Mole Herald"]


def told(*quotes: dict[str, Any]) -> tuple[Lineage, ...]:
    """Find the lineages of quotes, each of an article of its own with a publisher of its own, a day apart."""
    return find_lineages(*tables(*quotes), least_confidence=0.6)


def tables(*quotes: dict[str, Any]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    rows = [row_of(number, quote) for number, quote in enumerate(quotes)]
    articles = [
        {
            "article": row["article"], "publisher": row["publisher"], "copy_of": quote.get("copy_of"), "day": row["day"],
            "published": quote.get("published", row["day"].isoformat() if row["day"] else None),
        }
        for row, quote in zip(rows, quotes, strict=True)
    ]  # fmt: skip
    sentences = [
        {
            "article": row["article"], "start": number, "end": number + 9, "words": quote.get("text", row["words"]),
            "day": row["day"], "furniture": False,
        }
        for number, (row, quote) in enumerate(zip(rows, quotes, strict=True))
    ]  # fmt: skip
    return pd.DataFrame(rows), pd.DataFrame(articles).drop_duplicates("article"), pd.DataFrame(sentences)


def row_of(number: int, quote: dict[str, Any]) -> dict[str, Any]:
    return {
        "quote": f"q{number}", "article": quote.get("article", f"a{number}"),
        "publisher": quote.get("publisher", PUBLISHERS[number % len(PUBLISHERS)]),
        "day": quote.get("day", date(2031, 5, 1 + number % 28)), "kind": quote.get("kind", "direct"), "words": quote["words"],
        "speaker": quote.get("speaker", "person:tamm"), "speaker_name": quote.get("speaker_name", "Ada Tamm"),
        "source": quote.get("source", "Tamm"), "said": quote.get("said"),
        "speech": True, "realis": "said", "confidence": 0.9, "sentence_start": 0,
        "start": quote.get("start", 0), "end": quote.get("start", 0) + len(quote["words"]),
    }  # fmt: skip


def acts(lineage: Lineage) -> list[tuple[str, ...]]:
    return [one.difference.acts for one in lineage.carriers]


def cuts(lineage: Lineage) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(cut.side, cut.words, cut.loses) for one in lineage.carriers for cut in one.difference.cuts]


@pytest.mark.parametrize(
    "words",
    [
        '"We will not open the sluice unless the rain fails before the first of May,"',
        "we won’t open the sluice unless the rain fails before the first of May",
        "WE WILL NOT OPEN THE SLUICE UNLESS THE RAIN FAILS BEFORE THE FIRST OF MAY",
        "We will not open the sluice — unless the rain fails before the first of May …",
        "We will not open the sluice … unless the rain fails before the first of May.",
    ],
)
def test_other_marks_case_and_spelling_are_the_same_words(words: str):
    (lineage,) = told({"words": WORDS}, {"words": words})
    assert acts(lineage) == [("whole",), ("whole",)]


def test_two_spellings_of_a_word_are_one():
    (lineage,) = told(
        {"words": "The harbour will organise the labour of twelve well-known guards."},
        {"words": "The harbor will organize the labor of 12 well known guards."},
    )
    assert acts(lineage) == [("whole",), ("whole",)]


@pytest.mark.parametrize(
    ("words", "side", "left", "loses"),
    [
        ("We will not open the sluice.", "end", "unless the rain fails before the first of May.", ("condition",)),
        (
            "open the sluice unless the rain fails before the first of May",
            "start",
            "We will not",
            (),
        ),  # "would not", it may say
        ("We will open the sluice unless the rain fails before the first of May", "middle", "not", ("negation",)),
        ("We will not open the sluice before the first of May.", "middle", "unless the rain fails", ("condition",)),
    ],
)
def test_a_cut_is_named_with_its_side_and_what_it_loses(words: str, side: str, left: str, loses: tuple[str, ...]):
    (lineage,) = told({"words": WORDS}, {"words": words})
    assert acts(lineage) == [("whole",), ("part",)]
    assert cuts(lineage) == [(side, left, loses)]


@pytest.mark.parametrize(
    ("whole", "words"),
    [
        (
            "No town on this river, not Oakum, not Lund, has more boats than ours.",
            "No town on this river has more boats than ours.",
        ),
        ("The dam holds the river back, which nobody would have thought.", "The dam holds the river back."),
        ("The dam holds the river back when it should.", "The dam holds the river back."),
        ("The dam holds the river back in May this year.", "The dam holds the river back this year."),
    ],
)
def test_an_aside_or_a_clause_about_something_else_is_no_negation_or_condition_that_fell(whole: str, words: str):
    (lineage,) = told({"words": whole}, {"words": words})
    assert [loses for _, _, loses in cuts(lineage)] == [()]


def test_a_condition_that_the_article_tells_in_its_own_words_did_not_fall():
    text = '"We will not open the sluice," Tamm said, as long as no rain fails to come by the first of May.'
    (lineage,) = told({"words": WORDS}, {"words": "We will not open the sluice.", "text": text})
    assert [loses for _, _, loses in cuts(lineage)] == [()]


def test_a_cut_number_is_flagged():
    (lineage,) = told(
        {"words": "The dam will cost us 40 million crowns this year."}, {"words": "The dam will cost us crowns this year."}
    )
    assert cuts(lineage) == [("middle", "40 million", ("number",))]


def test_changed_words_stand_side_by_side():
    (lineage,) = told({"words": WORDS}, {"words": "We will not open the gate unless the rain fails before the first of May."})
    assert acts(lineage) == [("whole",), ("changed",)]
    steps = lineage.carriers[1].difference.steps
    assert steps[1:3] == (("left out", "sluice"), ("added", "gate"))
    assert cuts(lineage) == []


def test_words_in_square_brackets_are_shown_as_put_in():
    (lineage,) = told({"words": WORDS}, {"words": "We will not open [it] unless the rain fails before the first of May."})
    assert ("added", "[it]") in lineage.carriers[1].difference.steps


def test_what_the_newsroom_of_the_fullest_form_put_in_is_left_out_by_nobody():
    (lineage,) = told({"words": WORDS.replace("sluice", "sluice [at Oakum]")}, {"words": WORDS})
    assert (acts(lineage), cuts(lineage)) == ([("whole",), ("whole",)], [])


def test_what_the_article_tells_elsewhere_is_not_left_out():
    text = 'Tamm will wait "unless the rain fails before the first of May." She said: "We will not open the sluice."'
    (lineage,) = told({"words": WORDS}, {"words": "We will not open the sluice.", "text": text})
    assert acts(lineage) == [("whole",), ("whole",)]


def test_what_the_article_goes_on_with_in_its_own_words_is_not_left_out():
    text = 'Tamm vowed: "We will not open the sluice unless the rain fails" before the first rush, and left.'
    (lineage,) = told({"words": WORDS}, {"words": "We will not open the sluice unless the rain fails", "text": text})
    assert cuts(lineage) == [("end", "of May.", ())]


def test_the_fullest_form_is_no_masked_one():
    words = "We are going to open the gates of this d***** lock in May and all of you can come and see."
    plain = words.replace("d*****", "damned").replace("going to", "gonna").replace("all of you", "you all")
    (lineage,) = told({"words": words}, {"words": plain})
    assert lineage.words == plain


def test_words_of_which_a_condition_fell_stand_before_all_others():
    long = "The farmers of both banks have kept these gates in good order for a hundred years and more, as all of us know."
    rows = [{"words": words, "article": f"{name}{n}", "publisher": PUBLISHERS[n]}
            for name, some in (("l", (long, long)), ("w", (WORDS, "We will not open the sluice before the first of May.")))
            for n, words in enumerate(some)]  # fmt: skip
    found = told(*rows)
    assert [one.words for one in found] == [long, WORDS]
    assert [one.words for one in turned_first(found)] == [WORDS, long]


def test_two_quotes_of_one_article_are_laid_together():
    (lineage,) = told(
        {"words": WORDS},
        {"words": "We will not open the sluice", "article": "b"},
        {"words": "before the first of May", "article": "b", "publisher": "Lock Courier", "day": date(2031, 5, 2)},
    )
    assert cuts(lineage) == [("middle", "unless the rain fails", ("condition",))]


def test_indirect_speech_in_the_same_words_is_told_as_such():
    indirect = "they will not open the sluice unless the rain fails before May"
    (lineage,) = told({"words": WORDS}, {"words": indirect, "kind": "indirect"})
    assert acts(lineage) == [("whole",), ("indirect",)]


def test_indirect_speech_without_the_negation_is_not_the_same():
    assert (
        told({"words": WORDS}, {"words": "they will open the sluice unless the rain fails before May", "kind": "indirect"})
        == ()
    )


def test_a_chain_of_five_publishers_is_one_lineage_in_order_of_time():
    (lineage,) = told(*({"words": WORDS} for _ in range(5)))
    assert [one.publisher for one in lineage.carriers] == PUBLISHERS
    assert [one.first for one in lineage.carriers] == [True, False, False, False, False]
    assert lineage.newsrooms == 5


def test_of_one_day_without_times_none_is_first_alone():
    (lineage,) = told(*({"words": WORDS, "day": date(2031, 5, 1)} for _ in range(2)))
    assert [one.first for one in lineage.carriers] == [True, True]


def test_times_decide_within_a_day_across_zones():
    times = ("2031-05-01T09:00:00+09:00", "2031-05-01T01:00:00+02:00")  # midnight, and 23:00 the day before, in UTC
    (lineage,) = told(*({"words": WORDS, "day": date(2031, 5, 1), "published": one} for one in times))
    assert [(one.publisher, one.first) for one in lineage.carriers] == [("Lock Courier", True), ("Harbor Gazette", False)]


def test_what_has_no_day_is_never_first_and_stands_last():
    (lineage,) = told({"words": WORDS, "day": None, "published": None}, {"words": WORDS})
    assert [(one.publisher, one.first) for one in lineage.carriers] == [("Lock Courier", True), ("Harbor Gazette", False)]


def test_a_syndicated_copy_is_no_newsroom_of_its_own():
    lineages = told({"words": WORDS}, {"words": WORDS, "copy_of": "a0"}, {"words": WORDS})
    assert [(one.publisher, one.copies) for one in lineages[0].carriers] == [
        ("Harbor Gazette", ("Lock Courier",)),
        ("Dune Times", ()),
    ]
    assert lineages[0].newsrooms == 2
    assert told({"words": WORDS}, {"words": WORDS, "copy_of": "a0"}) == ()


def test_the_same_words_said_on_two_days_are_two_occasions():
    short = "We will hold the river."
    assert told({"words": short, "said": "2031-05-01"}, {"words": short, "said": "2031-05-02"}) == ()
    assert len(told({"words": short, "said": "2031-05-01"}, {"words": short, "said": "2031-05-01"})) == 1


def test_short_words_weeks_apart_are_two_occasions():
    assert told({"words": "We will hold the river."}, {"words": "We will hold the river.", "day": date(2031, 6, 20)}) == ()


@pytest.mark.parametrize(("day", "found"), [(date(2031, 5, 3), 1), (date(2031, 5, 6), 0)])
def test_words_that_differ_days_later_are_of_another_occasion(day: date, found: int):
    words = "We have built a pretty high dam in these two years of rain."
    assert len(told({"words": words}, {"words": words.replace("pretty ", ""), "day": day})) == found


def test_another_figure_is_another_saying():
    assert (
        told(
            {"words": "The council will vote on the dam on Monday at nine.", "day": date(2031, 5, 1)},
            {"words": "The council will vote on the dam on Friday at ten.", "day": date(2031, 5, 20)},
        )
        == ()
    )


def test_two_speakers_of_few_words_are_two_sayings():
    assert told({"words": "We will hold the river."}, {"words": "We will hold the river.", "speaker": "person:oren"}) == ()


def test_where_articles_differ_in_the_speaker_none_is_given():
    (lineage,) = told({"words": WORDS, "source": "Tamm and Oren"}, {"words": WORDS, "speaker": "person:oren"})
    assert (lineage.speaker, lineage.source) == (None, "Tamm and Oren")


OREN_SAYS = {"speaker": "person:oren", "speaker_name": "Prince Oren", "source": "Prince Oren"}
OREN = {"words": WORDS, **OREN_SAYS}


@pytest.mark.parametrize(
    ("home", "other", "named"),
    [
        ({}, {}, ["Prince Oren"]),
        ({"source": "Ms. Tamm, the water minister"}, {"source": "Oren"}, ["Oren"]),
        ({"source": "Tamm and Oren"}, {}, []),  # both of them together
        ({}, {"source": "Oren, who spoke for Tamm"}, []),
        ({}, {"source": "he"}, []),  # a pronoun may have been read wrong
        ({}, {"speaker": "organization:board", "speaker_name": "Water Board", "source": "the Water Board"}, []),
        ({}, {"speaker_name": "Lia Tamm", "source": "Lia Tamm"}, []),  # a name in common
    ],
)
def test_words_that_two_articles_give_to_two_persons_by_name_are_told_as_such(
    home: dict[str, Any], other: dict[str, Any], named: list[str]
):
    (lineage,) = told({"words": WORDS, **home}, {**OREN, **other})
    assert [one.source for one in lineage.carriers if "other speaker" in one.difference.acts] == named


def test_a_quote_that_joins_two_occasions_is_told():
    other = "The farmers of both banks have been heard by every office of this council."
    lineages = told(
        {"words": WORDS, "said": "2031-05-01"},
        {"words": other, "said": "2031-05-02"},
        {"words": f"{WORDS} {other}"},
    )
    joined = [one.publisher for lineage in lineages for one in lineage.carriers if "joined" in one.difference.acts]
    assert joined == ["Dune Times", "Dune Times"]


@pytest.mark.parametrize(("day", "first"), [(date(2031, 5, 1), [True, True, False]), (date(2031, 5, 20), [True, False])])
def test_words_in_an_article_whose_quote_was_not_read_are_carried_there_in_the_same_week(day: date, first: list[bool]):
    text = f'"{WORDS}" This was not read.'
    unread = {"words": "Nothing of the kind stands here.", "text": text, "publisher": "Mole Herald", "day": day}
    (lineage,) = told({"words": WORDS}, {"words": WORDS}, unread)
    assert [one.first for one in lineage.carriers] == first
    assert [one.kind for one in lineage.carriers].count("text") == (day < date(2031, 5, 8))


@pytest.mark.parametrize(
    "text", ['He said: "The rain fails before the first of June."', f"{WORDS} So it was told, without marks."]
)
def test_a_few_of_the_words_or_words_without_marks_are_not_carried(text: str):
    unread = {"words": "Nothing of the kind stands here.", "text": text, "day": date(2031, 5, 1)}
    (lineage,) = told({"words": WORDS}, {"words": WORDS}, unread)
    assert len(lineage.carriers) == 2


def test_what_no_quote_was_read_of_is_compared_as_well_where_the_article_names_who_said_it():
    text = 'The rain came late. "The rain fails before the first of June," Tamm said. Then she left.'
    unread = {"words": "Nothing of the kind.", "text": text, "day": date(2031, 5, 1)}
    (lineage,) = told({"words": WORDS}, {"words": WORDS}, unread)
    difference = lineage.carriers[1].difference
    assert difference.changes == (("May.", "June,"),)
    assert [(cut.side, cut.words, cut.loses) for cut in difference.cuts] == [
        ("start", "We will not open the sluice unless", ())
    ]


SPEECH = "We will not open the sluice. The farmers know why. Ask the rain in May, for the rain decides."


@pytest.mark.parametrize(
    ("words", "side", "left"),
    [
        ("We will not open the sluice. Ask the rain in May, for the rain decides.", "sentence", "The farmers know why."),
        ("Ask the rain in May, for the rain decides.", "sentence", "We will not open the sluice. The farmers know why."),
        ("We will not open the sluice. The farmers know why.", "sentence", "Ask the rain in May, for the rain decides."),
        ("We will not open the sluice. The farmers know why. Ask the rain in May.", "end", "for the rain decides."),
    ],
)
def test_one_utterance_in_different_cuts_is_one_lineage(words: str, side: str, left: str):
    (lineage,) = told({"words": SPEECH}, {"words": SPEECH}, {"words": words})
    assert lineage.words == SPEECH
    assert acts(lineage) == [("whole",), ("whole",), ("part",)]
    assert cuts(lineage) == [(side, left, ())]


def test_a_sentence_that_another_article_alone_carries_is_a_lineage_of_its_own():
    first, _, last = "We will not open the sluice this year.", "", "Ask the rain in May, for the rain decides."
    lineages = told({"words": f"{first} {last}"}, {"words": first}, {"words": last})
    assert sorted(one.words for one in lineages) == sorted([first, last])


def test_an_utterance_in_two_quotations_side_by_side_is_one_lineage_in_the_order_of_the_fullest():
    first, last = "We will not open the sluice this year", "Ask the rain in May, for the rain decides"
    at = {"article": "b", "publisher": "Lock Courier", "day": date(2031, 5, 2)}
    (lineage,) = told(
        {"words": f"{first}. {last}. So it is."},
        {"words": last, **at, "start": 0},
        {"words": first, **at, "start": 60},
    )
    assert lineage.words == f"{first}. {last}."
    assert acts(lineage) == [("whole",), ("whole",)]


def test_sentences_cut_elsewhere_and_spoken_forms_are_compared_word_by_word():
    (lineage,) = told(
        {"words": "And your son looks at the river, 'Mama, they drowned it.' And I said: we're gonna dig it out again."},
        {"words": "And your son looks at the river, 'Momma, they drowned it.' And I say, we're going to dig it out again."},
    )
    (changed,) = (one.difference for one in lineage.carriers if one.article != lineage.home)
    pairs = {("'Mama,", "'Momma,"), ("said:", "say,"), ("gonna", "going to")}
    assert {tuple(sorted(pair)) for pair in changed.changes} == {tuple(sorted(pair)) for pair in pairs}
    assert changed.cuts == ()


def test_the_fullest_form_is_the_one_that_others_lack_words_of():
    (lineage,) = told({"words": WORDS}, {"words": WORDS.replace("open the", "open the old northern")})
    assert lineage.words == WORDS.replace("open the", "open the old northern")
    assert cuts(lineage) == [("middle", "old northern", ())]


def test_words_that_a_speaker_quotes_are_no_words_of_theirs_that_another_also_says():
    closed = "have closed the northern sluice before any rain could reach the farms"
    quoting = {**OREN_SAYS, "words": f"The minister and her men ‘{closed}.’"}
    own = {"words": closed}
    assert told(quoting, own) == ()
    assert len(told({**quoting, "speaker": "person:tamm"}, own)) == 1


def test_nobody_is_given_words_that_the_source_gives_to_two_or_to_another_by_name():
    oren = {"speaker": "person:oren", "speaker_name": "Prince Oren"}
    (lineage,) = told(
        {"words": WORDS, "source": "Ada Tamm and Prince Oren"},
        {"words": WORDS, **oren, "source": "Tamm herself"},
        {"words": WORDS, **oren, "source": "Oren"},
        {"words": WORDS, "source": "the minister"},
        {"words": "A quote of another day, to know him by name.", **oren},
        {"words": "A quote of her own, to know her by name as well."},
    )
    assert [one.speaker for one in lineage.carriers] == [None, None, "person:oren", "person:tamm"]
    assert lineage.speaker is None


@pytest.mark.parametrize("source", ["Mrs. Tamm", "she"])
def test_words_of_a_mrs_are_not_given_to_the_mr_of_that_name(source: str):
    others = ("The council met at noon by the lock.", "A dam is no wall, and no wall is a dam.")
    (lineage,) = told(
        *({"words": words, "source": "Mr. Tamm", "speaker_name": "Oren Tamm"} for words in others),
        {"words": WORDS, "source": source, "speaker_name": "Oren Tamm"},
        {"words": WORDS, "source": "the minister", "speaker": None},
    )
    assert [one.speaker for one in lineage.carriers] == [None, None]


def test_each_carrier_leads_to_the_sentences_of_its_quote_that_hold_the_words():
    quotes, articles, sentences = tables(
        {"words": SPEECH}, {"words": "The farmers know why. Ask the rain in May, for the rain decides."}
    )
    parts = SPEECH.split(". ")
    split = [
        {"article": "a0", "start": SPEECH.index(part), "end": SPEECH.index(part) + len(part), "words": part,
         "day": date(2031, 5, 1), "furniture": False}
        for part in parts
    ]  # fmt: skip
    sentences = pd.concat([pd.DataFrame(split), sentences[sentences["article"] == "a1"]], ignore_index=True)
    (lineage,) = find_lineages(quotes, articles, sentences, least_confidence=0.6)
    assert lineage.carriers[0].places == (("a0", SPEECH.index(parts[1]), SPEECH.index(parts[1]), len(SPEECH)),)


def test_an_unnamed_source_may_say_the_same_but_not_what_any_office_says():
    nobody = {"speaker": None, "source": "the spokesman", "day": date(2031, 5, 1)}
    assert (
        len(
            told({"words": "The gates stay shut for the farmers."}, {"words": "The gates stay shut for the farmers.", **nobody})
        )
        == 1
    )
    stock = "We do not comment on the talks with farmers."
    assert told({"words": stock}, {"words": stock, **nobody}) == ()


def test_two_apostrophes_are_a_mark():
    mixed = {"words": f"she meant that ''{WORDS}'' by her letter", "kind": "mixed"}
    (lineage,) = told({"words": f"''{WORDS}''"}, mixed)
    assert (acts(lineage), lineage.words) == ([("whole",), ("whole",)], WORDS)


def test_a_title_is_nobodys_saying():
    assert told(*({"words": "Harbor Morning News Hour"} for _ in range(2))) == ()


def test_the_order_of_the_quotes_changes_nothing():
    rows, articles, sentences = tables({"words": WORDS}, {"words": "We will not open the sluice."}, {"words": WORDS})
    forward = find_lineages(rows, articles, sentences, least_confidence=0.6)
    assert find_lineages(rows[::-1], articles[::-1], sentences, least_confidence=0.6) == forward


def test_four_times_the_quotes_take_little_more_than_four_times_as_long():
    """By the seconds of this process, the best of three: what else the machine does is in none of them."""
    few, many = (min(_seconds(number) for _ in range(3)) for number in (1_250, 5_000))
    assert many < 7 * few  # by the square it would be sixteen


def _seconds(number: int) -> float:
    names = [f"{first}{second}" for first in "abcdefghij" for second in "klmnopqrst"]
    quotes = [
        {"words": f"The {names[n % 97]} of the {names[n % 89]} will reach {names[n % 83]} by the {names[n % 79]} road in time."}
        for n in range(number // 2)
    ]
    frames = tables(*quotes, *quotes)
    begun = time.process_time()
    assert find_lineages(*frames, least_confidence=0.6)
    return time.process_time() - begun


@pytest.mark.parametrize(
    ("whole", "words", "kept"),
    [
        ("One farm every year on this river loses a tenth of it every year to the rain.",
         "One farm on this river loses a tenth of it every year to the rain.", ("changed", "again")),
        ("The farms on this river wait for an answer from the board.",
         "The farms on this river wait for answer from the board.", ("changed", "small")),
        ("The farms on this river wait for a quick answer from the board.",
         "The farms on this river wait for a answer from the board.", ("part", "")),
    ],
)  # fmt: skip
def test_a_small_word_or_what_is_said_twice_makes_no_part(whole: str, words: str, kept: tuple[str, str]):
    (lineage,) = told({"words": whole}, {"words": words})
    act, slight = kept
    assert acts(lineage) == [("whole",), (act,)]
    assert [cut.slight for cut in lineage.carriers[1].difference.cuts] == [slight]


def test_an_excerpt_given_before_the_speech_has_no_part_in_what_was_spoken():
    ahead = {"words": WORDS.replace("not ", ""), "text": "Tamm will say so, according to excerpts of her speech."}
    assert len(told({"words": WORDS}, {"words": WORDS})) == 1
    (lineage,) = told(ahead, {"words": WORDS}, {"words": WORDS})
    assert len(lineage.carriers) == 2
