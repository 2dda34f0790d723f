"""Whether a report tells what became of a plan: calls it off, carries it out, gives it another date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Literal

from analysis.measures.stems import Bag, alike, cosine, overlap
from analysis.measures.timeline.report import Report

OF_IT = 0.4  # cosine of the two, without the words of calling off
CLEARLY = 0.5  # the same, where it is plain; of several such the first published tells
SAME_PLAN = 0.75  # the same, for one plan told with two dates
RETOLD = 0.6  # cosine of the two
FARTHEST = timedelta(days=92)  # between the two dates of a plan that was moved


def undone(report: Report, plans: Iterable[Report]) -> bool:
    """Tell whether a report has words of calling off or moving that the plans do not have themselves ("will suspend")."""
    return bool(report.off or report.moved) and (beyond(report, plans, "off") or beyond(report, plans, "moved"))


def done(report: Report) -> bool:
    """Tell whether a report says that something took place, and not only that it "was to"."""
    return report.row.status == "past" and not report.was_to


def same_deed(plan: Report, other: Report) -> bool:
    """Tell whether what took place can be what was planned: its verb says so, little by itself, or another word alike.

    A clause that only has the plan's verb within it is of something else ("tents will not do when the rains begin").
    """
    return not other.head or bool(other.head & plan.bag) or bool(plan.head & other.bag & alike())


def is_of(report: Report, plan: Report, weights: Mapping[str, float]) -> bool:
    """Tell whether what is called off is the plan: something of it beyond its names, and little besides."""
    shared = (report.context & plan.bag) - plan.who - report.who
    return bool(shared) and cosine(report.context - report.off - report.moved, plan.bag, weights) >= OF_IT


def changed_date(report: Report, plans: list[Report]) -> bool:
    """Tell whether a newsroom that gave the plan's date now gives another for the same, and nobody gives the first any more."""
    if not report.planned or abs(report.days[0] - plans[0].days[0]) > FARTHEST:
        return False
    same = any(plan.newsroom == report.newsroom and plan.row.article != report.row.article for plan in plans)
    still = any(plan.order > report.order for plan in plans)
    apart = all(plan.days[1] < report.days[0] or report.days[1] < plan.days[0] for plan in plans)
    return same and not still and apart


def comes_after(report: Report, plans: list[Report]) -> bool:
    """Tell whether a report came after the plan was first told, in another article unless the plan only "was to" be."""
    first = plans[0]
    return (report.order > first.order or first.was_to) and all(
        report.row.article != plan.row.article or plan.was_to for plan in plans
    )


def likest(report: Report, plans: Iterable[Report], weights: Mapping[str, float]) -> float:
    """Return how like a report is to the plan that it is most like."""
    return max(_like(report, plan, weights) for plan in plans)


def _like(report: Report, plan: Report, weights: Mapping[str, float]) -> float:
    """Return the share of telling words; 0 without a second word, or where both name somebody and nobody is in both.

    Where one names nobody, half of the words must be the same.
    """
    like = overlap(report.context, plan.bag, weights) if len(report.context & plan.bag) > 1 else 0.0
    if report.who and plan.who:
        return like if report.who & plan.who else 0.0
    return like if like >= CLEARLY else 0.0


def retold(report: Report, plan: Report, weights: Mapping[str, float]) -> bool:
    """Tell whether a report tells the plan in its own words, beyond the names of who is in it."""
    same = (report.bag & plan.bag) - report.who
    return len(same) > 1 and _like(report, plan, weights) >= SAME_PLAN and cosine(report.bag, plan.bag, weights) >= RETOLD


def beyond(report: Report, plans: Iterable[Report], words: Literal["off", "moved"]) -> bool:
    """Tell whether a report has words of calling off, or moving, that no plan has."""
    own: Bag = getattr(report, words)
    return bool(own) and bool(own.difference(*(getattr(plan, words) for plan in plans)))
