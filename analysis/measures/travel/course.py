"""Which publication came first, as far as the articles give times: of a day alone nothing is first within that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime


def moment_of(published: object) -> datetime | None:
    """Return the moment of a publication that gives time and zone; None for one that gives a day alone, or nothing."""
    if not isinstance(published, str) or len(published) <= len("2031-11-03"):
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None


def firsts(times: Sequence[tuple[date | None, datetime | None]]) -> list[int]:
    """Return the numbers of those that none was surely published before; several where that cannot be told.

    A time is a day and a moment. What has no day may be first, but is named only where nothing has one.
    """
    dated = [number for number, (day, _) in enumerate(times) if day is not None]
    return [one for one in dated if not any(_before(times[other], times[one]) for other in dated)] or list(range(len(times)))


def _before(one: tuple[date | None, datetime | None], other: tuple[date | None, datetime | None]) -> bool:
    if one[1] and other[1]:
        return one[1] < other[1]
    return one[0] is not None and other[0] is not None and one[0] < other[0]
