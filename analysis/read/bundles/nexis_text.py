"""The older LexisNexis export, as text or HTML: "1 of 74 DOCUMENTS" above each article, labels in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.errors import ReadError
from analysis.read.bundles.layout import Layout
from analysis.read.bundles.lines import PAGE, filled, has_label, is_line, label_of, paragraphs, phrases
from analysis.read.header import is_byline
from analysis.read.published import find_day, starts_with_day
from analysis.read.record import Record

_COPYRIGHT = re.compile(r"\s*(?:copyright\b|©|\(c\) ?\d{4})", re.IGNORECASE)
_HEAD = (phrases("nexis", "head") - phrases("nexis", "foot")) | phrases("nexis", "byline", "section", "headline")
_EDITION = re.compile(r".{0,40}\b(?:edition|ausgabe|édition|edición|editie)\b.{0,40}|correction appended", re.IGNORECASE)
_LONGEST_HEADLINE = 250


def _recognizes(head: Sequence[str]) -> bool:
    return any(is_line(line, "nexis", "first_line") and _has_day_below(head[at + 1 : at + 30]) for at, line in enumerate(head))


def _has_day_below(lines: Sequence[str]) -> bool:
    return any(starts_with_day(line.strip()) for line in filled(lines)[:6]) and not any(
        "proquest" in line.casefold() for line in lines
    )


def _split(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines between two "n of m DOCUMENTS"; those before the first are the cover."""
    part: list[str] | None = None
    for line in lines:
        if is_line(line, "nexis", "first_line"):
            if part:
                yield part
            part = []
        elif part is not None:
            part.append(line)
    if part:
        yield part


def _record(part: list[str]) -> Record:
    """Read one document: publisher and day centered above, headline, labels, text, labels, copyright."""
    dated = next((at for at, line in enumerate(part[:40]) if starts_with_day(line.strip())), None)
    title, above = _above(part[: dated or 0])
    start, head = _head(part, 0 if dated is None else dated + 1, title=title)
    end = _foot(part, start)
    body = label_of(part[start]) if start < len(part) else None
    first = [body[1]] if body and body[0] in phrases("nexis", "body") else part[start : start + 1]
    return Record(
        text=_text([*first, *part[start + 1 : end]]),
        headline=head.get("headline"),
        published=part[dated].strip() if dated is not None else _load_date(part[:start]),
        publisher=above[-1] if above else None,
        byline=head.get("byline"),
        section=head.get("section"),
    )


def _above(lines: Sequence[str]) -> tuple[str | None, list[str]]:
    """Tell a headline at the left margin from the centered lines of the publisher; without a margin all are the publisher's."""
    told = [line for line in lines if line.strip() and line != PAGE and not _COPYRIGHT.match(line)]
    centered = [line.strip() for line in told if line[:1].isspace()]
    at_margin = [line.strip() for line in told if not line[:1].isspace()]
    return (" ".join(at_margin) or None, centered) if centered else (None, at_margin)


def _load_date(lines: Sequence[str]) -> str | None:
    """Return a day that a label of the head gives, where no line of its own does."""
    dated = (found[1] for line in lines if (found := label_of(line)) and found[0] in {"date", "publication date"})
    return next((value for value in dated if find_day(value)), None)


def _head(part: list[str], start: int, *, title: str | None) -> tuple[int, dict[str, str]]:
    """Read headline and labels from below the day; return where the text begins, and them.

    The headline has a label, or it is the first block that is no edition ("Late Edition - Final", right below the day or in a
    block of its own). A label "BODY" ends the head.
    """
    at = start
    while at < len(part) and part[at].strip() and part[at][:1].isspace():
        at += 1
    head = {"headline": title} if title else {}
    while (block := _block(part, at)).lines:
        found = label_of(block.lines[0])
        if found and found[0] in phrases("nexis", "body"):
            return block.start + (not found[1]), head
        if found and found[0] in _HEAD:
            head |= _labeled(found[0], " ".join([found[1], *block.lines[1:]]).strip())
        elif not _is_of_head(part, block, head):
            break
        elif not _is_edition(block.lines):
            words = " ".join(block.lines)
            head.setdefault("byline" if "headline" in head and _is_name(words) else "headline", words)
        at = block.end
    return at, head


def _is_of_head(part: list[str], block: _Block, head: dict[str, str]) -> bool:
    """Tell whether a block without a label is of the head: labels follow, or it is short and there is no headline yet."""
    return _labels_follow(part, block.end) or ("headline" not in head and len(" ".join(block.lines)) <= _LONGEST_HEADLINE)


def _is_name(words: str) -> bool:
    """Tell a byline that has no label: a block of its own between headline and labels."""
    return is_byline(words) or (len(words.split()) <= 4 and words.istitle() and not any(sign in words for sign in ".:;!?"))


def _is_edition(lines: list[str]) -> bool:
    return bool(_COPYRIGHT.match(lines[0]) or _EDITION.fullmatch(" ".join(lines)))


def _labeled(label: str, value: str) -> dict[str, str]:
    kinds = {kind: phrases("nexis", kind) for kind in ("byline", "section", "headline")}
    return {kind: value for kind, labels in kinds.items() if label in labels and value}


def _labels_follow(part: list[str], at: int) -> bool:
    """Tell whether labels of the head come within the next blocks: before them stands a headline, after them the text."""
    for _ in range(4):
        block = _block(part, at)
        if block.lines and has_label(block.lines[0], _HEAD | phrases("nexis", "body")):
            return True
        at = block.end
    return False


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines without a blank one between, trimmed, and where they start and end in the document."""

    lines: list[str]
    start: int
    end: int


def _block(part: list[str], at: int) -> _Block:
    """Return the next block; a label begins one of its own."""
    while at < len(part) and (not part[at].strip() or part[at] == PAGE):
        at += 1
    end = at
    while end < len(part) and part[end].strip() and part[end] != PAGE:
        if end > at and has_label(part[end], _HEAD | phrases("nexis", "body")):
            break
        end += 1
    return _Block([line.strip() for line in part[at:end]], at, end)


def _foot(part: list[str], start: int) -> int:
    """Return where the text ends: at the first of the labels below it, or at the copyright."""
    labels = phrases("nexis", "foot")
    for at in range(start, len(part)):
        found = label_of(part[at]) if not part[at][:1].isspace() else None
        if found and found[0] in labels and (part[at].split(":")[0].isupper() or at > len(part) - 40):
            return at
        if _COPYRIGHT.match(part[at]) and len(filled(part[at:])) <= 4:
            return at
    return len(part)


def _text(lines: Sequence[str]) -> str:
    text = paragraphs(lines)
    if not text:
        raise ReadError("this document has no text", remedy="it may be a picture or a table: leave it out")
    return text


LAYOUT = Layout("an older Nexis bundle", _recognizes, _split, _record)
