"""RSS and Atom → records, where the feed carries whole texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from analysis.errors import ReadError
from analysis.read.clean import clean_line, clean_text
from analysis.read.record import Record

_TEASER = 80  # words that a summary of a feed without content must have to be the text


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a feed: by which ``key`` it is known again, when it was ``updated``, and what it tells.

    ``record`` is its article; where it only announces one, an error, and ``announced`` is what is said of it.
    """

    key: str
    updated: str
    link: str | None
    record: Record | ReadError
    announced: Record


def feed_records(data: bytes) -> Iterator[Record | ReadError]:
    """Yield an entry's record each; an entry that only announces its article is an error."""
    for entry in feed_entries(data):
        yield entry.record


def feed_entries(data: bytes) -> Iterator[Entry]:
    """Yield the entries of a feed, in its order; none where it is no feed."""
    import feedparser

    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    publisher = clean_line(feed.feed.get("title"))
    for entry in feed.entries:
        record = _record(entry, publisher)
        updated = str(entry["updated"] if dict.__contains__(entry, "updated") else "")
        link = entry.get("link")
        key = str(entry.get("id") or link or f"{record.headline}\n{record.published}")
        yield Entry(key, updated, str(link) if link else None, _whole(record, entry), record)


def _whole(record: Record, entry: Any) -> Record | ReadError:
    """Return the record of an entry that carries its article."""
    if any(clean_text(str(part.get("value", ""))) for part in entry.get("content", [])) or len(record.text.split()) >= _TEASER:
        return record
    remedy = "save the article's own page, or take a feed with whole texts"
    return ReadError("the feed only announces this article", remedy=remedy)


def _record(entry: Any, publisher: str | None) -> Record:
    whole = max((clean_text(str(part.get("value", ""))) for part in entry.get("content", [])), key=len, default="")
    summary = clean_text(str(entry.get("summary", "")))
    text = max(whole, summary, key=len)
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
