"""Make an article of its text: find its zones, read headline, byline, dateline and time of publication off them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from analysis.errors import ReadError
from analysis.model import Article, Dateline, Span, Zone, ZoneKind, content_id
from analysis.read.dateline import read_dateline
from analysis.read.dates import DateLine, find_date_line, iso_date_time
from analysis.read.header import DEEPEST, split_kicker
from analysis.read.published import in_range
from analysis.read.units import Unit, is_prose, split_units
from analysis.read.zones import zones_of

BARE = 6  # units in which a line that is only a day is the day of publication
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BY = re.compile(r"\(?\s*by:?\s+", re.IGNORECASE)
_BRACKETS = " \t\xa0()[]:|."


def article_from_text(
    text: str,
    *,
    headline: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    source: str | None = None,
    byline: str | None = None,
    captions: tuple[str, ...] = (),
) -> Article:
    """Make an article of a text, taken as it is; what is not given is read off the text, where it tells.

    ``published`` is an ISO 8601 day or date-time; without it a line of date and time in the text serves, or a dateline with
    a year. Half surrogate pairs, which no file can store, become U+FFFD, one for one, so that offsets stay.
    Raises ReadError for an ill-formed ``published``.
    """
    headline, publisher, url, byline = (value and _storable(value) for value in (headline, publisher, url, byline))
    read = _read(_storable(text), headline=headline, captions=captions, published=_checked(published, source))
    publisher = publisher or read.agency
    identity = content_id(publisher, read.published, read.headline, read.text)
    return replace(read, id=identity, publisher=publisher, byline=byline or read.byline, url=url, source=source)


def _read(text: str, *, headline: str | None, captions: tuple[str, ...], published: str | None) -> Article:
    """Read off a text what it tells of its article, which has no id yet; a headline and a time that are given stand."""
    units = split_units(text)
    zones = zones_of(units, text, headline=headline, captions=captions)
    lines = _date_lines(units, text)
    told = published or next((one.published for one in sorted(lines, key=lambda one: (one.updated, one.bare))), None)
    dateline = _dateline(text, zones, told)
    kicker, title = _headline(text, zones, headline)
    return Article(
        id="",
        text=text,
        headline=title,
        published=told or (dateline.date.isoformat() if dateline and dateline.date else None),
        byline=_byline(text, zones),
        agency=dateline.agency if dateline else None,
        kicker=kicker,
        section=_section(text, zones, lines),
        dateline=dateline,
        zones=zones,
    )


def _storable(text: str) -> str:
    return _LONE_SURROGATE.sub("\ufffd", text)


def _checked(published: str | None, source: str | None) -> str | None:
    """Return a given time of publication in one form; a missing or empty one is None."""
    if published is None or not str(published).strip():
        return None
    try:
        return in_range(iso_date_time(str(published)))
    except ValueError as error:
        raise ReadError(
            f"`published` is {str(published)[:60]!r}, which is no ISO 8601 day or date-time ({error})",
            where=source,
            remedy='write it like "2019-11-04" or "2019-11-04T10:49+09:00", or leave it out',
        ) from None


def _date_lines(units: Sequence[Unit], text: str) -> list[DateLine]:
    """Return the lines of date and time near the start and the end; of bare days, which a story may list, only the first."""
    above = takewhile(
        lambda unit: not is_prose(unit.span.of(text)), units[:BARE]
    )  # below prose such a line is a heading of the story
    head = [line for unit in above if (line := find_date_line(unit.words)) and line.bare]
    around = [*units[:DEEPEST], *units[DEEPEST:][-DEEPEST:]]
    return [*head[:1], *(line for unit in around if (line := find_date_line(unit.words)) and not line.bare)]


def _first(zones: tuple[Zone, ...], kind: ZoneKind) -> Span | None:
    return next((zone.span for zone in zones if zone.kind == kind), None)


def _dateline(text: str, zones: tuple[Zone, ...], published: str | None) -> Dateline | None:
    span = _first(zones, "dateline")
    near = date.fromisoformat(published[:10]) if published else None
    return read_dateline(span.of(text), near=near) if span else None


def _headline(text: str, zones: tuple[Zone, ...], given: str | None) -> tuple[str | None, str | None]:
    """Return the kicker and the headline; a headline that was given keeps its own words."""
    kicker, found = _first(zones, "kicker"), _first(zones, "headline")
    above = " ".join(kicker.of(text).strip(_BRACKETS).split()) if kicker else None
    if given and given.strip():
        before, title = split_kicker(" ".join(given.split()))
        return above or before, title
    return above, " ".join(found.of(text).split()) if found else None


def _section(text: str, zones: tuple[Zone, ...], lines: list[DateLine]) -> str | None:
    """Return the section that a line of date names, or one that has a line of its own."""
    alone = [zone.span.of(text) for zone in zones if zone.kind == "section" and not find_date_line(zone.span.of(text))]
    named = [*(one.section for one in lines if one.section), *(" ".join(one.strip(_BRACKETS).split()) for one in alone)]
    return next(iter(named), None)


def _byline(text: str, zones: tuple[Zone, ...]) -> str | None:
    span = _first(zones, "byline")
    return _BY.sub("", " ".join(span.of(text).split()), count=1).rstrip(")") if span else None
