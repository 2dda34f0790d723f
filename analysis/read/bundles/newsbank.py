"""NewsBank and Access World News, as text, PDF or HTML: headline, paper and day in a line, labels, text, copyright."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analysis.errors import ReadError
from analysis.read.bundles.layout import Layout
from analysis.read.bundles.lines import PAGE, filled, has_label, label_of, paragraphs, phrases
from analysis.read.published import find_day
from analysis.read.record import Record

_NAMED = ("byline", "section", "id", "url")
_ALL = phrases("newsbank", *_NAMED, "other")
_PAPER = re.compile(r"(?P<name>[^|•]{3,90}\([^()]{3,60}\))")  # "Eastmere Courier, The (Eastmere, ST)"
_OURS = re.compile(r"infoweb\.newsbank\.com|newsbank, inc|access world news|^\W*openurl link\s*:", re.IGNORECASE)
_END = re.compile(r"\s*(?:copyright\b|©|\(c\) ?\d{4})|\s*[•-]?\s*citation\b", re.IGNORECASE)


def _recognizes(head: Sequence[str]) -> bool:
    return any(_OURS.search(line) for line in head) and any(_is_imprint(head, at) for at in range(len(head)))


def _is_imprint(lines: Sequence[str], at: int) -> bool:
    """Tell the line (or the two lines) of paper and day."""
    line = lines[at].strip()
    if not 8 <= len(line) <= 200 or label_of(line):
        return False
    near = " ".join([line, *filled(lines[at + 1 : at + 3])])
    return _PAPER.match(_without_day(line)) is not None and find_day(near[:200]) is not None


def _without_day(line: str) -> str:
    found = find_day(line)
    return (line[: found[1]] + line[found[2] :]).strip(" |-–—•,") if found else line


def _split(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines of each article: from the headline above a line of paper and day to the next such."""
    part: list[str] = []
    told = False
    for line in lines:
        part.append(line)
        at = len(part) - 3
        if at >= 0 and _is_imprint(part, at):
            begin = _headline_at(part, at)
            if told:
                yield part[:begin]
                part = part[begin:]
            told = True
    if told:
        yield part


def _headline_at(part: Sequence[str], at: int) -> int:
    """Return where the headline above the imprint begins: the last block before it."""
    begin = at
    while begin > 0 and (not part[begin - 1].strip() or part[begin - 1] == PAGE):
        begin -= 1
    while (
        begin > 0
        and part[begin - 1].strip()
        and not has_label(part[begin - 1], _ALL)
        and not _END.match(part[begin - 1])
        and at - begin < 4
    ):
        begin -= 1
    return begin


def _record(part: list[str]) -> Record:
    at = next(place for place in range(len(part)) if _is_imprint(part, place))
    near = " ".join(filled(part[at : at + 3]))
    found = find_day(near)
    labels, start = _head(part, at + 1)
    end = next(
        (place for place in range(start, len(part)) if _END.match(part[place]) or has_label(part[place], _ALL)), len(part)
    )
    text = paragraphs(part[start:end])
    if not text:
        raise ReadError("this article has no text", remedy="export it with its text, or leave it out")
    named = {kind: next((labels[label] for label in phrases("newsbank", kind) if label in labels), None) for kind in _NAMED}
    below = {one[0]: one[1] for line in part[end:] if (one := label_of(line))}
    paper = _PAPER.match(_without_day(part[at].strip()))
    return Record(
        text=text,
        headline=" ".join(filled(part[_headline_at(part, at) : at])) or None,
        published=found[0].isoformat() if found else None,
        publisher=_name(paper["name"]) if paper else None,
        byline=named["byline"],
        section=named["section"],
        url=named["url"] or below.get("openurl link"),
        id=named["id"] or next((below[label] for label in phrases("newsbank", "id") if label in below), None),
    )


def _head(part: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Return the labels below the imprint, which may share lines ("Section: News | Page: A3"), and where the text begins."""
    labels: dict[str, str] = {}
    at = start
    while at < len(part):
        line = part[at].strip()
        pieces = [label_of(piece) for piece in re.split(r"\s[|•]\s", line)]
        if line and not any(pieces) and not (find_day(line) and len(line) < 60):
            break
        labels |= {one[0]: one[1] for one in pieces if one}
        at += 1
    return labels, at


def _name(paper: str) -> str:
    """Return "The Eastmere Courier" for "Eastmere Courier, The (Eastmere, ST)"."""
    name = re.sub(r"(?::? Web Edition(?: Articles)?)?\s*\([^()]*\)\s*$", "", paper).strip()
    return re.sub(r"^(.*), (The|An?)$", r"\2 \1", name)


LAYOUT = Layout("a NewsBank bundle", _recognizes, _split, _record)
