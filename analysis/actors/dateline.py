"""Read place and agency off a dateline ("SEOUL, Nov. 4 (Yonhap) --"), which the parse does not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.actors.countries import known
from analysis.actors.found import Name
from analysis.model import Article, Span

_PLACE = re.compile(r"[^\W\d_][\w.'’ -]*[\w]\.?")
_AGENCY = re.compile(r"\(\s*([^()\d]*?[^()\s\d])\s*\)")
_PLACES_END = re.compile(r"[,(–—]|--| - ")


def find_dateline_names(article: Article) -> Iterator[Name]:
    """Yield the places (one, or several with slashes) and the agency of each dateline of the text."""
    for zone in article.spans("dateline"):
        line = zone.of(article.text)
        end = _PLACES_END.search(line)
        for place in _PLACE.finditer(line, 0, end.start() if end else len(line)):
            country = known(place.group())
            kind = "country" if country and country.use == "name" else "place"
            yield _name(place.group(), zone.start + place.start(), kind)
        for agency in _AGENCY.finditer(line):
            yield _name(agency.group(1), zone.start + agency.start(1), "organization")


def _name(words: str, start: int, kind: str) -> Name:
    span = Span(start, start + len(words))
    match kind:
        case "country":
            return Name(-1, -1, "country", words, span, "dateline")
        case "place":
            return Name(-1, -1, "place", words, span, "dateline")
        case _:
            return Name(-1, -1, "organization", words, span, "dateline agency")
