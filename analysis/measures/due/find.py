"""Find what is due as of a day: from all plans of the corpus, not from those that a table has room for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.due.joined import day_confirmed, joined
from analysis.measures.due.overtaken import EXACT, overtakes
from analysis.measures.due.row import DueRow, Place
from analysis.measures.due.wording import firmness, gives_time, is_appointed, is_saying, is_to_come, little_left
from analysis.measures.reading import is_caption, leans, speaks_itself, tells_nothing
from analysis.measures.row_types import EventRow, TimelineRow
from analysis.measures.rows import rows_of
from analysis.measures.timeline.printable import IN_PASSING
from analysis.measures.timeline.sure_day import is_of_either_week, is_of_either_year

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage

PLANS = ("planned", "conditional")
LONGEST = 100  # days that a plan's time may leave open: a season, no year
WEEKEND = 2  # days
STALE = timedelta(days=60)  # a plan without a day of its own, whose time has begun, is not known to stand after so long
UNRENEWED = timedelta(days=35)  # what only may be, a bill or a proposal, is not known to stand where nobody spoke of it so long
SEASONS = ("quarter", "year")  # times of which only what is set for them is due
_SHORTEST, _LONGEST_SENTENCE = 6, 60  # words


def due_rows(coverage: Coverage) -> tuple[DueRow, ...]:
    """Return what is due as of the coverage's day: what is sure, soonest first, then what may be."""
    return coverage.due


def find_due(whole: pd.DataFrame, events: pd.DataFrame, *, as_of: date | None) -> tuple[DueRow, ...]:
    """Return the open plans of a whole timeline (``merge_events``) whose time is not over on ``as_of``.

    ``events`` are their reports, with ``sentence``, the whole sentence of each. What is told of one day in like words is one.
    """
    if as_of is None:
        return ()
    over = _over(events, as_of)
    reports = {row.event: row for row in rows_of(events) if row.main or (row.article, row.sentence_start) not in over}
    said = _days_said(events)
    found = [row for entry in rows_of(whole) if (row := _due(entry, reports, said, as_of=as_of)) is not None]
    overtaken = overtakes(events, as_of)
    kept = joined(row for row in found if not overtaken(row))
    return tuple(
        sorted(
            kept,
            key=lambda row: (
                not row.sure,
                row.earliest < as_of,
                row.latest,
                row.earliest,
                not is_appointed(row.text),
                -day_confirmed(row),
                row.text,
            ),
        )
    )


def _due(entry: TimelineRow, reports: dict[str, Any], said: dict[Place, date], *, as_of: date) -> DueRow | None:
    """Return an entry of the timeline as a line of what is due; None where it is no open plan, or none that can be told."""
    if entry.status not in PLANS or entry.outcome != "open" or entry.latest < as_of:
        return None
    if (entry.latest - entry.earliest).days > LONGEST:
        return None
    plans = [one for member in entry.members if (one := reports.get(member)) is not None and _is_plan(one, as_of)]
    graded = [(one, _firmness(one)) for one in plans if not _is_all_but_over(one, as_of)]
    told = [(one, firm) for one, firm in graded if firm != "none" and _can_stand(one.sentence) and _is_told(one, firm)]
    if not told:
        return None
    best, firm = max(told, key=lambda pair: _standing(pair[0], pair[1], entry))
    since = as_of - best.day if best.day else timedelta()
    begun = entry.granularity != "day" and entry.earliest <= as_of
    if (begun and since > STALE) or (firm != "definite" and since > UNRENEWED):
        return None
    reports_of_it = [one for one, _ in told]
    return _line(entry, best, reports_of_it, said.get((best.article, best.sentence_start), best.day), sure=firm == "definite")


def _is_all_but_over(report: Any, as_of: date) -> bool:
    """Tell whether little is left of a month or season since it was told for it, and of a week only its end."""
    if report.granularity in EXACT:
        return False
    if report.granularity == "week" and (report.latest - report.earliest).days > WEEKEND:
        return bool((report.latest - as_of).days < WEEKEND)
    return little_left(max(report.earliest, report.day or report.earliest), report.latest, report.sentence, as_of)


def _line(entry: Any, best: Any, told: list[Any], confirmed: date | None, *, sure: bool) -> DueRow:
    """Return the line of a plan: in its best report's words, of that report's time where it is coarser ("in September")."""
    cited = [best, *[one for one in told if one is not best][:2]]
    when = best if best.earliest <= entry.earliest and best.latest >= entry.latest else entry
    return DueRow(
        text=" ".join(best.sentence.split()),
        earliest=when.earliest,
        latest=when.latest,
        value=when.value,
        granularity=when.granularity,
        sure=sure,
        confirmed=confirmed,
        publishers=tuple(dict.fromkeys(one.publisher for one in told if isinstance(one.publisher, str))),
        places=tuple(dict.fromkeys((one.article, one.sentence_start) for one in cited)),
        spans=tuple(
            (one.start, one.end) for one in {(one.article, one.sentence_start): one for one in reversed(cited)}.values()
        ),
        key=entry.key,
    )


def _standing(report: EventRow, firm: str, entry: Any) -> tuple[Any, ...]:
    """Order the reports of a plan: firm ones, of the time shown and not a coarser one, told last."""
    of_time = report.earliest == entry.earliest and report.latest == entry.latest
    return firm == "definite", of_time, report.day or date.min, report.confidence, report.event


def _days_said(events: pd.DataFrame) -> dict[Place, date]:
    """Return the day on which a sentence says that it was said, where that is before its article's."""
    told = events[events["status"] == "past"]
    return {
        (row.article, row.sentence_start): row.latest
        for row in rows_of(told)
        if row.day and row.latest and row.latest < row.day and isinstance(row.head, str) and is_saying(row.head)
    }


def _over(events: pd.DataFrame, as_of: date) -> set[Place]:
    """Return the sentences about what was going on or planned, and is over: "meets today, before it reports in May"."""
    about = events[events["main"].astype(bool) & events["status"].isin(["ongoing", *PLANS])]
    return {(row.article, row.sentence_start) for row in rows_of(about) if row.latest and row.latest < as_of}


def _is_plan(report: EventRow, as_of: date) -> bool:
    """Tell whether a report looked ahead: it was published before the time was over."""
    known = report.status in PLANS and (report.day is None or report.day <= min(as_of, report.latest))
    return known and not (is_of_either_week(report) or is_of_either_year(report))


def _is_told(report: Any, firm: str) -> bool:
    """Tell whether a sentence is about the plan: not what only may be, and it tells by the way.

    Nor what gives the time of another thing ("until after Lund leaves"), or what holds of a season ("come the autumn").
    """
    if report.main:
        return report.granularity not in SEASONS or (firm == "definite" and is_appointed(report.sentence))
    before = report.sentence[: report.start - report.sentence_start]
    coming = report.rule not in IN_PASSING or is_to_come(report.sentence[: report.end - report.sentence_start])
    return firm == "definite" and report.granularity not in SEASONS and coming and not gives_time(before)


def _firmness(report: Any) -> str:
    exact = (report.latest - report.earliest).days <= 6
    when = report.when if isinstance(report.when, str) else ""
    return firmness(report.sentence, when=when, status=report.status, exact=exact)


def _can_stand(sentence: str) -> bool:
    return _SHORTEST <= len(sentence.split()) <= _LONGEST_SENTENCE and not (
        leans(sentence) or is_caption(sentence) or tells_nothing(sentence) or speaks_itself(sentence)
    )
