"""Web pages: whose date and data they carry, whether the whole text was found, and what is no article."""

import json
from pathlib import Path

import pytest
from made_up import FERRY, SCHOOL, STORIES

from analysis.errors import ReadError
from analysis.read import read_articles
from analysis.read.html import read_html

TITLE = STORIES[0].headline
BODY = "".join(f"<p>{one}</p>" for one in (*FERRY, *SCHOOL))


def page(folder: Path, *, head: str = "", stamp: str = "", body: str = BODY, before: str = "", after: str = "") -> Path:
    path = folder / "a.html"
    article = f"<article><h1>{TITLE}</h1>{stamp}{body}</article>"
    path.write_text(
        f"<html><head><title>{TITLE}</title>{head}</head><body>{before}{article}{after}</body></html>", encoding="utf-8"
    )
    return path


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


MOMENT, ASIDE = "2019-03-05T18:30:00", "<aside><time datetime='2011-01-01'></time></aside>"
DATED = [
    ({"head": "<meta name='pubdate' content='20190305'>"}, "2019-03-05"),
    ({"head": "<meta property='og:published_time' content='Tue, 05 Mar 2019 18:30:00 GMT'>"}, "2019-03-05T18:30:00+00:00"),
    ({"head": "<link rel='canonical' href='https://x.example/2019/03/05/ferries'>"}, "2019-03-05"),
    ({"stamp": "<p>Updated March 7, 2019</p><p>Published March 5, 2019 6:30 p.m. EST</p>"}, "2019-03-05T18:30-05:00"),
    ({"stamp": "<div><span>5 March 2019</span></div>"}, "2019-03-05"),
    ({"stamp": f"<time datetime='{MOMENT}Z'>today</time>", "before": ASIDE}, f"{MOMENT}+00:00"),
    ({"after": "<footer>© 2019 Herald. Founded in March 1911. Last build: 1 June 2020</footer>"}, None),
    ({"stamp": "<p>March 2019</p>"}, None),
    ({"after": "<div class='related-stories'><ul><li><time datetime='2018-01-01'>1 January 2018</time></li></ul></div>"}, None),
    ({"head": linked(headline="A marathon draws thousands", datePublished="2011-05-01")}, None),
    ({"head": linked(headline=TITLE, datePublished="0001-01-01")}, None),
    ({"stamp": "<p>On March 5, 2011, the first ferry sank off Port Elder.</p>"}, None),
    ({"body": f"<p>{' '.join(FERRY)}</p><h3>March 5, 2011</h3>{BODY}"}, None),
    ({"stamp": "<div class='meta'>News desk | 25/03/2019</div>"}, "2019-03-25"),
    ({"after": "<p><a href='/2011-05-01/x'>A marathon</a></p>"}, None),
    ({"head": "<script>var page = {publishDate: '2019-03-05T10:00'}</script>"}, "2019-03-05"),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "right"), DATED)
def test_only_a_full_day_of_this_article_is_its_day(tmp_path: Path, parts: dict[str, str], right: str | None):
    assert read_html(page(tmp_path, **parts)).published == right


def test_json_ld_of_another_story_gives_nothing(tmp_path: Path):
    other = linked(headline="A marathon draws thousands", author={"name": "Other Name"}, articleBody="The marathon. " * 80)
    article = read_html(page(tmp_path, head=other))
    assert article.headline == TITLE
    assert article.byline != "Other Name"
    assert "marathon" not in article.text


def test_json_ld_with_a_shorter_headline_of_the_same_story_is_believed(tmp_path: Path):
    head = linked(headline="Council sells ferries", datePublished="2019-03-05")
    assert read_html(page(tmp_path, head=head)).published == "2019-03-05"


def test_a_text_of_which_the_page_showed_half_is_taken_whole(tmp_path: Path):
    rest = " ".join(f"Ferry number {at} was built at the yard on the western shore and carried mail." for at in range(12))
    head = linked(headline=TITLE, articleBody="\n\n".join([*FERRY, *SCHOOL, rest]))
    article = read_html(page(tmp_path, head=head))
    assert rest in article.text
    assert FERRY[1] in article.text


def test_an_article_body_that_is_no_more_than_the_text_changes_nothing(tmp_path: Path):
    plain = read_html(page(tmp_path)).text
    assert read_html(page(tmp_path, head=linked(headline=TITLE, articleBody=" ".join([*FERRY, *SCHOOL])))).text == plain


def test_a_live_blog_gives_each_entry_with_its_time(tmp_path: Path):
    updates = [
        {"headline": "Council meets", "datePublished": "2019-03-05T18:30:00Z", "articleBody": FERRY[0]},
        {"datePublished": "2019-03-05T17:10:00Z", "articleBody": SCHOOL[0]},
    ]
    head = linked(headline=TITLE, datePublished="2019-03-05T17:00:00Z", liveBlogUpdate=updates).replace(
        "NewsArticle", "LiveBlogPosting"
    )
    lines = read_html(page(tmp_path, head=head)).text.split("\n\n")
    assert lines == ["2019-03-05 18:30 +00:00", "Council meets", FERRY[0], "2019-03-05 17:10 +00:00", SCHOOL[0]]


def test_a_front_page_is_refused_as_a_list(tmp_path: Path):
    teasers = "".join(
        f"<div><h3><a href='/{at}'>Ferry {at} is sold to a yard on Elder Island</a></h3></div>" for at in range(30)
    )
    with pytest.raises(ReadError, match=r"list|no article"):
        read_html(page(tmp_path, body=f"<div>{teasers}</div>"))


def test_a_quote_that_the_page_shows_large_is_a_caption_not_prose(tmp_path: Path):
    quote = "They have served us for forty years"
    article = read_html(page(tmp_path, body=f"<p>{FERRY[0]}</p><p class='pullquote'>{quote}</p>{BODY}"))
    said = [span.of(article.text) for span in article.spans("caption")]
    assert quote in said or quote not in article.text.split("\n\n")


def test_a_page_declared_latin_and_written_on_windows_has_its_marks(tmp_path: Path):
    path = page(tmp_path, head="<meta charset='iso-8859-1'>", body=f"<p>The council’s “oldest” ferries.</p>{BODY}")
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252"))
    assert "council’s “oldest” ferries" in read_html(path).text


def test_a_page_of_several_articles_that_nobody_told_us_of_is_refused(tmp_path: Path):
    def posts(times: int) -> str:
        return "".join(f"<h2>Ferry {at} is sold</h2><p>May {at}, 2019</p><p>{' '.join(FERRY) * times}</p>" for at in (1, 2, 3))

    (refused,) = read_articles(page(tmp_path, body=posts(3)))
    assert isinstance(refused, ReadError)
    assert "3 articles" in refused.what
    (article,) = read_articles(page(tmp_path, after=f"<div>{posts(1)}</div>"))  # teasers below a story
    assert not isinstance(article, ReadError)


def test_a_wrapper_that_is_called_after_its_sidebar_is_no_sidebar(tmp_path: Path):
    path = page(tmp_path, stamp="<p>Published March 5, 2019</p>")
    markup = (
        path.read_text(encoding="utf-8").replace("<article>", "<div class='with-sidebar comments-open'>").replace("h1>", "h2>")
    )
    path.write_text(markup.replace("</article>", "</div>"), encoding="utf-8")
    assert read_html(path).published == "2019-03-05"
