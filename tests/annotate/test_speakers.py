"""Who is credited by the words beside the marks: labels, colons, insertions, papers that quote, names in marks."""

from __future__ import annotations

import pytest

from analysis.annotate import annotate
from analysis.model import AnnotatedArticle, Quote
from analysis.read import article_from_text

HEAD = "NORVALE, May 4, 2031 (Harbor Wire) -- The council met on Monday.\n\n"


def read(text: str) -> AnnotatedArticle:
    (found,) = annotate([article_from_text(HEAD + text, published="2031-05-04")])
    return found


def quotes(text: str) -> dict[str, Quote]:
    """Return the quotes by their words, marks left out."""
    found = read(text)
    return {" … ".join(part.of(found.article.text) for part in one.content).strip("“”."): one for one in found.quotes}


def speaker(text: str, words: str) -> str | None:
    (quote,) = [one for said, one in quotes(text).items() if words in said]
    return quote.speaker_name if quote.speaker else None


FROM = "And from Chairwoman Dana Whitlock:\n\n“Ines brings a wealth of harbor experience.”\n\nThe vote was unanimous.\n"
DIALOGUE = "Ashdown: “I did not know.” Kolber: “You did.”\n"
TWEETS = "Tom Ashdown (@tomash) tweeted: “Pier closes in April. Sorry!” Minutes later, Rita Kolber replied: “Too late.”\n"
PAPER = "“The pier is quite safe,” the Courier quoted an engineer, Ola Brandt, as saying.\n"
SEMICOLON = "In his statement, Paul Hale said; “Not everyone gets all.”\n\n“This plan takes a sober approach to the pier.”\n"
INSERTED = "If true, Paul Hale said, the charges “would amount to both fraud and theft of public money.”\n"
VOICE = (
    "Rita Kolber called the plan weak.\n\n“I do have concerns that the present resources are not adequate” to stop the leak "
    "and to protect the coast.\n"
)
LEFT_OPEN = (
    "The letter of Paul Hale to the council names his last day.\n\n"
    "“I am proud of what was done in the past two years on the pier, he wrote.\n\n"
    "“Our crews have kept the harbor open in all weathers.”\n"
)
REFERRED = "The council met Rita Kolber. Tom Ashdown referred to her as a “loud and pier-loving councilwoman.”\n"
STATEMENT = "After Paul Hale testified, Rita Kolber released a pointed statement: “If he had doubts, he had to say so.”\n"
CALLED = "The pier was described by Rita Kolber as “a death trap.” It was called “a jewel” by Tom Ashdown.\n"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (FROM, "Ines brings", "Dana Whitlock"),
        (DIALOGUE, "I did not know", "Ashdown"),
        (DIALOGUE, "You did", "Kolber"),
        (TWEETS, "Pier closes", "Tom Ashdown"),
        (TWEETS, "Too late", "Rita Kolber"),
        (PAPER, "The pier is quite", "Ola Brandt"),
        (SEMICOLON, "Not everyone", "Paul Hale"),
        (SEMICOLON, "This plan takes", "Paul Hale"),
        (INSERTED, "would amount to", "Hale"),
        (VOICE, "I do have concerns", "Rita Kolber"),
        (LEFT_OPEN, "Our crews have", "Paul Hale"),
        (VOICE.replace("I do have concerns", "For now we’re of the view"), "For now we’re", "Rita Kolber"),
        (REFERRED, "loud and pier-loving", "Tom Ashdown"),
        (STATEMENT, "If he had doubts", "Rita Kolber"),
        (CALLED, "a death trap", "Rita Kolber"),
        (CALLED, "a jewel", "Tom Ashdown"),
    ],
)
def test_the_words_beside_the_marks_say_who_speaks(text: str, words: str, name: str):
    assert speaker(text, words) in (name, f"Paul {name}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It was a long night,” said a bearded sailor who goes by the name “Stubby.”\n", "Stubby"),
        ("Asked about the old pier, Tom Ashdown did not respond.\n", "the old pier"),
    ],
)
def test_a_name_in_marks_or_what_was_asked_is_no_quote(text: str, words: str):
    assert words not in quotes(text)


def test_a_paper_that_quotes_somebody_makes_it_second_hand():
    (quote,) = quotes(PAPER).values()
    assert quote.grade == "second hand"


@pytest.mark.parametrize(
    ("text", "words", "via"),
    [
        (
            "“I would look like a fool,” Tom Ashdown said when Rita Kolber asked him, according to three aides in the room.\n",
            "I would look",
            "three aides in the room",
        ),
        ("The dam will hold until June, Tom Ashdown said, according to the agency.\n", "The dam will hold", "the agency"),
    ],
)
def test_who_passes_words_on_is_the_channel_and_not_the_speaker(text: str, words: str, via: str):
    found = read(text)
    (quote,) = [one for one in found.quotes if words in one.content[0].of(found.article.text)]
    assert (quote.speaker_name, quote.grade) == ("Tom Ashdown", "second hand")
    assert quote.via
    assert quote.via.of(found.article.text) == via


def test_speech_that_runs_on_over_paragraphs_is_sure_of_its_speaker_and_a_phrase_in_marks_does_not_run_on():
    runs = "“The bridge has to close by June,” Rita Kolber said.\n\n“Nobody has shown me the figures.”\n\nThe council left.\n"
    after = "Before Tom Ashdown spoke, Rita Kolber had called his plan “a joke.”\n\n“It leaves out the poor of the town.”\n"
    found, other = quotes(runs)["Nobody has shown me the figures"], quotes(after)["It leaves out the poor of the town"]
    assert (found.rule, found.speaker_name) == ("quote runs on", "Rita Kolber")
    assert (other.rule, other.speaker_name) == ("quote alone", "Rita Kolber")


def test_who_is_named_right_behind_a_quotation_said_it_whoever_speaks_before_it():
    text = (
        "If the pier is unsafe — as many fear, and Tom Ashdown is alleging — “why would you not close it?” asked Rita Kolber.\n"
    )
    assert speaker(text, "why would") == "Rita Kolber"
