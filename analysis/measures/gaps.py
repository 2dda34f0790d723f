"""What the coverage does not tell: who is never quoted, what rests on one source, whose words, who may be whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.measures.actors import LISTED, actor_rows
from analysis.measures.coverage import Coverage
from analysis.measures.pairs import Pair, doubtful_pairs
from analysis.measures.rows import rows_of

SEVERAL, MANY = 3, 12  # articles that mention somebody often, where there are many
OFTEN = 0.1  # and the share of them


@dataclass(frozen=True, slots=True)
class Gaps:
    """``never_quoted``: who takes part in the events shown, often mentioned and never quoted, not even unsurely; then counts.

    ``elsewhere`` are the articles of something else: who published them when.
    ``due`` counts planned or conditional events that lay behind the as-of day without a report of what became of them.
    ``doubtful`` are the pairs of actors that may be one, with their reasons (``doubtful_pairs``), of whom one is listed or
    quoted here: others concern no reader, and ``onrecord check`` names them. ``unfit`` counts the corrections that find
    nothing to put right.
    """

    never_quoted: pd.DataFrame
    events: int
    due: int
    unnamed: int
    quotes: int
    undated: int
    skipped: int
    elsewhere: tuple[tuple[str | None, date | None], ...]
    doubtful: list[Pair]
    unfit: int


def gaps(coverage: Coverage, *, mentioned: int = 5, most: int = 8) -> Gaps:
    """Return the gaps of the coverage shown; often mentioned is who has ``mentioned`` mentions, of many articles in several."""
    rows = actor_rows(coverage, most=len(coverage.actors))
    several = max(SEVERAL, OFTEN * len(coverage.articles)) if len(coverage.articles) >= MANY else 1
    often = (rows["mentions"] >= mentioned) & (rows["articles"] >= several)
    acting = {actor for actors in coverage.timeline["actors"] for actor in actors}  # who is only spoken of is no gap
    silent = rows[often & (rows["kind"] == "person") & rows["actor"].isin(acting - {*coverage.quotes["speaker"]})]
    silent = silent.sort_values(["articles", "mentions", "name"], ascending=[False, False, True], kind="stable")
    shown, timeline = coverage.shown, coverage.timeline
    seen = {*rows["actor"].head(LISTED), *shown["speaker"].dropna()}
    return Gaps(
        never_quoted=silent.head(most).reset_index(drop=True),
        events=len(timeline),
        due=_overdue(coverage),
        unnamed=int(shown["grade"].isin(["unnamed official", "none"]).sum()),
        quotes=len(shown),
        undated=sum(day is None for day in coverage.articles["day"]),
        skipped=len(coverage.skipped),
        elsewhere=_elsewhere(coverage),
        doubtful=[pair for pair in doubtful_pairs(coverage.doubts, coverage.mentions) if {pair.one, pair.other} & seen],
        unfit=int((coverage.corrections["rows"] == 0).sum()),
    )


def _elsewhere(coverage: Coverage) -> tuple[tuple[str | None, date | None], ...]:
    rows = coverage.articles[coverage.articles["article"].isin(coverage.elsewhere)]
    return tuple((row.publisher, row.day) for row in rows_of(rows))


def _overdue(coverage: Coverage) -> int:
    timeline = coverage.whole[coverage.whole["confidence"] >= coverage.choice.least_confidence]
    open_ones = timeline[timeline["status"].isin(["planned", "conditional"]) & (timeline["outcome"] == "open")]
    return sum(latest < coverage.as_of for latest in open_ones["latest"]) if coverage.as_of else 0
