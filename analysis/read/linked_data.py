"""What a page says of its article in JSON-LD, if it is of this article: pages carry that of related stories, too."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

_DEEPEST = 12  # of JSON-LD objects within one another
_KINDS = re.compile(r"Article|Posting|Report|LiveBlog|NewsStory")
_WORD = re.compile(r"[^\W_]+")
_SHARED = 0.6  # of the words of the shorter of two titles: then they are of one story


def linked_article(tree: Any, *, titles: Sequence[str], text: str) -> dict[str, Any]:
    """Return the JSON-LD object of the page's own article; empty where there is none, or it is of another story.

    It is the page's own if its headline is one of the page's titles in about the same words, its address is the page's, or its
    body is the text. Where the page has no title the first is believed.
    """
    found = sorted(_articles(tree), key=lambda one: "NewsArticle" not in str(one.get("@type")))
    canonical = {url_of(one) for one in tree.xpath('//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content')[:4]}
    own = [one for one in found if _is_own(one, titles, text, canonical - {None})]
    return own[0] if own else {}


def own_titles(tree: Any) -> list[str]:
    """Return the titles that the page itself shows: its headings, those for sharing, and then its window's.

    A page that has the window's title alone has none of its own: it may be the site's name.
    """
    headings = [" ".join(one.text_content().split()) for one in tree.xpath("//h1")[:5]]
    shared = tree.xpath('//meta[@property="og:title" or @name="twitter:title"]/@content')[:3]
    own = [words for one in (*headings, *shared) if (words := words_of(one))]
    return [*own, *(words for one in tree.xpath("//title/text()")[:1] if (words := words_of(one)))] if own else []


def words_of(value: Any) -> str | None:
    """Return a text value, or the first of several, in one line; None for anything else."""
    from html import unescape

    first = value[0] if isinstance(value, list) and value else value
    return " ".join(unescape(first).split())[:500] or None if isinstance(first, str) else None


def names_of(value: Any) -> str | None:
    """Return the names of JSON-LD persons or organizations, joined by commas."""
    several = value if isinstance(value, list) else [value]
    names = (words_of(one.get("name") if isinstance(one, dict) else one) for one in several[:20])
    return ", ".join(name for name in names if name) or None


def url_of(value: Any) -> str | None:
    """Return a web address; anything else, a script for one, is no address."""
    address = value.get("@id") if isinstance(value, dict) else value
    return address.strip() if isinstance(address, str) and re.match(r"\s*https?://[^\s<>\"]+\s*$", address) else None


def _articles(tree: Any) -> list[dict[str, Any]]:
    """Return the JSON-LD objects that describe an article."""
    some: list[dict[str, Any]] = []
    for script in tree.xpath('//script[contains(@type, "ld+json")]')[:50]:
        try:
            some += _objects(json.loads(script.text or "", strict=False), depth=0)
        except (ValueError, RecursionError):
            continue
    return [one for one in some if _KINDS.search(str(one.get("@type")))]


def _objects(value: Any, *, depth: int) -> list[dict[str, Any]]:
    """Return the objects in a JSON-LD value: itself, those of a list, those of its graph, what the page is about."""
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [one for part in value[:200] for one in _objects(part, depth=depth + 1)]
    if not isinstance(value, dict):
        return []
    return [value, *_objects([value.get("@graph", []), value.get("mainEntity", [])], depth=depth + 1)]


def _is_own(one: dict[str, Any], titles: Sequence[str], text: str, canonical: set[str | None]) -> bool:
    if {url_of(one.get("url")), url_of(one.get("mainEntityOfPage"))} & canonical:
        return True
    headline = words_of(one.get("headline")) or words_of(one.get("name"))
    if not titles or not headline:
        return True
    return any(_alike(headline, title) for title in titles) or _holds(text, one.get("articleBody"))


def _alike(first: str, second: str) -> bool:
    """Tell whether two titles share most of the words of the shorter one."""
    one, other = ({word.casefold() for word in _WORD.findall(title)} for title in (first, second))
    return len(one & other) >= _SHARED * max(1, min(len(one), len(other)))


def _holds(text: str, body: Any) -> bool:
    """Tell whether a body begins as a paragraph of the text does."""
    start = " ".join(body.split())[:80] if isinstance(body, str) else ""
    return bool(start) and start in " ".join(text.split())
