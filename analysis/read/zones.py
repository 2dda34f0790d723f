"""Part a text into the story and what stands around it: headline, byline, dateline, captions, notes, page furniture.

Conservative: what is not surely one of these is prose. Every step looks at a bounded number of characters of a unit, so the
time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from analysis.model import Span, Zone, ZoneKind
from analysis.read.dateline import LONGEST, find_dateline_end, read_dateline
from analysis.read.dates import find_date_line
from analysis.read.header import PLAIN, find_header, is_byline
from analysis.read.phrases import patterns, phrases_in_a_row, words
from analysis.read.units import Unit, comparable, split_units

_CREDIT = re.compile(r"[.!?\"”')]\s?\((?P<credit>[^()]{2,80})\)\.?$")
_HEADING = re.compile(r"(?:corrections?|clarifications?|editor's note|note to readers)[:.]?(?: \w+ \d{1,2}, \d{4}.{0,20})?$")
_FULL_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MENU = re.compile(r"[^\W\d_a-z][^|>»·•.!?:;\d]{1,24}(?:\s?[|>»·•]\s?[^\W\d_a-z][^|>»·•.!?:;\d]{1,24}){2,}")
_SPEECH = re.compile(r"[\"“”]")
_FINISHED = re.compile(r"[.!?…]['\"”’)]*$")


def find_zones(text: str, *, headline: str | None = None, captions: Collection[str] = ()) -> tuple[Zone, ...]:
    """Return the parts of a text that are not running prose of its story, in order, none overlapping another.

    ``headline`` and ``captions`` are the article's where a page named them; the text may hold them or not.
    """
    return zones_of(split_units(text), text, headline=headline, captions=captions)


def zones_of(
    units: Sequence[Unit], text: str, *, headline: str | None = None, captions: Collection[str] = ()
) -> tuple[Zone, ...]:
    """Return the same of a text that is split into its units already."""
    known = {comparable(caption).casefold() for caption in captions}
    taken = _with_corrections(units, [_kind(unit, known) for unit in units])
    head = find_header(units, text, taken=taken, headline=headline)
    taken = _with_zones(units, taken, head)
    datelines = list(_find_datelines(units, text, taken))
    taken = _with_captions(units, taken, _agencies(text, datelines), story=_last_plain(units, taken))
    taken = _with_link_lists(units, taken)
    before = {zone.span.start for zone in head}
    parts = [Zone(kind, unit.span) for unit, kind in zip(units, taken, strict=True) if kind and unit.span.start not in before]
    covered = {zone.span.start for zone in parts}
    lines = (zone for zone in datelines if zone.span.start not in covered)  # a caption may have turned out to hold one
    return tuple(sorted([*head, *parts, *lines], key=lambda zone: zone.span))


def _kind(unit: Unit, captions: Collection[str]) -> ZoneKind | None:
    """Say what a unit is, wherever it stands; None for prose and for the parts of the head."""
    if unit.length < 3:
        return None
    if unit.words.startswith("(") and is_byline(unit.words):  # "(By Mira Holm)" may close a story
        return "byline"
    if unit.length <= 200 and _is_furniture(unit):
        return "furniture"
    if unit.key in captions or _is_caption(unit):
        return "caption"
    if unit.length <= 600 and patterns("notes").match(unit.key):
        return "note"
    return None


def _with_corrections(units: Sequence[Unit], taken: Sequence[ZoneKind | None]) -> list[ZoneKind | None]:
    """Add the paragraph below a line that only says "Correction:" or when one was made."""
    kinds = list(taken)
    for at in range(1, len(units)):
        if kinds[at] is None and kinds[at - 1] == "note" and _HEADING.match(units[at - 1].key):
            kinds[at] = "note"
    return kinds


def _is_furniture(unit: Unit) -> bool:
    key = unit.key
    if key.endswith(".") and key.count(" ") < 2:  # "Facebook." is an answer or a heading of the story
        return False
    if phrases_in_a_row().fullmatch(key) or key.strip(" :»›>|-–—•.") in words("link_lists"):
        return True
    if _MENU.fullmatch(unit.words):  # "Home | Asia | Economy"
        return True
    return not _SPEECH.search(key) and patterns("furniture_lines").match(key) is not None


def _is_caption(unit: Unit) -> bool:
    if unit.length <= 120 and patterns("credit_lines").match(unit.key):
        return True
    return unit.length <= 900 and patterns("captions").match(unit.key) is not None


def _with_zones(units: Sequence[Unit], taken: list[ZoneKind | None], zones: Sequence[Zone]) -> list[ZoneKind | None]:
    kinds = {zone.span.start: zone.kind for zone in zones}
    return [kind or kinds.get(unit.span.start) for unit, kind in zip(units, taken, strict=True)]


def _find_datelines(units: Sequence[Unit], text: str, taken: Sequence[ZoneKind | None]) -> Iterator[Zone]:
    """Yield the datelines that paragraphs start with."""
    plain = 0
    for unit, kind in zip(units, taken, strict=True):
        if kind is not None:
            continue
        start = text[unit.span.start : min(unit.span.end, unit.span.start + LONGEST)]
        if end := find_dateline_end(start, early=plain < PLAIN):
            yield Zone("dateline", Span(unit.span.start, unit.span.start + end))
        plain += not find_date_line(unit.words)


def _agencies(text: str, datelines: Sequence[Zone]) -> frozenset[str]:
    """Return the agencies that may sign a caption: the ones we know and the story's own."""
    read = (read_dateline(zone.span.of(text)) for zone in datelines[:3])
    return words("agencies") | {one.agency.casefold() for one in read if one and one.agency}


