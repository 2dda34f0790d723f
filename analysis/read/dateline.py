"""Datelines: "SEOUL, Nov. 4 (Yonhap) --", with or without date and agency, at the start of a paragraph."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from analysis.model import Dateline
from analysis.read.dates import any_of, month_names
from analysis.read.phrases import words

LONGEST = 160
_DASH = re.compile(
    r"(?:(?<=[\s)])|(?<=-RRB-)|(?<=\w{3})(?=\s*[-–—]{2}))\s*(?:-{1,3}|[—―–_])(?=\s|$)|(?<=[\s)])(?:--|[—―])(?=\w|[\"“])|(?<=\))_(?=\s)"
)
_SIGNED = re.compile(
    r"[^()\n]{3,60}\d\s?\((?P<agency>[^()\d\n]{2,30})\)(?=\s+[\"“‘']?[A-Z])"
)  # "New Delhi, Mar 5 (PTI) The …", without a dash
_SIGNS = frozenset("-–—―_(/")  # without one of them nothing below is found
_SLASHED = re.compile(r"^[^/\n]{3,60}\. ?/(?:\w| ){2,30}/\.?")


def find_dateline_end(words_at_start: str, *, early: bool) -> int | None:
    """Return where the dateline that a paragraph starts with ends, dash included; None where there is none.

    ``early`` says that the story may just be beginning: only there is "WASHINGTON --", without date or known agency, one.
    """
    start = words_at_start[:LONGEST]
    if _SIGNS.isdisjoint(start):
        return None
    if (slashed := _SLASHED.match(start)) and read_dateline(slashed[0]):
        return slashed.end()
    if (signed := _SIGNED.match(start)) and _ends_at_agency(signed[0]):
        return signed.end()
    for dash in list(_DASH.finditer(start))[:3]:
        found = _head().fullmatch(start[: dash.start()].strip())
        if found and _holds(found, start[dash.end() :].strip(), early=early):
            return dash.end()
    return None


def read_dateline(line: str, *, near: date | None = None) -> Dateline | None:
    """Read place, date and agency off a dateline. A date without a year is the one nearest to ``near``, or None."""
    dash = list(_DASH.finditer(line[:LONGEST]))
    head = line[: dash[-1].start()] if dash else re.sub(r"\. ?/([^/]+)/\.?$", r" (\1)", line)
    found = _head().fullmatch(head.strip())
    if found is None:
        return None
    agency = " ".join(found["agency"].split()) if found["agency"] else None
    place = " ".join((found["place"] or "").split()).replace(" ,", ",")
    return Dateline(place, date=_date(found, near), agency=agency) if place or agency else None


def _ends_at_agency(line: str) -> bool:
    """Tell a dateline that an agency we know ends: place, day, agency."""
    found = _head().fullmatch(line.strip())
    place = (found["place"] or "").strip(" ,").split() if found else []
    named = bool(place) and all(word[0].isupper() for word in place) and place[0].casefold() not in words("not_places")
    return bool(found and named and found["date"] and _is_known(found["agency"] or ""))


def _is_known(agency: str) -> bool:
    """Tell an agency of our list, or several of them that signed together ("dpa/AFP")."""
    names = [" ".join(name.casefold().split()) for name in agency.split("/")]
    return " ".join(agency.casefold().split()) in words("agencies") or all(name in words("agencies") for name in names)


@cache
def _head() -> re.Pattern[str]:
    """Compile the pattern of what stands before the dash."""
    month = rf"(?:{any_of(month_names())})\b\.?"
    name = rf"(?!(?i:{month})\s?\d)[^\W\d_](?:[\w'’&]|[.-](?=\S|\s*$|\s*[,/(]|\s-LRB-))*"
    place = rf"(?P<place>{name}(?:\s?[,/]\s?{name}|\s{name}){{0,11}})"
    on = rf"(?P<month_1>(?i:{month}))\s?(?P<day_1>\d\d?)|(?P<day_2>\d\d?)\s(?P<month_2>(?i:{month}))"
    agency = r"(?:\(|-LRB-)\s?(?P<agency>[^()\d\n]{1,40}?)\s?(?:\)|-RRB-)"
    return re.compile(rf"(?:{place})?\s?,?\s?(?P<date>(?:{on})(?:\s?,?\s?(?P<year>\d{{4}}))?)?\s?,?\s?(?:{agency})?")


def _holds(found: re.Match[str], after: str, *, early: bool) -> bool:
    """Tell a dateline from a sentence that happens to hold a dash."""
    place, agency = found["place"] or "", found["agency"] or ""
    known = _is_known(agency)
    upper = _is_upper(place.split(",")[0])
    if place.split(",")[0].strip().casefold() in words("no_places"):
        return False
    short = len(place.split()) <= 4
    if known:
        return upper or not place or (place[0].isupper() and short)
    if found["date"]:
        return upper or bool(place and agency and short)
    goes_on = not after or not after[0].islower()
    named = not agency or (agency[0].isupper() and len(agency.split()) <= 4)
    return early and upper and goes_on and named and all(len(part.split()) <= most for part, most in _lengths(place))


def _lengths(place: str) -> zip[tuple[str, int]]:
    """Pair the parts of a place with the most words they have: five for the place, three for its state or country."""
    parts = place.replace("/", ",").split(",")
    return zip(parts, [5, *[3] * (len(parts) - 1)], strict=True)


def _is_upper(place: str) -> bool:
    letters = [letter for letter in place if letter.isalpha()]
    return len(letters) > 2 and "".join(letters).isupper()


def _date(found: re.Match[str], near: date | None) -> date | None:
    if not found["date"]:
        return None
    month = month_names()[(found["month_1"] or found["month_2"]).lower().rstrip(".")]
    day = int(found["day_1"] or found["day_2"])
    years = [int(found["year"])] if found["year"] else [near.year + step for step in (-1, 0, 1)] if near else []
    days = [some for year in years if (some := _day(year, month, day))]
    return min(days, key=lambda some: abs(some - near)) if near and days else next(iter(days), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
