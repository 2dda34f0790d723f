"""Direct quotes: what is speech, where its parts are, who is beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.model import Quote, Span

Find = Callable[[str], list[Quote]]


def words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


def only(quotes: list[Quote]) -> Quote:
    assert len(quotes) == 1
    return quotes[0]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ('"The bridge will open in May," Ms. Orla said on Monday.', "Ms. Orla", "said"),
        ('"The bridge will open in May," said Ines Orla, the mayor of Varn.', "Ines Orla, the mayor of Varn", "said"),
        ('Ms. Orla said, "The bridge will open in May."', "Ms. Orla", "said"),
        ('Ms. Orla told reporters: "The bridge will open in May."', "Ms. Orla", "told"),
        ('Ms. Orla said that "the bridge will open in May."', "Ms. Orla", "said"),
        ("“Will the bridge open in May?” asked the mayor.", "the mayor", "asked"),
        ("''The bridge will open in May,'' Ms. Orla said.", "Ms. Orla", "said"),
        ('"The bridge will open in May," according to the ministry.', "the ministry", "according"),
        ('Ms. Orla said: "The bridge will open in May," but in fact Ms. Orla closed it.', "Ms. Orla", "said"),
    ],
)
def test_the_attribution_is_found_on_either_side(direct: Find, text: str, source: str, cue: str):
    quote = only(direct(text))
    assert (words(text, quote.source), words(text, quote.cue)) == (source, cue)


def test_an_interrupted_quote_is_one_quote_with_two_parts(direct: Find):
    text = '"The bridge," Ms. Orla said, "will open in May."'
    assert [part.of(text) for part in only(direct(text)).content] == ['"The bridge,"', '"will open in May."']


def test_what_follows_a_complete_attribution_is_a_quote_of_its_own_with_the_same_source(direct: Find):
    text = '"We waited for years," Ms. Orla said. "It opens in May. Come and see."'
    first, second = direct(text)
    assert (first.cue, first.source) == (second.cue, second.source)


def test_a_second_attribution_begins_a_second_quote(direct: Find):
    text = '"We waited for years," Ms. Orla said, adding, "It opens in May."'
    first, second = direct(text)
    assert (words(text, first.cue), words(text, second.cue)) == ("said", "adding")


def test_a_paragraph_of_speech_alone_carries_the_last_speaker_on(direct: Find):
    text = '"We waited for years," Ms. Orla said.\n\n"It was worth the wait, I think."'
    _, second = direct(text)
    assert (second.source, words(text, second.carried)) == (None, "Ms. Orla")


def test_he_added_has_its_own_source(direct: Find):
    text = '"We waited for years," Mr. Orla said.\n\n"It was worth the wait," he added.'
    assert [words(text, quote.source) for quote in direct(text)] == ["Mr. Orla", "he"]


def test_a_speech_over_paragraphs_without_closing_mark_is_one_quote(direct: Find):
    text = 'Ms. Orla said: "It opens in May.\n\n"It was worth the wait, I think."'
    assert len(only(direct(text)).content) == 2


def test_an_attribution_in_the_last_paragraph_of_a_speech_serves_the_first(direct: Find):
    text = '"We waited for many years.\n\n"It was worth the wait, I think," Ms. Orla said.'
    quote = only(direct(text))
    assert (len(quote.content), words(text, quote.source)) == (2, "Ms. Orla")


def test_a_sentence_before_that_ends_with_a_colon_names_the_source(direct: Find):
    text = 'Ms. Orla had this to say in Varn:\n\n"We waited for years, and it was worth it."'
    assert words(text, only(direct(text)).source) == "Ms. Orla"


@pytest.mark.parametrize(
    "clause", ["if the dose Dr. Lima said she had given was right", "although Dr. Lima later claimed that he had fallen"]
)
def test_a_clause_that_qualifies_the_words_does_not_say_whose_they_are(direct: Find, clause: str):
    (quote,) = direct(f'"I would not have expected him to die," {clause}.')
    assert quote.source is None


def test_an_attribution_needs_no_listed_verb(direct: Find):
    text = '"We waited for years," Ms. Orla thundered.'
    assert words(text, only(direct(text)).source) == "Ms. Orla"


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "quiet zone" begins behind the bridge.',
        'Her film "The Last Ferry" won a prize in Varn.',
        'John "Lefty" Marr built the bridge.',
        'In "The Last Ferry," a novel, the bridge falls.',
        'The plan, known as "Varn 2030," is dead.',
        'They played "Harbor Song" at the opening.',
    ],
)
def test_titles_nicknames_and_scare_quotes_are_no_speech(direct: Find, text: str):
    assert direct(text) == []


def test_words_in_marks_inside_a_clause_are_left_to_the_clause(direct: Find):
    assert direct('The mayor called the bridge an "important tool for the region," whatever others say.') == []


def test_every_part_keeps_its_marks(direct: Find):
    text = "“We waited,” she said, “for years.”"
    assert all(part.of(text)[0] == "“" and part.of(text)[-1] == "”" for part in only(direct(text)).content)


def test_a_name_below_a_quote_after_a_dash_is_its_source(direct: Find):
    text = "“We waited for years, and it was worth it.”\n\n— Ines Orla, mayor of Varn\n\nThe bridge opens in May."
    assert words(text, only(direct(text)).source) == "Ines Orla, mayor of Varn"


def test_a_quote_goes_on_with_the_speaker_of_the_sentence_before(direct: Find):
    text = (
        "“It was only waiting for rain,” Mr. Tamm said. “It came.”\n\nStill, the firm is “just living on hope,” Mr. Hale said"
        " from his office. “It is a hard trade from where I stand.”"
    )
    assert words(text, direct(text)[-1].source) == "Mr. Hale"


def test_a_title_between_two_quotes_does_not_part_the_second_from_its_source(direct: Find):
    text = "“We waited for years,” Ms. Orla said on “Good Day, Varn.” “It was worth it.”"
    assert [words(text, quote.source) for quote in direct(text)] == ["Ms. Orla", "Ms. Orla"]
