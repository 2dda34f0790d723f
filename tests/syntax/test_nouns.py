"""What a noun is, whose it is, and what stands beside it."""

from __future__ import annotations

import pytest

from analysis import syntax
from analysis.language.model import load_model

TEXT = "The bank's careful envoys and clerks met Mara Quill. Her lawyer was fined, and it has rained."
TOLD = [
    ("is_common_noun", {"bank", "envoys", "clerks", "lawyer"}),
    ("is_proper_noun", {"Mara", "Quill"}),
    ("is_plural", {"envoys", "clerks"}),
    ("is_adjective", {"careful"}),
    ("is_personal_pronoun", {"Her", "it"}),
    ("is_possessive_marker", {"'s"}),
    ("is_pronoun", {"Her", "it"}),
    ("is_common_singular", {"bank", "lawyer"}),
    ("is_inside_noun", {"bank", "careful", "Mara", "Her"}),
    ("is_content_word", {"bank", "envoys", "clerks", "met", "Mara", "Quill", "lawyer", "fined", "rained"}),
    ("is_possessive_ending", {"'s"}),
    ("is_possessive_pronoun", {"Her"}),
    ("is_possessor", {"bank", "Her"}),
    ("is_possessive", {"'s", "Her"}),
    ("stands_for_noun", {"it"}),
    ("is_nominal", {"bank", "envoys", "clerks", "Mara", "Quill", "Her", "lawyer", "it"}),
    ("opens_noun_phrase", {"The", "bank", "careful", "envoys", "clerks", "Mara", "Quill", "Her", "lawyer", "it"}),
    ("is_verb_form", {"met", "was", "fined", "has", "rained"}),
    ("is_main_verb", {"met", "fined", "rained"}),
    ("leads_to_verb", {"was", "has", "'s"}),
    ("is_noun", {"bank", "envoys", "clerks", "Mara", "Quill", "lawyer"}),
    ("is_singular", {"bank", "Mara", "Quill", "lawyer"}),
    ("is_common_singular", {"bank", "lawyer"}),
    ("is_common_plural", {"envoys", "clerks"}),
    ("is_proper_singular", {"Mara", "Quill"}),
    ("is_premodifier", {"careful", "Mara"}),
    ("leads_up_to_noun", {"bank", "careful", "envoys", "clerks", "Mara", "Quill", "Her", "lawyer", "it", "rained"}),
    ("is_nominal_subject", {"envoys", "lawyer", "it"}),
    ("is_finite_form", {"met", "was", "has"}),
    ("is_coordinator", {"and"}),
    ("is_auxiliary", {"was", "has"}),
]


@pytest.mark.parametrize(("question", "words"), TOLD)
def test_each_question_holds_of_these_words_alone(question: str, words: set[str]) -> None:
    assert {token.text for token in load_model()(TEXT) if getattr(syntax, question)(token)} == words


def test_a_list_leads_from_one_item_to_the_next() -> None:
    envoys = next(token for token in load_model()(TEXT) if token.text == "envoys")
    after = syntax.next_conjunct(envoys)
    assert after is not None
    assert after.text == "clerks"
    assert syntax.is_further_item(after)
    assert not syntax.is_further_item(envoys)
    assert syntax.next_conjunct(after) is None


def test_possessors_are_whose_it_is_and_modifying_nouns_also_which() -> None:
    plan = next(token for token in load_model()("Her bank plan failed.") if token.text == "plan")
    assert [token.text for token in syntax.possessors(plan)] == ["Her"]
    assert [token.text for token in syntax.modifying_nouns(plan)] == ["Her", "bank"]


def test_a_noun_adjunct_is_part_of_another_noun_and_what_follows_says_more_of_it() -> None:
    doc = load_model()("The bank plan of Peru failed because that envoy left.")
    assert [token.text for token in doc if syntax.is_noun_adjunct(token)] == ["bank"]
    assert [token.text for token in doc if syntax.modifies_noun(token)] == ["bank"]
    assert [token.text for token in doc if token.pos_ == "NOUN" and syntax.is_postmodified(token)] == ["plan"]
    assert [token.text for token in doc if syntax.is_subordinator(token)] == ["because"]


def test_figures_and_particles_are_told_and_what_follows_a_noun() -> None:
    doc = load_model()("Two envoys may call off their largest vote of 2009, which most often fails.")
    assert [token.text for token in doc if syntax.is_figure(token)] == ["Two"]
    assert [token.text for token in doc if syntax.is_particle(token)] == ["off"]
    assert [token.text for token in doc if syntax.is_postmodifier(token)] == ["of", "fails"]


def test_the_verbs_and_common_nouns_of_a_text_are_yielded_in_order() -> None:
    assert [token.text for token in syntax.verbs_and_nouns(load_model()("Mara Quill gave her envoys a key."))] == [
        "gave",
        "envoys",
        "key",
    ]


def test_a_title_may_be_the_person_whom_it_stands_with() -> None:
    doc = load_model()("The envoy Hale and Quill met a clerk of Lima.")
    assert "Lima" not in [token.text for token in doc if syntax.may_be_same(token)]
    assert {"Hale", "Quill"} <= {token.text for token in doc if syntax.may_be_same(token)}
