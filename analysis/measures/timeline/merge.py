"""Merge what many articles say into one timeline: one row an event, with its sources, its dates and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measures.timeline.affair import Affair
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.conflicts import join_conflicting, join_said
from analysis.measures.timeline.dating import Dated, dates_of
from analysis.measures.timeline.grouping import group
from analysis.measures.timeline.of_plan import done
from analysis.measures.timeline.outcomes import Became, outcomes
from analysis.measures.timeline.rank import later_mentions, prominence_of, raised_by_days, score
from analysis.measures.timeline.rating import rating, with_affair, with_news
from analysis.measures.timeline.report import Entry, Report, reports_of
from analysis.measures.timeline.wording import most_central, words_of
from analysis.model import content_id

MOST_REPORTS = 3  # cited for one event, one of each newsroom; beside those that contradict or tell the outcome
COLUMNS = [
    "key", "value", "granularity", "earliest", "latest", "date_origins", "dates", "conflict", "status", "status_day",
    "outcome", "outcome_day", "outcome_words", "outcome_report", "outcome_key", "words", "actors", "first_reported",
    "publishers", "origins", "mentions", "later", "score", "news", "reports", "spans", "members", "confidence", "assumed",
]  # fmt: skip
_MERGED = [*(name for name in COLUMNS if name != "news"), "rating"]
_ORDER = ["earliest", "latest", "first_reported", "words"]


@dataclass(frozen=True, slots=True)
class _Case:
    """What is the same for all events of a case."""

    weights: Mapping[str, float]
    prominence: Mapping[str, float]
    lengths: Mapping[str, int]
    publisher: Mapping[str, str]
    became: Mapping[int, Became]


def merge_events(
    events: pd.DataFrame,
    articles: pd.DataFrame,
    *,
    most: int | None = None,
    least_confidence: float = 0.0,
    pinned: Collection[str] = (),
    affair: Affair | None = None,
    same: Collection[frozenset[str]] = (),
) -> pd.DataFrame:
    """Return one row an event, in order of time, with ``COLUMNS``; of more than ``most``, the ``foremost``.

    ``key`` is stable: it derives from the words of the report that was published first. ``dates`` are the date shown and those
    that contradict (then ``conflict``) or refine it: dicts with value, granularity, earliest, latest, publishers, report;
    ``date_origins`` newsrooms support the one shown, ``status_day`` is when that status was last reported; ``outcome`` (came
    true, moved, fell through, open; None for what was no plan) is told by ``outcome_report`` in the row ``outcome_key``.
    ``assumed`` tells that the date is only the day of the report.
    ``origins`` counts the newsrooms whose own text reports it, ``mentions`` the reports, ``later`` the articles of later days.
    ``affair`` tells how much a row is of the affair, and how much others say it again: for ``news``.
    ``same`` are the ids of reports that a person says are of one event: they are, whatever their words and dates.
    ``reports`` are the cited (article, sentence) pairs, ``spans`` their places, ``members`` the ids of all reports.
    """
    reports, weights = reports_of(_known(events, least_confidence, frozenset(pinned).union(*same)), articles)
    entries = join_said(join_conflicting(group(reports, weights), weights), same)
    case = _Case(weights, prominence_of(reports), _lengths(articles), _publishers(reports), outcomes(entries, weights))
    rows = pd.DataFrame([_merged(entry, case) for entry in entries], columns=_MERGED, dtype=object)
    copies = set(articles["article"][articles["copy_of"].notna()])
    rated = with_news(with_affair(raised_by_days(rows, reports, copies=copies), affair), began=_first_day(reports))
    ordered = rated[COLUMNS].sort_values(_ORDER, kind="stable", na_position="last").reset_index(drop=True)
    return ordered if most is None or len(ordered) <= most else foremost(ordered, most=most, pinned=pinned)


def _known(events: pd.DataFrame, least_confidence: float, said: Collection[str]) -> pd.DataFrame:
    """Return the reports that are sure enough, or that a person speaks of, and have a day."""
    sure = (events["confidence"] >= least_confidence) | events["event"].isin(list(said))
    return events[sure & events["earliest"].notna() & events["latest"].notna()]


def key_of(entry: Entry) -> str:
    """Return an event's key: that of the report published first, whatever joins it later."""
    row = entry.in_order[0].row
    return content_id("event", row.article, row.value, " ".join(row.words.casefold().split()))


