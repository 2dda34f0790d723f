"""Every view makes a sensible piece of a page of whatever articles bring: nothing, one article, many actors, hostile names."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from analysis import views
from analysis.model import Actor, AnnotatedArticle, Article, Case, Mention, Quote, Role, Span

VIEWS = [
    views.highlight_list, views.lead_list, partial(views.due_list, most=None),
    views.timeline_figure, views.timeline_table, views.actors_table, views.speech_figure,
    views.matrix_figure, views.quote_list, views.coverage_figure, views.conflict_list, views.gap_list, views.index_list,
    views.source_table,
    views.method, views.annex,
]  # fmt: skip
HOSTILE = '<script>alert("x")</script> & {{ 7*7 }} \u202eשלום\u0000' + "Ж" * 500


def page(coverage: Any) -> str:
    """Give all pieces of a briefing."""
    return views.masthead(coverage, edition=1).html + "".join(view(coverage).html for view in VIEWS)


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


@pytest.fixture
def hostile(affair: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give a coverage whose every name, headline and word is hostile, and that shows what no choice would let through."""
    monkeypatch.setattr("analysis.measures.chosen_events.foremost", lambda table, **_: table)
    text = f'{HOSTILE} said: "{HOSTILE}" on Nov. 4.'
    actors = tuple(Actor(f"a{n}", f"{HOSTILE}{n}", "person", "<>") for n in range(3))
    place = Span(0, len(HOSTILE))
    quotes = tuple(
        Quote("mixed", (place,), source=place, speaker=f"a{n}", speaker_name=HOSTILE, confidence=0.9, id=f"{n}")
        for n in range(3)
    )
    events = tuple(affair.event(text, "on Nov. 4", f"2031-11-0{n}", actors=("a1",)) for n in range(1, 7))
    mentions = tuple(Mention(place, "person", "name", actor=actor.id) for actor in actors)
    article = Article(HOSTILE, text, headline=HOSTILE, published="2031-11-04", publisher=HOSTILE, url=f"javascript:{HOSTILE}")
    annotated = AnnotatedArticle(article, (Span(0, len(text)),), mentions, actors, quotes, (), events)
    return affair.covered(
        tmp_path / "corpus", [annotated], case=Case("x", HOSTILE, HOSTILE, "articles", actors_of_interest=(HOSTILE,))
    )


def test_a_briefing_shows_its_quotes_events_actors_and_evidence(coverage: Any):
    text = text_of(page(coverage))
    for words in [
        "“We ask for nothing but what was signed,” Tamm told reporters at the dam.",
        "The envoys met at the lock on Nov. 4",
        "30 Nov 2031",
        "the water minister",
        "carried by 3 publishers",
        "4 articles, 3 publishers, 3 different texts",
        "Prince Oren (in 3 articles)",
    ]:
        assert words in text, words


def test_every_evidence_mark_has_its_entry_and_every_entry_is_cited(coverage: Any):
    html = page(coverage)
    cited = set(re.findall(r'href="#ev-(\d+)"', html))
    assert cited == set(re.findall(r'id="ev-(\d+)"', html))
    assert set(re.findall(r'href="#ref-(\d+)"', html)) <= set(re.findall(r'id="ref-(\d+)"', html))


def test_the_annex_marks_the_cited_words_in_their_context(coverage: Any):
    html = views.annex(coverage).html
    assert "<mark>The gates closed on Nov. 9</mark>. An official" in html
    assert "Back to the text" in html


def test_no_articles_make_a_page_that_says_so(affair: Any, tmp_path: Path):
    text = text_of(page(affair.covered(tmp_path / "corpus", [])))
    for words in [
        "no article gives a date",
        "No actor was found",
        "No quote was found",
        "No event with a date",
        "Nothing is cited",
    ]:
        assert words in text, words
    assert "nan" not in text.casefold().split()


def test_an_article_without_date_publisher_headline_quotes_or_events_makes_a_page(affair: Any, tmp_path: Path):
    bare = AnnotatedArticle(Article("bare", "It rained."), (Span(0, 10),))
    text = text_of(page(affair.covered(tmp_path / "corpus", [bare])))
    for words in ["1 article, no publishers", "(no headline)", "not stated", "1 article gives no date of publication"]:
        assert words in text, words
    assert not {"nan", "nat", "none."} & set(text.casefold().split())


