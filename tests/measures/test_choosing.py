"""What a timeline gives of all that it found: whole sentences that tell what changed the affair, each thing once."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pandas as pd
import pytest
from event_reports import ARTICLES
from event_reports import report as told_of

from analysis.measures.reading import is_caption, joins, judges, leans, reads_alone, tells_nothing
from analysis.measures.run_on import is_run_together
from analysis.measures.stems import stems
from analysis.measures.timeline import merge_events
from analysis.measures.timeline.affair import affair_of
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.rating import UNTOLD, rating, with_news
from analysis.measures.timeline.tallies import tallies

DAY = date(2031, 5, 4)


@pytest.mark.parametrize(
    "sentence",
    [
        "The board did not immediately respond on Monday to a request for comment.",
        "Lund declined to comment on Friday.",
        "Norvale reacted within the day.",
        "Who knew of it on Friday?",
        "Lund spoke on Monday.",
        "Lund told Berg so.",
    ],
)
def test_a_question_and_a_sentence_that_only_says_that_somebody_spoke_or_answered_tell_nothing(sentence: str):
    assert tells_nothing(sentence)


@pytest.mark.parametrize("sentence", ["Lund resigned on Monday.", "Lund died.", "Norvale closed its port within the day."])
def test_a_short_sentence_that_says_what_happened_tells_something(sentence: str):
    assert not tells_nothing(sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In a particularly pernicious twist, two mayors of the coast closed the shelters on Monday.", "opinion"),
        ("The strike has begun a ludicrous bidding war among the harbor towns.", "opinion"),
        ("The mayor called the closing of the shelters ludicrous on Monday.", "report"),
        ("Lund wrote on Monday that “a ludicrous plan” had closed the shelters.", "report"),
        ("Two mayors of the coast closed the shelters on Monday.", "report"),
    ],
)
def test_what_a_writer_judges_in_words_of_their_own_is_no_event(sentence: str, told: str):
    assert judges(sentence) == tells_nothing(sentence) == (told == "opinion")


@pytest.mark.parametrize(
    "sentence",
    [
        "So sad,” Mara Lund wrote on Friday.",
        "The boy was taken to a clinic.",
        "Officials said that Lund --",
        "On Friday, the man left.",
        "By Friday afternoon she had left.",
        "Two days later they met in Oslo.",
        "The next day, shortly after noon, he was found in bed.",
        "The episode was told on Monday.",
        "(In a speech on Friday, Mara Lund said so.",
    ],
)
def test_a_sentence_cut_off_or_about_somebody_told_of_before_leans(sentence: str):
    assert leans(sentence)
    assert not leans("The council dismissed Mara Lund on Friday.")


@pytest.mark.parametrize(
    "words",
    [
        "AP May 4: The ferry is lifted out of the bay.",
        "Images of the ferry taken from the shore.",
        "Aerial image of Port Norvale, Eastmere taken on 13 May.",
        "Lund: Ferry line ‘knew of the leak’.",
        "An article on Monday about the ferry misstated the year of its launch.",
        "An article in some editions on Nov. 26 about the quarrels of two harbors misstated part of the history of the ferry.",
        '<post id="7" author="@Lund">The ferry is late.',
    ],
)
def test_a_caption_is_known_by_its_agency_and_by_what_it_says_of_the_picture(words: str):
    assert is_caption(words)


@pytest.mark.parametrize(
    "words", ["The article said that the owner misstated the age of the ferry on Monday.", "Water rose to < 3 m on Monday."]
)
def test_who_misstates_something_in_the_news_is_no_newspaper_that_corrects_itself(words: str):
    assert not is_caption(words)


def report(sentence: str, *, head: str, main: bool = True) -> SimpleNamespace:
    row = SimpleNamespace(sentence=sentence, words=sentence, place=1.0, start=0, end=len(sentence), main=main, rule="noun")
    return SimpleNamespace(row=row, head=stems(head))


def test_what_a_sentence_mentions_in_passing_is_rated_below_what_it_is_about():
    sentence = "Mara Lund, who left the board of Vexel in May, was arrested in Norvale."
    assert rating(report(sentence, head="arrested")) > rating(report(sentence, head="left", main=False))


def test_what_tells_nothing_is_never_given():
    assert rating(report("Norvale reacted within the day.", head="reacted")) == UNTOLD

    table = timeline(("Norvale reacted within the day.", 0, UNTOLD), ("The ferry sank off Eastmere.", 1, 3.0))
    assert foremost(table, most=5)["words"].tolist() == ["The ferry sank off Eastmere."]
    assert len(foremost(table, most=5, pinned=["e0"])) == 2


def test_a_sentence_that_goes_on_from_another_is_worth_less():
    alone = rating(report("Norvale closed the ports of Sandby and Eastmere on Monday.", head="closed"))
    assert rating(report("But Norvale closed the ports of Sandby and Eastmere on Monday.", head="closed")) < alone


def test_what_an_article_goes_on_with_is_not_the_news_of_its_day():
    words = "But Norvale has closed the ports of Sandby and Eastmere."
    dated = report(words, head="closed")
    dated.row.assumed = True
    assert rating(dated) == UNTOLD < rating(report(words, head="closed"))


def test_what_only_takes_a_stand_is_worth_less_than_what_changes_something():
    stand = rating(report("Norvale stood firm on the ports of Sandby and Eastmere on Monday.", head="stood"))
    spoke = rating(report("Norvale spoke again on the ports of Sandby and Eastmere on Monday.", head="spoke"))
    began = rating(report("Norvale began to clear the ports of Sandby and Eastmere on Monday.", head="began"))
    assert stand == spoke < began


@pytest.mark.parametrize(
    ("more", "less"),
    [("failed", "was raised"), ("was sentenced", "was raised")],
)
def test_an_end_is_worth_more_than_another_turn(more: str, less: str):
    rated = [rating(report(f"The old dam of Sandby {verb} on Monday at noon.", head=verb.split()[-1])) for verb in (more, less)]
    assert rated[0] > rated[1]


@pytest.mark.parametrize(
    "words",
    ["Lund became the first woman to lead Vexel.", "Vexel permanently closed its dam.", "A jury found Lund guilty of a fraud."],
)
def test_a_first_a_last_and_a_verdict_are_worth_more(words: str):
    plain = (
        words.replace("the first woman to lead", "a new head of").replace("permanently ", "").replace("guilty", "at the scene")
    )
    assert rating(report(words, head="became")) > rating(report(plain, head="became"))


def timeline(*rows: tuple[str, int, float]) -> pd.DataFrame:
    days = [DAY + timedelta(days=after) for _, after, _ in rows]
    return pd.DataFrame(
        [
            {"words": words, "earliest": day, "latest": day, "granularity": "day", "news": news, "members": [f"e{number}"],
             "actors": [], "mentions": 1}
            for number, ((words, _, news), day) in enumerate(zip(rows, days, strict=True))
        ]
    )  # fmt: skip


def test_what_a_chosen_sentence_of_that_day_says_is_not_said_again():
    first = "The ferry Aurelia sank off Eastmere with forty aboard."
    table = timeline((first, 0, 9.0), ("The Aurelia sank off Eastmere.", 0, 8.0), ("Divers found the mast.", 0, 2.0))
    assert foremost(table, most=2)["words"].tolist() == [first, "Divers found the mast."]


def test_two_steps_of_two_days_that_share_words_are_both_told():
    first = "The guild raised its flood alarm late on Monday from amber to red, and the ferries were tied up."
    second = "The guild raised its storm alarm on Tuesday, so that boats stay in port."
    rest = [(f"{chr(65 + n)}{'bcdfghjklmnpqrstvwxz'[n] * 3}a sank.", 40 + 20 * n, 1.0) for n in range(6)]
    assert foremost(timeline((first, 0, 9.0), (second, 1, 8.0), *rest), most=2)["words"].tolist() == [first, second]
    assert second not in foremost(timeline((first, 0, 9.0), (second, 0, 8.0), *rest), most=2)["words"].tolist()


def test_of_rows_chosen_before_the_first_are_the_foremost():
    rows = [(f"{chr(65 + n)}{'bcdfghjklmnpqrstvwxz'[n] * 3}a sank.", n // 4, 20.0 - n) for n in range(12)]
    few, more = foremost(timeline(*rows), most=4), foremost(timeline(*rows), most=8)
    again = foremost(more.assign(news=1.0), most=4)  # whatever else they are worth among themselves
    assert again["words"].tolist() == few["words"].tolist()
    late = more[more["order"] >= 4]  # and of a part of them as many
    assert foremost(late, most=4)["words"].tolist() == late["words"].tolist()


def test_a_sentence_is_given_once_of_whichever_of_its_days():
    twice = "The mill of Norvale, built in May, burned."
    table = timeline((twice, 0, 9.0), (twice, 90, 8.0), ("Divers found the mast.", 40, 1.0))
    assert foremost(table, most=2)["earliest"].tolist() == [DAY, DAY + timedelta(days=40)]


def test_an_arrest_told_twice_in_other_words_is_one():
    first = "Mara Lund, who for many years had led the harbor of Sandby, was arrested at dawn."
    again = "Lund, 66, was taken into custody after a jury in Eastmere had looked into the sale of a dozen ferries."
    table = timeline((first, 0, 9.0), (again, 0, 8.0), ("Divers found the mast.", 0, 2.0))
    assert again in foremost(table, most=2)["words"].tolist()
    told = table.assign(actors=[["person:lund"], ["person:lund"], []])
    assert foremost(told, most=2)["words"].tolist() == [first, "Divers found the mast."]


def test_what_a_month_tells_around_a_chosen_day_is_not_said_again():
    first, again = (
        "Inspectors found the ferry Aurelia unsafe on Monday.",
        "Inspectors of the harbor this month called the ferry Aurelia worn, leaky and late.",
    )
    table = timeline((first, 0, 9.0), (again, -3, 8.0), ("Divers found the mast.", 0, 2.0))
    assert again in foremost(table, most=2)["words"].tolist()
    around = table.assign(
        granularity=["day", "month", "day"], latest=[table["latest"][0], DAY + timedelta(days=20), table["latest"][2]]
    )
    assert foremost(around, most=2)["words"].tolist() == [first, "Divers found the mast."]


def test_what_one_person_does_on_one_day_is_told_once():
    table = timeline(("Mara Lund offered the crews a new contract of three years.", 0, 9.0),
                     ("The minister, in a speech, said a contract for three years was there for all who came back.", 0, 8.0),
                     ("Divers found the mast.", 0, 2.0))  # fmt: skip
    same = table.assign(actors=[["person:lund"], ["person:lund"], []])
    assert len(foremost(same, most=2)) == 2
    assert "Divers found the mast." in foremost(same, most=2)["words"].tolist()
    assert "Divers found the mast." not in foremost(table, most=2)["words"].tolist()


def sentences(*told: tuple[str, str, int]) -> pd.DataFrame:
    rows = [
        {
            "article": article,
            "start": start,
            "words": words,
            "day": DAY + timedelta(days=after),
            "place": 1.0,
            "furniture": False,
        }
        for start, (article, words, after) in enumerate(told)
    ]
    return pd.DataFrame(rows)


def test_what_later_articles_say_again_is_heard_and_what_they_said_before_or_a_copy_says_is_not():
    told = "The ferry Aurelia sank off Eastmere."
    others = [("b", "The Aurelia sank off Eastmere in a storm.", 3), ("c", "A baker opened a shop.", 3), ("d", "Rain fell.", 4)]
    affair = affair_of(sentences(("a", told, 0), *others))
    assert affair.heard(stems(told), article="a", since=DAY) > 0
    assert affair.heard(stems(told), article="a", since=DAY + timedelta(days=4)) == 0
    assert affair_of(sentences(("a", told, 0), *others), copies=["b"]).heard(stems(told), article="a", since=DAY) == 0
    assert affair.core(stems(told)) > affair.core(stems("A baker opened a shop."))


def test_what_came_last_is_heard_as_much_with_fewer_who_tell_it_again():
    told = "The ferry Aurelia sank off Eastmere."
    fill = [(f"f{n}", f"A baker of {name} opened a shop.", 0) for n, name in enumerate("klmnopqrstuvwxyz")]
    again = [("b", "The Aurelia sank off Eastmere.", 3)]
    late = affair_of(sentences(("a", told, 2), *again, *fill))
    early = affair_of(sentences(("a", told, 2), *again, *((name, words, 5) for name, words, _ in fill)))
    since = {"article": "a", "since": DAY + timedelta(days=2)}
    assert late.heard(stems(told), **since) > early.heard(stems(told), **since)


def test_what_only_the_article_told_of_before_is_not_known_and_what_many_articles_speak_of_is():
    others = [(name, "The ferry sank, and the crew swam.", 3) for name in "bcd"]
    affair = affair_of(sentences(("a", "The ferry sank, and the council drew a lantern for a dam.", 0), *others))
    again = {"article": "a", "start": 9}
    assert affair.untold("The lantern was lit at noon.", **again) == 1
    assert affair.untold("The lantern of Eastmere was lit at noon.", **again) == 0
    assert affair.untold("The ferry was raised at noon.", **again) == 0
    assert affair.untold("The lantern was lit at noon.", article="a", start=0) == 0
    assert affair.untold("The lantern was lit at noon.", article="b", start=9) == 0


def test_a_person_of_whom_few_tell_is_unknown_by_a_surname():
    affair = affair_of(sentences(*((name, "Ada Lund opened the port.", 3) for name in "abcdefgh"), ("i", "Jon Quill came.", 3)))
    assert affair.unknown("Quill signed the bill on Monday.", ["person:jon-quill"]) == 1
    assert affair.unknown("Jon Quill signed the bill on Monday.", ["person:jon-quill"]) == 0
    assert affair.unknown("Lund signed the bill on Monday.", ["person:ada-lund", "organization:port"]) == 0


def test_past_the_first_rows_those_that_hardly_matter_are_left_out():
    rows = [(f"{chr(65 + n)}{'bcdfghjklmnpqrstvwxz'[n] * 3}a sank.", 20 * n, 11.0) for n in range(14)]
    assert len(foremost(timeline(*rows), most=24)) == 6
    worth = [(words, days, 12.0) for words, days, _ in rows]
    assert len(foremost(timeline(*worth), most=24)) == 14


def test_the_last_part_of_the_time_told_has_a_row():
    rows = [(f"{chr(65 + n)}{'bcdfghjklmnpqrstvwxz'[n] * 3}a sank.", 20 * n, 20.0) for n in range(8)]
    late = ("The Quill was raised.", 900, 5.0)
    assert "The Quill was raised." in set(foremost(timeline(*rows, late), most=24)["words"])
    assert "The Quill was raised." not in set(foremost(timeline(*rows, ("The Quill was raised.", 150, 5.0)), most=24)["words"])


def test_a_day_of_which_much_is_reported_has_room_for_more():
    rows = [(f"{chr(65 + n)}{'bcdfghjklmnpqrstvwxz'[n] * 3}a sank.", 0 if n < 4 else 40 * n, 20.0 - n / 4) for n in range(12)]
    table = timeline(*rows)
    busy = table.assign(mentions=[5 if n < 4 else 1 for n in range(12)])
    assert (foremost(table, most=6)["earliest"] == DAY).sum() < (foremost(busy, most=6)["earliest"] == DAY).sum()


def test_a_weekend_is_hardly_less_exact_than_a_day_and_a_month_is():
    days = [(DAY, DAY, "day"), (DAY, DAY + timedelta(days=1), "week"), (DAY, DAY + timedelta(days=30), "month")]
    rows = [{"words": "The ferry sank.", "score": 3.0, "rating": 5.0, "earliest": first, "latest": last, "granularity": how}
            for first, last, how in days]  # fmt: skip
    day, weekend, month = with_news(pd.DataFrame(rows), began=None)["news"]
    assert day - 1 < weekend < day
    assert month <= day - 5


def test_past_the_first_fifteen_rows_a_page_gives_only_what_matters():
    rows = [(f"{chr(65 + n)}{'bcdfghjklmnpqrstvwxz'[n] * 3}a sank.", 9 * n, 9.0 + n) for n in range(20)]
    assert sorted(foremost(timeline(*rows), most=18)["news"]) == [12.0 + n - 3 for n in range(3, 20)][-17:]


def test_the_count_of_something_that_is_counted_again_and_again_is_a_tally():
    counted = [f"The ministry confirmed {number} cases." for number in (3, 5, 8, 13, 21)]
    is_tally = tallies([*counted, "Two ferries sank.", "Shares of $5 were sold."])
    assert is_tally("Officials reported 34 new cases on Friday.")
    assert tallies(f"The fever killed {count} people." for count in range(5))("The fever killed 9 people on Friday.")
    assert not is_tally("Two ferries sank.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested Mara Lund.", "Mara Lund was taken into custody."),
        ("Gunmen opened fire in Norvale.", "a shooting in Norvale"),
        ("The rig exploded.", "the blast on the rig"),
        ("Vexel bought the port.", "the acquisition of the port"),
        ("The talks failed.", "the failure of the talks"),
    ],
)
def test_a_deed_is_the_same_by_its_verb_and_by_its_noun(one: str, other: str):
    assert {word for word in stems(one) & stems(other) if word.startswith("=")}


def test_the_sentence_about_an_event_stands_for_it_before_one_that_mentions_it_in_passing():
    passing = "Vexel Harbors of Norvale has lost half of its value in the weeks since the ferry Aurelia exploded, brokers said."
    told = "The ferry Aurelia exploded off Eastmere."
    rows = [
        told_of(
            words,
            article=article,
            value="2031-11-02",
            head="exploded",
            rule="noun",
            main=words == told,
            place=20.0 if words == told else 1.0,
        )
        for words, article in ((passing, "a"), (told, "c"), (passing, "d"))
    ]
    merged = merge_events(pd.DataFrame(rows).astype(object), ARTICLES, most=40, least_confidence=0.5)
    assert merged["words"].tolist() == [told]


def test_a_headline_and_the_sentence_it_ran_into_are_no_row():
    assert is_run_together("Karl Lund goes on trial Karl Lund has denied that he set the ferry on fire.")
    assert is_run_together("Lund was his friend before he became the star Karl Lund has gone on trial.")
    assert is_run_together("Mr Lund put the race aside Karl Lund has denied that he set the ferry on fire.")
    assert not is_run_together("Lund came with his brother Karl Lund on Monday.")
    assert not is_run_together("Lund said on Monday that Karl Lund of Sandby was another.")
    assert not is_run_together("Karl Lund said that he had met the lawyer of Karl Lund the elder.")
    assert not is_run_together(
        "Karl Lund, who built the ferry, is no relation of Anna Berg, and Karl Lund is not his only name."
    )


@pytest.mark.parametrize(
    "words", ["By Anna Berg Courier News, Oslo The ferry sank.", "Ferries in the harbor, courtesy Anna Berg."]
)
def test_bylines_and_credits_are_captions(words: str):
    assert is_caption(words)


@pytest.mark.parametrize("words", ["By Monday Mr. Berg had left the harbor.", "By Mr. Berg the boat was sold."])
def test_a_sentence_that_begins_with_by_is_none(words: str):
    assert not is_caption(words)


def test_what_no_mark_ends_is_a_headline():
    assert is_caption("Ferry sinks in the harbor of Oslo")


def test_what_comes_as_something_else_does_goes_on_from_the_sentence_before():
    assert joins("The action comes as the council closes the harbor.")
    assert not joins("The ferry sank as the council closed the harbor.")


def test_a_sentence_that_says_only_that_it_came_after_another_leans_on_it():
    assert joins("Even so, the council closed the harbor.")
    assert joins("Afterwards Lund received the envoy at the quay.")
    assert reads_alone("Rosa Lund received the envoy of Orland at the quay.")
    assert not reads_alone("Rosa Lund then received the envoy of Orland at the quay.")
    assert leans("The minister played down the news over the radio.")
    assert not leans("The minister played down the news of the sinking on Friday.")
