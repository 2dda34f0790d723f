"""The page of travelling words: its head, what somebody says against themselves, and what was looked for in vain."""

from __future__ import annotations

from dataclasses import replace

from analysis.measures.travel.cover import Travel
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.sections.lead_list import lines_of
from analysis.views.sections.masthead import masthead
from analysis.views.sections.travel_positions import shift_statement

_NOTHING = "No two statements of one actor were found of which one plainly denies the other."
_ASKED = "Who had the words first, who cut or changed them, who left them out, and who did not answer?"


def travel_masthead(travel: Travel, *, edition: int, paper: str = "A4") -> Markup:
    """Return the header."""
    case = replace(travel.coverage.case, title=f"How words travel · {travel.coverage.case.title}", question=_ASKED)
    return masthead(replace(travel.coverage, case=case), edition=edition, paper=paper)


def travel_highlights(travel: Travel) -> Markup:
    """Return what one actor says and denies; a sentence where nobody was found who does."""
    return render(
        "told_list", name="highlights", lines=lines_of(travel_highlight_statements(travel)), nothing=_NOTHING, unsaid=True
    )


def travel_highlight_statements(travel: Travel) -> list[Statement]:
    """Return the statements of one actor that cannot both stand, each in its words."""
    numbers = numbers_of(travel.coverage)
    return [shift_statement(one, numbers) for one in travel.shifts]


def travel_missing(travel: Travel) -> Markup:
    """Name in one sentence all that was looked for and not found, whose sections are not printed."""
    sought = [
        (travel.shifts, "two statements of one actor of which one plainly denies the other"),
        (travel.shown, "words of one speaker that two newsrooms of independent text carry"),
        ([one for one in travel.positions if one.differs], "another figure of somebody on one matter than they gave before"),
        (travel.versions, "two versions of one article that differ"),
        (travel.silences, "somebody who was asked about something that the sentence names, and did not answer"),
        (travel.absences, "somebody who speaks in several articles of two newsrooms and goes unnamed in another of many"),
    ]
    return render("travel_missing", missing=[words for found, words in sought if not found])
