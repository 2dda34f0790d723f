"""The two sides of a comparison: two publishers, or two periods, as a case names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from analysis.errors import ParameterError
from analysis.measures.coverage import Coverage
from analysis.measures.days import as_day
from analysis.measures.rows import rows_of

By = Literal["period", "publisher"]
Ends = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Sides:
    """What is set side by side: two publishers by name, or two periods as ISO 8601 intervals; None chooses.

    ``first_day`` and ``as_of`` cut both, as they cut a briefing.
    """

    by: By = "period"
    left: str | None = None
    right: str | None = None
    first_day: date | str | None = None
    as_of: date | str | None = None


def sides_of(whole: Coverage, sides: Sides) -> tuple[tuple[str, str], tuple[set[str], set[str]]]:
    """Return what the two sides are called, and the articles of each. Raises ParameterError for a side without any."""
    articles = whole.articles
    if sides.by == "publisher":
        names = _publishers(articles, sides)
        kept = [set(articles[articles["publisher"] == name]["article"]) for name in names]
    else:
        ends = _periods(articles, sides)
        names = (_named(ends[0]), _named(ends[1]))
        kept = [{row.article for row in rows_of(articles) if row.day and first <= row.day <= last} for first, last in ends]
    for name, ids in zip(names, kept, strict=True):
        if not ids:
            raise ParameterError(f"{name} has no article in this case's period", remedy=_choices(articles, sides.by))
    return names, (kept[0], kept[1])


def _publishers(articles: pd.DataFrame, sides: Sides) -> tuple[str, str]:
    """Return the two names, as the articles write them."""
    counts = articles["publisher"].dropna().value_counts()
    ranked = sorted(counts.index, key=lambda name: (-counts[name], name))
    written = {name.casefold(): name for name in ranked}
    left = written.get(sides.left.casefold(), sides.left) if sides.left else next(iter(ranked), "")
    rest = [name for name in ranked if name != left]
    right = written.get(sides.right.casefold(), sides.right) if sides.right else next(iter(rest), "")
    if not left or not right or left == right:
        raise ParameterError("two publishers are needed to compare", remedy=_choices(articles, "publisher"))
    return left, right


def _periods(articles: pd.DataFrame, sides: Sides) -> tuple[Ends, Ends]:
    days = sorted({day for day in articles["day"] if day})
    if len(days) < 2 and not (sides.left and sides.right):
        raise ParameterError("the articles have no two days to compare", remedy="choose another period")
    half = (len(days) + 1) // 2
    left = _interval(sides.left) if sides.left else (days[0], days[half - 1])
    right = _interval(sides.right) if sides.right else (days[half], days[-1])
    if left[0] <= right[1] and right[0] <= left[1]:
        raise ParameterError(f"the periods {_named(left)} and {_named(right)} overlap", remedy="let one begin after the other")
    return left, right


def _interval(text: str) -> Ends:
    first, _, last = text.partition("/")
    try:
        ends = as_day(first.strip()), as_day(last.strip())
    except ValueError:
        ends = None, None
    if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
        raise ParameterError(f"{text!r} is no period", remedy="write its first and last day as 2019-07-01/2019-08-31")
    return ends[0], ends[1]


def _named(ends: Ends) -> str:
    return f"{ends[0].isoformat()}/{ends[1].isoformat()}"


def _choices(articles: pd.DataFrame, by: By) -> str:
    if by == "publisher":
        names = sorted(set(articles["publisher"].dropna()))
        return f"there are {', '.join(names)}" if names else "no article names its publisher"
    days = [day for day in articles["day"] if day]
    return f"the articles are of {min(days)} to {max(days)}" if days else "no article gives its day"
