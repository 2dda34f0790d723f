"""What stands with a verb in its own clause, with a preposition, and how a clause hangs in its sentence."""

from __future__ import annotations

import pytest

from analysis import syntax
from analysis.language.model import load_model

TEXT = (
    "Mara Quill then told Hale on Monday that the bank was fined by a court. There was hope. "
    "She was elected mayor, and left the retired clerk who is sure."
)
TOLD = [
    ("is_nominal_subject", "Quill bank She who"),
    ("is_active_subject", "Quill who"),
    ("is_expletive", "There"),
    ("fills_subject", "Quill bank There She who"),
    ("is_direct_object", "Hale clerk"),
    ("completes_verb", "Hale hope clerk mayor"),
    ("is_object_predicate", "mayor"),
    ("is_predicate_adjective", "mayor sure"),
    ("is_clause_adverb", "then"),
    ("is_adverbial_noun", ""),
    ("is_passive_subject", "bank She"),
    ("is_predicate_noun", "hope"),
    ("is_plain_adjective", "sure"),
    ("is_object", "Hale Monday court clerk"),
    ("is_recipient", ""),
    ("is_root", "told was elected"),
    ("hangs_in_phrase", "on Monday court"),
    ("is_adjectival", "retired"),
    ("is_linking", "on"),
    ("is_prepositional_object", "Monday court"),
    ("is_marked_passive", "fined elected"),
    ("is_full_verb", "told fined was elected left is"),
    ("tells_of_noun", "is"),
    ("is_inserted", "fined"),
]
ANSWERS = [
    ("He has not called it off.", "called", "verb_group", "has not off"),
    ("He called for calm.", "called", "particles", "for"),
    ("He made sure of it.", "made", "partners", "sure"),
    ("The mill was sold by the bank.", "sold", "agent", "bank"),
    ("The mill was sold by the bank.", "sold", "passive_subject", "mill"),
    ("The mill was sold by the bank.", "sold", "active_subjects", ""),
    ("He met the envoy whom she fined.", "fined", "direct_object", "whom"),
    ("He met the envoy whom she fined.", "fined", "object_behind", ""),
    ("He said that she left.", "left", "that_of", "that"),
    ("He met Hale.", "met", "direct_objects", "Hale"),
    ("The man who left is here.", "man", "relative_clauses", "left"),
    ("She is mayor.", "is", "predicate_nouns", "mayor"),
    ("He was quoted as saying so.", "as", "doing_after", "saying"),
    ("He spoke before leaving Oslo.", "before", "thing_after", "leaving"),
    ("He spoke in Oslo.", "in", "noun_after", "Oslo"),
    ("He spoke in Oslo.", "in", "thing_after", "Oslo"),
]
YES_OR_NO = [
    ("She came to say so.", "say", "may_share_subject", True),
    ("She left and came.", "came", "may_share_subject", True),
    ("She wants to leave.", "leave", "is_plain_infinitive", True),
    ("She wants to be heard.", "heard", "is_plain_infinitive", False),
    ("She said he left.", "said", "is_completed", True),
    ("She left.", "left", "is_completed", False),
    ("She will leave.", "leave", "has_modal", True),
    ("She has left.", "left", "has_modal", False),
    ("She has left.", "left", "has_active_helper", True),
    ("She was fined.", "fined", "has_active_helper", False),
    ("She left on Monday.", "left", "is_tensed", True),
    ("She will leave.", "leave", "is_tensed", False),
    ("She left, saying so.", "saying", "is_participle", True),
]


@pytest.mark.parametrize(("question", "words"), TOLD)
def test_each_question_holds_of_these_words_alone(question: str, words: str) -> None:
    told = [token.text for token in load_model()(TEXT) if getattr(syntax, question)(token)]
    assert sorted(told) == sorted(words.split())


@pytest.mark.parametrize(("sentence", "word", "question", "answer"), ANSWERS)
def test_each_question_is_answered_by_the_words_of_the_clause(sentence: str, word: str, question: str, answer: str) -> None:
    token = next(token for token in load_model()(sentence) if token.text == word)
    found = getattr(syntax, question)(token)
    several = found if isinstance(found, list) else [found] if found is not None else []
    assert " ".join(one.text for one in several) == answer


@pytest.mark.parametrize(("sentence", "word", "question", "answer"), YES_OR_NO)
def test_each_question_tells_one_clause_from_another(sentence: str, word: str, question: str, *, answer: bool) -> None:
    token = next(token for token in load_model()(sentence) if token.text == word)
    assert getattr(syntax, question)(token) is answer
