"""Which sentence stands for an event: the most central whole sentence of its final status and date that reads alone."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.measures.stems import cosine
from analysis.measures.timeline.clauses import clause_alone
from analysis.measures.timeline.rating import rating
from analysis.measures.timeline.report import Days, Entry, Report

MOST_COMPARED = 60  # reports that a candidate is compared with: more would not move the center


def most_central(entry: Entry, *, status: str, days: Days, weights: Mapping[str, float]) -> Report:
    """Return the report whose sentence tells the event best (``choose.rating``) and is most like what the others tell.

    It is of the event's status and date where one is.
    """
    reports = entry.in_order
    same = [one for one in reports if one.row.status == status and days[0] <= one.days[0] and one.days[1] <= days[1]]
    # a finer day than the one shown is not said by the others: "on Wednesday" is no line of a row of the whole month
    same = [one for one in same if one.days == days] or same
    same = same or [one for one in reports if one.row.status == status] or reports
    # a row's day is that of what its words are about
    same = [one for one in same if getattr(one.row, "main", True) or clause_alone(one.row)] or same
    others = reports[:MOST_COMPARED]
    return max(same, key=lambda one: (rating(one) + _centrality(one, others, weights), one.row.confidence))


def words_of(report: Report) -> str:
    """Return what a row prints of a report: its whole sentence on one line, or the clause that tells it (``clause_alone``)."""
    return clause_alone(report.row) or " ".join(str(getattr(report.row, "sentence", report.row.words)).split())


def _centrality(report: Report, others: list[Report], weights: Mapping[str, float]) -> float:
    return round(sum(cosine(report.bag, other.bag, weights) for other in others) / len(others), 6)
