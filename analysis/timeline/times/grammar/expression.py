"""What a time expression says before it is tied to a day: unit, number, direction, modifier, range ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Origin = Literal["published", "previous", "event"]  # "event" for "the day it happened", "the day after the vote"


@dataclass(frozen=True, slots=True)
class Point:
    """A calendar day or period by the fields that the words give; what is None is to be completed.

    ``part`` is a TIMEX3 part of a year ("Q3", "H1", "SU"), or "?Q" for a quarter not numbered. ``unit`` is D, W, E (weekend),
    M, Q, Y, X (decade) or C where the words name the unit alone ("last week"), ? for "that time". ``step`` counts from the
    origin: -1 last, 0 this, 1 next. ``years`` moves the year from the origin's ("last year's third quarter"). ``clock`` is
    what follows the day ("T22:00", "TNI"). ``week`` is the first (1), second … or last (-1) whole week of the month.
    ``pointing`` words ("that day") mean the one last spoken of whatever the tense; "the day" may be the running one.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    unit: str | None = None
    step: int | None = None
    years: int | None = None
    decade: int | None = None
    century: int | None = None
    week: int | None = None
    clock: str = ""
    origin: Origin = "published"
    pointing: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """So much before (``direction`` -1) or after (+1) the origin; ``number`` None where not said how much."""

    number: float | None
    unit: str
    direction: int
    origin: Origin = "published"


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; ``number`` None where not said how much; ``direction`` where it ends or starts now ("the past two years")."""

    number: float | None
    unit: str
    direction: int = 0


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times: every ``number`` units, or every one of a calendar value ("XXXX-WXX-5")."""

    unit: str | None = None
    number: float = 1
    value: str | None = None
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Named:
    """A period whose years we know though the text does not say them."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day of the year known by name: month and day, or the ``week``-th ``weekday`` of the month (5: the last).

    ``easter`` counts from Easter Sunday instead; ``after`` is days later than either; ``dates`` lists days in ISO 8601 that
    no such rule gives.
    """

    month: int = 0
    day: int = 0
    weekday: int = 0
    week: int = 0
    after: int = 0
    easter: bool = False
    dates: tuple[str, ...] = ()
    year: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one point to another; fields missing in one are taken from the other."""

    first: Point
    last: Point


What = Point | Shift | Length | Recurrence | Vague | Named | Holiday | Range


@dataclass(frozen=True, slots=True)
class Expression:
    """What the words say, with the TIMEX3 modifier (START, MID, END, APPROX, …)."""

    what: What
    mod: str | None = None
