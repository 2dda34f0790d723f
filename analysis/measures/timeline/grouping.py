"""Join reports to events: of one time and like words, in blocks of months so that thousands take seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from statistics import mean

from analysis.measures.stems import overlap
from analysis.measures.timeline.of_plan import done, same_deed, undone
from analysis.measures.timeline.plainly import joined_plainly
from analysis.measures.timeline.report import Days, Entry, Report

SAME = 0.5  # mean share of the telling words from which a report is of the event that others tell
SURE = 0.75  # the same, where the time or the actors do not speak for it
CARRIED = 0.35  # the same, for a plan and what came of it on its very day
ACTORS_TELL = 0.1  # what an actor in common adds to the share of telling words
MOST_SEEN = 40
MOST_COMPARED = 8  # different reports of an event that a further one is compared with, so that the most reported cost no more
_HAPPENED = frozenset(("past", "ongoing"))
_HOLDING = ("week", "month", "quarter", "year")
_LONG = 800  # days; longer times are compared with the very same time only
Key = tuple[object, str]
_Index = dict[Key, dict[Entry, None]]


def group(reports: Iterable[Report], weights: Mapping[str, float]) -> list[Entry]:
    """Join reports to events, the most exact first; each joins the event whose reports it is most like on average.

    The mean over an event's reports (average linkage) keeps a chain of half-like reports from becoming one event. What was
    founded apart because the reports between came later is joined in the end by the same measure.
    """
    index: _Index = {}
    found: list[Entry] = []
    for report in sorted(reports, key=lambda one: (one.assumed, one.length, *one.order)):
        near = _near(report, index)
        score, place = max(((_score(report, entry, weights), -number) for number, entry in enumerate(near)), default=(0.0, 0))
        home = near[-place] if score > 0 else Entry()
        if score == 0:
            found.append(home)
        home.add(report)
        _enter(home, report, index)
    return _joined(found, weights)


def _enter(entry: Entry, report: Report, index: _Index) -> None:
    """Enter it under each of its stems on its very days, and in each of its months, where coarser times look for it."""
    for key in (*_keys(report, [report.days]), *_keys(report, _blocks(report))):
        index.setdefault(key, {})[entry] = None


def _joined(entries: list[Entry], weights: Mapping[str, float]) -> list[Entry]:
    """Join the events of the same days whose reports are alike on average, each to the first that fits."""
    by_days: dict[Days, list[Entry]] = {}
    for entry in entries:
        same = by_days.setdefault(entry.first.days, [])
        home = next((other for other in same if _alike(entry, other, weights)), None)
        if home is None:
            same.append(entry)
        else:
            home.add(*entry.reports)
    return [entry for same in by_days.values() for entry in joined_plainly(same)]


def _alike(one: Entry, other: Entry, weights: Mapping[str, float]) -> bool:
    if one.counts.keys().isdisjoint(other.counts):
        return False
    if not all(_agree(report, other) and not _others(report, other) for report in one.reports):
        return False
    if mean(_likeness(report, other, weights) for report in one.reports[:MOST_COMPARED]) >= SAME:
        return True
    if len(one.core & other.core) > 1 and overlap(one.core, other.core, weights) >= SAME:
        return True
    pairs = ((report, plan) for report in one.reports for plan in other.reports if report.planned != plan.planned)
    carried = (overlap(report.bag, plan.bag, weights) >= CARRIED for report, plan in pairs if _told_later(report, plan))
    return len(one.statuses | other.statuses) > 1 and any(carried)


def months(report: Report) -> range:
    """Return the months that a report's time touches, numbered through."""
    first, last = report.days
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _blocks(report: Report) -> Iterable[object]:
    return [report.days] if report.length > _LONG else months(report)


def _keys(report: Report, blocks: Iterable[object]) -> Iterator[Key]:
    """Return the blocks that a report lies in: each of its stems at each time."""
    return ((block, word) for block in blocks for word in sorted(report.bag))


