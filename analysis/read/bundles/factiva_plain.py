"""Factiva without field codes, as RTF, PDF or text: "48 words" below the headline, "Document XYZ…" below the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from analysis.errors import ReadError
from analysis.read.bundles.layout import Layout
from analysis.read.bundles.lines import PAGE, filled, paragraphs, pattern, phrases, refuse_several
from analysis.read.published import starts_with_day
from analysis.read.record import Record

_COPYRIGHT = re.compile(r"\s*(?:copyright\b|©|\(c\)|alle rechte|all rights)", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?(?:[AP]M|GMT|UTC|ET))?", re.IGNORECASE)
_FURNITURE = re.compile(r"page \d+ of \d+.*|© ?\d{4} factiva.*|.*\d{4} factiva, inc\..*|dow jones|factiva", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|door)[ :]", re.IGNORECASE)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\s*\d[\d.,\s]* ?(?:{pattern('factiva', 'words').pattern})\s*", re.IGNORECASE)


def words_of(line: str) -> bool:
    """Tell the line with the number of words: "48 words", "664 Wörter"."""
    return len(line) < 40 and _words().fullmatch(line) is not None


def clock_of(line: str) -> bool:
    """Tell a line that is a time of day."""
    return _CLOCK.fullmatch(line) is not None


@cache
def _last() -> re.Pattern[str]:
    names = "|".join(sorted(phrases("factiva", "last_line")))
    return re.compile(rf"\s*(?:{names})\s(?P<number>[A-Za-z0-9]{{18,32}})\s*", re.IGNORECASE)


def _recognizes(head: Sequence[str]) -> bool:
    last = any(_last().fullmatch(line) for line in head)
    return any(words_of(line) and _dated_below(head, at) for at, line in enumerate(head) if len(line) < 40) and (
        last or any("factiva" in line.casefold() for line in head)
    )


def _dated_below(lines: Sequence[str], at: int) -> bool:
    return any(starts_with_day(line) for line in filled(lines[at + 1 : at + 5])[:1])


def _split(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines up to each "Document XYZ…", that one included; what follows the last is the search summary."""
    part: list[str] = []
    for line in lines:
        if _FURNITURE.fullmatch(line.strip()):
            continue
        part.append(line)
        if _last().fullmatch(line):
            yield part
            part = []


def _record(part: list[str]) -> Record:
    at = next((at for at, line in enumerate(part) if words_of(line) and _dated_below(part, at)), None)
    if at is None:
        raise ReadError(
            "no line with the number of words and no day stand above this document's text", remedy="export it again"
        )
    refuse_several(sum(words_of(line) and _dated_below(part, place) for place, line in enumerate(part)))
    section, headline, byline = _above(filled(line for line in part[:at] if line != PAGE))
    start, day, publisher = _below(part, at)
    last = _last().fullmatch(part[-1])
    text = paragraphs(part[start : len(part) - bool(last)])
    if not text:
        raise ReadError("this document has no text", remedy="export it as full article")
    return Record(text, headline, day, publisher, byline, section, id=last["number"] if last else None)


def _above(lines: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Tell section, headline and byline above the number of words: the headline is the longest line that is no byline."""
    lines = lines[-6:]
    if not lines:
        return None, None, None
    named = len(lines) > 1 and (_BY.match(lines[-1]) is not None or (len(lines[-1].split()) <= 4 and lines[-1].istitle()))
    heads = lines[:-1] if named else lines
    short = len(heads) > 1 and len(heads[0].split()) <= 4 and len(heads[0]) < len(" ".join(heads[1:]))
    return heads[0] if short else None, " ".join(heads[1:] if short else heads), lines[-1] if named else None


def _below(part: Sequence[str], at: int) -> tuple[int, str | None, str | None]:
    """Return where the text begins below the number of words, the day and the publisher."""
    rest = [(place, line.strip()) for place, line in enumerate(part) if place > at and line.strip() and line != PAGE]
    day = rest[0][1] if rest else None
    names = [line for _, line in rest[1:4] if not _CLOCK.fullmatch(line)]
    clock = rest[1][1] if len(rest) > 1 and _CLOCK.fullmatch(rest[1][1]) else ""
    head = rest[:14]
    ends = [place for place, line in head if line.casefold() in phrases("factiva", "languages")]
    ends += [place for place, line in head if _COPYRIGHT.match(line) and (not ends or place > ends[0])][:1]
    start = (max(ends) if ends else (rest[1][0] if len(rest) > 1 else at)) + 1
    return start, f"{day} {clock}".strip() if day else None, names[0] if names else None


LAYOUT = Layout("a Factiva bundle", _recognizes, _split, _record)
