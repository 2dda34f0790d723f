"""What the rows of tables have, for type checkers: ``rows_of`` gives named tuples, whose fields no checker knows.

Each is the part of a table that measures and views read by name; ``tests/measures/test_row_types.py`` holds them against the
tables as they are. A missing text is a float (pandas' NaN), a missing day None or NaT.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

Text = str | float  # a text that may be missing


class Dated(Protocol):
    """What has a TIMEX3 value."""

    value: str
    granularity: str


class Spanned(Protocol):
    """What covers days."""

    earliest: date
    latest: date
    granularity: str


class TimelineRow(Protocol):
    """An event of the timeline (``merge_events``)."""

    key: str
    value: str
    granularity: str
    earliest: date
    latest: date
    date_origins: int
    dates: Sequence[Mapping[str, Any]]
    conflict: bool
    status: str
    status_day: date | None
    outcome: str | None
    outcome_day: date | None
    outcome_words: str | None
    outcome_report: tuple[str, int]
    outcome_key: str | None
    words: str
    actors: Sequence[str]
    first_reported: date | None
    origins: int
    reports: Sequence[tuple[str, int]]
    spans: Sequence[tuple[int, int]]
    members: Sequence[str]
    assumed: bool


class ShownEvent(TimelineRow, Protocol):
    """One that a page shows, with the numbers of its evidence."""

    evidence: Sequence[int]


class PlainEvent(Protocol):
    """An event as files give it (``plain_timeline``)."""

    key: str
    value: str
    granularity: str
    earliest: date
    latest: date
    conflict: bool
    status: str
    outcome: str | None
    outcome_day: date | None
    outcome_words: str | None
    words: str
    actors: Sequence[str]
    first_reported: date | None
    other_dates: Sequence[Mapping[str, Any]]
    sources: Sequence[Mapping[str, Any]]


class QuoteRow(Protocol):
    """A quote (``corpus.tables.quotes``)."""

    quote: str
    article: str
    publisher: Text
    day: date | None
    kind: str
    words: str
    cue: Text
    source: Text
    speaker: Text
    speaker_name: Text
    grade: str
    sense: str
    venue: Text
    addressee: Text
    via: Text
    said: Text
    start: int
    end: int
    sentence_start: int
    rule: str


class ReportedQuote(QuoteRow, Protocol):
    """One with the passage that carries it (``with_passages``)."""

    passage: str
    before: str


class ShownQuote(ReportedQuote, Protocol):
    """One that a page shows, with the number of its evidence and by how many articles it is carried."""

    evidence: int
    carried_by: int


class ActorRow(Protocol):
    """An actor (``corpus.tables.actors``)."""

    actor: str
    name: str
    kind: str
    country: str
    aliases: Sequence[str]
    role: Text
    role_state: Text
    role_day: date | None
    mentions: int
    articles: int
    quotes: int
    first_day: date | None
    last_day: date | None


class EvidenceRow(Protocol):
    """A sentence that a page cites, and where it stands (``number_evidence``)."""

    number: int
    headline: Text
    publisher: Text
    published: Text
    url: Text
    paragraph: str
    marks: Sequence[tuple[int, int]]


class ChangeRow(Protocol):
    """What is new, changed or gone since an edition (``changes_since``)."""

    thing: str
    change: str
    key: str
    words: str
    value: str
    granularity: str
    differences: Sequence[tuple[str, Any, Any]]
    cause: Any
    evidence: Sequence[int]


class EventRow(Protocol):
    """A dated clause of an article (``corpus.tables.events``)."""

    event: str
    article: str
    day: date | None
    words: str
    when: Text
    value: str
    granularity: str
    earliest: date
    latest: date
    status: str
    actors: Sequence[str]
    start: int
    end: int
    sentence_start: int
    confidence: float
    assumed: bool
    main: bool
    rule: str


class SentenceRow(Protocol):
    """A sentence, and whether it is the page's own (``corpus.tables.sentences``, ``with_furniture``)."""

    article: str
    start: int
    end: int
    words: str
    day: date | None
    place: float
    furniture: bool


class Placed(Protocol):
    """What stands at a place of an article."""

    article: str
    start: int
    end: int
