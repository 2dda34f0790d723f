"""What a briefing covers: the corpus' tables cut to a period, and what of them is shown, each line with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypedDict

import pandas as pd

from analysis.measures.days import as_day, object_column, with_days
from analysis.measures.disputes.agreements import Agreement, find_agreements, places_of_agreements
from analysis.measures.disputes.find import find_conflicts
from analysis.measures.disputes.told import Conflict, RunningFigure, places_of_sides
from analysis.measures.due.find import DueRow, find_due, places_of
from analysis.measures.evidence import cited, number_evidence
from analysis.measures.furniture import with_furniture, with_sentences, without_furniture
from analysis.measures.lead import LeadRow, LeadSources, find_lead, places_of_lead
from analysis.measures.publishers import without_publishers
from analysis.measures.quotes import select_quotes
from analysis.measures.roles import with_given_roles, with_last_roles
from analysis.measures.rows import only
from analysis.measures.spoken import examples, spoken_rows
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.merge import merge_events
from analysis.model import Case

if TYPE_CHECKING:
    from analysis.corpus import Corpus


LEAST_PLANNED = 0.5  # a plan is told by its whole sentence, so that less is asked of the clause found in it


@dataclass(frozen=True, slots=True)
class Choice:
    """How a briefing chooses: at most so many quotes and events, none below a confidence."""

    most_quotes: int = 24
    most_events: int = 30
    least_confidence: float = 0.6


@dataclass(frozen=True, slots=True)
class Coverage:
    """One edition's data. All tables hold articles of the period only.

    ``sentences`` are those of the articles, with ``furniture`` (``with_furniture``): what stands in it is left out of all else.
    ``quotes`` and ``events`` hold everything found, events with their whole ``sentence`` and its ``place`` in the story;
    ``whole`` is the timeline of all of them, ``due`` what is to come, ``lead`` tells the affair. ``shown`` (quotes) and
    ``timeline`` are printed, with
    ``evidence``, the number of their sentence in ``evidence`` (timeline rows: several, that of the words shown first).
    ``doubts`` are the pairs of actors that may be one, ``agreements`` what is told alike, ``conflicts`` what
    is told differently, ``running`` figures that grow.
    ``corrections`` are those of the case, with what each changed; ``version`` is the corpus' version, ``configuration`` what
    annotated it. ``pinned`` are the ids of quotes and events that a person wants shown.
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
    evidence: pd.DataFrame
    skipped: pd.DataFrame
    corrections: pd.DataFrame
    doubts: pd.DataFrame
    agreements: tuple[Agreement, ...]
    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    first_day: date | None
    last_day: date | None
    as_of: date | None
    choice: Choice
    version: int
    configuration: str
    pinned: frozenset[str] = frozenset()


def cover(
    corpus: Corpus,
    case: Case,
    *,
    first_day: date | str | None = None,
    as_of: date | str | None = None,
    choice: Choice = Choice(),
) -> Coverage:
    """Cut the corpus to articles published from ``first_day`` to ``as_of`` (inclusive, either open) and choose what to show.

    ``as_of`` is the day the briefing speaks of; by default the last day on which an article was published.
    """
    from analysis.corpus import tables

    corpus = corpus.corrected(case.corrections)
    pinned = tables.pinned(corpus)
    first, last = as_day(first_day) or case.first_day, as_day(as_of) or case.last_day
    found = _found(corpus, first, last)
    day = as_day(as_of) or max((day for day in found["articles"]["day"] if day), default=last)
    return Coverage(
        case=case,
        **found,
        **_chosen(corpus, found, choice, pinned=pinned, as_of=day),
        skipped=tables.skipped(corpus),
        corrections=with_days(tables.corrections(corpus), "day"),
        doubts=tables.doubtful_links(corpus),
        first_day=first,
        last_day=last,
        as_of=day,
        choice=choice,
        version=corpus.version,
        configuration=_configuration(corpus),
        pinned=pinned,
    )