def test_one_article_makes_sentences_in_place_of_charts(affair: Any, tmp_path: Path):
    text = text_of(page(affair.covered(tmp_path / "corpus", affair.affair()[3:])))
    assert "there is no timeline to draw" in text
    assert "There is no comparison of speakers to draw" in text


def test_two_hundred_actors_fit(affair: Any, tmp_path: Path):
    actors = tuple(Actor(f"a{n}", f"Envoy Number{n}", "person", roles=(Role("senator", Span(0, 5)),)) for n in range(200))
    text = "\n".join(f'"The gates of the harbor stay shut for {n} days more," said {one.name}.' for n, one in enumerate(actors))
    mentions = tuple(
        Mention(Span(found.start(), found.end()), "person", "name", actor=f"a{n}")
        for n, found in enumerate(re.finditer(r"Envoy Number\d+", text))
    )
    said = [Span(found.start(1), found.end(1)) for found in re.finditer('"(.*?)"', text)]
    lines = tuple(Span(found.start(), found.end()) for found in re.finditer(r".+", text))
    quotes = tuple(
        Quote(
            "direct",
            (words,),
            speaker=f"a{n}",
            speaker_name=f"Envoy Number{n}",
            confidence=0.9,
            id=str(n),
            rule="quote_subject",
        )
        for n, words in enumerate(said)
    )
    article = Article("many", text, published="2031-11-04")
    html = page(affair.covered(tmp_path / "corpus", [AnnotatedArticle(article, lines, mentions, actors, quotes)]))
    assert "10 actors of 200 names" in text_of(html)


def test_hostile_words_stay_words(hostile: Any):
    html = page(hostile)
    assert "<script" not in html
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
    assert "\x00" not in html
    assert "49" not in re.sub(r"[^{]*\{\{ 7\*7 \}\}", "", html) or "{{ 7*7 }}" in html
    html.encode("utf-8")


def test_a_page_is_the_same_bytes_every_time(coverage: Any):
    assert page(coverage) == page(coverage)


def test_an_event_of_the_year_one_and_one_of_the_year_9999_make_a_timeline(affair: Any, tmp_path: Path):
    opening = affair.affair()[0]
    days = [date.min, date.max, *(date(2031, 11, 1) + timedelta(days=n) for n in range(4))]
    clauses = [
        "The gates will close early",
        "told reporters",
        "called the plan",
        "The gates are to close",
        "Prince Oren waved",
        "boats",
    ]
    events = tuple(
        affair.event(opening.article.text, clause, day.isoformat()) for clause, day in zip(clauses, days, strict=True)
    )
    html = page(affair.covered(tmp_path / "corpus", [replace(opening, events=events)]))
    assert "31 Dec 9999" in text_of(html)


def test_figures_state_their_finding_and_say_it_to_screen_readers(coverage: Any, hostile: Any):
    for figure in (views.timeline_figure(hostile), views.speech_figure(coverage)):
        assert 'class="finding"' in figure.html
        assert 'role="img" aria-label="' in figure.html
        assert "n = " in figure.html


def test_the_masthead_brings_the_facts_of_the_page(coverage: Any):
    html, metadata = views.masthead(coverage, edition=4)._repr_html_()
    assert "Edition 4" in html
    assert metadata["onrecord"]["as_of"] == "2031-11-10"
    assert metadata["onrecord"]["period"] == "3 Nov 2031 – 10 Nov 2031"


def test_the_style_is_for_jupyter_only_and_holds_the_palette():
    html = views.use_style().html
    assert html.startswith("<style>")
    assert "--accent:" in html
    assert "{{" not in html


def test_of_many_articles_the_table_of_sources_holds_the_cited_ones_and_the_annex_the_rest(affair: Any, tmp_path: Path):
    said = "The gates will stay open for good."
    more = [
        AnnotatedArticle(affair.article(f"n{n}", said, "2031-11-06", f"Paper {n}"), (Span(0, len(said)),)) for n in range(60)
    ]
    cut = affair.covered(tmp_path / "corpus", [*affair.affair(), *more])
    table, end = views.source_table(cut).html, views.annex(cut).html.split("Articles read and not cited")[1]
    listed = re.findall(r"Headline of (\w+)", table) + re.findall(r"Headline of (\w+)", end)
    assert sorted(listed) == sorted(headline.removeprefix("Headline of ") for headline in cut.articles["headline"])
    assert {article[:8] for article in cut.evidence["article"]} == set(re.findall(r"<td>(\w+)</td>\s*</tr>", table))
    assert "Articles read" not in views.annex(affair.covered(tmp_path / "few", affair.affair())).html
