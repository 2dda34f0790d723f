"""What several newsrooms report alike: one event, told by each in words of its own that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.measures.disputes.quantities import quantities
from analysis.measures.origins import newsrooms
from analysis.measures.reading import is_caption, leans, tells_nothing
from analysis.measures.row_types import TimelineRow
from analysis.measures.rows import only, rows_of
from analysis.measures.stems import stems

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage

MOST = 3  # agreements that an edition states beyond its timeline
ENOUGH = 3  # independent origins that make an agreement worth telling
_LIKE = 0.5  # share of a sentence's words that another has which tells the same
_MOST, _LONGEST = 40, 40  # reports of one event that are compared, and words of a sentence that can stand for them
_FEWEST = 4  # words in common
_TOOK_PLACE = ("past", "ongoing")


@dataclass(frozen=True, slots=True)
class Agreement:
    """An event that so many independent origins report; ``text`` is the sentence that the timeline shows for it.

    ``places`` are the sentences (article, sentence_start) that tell it, one of each origin, that of ``text`` first.
    """

    text: str
    value: str
    granularity: str
    earliest: date
    latest: date
    origins: int
    places: tuple[tuple[str, int], ...]
    spans: tuple[tuple[int, int], ...]


def agreements(coverage: Coverage) -> tuple[Agreement, ...]:
    """Return the events that three independent origins or more tell alike and no row of the timeline tells, most first."""
    return coverage.agreements


def find_agreements(
    whole: pd.DataFrame, events: pd.DataFrame, articles: pd.DataFrame, *, printed: pd.DataFrame
) -> tuple[Agreement, ...]:
    """Return the agreements on what happened in a whole timeline (``merge_events``), of events dated to the month or closer.

    The rows of ``printed`` state their events, with their origins, themselves.
    """
    stated = {report for row in rows_of(printed) for report in row.reports}
    home = newsrooms(articles)
    reports = {row.event: row for row in rows_of(events)}
    known = only(whole, ((whole["origins"] >= ENOUGH) & whole["status"].isin(_TOOK_PLACE)).tolist())
    rows = (row for row in rows_of(known) if not row.conflict and row.granularity in ("day", "week", "month"))
    told = [found for row in rows if (found := _agreement(row, list(_members(row, reports)), home)) is not None]
    once: dict[str, Agreement] = {}
    for one in sorted(told, key=lambda one: (-one.origins, one.earliest, one.text)):
        if stated.isdisjoint(one.places):
            once.setdefault(one.text, one)
    return tuple(once.values())[:MOST]


def _agreement(row: TimelineRow, members: list[Any], home: dict[str, str]) -> Agreement | None:
    """Return the sentence of a row that most origins tell, and one sentence of each; None where they are too few."""
    best: dict[str, Any] = {}
    text = ""
    for shown in members[:_MOST]:
        if not _reads_alone(shown):
            continue
        origins = {home[shown.article]: shown}
        for report in members[:_MOST]:
            copied = any(report.sentence == other.sentence for other in origins.values())  # one text, by whomever it is printed
            if not copied and _tells(shown.sentence, report.sentence):
                origins.setdefault(home[report.article], report)
        if len(origins) > len(best):
            best, text = origins, " ".join(shown.sentence.split())
    if len(best) < ENOUGH:
        return None
    places = tuple((one.article, one.sentence_start) for one in best.values())
    spans = tuple((one.start, one.end) for one in best.values())
    return Agreement(text, row.value, row.granularity, row.earliest, row.latest, len(best), places, spans)


def _reads_alone(report: Any) -> bool:
    words = report.sentence
    alone = not (leans(words) or is_caption(words) or tells_nothing(words))
    return report.place == report.place and len(words.split()) <= _LONGEST and alone


def _members(row: TimelineRow, reports: dict[str, Any]) -> Iterator[Any]:
    """Give the reports of a row's day that say it took place: a forecast, or what is told of another day, is no agreement."""
    members = (one for name in row.members if (one := reports.get(name)) is not None and one.status in _TOOK_PLACE)
    return (one for one in members if one.earliest and one.earliest <= row.latest and row.earliest <= one.latest)


def _tells(shown: str, sentence: str) -> bool:
    """Tell whether a sentence says most of what another does, and the same figures."""
    one, other = stems(shown), stems(sentence)
    same = len(one & other)
    return same >= _FEWEST and same >= _LIKE * len(one) and _counts_alike(shown, sentence)


def _counts_alike(shown: str, sentence: str) -> bool:
    """Tell whether each figure of the one is given by the other."""
    given = quantities(sentence)
    return all(
        any((one.unit, one.per) == (other.unit, other.per) and not one.contradicts(other) for other in given)
        for one in quantities(shown)
    )


def places_of_agreements(found: Iterable[Agreement]) -> pd.DataFrame:
    """Return the places that agreements cite: article, sentence_start, start, end."""
    cited = [(*place, *span) for one in found for place, span in zip(one.places, one.spans, strict=True)]
    return pd.DataFrame(cited, columns=["article", "sentence_start", "start", "end"])
