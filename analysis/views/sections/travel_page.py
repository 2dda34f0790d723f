"""The page of travelling words: its head, what stands out on page one, and how attention went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analysis.measures.travel.carriers import Carrier
from analysis.measures.travel.cover import Travel
from analysis.measures.travel.lineage import Lineage
from analysis.views.look.counts import listed
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.sections.lead_list import lines_of
from analysis.views.sections.masthead import masthead
from analysis.views.sections.travel_positions import MOST_SHIFTS, shift_statement
from analysis.views.sections.travel_words import (
    by_newsroom,
    cited_by,
    lost,
    name_of_room,
    speaker_of,
)

_NOTHING = (
    "No cut that turns the meaning, and nothing that contradicts what its speaker said before, was found;"
    " what was carried stands below."
)
_ASKED = "Who had the words first, who cut or changed them, who left them out, and who did not answer?"


def travel_masthead(travel: Travel, *, edition: int, paper: str = "A4") -> Markup:
    """Return the header."""
    case = replace(travel.coverage.case, title=f"How words travel · {travel.coverage.case.title}", question=_ASKED)
    return masthead(replace(travel.coverage, case=case), edition=edition, paper=paper)


def travel_highlights(travel: Travel) -> Markup:
    """Return what stands out."""
    return render("told_list", name="highlights", lines=lines_of(travel_highlight_statements(travel)), nothing=_NOTHING)


def travel_highlight_statements(travel: Travel) -> list[Statement]:
    """Return what stands out: what one actor says against themselves, and cuts that turn the meaning. The words stand below."""
    return [*_shifts(travel), *_lacking(travel)]


def _shifts(travel: Travel) -> Iterator[Statement]:
    """Give the first statements of one actor that cannot both stand, each in its words."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shifts[:MOST_SHIFTS]:
        told = shift_statement(one, numbers)
        yield Statement("highlights", f"{told.text}: {told.sides[0].text}; {told.sides[1].text}.", told.evidence)


def _home(one: Lineage) -> Carrier:
    return next(carrier for carrier in one.carriers if carrier.article == one.home)


def _lacking(travel: Travel) -> Iterator[Statement]:
    """Name the newsrooms that do not print what may turn the meaning; the words themselves stand below."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shown:
        for carrier in by_newsroom(one):
            if what := lost(carrier):
                home = _home(one)
                words = f"Of words of {speaker_of(one, travel)}, {name_of_room(carrier)} does not print {listed(what)}"
                cited = dict.fromkeys(number for other in (carrier, home) for number in cited_by(other, numbers))
                yield Statement("highlights", f"{words} that {name_of_room(home)} prints.", tuple(cited))
