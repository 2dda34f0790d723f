"""A date as a field of a database, feed or mail gives it → ISO 8601. Only a full day is a day; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from functools import cache

from analysis.read.dates import any_of, find_date_line, iso_date_time, read_word_lists

EARLIEST, LATEST = 1600, 2199  # years of news; 0001 and 9999 are what databases write for none
_PARTIAL = re.compile(r"\d{4}(?:-\d\d)?|[^\W\d_]{3,}\.?,? (?:de )?\d{4}")  # a year or a month is no day
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)(?:[ ,T]+\d{1,2}[:.h]\d\d.{0,16})?")
_EPOCH = re.compile(r"-?\d{9,10}(?:\.\d+)?|\d{13}")


def read_published(value: object, *, day_first: bool | None = None) -> str | None:
    """Return a field's moment in ISO 8601: as a day, or with its time and offset; None where it gives no full day.

    Reads ISO 8601 (extended and basic), RFC 822, seconds and milliseconds since 1970, days with the month in words in English,
    German, French, Spanish and Dutch, and days in figures where their order is sure or ``day_first`` says it.
    Raises ValueError for anything else, and for years that stand for none.
    """
    if isinstance(value, datetime) and value.time() == time() and value.tzinfo is None:
        value = value.date()  # a sheet's day
    if isinstance(value, date):
        return in_range(value.isoformat())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = f"{value:.0f}" if isinstance(value, float) else str(value)
    words = " ".join(str(value).split()) if value is not None else ""
    if not words or _PARTIAL.fullmatch(words):
        return None
    for read in (_iso, _basic, _epoch, _mail, _line, _day):
        if found := read(words):
            return in_range(found)
    return in_range(_figures(words, day_first=day_first))


def in_range(published: str) -> str:
    """Return an ISO 8601 moment of a year that news can have. Raises ValueError for 0001 and 9999 and their like."""
    if not EARLIEST <= int(published[:4]) <= LATEST:
        raise ValueError(f"the year {published[:4]} stands for no date")
    return published


def find_day(words: str) -> tuple[date, int, int] | None:
    """Find the first full day with its month in words (or in ISO form): the day, where it starts and where it ends."""
    for found in _day_pattern().finditer(words):
        parts = [next(filter(None, (found[f"{part}{at}"] for at in range(1, 5)))) for part in ("y", "m", "d")]
        month = _months().get(parts[1].casefold().rstrip(".")) or (int(parts[1]) if parts[1].isdigit() else 0)
        try:
            return date(int(parts[0]), month, int(parts[2])), found.start(), found.end()
        except ValueError:
            continue
    return None


def starts_with_day(line: str) -> date | None:
    """Return the day that a line begins with, a day of the week before it or not; None for any other line."""
    found = find_day(line[:80])
    if found is None:
        return None
    before = line[: found[1]].strip(" ,.")
    return found[0] if not before or before.casefold() in _weekdays() else None


def order_of_figures(values: Iterable[object]) -> bool | None:
    """Tell from the days in figures of one column whether the day stands first; None where none tells or they disagree."""
    told = set()
    for value in values:
        if found := _NUMBERS.fullmatch(str(value).strip()):
            first, second = int(found[1]), int(found[3])
            told |= {True} if first > 12 else {False} if second > 12 else set()
    return told.pop() if len(told) == 1 else None


def day_first_at(url: str | None) -> bool | None:
    """Tell from an address whether its country writes the day first; None where the address does not tell."""
    found = re.match(r"https?://(?:[^/:@]*\.)?([a-z]{2,4})(?=[/:?#]|$)", url or "", re.IGNORECASE)
    place = found[1].lower() if found else ""
    return True if place in read_word_lists()["day_first"] else False if place in read_word_lists()["month_first"] else None


def _iso(words: str) -> str | None:
    try:
        return iso_date_time(words)
    except ValueError:
        return None


def _basic(words: str) -> str | None:
    """Read "20190305T183000Z"; eight figures are a day only where they can be one."""
    if not (found := _BASIC.fullmatch(words)) or not EARLIEST <= int(found[1]) <= LATEST:
        return None
    day = "-".join(found.group(1, 2, 3))
    clock = f"T{found[4]}:{found[5]}:{found[6] or '00'}{found[7] or ''}" if found[4] else ""
    return _iso(day + clock)


def _epoch(words: str) -> str | None:
    if not _EPOCH.fullmatch(words):
        return None
    seconds = float(words) / (1_000 if len(words) == 13 else 1)
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _mail(words: str) -> str | None:
    """Read RFC 822: "Tue, 05 Mar 2019 18:30:00 GMT"."""
    if not re.match(r"(?:[A-Za-z]{3,9},? )?\d{1,2} [A-Za-z]{3} \d{4} \d", words):
        return None
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.isoformat(timespec="seconds")


def _line(words: str) -> str | None:
    line = find_date_line(words)
    return line.published if line else None


def _day(words: str) -> str | None:
    day = starts_with_day(words)
    return day.isoformat() if day else None


def _figures(words: str, *, day_first: bool | None) -> str:
    """Read "5/3/2019" where the order is sure. Raises ValueError."""
    found = _NUMBERS.fullmatch(words)
    if found is None:
        raise ValueError("no day that can be read")
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    day_first = True if found[2] == "." or first > 12 else False if second > 12 else day_first
    if day_first is None and first != second:
        raise ValueError("day and month may stand in either order")
    return date(year, *((second, first) if day_first else (first, second))).isoformat()


@cache
def _months() -> dict[str, int]:
    """Return each name of a month, in all the languages that databases write, and its number."""
    lists = read_word_lists()
    several = [lists["months"], *lists["months_elsewhere"].values()]
    return {name: number for months in several for number, names in enumerate(months, start=1) for name in names}


@cache
def _weekdays() -> frozenset[str]:
    lists = read_word_lists()
    return frozenset([*lists["weekdays"], *lists["weekdays_elsewhere"]])


@cache
def _day_pattern() -> re.Pattern[str]:
    month = rf"(?:{any_of(_months())})\b\.?"
    return re.compile(
        rf"(?<![\w-])(?:(?P<m1>{month})\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y1>\d{{4}})(?!\d)"
        rf"|(?P<d2>\d{{1,2}})(?:\.|er|º|st|nd|rd|th)?[\s-](?:de\s)?(?P<m2>{month}),?[\s-](?:del?\s)?(?P<y2>\d{{4}})(?!\d)"
        r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d)"
        r"|(?P<y4>\d{4})\s?[年년]\s?(?P<m4>\d\d?)\s?[月월]\s?(?P<d4>\d\d?)\s?[日일])",
        re.IGNORECASE,
    )
