"""The page of travelling words: its head, what stands out on page one, and how attention went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.measures.travel.carriers import Carrier
from analysis.measures.travel.cover import Travel
from analysis.measures.travel.lineage import Lineage
from analysis.views.look.counts import counted, listed
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.look.words import plain
from analysis.views.sections.lead_list import lines_of
from analysis.views.sections.masthead import masthead
from analysis.views.sections.travel_positions import MOST_SHIFTS, shift_statement
from analysis.views.sections.travel_words import (
    by_newsroom,
    cited_by,
    differs,
    lost,
    name_of_room,
    speaker_of,
)

_NOTHING = "Too few words were found in two newsrooms to be summed up here; what was found stands below."
_SOME, _MANY = 2, 5  # sayings, of which a count says more than each of them
_ASKED = "Who had the words first, who cut or changed them, who left them out, and who did not answer?"


def travel_masthead(travel: Travel, *, edition: int, paper: str = "A4") -> Markup:
    """Return the header."""
    case = replace(travel.coverage.case, title=f"How words travel · {travel.coverage.case.title}", question=_ASKED)
    return masthead(replace(travel.coverage, case=case), edition=edition, paper=paper)


def travel_highlights(travel: Travel) -> Markup:
    """Return what stands out."""
    return render("told_list", name="highlights", lines=lines_of(travel_highlight_statements(travel)), nothing=_NOTHING)


def travel_highlight_statements(travel: Travel) -> list[Statement]:
    """Return what page one says of all sayings that were found; what is said of one alone stands below."""
    several = [one for one in travel.lineages if one.newsrooms > 1]
    summed = [_summed(several, travel)] if len(several) >= _SOME else []
    return [*_shifts(travel), *summed, *_lacking(travel)]


def _shifts(travel: Travel) -> Iterator[Statement]:
    """Give the first statements of one actor that cannot both stand, each in its words."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shifts[:MOST_SHIFTS]:
        told = shift_statement(one, numbers)
        yield Statement("highlights", f"{told.text}: {told.sides[0].text}; {told.sides[1].text}.", told.evidence)


def _summed(several: Sequence[Lineage], travel: Travel) -> Statement:
    """Say how many sayings were found in several newsrooms, whose words those of most are, how many differ, who was first."""
    most = max(one.newsrooms for one in several)
    shown = [one for one in travel.shown if one.newsrooms == most]
    parts = [_carried(several, shown, travel), *(_told_of(several, travel) if len(several) >= _MANY else ())]
    numbers = numbers_of(travel.coverage)
    cited = dict.fromkeys(number for one in shown for number in cited_by(_home(one), numbers)[:1])
    return Statement("highlights", " ".join(parts), tuple(sorted(cited)))


def _carried(several: Sequence[Lineage], shown: Sequence[Lineage], travel: Travel) -> str:
    most = max(one.newsrooms for one in several)
    those = sum(one.newsrooms == most for one in several)
    where = "two newsrooms" if most == 2 else f"two or more newsrooms, {those} of them in {most}"
    names = listed(list(dict.fromkeys(speaker_of(one, travel) for one in shown)))
    words = f": {'words' if len(shown) == those else 'among them words'} of {names}" if shown else ""
    return f"{counted(len(several), 'saying').capitalize()} were found in {where}{words}."


def _told_of(several: Sequence[Lineage], travel: Travel) -> Iterator[str]:
    """Say of how many of them newsrooms print other words, and who had them first alone."""
    if number := sum(map(differs, several)):
        yield f"In {number}, one newsroom prints other or fewer words than another."
    if first := sorted((-one.first, plain(one.newsroom)) for one in travel.shares if one.first):
        led = listed([f"{name} in {-times}" for times, name in first])
        yield f"First alone with the words or a part of them, as far as these articles tell: {led}."


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
