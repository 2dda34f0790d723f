"""Who is silent: who was asked and did not answer, and whose words a newsroom never carries; each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.measures.travel.absence import Absence
from analysis.measures.travel.cover import Travel
from analysis.measures.travel.silence import Silence
from analysis.views.look.counts import listed
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Statement, numbers_of
from analysis.views.look.words import clause, plain
from analysis.views.sections.lead_list import lines_of, reported

_FEWEST = 5  # sayings of which it tells something what each newsroom has


def travel_silence(travel: Travel) -> Markup:
    """Return who was asked and did not answer, then who speaks in others and is not named in a newsroom, as lists."""
    asked, absent = silence_statements(travel), absence_statements(travel)
    return render("travel_silence", asked=lines_of(asked), absent=lines_of(absent))


def silence_statements(travel: Travel) -> list[Statement]:
    """Return each sentence that says that somebody did not answer, with what the articles quote of them later."""
    numbers = numbers_of(travel.coverage)
    return [_asked(one, numbers) for one in travel.silences]


def absence_statements(travel: Travel) -> list[Statement]:
    """Return who speaks in others and is not named in a newsroom, counted in articles of each one's own text."""
    numbers = numbers_of(travel.coverage)
    return [_absent(one, numbers) for one in travel.absences]


def _asked(one: Silence, numbers: Mapping[Place, int]) -> Statement:
    asked = one.asked
    text = f"{clause(asked.text)} ({reported(asked.publisher, asked.day)})"
    cited = [numbers[asked.article, asked.sentence_start]]
    if one.later:
        text += f" Quoted later: {plain(one.later.name)} ({reported(one.later.publisher, one.later.day)})."
        cited.append(numbers[one.later.place[:2]])
    return Statement("silence", text, tuple(dict.fromkeys(cited)))


def _absent(one: Absence, numbers: Mapping[Place, int]) -> Statement:
    others = listed([f"{some} or more of the {of} articles of {plain(room)}" for room, some, of in one.others])
    body = plain(one.body)
    unnamed = listed([f"the {some} of {plain(room)}, of which {naming} name “{body}”" for room, some, naming in one.unnamed])
    text = f"{plain(one.name)}: speaks in {others}; not named in {unnamed}."
    return Statement("silence", text, tuple(dict.fromkeys(numbers[place[:2]] for place in one.places)))


def share_table(travel: Travel) -> Markup:
    """Return what each newsroom has of the words that several carry, and of how many it was first; of few it says nothing."""
    articles = travel.days.groupby("publisher")["articles"].sum().to_dict() if len(travel.days) else {}
    rows = [
        (plain(one.newsroom), int(articles.get(one.newsroom, 0)), f"{one.carried} of {one.of}", one.first)
        for one in travel.shares
        if one.of >= _FEWEST
    ]
    return render("travel_shares", rows=rows)
