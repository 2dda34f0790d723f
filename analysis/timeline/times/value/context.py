"""What an expression is read against, and what reading it gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from analysis.syntax.tense import Tense
from analysis.timeline.times.value.interval import interval


@dataclass(frozen=True, slots=True)
class Context:
    """Day of publication, tense of the clause, and what the article has told before.

    ``previous`` is the value last spoken of that names a stretch of the calendar, ``quarter`` the one that results are told of,
    ``story`` the time that a sentence which began with a month of a year has come to ("opened in May 2011 and closed in …"),
    ``beside`` the day named right before ("on May 3, the day after the vote"), ``past`` the last spoken of that had begun,
    ``named`` the last of all, which "that day" points at.
    """

    published: date | None = None
    tense: Tense | None = None
    previous: str | None = None
    quarter: str | None = None
    story: str | None = None
    beside: str | None = None
    past: str | None = None
    named: str | None = None

    @property
    def day(self) -> str | None:
        """Return the day of publication as a value."""
        return self.published.isoformat() if self.published else None

    def anchor(self, origin: str) -> str | None:
        """Return the value to count from: the one last spoken of where the words ask for it, else the day of publication.

        For what an event tells ("the day it happened") the day named beside it, else None: the event's time is not known here.
        """
        if origin == "event":
            return self.beside
        return self.previous if origin == "previous" and first_day(self.previous) else self.day

    def is_adrift(self, origin: str, step: int) -> bool:
        """Tell whether "the next day he left" counts from what was not told as a time: from publication it would be to come."""
        return origin == "previous" and step > 0 and self.previous is None and self.tense == "past"


class Reading(NamedTuple):
    """A value (None where no such day exists) and the value it was read against (None where the words say all)."""

    value: str | None
    anchor: str | None = None


def first_day(value: str | None) -> date | None:
    """Return the first day of a value, None where it names no stretch of the calendar."""
    return interval(value)[0] if value else None
