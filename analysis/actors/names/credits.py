"""Read names where the parse sees none: in datelines, and in what credits the makers, "(Reporting by A B)", "REUTERS/A B".

Those of the makers are names, so they are mentions; they are no actors of the affair, so these mentions stand for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.actors.rules import MentionRule
from analysis.actors.terms.countries import known, use_of
from analysis.actors.terms.found import Name, NameKind
from analysis.lexicon import words
from analysis.model import Article, Span

_CAPITALIZED = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_PARTICLES = r"(?:(?:de|da|van|von|der|la|le|lo|bin|al|el|del|di|dos)[^\S\n]+){0,2}"
_NAME = re.compile(rf"{_CAPITALIZED}(?:[^\S\n]+{_PARTICLES}{_CAPITALIZED})*")
_CREDIT_CAPTION = re.compile(r"[A-Z]{2,}\s*/|/.*\bvia\b|\bvia\s+[A-Z]{2,}", re.DOTALL)
_INLINE = re.compile(
    r"\((?:[A-Z][a-z]+ )?(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|[Cc]ompiled) by [^()\n]{1,300}\)"
)
_LONGEST_CREDIT = 120


def credit_spans(article: Article) -> tuple[Span, ...]:
    """Return the parts of the text that only credit makers: notes, bylines and picture credits."""
    captions = [span for span in article.spans("caption") if _is_credit(span.of(article.text))]
    known_ones = [*article.spans("byline", "note"), *captions]
    inline = (Span(*match.span()) for match in _INLINE.finditer(article.text))
    return tuple(sorted([*known_ones, *(span for span in inline if not any(span.overlaps(one) for one in known_ones))]))


def find_credits(article: Article) -> Iterator[Name]:
    """Yield the names of people, places and agencies in credits."""
    for zone in credit_spans(article):
        for match in _NAME.finditer(article.text, zone.start, zone.end):
            found = _trimmed(match)
            if found:
                start, text = found
                after_in = article.text[max(zone.start, start - 3) : start].lower() == "in "
                kind = "place" if after_in and not known(text) else _kind(text)
                if kind:
                    yield Name(-1, -1, kind, text, Span(start, start + len(text)), MentionRule.CREDIT)


def is_agency_credit(article: Article, name: Name) -> bool:
    """Tell whether a name is the article's own agency in parentheses: the picture is its."""
    around = article.text[max(0, name.span.start - 1) : name.span.end + 1]
    return bool(article.agency) and name.words == article.agency and around.startswith("(") and around.endswith(")")


def _is_credit(line: str) -> bool:
    return len(line) < _LONGEST_CREDIT and bool(_CREDIT_CAPTION.search(line))


def _trimmed(match: re.Match[str]) -> tuple[int, str] | None:
    """Drop what is no name at the start: "By", "Reporting", "Writing"."""
    start, text = match.start(), match.group().rstrip(".'’")
    parts = text.split()
    while parts and parts[0].lower() in words("names", "credits"):
        step = len(parts.pop(0))
        rest = text[step:]
        start, text = start + step + len(rest) - len(rest.lstrip()), rest.lstrip()
    return (start, text) if text else None


def _kind(text: str) -> NameKind | None:
    country = known(text)
    if country:
        return country.kind
    if text.lower() in words("names", "agencies"):
        return "organization"
    return "person" if len(text.split()) in (2, 3, 4) and not set(text.lower().split()) & words("names", "no_person") else None


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
