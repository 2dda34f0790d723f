"""What of a period's tables is printed: lead, timeline, quotes, what is due and disputed, each line with its evidence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypedDict

import pandas as pd

from analysis.measures.choice import Choice
from analysis.measures.disputes.agreements import Agreement, find_agreements, places_of_agreements
from analysis.measures.disputes.find import find_conflicts
from analysis.measures.disputes.told import Conflict, RunningFigure, places_of_sides
from analysis.measures.due.find import find_due
from analysis.measures.due.row import DueRow, places_of
from analysis.measures.elsewhere import OfAffair, of_something_else, told_by_articles
from analysis.measures.evidence import cited, number_evidence
from analysis.measures.lead import find_lead
from analysis.measures.lead_about import LeadSources
from analysis.measures.lead_line import LeadRow, places_of_lead
from analysis.measures.opposed import View, find_opposed, places_of_views
from analysis.measures.own_deeds import find_deeds
from analysis.measures.period import Found
from analysis.measures.quotes import best_of_each, choose_quotes, rank_quotes
from analysis.measures.rows import only, rows_of
from analysis.measures.spoken import examples, most_words, spoken_rows
from analysis.measures.stances import Possible, Printed, Stance, find_stances, places_of_stances, possible_stances
from analysis.measures.timeline.affair import Affair, affair_of
from analysis.measures.timeline.aside import without_asides
from analysis.measures.timeline.choose import foremost
from analysis.measures.timeline.merge import merge_events
from analysis.measures.timeline.printable import is_pinned, printable
from analysis.measures.timeline.run_together import without_run_together
from analysis.measures.travel.shifts import Shift, find_shifts, places_of_shifts
from analysis.measures.unanswered import Unanswered, find_unanswered, places_of_unanswered
from analysis.measures.worth import told_of, told_with
from analysis.world.once import shared

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
    stances: tuple[Stance, ...]
    shifts: tuple[Shift, ...]
    unanswered: tuple[Unanswered, ...]
    agreements: tuple[Agreement, ...]
    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    elsewhere: frozenset[str]
    evidence: pd.DataFrame


@dataclass(frozen=True, slots=True)
class _Material:
    """What is chosen from: all but what a person hid; sentences and quotes without the articles of something else.

    ``shares`` is how much each article tells of the affair, ``same`` which reports a person says are of one event.
    """

    articles: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    sentences: pd.DataFrame
    quotes: pd.DataFrame
    events: pd.DataFrame
    relations: pd.DataFrame
    elsewhere: frozenset[str]
    shares: dict[str, OfAffair]
    affair: Affair
    same: frozenset[frozenset[str]]
    pinned: frozenset[str]
    choice: Choice


class _Told(NamedTuple):
    """What is chosen of events (``Coverage``): of all (``whole``), of the affair, and what rests on its timeline."""

    whole: pd.DataFrame
    timeline: pd.DataFrame
    due: tuple[DueRow, ...]
    lead: tuple[LeadRow, ...]
    unanswered: tuple[Unanswered, ...]
    agreements: tuple[Agreement, ...]


class _Said(NamedTuple):
    """What is chosen of quotes and disputes; ``drawn`` are quotes that figures are marked with, ``possible`` is of actors."""

    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    opposed: tuple[View, ...]
    shown: pd.DataFrame
    drawn: pd.DataFrame
    shifts: tuple[Shift, ...]
    possible: Possible


def choose(
    corpus: Corpus, found: Found, choice: Choice, *,
    pinned: frozenset[str], as_of: date | None, key: str, asked_for: Collection[str] = (),
) -> Chosen:  # fmt: skip
    """Choose what an edition prints, and number the sentences that it rests on.

    ``asked_for`` are names of actors; ``key`` names what the outcome depends on, for processes that work together
    (``world.once.shared``).
    """
    material = _material(corpus, found, choice, pinned)
    one, other = shared(key, lambda: _told(material, as_of), lambda: _said(material))
    told, said = _Told(*one), _Said(*other)
    stances = find_stances(said.possible, _printed(told, said), asked_for=_called(asked_for, found["actors"]))
    places = (
        said.shown, said.drawn, places_of_sides(said.conflicts, said.running), places_of_agreements(told.agreements),
        places_of(told.due), places_of_lead(told.lead), places_of_views(said.opposed), places_of_shifts(said.shifts),
        places_of_unanswered(told.unanswered), places_of_stances(stances),
    )  # fmt: skip
    evidence = _evidence(corpus, found["articles"], cited(*places, timeline=told.timeline))
    numbered, shown, timeline = number_evidence(evidence, said.shown, told.timeline)
    return {
        "shown": shown, "whole": told.whole, "timeline": timeline, "due": told.due, "lead": told.lead,
        "opposed": said.opposed, "stances": stances, "shifts": said.shifts, "unanswered": told.unanswered,
        "elsewhere": material.elsewhere, "agreements": told.agreements,
        "conflicts": said.conflicts, "running": said.running, "evidence": numbered,
    }  # fmt: skip


def _material(corpus: Corpus, found: Found, choice: Choice, pinned: frozenset[str]) -> _Material:
    from analysis.corpus import corrected

    hidden, sentences, articles = corrected.hidden(corpus), found["sentences"], found["articles"]
    affair = affair_of(sentences, copies=articles["article"][articles["copy_of"].notna()])
    shares = told_by_articles(sentences, articles, affair)
    elsewhere = of_something_else(shares)
    quotes, events = (only(found[name], ~found[name][name[:-1]].isin(hidden)) for name in ("quotes", "events"))
    quotes = only(quotes, (~quotes["article"].isin(elsewhere) | quotes["quote"].isin(list(pinned))).tolist())
    sentences = only(sentences, (~sentences["article"].isin(elsewhere)).tolist())
    return _Material(
        articles, found["actors"], found["mentions"], sentences, quotes, events, found["relations"], elsewhere, shares, affair,
        corrected.same_events(corpus), pinned, choice,
    )  # fmt: skip


def _told(material: _Material, as_of: date | None) -> _Told:
    """Choose what is told of events."""
    choice, pinned, events = material.choice, material.pinned, material.events
    least = min(choice.least_confidence, LEAST_PLANNED)
    whole = merge_events(
        events, material.articles, least_confidence=least, pinned=pinned, affair=material.affair, same=material.same
    )
    told = _of_affair(whole, material.elsewhere, pinned)
    sure = only(told, ((told["confidence"] >= least) | is_pinned(told, pinned)).tolist()).reset_index(drop=True)
    due = find_due(told, events, as_of=as_of)
    timeline = _timeline(material, sure, due)
    lead = find_lead(LeadSources(material.sentences, timeline, events, material.quotes, as_of))
    agreements = find_agreements(told, events, material.articles, printed=timeline)
    return _Told(whole, timeline, due, lead, _unanswered(material, due), agreements)


def _timeline(material: _Material, sure: pd.DataFrame, due: Sequence[DueRow]) -> pd.DataFrame:
    """Return the foremost of the rows that a page may give: none told aside, none that an export ran together."""
    may = printable(sure, material.events, due=[row.key for row in due], pinned=material.pinned)
    may = without_run_together(without_asides(may, material.sentences, material.shares), material.sentences)
    return foremost(may, most=material.choice.most_events, pinned=material.pinned)


def _unanswered(material: _Material, due: Sequence[DueRow]) -> tuple[Unanswered, ...]:
    """Return what was asked and not answered, but for what stands among what is due."""
    listed = {place for row in due for place in row.places}
    asked = find_unanswered(material.sentences, material.mentions, material.quotes)
    return tuple(row for row in asked if (row.article, row.sentence_start) not in listed)


def _said(material: _Material) -> _Said:
    """Choose what was said, and by whom; and what is told differently."""
    choice, quotes, mentions, pinned = material.choice, material.quotes, material.mentions, material.pinned
    least = choice.least_confidence
    conflicts, running = find_conflicts(material.sentences, quotes, events=material.events, mentions=mentions)
    disputed = places_of_sides((one for one in conflicts if one.kind == "denial"), ())
    spoken = spoken_rows(quotes, least_confidence=least) if choice.most_quotes else quotes.head(0)
    opposed = find_opposed(spoken, mentions, material.actors, disputed=disputed)
    tell = told_with(quotes, material.sentences)
    ranks = rank_quotes(quotes, material.articles, least_confidence=least, pinned=pinned, told=tell)
    shown = choose_quotes(ranks, most=choice.most_quotes, taken={(view.article, view.sentence_start) for view in opposed})
    drawn, shifts = _of_speakers(material, shown, spoken) if choice.most_quotes else (shown, ())
    possible = _possible(material, ranks) if choice.most_quotes else {}
    return _Said(conflicts, running, opposed, shown, drawn, shifts, possible)


def _possible(material: _Material, ranks: pd.DataFrame) -> Possible:
    """Return what could be told of each actor."""
    of_affair = only(material.mentions, (~material.mentions["article"].isin(material.elsewhere)).tolist())
    done = find_deeds(material.events, material.relations, material.sentences, of_affair)
    return possible_stances(best_of_each(ranks), done, told_of([row for _, row in done], material.sentences))


def _called(names: Collection[str], actors: pd.DataFrame) -> list[str]:
    """Return the actors that have one of these names."""
    wanted = {name.casefold() for name in names}
    return [row.actor for row in rows_of(actors) if not wanted.isdisjoint(map(str.casefold, (row.name, *row.aliases)))]


def _printed(told: _Told, said: _Said) -> Printed:
    """Return what a page prints beside its quotes and actors."""
    places = {(line.article, line.sentence_start) for line in told.lead}
    places |= {(view.article, view.sentence_start) for view in said.opposed}
    places |= {row.reports[0] for row in rows_of(told.timeline)} | {row.places[0] for row in told.due}
    places |= {(side.article, place) for one in said.conflicts for side in one.sides for place in side.places}
    lines = (*(line.text for line in told.lead), *(row.text for row in told.due))
    return Printed(places, (*lines, *(row.words for row in rows_of(told.timeline))))


def _of_speakers(material: _Material, shown: pd.DataFrame, spoken: pd.DataFrame) -> tuple[pd.DataFrame, tuple[Shift, ...]]:
    """Return a quote for each mark of the figures, and the last shift of who is quoted most."""
    main = set(most_words(spoken, most=MOST_MAIN))
    of_main = only(material.quotes, (speaker in main for speaker in material.quotes["speaker"]))
    return examples(spoken, material.mentions, shown), find_shifts(of_main, material.articles, material.actors)[-1:]


def _evidence(corpus: Corpus, articles: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    from analysis.corpus import tables

    headlines = dict(zip(articles["article"], articles["headline"], strict=True))
    evidence = tables.evidence(corpus, places)
    return evidence.assign(headline=evidence["article"].map(headlines).astype(object))


def _of_affair(rows: pd.DataFrame, elsewhere: frozenset[str], pinned: frozenset[str]) -> pd.DataFrame:
    """Return the events but those told by articles of something else; what a person wants shown stays."""
    keep = [reports[0][0] not in elsewhere for reports in rows["reports"]]
    return only(rows, (pd.Series(keep, index=rows.index, dtype=bool) | is_pinned(rows, pinned)).tolist()).reset_index(drop=True)
