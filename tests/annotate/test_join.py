"""Sources joined to actors by their heads, and to the time when it was said."""

from __future__ import annotations

from functools import cache

import pytest

from analysis.annotate import annotate
from analysis.annotate.join import join_quotes
from analysis.language import parse
from analysis.model import Actor, AnnotatedArticle, Article, Mention, Quote, Span


@cache
def read(text: str, published: str | None = None) -> AnnotatedArticle:
    return annotate([Article(id="some", text=text, published=published)])[0]


def speakers(text: str) -> list[str | None]:
    return [quote.speaker_name for quote in read(text).quotes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“The bridge is safe,” Maria Lopez said.", "Maria Lopez"),
        ("“The bridge is safe,” said Maria Lopez, an engineer at the University of Helsinki in Finland.", "Maria Lopez"),
        ("Maria Lopez met the council. “The bridge is safe,” Lopez said.", "Maria Lopez"),
        ("Maria Lopez, a lawyer, met the council.\n\n“The bridge is safe,” she said.", "Maria Lopez"),
        ("Maria Lopez, a critic who says the bridge is unsafe, left.", "Maria Lopez"),
        ("Finland said on Monday the bridge was safe.", "Finland"),
        ("“The campaign has begun,” Friends of the Harbour executive director Kerry Lund said.", "Kerry Lund"),
        ("“We have settled it,” Maria Lopez was quoted as saying by the Nordpress news agency.", "Maria Lopez"),
        ("Maria Lopez was quoted by state radio as saying the bridge would open.", "Maria Lopez"),
        ("Finland would not join, Maria Lopez said, according to the Nordpress news agency.", "Maria Lopez"),
        ("On Monday, the Varn Club of donors, including Norway, called on other nations to pay.", "Varn Club"),
        ("There was hope as the Norwegian Storm Centre in Oslo said that the gale had passed.", "Norwegian Storm Centre"),
        ("A statement from President Maria Lopez on Monday said the bridge was safe.", "Maria Lopez"),
        (
            "Standing by Rosa Lund, who founded the United Dock Workers, and Dan Peralta, Maria Lopez accused him of sloth.",
            "Maria Lopez",
        ),
        ("The vote on the charter signals “the end of the road” for the club, said Maria Lopez, its founder.", "Maria Lopez"),
    ],
)
def test_the_head_of_the_source_names_the_speaker(text: str, name: str):
    assert speakers(text)[-1:] == [name]


def test_who_only_passes_it_on_is_no_part_of_what_is_said():
    (quote,) = read("Finland would not join, Maria Lopez said, according to the Nordpress news agency.").quotes
    assert [part.of("Finland would not join, Maria Lopez said.") for part in quote.content] == ["Finland would not join"]


def test_words_passed_on_by_somebody_else_are_second_hand():
    (quote,) = read("“We have settled it,” Maria Lopez was quoted as saying by the Nordpress news agency.").quotes
    assert quote.grade == "second hand"


def test_a_spokesman_for_somebody_is_somebody_else():
    quote = read("“The bridge is safe,” said a spokesman for Maria Lopez.").quotes[0]
    assert (quote.speaker, quote.speaker_name, quote.grade) == (None, "spokesman for Maria Lopez", "spokesperson")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“The bridge is safe,” analysts said.", "analysts"),
        ("“The bridge is safe,” the engineers said.", "engineers"),
        ("“The bridge is safe,” some observers said.", "some observers"),
    ],
)
def test_unnamed_sources_keep_their_words_without_the_article(text: str, name: str):
    quote = read(text).quotes[0]
    assert (quote.speaker, quote.speaker_name, quote.grade) == (None, name, "unnamed official")


def test_a_pronoun_that_stands_for_nobody_known_names_nobody():
    assert speakers("“The bridge is safe,” she said.") == [None]


def test_a_quote_without_source_is_said_by_the_speaker_it_carries_on():
    text = "“The bridge is safe,” Maria Lopez said.\n\n“It will be open for all of you in May.”"
    assert speakers(text) == ["Maria Lopez", "Maria Lopez"]


def test_a_pronoun_that_stands_for_a_named_person_is_on_record():
    text = "Maria Lopez, a lawyer, met the council.\n\n“The bridge is safe,” she said."
    assert [quote.grade for quote in read(text).quotes] == ["named on record"]


def test_the_time_beside_the_cue_is_when_it_was_said():
    quote = read("“The bridge is safe,” Maria Lopez said on Monday.", "2021-06-09").quotes[0]
    assert quote.said == "2021-06-07"


def test_a_time_among_the_words_said_is_not():
    quote = read("Maria Lopez said the bridge had opened on Monday.", "2021-06-09").quotes[0]
    assert quote.said is None


def test_ids_follow_from_article_and_place():
    text = "“The bridge is safe,” Maria Lopez said. “The bridge is safe,” Kim Ito said."
    first, second = (quote.id for quote in read(text).quotes)
    assert first != second
    assert [quote.id for quote in annotate([Article(id="some", text=text)])[0].quotes] == [first, second]


def test_a_mention_read_as_a_mere_place_speaks_for_nobody():
    article = Article(id="some", text="Helsinki said no.")
    doc = next(parse([article]))
    quote = Quote("indirect", (Span(14, 16),), cue=Span(9, 13), source=Span(0, 8))
    mention = Mention(Span(0, 8), "place", "name", reading="literal", actor="place:helsinki")
    joined = join_quotes(article, [quote], doc=doc, mentions=[mention], actors=[Actor("place:helsinki", "Helsinki", "place")])
    assert joined[0].speaker is None


def test_a_speaker_without_a_name_is_no_actor_but_is_called_what_the_article_calls_them():
    quote = read("A police officer closed the bridge. “It is not safe,” he said.").quotes[0]
    assert (quote.speaker, quote.speaker_name) == (None, "police officer")
    assert quote.grade != "named on record"
