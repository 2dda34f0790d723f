"""Saved web pages."""

from pathlib import Path

import pytest

from analysis.errors import ReadError
from analysis.read.html import read_html

STORY = """
<p>PORT ELDER, Nov. 4 (Tidal Press) — Harborland may end its ferry pact with Elder Island, its minister said on Monday.</p>
<p>The pact governs 40 crossings a day, and the island lives by them.</p>
<p>“We will decide this week,” the minister said in the harbor.</p>"""
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "url": "https://other.example/"},
{"@type": "NewsArticle", "headline": "Ferry pact &amp; its end", "datePublished": "2019-11-04T10:49+09:00",
"articleSection": ["Asia"], "author": [{"name": "Mira Holm"}, {"name": "Jon Askild"}],
"publisher": {"name": "Pacific Courier"}, "mainEntityOfPage": {"@id": "https://courier.example/1"}}]}</script>"""


def page(folder: Path, head: str, body: str = STORY) -> Path:
    """Return a page with this head, its story among navigation and scripts."""
    path = folder / "a.html"
    nav = "<nav><a href='/'>Home</a></nav><div class='cookie'><p>We use cookies.</p></div>"
    path.write_text(
        f"<html><head>{head}</head><body>{nav}<main><article>{body}</article></main><script>alert(1)</script></body></html>",
        encoding="utf-8",
    )
    return path


def test_json_ld_is_believed_first(tmp_path: Path):
    article = read_html(page(tmp_path, f"<title>Other</title><meta property='og:site_name' content='Other'>{LINKED}"))
    assert (article.headline, article.published) == ("Ferry pact & its end", "2019-11-04T10:49+09:00")
    assert (article.publisher, article.byline, article.section) == ("Pacific Courier", "Mira Holm, Jon Askild", "Asia")
    assert article.url == "https://courier.example/1"


def test_meta_tags_serve_where_there_is_no_json_ld(tmp_path: Path):
    head = (
        "<meta property='og:title' content='Ferry pact may end'><meta property='og:site_name' content='Courier'>"
        "<meta property='article:published_time' content='2019-11-04T10:49:00Z'>"
    )
    article = read_html(page(tmp_path, head))
    assert (article.headline, article.publisher, article.published) == (
        "Ferry pact may end",
        "Courier",
        "2019-11-04T10:49:00+00:00",
    )


def test_the_text_is_the_story_in_paragraphs_without_the_page(tmp_path: Path):
    article = read_html(page(tmp_path, LINKED))
    assert [part[:10] for part in article.text.split("\n\n")] == ["PORT ELDER", "The pact g", "“We will d"]
    assert [span.of(article.text) for span in article.spans("dateline")] == ["PORT ELDER, Nov. 4 (Tidal Press) —"]


def test_no_markup_and_no_script_of_a_page_reaches_the_text(tmp_path: Path):
    article = read_html(
        page(tmp_path, "", STORY + "<p>So it was said in the port.<script>alert(2)</script><img src=x onerror=alert(3)></p>")
    )
    assert "alert" not in article.text
    assert "<" not in article.text


def test_an_address_that_is_a_script_is_no_address(tmp_path: Path):
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "url": "javascript:alert(1)"}</script>'
    assert read_html(page(tmp_path, head)).url is None


@pytest.mark.parametrize(
    "linked",
    [
        "{",
        "[" * 50_000,
        '{"@type": "NewsArticle", "headline": 7, "author": {"name": {}}, "publisher": [], "datePublished": "soon"}',
        '["x", null, 3]',
        '{"@graph": {"@graph": 1}}',
    ],
)
def test_broken_json_ld_is_passed_over(tmp_path: Path, linked: str):
    article = read_html(page(tmp_path, f'<script type="application/ld+json">{linked}</script>'))
    assert article.text.startswith("PORT ELDER")


def test_an_encoding_that_a_page_declares_is_used(tmp_path: Path):
    path = tmp_path / "a.html"
    body = "<p>항구는 월요일에 폐쇄되었다고 장관이 밝혔다. 폭풍은 며칠 동안 계속되었다.</p>"
    path.write_bytes(
        f"<html><head><meta charset='euc-kr'></head><body><article>{body}</article></body></html>".encode("euc-kr")
    )
    assert read_html(path).text.startswith("항구는")


@pytest.mark.parametrize(
    "markup", ["<!DOCTYPE html><html><head><title>Cut", "<html><body></body></html>", "<" * 10_000, "<div>" * 100_000, "{}"]
)
def test_a_page_without_a_story_is_refused_with_a_remedy(tmp_path: Path, markup: str):
    path = tmp_path / "a.html"
    path.write_text(markup, encoding="utf-8")
    with pytest.raises(ReadError, match="no article text") as caught:
        read_html(path)
    assert caught.value.remedy