def _merged(entry: Entry, case: _Case) -> list[object]:
    dates = dates_of(entry)
    status, status_day = _status(entry.in_order)
    shown = most_central(entry, status=status, days=dates[0].days, weights=case.weights)
    became = case.became.get(id(entry), _NO_PLAN)
    cited = _cited(entry, shown=shown, dates=dates, told=became.report)
    return [
        key_of(entry),
        dates[0].row.value,
        dates[0].row.granularity,
        *dates[0].days,
        len(dates[0].newsrooms),
        [_date(one, case.publisher) for one in dates],
        any(one.apart(other) for one in dates for other in dates),
        status,
        status_day,
        *_outcome(became),
        words_of(shown),
        _actors(entry.reports, shown),
        *_told_by(entry.reports),
        later_mentions(entry),
        score(entry, prominence=case.prominence, lengths=case.lengths),
        [_place(one) for one in cited],
        [(one.row.start, one.row.end) for one in cited],
        [getattr(one.row, "event", "") for one in entry.in_order],
        float(max(one.row.confidence for one in entry.reports)),
        all(report.assumed for report in dates[0].reports),
        rating(shown),
    ]


def _told_by(reports: Sequence[Report]) -> tuple[object, ...]:
    """Return the day of the first report, and how many publishers, newsrooms and reports tell of it."""
    publishers = {one.row.publisher for one in reports if isinstance(one.row.publisher, str)}
    return _first_day(reports), len(publishers), len({one.newsroom for one in reports}), len(reports)


def _first_day(reports: Sequence[Report]) -> date | None:
    return min((one.row.day for one in reports if one.row.day), default=None)


_NO_PLAN = Became("open")


def _outcome(became: Became) -> tuple[object, ...]:
    """Return what became of a plan: outcome, day, words, report and key."""
    if became is _NO_PLAN:
        return (None,) * 5
    told = became.report.row if became.report else None
    place = _place(became.report) if became.report else None
    key = key_of(became.entry) if became.entry else None
    return (became.outcome, told.day if told else None, told.words if told else None, place, key)


def _cited(entry: Entry, *, shown: Report, dates: list[Dated], told: Report | None) -> list[Report]:
    """Choose what is cited: the words shown, what tells the outcome, each competing date, the first of further newsrooms."""
    needed = [shown, *([told] if told else []), *(one.reports[0] for one in dates if len(dates) > 1)]
    cited = {_place(one): one for one in reversed(needed)}
    chosen = {_place(one): cited[_place(one)] for one in needed}
    seen = {one.newsroom for one in chosen.values()}
    for report in entry.in_order:
        if len(chosen) < MOST_REPORTS and report.newsroom not in seen:
            seen.add(report.newsroom)
            chosen.setdefault(_place(report), report)
    return list(chosen.values())


def _place(report: Report) -> tuple[str, int]:
    return report.row.article, report.row.sentence_start


def _date(dated: Dated, publisher: Mapping[str, str]) -> dict[str, Any]:
    """Return a date as a plain value: who gives it, and the first report that does."""
    return {
        "value": dated.row.value,
        "granularity": dated.row.granularity,
        "earliest": dated.days[0],
        "latest": dated.days[1],
        "publishers": list(dict.fromkeys(publisher[one.newsroom] for one in dated.reports if one.newsroom in publisher)),
        "report": _place(dated.reports[0]),
    }


def _actors(reports: list[Report], shown: Report) -> list[str]:
    """Return who is in the words shown, then who is in most reports: a single one may bring in others."""
    counts = Counter(actor for report in reports for actor in set(report.row.actors))
    often = [actor for report in reports for actor in report.row.actors if counts[actor] > len(reports) / 2]
    return list(dict.fromkeys([*shown.row.actors, *often]))


def _status(reports: list[Report]) -> tuple[str, date | None]:
    """Take the status of the last report; what took place did so whenever it was said, what only "was to" is a plan."""
    plans = [one for one in reports if one.planned]
    decisive = [one for one in reports if one.row.status == "past" and (done(one) or not plans)]
    decisive = decisive or [one for one in reports if one.row.status != "past"] or reports
    last = [one for one in decisive if one.row.day] or decisive
    return str(last[-1].row.status), last[-1].row.day


def _publishers(reports: list[Report]) -> dict[str, str]:
    """Return each newsroom's name, where it is a publisher's and not an article's id."""
    named = {one.row.publisher for one in reports if isinstance(one.row.publisher, str)}
    return {name: name for name in sorted(named)}


def _lengths(articles: pd.DataFrame) -> dict[str, int]:
    if "words" not in articles:
        return {}
    return {article: int(words) for article, words in zip(articles["article"], articles["words"].fillna(0), strict=True)}
