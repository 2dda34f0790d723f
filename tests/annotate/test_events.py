"""Events joined to their actors, and the words that show them, in invented sentences read on 4 November 2019."""

from __future__ import annotations

import time
from functools import cache

import pytest

from analysis.annotate import annotate
from analysis.model import AnnotatedArticle, Article, Event


@cache
def read(text: str) -> AnnotatedArticle:
    return annotate([Article(id="some", text=text, published="2019-11-04")])[0]


def dated(text: str) -> list[Event]:
    return [event for event in read(text).events if not event.assumed]


def names(text: str) -> list[list[str]]:
    known = {actor.id: actor.name for actor in read(text).actors}
    return [[known[actor] for actor in event.actors] for event in dated(text)]


def test_an_event_has_the_actors_of_its_clause_once_each():
    assert names("Norway told Sweden on Friday that Norway would pay.") == [["Norway", "Sweden"]]


def test_who_is_named_in_its_words_is_an_actor_of_an_event_also_from_before_its_clause():
    text = 'Tom Berg chimed in. "It would hurt," he said in an interview with Japan\'s Asahi Shimbun published last week.'
    assert names(text)[-1] == ["Tom Berg", "Asahi Shimbun"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maria Lopez spoke. Lopez left in May. She won the vote in June.", "[Lopez] won the vote in June"),
        ("Maria Lopez spoke. Her party won the vote in June.", "[Maria Lopez's] party won the vote in June"),
        ("Norway signed its pact with Sweden in June.", "Norway signed its pact with Sweden in June"),
        ("Norway left the pact. It was signed in 2016.", "[The pact] was signed in 2016"),
        ("The United Nations said it had sent aid in May.", "[The United Nations] had sent aid in May"),
    ],
)
def test_a_pronoun_is_named_in_brackets_where_the_words_name_nobody(text: str, words: str):
    assert dated(text)[-1].words == words


def test_an_unknown_subject_takes_confidence_away():
    named, unnamed = dated("Norway joined in May.")[0], dated("They joined in May.")[0]
    assert unnamed.confidence < 0.6 <= named.confidence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The pact, which was signed in 2016, covers secrets.", "The pact was signed in 2016"),
        ("The curbs that Norway imposed in July hurt.", "Norway imposed the curbs in July"),
        ("Berg called the plan “doomed” in a speech on Monday.", "Berg called the plan “doomed” in a speech on Monday"),
        ("A man whose farm flooded in May sued.", "A man whose farm flooded in May"),
        ("The envoys, expelled in May, are back.", "The envoys [were] expelled in May"),
        ("The pact was to expire on Nov. 2. It did not.", "The pact was to expire on Nov. 2 [this did not happen]"),
        ("Norway did not renew the pact on Friday.", "Norway did not renew the pact on Friday"),
        ("Norway left the pact on Friday, citing the costs.", "Norway left the pact on Friday"),
        ("The tax was raised in 2012 and lowered in 2015.", "The tax was lowered in 2015"),
        ("The envoy will visit Norway in May and tour Sweden in June.", "The envoy will tour Sweden in June"),
        ("But on Friday the strike ended.", "On Friday the strike ended"),
        ("Officials say if the strike lasts into June it could spread.", "If the strike lasts into June"),
        ("The army denied that its planes bombed Vale in May.", "The army denied that its planes bombed Vale in May"),
        ("VALE (Harbour Wire) - Norway paid on Friday.", "Norway paid on Friday"),
        ("The victims of the flood which struck in May are waiting.", "The flood struck in May"),
        ("So far this year, Norway has closed two mines.", "So far this year, Norway has closed two mines"),
        ("Norway this year passed laws barring the sale of eels.", "Norway this year passed laws barring the sale of eels"),
        ("Guards freed two clerks and a cook who were seized in May.", "Two clerks and a cook were seized in May"),
        ("The firm showed a plan, in which ten mills will close by 2031.", "A plan, in which ten mills will close by 2031"),
        ("The hall was shut just before the mayor's death in 2009.", "The mayor's death in 2009"),
        ("Fewer voters came than expected on Sunday.", "Fewer voters came than expected on Sunday"),
        ("Maria Lopez, an envoy and judge, who left Norway in May, spoke.", "Maria Lopez left Norway in May"),
        ("Norway paid before selling the mill and closing the port in May.", None),
        ("Norway's loans include 200 bought in May.", "200 [were] bought in May"),
        ("The judge heard that the singer was well before he fell on May 2.", "He fell on May 2"),
        (
            "Norway said it won, and predicted that prices would rise by 2031.",
            "Norway predicted that prices would rise by 2031",
        ),
        ("Friday's storm over the lakes, which lack harbors, hurt many.", None),
        ("They spoke of the envoys ' return on Friday .", "The envoys' return on Friday"),
        ("They spoke of the 16-year-old found on Friday.", "The 16-year-old [was] found on Friday"),
        (
            "Local leaders pledged immediate help and a team from the Lifeboat Agency was expected to land on Friday.",
            "A team from the Lifeboat Agency was expected to land on Friday",
        ),
        ("Support for Norway was the same in May at 37%.", "Support for Norway was the same in May at 37%"),
        ("It was glad of news that prices rose 2% in May.", "Prices rose 2% in May"),
        ("Friday's vote gave Norway much to be proud of.", "Friday's vote gave Norway much to be proud of"),
    ],
)
def test_the_words_of_an_event_read_by_themselves(text: str, words: str | None):
    assert dated(text)[-1].words == (words or text.removesuffix("."))


