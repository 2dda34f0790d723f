"""What a briefing covers: the corpus' tables cut to a period, and what of them is shown, each line with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.corpus import Corpus, tables
from analysis.measures.evidence import number_evidence
from analysis.measures.quotes import select_quotes
from analysis.measures.timeline import merge_events
from analysis.model import Case


@dataclass(frozen=True, slots=True)
class Coverage:
    """One edition's data. All tables hold articles of the period only.

    ``quotes`` (every quote found), ``shown`` (those the briefing prints) and ``timeline`` (merged events) carry ``evidence``, the
    number of their sentence in ``evidence`` (timeline rows: a list of numbers, first report first).
    """

    case: Case
    articles: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    shown: pd.DataFrame
    timeline: pd.DataFrame
    evidence: pd.DataFrame
    skipped: pd.DataFrame
    first_day: date | None
    last_day: date | None
    as_of: date | None
    version: int
    configuration: str


def cover(
    corpus: Corpus,
    case: Case,
    *,
    first_day: date | str | None = None,
    last_day: date | str | None = None,
    as_of: date | str | None = None,
    most_quotes: int = 40,
    most_events: int = 40,
    least_confidence: float = 0.5,
) -> Coverage:
    """Cut the corpus to articles published from ``first_day`` to ``last_day`` (inclusive, either open) and choose what is shown.

    ``as_of`` is the day the briefing speaks of; by default the last day on which an article was published.
    """
    first, last = _day(first_day) or case.first_day, _day(last_day) or case.last_day
    articles = _within(tables.articles(corpus), first, last)
    days = articles["day"].dropna()
    today = _day(as_of) or (max(days) if len(days) else last)
    quotes = _of(tables.quotes(corpus), articles)
    events = _of(tables.events(corpus), articles)
    shown = select_quotes(quotes, articles, most=most_quotes, least_confidence=least_confidence)
    timeline = merge_events(events, articles, most=most_events, least_confidence=least_confidence, as_of=today)
    evidence, shown, timeline = number_evidence(corpus, shown, timeline)
    mentions = _of(tables.mentions(corpus), articles)
    return Coverage(
        case=case,
        articles=articles,
        actors=_still_mentioned(tables.actors(corpus), mentions),
        mentions=mentions,
        quotes=quotes,
        shown=shown,
        timeline=timeline,
        evidence=evidence,
        skipped=tables.skipped(corpus),
        first_day=first,
        last_day=last,
        as_of=today,
        version=corpus.version,
        configuration=corpus.configuration,
    )


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _within(articles: pd.DataFrame, first: date | None, last: date | None) -> pd.DataFrame:
    """Cut to the period; an article without a day is kept, for it may belong."""
    day = articles["day"]
    keep = [(pd.isna(d) or ((first is None or d >= first) and (last is None or d <= last))) for d in day]
    return articles[keep].reset_index(drop=True)


def _of(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["article"].isin(articles["article"])].reset_index(drop=True)


def _still_mentioned(actors: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    return actors[actors["actor"].isin(mentions["actor"])].reset_index(drop=True)
