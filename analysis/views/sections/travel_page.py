"""The page of travelling words: its head, what stands out on page one, and how attention went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from analysis.measures.travel.carriers import Carrier
from analysis.measures.travel.cover import Travel
from analysis.measures.travel.lineage import Lineage
from analysis.measures.travel.words import bares, telling
from analysis.views.look.counts import counted, listed
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.look.words import plain
from analysis.views.sections.lead_list import lines_of
from analysis.views.sections.masthead import masthead
from analysis.views.sections.travel_positions import shift_statement
from analysis.views.sections.travel_words import (
    by_newsroom,
    cited_by,
    in_words,
    name_of_room,
    speaker_of,
    told_cuts,
    when,
)

_MOST_CUTS = 2
_ALIKE = 60.0  # of 100: a word so like another is a form of it
_MOST_SHIFTS = 2
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
    return [
        *_shifts(travel),
        *_carried(travel),
        *list(told_cuts(travel))[:_MOST_CUTS],
        *_changed(travel),
        *_led(travel),
    ]


def _shifts(travel: Travel) -> Iterator[Statement]:
    """Give the first statements of one actor that cannot both stand, each in its words."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shifts[:_MOST_SHIFTS]:
        told = shift_statement(one, numbers)
        yield Statement("highlights", f"{told.text}: {told.sides[0].text}; {told.sides[1].text}.", told.evidence)


def _carried(travel: Travel) -> Iterator[Statement]:
    """Say how many sayings several newsrooms carry, and whose words those of most are."""
    several = [one for one in travel.lineages if one.newsrooms > 1]
    if not several:
        return
    most = max(one.newsrooms for one in several)
    those = [one for one in several if one.newsrooms == most]
    shown = [one for one in travel.shown if one.newsrooms == most]
    carried = counted(len(several), "saying").capitalize()
    text = f"{carried} {'is' if len(several) == 1 else 'are'} carried by two or more newsrooms in the same words"
    if most == 2 or not shown:
        yield Statement("highlights", f"{text}.")
        return
    by = listed(list(dict.fromkeys(speaker_of(one, travel) for one in shown)))
    among = "words of " if len(shown) == len(those) else "among them words of "
    numbers = numbers_of(travel.coverage)
    cited = dict.fromkeys(number for one in shown for number in cited_by(_home(one), numbers)[:1])
    yield Statement("highlights", f"{text}, {len(those)} of them by {most}: {among}{by}.", tuple(sorted(cited)))


def _home(one: Lineage) -> Carrier:
    return next(carrier for carrier in one.carriers if carrier.article == one.home)


def _led(travel: Travel) -> Iterator[Statement]:
    """Give the first words that one newsroom had a day before all others."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shown:
        first, *rest = one.carriers
        if all(carrier.day for carrier in one.carriers) and first.newsroom not in {other.newsroom for other in rest}:
            after = min((other for other in rest), key=lambda other: str(other.day))
            if str(after.day) > str(first.day):
                led = f"{name_of_room(first)} ({when(first)}) had words of {speaker_of(one, travel)} before"
                cited = dict.fromkeys([*cited_by(first, numbers)[:1], *cited_by(after, numbers)[:1]])
                text = f"{led} {name_of_room(after)} ({when(after)}), as far as these articles go."
                yield Statement("highlights", text, tuple(cited))
                return


def _changed(travel: Travel) -> Iterator[Statement]:
    """Give the first words that one newsroom prints otherwise than another."""
    numbers = numbers_of(travel.coverage)
    for one in travel.shown:
        for carrier in by_newsroom(one):
            told = carrier.difference
            if "other speaker" not in told.acts and any(_is_other(*pair) for pair in told.changes):
                beside = f"beside {name_of_room(_home(one))}, {name_of_room(carrier)}"
                line = f"Words of {speaker_of(one, travel)} differ: {beside} {in_words(carrier)}."
                cited = dict.fromkeys([*cited_by(carrier, numbers), *cited_by(_home(one), numbers)])
                yield Statement("highlights", plain(line), tuple(cited))
                return


def _is_other(old: str, new: str) -> bool:
    """Tell whether other words stand for words: not a small word, a form, a spelling or a mask of the same."""
    from rapidfuzz import fuzz

    masked = "*" in old + new
    return bool(old) and not masked and telling(bares(new)) > 0 and telling(bares(old)) > 0 and fuzz.ratio(old, new) < _ALIKE
