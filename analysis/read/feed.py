"""RSS and Atom → records, where the feed carries whole texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.errors import ReadError
from analysis.read.clean import clean_line, clean_text
from analysis.read.record import Record

_TEASER = 80  # words that a summary of a feed without content must have to be the text


def feed_records(data: bytes) -> Iterator[Record | ReadError]:
    """Yield an entry's record each; an entry that only announces its article is an error."""
    import feedparser

    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    publisher = clean_line(feed.feed.get("title"))
    for entry in feed.entries:
        yield _record(entry, publisher)


def _record(entry: Any, publisher: str | None) -> Record | ReadError:
    whole = max((clean_text(str(part.get("value", ""))) for part in entry.get("content", [])), key=len, default="")
    summary = clean_text(str(entry.get("summary", "")))
    text = max(whole, summary, key=len)
    if not whole and len(text.split()) < _TEASER:
        return ReadError(
            "the feed only announces this article", remedy="save the article's own page, or take a feed with whole texts"
        )
    source = entry.get("source") or {}
    tags = [clean_line(tag.get("term")) for tag in entry.get("tags", [])[:1]]
    return Record(
        text=text,
        headline=clean_line(entry.get("title")),
        published=entry.get("published") or entry.get("updated"),
        publisher=clean_line(source.get("title")) or publisher,
        byline=_authors(entry),
        section=next(iter(tags), None),
        url=entry.get("link"),
    )


def _authors(entry: Any) -> str | None:
    several = [clean_line(one.get("name")) for one in entry.get("authors", [])[:20]]
    return ", ".join(name for name in several if name) or clean_line(entry.get("author"))