class _Found(TypedDict):
    """Everything that the articles of the period hold."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    events: pd.DataFrame
    relations: pd.DataFrame


class _Chosen(TypedDict):
    """What of it is printed."""

    shown: pd.DataFrame
    whole: pd.DataFrame
    timeline: pd.DataFrame
    due: tuple[DueRow, ...]
    lead: tuple[LeadRow, ...]
    agreements: tuple[Agreement, ...]
    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    evidence: pd.DataFrame


def _found(corpus: Corpus, first: date | None, last: date | None) -> _Found:
    from analysis.corpus import tables

    articles = _within(with_days(tables.articles(corpus), "day"), first, last)
    actors = tables.actors(corpus)
    mentions = without_publishers(_of(tables.mentions(corpus), articles), actors, articles)
    roles = _of(with_days(tables.roles(corpus), "day"), articles)
    sentences = with_furniture(_of(with_days(tables.sentences(corpus), "day"), articles))
    events = _of(with_days(tables.events(corpus), "day", "earliest", "latest"), articles)
    return {
        "articles": articles,
        "sentences": sentences,
        "actors": with_given_roles(_actors(actors, roles, mentions, articles), tables.roles_given(corpus)),
        "mentions": mentions,
        "quotes": without_furniture(_of(with_days(tables.quotes(corpus), "day"), articles), sentences),
        "events": with_sentences(without_furniture(events, sentences), sentences),
        "relations": _of(with_days(tables.relations(corpus), "day"), articles),
    }


def _chosen(corpus: Corpus, found: _Found, choice: Choice, *, pinned: frozenset[str], as_of: date | None) -> _Chosen:
    from analysis.corpus import tables

    articles, least, hidden = found["articles"], choice.least_confidence, tables.hidden(corpus)
    quotes, events = (only(found[name], ~found[name][name[:-1]].isin(hidden)) for name in ("quotes", "events"))
    shown = select_quotes(quotes, articles, most=choice.most_quotes, least_confidence=least, pinned=pinned)
    whole = merge_events(events, articles, least_confidence=min(least, LEAST_PLANNED), pinned=pinned)
    sure = only(whole, ((whole["confidence"] >= min(least, LEAST_PLANNED)) | _pinned(whole, pinned)).tolist())
    due = find_due(whole, events, as_of=as_of)
    timeline = foremost(_told(sure, due, pinned), most=choice.most_events, pinned=pinned)
    lead = find_lead(LeadSources(found["sentences"], timeline, events, quotes, as_of))
    spoken = spoken_rows(quotes, least_confidence=least) if choice.most_quotes else shown
    drawn = examples(spoken, found["mentions"], shown) if choice.most_quotes else shown
    conflicts, running = find_conflicts(found["sentences"], quotes, events=events, mentions=found["mentions"])
    agreements = find_agreements(whole, events, articles)
    told = (places_of_sides(conflicts, running), places_of_agreements(agreements))
    places = (shown, drawn, *told, places_of(due), places_of_lead(lead))
    evidence = tables.evidence(corpus, cited(*places, timeline=timeline))
    numbered, shown, timeline = number_evidence(evidence, shown, timeline)
    return {
        "shown": shown, "whole": whole, "timeline": timeline, "due": due, "lead": lead,
        "agreements": agreements, "conflicts": conflicts, "running": running, "evidence": numbered,
    }  # fmt: skip


def _told(timeline: pd.DataFrame, due: tuple[DueRow, ...], pinned: frozenset[str]) -> pd.DataFrame:
    """Return the rows that a timeline may give: what happened or did not, and of the plans those that are due."""
    plans = timeline["status"].isin(["planned", "conditional"])
    keys = {row.key for row in due}
    keep = ~plans | timeline["key"].isin(keys) | timeline["outcome"].isin(["moved", "fell through"]) | _pinned(timeline, pinned)
    return only(timeline, keep.tolist()).reset_index(drop=True)


def _pinned(timeline: pd.DataFrame, pinned: frozenset[str]) -> pd.Series[bool]:
    return timeline["members"].map(lambda members: not pinned.isdisjoint(members)).astype(bool)


def _within(articles: pd.DataFrame, first: date | None, last: date | None) -> pd.DataFrame:
    """Cut to the period; an article without a day is kept, for it may belong."""
    keep = (day is None or ((first is None or day >= first) and (last is None or day <= last)) for day in articles["day"])
    return only(articles, keep).reset_index(drop=True)


def _of(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["article"].isin(articles["article"])].reset_index(drop=True)


def _actors(actors: pd.DataFrame, roles: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Keep who is mentioned in the period, seen from and to its days, in the role that its articles report last."""
    day = dict(zip(articles["article"], articles["day"], strict=True))
    seen: dict[str, set[date]] = {}
    for actor, article in zip(mentions["actor"], mentions["article"], strict=True):
        if isinstance(actor, str):
            seen.setdefault(actor, set()).update({day[article]} - {None})
    kept = actors[actors["actor"].isin(seen.keys())].reset_index(drop=True)
    days = [seen[actor] for actor in kept["actor"]]
    return with_last_roles(kept, roles).assign(
        first_day=object_column([min(some, default=None) for some in days], kept),
        last_day=object_column([max(some, default=None) for some in days], kept),
    )


def _configuration(corpus: Corpus) -> str:
    """Return what annotated the articles; several, where the software changed and not all were read again."""
    found = corpus.dataset().to_table(columns=["configuration"])["configuration"].to_pylist()
    return "; ".join(sorted({one for one in found if one}))
