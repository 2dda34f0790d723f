"""The page of travelling words: its head, what stands out on page one, and how attention went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analysis.measures.travel.cover import Travel
from analysis.measures.travel.words import bares, telling
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.look.words import plain
from analysis.views.sections.lead_list import lines_of
from analysis.views.sections.masthead import masthead
from analysis.views.sections.travel_positions import shift_statement
from analysis.views.sections.travel_words import (
    by_newsroom,
    changes,
    in_words,
    lineage_statements,
    name_of_room,
    speaker_of,
    told_cuts,
)

_MOST_CUTS = 2
_ALIKE = 60.0  # of 100: a word so like another is a form of it
_MOST_SHIFTS = 2
_MOST_CARRIED = 3
_ASKED = "Who had the words first, who cut or changed them, who left them out, and who did not answer?"


def travel_masthead(travel: Travel, *, edition: int, paper: str = "A4") -> Markup:
    """Return the header."""
    case = replace(travel.coverage.case, title=f"How words travel · {travel.coverage.case.title}", question=_ASKED)
    return masthead(replace(travel.coverage, case=case), edition=edition, paper=paper)


def travel_highlights(travel: Travel) -> Markup:
    """Return what stands out."""
    return render("highlights", lines=lines_of(travel_highlight_statements(travel)))


def travel_highlight_statements(travel: Travel) -> list[Statement]:
    """Return what page one says: how much is carried, the words of most newsrooms, cuts that may turn the meaning."""
    return [*_shifts(travel), *_carried(travel), *list(told_cuts(travel))[:_MOST_CUTS], *_changed(travel)]


def _shifts(travel: Travel) -> Iterator[Statement]:
    """Give the first statements of one actor that cannot both stand, each in its words."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shifts[:_MOST_SHIFTS]:
        told = shift_statement(one, numbers)
        yield Statement("highlights", f"{told.text}: {told.sides[0].text}; {told.sides[1].text}.", told.evidence)


def _carried(travel: Travel) -> Iterator[Statement]:
    """Say how many sayings several newsrooms carry, and give those of most."""
    several = [one for one in travel.lineages if one.newsrooms > 1]
    if not several:
        return
    most = max(one.newsrooms for one in several)
    those = sum(one.newsrooms == most for one in several)
    by = f", {those} of them by {most}" if most > 2 else ""
    carried = counted(len(several), "saying").capitalize()
    yield Statement(
        "highlights",
        f"{carried} {'is' if len(several) == 1 else 'are'} carried by two or more newsrooms in the same words{by}.",
    )
    for one in lineage_statements(travel)[:_MOST_CARRIED]:
        yield replace(one, section="highlights", sides=())


def _changed(travel: Travel) -> Iterator[Statement]:
    """Give the first words that one newsroom prints otherwise than another."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shown:
        for carrier in by_newsroom(one):
            if carrier.difference.acts == ("changed",) and any(_is_other(*pair) for pair in changes(carrier.difference.steps)):
                told = f"Words of {speaker_of(one, travel)} differ: {name_of_room(carrier)} {in_words(carrier)}."
                yield Statement("highlights", plain(told), (numbers[carrier.place[:2]],))
                return


def _is_other(old: str, new: str) -> bool:
    """Tell whether other words stand for words: not a small word, a form, a spelling or a mask of the same."""
    from rapidfuzz import fuzz

    masked = "*" in old + new
    return bool(old) and not masked and telling(bares(new)) > 0 and telling(bares(old)) > 0 and fuzz.ratio(old, new) < _ALIKE
