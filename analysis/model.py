"""The nouns that every room shares: frozen values, no logic that needs a language model.

Every span is a half-open range of Unicode code points into ``Article.text``, so ``article.text[span.start:span.end]`` is the
words themselves, also after storing and loading. Ids derive from content: the same article read twice has one id.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

Day = date  # the type's name where a field is called ``date``: what reads annotations at run time would take that for the type
ActorKind = Literal["person", "organization", "country", "place", "group"]
Form = Literal["name", "alias", "metonym", "nominal", "pronoun"]
Reading = Literal["actor", "literal"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Sense = Literal["says", "claims", "denies", "asks", "demands", "promises", "warns", "criticizes", "supports", "thinks"]
Realis = Literal["said", "unsaid", "expected"]
Grade = Literal["named on record", "spokesperson", "institution", "unnamed official", "second hand", "none"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal["day", "week", "month", "quarter", "year", "decade", "century", "range"]
Certainty = Literal["exact", "vague", "inferred", "unresolved"]
Status = Literal["past", "ongoing", "planned", "conditional", "denied"]
RoleState = Literal["former", "then", "acting", "elect", "outgoing"]
RelationKind = Literal["meets", "urges", "criticizes", "agrees", "supports", "sanctions"]
Action = Literal[
    "reject", "rename", "merge", "split", "role", "country", "kind", "relabel", "redate", "status", "same", "pin", "hide",
    "accept",
]  # fmt: skip
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


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of one article that stand for an actor (or, read literally, for a place).

    The span of a name is the name alone: no article, no title, no possessive. ``kind`` is what the words name, ``reading``
    is ``actor`` where a place's name stands for its government, team or people. ``rule`` says how the mention was found and
    resolved, ``confidence`` how often such mentions are right (measured; ``actors/trust.toml``).
    """

    span: Span
    kind: ActorKind
    form: Form
    reading: Reading = "actor"
    actor: str | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Role:
    """What an article says somebody is, and where: "U.S. assistant secretary of state for …".

    ``title`` are the words of ``span``; of "who heads the group" it is the noun, head, of "the ministers" their singular.
    ``state`` is None for a role held when the article is published; "then" is one held at the time that is spoken of.
    """

    title: str
    span: Span
    organization: str | None = None
    country: str | None = None
    state: RoleState | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who mentions stand for. ``country`` is ISO 3166-1 alpha-2; ``aliases`` are the other names in the article.

    One that the article does not name ("a police officer … she") has its description for a name, and an id that begins with
    ``unnamed:`` and is of that article alone.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Tell whether the article names the actor."""
        return not self.id.startswith("unnamed:")


@dataclass(frozen=True, slots=True)
class Quote:
    """What an article says somebody said (or, with ``speech`` false, thought or wanted).

    ``content`` has one span per part of an interrupted quote. ``source`` is the span beside the cue that says who spoke;
    ``carried`` is the earlier source that a quote without one continues. ``speaker`` is the actor either resolves to.
    ``via`` names who told of it where that is not the speaker ("according to three officials").
    ``said`` is the TIMEX3 value of when it was said, where the text tells. ``realis`` tells speech that took place from
    speech denied or expected. ``confidence`` is the calibrated chance that the quote is right.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    carried: Span | None = None
    speaker: str | None = None
    speaker_name: str | None = None
    via: Span | None = None
    addressee: Span | None = None
    venue: Span | None = None
    said: str | None = None
    speech: bool = True
    sense: Sense = "says"
    realis: Realis = "said"
    grade: Grade = "none"
    rule: str = ""
    confidence: float = 0.5
    id: str = ""


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as TIMEX3 reads it, and the first and last day it covers (None where open or unknown).

    ``granularity`` is how fine the value is (of a length or set, its unit; a time of day counts as its day). ``anchor`` is the
    value it was read against: the day of publication, or an earlier time of the article; None where the words say all.
    ``certainty`` tells what is vague in the words, inferred from what they do not say (a period known by name, a year that only
    nearness tells) or unresolved for want of an anchor.
    """

    span: Span
    type: TimexType
    value: str
    earliest: date | None = None
    latest: date | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    granularity: Granularity | None = None
    anchor: str | None = None
    certainty: Certainty = "exact"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A clause with a time. ``timex`` is an index into the article's timexes; never finer than the text said.

    ``span`` is the clause as it stands, ``head`` the verb or noun in it that tells what happened, ``words`` how it reads by
    itself: pronouns named in square brackets, no relative word at its start. ``assumed`` marks an event with no time of its
    own, which has the article's day or that of the report which tells it. ``main`` tells that the sentence is about it, and
    does not mention it in passing.
    """

    span: Span
    timex: int | None
    value: str
    granularity: Granularity
    status: Status
    earliest: date | None = None
    latest: date | None = None
    actors: tuple[str, ...] = ()
    rule: str = ""
    confidence: float = 0.5
    id: str = ""
    head: Span | None = None
    words: str = ""
    assumed: bool = False
    main: bool = True


@dataclass(frozen=True, slots=True)
class Relation:
    """What a clause says that one actor does to another: ``actor`` and ``target`` are ids.

    ``span`` runs from the first to the last of the two and the word that says it. ``sign`` is how the one stands to the other
    where the wording is plain: -1 against, 1 for, else 0. ``status`` tells what happened from what is planned.
    """

    kind: RelationKind
    actor: str
    target: str
    span: Span
    sign: int = 0
    status: Status = "past"
    rule: str = ""
    confidence: float = 0.5
    id: str = ""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article and all that was found in it. ``sentences`` are evidence units; ``configuration`` names what read it."""

    article: Article
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    configuration: str = ""
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person put right (``corrections.toml``), and where: a quote or event by its words, an actor by name or id.

    ``article`` is the id, URL, headline or file name of the article that it holds for; without one it holds in all. ``into`` is
    the new name (rename), the other actor (merge, split), the speaker (relabel) or the words of the other event (same);
    ``value`` a TIMEX3 value (redate), a status (status), or an actor's role, country or kind. One that is
    ``withdrawn`` stays on record and has no effect.
    """

    action: Action
    author: str
    reason: str
    day: Day
    words: str | None = None
    actor: str | None = None
    article: str | None = None
    into: str | None = None
    value: str | None = None
    withdrawn: Day | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles of a shared corpus are a case's: those that meet all that is given, each by any of its entries.

    ``words`` as in a search, ``actors`` by name, the days both included; with nothing given, all articles.
    """

    words: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """The affair under study: where its articles lie and what is asked of them (``case.toml``).

    ``articles`` is the path of their folder; None where they are those that ``select`` picks of ``corpus``, another corpus by
    its name or absolute path.
    """

    name: str
    title: str
    question: str
    articles: str | None
    first_day: date | None = None
    last_day: date | None = None
    actors_of_interest: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    corpus: str | None = None
    select: Selection | None = None


def content_id(*parts: str | None) -> str:
    """Derive a short stable id (16 hex digits of SHA-256) from the parts, in order; None differs from an empty string."""
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
