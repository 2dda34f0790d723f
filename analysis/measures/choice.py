"""What a notebook asks of a briefing, refused where it is ill-typed: runners of notebooks other than ours check nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analysis.errors import ParameterError
from analysis.measures.days import as_day


@dataclass(frozen=True, slots=True)
class Choice:
    """How a briefing chooses: at most so many quotes and events, none below a confidence. Raises ParameterError."""

    most_quotes: int = 24
    most_events: int = 30
    least_confidence: float = 0.6

    def __post_init__(self) -> None:
        for name in ("most_quotes", "most_events"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 0:
                raise ParameterError(
                    f"parameter {name!r} is {value!r}", remedy="it takes a whole number, 0 or more, without quotes"
                )
        value = self.least_confidence
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise ParameterError(
                f"parameter 'least_confidence' is {value!r}", remedy="it takes a number from 0 to 1, without quotes"
            )


USUAL = Choice()


def asked_day(name: str, value: date | str | None) -> date | None:
    """Return the day asked for. Raises ParameterError: to Python, 2019-11-12 without quotes is the number 1996."""
    try:
        day = as_day(value)
    except ValueError:
        day = None
    if day is None and value not in (None, ""):
        raise ParameterError(
            f"parameter {name!r} is {value!r}", remedy='it takes a day in quotes, for example "2019-11-12", or None'
        )
    return day
