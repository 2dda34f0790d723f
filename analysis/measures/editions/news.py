"""The news since an edition: what happened, or was first reported, after the day of which it spoke."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.measures.coverage import Coverage
from analysis.measures.rows import only, rows_of
from analysis.measures.stems import Bag, cosine, stems
from analysis.measures.timeline.choose import ORDER
from analysis.measures.timeline.main import main_events

MOST = 7
_PARTS = 3  # of the time since, of each of which the foremost event is told
_LEAST = 0.5  # of what the foremost is worth
_SOON = timedelta(days=14)  # what is reported so long after it happened is news still
_ALIKE = 0.3  # cosine from which a sentence told before tells the same


def news_since(coverage: Coverage, day: date | None) -> pd.DataFrame:
    """Return the rows of the timeline that tell news of after ``day`` (None: of all time), the most important first.

    What happened by then is none where an article of then tells it, if in other words than the reports that were joined.
    """
    rows = main_events(coverage)
    if day is not None:
        fresh = [bool(row.first_reported) and row.first_reported > day and row.latest > day - _SOON for row in rows_of(rows)]
        rows = only(rows, fresh)
        known = _known(coverage, [row for row in rows_of(rows) if row.latest <= day], day)
        rows = only(rows, (~rows["key"].isin(known)).tolist())
    return rows.sort_values(["news", "earliest"], ascending=[False, True], kind="stable")


def over_the_time(
    rows: pd.DataFrame, first: date | None, last: date | None, *, foremost: float = 0.0, most: int = MOST
) -> pd.DataFrame:
    """Return the foremost rows of news in order of time: of each third from ``first`` to ``last`` the foremost, then others.

    A reader asks what happened since, up to now: the weeks of which most was told do not take all the room. What is worth
    less than half the foremost, be that of the rows or one told elsewhere, fills none of it.
    """
    rows = only(rows, (rows["news"] >= _LEAST * max([foremost, *rows["news"]])).tolist())
    if rows.empty:
        return rows
    begins, ends = first or min(rows["earliest"]), max(last or date.min, *rows["latest"])
    length = max(1, (ends - begins).days + 1)
    part = [max(0, min(_PARTS - 1, _PARTS * (row.earliest - begins).days // length)) for row in rows_of(rows)]
    told = rows.assign(turn=(rows.assign(part=part).groupby("part")[ORDER].rank(method="first") > 1))
    chosen = set(told.sort_values(["turn", ORDER], kind="stable")["key"].head(most))
    return only(rows, rows["key"].isin(chosen).tolist()).sort_values(["earliest", "latest"], kind="stable")


def _known(coverage: Coverage, late: list[Any], day: date) -> set[str]:
    """Return the keys of the events that an article published by ``day`` tells, and not before the event.

    That is by a sentence in like words, or a report of the same day and the same actor: the merge may have missed it.
    """
    before, reports = (_published(rows, day) for rows in (coverage.sentences, coverage.events))
    told: list[tuple[date, Bag]] = [(row.day, stems(row.words)) for row in before] if late else []
    bags = {row.key: stems(row.words) for row in late}
    counts = Counter(word for bag in (*bags.values(), *(bag for _, bag in told)) for word in bag)
    weights = {word: math.log(1 + len(told) / count) for word, count in counts.items()}
    return {
        row.key
        for row in late
        if any(published >= row.earliest and cosine(bags[row.key], bag, weights) >= _ALIKE for published, bag in told)
        or any(
            (one.earliest, one.latest) == (row.earliest, row.latest) and set(one.actors) & set(row.actors) for one in reports
        )
    }


def _published(rows: pd.DataFrame, day: date) -> list[Any]:
    return [row for row in rows_of(rows) if row.day and row.day <= day]
