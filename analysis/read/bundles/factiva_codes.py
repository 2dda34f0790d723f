"""Factiva with its field codes (HD, BY, WC, PD, SN, LP, TD …), in lines or in the cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analysis.errors import ReadError
from analysis.read.bundles.layout import Layout
from analysis.read.bundles.lines import is_line, paragraphs
from analysis.read.published import starts_with_day
from analysis.read.record import Record

# in the order in which they stand: a line of the text that begins with "BY" or "IN" is out of that order, or has no " : "
_CODES = (
    "CLM", "SE", "HD", "HDL", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "VOL", "PG", "LA", "CY", "LP",
    "TD", "ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN",
)  # fmt: skip
_INDEXED = frozenset({"CO", "IN", "NS", "RE", "IPD", "IPC"})
_FIRST = frozenset({"CLM", "SE", "HD"})
_CODE = re.compile(rf"\s*(?P<code>{'|'.join(_CODES)})(?:[ \t\xa0]+(?P<value>.*))?", re.DOTALL)


def _recognizes(head: Sequence[str]) -> bool:
    found = [match for line in head if (match := _CODE.fullmatch(line))]
    codes = {one["code"] for one in found}
    dated = any(one["code"] == "PD" and starts_with_day((one["value"] or "").strip()) for one in found)
    alone = "PD" in codes and any(starts_with_day(line.strip()) for line in head)  # code and value on lines of their own
    return {"HD", "PD"} <= codes and bool({"SN", "LP", "WC", "AN"} & codes) and (dated or alone)


def _split(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines from the first code of an article to its AN."""
    part: list[str] = []
    ending = inside = False
    for line in lines:
        found = _CODE.fullmatch(line)
        code = found["code"] if found else ""
        if code in _FIRST and (ending or not inside):
            if inside:
                yield part
            part, inside, ending = [], True, False
        elif is_line(line, "factiva", "summary"):
            ending = True
            if inside:
                yield part
            part, inside = [], False
        ending = ending or code == "AN"
        if inside:
            part.append(line)
    if inside:
        yield part


def _record(part: list[str]) -> Record:
    values = _values(part)
    text = "\n\n".join(filter(None, (paragraphs(values.get(code, [])) for code in ("LP", "TD", "ART"))))
    if not text:
        raise ReadError("this document has no lead paragraph and no text", remedy="export it as full article")
    one = {code: " ".join(" ".join(lines).split()) or None for code, lines in values.items()}
    day, clock = one.get("PD"), re.fullmatch(r"\d{1,2}:\d\d", one.get("ET") or "")
    return Record(
        text=text,
        headline=one.get("HD") or one.get("HDL"),
        published=f"{day} {clock[0]}" if day and clock else day,
        publisher=one.get("SN"),
        byline=one.get("BY"),
        section=one.get("SE"),
        id=(one.get("AN") or "").rpartition(" ")[2] or None,
    )


def _values(part: Sequence[str]) -> dict[str, list[str]]:
    """Return the lines under each code."""
    values: dict[str, list[str]] = {}
    current, order = "", -1
    for line in part:
        found = _CODE.fullmatch(line)
        if found and _is_code(found, order):
            current, order = found["code"], _CODES.index(found["code"])
            values.setdefault(current, [found["value"] or ""])
        elif current:
            values[current].append(line)
    return values


def _is_code(found: re.Match[str], order: int) -> bool:
    value = (found["value"] or "").strip()
    indexed = found["code"] not in _INDEXED or not value or re.match(r"\S+ : ", value) is not None
    return _CODES.index(found["code"]) > order and indexed


LAYOUT = Layout("a Factiva bundle with field codes", _recognizes, _split, _record)
