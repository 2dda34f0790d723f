"""``schedule = "weekdays 06:00"``: when a briefing is to be made, by whose clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GROUPS = {"daily": DAYS, "weekdays": DAYS[:5], "weekends": DAYS[5:]}
_FORM = 'write days and times, as in "weekdays 06:00", "daily 06:00, 18:00" or "mon, thu 07:30"'
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class When:
    """The days of a week, the times of a day, and the zone whose clock they are read from."""

    days: tuple[str, ...]
    times: tuple[time, ...]
    zone: ZoneInfo

    def __str__(self) -> str:
        """Say it as it is written."""
        named = next((name for name, days in _GROUPS.items() if days == self.days), ", ".join(self.days))
        return f"{named} {', '.join(f'{one:%H:%M}' for one in self.times)} {self.zone.key}"

    def next_after(self, moment: datetime) -> datetime:
        """Return the first time to run that lies after a moment, in UTC.

        A time that a change of the clock skips is the same distance after it; one that comes twice counts the first time.
        """
        today = moment.astimezone(self.zone).date()
        days = (today + timedelta(days=number) for number in range(-1, 9))
        runs = (datetime.combine(day, one, self.zone) for day in days if DAYS[day.weekday()] in self.days for one in self.times)
        return min(run for run in (run.astimezone(UTC) for run in runs) if run > moment)


def parse_when(text: str, zone: str) -> When:
    """Read a schedule as people write it. Raises ValueError that says how."""
    words = [word for word in re.split(r"[\s,]+", text.strip().lower()) if word]
    times = sorted({time(int(found[1]), int(found[2])) for word in words if (found := _TIME.fullmatch(word))})
    names = [word for word in words if not _TIME.fullmatch(word)]
    days = {day for name in names for day in _days(name)}
    if not times or not days:
        raise ValueError(f"{text!r} is no schedule: {_FORM}")
    return When(tuple(day for day in DAYS if day in days), tuple(times), parse_zone(zone))


def parse_zone(name: str) -> ZoneInfo:
    """Find a zone by its name. Raises ValueError that says how."""
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # not found, or no name of one
        raise ValueError(f'{name!r} is no time zone: write one as "Europe/Berlin" or "UTC"') from None


def _days(name: str) -> tuple[str, ...]:
    if name in _GROUPS:
        return _GROUPS[name]
    first, dash, last = (part[:3] if _is_day(part) else part for part in name.partition("-"))
    if first not in DAYS or (dash and last not in DAYS):
        raise ValueError(f"{name!r} is no day: {_FORM}")
    if not dash:
        return (first,)
    start, end = DAYS.index(first), DAYS.index(last)
    return DAYS[start : end + 1] if start <= end else (*DAYS[start:], *DAYS[: end + 1])


def _is_day(word: str) -> bool:
    return word in DAYS or word in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
