"""What a briefing covers: the corpus' tables cut to a period, and what of them is shown, each line with its evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.measures.choice import USUAL, Choice, asked_day
from analysis.measures.chosen import choose, find_parts
from analysis.measures.days import with_days
from analysis.measures.disputes.agreements import Agreement
from analysis.measures.disputes.told import Conflict, RunningFigure
from analysis.measures.due.row import DueRow
from analysis.measures.lead_line import LeadRow
from analysis.measures.opposed import View
from analysis.measures.stances import Stance
from analysis.measures.travel.shifts import Shift
from analysis.measures.unanswered import Unanswered
from analysis.model import Case, content_id
from analysis.world.once import once

if TYPE_CHECKING:
    from analysis.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Coverage:
    """One edition's data. All tables hold articles of the period only.

    ``sentences`` are those of the articles, with ``furniture`` (``with_furniture``): what stands in it is left out of all else.
    ``quotes`` and ``events`` hold everything found, events with their whole ``sentence`` and its ``place`` in the story;
    ``whole`` is the timeline of all of them, ``due`` what is to come, ``lead`` tells the affair, ``opposed`` is who stands
    against whom, ``stances`` what the table tells of each actor, ``shifts`` where a main actor says the contrary of what they
    said before, ``unanswered`` what was asked and not answered. ``elsewhere`` are the articles of something else
    (``of_something_else``): lead, timeline and quotes are not from them. ``shown`` (quotes) and ``timeline`` are printed, with
    ``evidence``, the number of their sentence in ``evidence`` (timeline rows: several, that of the words shown first).
    ``doubts`` are the pairs of actors that may be one, ``agreements`` what is told alike, ``conflicts`` what
    is told differently, ``running`` figures that grow.
    ``corrections`` are those of the case, with what each changed; ``version`` is the corpus' version, ``configuration`` what
    annotated it. ``pinned`` are the ids of quotes and events that a person wants shown, ``reviewed`` of those looked at.
    """

    case: Case
    articles: pd.DataFrame
    sentences: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    events: pd.DataFrame
    relations: pd.DataFrame
    shown: pd.DataFrame
    whole: pd.DataFrame
    timeline: pd.DataFrame
    due: tuple[DueRow, ...]
    lead: tuple[LeadRow, ...]
    opposed: tuple[View, ...]
    stances: tuple[Stance, ...]
    shifts: tuple[Shift, ...]
    unanswered: tuple[Unanswered, ...]
    evidence: pd.DataFrame
    skipped: pd.DataFrame
    corrections: pd.DataFrame
    doubts: pd.DataFrame
    agreements: tuple[Agreement, ...]
    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    elsewhere: frozenset[str]
    first_day: date | None
    last_day: date | None
    as_of: date | None
    choice: Choice
    version: int
    configuration: str
    pinned: frozenset[str] = frozenset()
    reviewed: frozenset[str] = frozenset()
    same: frozenset[frozenset[str]] = frozenset()
    kept: dict[str, pd.DataFrame] = field(default_factory=dict, init=False, repr=False, compare=False)  # see ``kept``


class _Period(NamedTuple):
    """The first and the last day of publication, and the day asked for."""

    first: date | None
    last: date | None
    end: date | None


def cover(
    corpus: Corpus,
    case: Case,
    *,
    first_day: date | str | None = None,
    as_of: date | str | None = None,
    choice: Choice = USUAL,
) -> Coverage:
    """Cut the corpus to articles published from ``first_day`` to ``as_of`` (inclusive, either open) and choose what to show.

    ``as_of`` is the day the briefing speaks of; by default the last day on which an article was published. Raises
    ParameterError for what is no day. Processes that make one edition together share the work (``world.once``).
    """
    period = _period(case, first_day, as_of)
    corpus = corpus.corrected(case.corrections)
    key = _key(corpus, case, period, choice)
    found = once(key, lambda: _cover(corpus, case, period, choice, key))
    return found if found.case == case else replace(found, case=case)  # two may know it by other paths


def help_cover(
    corpus: Corpus,
    case: Case,
    *,
    first_day: date | str | None = None,
    as_of: date | str | None = None,
    choice: Choice = USUAL,
) -> None:
    """Find of what ``cover`` finds what another process that asks for it leaves to this one (``world.once.shared``)."""
    period = _period(case, first_day, as_of)
    corpus, (first, last, end) = corpus.corrected(case.corrections), period
    find_parts(corpus, first, last, as_of=end, choice=choice, key=_key(corpus, case, period, choice))


def _period(case: Case, first_day: date | str | None, as_of: date | str | None) -> _Period:
    asked, end = asked_day("first_day", first_day), asked_day("as_of", as_of)
    return _Period(asked or case.first_day, end or case.last_day, end)


def _key(corpus: Corpus, case: Case, period: _Period, choice: Choice) -> str:
    """Return what the outcome depends on, as a name of it."""
    asked = repr((case.corrections, case.actors_of_interest, period, choice))
    return content_id(*corpus.identity, str(corpus.version), asked)


def kept(find: Callable[[Coverage], pd.DataFrame]) -> Callable[[Coverage], pd.DataFrame]:
    """Let a table be found once for all who ask it of a coverage, which nobody changes.

    Each gets a copy of its own, which pandas makes when it is written to.
    """

    @wraps(find)
    def table(coverage: Coverage) -> pd.DataFrame:
        if find.__qualname__ not in coverage.kept:
            coverage.kept[find.__qualname__] = find(coverage)
        return coverage.kept[find.__qualname__].copy(deep=False)

    return table


def _cover(corpus: Corpus, case: Case, period: _Period, choice: Choice, key: str) -> Coverage:
    from analysis.corpus import corrected, tables

    first, last, end = period
    parts = find_parts(corpus, first, last, as_of=end, choice=choice, key=key)
    return Coverage(
        case=case,
        **parts.found,
        **choose(corpus, parts, asked_for=case.actors_of_interest),
        skipped=tables.skipped(corpus),
        corrections=with_days(tables.corrections(corpus), "day"),
        doubts=tables.doubtful_links(corpus),
        first_day=first,
        last_day=last,
        as_of=parts.as_of,
        choice=choice,
        version=corpus.version,
        configuration=_configuration(corpus),
        pinned=corrected.pinned(corpus),
        reviewed=corrected.reviewed(corpus),
        same=corrected.same_events(corpus),
    )


def _configuration(corpus: Corpus) -> str:
    """Return what annotated the articles; several, where the software changed and not all were read again."""
    found = corpus.dataset().to_table(columns=["configuration"])["configuration"].to_pylist()
    return "; ".join(sorted({one for one in found if one}))
