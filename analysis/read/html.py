"""A news page → one article: what the page says of itself in JSON-LD first, then its meta tags; text by trafilatura."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.article import article_from_text
from analysis.read.dates import find_date_line, iso_date_time
from analysis.read.decode import checked, checked_length, decode, read_bytes

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DEEPEST = 12  # of JSON-LD objects within one another
_PUBLISHED = (
    '//meta[@property="article:published_time" or @itemprop="datePublished" or @name="pubdate"]/@content',
    '//*[self::time or self::span][@itemprop="datePublished"]/@datetime',
    "//article//time/@datetime",
)


def read_html(path: Path) -> Article:
    """Read one article from a saved web page. Raises ReadError, also where the page holds no main text."""
    data = read_bytes(path)
    declared = _CHARSET.search(data[:4096])
    page = decode(data, where=str(path), declared=declared[1].decode("ascii") if declared else None)
    try:
        return _article(page, str(path))
    except ReadError:
        raise
    except Exception as error:  # noqa: BLE001  hostile markup ends in whatever lxml and trafilatura raise
        what = f"its markup cannot be read ({type(error).__name__}: {str(error)[:80]})"
        raise ReadError(what, where=str(path), remedy="save the article's text as a .txt file instead") from None


def _article(page: str, where: str) -> Article:
    tree, found = _extract(page)
    text = "\n\n".join(line.strip() for line in (found.text or "").splitlines() if line.strip()) if found else ""
    if not text:
        remedy = "save the page again, complete, or its text as a .txt file"
        raise ReadError("no article text was found in this page; it may be cut off", where=where, remedy=remedy)
    data = next(_linked_data(tree), {})
    article = article_from_text(
        checked_length(checked(text, where=where), where=where),
        headline=_words(data.get("headline")) or _words(found.title),
        published=_published(tree, data) or _iso(found.date),
        publisher=_names(data.get("publisher")) or _words(found.sitename),
        byline=_names(data.get("author")) or _words(found.author),
        url=_url(data.get("url")) or _url(data.get("mainEntityOfPage")) or _url(found.url),
        source=where,
        captions=tuple(" ".join(caption.text_content().split()) for caption in tree.xpath("//figcaption")[:200]),
    )
    return replace(article, section=_words(data.get("articleSection")) or article.section)


def _extract(page: str) -> tuple[Any, Any]:
    """Return the page's tree and what trafilatura finds in it, None where there is nothing."""
    from trafilatura import bare_extraction, load_html

    tree = load_html(page)
    return tree, None if tree is None else bare_extraction(page, include_comments=False, with_metadata=True)


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects that describe an article, news articles first."""
    some: list[dict[str, Any]] = []
    for script in tree.xpath('//script[contains(@type, "ld+json")]')[:50]:
        try:
            some += _objects(json.loads(script.text or "", strict=False), depth=0)
        except (ValueError, RecursionError):
            continue
    articles = [one for one in some if re.search(r"Article|Posting|Report", str(one.get("@type")))]
    yield from sorted(articles, key=lambda one: "NewsArticle" not in str(one.get("@type")))


def _objects(value: Any, *, depth: int) -> list[dict[str, Any]]:
    """Return the objects in a JSON-LD value: itself, those of a list, those of its graph."""
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [one for part in value[:200] for one in _objects(part, depth=depth + 1)]
    return [value, *_objects(value.get("@graph", []), depth=depth + 1)] if isinstance(value, dict) else []


def _words(value: Any) -> str | None:
    """Return a text value, or the first of several, in one line; None for anything else."""
    from html import unescape

    first = value[0] if isinstance(value, list) and value else value
    return " ".join(unescape(first).split())[:500] or None if isinstance(first, str) else None


def _names(value: Any) -> str | None:
    """Return the names of JSON-LD persons or organizations, joined by commas."""
    several = value if isinstance(value, list) else [value]
    names = (_words(one.get("name") if isinstance(one, dict) else one) for one in several[:20])
    return ", ".join(name for name in names if name) or None


def _url(value: Any) -> str | None:
    """Return a web address; anything else, a script for one, is no address."""
    address = value.get("@id") if isinstance(value, dict) else value
    return address.strip() if isinstance(address, str) and re.match(r"\s*https?://[^\s<>\"]+\s*$", address) else None


def _published(tree: Any, data: dict[str, Any]) -> str | None:
    """Return when the page says it was published: JSON-LD first, then its tags."""
    told = [data.get("datePublished"), data.get("dateCreated"), *(one for path in _PUBLISHED for one in tree.xpath(path)[:3])]
    return next((value for one in told if (value := _iso(one))), None)


def _iso(value: Any) -> str | None:
    """Return a date-time in ISO form; None for what is none."""
    if not isinstance(value, str):
        return None
    try:
        return iso_date_time(value)
    except ValueError:
        line = find_date_line(value)
        return line.published if line else None
