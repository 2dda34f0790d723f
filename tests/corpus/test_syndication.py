"""Which articles carry the same wire text."""

from __future__ import annotations

import random

import pytest

from analysis.corpus.syndication import link_copies


def _story(seed: int, *, words: int = 300) -> list[str]:
    chance = random.Random(seed)  # noqa: S311  invented words
    return [f"w{chance.randrange(5000)}" for _ in range(words)]


def test_the_same_text_with_another_first_line_and_a_cut_is_a_copy():
    story = _story(1)
    cut = ["By", "our", "staff", *story[:280]]
    assert link_copies([("wire", " ".join(story)), ("paper", " ".join(cut))]) == {"paper": "wire"}


def test_case_and_punctuation_make_no_difference():
    story = _story(1)
    assert link_copies([("a", " ".join(story)), ("b", ", ".join(story).upper() + ".")]) == {"b": "a"}


def test_half_a_text_in_common_is_no_copy():
    story = _story(1)
    assert link_copies([("a", " ".join(story)), ("b", " ".join(story[:150] + _story(2)[:150]))]) == {}


def test_every_copy_names_the_original_and_small_changes_do_not_add_up():
    story = _story(1)
    versions = [story[:start] + _story(9)[: 60 - start] + story[start:] for start in (60, 40, 20)]
    texts = [(str(n), " ".join(words)) for n, words in enumerate(versions)]
    copies = link_copies(texts)
    assert set(copies.values()) <= {"0"}


@pytest.mark.parametrize("text", ["", " \n", "…", "\x00"])
def test_texts_without_words_are_no_copies(text: str):
    assert link_copies([("a", text), ("b", text)]) == {}


def test_short_texts_are_copies_only_if_the_same():
    assert link_copies([("a", "Markets closed"), ("b", "markets closed."), ("c", "Markets open")]) == {"b": "a"}


def test_nearly_all_pairs_at_the_threshold_are_found():
    found = 0
    for seed in range(300):
        story = _story(seed)
        found += bool(link_copies([("a", " ".join(story)), ("b", " ".join(story[:264] + ["end"] * 3))]))
    assert found == 300
