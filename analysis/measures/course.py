"""Coverage over time: articles by day, week, month or year, copies of one text apart from what is new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.origins import origin_of
from analysis.measures.rows import only
from analysis.measures.timeline import window

Unit = Literal["day", "week", "month", "year"]
_LONGEST: dict[Unit, int] = {"day": 31, "week": 400, "month": 2000}  # days of a period counted by the unit
_WHOLE = 800  # days that a figure can draw as they are
_LONGEST_OF_ALL = 200 * 366  # days; beyond it a date of publication is no date of one affair
_COLUMNS = ["start", "origins", "copies", "evidence"]


@dataclass(frozen=True, slots=True)
class Course:
    """Counts by ``unit`` from ``first`` to ``last``; ``outside`` articles lie before, after, or on no known day.

    ``rows`` has start (a day), origins (articles of their own text), copies, evidence (the first number that an article
    of the time has, or None), one row a unit, those without an article included.
    """

    unit: Unit
    first: date
    last: date
    rows: pd.DataFrame
    outside: int


def course(coverage: Coverage) -> Course | None:
    """Count articles over all of the time, or, of an affair of years, over what holds most articles (``window``).

    None where none has a day, or they lie centuries apart.
    """
    articles = only(coverage.articles, (day is not None for day in coverage.articles["day"]))
    days = [day for day in articles["day"] if day is not None]
    span = (min(days), max(days)) if days else None
    if span and (span[1] - span[0]).days > _WHOLE:
        span = window(pd.DataFrame({"earliest": days, "latest": days, "granularity": "day"}))
    if span is None or (span[1] - span[0]).days > _LONGEST_OF_ALL:
        return None
    first, last = span
    unit: Unit = next((unit for unit, longest in _LONGEST.items() if (last - first).days <= longest), "year")
    inside = only(articles, (first <= day <= last for day in articles["day"]))
    counted = _counted(coverage, {start: set() for start in _starts(first, last, unit)}, inside, unit)
    rows = pd.DataFrame(counted, columns=_COLUMNS, dtype=object)
    return Course(unit, first, last, rows, len(coverage.articles) - len(inside))


def _counted(
    coverage: Coverage, ids: dict[date, set[str]], articles: pd.DataFrame, unit: Unit
) -> list[tuple[date, int, int, int | None]]:
    """Return the counts of each unit from the empty sets of the articles that are its."""
    for article, day in zip(articles["article"], articles["day"], strict=True):
        ids[_start(day, unit)].add(article)
    origin = origin_of(coverage.articles)
    first = coverage.evidence.groupby("article")["number"].min().to_dict()
    rows = []
    for start, some in ids.items():
        own = sum(origin[one] == one for one in some)
        numbers = [int(first[one]) for one in some if one in first]
        rows.append((start, own, len(some) - own, min(numbers, default=None)))
    return rows


def _starts(first: date, last: date, unit: Unit) -> list[date]:
    step = {"day": 1, "week": 7, "month": 31, "year": 366}[unit]
    starts = [_start(first, unit)]
    while (later := starts[-1].toordinal() + step) <= date.max.toordinal():
        if (start := _start(date.fromordinal(later), unit)) > last:
            break
        starts.append(start)
    return starts


def _start(day: date, unit: Unit) -> date:
    """Return the first day of the day's week (a Monday), month or year."""
    if unit == "week":
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    return day if unit == "day" else day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)
