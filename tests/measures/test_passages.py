"""The sentences that carry a quote."""

import pandas as pd

from analysis.measures.passages import LONGEST, with_passages

TEXT = 'Tamm said: "The gates stay shut. Nobody opens them." Boats waited.'


def passage(words: str, *sentences: str) -> str:
    starts = [TEXT.index(one) for one in sentences]
    ends = [start + len(one) for start, one in zip(starts, sentences, strict=True)]
    rows = pd.DataFrame({"article": "a", "start": starts, "end": ends, "words": sentences})
    start = TEXT.index(words)
    home = max(one for one in starts if one <= start)
    quote = {"article": "a", "start": start, "end": start + len(words), "sentence_start": home, "words": words}
    return str(with_passages(pd.DataFrame([quote]), rows)["passage"].item())


def test_a_quote_stands_in_the_sentences_in_which_it_begins_and_goes_on():
    cut = ['Tamm said: "The gates stay shut.', 'Nobody opens them."', "Boats waited."]
    assert passage("The gates stay shut. Nobody opens them.", *cut) == TEXT.removesuffix(" Boats waited.")
    assert passage("The gates stay shut.", *cut) == cut[0]


def test_a_closing_mark_that_is_read_as_a_sentence_stands_close_to_its_words():
    cut = ['Tamm said: "The gates stay shut.', "Nobody opens them.", '"', "Boats waited."]
    assert passage('Nobody opens them."', *cut[:2], '" Boats waited.') == 'Nobody opens them." Boats waited.'


def test_a_sentence_that_takes_back_what_was_said_goes_with_it():
    first, other, back = "Tamm said the gates hold.", "Boats waited at the quay.", "But Tamm warned of rain."
    quote = pd.DataFrame([{"article": "a", "start": 10, "end": 24, "sentence_start": 0, "words": "the gates hold"}])
    rows = pd.DataFrame({"article": "a", "start": [0, 26, 52], "end": [25, 51, 77]})
    assert with_passages(quote, rows.assign(words=[first, back, other]))["passage"].item() == f"{first} {back}"
    assert with_passages(quote, rows.assign(words=[first, other, back]))["passage"].item() == first


def test_of_a_speech_no_more_is_given_than_a_line_holds():
    long = " ".join(["gates"] * LONGEST)
    rows = pd.DataFrame({"article": "a", "start": [0, 400], "end": [390, 790], "words": [f"{long}.", f"{long}!"]})
    quote = pd.DataFrame([{"article": "a", "start": 0, "end": 790, "sentence_start": 0, "words": "w"}])
    assert with_passages(quote, rows)["passage"].item() == f"{long}."


def test_a_quote_knows_the_sentence_before_it_but_no_headline():
    text = ["Gates shut", "Orland shut the gates.", "Tamm called the decision “wrong”."]
    rows = pd.DataFrame({"article": "a", "start": [0, 20, 50], "end": [10, 42, 83], "words": text, "place": [None, 0.0, 1.0]})
    quotes = pd.DataFrame(
        [{"article": "a", "start": at, "end": at + 5, "sentence_start": at, "words": "w"} for at in (0, 20, 50)]
    )
    assert list(with_passages(quotes, rows)["before"]) == ["", "", "Orland shut the gates."]
