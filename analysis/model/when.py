"""When things happen, and whether: time expressions and the clauses that they date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.model.text import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal["day", "week", "month", "quarter", "year", "decade", "century", "range"]
Certainty = Literal["exact", "vague", "inferred", "unresolved"]
Status = Literal["past", "ongoing", "planned", "conditional", "denied"]


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
