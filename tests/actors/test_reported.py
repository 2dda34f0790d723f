"""A pronoun or description that speaks is nobody whom its own words name."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ('Peter Dahl met Tomas Lund. Dahl shrugged. "It was Dahl who asked for it," he said.', "he", "person:tomas-lund"),
        ("Tomas Lund greeted Peter Dahl. Dahl left. He said that Dahl would sign the plan.", "He", "person:tomas-lund"),
    ],
)
def test_who_speaks_is_nobody_whom_the_words_name(find: Find, text: str, words: str, actor: str):
    assert find(text).mention(words).actor == actor


def test_a_description_that_speaks_is_nobody_whom_the_words_name(find: Find):
    text = 'President Tomas Lund left on Monday. "I served before President Lund did," the president said.'
    assert find(text).mention("the president").actor != "person:tomas-lund"


@pytest.mark.parametrize("inner", ["‘Dahl is mad,’", "'Dahl is mad,'", "` Dahl is mad , '"])
def test_a_name_in_words_that_the_speaker_reports_of_others_is_no_bar(find: Find, inner: str):
    text = f'Tomas Lund met Peter Dahl. Dahl laughed on Monday. "People said, {inner}" he said.'
    assert find(text).mention("he").actor == "person:peter-dahl"


def test_who_stands_beside_another_cue_of_the_sentence_may_be_the_one_who_says_on(find: Find):
    text = 'Asked on Monday, Rita Veld said "I know nothing of the dam," she said.'
    assert find(text).mention("she").actor == "person:rita-veld"


def test_somebody_of_whom_only_a_quotation_speaks_is_not_he_outside_of_it(find: Find):
    found = find('The board met. "An uncle helped us, and the uncle asked for nothing," it wrote. He left the hall.')
    assert "He" not in found.words()


def test_whom_the_sentence_before_is_about_comes_before_whom_a_clause_in_it_tells_of(find: Find):
    text = (
        "Tomas Lund said the case was weak, whereas Peter Dahl admitted that he knew the rules. He said the court would agree."
    )
    assert find(text).mention("He").actor == "person:tomas-lund"


@pytest.mark.parametrize(("name", "pronoun"), [("Denis Rahl", "She"), ("Lolita Rahl", "He"), ("Betsy Rahl", "He")])
def test_a_first_name_tells_who_may_be_meant(find: Find, name: str, pronoun: str):
    text = f"{name} met R. Veld of the Harbor Board in Oslo. {pronoun} left early."
    assert find(text).mention(pronoun).actor == "person:r-veld"


def test_a_number_after_a_persons_name_is_no_part_of_it(find: Find):
    names = [one.name for one in find("Delegates went to Peter Lund 300, Rita Veld 200, officials said in Oslo.").actors]
    assert "Peter Lund" in names


def test_a_body_of_which_only_a_quotation_speaks_is_not_the_group_outside_of_it(find: Find):
    text = 'Members met in Ulvik. "We are proud of our association," Rita Veld said. The group wrote to the mayor.'
    assert "The group" not in find(text).words()


def test_a_surname_is_of_whom_was_named_before_rather_than_of_whom_is_named_later(find: Find):
    text = (
        "A panel looks into presidential candidate Rita Veld. It asked whether Secretary Veld broke rules. "
        "The panel met on Monday in Ulvik and heard twelve people who knew of it. Then it called Otto Veld."
    )
    assert find(text).mention("Veld").actor == "person:rita-veld"


def test_he_added_after_quotations_is_who_spoke_and_not_whom_they_speak_of(find: Any):
    text = (
        'Omar Quill was shot on Sunday. "The mayor does not understand the port," said Tom Ashdown, who ran the harbor. '
        '"He is plainly wrong. First of all, Quill was known to us. There were reports on him. No plan was found." '
        "He argued that the harbor was safe.\n\n"
        '"The harbor board does what it can," he added.'
    )
    found = find(text)
    for word in ("He argued", "he added"):
        at = text.index(word)
        (one,) = [mention for mention in found.mentions if mention.span.start == at and mention.kind == "person"]
        assert one.actor == found.mention("Tom Ashdown").actor
