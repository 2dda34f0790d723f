"""What a word or mark is by itself."""

from __future__ import annotations

import pytest

from analysis import syntax
from analysis.language.model import load_model

TEXT = 'The well-known envoy, who may leave (on Monday) – "I met her and three clerks of the bank."'
TOLD = [
    ("is_determiner", "The the"),
    ("is_relative_pronoun", "who"),
    ("is_relative_determiner", ""),
    ("is_number", "three"),
    ("is_wh_word", "who"),
    ("is_adverb", "well"),
    ("is_hyphen", "-"),
    ("may_narrow", "known envoy Monday three clerks bank"),
    ("is_punctuation", '- , ( ) – " . "'),
    ("is_mark", '- , ( ) – " . "'),
    ("is_preposition", "on of"),
    ("is_conjunction", "and"),
    ("is_opening_bracket", "("),
    ("is_closing_bracket", ")"),
    ("is_quotation_mark", '" "'),
    ("is_break", '– " "'),
    ("is_pause", ', " . "'),
    ("is_loose", '- , ( – " . "'),
    ("ends_phrase", ', ( – " "'),
    ("separates", ", on – and of"),
    ("opens_phrase", "known who on and of"),
    ("may_end_clause", "well envoy Monday I her clerks bank three"),
    ("leads_to_noun", "- envoy Monday bank"),
]


@pytest.mark.parametrize(("question", "words"), TOLD)
def test_each_question_holds_of_these_words_alone(question: str, words: str) -> None:
    told = [token.text for token in load_model()(TEXT) if getattr(syntax, question)(token)]
    assert sorted(told) == sorted(words.split())
