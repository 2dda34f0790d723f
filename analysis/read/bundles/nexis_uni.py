"""Nexis Uni, Lexis+ and Nexis Advance, as Word, RTF or PDF: headline, publisher, day, labels, "Body" … "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analysis.errors import ReadError
from analysis.read.bundles.layout import Layout
from analysis.read.bundles.lines import PAGE, filled, has_label, is_line, label_of, paragraphs, phrases, refuse_several
from analysis.read.published import starts_with_day
from analysis.read.record import Record

_COPYRIGHT = re.compile(r"\s*(?:copyright\b|©|\(c\) ?\d{4})", re.IGNORECASE)
_PAGE = re.compile(r"(?:page|seite|pagina|página) \d+ (?:of|von|de|sur|van|di) \d+", re.IGNORECASE)
_HEAD = phrases("nexis", "head", "byline", "section")
_FOOT = phrases("nexis", "foot")
_ALONE = frozenset({"graphic", "grafik", "classification", "klassifizierung", "notes", "correction"})  # headings of a foot


def _recognizes(head: Sequence[str]) -> bool:
    ends = any(is_line(line, "nexis", "last_line") for line in head)
    bodies = any(is_line(line, "nexis", "body") for line in head)
    labels = {found[0] for line in head if (found := label_of(line))} & (_HEAD | _FOOT)
    return (ends and (bodies or len(labels) > 1)) or (bodies and _has_labels(head))


def _has_labels(head: Sequence[str]) -> bool:
    """Tell a long first article, whose end lies beyond the lines looked at, by its day, copyright and length."""
    bodies = [at for at, line in enumerate(head) if is_line(line, "nexis", "body")]
    return any(_COPYRIGHT.match(line) and _day_at(head[:at]) is not None for at in bodies[:1] for line in head[:at])


def _split(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines up to each "End of Document"; the first have the cover before them."""
    part: list[str] = []
    for line in lines:
        if is_line(line, "nexis", "last_line"):
            yield part
            part = []
        elif not _PAGE.fullmatch(line.strip()):
            part.append(line)
    if any(is_line(line, "nexis", "body") for line in part):
        yield part


def _record(part: list[str]) -> Record:
    body = next((at for at, line in enumerate(part) if is_line(line, "nexis", "body") and _day_at(part[:at]) is not None), None)
    refuse_several(
        sum(is_line(line, "nexis", "body") and _has_copyright(part[max(0, at - 24) : at]) for at, line in enumerate(part))
    )
    dated = _day_at(part[:body] if body else part)
    if dated is None:
        raise ReadError("no day of publication stands above this document's text", remedy="export it again with its full head")
    above = _above(part, dated)
    labels = _labels(part[dated:body])
    start = body + 1 if body is not None else _end_of_head(part, dated)
    headline = " ".join(above[:-1]) or None
    return Record(
        text=_text(part[start:], headline),
        headline=headline,
        published=part[dated].strip(),
        publisher=above[-1] if above else None,
        byline=next((labels[label] for label in phrases("nexis", "byline") if label in labels), None),
        section=next((labels[label] for label in phrases("nexis", "section") if label in labels), None),
    )


def _has_copyright(lines: Sequence[str]) -> bool:
    return any(_COPYRIGHT.match(line) for line in lines)


def _day_at(lines: Sequence[str]) -> int | None:
    """Return the line of the day: the last that begins with one, of those above the first labels or the copyright."""
    days = [at for at, line in enumerate(lines) if line.strip() and starts_with_day(line.strip())]
    return next((at for at in reversed(days) if _is_head(filled(lines[at + 1 :])[:4])), days[-1] if days else None)


def _is_head(below: Sequence[str]) -> bool:
    return not below or any(_COPYRIGHT.match(line) or has_label(line, _HEAD) for line in below)


def _above(part: Sequence[str], dated: int) -> list[str]:
    """Return headline and publisher above the day: two lines of a Word document, all lines of the page in a PDF."""
    lines = part[:dated]
    if PAGE in lines:
        lines = lines[len(lines) - 1 - lines[::-1].index(PAGE) :]
        return filled(line for line in lines if line != PAGE)[-6:]
    return filled(lines)[-2:]


def _labels(lines: Sequence[str]) -> dict[str, str]:
    found = (label_of(line) for line in lines)
    return {one[0]: one[1] for one in found if one and one[1]}


def _end_of_head(part: Sequence[str], dated: int) -> int:
    """Return where the text begins of a document without a line "Body": below the last label of its head."""
    ends = [at for at in range(dated, min(len(part), dated + 40)) if has_label(part[at], _HEAD) or _COPYRIGHT.match(part[at])]
    return (ends[-1] if ends else dated) + 1


def _text(lines: Sequence[str], headline: str | None) -> str:
    """Return the text above the labels of the foot; the headline that a PDF repeats above each page is left out."""
    end = next((at for at, line in enumerate(lines) if has_label(line, _FOOT) or line.strip().casefold() in _ALONE), len(lines))
    told = [line for at, line in enumerate(lines[:end]) if not (at and lines[at - 1] == PAGE and _repeats(line, headline))]
    text = paragraphs([line for line in told if line != PAGE])
    if not text:
        raise ReadError("this document has no text", remedy="it may be a picture or a table: leave it out")
    return text


def _repeats(line: str, headline: str | None) -> bool:
    return bool(headline and line.strip() and headline.casefold().startswith(line.strip().casefold()))


LAYOUT = Layout("a Nexis Uni or Lexis+ bundle", _recognizes, _split, _record)
