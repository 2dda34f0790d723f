"""Read place and agency off a dateline ("SEOUL, Nov. 4 (Yonhap) --"), which the parse does not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.actors.rules import MentionRule
from analysis.actors.terms.countries import use_of
from analysis.actors.terms.found import Name, NameKind
from analysis.model import Article, Span

_PLACE = re.compile(r"[^\W\d_][\w.'’ -]*\w\.?")
_AGENCY = re.compile(r"\(\s*([^()\d]*?[^()\s\d])\s*\)")
_AFTER_PLACES = re.compile(r"[(–—]|--")
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b\.?", re.IGNORECASE)


def find_dateline_names(article: Article) -> Iterator[Name]:
    """Yield the places (one, or several with slashes) and the agency of each dateline of the text."""
    for zone in article.spans("dateline"):
        line = zone.of(article.text)
        after = _AFTER_PLACES.search(line)
        end = after.start() if after else len(line)
        for place in _PLACE.finditer(line, 0, end):
            words = place.group().rstrip(" -")
            if not _MONTH.match(words):
                yield _name(words, zone.start + place.start(), "country" if use_of(words) == "name" else "place")
        for agency in _AGENCY.finditer(line):
            yield _name(agency.group(1), zone.start + agency.start(1), "organization")


def _name(words: str, start: int, kind: NameKind) -> Name:
    span = Span(start, start + len(words))
    return Name(-1, -1, kind, words, span, MentionRule.DATELINE_AGENCY if kind == "organization" else MentionRule.DATELINE)