def _near(report: Report, index: _Index) -> list[Entry]:
    """Return the events of its time with a word in common, in the order of their founding; of a week or more those within."""
    blocks = _blocks(report) if report.row.granularity in _HOLDING else [report.days]
    return list(dict.fromkeys(entry for key in _keys(report, blocks) for entry in index.get(key, ())))


def _score(report: Report, entry: Entry, weights: Mapping[str, float]) -> float:
    """Return how well a report fits an event; 0 where it is of another."""
    same = report.days == entry.first.days
    if not (same or (_holds(report, entry.first) and report.who & entry.who)) or not _agree(report, entry):
        return 0.0
    like = _likeness(report, entry, weights)
    if same:
        if like >= (SURE if _others(report, entry) else SAME):
            return like
        return like if like >= CARRIED and _carries_out(report, entry) else 0.0
    if report.row.granularity == "year":  # it holds too much: only what is told in the same words
        return like if like >= SURE and max(len(report.bag & one.bag) for one in entry.reports) > 1 else 0.0
    return like if like >= SAME else 0.0


def _likeness(report: Report, entry: Entry, weights: Mapping[str, float]) -> float:
    """Return the mean share of telling words, or that of the words most reports have; raised for a common actor."""
    compared = list({one.bag: None for one in entry.reports[:MOST_SEEN]})[:MOST_COMPARED]
    shared = sum(overlap(report.bag, bag, weights) for bag in compared) / len(compared)
    if len(entry.reports) > 2 and len(report.bag & entry.core) > 1:
        shared = max(shared, overlap(report.bag, entry.core, weights))
    common = shared and any(not report.actors.isdisjoint(one.actors) for one in entry.reports)
    return min(1.0, shared + ACTORS_TELL) if common else shared


def _holds(report: Report, other: Report) -> bool:
    """Tell whether the report's week, month, quarter or year holds the other's days ("last August" and 22 August)."""
    inside = report.row.earliest <= other.row.earliest and other.row.latest <= report.row.latest
    return inside and report.row.granularity in _HOLDING


def _others(report: Report, entry: Entry) -> bool:
    """Tell whether both name actors and none of them is the same, or both give figures and no figure is the same."""
    figures = report.numbers and frozenset().union(*(one.numbers for one in entry.reports))
    if figures and report.numbers.isdisjoint(figures):
        return True
    if not report.actors or not report.who.isdisjoint(entry.who):
        return False
    return any(one.actors for one in entry.reports)


def _agree(report: Report, entry: Entry) -> bool:
    """Tell whether the statuses can be of one event: what happened and what did not stay apart, as do a plan and its end."""
    statuses = entry.statuses
    if (report.row.status == "denied" and statuses & _HAPPENED) or (report.row.status in _HAPPENED and "denied" in statuses):
        return False
    others = [one for one in entry.reports if one.planned != report.planned]
    if len(others) == len(entry.reports) and (_others(report, entry) or not _can_be(report, others)):
        return False
    if not (report.off or report.moved or any(one.off or one.moved for one in entry.reports)):
        return True
    plans, came = (others, [report]) if not report.planned else ([report], others)
    return not (others and any(undone(one, plans) for one in came))


def _can_be(report: Report, others: list[Report]) -> bool:
    """Tell whether a report and those of a plan, or a plan and reports, can be of one deed."""
    pairs = (((report, one) if report.planned else (one, report)) for one in others[:MOST_COMPARED])
    return any(same_deed(*pair) for pair in pairs)


def _carries_out(report: Report, entry: Entry) -> bool:
    """Tell whether one is the plan and the other what came of it, as another article tells: "is to take", "took effect"."""
    others = [one for one in entry.reports if one.planned != report.planned]
    return not _others(report, entry) and any(report.bag & one.bag and _told_later(report, one) for one in others)


def _told_later(one: Report, other: Report) -> bool:
    """Tell whether the later of a plan and a report tells, in another article, that something took place."""
    plan, came = (one, other) if one.planned else (other, one)
    return came.order > plan.order and came.row.article != plan.row.article and done(came)