def _last_plain(units: Sequence[Unit], taken: Sequence[ZoneKind | None]) -> int:
    return max((at for at in range(len(units)) if taken[at] is None), default=-1)


def _with_captions(
    units: Sequence[Unit], taken: Sequence[ZoneKind | None], agencies: Collection[str], *, story: int
) -> list[ZoneKind | None]:
    """Add captions that only a credit shows: at their end, or as a line of its own below a line with a full date.

    The story's last paragraph is left alone: there "(Yonhap)" signs the story.
    """
    kinds = list(taken)
    for at, unit in enumerate(units):
        if kinds[at] is None and at < story and unit.length <= 900 and _is_signed(unit, agencies):
            kinds[at] = "caption"
        above = kinds[at] == "caption" and at and unit.length <= 120 and patterns("credit_lines").match(unit.key)
        if above and kinds[at - 1] is None and units[at - 1].length <= 500 and _reads_as_caption(units[at - 1]):
            kinds[at - 1] = "caption"
    return kinds


def _is_signed(unit: Unit, agencies: Collection[str]) -> bool:
    """Tell whether a unit ends with a credit in parentheses."""
    found = _CREDIT.search(unit.tail)
    credit = found["credit"].strip().casefold() if found else ""
    return bool(credit) and (credit in agencies or patterns("credits").fullmatch(credit) is not None)


def _reads_as_caption(unit: Unit) -> bool:
    """Tell whether a unit above a photographer's name can be its caption: a full date and no speech."""
    return _FULL_DATE.search(unit.words) is not None and not _SPEECH.search(unit.words)


def _with_link_lists(units: Sequence[Unit], taken: Sequence[ZoneKind | None]) -> list[ZoneKind | None]:
    """Add the short lines below "Related articles" after the story to the furniture; a sentence ends such a list."""
    kinds = list(taken)
    told, listing = 0, False
    for at, unit in enumerate(units):
        heading = kinds[at] == "furniture" and unit.key.strip(" :»›>|-–—•.") in words("link_lists")
        if heading or kinds[at] is not None:
            listing = (heading and told > 1) or (listing and kinds[at] in {"furniture", "section"})
        elif listing and unit.length <= 140 and not _FINISHED.search(unit.tail) and not _SPEECH.search(unit.words):
            kinds[at] = "furniture"
        else:
            told, listing = told + 1, False
    return kinds
