"""An article: its text, the parts of it, and spans into it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

Day = date  # the type's name where a field is called ``date``: what reads annotations at run time would take that for the type

ZoneKind = Literal["headline", "kicker", "section", "byline", "dateline", "caption", "note", "furniture"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` (inclusive) to ``end`` (exclusive) of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the text that is not running prose of the story, and what it is.

    ``note`` is a line about the article (a correction, "Reporting by …"); ``furniture`` is the page's, not the article's.
    """

    kind: ZoneKind
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when the story was filed: ``SEOUL, Nov. 4 (Yonhap) --``."""

    place: str
    date: Day | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One published text and its parts.

    ``text`` is never stripped or rewritten after reading; its parts are ``zones`` into it. ``published`` (the DCT) is an ISO
    8601 date or date-time as precise as the article gave it, with its UTC offset where one was given.
    """

    id: str
    text: str
    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    byline: str | None = None
    agency: str | None = None
    kicker: str | None = None
    section: str | None = None
    dateline: Dateline | None = None
    url: str | None = None
    source: str | None = None
    zones: tuple[Zone, ...] = ()

    @property
    def day(self) -> date | None:
        """Day of publication, or of the dateline where the article gave no other."""
        if self.published:
            return date.fromisoformat(self.published[:10])
        return self.dateline.date if self.dateline else None

    def spans(self, *kinds: ZoneKind) -> tuple[Span, ...]:
        """Return the spans of the zones of these kinds, in order of the text."""
        return tuple(zone.span for zone in self.zones if zone.kind in kinds)


def content_id(*parts: str | None) -> str:
    """Derive a short stable id (16 hex digits of SHA-256) from the parts, in order; None differs from an empty string."""
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
