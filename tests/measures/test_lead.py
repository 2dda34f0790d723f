"""The lead tells the affair in whole sentences; furniture is no news; events are chosen over the whole of the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from analysis.measures import Changes, main_events, news_since, told_before, unsaid_news
from analysis.measures.furniture import with_furniture, with_own_headlines, without_furniture
from analysis.measures.lead import _told_of_affair
from analysis.measures.lead_now import OF_AFFAIR
from analysis.measures.telling import LATE, lateness, telling
from analysis.model import AnnotatedArticle
from analysis.views.sections.lead_list import lead_statements

NEWS = [
    ("2031-05-01", "The ferry Aurora sank off Eastmere on May 1, killing nine passengers of the island line."),
    ("2031-05-03", "The harbor board of Eastmere closed the ferry pier on May 3 after the ferry Aurora sank off the town."),
    ("2031-06-10", "A judge in Norvale charged the owner of the ferry Aurora with fraud on June 10, nine weeks after it sank."),
    (
        "2031-07-20",
        "The owner of the ferry Aurora agreed on July 20 to pay the families of those who died off Eastmere.",
    ),
]


def covered(affair: Any, folder: Path, **options: Any) -> Any:
    articles = []
    for number, (day, words) in enumerate(NEWS):
        event = affair.event(words, words, day, head=None)
        article = affair.article(f"a{number}", words, day, f"Paper {number}")
        articles.append(AnnotatedArticle(article, affair.sentences(words), events=(event,)))
    return affair.covered(folder, articles, **options)


def test_the_lead_gives_whole_sentences_of_different_events(affair: Any, tmp_path: Path):
    lead = covered(affair, tmp_path / "c").lead
    assert {row.text for row in lead} <= {words for _, words in NEWS}
    assert len({row.text for row in lead}) == len(lead) >= 2
    assert "Aurora" in next(row.text for row in lead if row.kind == "about")


def test_other_news_of_a_roundup_is_not_the_latest_event_of_the_affair():
    other = "The weather bureau of Sandby announced that it counted forty storms."
    told = [*(words for _, words in NEWS), other]
    rows = [SimpleNamespace(key=str(number), words=words) for number, words in enumerate(told)]
    sentences = [SimpleNamespace(article=f"a{n}", start=0, words=words, day=date(2031, 5, 1)) for n, words in enumerate(told)]
    told = _told_of_affair(rows, telling(sentences).shares)
    assert [row for row in rows if told[row.key] >= OF_AFFAIR] == rows[:4]


def test_every_line_of_the_lead_is_cited(affair: Any, tmp_path: Path):
    coverage = covered(affair, tmp_path / "c")
    cited = set(zip(coverage.evidence["article"], coverage.evidence["sentence_start"], strict=True))
    assert {(row.article, row.sentence_start) for row in coverage.lead} <= cited


def test_the_news_since_a_day_is_what_happened_after_it(affair: Any, tmp_path: Path):
    coverage = covered(affair, tmp_path / "c")
    day = pd.Timestamp("2031-06-15").date()
    assert list(news_since(coverage, day)["words"]) == [NEWS[3][1]]
    assert len(news_since(coverage, None)) >= 3


def test_what_an_earlier_article_tells_in_like_words_is_no_news_of_a_later_one(affair: Any, tmp_path: Path):
    told, again = "The council sold the mill of Sandby to a guild.", "The mill of Sandby was sold by the council of Norvale."
    other = "Divers found the mast of the Aurelia off Eastmere."
    rows = []
    for number, (published, words, happened) in enumerate(
        (("2031-06-15", told, None), ("2031-06-17", again, "2031-06-14"), ("2031-06-18", other, "2031-06-14"))
    ):
        events = (affair.event(words, words, happened, head=None),) if happened else ()
        rows.append(
            AnnotatedArticle(affair.article(f"a{number}", words, published, "Gazette"), affair.sentences(words), events=events)
        )
    coverage = affair.covered(tmp_path / "c", rows)
    assert set(coverage.timeline["words"]) == {again, other}
    assert list(news_since(coverage, date(2031, 6, 15))["words"]) == [other]


def test_what_somebody_did_on_a_day_that_was_told_of_before_is_no_news_of_later_articles(affair: Any, tmp_path: Path):
    told = [("2031-06-15", "The minister opened talks in Eastmere."), ("2031-06-17", "A new levy was set by Ada Tamm.")]

    def news(*actors: str) -> list[str]:
        rows = []
        for (published, words), actor in zip(told, actors, strict=True):
            story = affair.article(published, words, published, "Gazette")
            did = affair.event(words, words, "2031-06-14", head=None, actors=(actor,))
            rows.append(AnnotatedArticle(story, affair.sentences(words), actors=(affair.TAMM, affair.OREN), events=(did,)))
        return list(news_since(affair.covered(tmp_path / actors[0], rows), date(2031, 6, 15))["words"])

    assert news("tamm", "tamm") == []
    assert news("oren", "tamm") == [told[1][1]]


def test_news_that_the_lead_tells_is_not_told_again(affair: Any, tmp_path: Path):
    coverage = covered(affair, tmp_path / "c")
    before: Any = SimpleNamespace(as_of=date(2031, 5, 2))
    changes = Changes(since=before)
    unsaid, said = unsaid_news(coverage, changes)
    lead = {row.text for row in coverage.lead}
    assert set(said["words"]) == {words for _, words in NEWS[1:]} & lead
    assert set(unsaid["words"]) == {words for _, words in NEWS[1:]} - lead
    assert set(told_before(coverage, changes, most_due=4)) == set(coverage.timeline["key"])
    assert set(told_before(coverage, None, most_due=4)) < set(coverage.timeline["key"]) or lead == {words for _, words in NEWS}
    assert not len(unsaid_news(coverage, None)[0])


def test_a_sentence_on_page_after_page_of_a_publisher_is_furniture():
    line = "Read on: a version of this page appeared on p{} of the main section on Saturday {} May."
    rows = [("Gazette", f"a{n}", line.format(n, n + 3)) for n in range(3)] + [("Courier", "b1", line.format(9, 9))]
    rows += [
        ("Gazette", "a1", "The pier is shut."),
        (None, "c1", "Same words."),
        (None, "c2", "Same words."),
        (None, "c3", "Same words."),
    ]
    sentences = pd.DataFrame(rows, columns=["publisher", "article", "words"]).assign(zone=None, start=0)
    found = with_furniture(sentences)["furniture"].tolist()
    assert found == [True, True, True, False, False, False, False, False]
    events = pd.DataFrame({"article": ["a0", "b1"], "sentence_start": [0, 0]})
    assert without_furniture(events, with_furniture(sentences))["article"].tolist() == ["b1"]


def test_main_events_are_what_happened_the_most_important_first(affair: Any, tmp_path: Path):
    rows = main_events(covered(affair, tmp_path / "c"))
    assert set(rows["status"]) == {"past"}
    assert list(rows["news"]) == sorted(rows["news"], reverse=True)
    assert rows["words"].is_unique


def test_a_headline_over_three_articles_of_a_publisher_is_a_line_of_its_pages():
    lines = ["More on the ferry", "More on the ferry", "More on the ferry", "Ferry sinks", None]
    articles = pd.DataFrame({"article": list("abcde"), "publisher": ["Courier"] * 5, "headline": lines})
    assert with_own_headlines(articles)["headline"].tolist() == [None, None, None, "Ferry sinks", None]


def test_a_late_sentence_is_taken_to_tell_more_of_the_affair_than_an_early_one():
    days = [date(2031, 11, 1), None, date(2031, 11, 6), date(2031, 11, 11)]
    assert lateness([SimpleNamespace(day=day) for day in days]) == pytest.approx([1.0, 1.0, 1 + LATE / 2, 1 + LATE])
    assert lateness([SimpleNamespace(day=None)]) == [1.0]


def test_page_one_sets_two_statements_of_a_main_actor_side_by_side_that_cannot_both_stand(affair: Any, tmp_path: Path):
    told = []
    for day, words in (("2031-05-01", "We will open the sluice"), ("2031-05-04", "We will not open the sluice")):
        text = f"“{words} for the farmers of the lower river,” Ada Tamm said."
        said = affair.quote(
            text, f"{words} for the farmers of the lower river,", cue="said", source="Ada Tamm", speaker="tamm",
            speaker_name="Ada Tamm", grade="named on record",
        )  # fmt: skip
        article = affair.article(f"a-{day}", text, day, "Quay Post")
        told.append(
            AnnotatedArticle(article, affair.sentences(text), affair.mentions(text, affair.TAMM), (affair.TAMM,), (said,))
        )
    coverage = affair.covered(tmp_path / "c", told)
    line = lead_statements(coverage)[-1]
    assert line.text == (
        "Ada Tamm: “We will open the sluice for the farmers of the lower river,” (Quay Post, 1 May 2031); then"
        " “We will not open the sluice for the farmers of the lower river,” (Quay Post, 4 May 2031)"
    )
    assert len(line.evidence) == 2
    assert lead_statements(affair.covered(tmp_path / "d", told[:1])) == []


def test_how_far_things_had_come_long_ago_does_not_tell_what_the_affair_is_about(affair: Any, tmp_path: Path):
    old = "The flood at the Verani lock has spread to nine villages and the lock is shut to all boats of the valley"
    late = "The flood at the Verani lock began in spring with hail and melting snow, and then came the ice"
    last = "Boats of the valley brought bread to villages that the flood spread to, and geese, ducks, straw and cranes"
    told = []
    for name, day, words in (("a", "2031-07-10", old), ("b", "2031-05-01", late), ("c", "2031-07-30", last)):
        text = f"{words}."
        article = affair.article(name, text, day, "Quay Post")
        told.append(AnnotatedArticle(article, affair.sentences(text), (), (), ()))
    lines = lead_statements(affair.covered(tmp_path / "e", told))
    assert not lines[0].text.startswith(old)


def test_the_first_line_points_at_nothing_that_was_told_before_it(affair: Any, tmp_path: Path):
    pointing = "The council of Lower Verani made this announcement after the flood had shut the lock to boats"
    whole = "The council of Lower Verani met in spring with hail after the flood had shut the lock to barges and rafts"
    told = []
    for name, words in (("a", pointing), ("b", pointing.replace("this", "such")), ("c", whole)):
        article = affair.article(name, f"{words}.", "2031-07-10", "Quay Post")
        told.append(AnnotatedArticle(article, affair.sentences(f"{words}."), (), (), ()))
    assert lead_statements(affair.covered(tmp_path / "f", told))[0].text.startswith(whole)


def test_what_a_line_looks_back_on_by_its_month_is_no_turning_point_too(affair: Any, tmp_path: Path):
    about = "Lower Verani declared in May that it would leave the accord on the gates for want of water in the canals"
    day = "Lower Verani told the envoys on Monday that it was out, and crowds filled the quay"
    other = "Lower Verani shut the old mill on Tuesday, and the millers marched to the bridge"
    told = []
    for name, words, clause, value, granularity, published in (
        ("a", about, about, "2031-05", "month", "2031-07-10"),
        ("b", day, day, "2031-05-05", "day", "2031-05-05"),
        ("c", other, other, "2031-06-03", "day", "2031-06-03"),
    ):
        text = f"{words}."
        first = f"{value}-01" if granularity == "month" else value
        event = affair.event(text, clause, first, value=value, granularity=granularity, actors=("lower",), main=True)
        if granularity == "month":
            event = replace(event, latest=date(2031, 5, 31))
        article = affair.article(name, text, published, "Quay Post")
        told.append(AnnotatedArticle(article, affair.sentences(text), (), (affair.LOWER,), (), events=(event,)))
    lines = [one.text for one in lead_statements(affair.covered(tmp_path / "g", told))]
    assert lines[0].startswith(f"May 2031: {about}")
    assert not any(day in line for line in lines)
