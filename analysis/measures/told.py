"""What page one tells whole: an event stands in a briefing once as a sentence, and after that by its first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal

import pandas as pd

from analysis.measures.actors import printed_actors
from analysis.measures.again import tells_again
from analysis.measures.due import DueRow
from analysis.measures.editions.news import news_since, over_the_time
from analysis.measures.lead_line import LeadRow
from analysis.measures.lines import Line
from analysis.measures.row_types import TimelineRow
from analysis.measures.rows import only, rows_of
from analysis.measures.stances import line_of

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage
    from analysis.measures.editions.changes import Changes

Section = Literal["lead", "since", "due"]


def unsaid_news(coverage: Coverage, changes: Changes | None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the news since the edition before: what page one has yet to tell, and what its lead tells already."""
    if changes is None or changes.since is None or changes.problem:
        none = coverage.timeline.head(0)
        return none, none
    rows = news_since(coverage, changes.since.as_of)
    told = [_is_in_lead(row, coverage.lead) for row in rows_of(rows)]
    lead = [(line.text, line.earliest) for line in coverage.lead]
    unsaid = each_once(only(rows, [not one for one in told]), lead)
    foremost = max(rows["news"], default=0.0)
    return over_the_time(unsaid, changes.since.as_of, coverage.as_of, foremost=foremost), only(rows, told)


def each_once(rows: pd.DataFrame, told: list[tuple[str, date | None]]) -> pd.DataFrame:
    """Return rows without what a line before, of those ``told`` or of the rows, tells of the same day in other words."""
    kept: list[bool] = []
    lines = list(told)
    for row in rows_of(rows):
        kept.append(not any(day == row.earliest and tells_again(words, row.words) for words, day in lines))
        lines += [(row.words, row.earliest)] if kept[-1] else []
    return only(rows, kept)


def told_before(coverage: Coverage, changes: Changes | None, *, most_due: int) -> dict[str, Section]:
    """Return which section of page one tells an event of the timeline whole, by the event's key."""
    return dict(_told(coverage, changes, coverage.due[:most_due]))


def lines_of_actors(coverage: Coverage, *, most: int) -> list[Line]:
    """Return the lines that the table of so many actors prints of them."""
    actors = set(printed_actors(coverage, most=most)["actor"])
    return [line_of(one) for one in coverage.stances if one.actor in actors]


def _told(coverage: Coverage, changes: Changes | None, due: Iterable[DueRow]) -> Iterator[tuple[str, Section]]:
    news = set(unsaid_news(coverage, changes)[0]["key"])
    places = {place for row in due for place in row.places[:1]}
    for row in rows_of(coverage.timeline):
        if _is_in_lead(row, coverage.lead):
            yield row.key, "lead"
        elif row.key in news:
            yield row.key, "since"
        elif row.reports[0] in places:
            yield row.key, "due"


def _is_in_lead(row: TimelineRow, lead: Iterable[LeadRow]) -> bool:
    """Tell whether a line of the lead is one of the reports of an event: the same sentence, or another of the same deed."""
    return any((line.article, line.sentence_start) in row.reports for line in lead)
