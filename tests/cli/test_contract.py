"""The line out of an article: every time with its days, granularity, anchor and certainty."""

from __future__ import annotations

from datetime import date

from analysis.cli.contract import line_out
from analysis.model import AnnotatedArticle, Article, Mention, Span, Timex


def test_a_time_in_a_line_tells_how_fine_it_is_what_it_was_read_against_and_how_sure_it_is():
    days = (date(2031, 3, 10), date(2031, 3, 16))
    timex = Timex(Span(0, 9), "DATE", "2031-W11", *days, granularity="week", anchor="2031-03-04", certainty="exact")
    line = line_out("1", AnnotatedArticle(Article("1", "next week"), timexes=(timex,)))
    assert line["timexes"] == [
        {
            "span": [0, 9],
            "type": "DATE",
            "value": "2031-W11",
            "earliest": "2031-03-10",
            "latest": "2031-03-16",
            "granularity": "week",
            "anchor": "2031-03-04",
            "certainty": "exact",
        }
    ]


def test_only_the_name_of_a_place_is_read_as_an_actor():
    places = [Mention(Span(0, 4), kind, "name", actor="x", reading="actor") for kind in ("country", "place")]
    others = [Mention(Span(0, 4), kind, "name", actor="x", reading="actor") for kind in ("person", "organization", "group")]
    line = line_out("1", AnnotatedArticle(Article("1", "Oslo waits"), mentions=(*places, *others)))
    assert [one["reading"] for one in line["mentions"]] == ["actor"] * 2 + ["literal"] * 3
