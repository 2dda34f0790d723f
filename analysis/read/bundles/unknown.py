"""Refuse a text that holds several articles in a layout nobody has told us of: read as one it would be wrong throughout."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.errors import ReadError
from analysis.read.bundles.lines import filled, label_of, pattern, phrases
from analysis.read.published import find_day, starts_with_day

IN_TEXT, IN_PAGE = 25, 90  # words that each article has at least; on a page that is more than the teaser of another story
_FINISHED = (".", "!", "?", "”", '"', ":", ";", ",")


def refuse_unknown_bundle(lines: Sequence[str], *, where: str, least: int = IN_TEXT) -> None:
    """Raise ReadError where several titles with days, or numbered articles, of ``least`` words each stand in one text."""
    told = filled(lines)
    several = max(_labeled(told), _counted(told, least), _headed(told, least))
    if several > 1:
        what = f"it seems to hold {several} articles, in a layout that is not known"
        remedy = "export it in a format of the list in docs/inputs.md, or save each article as a file of its own"
        raise ReadError(what, where=where, remedy=remedy)


def _labeled(lines: Sequence[str]) -> int:
    """Count the articles by labels: as many days as titles, each with its label."""
    days = titles = 0
    for line in lines:
        found = label_of(line)
        if found:
            days += found[0] in phrases("unknown", "published") and any(c.isdigit() for c in found[1])
            titles += found[0] in phrases("unknown", "headline") and bool(found[1])
    return min(days, titles)


def _counted(lines: Sequence[str], least: int) -> int:
    """Count lines that number what follows, "Article 2 of 5", from one upwards, with prose between them."""
    number, words = 0, least
    for line in lines:
        key = " ".join(line.casefold().split()).strip(" -–—=*[]().:") if len(line) < 60 else ""
        found = pattern("unknown", "counted").fullmatch(key)
        if found and words >= least and int(found["number"] or found["of"] or 0) == number + 1:
            number, words = number + 1, 0
        else:
            words += len(line.split())
    return number if words >= least else number - 1


def _headed(lines: Sequence[str], least: int) -> int:
    """Count the places where a title stands above a line with a day of its own, and prose follows below."""
    heads = [(at, day) for at in range(1, len(lines) - 1) if (day := _day_below_title(lines, at))]
    ends = [*(at for at, _ in heads[1:]), len(lines)]
    parts = ((day, lines[at:end]) for (at, day), end in zip(heads, ends, strict=False))
    told = [day for day, part in parts if sum(len(line.split()) for line in part) >= least]
    return len(told) if len(set(told)) > 1 else 0


def _day_below_title(lines: Sequence[str], at: int) -> date | None:
    """Return the day of a line that has nothing else, where a title stands above it."""
    day = starts_with_day(lines[at]) if len(lines[at]) <= 60 else None
    above = lines[at - 1]
    titled = 3 <= len(above.split()) <= 25 and not above.endswith(_FINISHED) and find_day(above) is None
    return day if titled else None
