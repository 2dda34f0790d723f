"""What became of plans: whether they came true, were moved, fell through, or are open as far as the articles tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from analysis.measures.stems import Bag, cosine, gatherings, overlap, stems
from analysis.measures.timeline.of_plan import (
    CLEARLY,
    OF_IT,
    _like,
    beyond,
    changed_date,
    comes_after,
    done,
    is_of,
    likest,
    retold,
    same_deed,
    undone,
)
from analysis.measures.timeline.report import Entry, Report

Outcome = Literal["came true", "moved", "fell through", "open"]
LIKE = 0.3  # share of telling words from which a report of something undone speaks of the plan
_LEAVING = ("withdr", "pull")  # stems
_BEFORE = re.compile(r"\b(?:withdr[ae]w|pull)", re.IGNORECASE)
AFTER = timedelta(days=14)  # after a plan's day: until then its falling through is news


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a plan: the report that tells, and the entry it stands in."""

    outcome: Outcome
    report: Report | None = None
    entry: Entry | None = None


def outcomes(entries: list[Entry], weights: Mapping[str, float]) -> dict[int, Became]:
    """Return for each entry with a plan, by its id(), what became of it."""
    told = [_Told(entry, entry.in_order, _words(entry)) for entry in entries]
    index = _by_word(told)
    plans = ((one, [report for report in one.reports if _was_open(report)]) for one in told)
    became = ((one.entry, _became(one, found, index, weights)) for one, found in plans if found)
    return {id(entry): one for entry, one in became if one is not None}


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """An entry with its reports as they were published, and all their words."""

    entry: Entry
    reports: list[Report]
    words: Bag


_Index = Mapping[str, list[_Told]]


def _was_open(report: Report) -> bool:
    """Tell whether a report speaks of a plan whose day had not gone by: "would have" tells nothing later."""
    return report.planned and (report.row.day is None or report.row.day <= report.days[1])


def _became(told: _Told, plans: list[Report], index: _Index, weights: Mapping[str, float]) -> Became | None:
    entry = told.entry
    later = [report for report in told.reports if not report.planned and comes_after(report, plans[:1])]
    if took_place := [report for report in later if done(report)]:
        nearest = max(took_place, key=lambda report: max(overlap(report.bag, plan.bag, weights) for plan in plans))
        known = any(same_deed(plan, nearest) and cosine(nearest.bag, plan.bag, weights) >= OF_IT for plan in plans)
        return Became("came true", nearest, entry) if known else None
    words = frozenset().union(*(plan.bag for plan in plans))
    near = (other for other in _near(told, words, index) if other is not told)
    found = [became for other in near if (became := _elsewhere(plans, words, other, weights))]
    best = max(found, key=lambda one: one[0])[1] if found else Became("open")
    denied = [report for report in later if report.row.status == "denied"]
    if denied and (best.report is None or denied[0].order < best.report.order):
        return Became("fell through", denied[0], entry)
    return best


def _near(told: _Told, words: Bag, index: _Index) -> Iterator[_Told]:
    """Yield the entries that share two of a plan's words: fewer tell nothing of it."""
    shared = Counter(other for word in sorted(words & told.words) for other in index.get(word, ()))
    yield from (other for other, count in shared.items() if count > 1)


def _elsewhere(
    plans: list[Report], words: Bag, other: _Told, weights: Mapping[str, float]
) -> tuple[tuple[float, int], Became] | None:
    """Return how surely another entry tells what became of a plan, of these ``words``, and what that is."""
    later = [report for report in other.reports if report.row.day and comes_after(report, plans)]
    if not later or all(len(report.context & words) < 2 for report in other.reports):
        return None
    for report in later:  # asked of each first is what costs least: status and time rule out most
        order = -later[0].row.day.toordinal()
        ends = _ends(report, plans) and (like := likest(report, plans, weights)) >= LIKE
        if ends and any(is_of(report, plan, weights) for plan in plans):
            kind: Outcome = "moved" if beyond(report, plans, "moved") else "fell through"
            return (2.0 if like >= CLEARLY else 1.0, order), Became(kind, report, other.entry)
        if any(_fulfills(report, plan, weights) for plan in plans):
            return (1.5, order), Became("came true", report, other.entry)
        if changed_date(report, plans) and any(retold(report, plan, weights) for plan in plans):
            return (likest(report, plans, weights), order), Became("moved", report, other.entry)
    return None


def _ends(report: Report, plans: list[Report]) -> bool:
    """Tell whether a report calls the plan off: in a time that can, with actors of its own."""
    if report.planned or not undone(report, plans) or _only_leaves(report, plans):
        return False
    announced = min((plan.row.day for plan in plans if plan.row.day), default=date.min)
    last = max(plan.days[1] for plan in plans)
    return announced <= report.days[1] and report.days[0] - AFTER <= last


def _only_leaves(report: Report, plans: list[Report]) -> bool:
    """Tell whether somebody whom the plan does not name leaves a gathering that goes on: "a singer withdrew from the gala"."""
    if not all(word.startswith(_LEAVING) for word in report.off | report.moved):
        return False
    before = stems(_BEFORE.split(report.row.words, maxsplit=1)[0])
    named = sum(not before.isdisjoint(plan.bag | plan.who) for plan in plans)  # one among many may play a part of its own
    return bool(before) and 2 * named < len(plans) and any(plan.whole & gatherings() for plan in plans)


def _fulfills(report: Report, plan: Report, weights: Mapping[str, float]) -> bool:
    """Tell whether a report says that a plan was carried out: the same deed of the same actors, at a time that fits.

    So "is to stay until Thursday" by "spent three days there" on a day before, in the week or month that holds both.
    """
    if not done(report) or plan.row.status != "planned" or report.row.day < plan.days[0] or not report.who & plan.who:
        return False
    fits = report.days[0] <= plan.days[1] and plan.days[0] <= report.days[1]
    return fits and bool(plan.head and report.head) and same_deed(plan, report) and _like(report, plan, weights) >= CLEARLY


def _words(entry: Entry) -> frozenset[str]:
    return frozenset().union(*(report.context for report in entry.reports))


def _by_word(told: list[_Told]) -> _Index:
    index: dict[str, list[_Told]] = {}
    for one in told:
        for word in one.words:
            index.setdefault(word, []).append(one)
    return index
