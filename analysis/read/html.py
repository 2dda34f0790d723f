"""A news page → one article: what the page says of itself in JSON-LD first, then its meta tags; text by trafilatura."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.article import article_from_text
from analysis.read.clean import mend
from analysis.read.decode import checked, checked_length, decode, read_bytes
from analysis.read.linked_data import linked_article, names_of, own_titles, url_of, words_of
from analysis.read.live_blog import live_text
from analysis.read.page_date import page_date
from analysis.read.screen import is_list
from analysis.read.whole_text import whole_text

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_REMEDY = "save the page again, complete, or its text as a .txt file"
_PULLED = '//*[contains(@class, "pullquote") or contains(@class, "pull-quote") or contains(@class, "PullQuote")]'


def read_html(path: Path) -> Article:
    """Read one article from a saved web page. Raises ReadError, also where the page holds no main text."""
    return article_from_page(read_bytes(path), where=str(path))


def article_from_page(data: bytes, *, where: str, url: str | None = None, charset: str | None = None) -> Article:
    """Make an article of a page's bytes; ``url`` and ``charset`` are what a container says of it. Raises ReadError."""
    return article_from_markup(decode_page(data, where=where, charset=charset), where=where, url=url)


def article_from_markup(page: str, *, where: str, url: str | None = None) -> Article:
    """Make an article of a page's markup. Raises ReadError."""
    try:
        return _article(page, where, url)
    except ReadError:
        raise
    except Exception as error:  # noqa: BLE001  hostile markup ends in whatever lxml and trafilatura raise
        what = f"its markup cannot be read ({type(error).__name__}: {str(error)[:80]})"
        raise ReadError(what, where=where, remedy="save the article's text as a .txt file instead") from None


def decode_page(data: bytes, *, where: str, charset: str | None = None) -> str:
    """Decode a page, by the encoding that it declares where it is not UTF-8. Raises ReadError."""
    declared = _CHARSET.search(data[:4096])
    return decode(data, where=where, declared=declared[1].decode("ascii") if declared else charset)


def load_page(page: str) -> Any:
    """Return the tree of a page, None where there is none."""
    from trafilatura import load_html

    return load_html(page)


def _article(page: str, where: str, url: str | None) -> Article:
    tree, found = _extract(page)
    text = mend("\n\n".join(line.strip() for line in (found.text or "").splitlines() if line.strip())) if found else ""
    titles = own_titles(tree) if tree is not None else []
    data = linked_article(tree, titles=titles, text=text) if tree is not None else {}
    text = live_text(data) or whole_text(page, text, body=data.get("articleBody")) if tree is not None else text
    headline = words_of(data.get("headline")) or (words_of(found.title) if found else None)
    _refuse(text, data, where)
    article = article_from_text(
        checked_length(checked(text, where=where), where=where),
        headline=mend(headline) if headline else None,
        published=page_date(tree, data, url=url, guess=found.date if found else None),
        publisher=names_of(data.get("publisher")) or (words_of(found.sitename) if found else None),
        byline=names_of(data.get("author")) or (words_of(found.author) if found else None),
        url=url_of(data.get("url"))
        or url_of(data.get("mainEntityOfPage"))
        or url_of(found.url if found else None)
        or url_of(url),
        source=where,
        captions=_captions(tree),
    )
    return replace(article, section=words_of(data.get("articleSection")) or article.section)


def _refuse(text: str, data: dict[str, Any], where: str) -> None:
    """Raise ReadError for a page that is not one article."""
    if not text:
        raise ReadError("no article text was found in this page; it may be cut off", where=where, remedy=_REMEDY)
    if is_list(text) and not data.get("articleBody"):
        raise ReadError("it is a list of headlines, not an article", where=where, remedy="save the articles' own pages")


def _extract(page: str) -> tuple[Any, Any]:
    """Return the page's tree and what trafilatura finds in it, None where there is nothing."""
    from trafilatura import bare_extraction, load_html

    tree = load_html(page)
    return tree, None if tree is None else bare_extraction(page, include_comments=False, with_metadata=True)


def _captions(tree: Any) -> tuple[str, ...]:
    """Return the page's captions, and quotes that it pulled out of the text to show them large."""
    found = [*tree.xpath("//figcaption")[:200], *tree.xpath(_PULLED)[:50]]
    return tuple(" ".join(one.text_content().split()) for one in found)