def test_who_is_a_person_and_not_the_thing_before_it():
    text = "It was sent to Maria Lopez for the party's nomination, who will be crowned on Dec. 2."
    assert dated(text)[0].words == "Maria Lopez will be crowned on Dec. 2"


def test_a_verb_tied_to_a_pronoun_is_written_out_with_the_name():
    found = [
        event.words for event in dated("Lopez spoke. She said she'd left the harbor on Friday and she'll be back on Tuesday.")
    ]
    assert found == ["[Lopez had] left the harbor on Friday", "[Lopez will] be back on Tuesday"]


@pytest.mark.parametrize(
    ("text", "trusted"),
    [
        ("I think we lost the harbor on Friday.", False),
        ("Our harbor burned on Friday.", False),
        ("The U.S. and the US navy lost the harbor on Friday.", True),
        ("The mayor called the raid “our loss” in June and wept.", True),
        ("Posted on a wall on Friday.", False),
        ("That number follows 90 in May.", False),
        ("This Norway fund grew in May.", True),
        ("A letter published on Friday shocked Norway.", False),
        ("Norway would pay, which the party rejected on Friday.", False),
        ("Made public on Friday, the list shocked the town.", True),
        ("Fast forward to noon on Friday.", False),
        ("On May 2, 2019, a storm hit the port at 16:53 local time.", False),
        ("It was Norway's first defeat since May 2001.", False),
        ("Norway posted its worst loss since 1992.", False),
        ("Norway has held the harbor since 1992.", True),
    ],
)
def test_words_of_a_speaker_not_named_and_days_compared_with_are_trusted_less(text: str, *, trusted: bool):
    assert (dated(text)[-1].confidence >= 0.6) == trusted


def test_of_two_persons_in_a_clause_an_object_below_it_is_one():
    text = "Maria Lopez spoke. She told the court that Ole Hansen saw Finn Dahl on Friday before paying him."
    assert dated(text)[-1].words.endswith("before paying him")


def test_a_name_that_two_bear_is_written_in_full_and_he_is_no_firm():
    text = "Maria Lopez met Ole Lopez. She left Norway on Friday."
    assert dated(text)[-1].words in ("[Maria Lopez] left Norway on Friday", "She left Norway on Friday")


def test_the_one_who_says_it_may_be_meant_rather_than_another():
    text = "Norway's envoy Ole Hansen wept. Finn Dahl said he left Norway on Friday."
    event = dated(text)[-1]
    assert event.words == "[Dahl] left Norway on Friday" or event.confidence < 0.6


def test_quotation_marks_come_in_pairs():
    typed = "Norway on Friday called the plan ``a trap'' and left. Sweden `` had no idea '' on Sunday ."
    assert [event.words for event in dated(typed)] == [
        "Norway on Friday called the plan ``a trap''",
        "Sweden ``had no idea'' on Sunday",
    ]
    assert dated("Norway on Friday called the plan “reckless.”")[0].words == "Norway on Friday called the plan “reckless”"
    assert dated("“We are glad,” Norway's envoy said on Friday.")[0].words.startswith("“We are glad,”")


def test_long_clauses_lose_what_is_said_in_passing_and_keep_their_condition():
    text = (
        "The harbor agreement, an accord of forty pages that three governments wrote in two long years of talks held in "
        "several cities of the north, will expire on Nov. 23 unless Norway, which has asked for more time, signs it again."
    )
    words = dated(text)[0].words
    assert len(words.split()) <= 30
    assert "will expire on Nov. 23 unless Norway" in words


def test_the_place_of_an_event_stays_its_words_in_the_text():
    text = "Maria Lopez spoke. She won the vote in June."
    assert dated(text)[0].span.of(text) == "She won the vote in June"


def test_a_sentence_that_is_no_prose_is_shown_as_it_stands_and_soon():
    text = "The envoy " + "who said on Friday that he, the envoy, left on May 2, " * 200 + "left."
    start = time.process_time()
    events = dated(text)
    assert events
    assert all(event.words for event in events)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Oslo voted to close the harbor. The decision takes effect in March.", False),
        ("Oslo was glad. The change is to take effect in March.", False),
        ("Oslo was glad. The step backward of the court hurt Vale on Oct. 2.", True),
    ],
)
def test_a_noun_that_points_back_is_trusted_less(text: str, *, whole: bool):
    assert (dated(text)[-1].confidence >= 0.6) == whole


def test_a_participle_in_the_middle_holds_the_words_after_it_together():
    text = (
        "Norway pulled its military pact with Sweden back from the brink on Friday, suspending its notice of withdrawal about "
        "six hours before the agreement was to expire at midnight."
    )
    assert any("brink on Friday, suspending its notice of withdrawal" in event.words for event in dated(text))
