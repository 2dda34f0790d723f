"""The lexicon of reporting words."""

from __future__ import annotations

from typing import get_args

from analysis.model import Sense
from analysis.quotes.parts.cues import lexicon, words


def test_a_verb_means_something_else_in_another_frame():
    assert lexicon("verbs")["ask"]["clause"].sense == "asks"
    assert lexicon("verbs")["ask"]["person_to"].sense == "demands"


def test_a_frame_with_a_preposition_is_kept_apart_from_the_verb_alone():
    assert "about for" in lexicon("verbs")["call"]
    assert "clause" not in lexicon("verbs")["call"]


def test_claiming_and_denying_are_told_from_saying():
    senses = {word: lexicon("verbs")[word]["clause"].sense for word in ("say", "claim", "deny", "warn", "promise")}
    assert senses == {"say": "says", "claim": "claims", "deny": "denies", "warn": "warns", "promise": "promises"}


def test_thinking_is_not_speech():
    assert not lexicon("verbs")["believe"]["clause"].speech
    assert lexicon("verbs")["say"]["clause"].speech


def test_every_meaning_is_one_of_the_model():
    found = {cue.sense for frames in lexicon("verbs").values() for cue in frames.values()}
    assert found == set(get_args(Sense))


def test_nouns_and_adjectives_have_their_own_frames():
    assert lexicon("nouns")["claim"]["clause"].sense == "claims"
    assert "about of" in lexicon("adjectives")["critical"]


def test_light_verbs_are_a_plain_list():
    assert "voice" in words("light_verbs")
