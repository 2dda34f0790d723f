"""How much an event matters to the affair, by who reports it, when, where in the article, and with whom."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from statistics import mean

from analysis.measures.timeline.report import Entry, Report

NEWS = timedelta(days=10)  # what is first reported within so many days is news, the rest background
# set by hand: what more newsrooms report comes first, the rest decides among those of as many
ORIGINS, MENTIONS, LATER, NEWSWORTHY, POSITION, ACTORS, EXACT = 4.0, 1.0, 1.0, 1.5, 0.5, 0.5, 0.5
_LETTERS = 6  # of a word and its blank: what makes an article's length in characters of that in words


def score(entry: Entry, *, prominence: Mapping[str, float], lengths: Mapping[str, int]) -> float:
    """Return a number that orders events, the greatest first.

    ``prominence`` is each actor's share of all reports, ``lengths`` the words of each article (where known).
    """
    first = entry.in_order[0].row.day
    news = first is not None and first - NEWS <= entry.first.days[1]
    actors = sum(prominence.get(actor, 0.0) for actor in sorted({one for report in entry.reports for one in report.row.actors}))
    parts = (
        ORIGINS * math.log2(len({report.newsroom for report in entry.reports})),
        MENTIONS * math.log2(len(entry.reports)),
        LATER * math.log2(1 + later_mentions(entry)),
        NEWSWORTHY * news,
        POSITION * mean(_height(report, lengths) for report in entry.reports),
        ACTORS * min(1.0, actors),
        EXACT * (entry.first.row.granularity == "day"),
    )
    return round(sum(parts), 4)


def later_mentions(entry: Entry) -> int:
    """Count the articles published later than the one that first reported it, on another day."""
    days = {report.row.article: report.row.day for report in entry.reports if report.row.day}
    return sum(day > min(days.values()) for day in days.values())


def prominence_of(reports: list[Report]) -> dict[str, float]:
    """Return each actor's share of all reports."""
    counts = Counter(actor for report in reports for actor in set(report.row.actors))
    return {actor: count / len(reports) for actor, count in counts.items()}


def _height(report: Report, lengths: Mapping[str, int]) -> float:
    """Return where in its article a report stands, 1 at the top and 0 at the end; 0.5 where the length is not known."""
    words = lengths.get(report.row.article, 0)
    return max(0.0, 1 - report.row.start / (words * _LETTERS)) if words else 0.5
