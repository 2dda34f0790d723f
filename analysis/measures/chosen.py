"""What of a period's tables is printed: lead, timeline, quotes, what is due and disputed, each line with its evidence."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypedDict

import pandas as pd

from analysis.measures.choice import Choice
from analysis.measures.chosen_events import Told, tell
from analysis.measures.chosen_quotes import Said, chosen, quote
from analysis.measures.disputes.agreements import Agreement, places_of_agreements
from analysis.measures.disputes.told import Conflict, RunningFigure, places_of_sides
from analysis.measures.due.row import DueRow, places_of
from analysis.measures.evidence import cited, number_evidence
from analysis.measures.lead import with_size
from analysis.measures.lead_line import LeadRow, places_of_lead
from analysis.measures.lines import Line, lines_of_page
from analysis.measures.material import Material, material_of
from analysis.measures.opposed import View, places_of_views
from analysis.measures.period import Found, found_in
from analysis.measures.rows import rows_of
from analysis.measures.stances import Stance, find_stances, places_of_stances
from analysis.measures.travel.shifts import Shift, places_of_shifts
from analysis.measures.unanswered import Unanswered, places_of_unanswered
from analysis.world.once import shared

if TYPE_CHECKING:
    from analysis.corpus import Corpus


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


class Parts(NamedTuple):
    """What takes longest to find of an edition: the tables of its period, and what is chosen of events and of quotes."""

    found: Found
    as_of: date | None
    material: Material
    told: Told
    said: Said


def find_parts(corpus: Corpus, first: date | None, last: date | None, *, as_of: date | None, choice: Choice, key: str) -> Parts:
    """Find what an edition of these days is made of; ``as_of`` is by default that of the last article.

    ``key`` names what the outcome depends on: processes that work together each find some (``world.once.shared``).
    """
    from analysis.corpus import corrected

    found, texts = found_in(corpus, first, last, key=key)
    day = as_of or max((day for day in found["articles"]["day"] if day), default=last)
    material = material_of(corpus, found, texts, choice, corrected.pinned(corpus))
    told, said = shared(key, lambda: tell(material, day), lambda: quote(material))
    return Parts(found, day, material, Told(*told), Said(*said))


def choose(corpus: Corpus, parts: Parts, *, asked_for: Collection[str] = ()) -> Chosen:
    """Choose what an edition prints, and number the sentences that it rests on; ``asked_for`` are names of actors."""
    found, said = parts.found, parts.said
    told = parts.told._replace(lead=with_size(parts.told.lead, said.running))
    printed = _printed(told, said)
    stances = find_stances(said.possible, printed, asked_for=_called(asked_for, found["actors"]))
    shown, drawn = chosen(parts.material, said.ranks, printed)
    places = (
        shown, drawn, places_of_sides(said.conflicts, said.running), places_of_agreements(told.agreements),
        places_of(told.due), places_of_lead(told.lead), places_of_views(said.opposed), places_of_shifts(said.shifts),
        places_of_unanswered(told.unanswered), places_of_stances(stances),
    )  # fmt: skip
    evidence = _evidence(corpus, found["articles"], cited(*places, timeline=told.timeline))
    numbered, shown, timeline = number_evidence(evidence, shown, told.timeline)
    return {
        "shown": shown, "whole": told.whole, "timeline": timeline, "due": told.due, "lead": told.lead,
        "opposed": said.opposed, "stances": stances, "shifts": said.shifts, "unanswered": told.unanswered,
        "elsewhere": parts.material.elsewhere, "agreements": told.agreements,
        "conflicts": said.conflicts, "running": said.running, "evidence": numbered,
    }  # fmt: skip


def _called(names: Collection[str], actors: pd.DataFrame) -> list[str]:
    """Return the actors that have one of these names."""
    wanted = {name.casefold() for name in names}
    return [row.actor for row in rows_of(actors) if not wanted.isdisjoint(map(str.casefold, (row.name, *row.aliases)))]


def _printed(told: Told, said: Said) -> list[Line]:
    """Return what a page prints before it comes to actors."""
    return lines_of_page(
        lead=told.lead, opposed=said.opposed, due=told.due, timeline=told.timeline,
        conflicts=said.conflicts, agreements=told.agreements,
    )  # fmt: skip


def _evidence(corpus: Corpus, articles: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    from analysis.corpus import tables

    headlines = dict(zip(articles["article"], articles["headline"], strict=True))
    evidence = tables.evidence(corpus, places)
    return evidence.assign(headline=evidence["article"].map(headlines).astype(object))
