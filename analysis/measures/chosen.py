"""What of a period's tables is printed: lead, timeline, quotes, what is due and disputed, each line with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypedDict

import pandas as pd

from analysis.measures.choice import Choice
from analysis.measures.disputes.agreements import Agreement, find_agreements, places_of_agreements
from analysis.measures.disputes.find import find_conflicts
from analysis.measures.disputes.told import Conflict, RunningFigure, places_of_sides
from analysis.measures.due.find import DueRow, find_due, places_of
from analysis.measures.elsewhere import OfAffair, of_something_else, told_by_articles
from analysis.measures.evidence import cited, number_evidence
from analysis.measures.lead import LeadRow, find_lead, places_of_lead
from analysis.measures.lead_about import LeadSources
from analysis.measures.opposed import View, find_opposed, places_of_views
from analysis.measures.period import Found
from analysis.measures.quotes import select_quotes
from analysis.measures.rows import only
from analysis.measures.spoken import examples, most_words, spoken_rows
from analysis.measures.timeline.affair import affair_of
from analysis.measures.timeline.aside import without_asides
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.merge import merge_events
from analysis.measures.timeline.printable import is_pinned, printable
from analysis.measures.timeline.run_together import without_run_together
from analysis.measures.travel.shifts import Shift, find_shifts, places_of_shifts
from analysis.measures.unanswered import Unanswered, find_unanswered, places_of_unanswered
from analysis.measures.worth import told_with

if TYPE_CHECKING:
    from analysis.corpus import Corpus

LEAST_PLANNED = 0.5  # a plan is told by its whole sentence, so that less is asked of the clause found in it
MOST_MAIN = 8  # speakers whose shift stands on page one


class Chosen(TypedDict):
    """What of it is printed (``Coverage`` says what each is)."""

    shown: pd.DataFrame
    whole: pd.DataFrame
    timeline: pd.DataFrame
    due: tuple[DueRow, ...]
    lead: tuple[LeadRow, ...]
    opposed: tuple[View, ...]
    shifts: tuple[Shift, ...]
    unanswered: tuple[Unanswered, ...]
    agreements: tuple[Agreement, ...]
    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    elsewhere: frozenset[str]
    evidence: pd.DataFrame


@dataclass(frozen=True, slots=True)
class _Material:
    """What is chosen from: all but what a person hid; ``told`` and ``quotes`` without the articles of something else.

    ``whole`` is the timeline of all events, ``told`` that of the affair, ``sure`` what of it is sure enough to be printed;
    ``shares`` how much each article tells of the affair.
    """

    sentences: pd.DataFrame
    quotes: pd.DataFrame
    events: pd.DataFrame
    whole: pd.DataFrame
    told: pd.DataFrame
    sure: pd.DataFrame
    elsewhere: frozenset[str]
    shares: dict[str, OfAffair]


def choose(corpus: Corpus, found: Found, choice: Choice, *, pinned: frozenset[str], as_of: date | None) -> Chosen:
    """Choose what an edition prints, and number the sentences that it rests on."""
    material = _material(corpus, found, choice, pinned)
    quotes, least, mentions = material.quotes, choice.least_confidence, found["mentions"]
    due = find_due(material.told, material.events, as_of=as_of)
    timeline = _timeline(material, due, most=choice.most_events, pinned=pinned)
    lead = find_lead(LeadSources(material.sentences, timeline, material.events, quotes, as_of))
    conflicts, running = find_conflicts(material.sentences, quotes, events=material.events, mentions=mentions)
    agreements = find_agreements(material.told, material.events, found["articles"], printed=timeline)
    unanswered = _unanswered(material, due, mentions)
    disputed = places_of_sides((one for one in conflicts if one.kind == "denial"), ())
    spoken = spoken_rows(quotes, least_confidence=least) if choice.most_quotes else quotes.head(0)
    opposed = find_opposed(spoken, mentions, found["actors"], disputed=disputed)
    shown = select_quotes(
        quotes, found["articles"], most=choice.most_quotes, least_confidence=least, pinned=pinned,
        told=told_with(quotes, material.sentences), taken={(view.article, view.sentence_start) for view in opposed},
    )  # fmt: skip
    drawn, shifts = _of_speakers(material, found, shown, spoken) if choice.most_quotes else (shown, ())
    places = (
        shown, drawn, places_of_sides(conflicts, running), places_of_agreements(agreements), places_of(due),
        places_of_lead(lead), places_of_views(opposed), places_of_shifts(shifts), places_of_unanswered(unanswered),
    )  # fmt: skip
    evidence = _evidence(corpus, found["articles"], cited(*places, timeline=timeline))
    numbered, shown, timeline = number_evidence(evidence, shown, timeline)
    return {
        "shown": shown, "whole": material.whole, "timeline": timeline, "due": due, "lead": lead,
        "opposed": opposed, "shifts": shifts, "unanswered": unanswered, "elsewhere": material.elsewhere,
        "agreements": agreements, "conflicts": conflicts, "running": running, "evidence": numbered,
    }  # fmt: skip


def _timeline(material: _Material, due: Sequence[DueRow], *, most: int, pinned: frozenset[str]) -> pd.DataFrame:
    """Return the foremost of the rows that a page may give: none told aside, none that an export ran together."""
    may = printable(material.sure, material.events, due=[row.key for row in due], pinned=pinned)
    may = without_run_together(without_asides(may, material.sentences, material.shares), material.sentences)
    return foremost(may, most=most, pinned=pinned)


def _unanswered(material: _Material, due: Sequence[DueRow], mentions: pd.DataFrame) -> tuple[Unanswered, ...]:
    """Return what was asked and not answered, but for what stands among what is due."""
    listed = {place for row in due for place in row.places}
    asked = find_unanswered(material.sentences, mentions, material.quotes)
    return tuple(row for row in asked if (row.article, row.sentence_start) not in listed)


def _material(corpus: Corpus, found: Found, choice: Choice, pinned: frozenset[str]) -> _Material:
    from analysis.corpus import tables

    hidden, sentences = tables.hidden(corpus), found["sentences"]
    articles = found["articles"]
    affair = affair_of(sentences, copies=articles["article"][articles["copy_of"].notna()])
    shares = told_by_articles(sentences, articles, affair)
    elsewhere = of_something_else(shares)
    quotes, events = (only(found[name], ~found[name][name[:-1]].isin(hidden)) for name in ("quotes", "events"))
    least, same = min(choice.least_confidence, LEAST_PLANNED), tables.same_events(corpus)
    whole = merge_events(events, articles, least_confidence=least, pinned=pinned, affair=affair, same=same)
    told = _of_affair(whole, elsewhere, pinned)
    sure = only(told, ((told["confidence"] >= least) | is_pinned(told, pinned)).tolist()).reset_index(drop=True)
    quotes = only(quotes, (~quotes["article"].isin(elsewhere) | quotes["quote"].isin(list(pinned))).tolist())
    sentences = only(sentences, (~sentences["article"].isin(elsewhere)).tolist())
    return _Material(sentences, quotes, events, whole, told, sure, elsewhere, shares)


def _of_speakers(
    material: _Material, found: Found, shown: pd.DataFrame, spoken: pd.DataFrame
) -> tuple[pd.DataFrame, tuple[Shift, ...]]:
    """Return a quote for each mark of the figures, and the last shift of who is quoted most."""
    main = set(most_words(spoken, most=MOST_MAIN))
    of_main = only(material.quotes, (speaker in main for speaker in material.quotes["speaker"]))
    return examples(spoken, found["mentions"], shown), find_shifts(of_main, found["articles"], found["actors"])[-1:]


def _evidence(corpus: Corpus, articles: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    from analysis.corpus import tables

    headlines = dict(zip(articles["article"], articles["headline"], strict=True))
    evidence = tables.evidence(corpus, places)
    return evidence.assign(headline=evidence["article"].map(headlines).astype(object))


def _of_affair(rows: pd.DataFrame, elsewhere: frozenset[str], pinned: frozenset[str]) -> pd.DataFrame:
    """Return the events but those told by articles of something else; what a person wants shown stays."""
    keep = [reports[0][0] not in elsewhere for reports in rows["reports"]]
    return only(rows, (pd.Series(keep, index=rows.index, dtype=bool) | is_pinned(rows, pinned)).tolist()).reset_index(drop=True)
