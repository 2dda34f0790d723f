"""Refuse a text that holds several articles in a layout nobody has told us of: read as one it would be wrong throughout."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.errors import ReadError
from analysis.read.bundles.lines import filled, label_of, pattern, phrases
from analysis.read.published import find_day, starts_with_day

_LONG = 150  # characters; a paragraph, not a title
_FINISHED = (".", "!", "?", "”", '"', ":", ";", ",")


def refuse_unknown_bundle(lines: Sequence[str], *, where: str) -> None:
    """Raise ReadError where several titles with days, or numbered articles, stand in one text."""
    told = filled(lines)
    several = max(_labeled(told), _counted(told), _headed(told))
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


def _counted(lines: Sequence[str]) -> int:
    """Count lines that number what follows, "Article 2 of 5", from one upwards, with prose between them."""
    number = 0
    prose = True
    for line in lines:
        found = (
            pattern("unknown", "counted").fullmatch(" ".join(line.casefold().split()).strip(" -–—=*[]().:"))
            if len(line) < 60
            else None
        )
        if found and prose and int(found["number"] or found["of"] or 0) == number + 1:
            number, prose = number + 1, False
        prose = prose or len(line) > _LONG
    return number


def _headed(lines: Sequence[str]) -> int:
    """Count the places where a title stands above a line with a day of its own, and a paragraph follows below."""
    days = set()
    count = 0
    for at, line in enumerate(lines[1:-1], start=1):
        day = starts_with_day(line) if len(line) <= 60 else None
        above = lines[at - 1]
        titled = 3 <= len(above.split()) <= 25 and not above.endswith(_FINISHED) and find_day(above) is None
        if day and titled and any(len(below) > _LONG for below in lines[at + 1 : at + 5]):
            days.add(day)
            count += 1
    return count if len(days) > 1 else 0
