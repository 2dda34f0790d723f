"""ProQuest, as text, RTF, Word, PDF or HTML: "Document 1 of 2", a title, labels, "Full text:", more labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analysis.errors import ReadError
from analysis.read.bundles.layout import Layout
from analysis.read.bundles.lines import PAGE, filled, has_label, is_line, label_of, paragraphs, phrases, refuse_several
from analysis.read.published import find_day
from analysis.read.record import Record

_NAMED = ("headline", "byline", "publisher", "published", "section", "id", "url", "imprint")
_TEXT = phrases("proquest", "text")
_ALL = phrases("proquest", *_NAMED, "text", "other")
_RULE = re.compile(r"\s*[_—-]{20,}\s*")
_LINK = re.compile(r".*proquest.{0,12}(?:link|dokument|document).*|.*(?:search|www)\.proquest\.com.*", re.IGNORECASE)
_INDEX = ("subject", "location", "people", "company / organization", "publication title", "title", "identifier / keyword")


def _recognizes(head: Sequence[str]) -> bool:
    labels = {found[0] for line in head if (found := label_of(line))}
    known = labels & phrases("proquest", "id", "publisher", "imprint")
    return bool(known) and any(_begins_text(line) for line in head)


def _begins_text(line: str) -> bool:
    """Tell "Full text: …", and the heading "FULL TEXT" of the layout since 2018."""
    return has_label(line, _TEXT) or _is_heading(line, _TEXT)


def _is_heading(line: str, names: frozenset[str]) -> bool:
    return len(line) <= 40 and " ".join(line.casefold().split()) in names


def _split(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines of each document: from a rule, "Document 1 of 2" or, in HTML, the end of the last one's labels."""
    part: list[str] = []
    for line in lines:
        if _RULE.fullmatch(line) or is_line(line, "proquest", "first_line"):
            yield from _kept(part)
            part = []
        elif _begins_next(part, line):
            yield from _kept(part)
            part = [line]
        else:
            part.append(line)
    yield from _kept(part)


def _kept(part: list[str]) -> Iterator[list[str]]:
    if any(_begins_text(line) or has_label(line, phrases("proquest", "publisher", "imprint")) for line in part):
        yield part


def _begins_next(part: Sequence[str], line: str) -> bool:
    """Tell whether a line is the title of the next document where nothing parts the two: "Database:" was the last label."""
    last = next((one for one in reversed(part[-4:]) if one.strip()), "")
    return (
        bool(line.strip())
        and has_label(last, frozenset({"database", "datenbank", "base de données", "base de datos"}))
        and (label_of(line) is None)
    )


def _record(part: list[str]) -> Record:
    refuse_several(sum(_begins_text(line) for line in part))
    labels = _labels(part)
    start = next((at for at, line in enumerate(part) if _begins_text(line)), None)
    if start is None:
        raise ReadError(
            "it has no text: the database gives the record only", remedy="export it with full text, or leave it out"
        )
    found = label_of(part[start])
    text = paragraphs([found[1] if found else "", *part[start + 1 : _end(part, start)]])
    if not text:
        raise ReadError(
            "it has no text: the database gives the record only", remedy="export it with full text, or leave it out"
        )
    name, day = _imprint(labels.get("imprint", ""))
    return Record(
        text=text,
        headline=labels.get("headline") or _title(part[:start]),
        published=labels.get("published") or day,
        publisher=(labels.get("publisher") or name or "").split(";")[0].strip() or None,
        byline=_names(labels.get("byline")),
        section=labels.get("section"),
        id=labels.get("id"),
        url=labels.get("url"),
    )


def _labels(part: Sequence[str]) -> dict[str, str]:
    """Return the values of the labels that matter; what follows the text is believed before what precedes it."""
    kinds = {label: kind for kind in _NAMED for label in phrases("proquest", kind)}
    told: dict[str, str] = {}
    for line in part:
        found = label_of(line)
        if found and found[1] and found[0] in kinds:
            told[kinds[found[0]]] = found[1]
    return told


def _end(part: Sequence[str], start: int) -> int:
    """Return where the text ends: where the labels begin that go on to the end."""
    details = phrases("proquest", "details")
    if heading := next((at for at in range(start + 1, len(part)) if _is_heading(part[at], details)), None):
        return heading
    first = next((at for at in range(start + 1, len(part)) if has_label(part[at], frozenset(_INDEX))), len(part))
    last = max((at for at in range(start + 1, len(part)) if has_label(part[at], _ALL)), default=len(part))
    at = last
    while at > start + 1 and (not part[at - 1].strip() or has_label(part[at - 1], _ALL)):
        at -= 1
    return min(first, at)


def _title(lines: Sequence[str]) -> str | None:
    """Return the lines above the first label, link or heading: the title stands there without a label."""
    above = []
    for line in filled(line for line in lines if line != PAGE):
        if _LINK.fullmatch(line) or has_label(line, _ALL) or _is_heading(line, phrases("proquest", "headings")):
            break
        above.append(line)
    return " ".join(above[-4:]) or None


def _imprint(words: str) -> tuple[str, str | None]:
    """Part "The Courier ; Eastmere [Eastmere] 05 Mar 2019: A3." into name and day."""
    found = find_day(re.sub(r"\](?=\d)", "] ", words))
    return re.split(r"\s?[;\[]|, ", words)[0].strip(), found[0].isoformat() if found else None


def _names(byline: str | None) -> str | None:
    """Return "Jane Doe" for "Doe, Jane"; several are parted by semicolons, and a full stop ends some."""
    if not byline:
        return None
    several = [part.strip(" .") for part in re.split(r";", byline) if part.strip(" .")]
    turned = (re.sub(r"^([^\W\d_][\w'’ -]+), ([^\W\d_][\w.'’ -]*)$", r"\2 \1", one) for one in several)
    return ", ".join(turned) or None


LAYOUT = Layout("a ProQuest bundle", _recognizes, _split, _record)
