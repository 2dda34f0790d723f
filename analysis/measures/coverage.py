"""What a briefing covers: the corpus' tables cut to a period, and what of them is shown, each line with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypedDict

import pandas as pd

from analysis.measures.choice import USUAL, Choice, asked_day
from analysis.measures.days import with_days
from analysis.measures.disputes.agreements import Agreement, find_agreements, places_of_agreements
from analysis.measures.disputes.find import find_conflicts
from analysis.measures.disputes.told import Conflict, RunningFigure, places_of_sides
from analysis.measures.due.find import DueRow, find_due, places_of
from analysis.measures.elsewhere import of_something_else
from analysis.measures.evidence import cited, number_evidence
from analysis.measures.lead import LeadRow, LeadSources, find_lead, places_of_lead
from analysis.measures.opposed import View, find_opposed, places_of_views
from analysis.measures.period import Found, found_in
from analysis.measures.quotes import select_quotes
from analysis.measures.rows import only
from analysis.measures.spoken import examples, spoken_rows
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.merge import merge_events
from analysis.measures.timeline.printable import is_pinned, printable
from analysis.measures.unanswered import Unanswered, find_unanswered, places_of_unanswered
from analysis.model import Case

if TYPE_CHECKING:
    from analysis.corpus import Corpus


LEAST_PLANNED = 0.5  # a plan is told by its whole sentence, so that less is asked of the clause found in it


@dataclass(frozen=True, slots=True)
class Coverage:
    """One edition's data. All tables hold articles of the period only.

    ``sentences`` are those of the articles, with ``furniture`` (``with_furniture``): what stands in it is left out of all else.
    ``quotes`` and ``events`` hold everything found, events with their whole ``sentence`` and its ``place`` in the story;
    ``whole`` is the timeline of all of them, ``due`` what is to come, ``lead`` tells the affair, ``opposed`` is who stands
    against whom, ``unanswered`` what was asked and not answered. ``elsewhere`` are the articles of something else
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
    ParameterError for what is no day.
    """
    from analysis.corpus import tables

    asked, end = asked_day("first_day", first_day), asked_day("as_of", as_of)
    corpus = corpus.corrected(case.corrections)
    pinned = tables.pinned(corpus)
    first, last = asked or case.first_day, end or case.last_day
    found = found_in(corpus, first, last)
    day = end or max((day for day in found["articles"]["day"] if day), default=last)
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
        reviewed=tables.reviewed(corpus),
        same=tables.same_events(corpus),
    )


class _Chosen(TypedDict):
    """What of it is printed."""

    shown: pd.DataFrame
    whole: pd.DataFrame
    timeline: pd.DataFrame
    due: tuple[DueRow, ...]
    lead: tuple[LeadRow, ...]
    opposed: tuple[View, ...]
    unanswered: tuple[Unanswered, ...]
    agreements: tuple[Agreement, ...]
    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    elsewhere: frozenset[str]
    evidence: pd.DataFrame


def _chosen(corpus: Corpus, found: Found, choice: Choice, *, pinned: frozenset[str], as_of: date | None) -> _Chosen:
    from analysis.corpus import tables

    articles, least, hidden = found["articles"], choice.least_confidence, tables.hidden(corpus)
    elsewhere = of_something_else(found["sentences"], articles)
    quotes, events = (only(found[name], ~found[name][name[:-1]].isin(hidden)) for name in ("quotes", "events"))
    sure_enough = min(least, LEAST_PLANNED)
    whole = merge_events(
        events,
        articles,
        least_confidence=sure_enough,
        pinned=pinned,
        sentences=found["sentences"],
        same=tables.same_events(corpus),
    )
    sure = only(whole, ((whole["confidence"] >= sure_enough) | is_pinned(whole, pinned)).tolist())
    sure = _of_affair(sure, elsewhere, pinned)
    quotes = only(quotes, (~quotes["article"].isin(elsewhere) | quotes["quote"].isin(list(pinned))).tolist())
    sentences = only(found["sentences"], (~found["sentences"]["article"].isin(elsewhere)).tolist())
    shown = select_quotes(quotes, articles, most=choice.most_quotes, least_confidence=least, pinned=pinned)
    due = find_due(_of_affair(whole, elsewhere, pinned), events, as_of=as_of)
    may = printable(sure, events, due=[row.key for row in due], pinned=pinned)
    timeline = foremost(may, most=choice.most_events, pinned=pinned)
    lead = find_lead(LeadSources(sentences, timeline, events, quotes, as_of))
    spoken = spoken_rows(quotes, least_confidence=least) if choice.most_quotes else shown
    drawn = examples(spoken, found["mentions"], shown) if choice.most_quotes else shown
    conflicts, running = find_conflicts(sentences, quotes, events=events, mentions=found["mentions"])
    agreements = find_agreements(_of_affair(whole, elsewhere, pinned), events, articles)
    opposed = find_opposed(spoken, found["mentions"], found["actors"]) if choice.most_quotes else ()
    unanswered = find_unanswered(sentences, found["mentions"], quotes)
    told = (places_of_sides(conflicts, running), places_of_agreements(agreements))
    asked = places_of_unanswered(unanswered)
    places = (shown, drawn, *told, places_of(due), places_of_lead(lead), places_of_views(opposed), asked)
    evidence = tables.evidence(corpus, cited(*places, timeline=timeline))
    headlines = dict(zip(articles["article"], articles["headline"], strict=True))
    evidence = evidence.assign(headline=evidence["article"].map(headlines).astype(object))
    numbered, shown, timeline = number_evidence(evidence, shown, timeline)
    return {
        "shown": shown, "whole": whole, "timeline": timeline, "due": due, "lead": lead,
        "opposed": opposed, "unanswered": unanswered, "elsewhere": elsewhere,
        "agreements": agreements, "conflicts": conflicts, "running": running, "evidence": numbered,
    }  # fmt: skip


def _of_affair(rows: pd.DataFrame, elsewhere: frozenset[str], pinned: frozenset[str]) -> pd.DataFrame:
    """Return the events but those told by articles of something else; what a person wants shown stays."""
    keep = [reports[0][0] not in elsewhere for reports in rows["reports"]]
    return only(rows, (pd.Series(keep, index=rows.index, dtype=bool) | is_pinned(rows, pinned)).tolist()).reset_index(drop=True)


def _configuration(corpus: Corpus) -> str:
    """Return what annotated the articles; several, where the software changed and not all were read again."""
    found = corpus.dataset().to_table(columns=["configuration"])["configuration"].to_pylist()
    return "; ".join(sorted({one for one in found if one}))
