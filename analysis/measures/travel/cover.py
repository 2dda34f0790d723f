"""What the page of travelling words covers: a period's articles, the words that several of them carry, and who is silent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from analysis.errors import ParameterError
from analysis.measures.choice import Choice
from analysis.measures.coverage import Coverage, cover
from analysis.measures.evidence import cited, number_evidence
from analysis.measures.one_actor import find_actor
from analysis.measures.rows import only, rows_of
from analysis.measures.travel.absence import Absence, find_absences
from analysis.measures.travel.attention import Share, attention, shares, speakers_by_day
from analysis.measures.travel.edits import Versions, find_versions
from analysis.measures.travel.lineage import Lineage, find_lineages, turned_first
from analysis.measures.travel.of_affair import of_affair
from analysis.measures.travel.positions import Position, find_positions, without_told
from analysis.measures.travel.reprints import with_reprints
from analysis.measures.travel.shifts import Shift, find_shifts
from analysis.measures.travel.silence import Place, Silence, find_silences
from analysis.measures.travel.words import bares
from analysis.measures.unanswered import Unanswered, find_unanswered
from analysis.model import Case

if TYPE_CHECKING:
    from analysis.corpus import Corpus

MOST_SAYINGS = 10
MOST_VERSIONS = 4  # that are printed
_MOST_ABSENT = 6
_MOST_SILENT = 8
_MOST_POSITIONS = 20  # of which those are printed that differ


@dataclass(frozen=True, slots=True)
class Travel:
    """How words travel in a coverage; all lines cite the evidence of ``coverage``.

    ``lineages`` are all that were found, ``shown`` those printed. ``days`` and ``speakers`` are the tables of attention.
    """

    coverage: Coverage
    lineages: tuple[Lineage, ...]
    shown: tuple[Lineage, ...]
    silences: tuple[Silence, ...]
    absences: tuple[Absence, ...]
    shares: tuple[Share, ...]
    versions: tuple[Versions, ...]
    positions: tuple[Position, ...]
    shifts: tuple[Shift, ...]
    days: pd.DataFrame
    speakers: pd.DataFrame


def cover_travel(
    corpus: Corpus,
    case: Case,
    *,
    actor: str | None = None,
    quote: str | None = None,
    most: int = MOST_SAYINGS,
    choice: Choice,
    first_day: date | str | None = None,
    as_of: date | str | None = None,
) -> Travel:
    """Follow the words of a period's articles; ``actor`` or ``quote`` (some words of it) cuts to one speaker or to one saying.

    Raises ParameterError for a name that nobody has, or several, and for words that no two articles carry.
    """
    whole = cover(corpus, case, first_day=first_day, as_of=as_of, choice=replace(choice, most_quotes=0))
    travel = _travel(whole, None if actor is None else find_actor(whole, actor), quote, most)
    return replace(travel, coverage=_with_evidence(corpus.corrected(case.corrections), travel))


def _travel(whole: Coverage, who: str | None, quote: str | None, most: int) -> Travel:
    """Follow the words of a coverage."""
    least = whole.choice.least_confidence
    articles = with_reprints(whole.articles, whole.sentences)
    lineages = find_lineages(whole.quotes, articles, whole.sentences, least_confidence=least)
    wanted = _wanted(lineages, who, quote)
    carried = [one for one in wanted if one.newsrooms > 1 and _is_said(one)]
    shown = turned_first(sorted(carried[:most], key=_first_day))
    told, asked = _of_affair(whole, shown)
    return Travel(
        whole, lineages, shown, find_silences(asked, whole.quotes, whole.actors, least_confidence=least)[-_MOST_SILENT:],
        find_absences(whole.quotes, articles, whole.actors, whole.sentences, least_confidence=least, most=_MOST_ABSENT),
        shares(wanted), find_versions(articles, whole.sentences),
        find_positions(told, articles, whole.actors, most=_MOST_POSITIONS, only=who),
        tuple(one for one in find_shifts(whole.quotes, articles, whole.actors) if who in (None, one.actor)),
        attention(articles, whole.quotes, least_confidence=least),
        speakers_by_day(whole.quotes, whole.actors, least_confidence=least),
    )  # fmt: skip


def _of_affair(whole: Coverage, shown: Sequence[Lineage]) -> tuple[pd.DataFrame, tuple[Unanswered, ...]]:
    """Return the quotes of the affair that no saying shown carries, and what of the affair was asked and not answered."""
    asked = find_unanswered(whole.sentences, whole.mentions, whole.quotes, ever=True)
    near = of_affair(whole.quotes, asked, whole.sentences, elsewhere=whole.elsewhere)
    told = without_told(whole.quotes, [place for one in shown for carrier in one.carriers for place in carrier.places])
    told = only(told, [(row.article, row.start) in near for row in rows_of(told)])
    return told, tuple(one for one in asked if (one.article, one.sentence_start) in near)


def _wanted(lineages: tuple[Lineage, ...], who: str | None, quote: str | None) -> tuple[Lineage, ...]:
    """Return the lineages of one speaker, or of one saying."""
    if who is not None:
        lineages = tuple(one for one in lineages if one.speaker == who)
    if quote is not None:
        words = f" {' '.join(bares(quote))} "
        lineages = tuple(one for one in lineages if words in f" {' '.join(bares(one.words))} ")
        if not lineages:
            raise ParameterError(
                f"no two articles of this period carry {quote!r}", remedy="give some words of a quote in a row"
            )
    return lineages


def _is_said(one: Lineage) -> bool:
    """Tell whether the page can say who said it: an actor, or a source in more than a pronoun."""
    return one.speaker is not None or (one.source is not None and len(one.source.split()) > 1)


def _first_day(one: Lineage) -> str:
    return min((carrier.day.isoformat() for carrier in one.carriers if carrier.day), default="9")


def _with_evidence(corpus: Corpus, travel: Travel) -> Coverage:
    """Return the coverage with the sentences that this page cites, numbered, in place of its own."""
    from analysis.corpus import tables

    whole = travel.coverage
    places = pd.DataFrame(list(_places(travel)), columns=["article", "sentence_start", "start", "end"])
    found = tables.evidence(corpus, cited(places, timeline=whole.timeline))
    evidence, shown, timeline = number_evidence(found, whole.shown, whole.timeline)
    return replace(whole, evidence=evidence, shown=shown, timeline=timeline)


def _places(travel: Travel) -> Iterator[Place]:
    yield from (place for one in travel.shown for carrier in one.carriers for place in carrier.places)
    for silence in travel.silences:
        asked = silence.asked
        yield (asked.article, asked.sentence_start, asked.sentence_start, asked.end)
        if silence.later:
            yield silence.later.place
    yield from (place for one in travel.absences for place in one.places)
    yield from (said.place for shift in travel.shifts for said in (shift.first, shift.then))
    yield from (said.place for position in travel.positions if position.differs for said in position.statements)
    for one in travel.versions[:MOST_VERSIONS]:
        cited = (side for edit in one.shown for side in (edit.before, edit.after))
        yield from (side.place for side in (*one.announced, *cited) if side is not None)
