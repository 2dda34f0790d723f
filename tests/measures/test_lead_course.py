"""The lead gives the course of an affair from its beginning to where it stands, and what limits a line with the line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analysis.measures.lead_about import founding
from analysis.model import AnnotatedArticle
from analysis.views.sections.lead_list import lead_statements

SANK = ("2031-05-01", "The ferry Aurora sank off Eastmere on May 1, killing nine passengers of the island line.")
CLOSED = ("2031-05-03", "The harbor board of Eastmere closed the ferry pier on May 3 after the ferry Aurora sank off the town.")
CHARGED = (
    "2031-06-10",
    "A judge in Norvale charged the owner of the ferry Aurora with fraud on June 10 for what sank it.",
)
PAYS = ("2031-07-20", "The owner of the ferry Aurora agreed on July 20 to pay the families of those who died off Eastmere.")
LIMIT = "The payment is conditional on a vote of the banks."
NEWS = "Divers told the harbor board that a second wreck lies below the Aurora, on which nobody had looked so far."


def lead(affair: Any, folder: Path, *told: tuple[str, str], more: str = "", dated: int | None = None) -> Any:
    """Cover an article a day, the sentence an event of its day (the last ones none, past ``dated``); ``more`` ends the last."""
    articles = []
    for number, (day, words) in enumerate(told):
        text = f"{words} {more}".strip() if number == len(told) - 1 else words
        events = (affair.event(text, words, day, head=None),) if dated is None or number < dated else ()
        story = affair.article(f"a{number}", text, day, f"Paper {number}")
        articles.append(AnnotatedArticle(story, affair.sentences(text), events=events))
    return affair.covered(folder, articles)


def test_what_happened_stands_in_order_of_time(affair: Any, tmp_path: Path):
    course = [row for row in lead(affair, tmp_path / "c", SANK, CLOSED, CHARGED, PAYS).lead if row.kind in ("turn", "latest")]
    assert len(course) >= 2
    assert [row.latest for row in course] == sorted(row.latest for row in course)
    assert course[-1].kind == "latest"


def test_a_sentence_that_limits_a_line_stands_with_it_and_is_cited(affair: Any, tmp_path: Path):
    limited = lead(affair, tmp_path / "a", SANK, CLOSED, CHARGED, PAYS, more=LIMIT)
    lines = [one for one in lead_statements(limited) if PAYS[1] in one.text]
    assert lines
    assert all(f"{PAYS[1]} {LIMIT}" in one.text and len(one.evidence) == 2 for one in lines)
    plain = lead(affair, tmp_path / "b", SANK, CLOSED, CHARGED, PAYS, more="The families of Eastmere live on the coast.")
    assert not any("live on the coast" in one.text for one in lead_statements(plain))


def test_the_last_articles_news_says_where_the_affair_stands(affair: Any, tmp_path: Path):
    later = lead(affair, tmp_path / "c", SANK, CLOSED, CHARGED, ("2031-09-20", NEWS), dated=3)
    assert (later.lead[-1].kind, later.lead[-1].text) == ("now", NEWS)
    same_week = lead(affair, tmp_path / "d", SANK, CLOSED, CHARGED, ("2031-06-12", NEWS), dated=3)
    assert all(row.kind != "now" for row in same_week.lead)


def test_how_things_stood_before_the_last_event_does_not_open_the_lead(affair: Any, tmp_path: Path):
    stood = "The owner of the ferry Aurora is facing charges of fraud in Norvale after the ferry Aurora sank off Eastmere."
    told = [SANK, CLOSED, ("2031-06-01", stood), CHARGED]
    articles = []
    for number, (day, words) in enumerate(told):
        events = () if words == stood else (affair.event(words, words, day, head=None),)
        story = affair.article(f"a{number}", words, day, f"Paper {number}")
        articles.append(AnnotatedArticle(story, affair.sentences(words), events=events))
    assert affair.covered(tmp_path / "c", articles).lead[0].text != stood


def test_the_day_on_which_an_affair_began_is_one_before_its_articles_that_most_of_them_name(affair: Any, tmp_path: Path):
    words = ["The ferry Aurora sank on May 1.", "Nine died when the Aurora sank on May 1.", "On May 1 the Aurora sank."]

    def began(*days: str) -> Any:
        articles = []
        for number, (day, text) in enumerate(zip(days, words, strict=True)):
            event = affair.event(text, text, "2031-05-01", head=None)
            story = affair.article(f"a{number}", text, day, f"Paper {number}")
            articles.append(AnnotatedArticle(story, affair.sentences(text), events=(event,)))
        coverage = affair.covered(tmp_path / days[0], articles)
        return founding(coverage.events, coverage.sentences)

    assert str(began("2031-07-01", "2031-08-01", "2031-09-01")) == "2031-05-01"
    assert began("2031-05-01", "2031-08-01", "2031-09-01") is None
