"""What a format gives of one article, before it is one: the door through which every bundle, table and feed goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.article import article_from_text
from analysis.read.decode import checked, checked_length
from analysis.read.published import day_first_at, read_published

_BY = re.compile(r"(?:by|von|par|por|door)[:\s]\s*", re.IGNORECASE)
_ID = re.compile(r"[A-Za-z0-9][\w.:-]{0,79}")  # a given id becomes part of keys and anchors: a plain one is kept, no other


@dataclass(frozen=True, slots=True)
class Record:
    """One article's fields as a format names them; ``published`` may be of any form that ``read_published`` reads."""

    text: str
    headline: str | None = None
    published: object = None
    publisher: str | None = None
    byline: str | None = None
    section: str | None = None
    url: str | None = None
    id: str | None = None
    language: str | None = None
    captions: tuple[str, ...] = ()


def article_from_record(record: Record, *, where: str, day_first: bool | None = None) -> Article:
    """Make an article of a record. Raises ReadError for one without a text, or with a date that none can have."""
    text = checked_length(checked(record.text, where=where), where=where)
    article = article_from_text(
        text,
        headline=record.headline,
        published=published_of(
            record.published, where=where, day_first=day_first_at(record.url) if day_first is None else day_first
        ),
        publisher=record.publisher,
        byline=_BY.sub("", record.byline, count=1).strip() or None if record.byline else None,
        url=record.url if re.fullmatch(r"https?://[^\s<>\"]+", record.url or "") else None,
        source=where,
        captions=record.captions,
    )
    return with_id(replace(article, section=record.section or article.section), record.id)


def with_id(article: Article, given: object) -> Article:
    """Keep the id that an article was given, where it is a plain one."""
    plain = isinstance(given, (str, int)) and not isinstance(given, bool) and _ID.fullmatch(str(given)) is not None
    return replace(article, id=str(given)) if plain else article


def published_of(value: object, *, where: str, day_first: bool | None = None) -> str | None:
    """Return a field's moment in ISO 8601, None where it gives no full day. Raises ReadError for what cannot be trusted."""
    try:
        return read_published(value, day_first=day_first)
    except (ValueError, OverflowError, OSError) as error:
        raise ReadError(
            f"`published` is {str(value)[:60]!r}, which is no day that can be trusted ({error})",
            where=where,
            remedy='write it like "2019-11-04" or "2019-11-04T10:49+09:00", or leave it out',
        ) from None
