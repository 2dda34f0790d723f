"""Which report's words stand for an event: the most central whole clause of its final status and date."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analysis.measures.timeline.report import Days, Entry, Report
from analysis.measures.timeline.words import cosine

SHORTEST, LONGEST = 5, 30  # words
FEWEST_TELLING = 3  # words that tell what happened, beyond those of grammar and time
MOST_COMPARED = 60  # reports that a candidate is compared with: more would not move the center
_DANGLING = re.compile(
    r"(?:he|she|it|they|this|that|these|those|which|who|whom|whose|where|when|there|and|but|or|so"
    r"|(?:on|from|since|by|at) (?:that|the same|this) (?:day|date|time))\b",
    re.IGNORECASE,
)


def most_central(entry: Entry, *, status: str, days: Days, weights: Mapping[str, float]) -> Report:
    """Return the report whose words are most like all others', of the event's status and date where there is one.

    Whole clauses of 5 to 30 words that do not lean on what stood before them come first ("It …", "which …").
    """
    reports = entry.in_order
    same = [one for one in reports if one.row.status == status and days[0] <= one.days[0] and one.days[1] <= days[1]]
    # a finer day than the one shown is not said by the others: "on Wednesday" is no line of a row of the whole month
    same = [one for one in same if one.days == days] or same
    same = same or [one for one in reports if one.row.status == status] or reports
    others = reports[:MOST_COMPARED]
    return max(same, key=lambda one: (_readable(one), one.row.confidence >= 0.5, _centrality(one, others, weights)))


def _readable(report: Report) -> tuple[bool, bool, bool]:
    words: str = report.row.words.strip()
    alone = words[:1].isupper() and not _DANGLING.match(words)
    return alone, len(report.bag) >= FEWEST_TELLING, SHORTEST <= len(words.split()) <= LONGEST


def _centrality(report: Report, others: list[Report], weights: Mapping[str, float]) -> float:
    return round(sum(cosine(report.bag, other.bag, weights) for other in others) / len(others), 6)
