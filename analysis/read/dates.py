"""When a text was published: the lines of date and time that news pages carry, and ISO 8601 values."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST_LINE = 200
_END = re.compile(r"[\s|·•:,;/>.()–—\[\]-]*(?:updated .{1,20} ago)?", re.IGNORECASE)
_EDGES = " \t\xa0|·•:,;/>–—-[]()"
_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?", re.IGNORECASE | re.ASCII
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that says when the article was published. ``bare`` where it holds a date and nothing else."""

    published: str
    section: str | None = None
    updated: bool = False
    bare: bool = False


def find_date_line(line: str) -> DateLine | None:
    """Read "Defense 10:49 November 04, 2019" and its like; None unless the whole line is date, time, zone, label, section.

    A time without a zone stays naive (``2019-11-04T10:49``); a named zone becomes its UTC offset.
    """
    line = line.strip()
    stamps = list(_stamp().finditer(line)) if len(line) <= LONGEST_LINE and re.search(r"\d{4}", line) else []
    edges = [0, *(edge for stamp in stamps for edge in stamp.span()), len(line)]
    *before, after = (line[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    labels, values = [_label(part) for part in before], [_value(stamp) for stamp in stamps]
    section = before[0][: len(before[0]) - len(labels[0])].rstrip(_EDGES) if before else ""
    timed = any(labels) or "|" in before[0] or any("T" in str(value) for value in values) if before else False
    if not stamps or None in values or not _END.fullmatch(after) or (section and not (timed and _is_section(section))):
        return None
    if any(part.strip(_EDGES) != label.strip(_EDGES) for part, label in zip(before[1:], labels[1:], strict=True)):
        return None
    updated = [_is_updated(label) for label in labels]
    first = updated.index(False) if False in updated else 0
    return DateLine(str(values[first]), section=section or None, updated=updated[first], bare=not (section or timed))


def _label(before: str) -> str:
    """Return the label that ends what stands before a date, with what follows it ("Published on: ")."""
    found = _label_pattern().search(before)
    return found[0] if found else ""


def _is_updated(label: str) -> bool:
    return any(word in label.lower() for word in read_word_lists()["updated"])


def _is_section(words: str) -> bool:
    """Tell whether these can be a section's name: up to five capitalized words."""
    parts = [part for part in re.split(r"[\s/|>]+", words) if part]
    known = all(part[0].isupper() or part in {"and", "of", "the", "&"} for part in parts)
    return known and len(parts) <= 5 and len(words) <= 40 and not re.search(r"[.!?:;\"“”()\d]", words)


def iso_date_time(value: str) -> str:
    """Check an ISO 8601 day or date-time, extended form, and return it with a ``T`` and a numeric offset.

    Raises ValueError where it is none, or names a day that does not exist.
    """
    value = value.strip()
    if not _ISO.fullmatch(value):
        raise ValueError(f"{value[:60]!r} is no ISO 8601 date")
    if len(value) == 10:
        return date.fromisoformat(value).isoformat()
    moment = datetime.fromisoformat(re.sub(r"\s(?=[Zz+-])", "", value).upper().replace(",", "."))
    return moment.isoformat(timespec="seconds" if value.count(":", 0, 19) == 2 else "minutes")


@cache
def read_word_lists() -> dict[str, Any]:
    """Load the lists of ``dates.toml``, once."""
    return tomllib.loads(files(__package__).joinpath("dates.toml").read_text(encoding="utf-8"))


@cache
def month_names() -> dict[str, int]:
    """Return each name of a month in small letters, and its number."""
    return {name: number for number, names in enumerate(read_word_lists()["months"], start=1) for name in names}


def any_of(words: list[str] | dict[str, Any] | dict[str, int]) -> str:
    """Return a pattern for one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _time_pattern(side: str) -> str:
    """Return the pattern of a time of day and its zone, in groups named after the side of the date it stands on."""
    zone = rf"(?:UTC|GMT)\s?[+-]\s?\d\d?(?::?\d\d)?|(?:{any_of(read_word_lists()['zones'])})\b|[+-]\d\d:?\d\d"
    clock = r"\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\s?(?:[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|\d{4}(?=\s(?:GMT|UTC))"
    return rf"(?P<clock_{side}>{clock})(?:\s?\(?(?P<zone_{side}>{zone})\)?)?"


@cache
def _label_pattern() -> re.Pattern[str]:
    """Compile the pattern of a label at the end of what stands before a date."""
    labels = any_of([*read_word_lists()["published"], *read_word_lists()["updated"]])
    return re.compile(rf"(?<!\w)(?:{labels})(?:\s(?:on|at))?[\s:,|·•-]{{0,4}}$", re.IGNORECASE)


@cache
def _stamp() -> re.Pattern[str]:
    """Compile the pattern of a date with the time before or after it."""
    month, day, year = rf"(?:{any_of(month_names())})\b\.?", r"\d{1,2}(?:st|nd|rd|th)?", r"\d{4}"
    gap = r"[\s,|·•/–-]{0,4}(?:(?:at|on)\s)?"
    weekday = rf"(?:\(?(?:{any_of(read_word_lists()['weekdays'])})\b\.?\)?\s?,?\s?)?"
    dates = (
        rf"(?P<month_1>{month})\s?(?P<day_1>{day})\s?,?\s?(?P<year_1>{year})",
        rf"(?P<day_2>{day})[\s-](?P<month_2>{month})[\s,-]{{1,2}}(?P<year_2>{year})",
        rf"(?P<year_3>{year})(?P<dash>[-/.])\s?(?P<month_3>\d\d?)(?P=dash)\s?(?P<day_3>\d\d?)\.?",
    )
    before, after = f"(?:{_time_pattern('before')}{gap})?", f"(?:(?:T|{gap}{weekday}){_time_pattern('after')})?"
    return re.compile(rf"(?<![\w-]){before}{weekday}(?:{'|'.join(dates)}){after}(?![\w-])", re.IGNORECASE)


def _value(stamp: re.Match[str]) -> str | None:
    """Return a stamp's ISO value; None where there is no such day or time."""
    year, month, day = (stamp[f"{part}_1"] or stamp[f"{part}_2"] or stamp[f"{part}_3"] for part in ("year", "month", "day"))
    number = month_names().get(month.lower().rstrip(".")) or int(month)
    try:
        on = date(int(year), number, int(re.sub(r"\D", "", day)))
        at = _time(stamp["clock_before"] or stamp["clock_after"])
    except ValueError:
        return None
    if at is None:
        return on.isoformat()
    moment = datetime.combine(on, at)
    return moment.isoformat(timespec="minutes") + _offset(stamp["zone_before"] or stamp["zone_after"], moment)


def _time(clock: str | None) -> time | None:
    """Read a time of day in 12 or 24 hours, to the minute."""
    if not clock:
        return None
    digits = [clock[:2], clock[2:]] if clock.isdigit() else [*re.findall(r"\d+", clock), "0"]
    hour, minute = int(digits[0]), int(digits[1])
    if half := re.search(r"[ap]", clock, re.IGNORECASE):
        if not 1 <= hour <= 12:
            raise ValueError(clock)
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    return time(hour, minute)


def _offset(name: str | None, moment: datetime) -> str:
    """Return the UTC offset that a zone's name means at a moment; nothing where the name is missing or ambiguous."""
    zones = {zone.lower(): offset for zone, offset in read_word_lists()["zones"].items()}
    if not name:
        return ""
    if number := re.search(r"([+-])\s?(\d\d?):?(\d\d)?$", name):
        return f"{number[1]}{int(number[2]):02}:{number[3] or '00'}"
    place = str(zones[name.lower()])
    if "/" not in place:
        return place
    try:
        return moment.replace(tzinfo=ZoneInfo(place)).isoformat()[-6:]
    except ZoneInfoNotFoundError:  # a system without the tz database
        return ""
