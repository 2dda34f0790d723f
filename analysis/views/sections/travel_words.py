"""The same words in several newsrooms: their fullest form, who had them first, and what each other one did to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.measures.rows import rows_of
from analysis.measures.travel.cover import Travel
from analysis.measures.travel.difference import Step
from analysis.measures.travel.lineage import Carrier, Lineage
from analysis.views.look.counts import counted, listed
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Side, Statement, numbers_of
from analysis.views.look.words import first_words, plain, printed
from analysis.views.look.writing import moment
from analysis.views.sections.travel_changes import in_words, lack

_AROUND = 6  # words printed beside those that differ
_LONG = 90  # words of the fullest form that are printed


@dataclass(frozen=True, slots=True)
class _Line:
    """What one newsroom has of the words: its name, when, what it did, the words laid beside the fullest form, its evidence."""

    name: str
    when: str
    did: str
    steps: list[Step]
    marks: Markup


@dataclass(frozen=True, slots=True)
class _Words:
    """One saying: who said it, its fullest form and where that stands, who was first, who has it whole, and the others."""

    speaker: str
    words: str
    whole: list[tuple[str, Markup]]
    first: str
    lines: list[_Line]


def travel_words(travel: Travel) -> Markup:
    """Return the words that most newsrooms carry, each with its differences; a sentence where no two carry any."""
    numbers = numbers_of(travel.coverage)
    told = [_words(one, travel, numbers) for one in travel.shown]
    carried = sum(one.newsrooms > 1 for one in travel.lineages)
    return render("travel_words", told=told, carried=carried, rest=carried - len(told), counted=counted)


def lineage_statements(travel: Travel) -> list[Statement]:
    """Return each saying as a statement: its fullest form, and a side for each newsroom that carries it."""
    numbers = numbers_of(travel.coverage)
    return [_statement(one, travel, numbers) for one in travel.shown]


def by_newsroom(one: Lineage) -> list[Carrier]:
    """Return of each newsroom the article that has most of the words, in order of time; the one of the fullest form first."""
    best: dict[str, Carrier] = {}
    for carrier in one.carriers:
        known = best.get(carrier.newsroom)
        if known is None or lack(carrier, one) < lack(known, one):
            best[carrier.newsroom] = carrier
    return list(best.values())


def speaker_of(one: Lineage, travel: Travel) -> str:
    """Return who said it: the actor's name, else the article's own words for its source, in marks."""
    names = {row.actor: row.name for row in rows_of(travel.coverage.actors)}
    return plain(names.get(one.speaker)) if one.speaker in names else f"“{printed(one.source)}”"


def name_of_room(carrier: Carrier) -> str:
    """Return the publisher's name, with those that carry a copy of its article."""
    copies = f", and in a copy {listed([plain(copy) for copy in carrier.copies])}" if carrier.copies else ""
    return f"{plain(carrier.publisher) or 'publisher not stated'}{copies}"


def _words(one: Lineage, travel: Travel, numbers: Mapping[Place, int]) -> _Words:
    rooms = by_newsroom(one)
    whole = [carrier for carrier in rooms if carrier.difference.acts == ("whole",)]
    lines = [_line(carrier, numbers) for carrier in rooms if carrier not in whole]
    return _Words(
        speaker=speaker_of(one, travel),
        words=_shown(one.words),
        whole=[(f"{name_of_room(carrier)}, {when(carrier)}", _marks(carrier, numbers)) for carrier in whole],
        first=first_told(one),
        lines=lines,
    )


def _line(carrier: Carrier, numbers: Mapping[Place, int]) -> _Line:
    difference = carrier.difference
    return _Line(
        name_of_room(carrier),
        when(carrier),
        in_words(carrier),
        list(_shortened(difference.steps)),
        _marks(carrier, numbers),
    )


def _statement(one: Lineage, travel: Travel, numbers: Mapping[Place, int]) -> Statement:
    rooms = by_newsroom(one)
    sides = tuple(
        Side(f"{name_of_room(carrier)}, {when(carrier)}: {in_words(carrier)}", cited_by(carrier, numbers)) for carrier in rooms
    )
    return Statement("lineage", f"{speaker_of(one, travel)}: {_shown(one.words)} ({first_told(one)})", sides=sides)


def first_told(one: Lineage) -> str:
    """Say who had the words first in these articles; that nobody can be told to, where times do not say it."""
    leading = {carrier.newsroom: carrier for carrier in reversed(one.carriers) if carrier.first}
    undated = sum(carrier.day is None for carrier in one.carriers)
    rest = f"; {counted(undated, 'article')} not dated" if undated else ""
    if undated == len(one.carriers):
        return "no article dated"
    names = [_leads(carrier) for carrier in reversed(leading.values())]
    if len(names) == 1:
        return f"first in these articles: {names[0]}{rest}"
    return f"first on one day, as far as times are given: {listed(names)}{rest}"


def _leads(carrier: Carrier) -> str:
    """Return the name of a newsroom that may have the words first, and whether its article has a part of them."""
    name = plain(carrier.publisher) or "publisher not stated"
    acts = carrier.difference.acts
    return f"{name} (in indirect speech)" if "indirect" in acts else f"{name} (a part)" if "part" in acts else name


def _shortened(steps: Sequence[Step]) -> Iterator[Step]:
    """Give the steps with long runs of kept words cut to those beside a difference."""
    for number, (step, words) in enumerate(steps):
        parts = words.split()
        if step != "kept" or len(parts) <= 2 * _AROUND + 1:
            yield step, printed(words)
        elif number == 0:
            yield step, printed("… " + " ".join(parts[-_AROUND:]))
        elif number == len(steps) - 1:
            yield step, printed(" ".join(parts[:_AROUND]) + " …")
        else:
            yield step, printed(f"{' '.join(parts[:_AROUND])} … {' '.join(parts[-_AROUND:])}")


def _shown(words: str) -> str:
    """Return the fullest form in marks, each part of an interrupted sentence in its own."""
    return " … ".join(f"“{part.strip('“” ')}”" for part in first_words(printed(words), most=_LONG).split(" … "))


def when(carrier: Carrier) -> str:
    """Return the day of an article."""
    return moment(carrier.day.isoformat()) if carrier.day else "not dated"


def cited_by(carrier: Carrier, numbers: Mapping[Place, int]) -> tuple[int, ...]:
    """Return the numbers of the sentences in which an article has the words."""
    return tuple(numbers[place[:2]] for place in carrier.places)


def _marks(carrier: Carrier, numbers: Mapping[Place, int]) -> Markup:
    return evidence_marks(cited_by(carrier, numbers))
