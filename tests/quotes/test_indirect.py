"""Indirect and mixed speech: which words are credited to whom, by each construction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.model import Quote

Find = Callable[[str], list[Quote]]


def read_one(find: Find, text: str) -> tuple[str, str | None]:
    """Content and source of the only quote in the text."""
    (quote,) = find(text)
    return " ... ".join(part.of(text) for part in quote.content), quote.source.of(text) if quote.source else None


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("The minister said that the ferry would sail on Monday.", "the ferry would sail on Monday", "The minister"),
        ("Dana Orlov said the ferry would sail on Monday.", "the ferry would sail on Monday", "Dana Orlov"),
        ("The ferry would sail on Monday, the minister said.", "The ferry would sail on Monday", "the minister"),
        ("The bridge, engineers said, is safe for trucks.", "The bridge ... is safe for trucks", "engineers"),
        ("The bridge is safe, according to a report by the council.", "The bridge is safe", "a report by the council"),
        ("In the words of Dana Orlov, the bridge was never safe.", "the bridge was never safe", "Dana Orlov"),
        ("In Orlov's view, the bridge was never safe.", "the bridge was never safe", "Orlov"),
        ("Dana Orlov urged the council to repair the bridge.", "the council to repair the bridge", "Dana Orlov"),
        ("The union vowed to close the harbor for a week.", "to close the harbor for a week", "The union"),
        ("The union called for a new vote on the harbor.", "a new vote on the harbor", "The union"),
        ("The mayor criticized the new toll on trucks.", "the new toll on trucks", "The mayor"),
        ("The mayor described the toll as a burden on fishermen.", "the toll as a burden on fishermen", "The mayor"),
        ("The mayor accused the company of hiding the report.", "the company of hiding the report", "The mayor"),
        ("The company denied hiding the report.", "hiding the report", "The company"),
        ("Residents voiced fears that the harbor would close.", "the harbor would close", "Residents"),
        ("The statement said the harbor was closed.", "the harbor was closed", "The statement"),
        ("Lund said that the clauses would be re-inserted.", "the clauses would be re-inserted", "Lund"),
        ("The firm said this morning it was closing the harbor.", "it was closing the harbor", "The firm"),
        (
            'Alan Marsh said the "mechanistic process" now in place seems to give the wrong impression.',
            'the "mechanistic process" now in place seems to give the wrong impression',
            "Alan Marsh",
        ),
        ("The mayor said using the old bridge was unsafe.", "using the old bridge was unsafe", "The mayor"),
        (
            "Half agreed, compared with ten pilots who said using the old bridge was unsafe.",
            "using the old bridge was unsafe",
            "ten pilots who",
        ),
        ("Lund said the gate was closed, leaving ships outside.", "the gate was closed, leaving ships outside", "Lund"),
        (
            "At least 40 ferries lie idle, according to the Harbor Board -LRB- HB -RRB- .",
            "At least 40 ferries lie idle",
            "the Harbor Board -LRB- HB",
        ),
        ("The mayor is confident that the harbor will open.", "the harbor will open", "The mayor"),
    ],
)
def test_the_content_is_what_is_credited_and_the_source_who_is(quotes: Find, text: str, content: str, source: str):
    assert read_one(quotes, text) == (content, source)


def test_what_follows_the_place_where_words_in_marks_were_said_is_not_said(quotes: Find):
    text = '"Look at the harbor," Lund told crews in Norvale, Ohio, while 40 pilots in the hall were counting votes.'
    assert [[part.of(text) for part in quote.content] for quote in quotes(text)] == [['"Look at the harbor,"']]


def test_a_report_within_a_report_belongs_to_the_outer_one(quotes: Find):
    text = "Dana Orlov said the union believes the harbor will close."
    assert read_one(quotes, text) == ("the union believes the harbor will close", "Dana Orlov")


def test_a_participle_that_reports_on_is_a_quote_of_its_own(quotes: Find):
    text = "The mayor urged the council to keep the toll, saying it pays for the bridge."
    assert [quote.content[0].of(text) for quote in quotes(text)] == ["the council to keep the toll", "it pays for the bridge"]


def test_marked_words_in_a_report_make_it_mixed_and_are_kept_whole(quotes: Find):
    text = 'The mayor called the toll a "gift to nobody," and left.'
    (quote,) = quotes(text)
    assert quote.kind == "mixed"
    assert quote.content[0].of(text).startswith('the toll a "gift to nobody')


def test_marked_words_of_another_clause_are_not_what_the_first_calls_its_object(quotes: Find):
    text = "Mara Quill praised the plans of the harbor and said the mayor can “bring good change” to Oslo."
    said = ["the plans of the harbor", "the mayor can “bring good change” to Oslo"]
    assert [quote.content[0].of(text) for quote in quotes(text)] == said


@pytest.mark.parametrize(
    "text",
    [
        "Asked if it was legal, 46 percent of voters said yes.",
        "The mayor, asked if the bridge would open, left.",
        "Told that the bridge was shut, the mayor laughed.",
    ],
)
def test_who_was_asked_or_told_said_nothing_of_it(quotes: Find, text: str):
    assert quotes(text) == []


def test_what_is_expected_of_somebody_has_no_source(quotes: Find):
    text = "The ferry is expected to sail on Monday."
    assert read_one(quotes, text) == ("The ferry ... to sail on Monday", None)


def test_the_agent_of_a_passive_is_the_source(quotes: Find):
    text = "The new toll was criticized by the fishermen."
    assert read_one(quotes, text) == ("The new toll", "the fishermen")


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The mayor did not say whether the harbor would open.", "unsaid"),
        ("The mayor declined to say whether the harbor would open.", "unsaid"),
        ("Nobody said on Friday that the pact was dead.", "unsaid"),
        ("The mayor never said that the harbor would open.", "unsaid"),
        ("The mayor has yet to say whether the harbor will open.", "unsaid"),
        ("The mayor failed to say whether the harbor would open.", "unsaid"),
        ("The mayor not only said that the harbor was open.", "said"),
        ("The mayor will announce that the harbor is open.", "expected"),
        ("The mayor said the harbor is open.", "said"),
    ],
)
def test_speech_that_took_place_is_told_from_speech_that_did_not(quotes: Find, text: str, realis: str):
    assert [quote.realis for quote in quotes(text)] == [realis]


def test_the_meaning_of_the_cue_is_kept(quotes: Find):
    text = "The company claims the harbor is safe. The union denied the harbor was safe."
    assert [quote.sense for quote in quotes(text)] == ["claims", "denies"]


@pytest.mark.parametrize(
    "text",
    [
        "The old harbor opened in May.",
        "The mayor criticized Orlov.",
        "The voters, who shared a taxi, went home early.",
        "The library is shut this month for repairs and expected to admit readers again in June.",
    ],
)
def test_plain_narration_is_nobodys_speech(quotes: Find, text: str):
    assert quotes(text) == []


def test_a_report_of_somebody_else_in_contrast_is_a_quote_of_its_own(quotes: Find):
    text = "The harbor should stay open, the mayor said, while the pilot, Dana Orlov, urged him to think again."
    assert [quote.content[0].of(text) for quote in quotes(text)] == ["The harbor should stay open", "him to think again"]


def test_a_date_after_the_attribution_is_no_content(quotes: Find):
    text = "The council has not agreed to the toll, the mayor said on Friday, eight days before the lease is to run out."
    assert read_one(quotes, text)[0] == "The council has not agreed to the toll"


def test_a_marked_part_after_the_attribution_goes_on_with_the_quote(quotes: Find):
    text = 'There had been "enough talk," the mayor said, "and enough paper."'
    assert read_one(quotes, text)[0] == 'There had been "enough talk," ... "and enough paper."'


def test_the_reports_own_words_are_not_in_what_it_reports(quotes: Find):
    text = "The council sold the pier, which residents say left a gap in the budget."
    (quote,) = quotes(text)
    assert "residents" not in " ".join(part.of(text) for part in quote.content)


def test_a_headline_credits_the_name_before_its_colon(quotes: Find):
    text = "Orlov: Harbor Will Stay Open.\n\nThe old pier was painted in May."
    assert read_one(quotes, text) == ("Harbor Will Stay Open", "Orlov")


@pytest.mark.parametrize(
    "text",
    [
        "That said, a loss would hurt the harbor.",
        "The mill was hit by a flood that drowned two horses.",
        "FILE PHOTO: Prime Minister Maria Lopez attends a meeting in Oslo last week\nThe harbor is open.",
    ],
)
def test_idioms_and_captions_are_nobodys_words(quotes: Find, text: str):
    assert quotes(text) == []


def test_what_somebody_else_told_next_is_no_part_of_the_content(quotes: Find):
    text = (
        "Bavaria announced on Sunday that it would impose stricter rules and Markus Lund told the radio station the present "
        "rules were too lax."
    )
    assert quotes(text)[0].content[0].of(text) == "it would impose stricter rules"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Some 300 boats are in need of repair, according to the ministry, but the money has been slow to arrive.",
            "Some 300 boats",
        ),
        ("The storm has passed, and 300 boats are gone, according to the ministry.", "300 boats are gone"),
    ],
)
def test_according_to_credits_its_own_clause_and_not_the_one_joined_to_it(quotes: Find, text: str, said: str):
    (quote,) = [one for one in quotes(text) if one.rule == "according_to"]
    words = " ".join(span.of(text) for span in quote.content)
    assert words.startswith(said)
    assert not any(word in words for word in ("money", "passed"))


def test_the_word_that_joins_another_report_is_no_part_of_the_content(quotes: Find):
    text = "Critics seized on the letter, arguing that it showed “intent” and indicated that Lund may have broken laws."
    assert [one.content[-1].of(text) for one in quotes(text)] == ["it showed “intent”", "Lund may have broken laws"]
