"""Merge what many articles say of one event into one row, and find the period in which most of it lies."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.measures.days import object_column
from analysis.measures.origins import newsrooms
from analysis.measures.rows import rows_of

SAME = 0.5  # share of the shorter clause's telling words from which two clauses about one time speak of one event
COMMON = 0.2  # words in more than this share of all clauses tell nothing: the affair's own names
DENSE = 2 / 3  # the share of the events that the figure's window holds
NEWS = timedelta(days=10)  # what is first reported within so many days is news, the rest background
MOST_REPORTS = 3  # cited for one event, one of each newsroom
COLUMNS = [
    "value", "granularity", "earliest", "latest", "status", "status_day", "words", "actors", "first_reported", "publishers",
    "origins", "reports", "spans", "confidence",
]  # fmt: skip
_ORDER = ["earliest", "latest", "first_reported", "words"]
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class _Event:
    """Reports of one event: their rows in order of publication; the first found gives time and telling words."""

    reports: list[Any]
    bag: frozenset[str]

    @property
    def first(self) -> Any:
        return self.reports[0]


def merge_events(events: pd.DataFrame, articles: pd.DataFrame, *, most: int, least_confidence: float) -> pd.DataFrame:
    """Return one row an event, in order of time, with ``COLUMNS``; ``reports`` are (article, sentence) pairs, ``spans`` theirs.

    Reports are one event if they share enough telling words and cover the same days, or one of them a longer time that holds
    the other's ("last August" and 22 August); a plan and what came of it, if they share a word and an actor or
    one names none. ``origins`` counts the publishers whose own text reports it, ``status_day`` is when that status was last
    reported. Of more than ``most``, those stay that most origins report; then news before background, days before months,
    late before early.
    """
    known = events[(events["confidence"] >= least_confidence) & events["earliest"].notna() & events["latest"].notna()]
    home = newsrooms(articles)
    rows = [_merged(sorted(event.reports, key=_by_day), home) for event in _group(list(rows_of(known)))]
    table = pd.DataFrame(rows, columns=COLUMNS).astype(object)
    kept = table.assign(rank=object_column([_rank(row) for row in rows_of(table)], table)).sort_values("rank", kind="stable")
    return kept.head(most).sort_values(_ORDER, kind="stable", na_position="last").drop(columns="rank").reset_index(drop=True)


def window(timeline: pd.DataFrame) -> tuple[date, date] | None:
    """Return the shortest period that holds four in five of the dated events, or all where that is not twice as long.

    Only events known to the month or closer count: a year's bar says little of where the affair is dense. None for none.
    """
    exact = timeline[timeline["granularity"].isin(["day", "week", "month"])]
    spans = sorted(zip(exact["earliest"], exact["latest"], strict=True))
    if not spans:
        return None
    size = max(1, round(DENSE * len(spans)))
    first, last = min((_reach(spans[n : n + size]) for n in range(len(spans) - size + 1)), key=lambda run: run[1] - run[0])
    whole = _reach(spans)
    return whole if whole[1] - whole[0] <= 2 * (last - first) else (first, last)


def _reach(spans: list[tuple[date, date]]) -> tuple[date, date]:
    return spans[0][0], max(latest for _, latest in spans)


def _group(reports: list[Any]) -> list[_Event]:
    """Join reports to events, the most exact first; a report joins the first event of its time with a like clause."""
    bags = dict(zip(map(id, reports), _telling_words([report.words for report in reports]), strict=True))
    by_days: dict[tuple[date, date], list[_Event]] = {}
    by_month: dict[tuple[int, int], list[_Event]] = {}
    found: list[_Event] = []
    for report in sorted(reports, key=lambda one: (one.latest - one.earliest, *_by_day(one))):
        bag = bags[id(report)]
        near = [*by_days.get(_days(report), ()), *(event for event in _finer(report, by_month))]
        home = next((event for event in near if _like(bag, event.bag) or _carries_out(report, bag, event)), None)
        if home is None:
            home = _Event([], bag)
            found.append(home)
            by_days.setdefault(_days(report), []).append(home)
            by_month.setdefault((report.earliest.year, report.earliest.month), []).append(home)
        home.reports.append(report)
    return found


def _finer(report: Any, by_month: dict[tuple[int, int], list[_Event]]) -> list[_Event]:
    """Return the events within the week, month or quarter that a report names; a year holds too much to tell."""
    if report.granularity not in ("week", "month", "quarter"):
        return []
    first, last = report.earliest.year * 12 + report.earliest.month - 1, report.latest.year * 12 + report.latest.month - 1
    events = [event for number in range(first, last + 1) for event in by_month.get((number // 12, number % 12 + 1), ())]
    return [event for event in events if report.earliest <= event.first.earliest and event.first.latest <= report.latest]


def _telling_words(clauses: list[str]) -> list[frozenset[str]]:
    """Return each clause's words, shortened to their stems' first letters, without those that the whole affair shares."""
    bags = [frozenset(word.casefold()[:6] for word in _WORD.findall(words)) for words in clauses]
    counts = Counter(word for bag in bags for word in bag)
    common = {word for word, count in counts.items() if count > max(3, COMMON * len(bags))}
    return [bag - common or bag for bag in bags]


def _like(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) / min(len(one), len(other)) >= SAME


def _carries_out(report: Any, bag: frozenset[str], event: _Event) -> bool:
    """Tell whether one is the plan and the other what came of it: "is to take effect", "took effect"."""
    statuses = {report.status, event.first.status}
    planned = "past" in statuses and statuses & {"planned", "conditional"}
    actors, others = set(report.actors), set(event.first.actors)
    same = not actors or not others or actors & others
    return bool(planned and same and bag & event.bag and _days(report) == _days(event.first))


def _days(report: Any) -> tuple[date, date]:
    """Return the days a report covers: what two reports of one time share, however they write it ("midnight on Friday")."""
    return report.earliest, report.latest


def _by_day(report: Any) -> tuple[bool, date, str, int]:
    return (report.day is None, report.day or date.max, report.article, report.start)


def _merged(reports: list[Any], home: dict[str, str]) -> list[object]:
    exact = min(reports, key=lambda one: one.latest - one.earliest)
    status, status_day = _status(reports)
    shown = _wording(reports, exact, status)
    cited = _cited(reports, home, shown=shown)
    return [
        exact.value,
        exact.granularity,
        exact.earliest,
        exact.latest,
        status,
        status_day,
        shown.words,
        _actors(reports, shown),
        min((report.day for report in reports if report.day), default=None),
        len({report.publisher for report in reports if isinstance(report.publisher, str)}),
        len({home[report.article] for report in reports}),
        [(report.article, report.sentence_start) for report in cited],
        [(report.start, report.end) for report in cited],
        float(max(report.confidence for report in reports)),
    ]


def _wording(reports: list[Any], exact: Any, status: str) -> Any:
    """Choose the report whose words are shown: of the event's status and most exact time the surest, a whole clause if any."""
    same = [report for report in reports if report.status == status and _days(report) == _days(exact)]
    same = same or [report for report in reports if report.status == status]
    return max(same, key=lambda one: (one.confidence, one.words[:1].isupper(), 5 <= len(one.words.split()) <= 30))


def _cited(reports: list[Any], home: dict[str, str], *, shown: Any) -> list[Any]:
    """Choose the reports that are cited: the one whose words are shown, and the first of each further newsroom."""
    firsts = {home[shown.article]: shown}
    for report in reports:
        firsts.setdefault(home[report.article], report)
    return list(firsts.values())[:MOST_REPORTS]


def _actors(reports: list[Any], shown: Any) -> list[str]:
    """Return who is in the words shown, then who is in most reports: a single one may bring in others."""
    counts = Counter(actor for report in reports for actor in set(report.actors))
    often = [actor for report in reports for actor in report.actors if counts[actor] > len(reports) / 2]
    return list(dict.fromkeys([*shown.actors, *often]))


def _status(reports: list[Any]) -> tuple[str, date | None]:
    """Take the status of the last report; what is past is so whenever it was said."""
    decisive = [report for report in reports if report.status == "past"] or reports
    last = [report for report in decisive if report.day] or decisive
    return str(last[-1].status), last[-1].day


def _rank(row: Any) -> tuple[int, bool, bool, int]:
    news = row.first_reported is not None and row.first_reported - NEWS <= row.latest
    return (-int(row.origins), not news, row.granularity != "day", -row.earliest.toordinal())
