"""What of quotes is printed, who stands against whom, and what is told differently."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.measures.disputes.find import find_conflicts
from analysis.measures.disputes.told import Conflict, RunningFigure, places_of_sides
from analysis.measures.lines import Line
from analysis.measures.material import Material
from analysis.measures.opposed import View, find_opposed
from analysis.measures.own_deeds import find_deeds
from analysis.measures.quotes import best_of_each, choose_quotes, rank_quotes
from analysis.measures.rows import only
from analysis.measures.spoken import examples, most_words, spoken_rows
from analysis.measures.stances import Possible, possible_stances
from analysis.measures.travel.shifts import Shift, find_shifts
from analysis.measures.worth import told_of, told_with

MOST_MAIN = 8  # speakers whose shift stands on page one


class Said(NamedTuple):
    """What is chosen of quotes and disputes; ``ranks`` are quotes to choose from, ``possible`` is what to tell of actors."""

    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    opposed: tuple[View, ...]
    ranks: pd.DataFrame
    shifts: tuple[Shift, ...]
    possible: Possible


def quote(material: Material) -> Said:
    """Choose what was said, and by whom; and what is told differently."""
    choice, quotes, mentions, pinned = material.choice, material.quotes, material.mentions, material.pinned
    least = choice.least_confidence
    conflicts, running = find_conflicts(material.sentences, quotes, events=material.events, mentions=mentions)
    disputed = places_of_sides((one for one in conflicts if one.kind == "denial"), ())
    spoken = spoken_rows(quotes, least_confidence=least) if choice.most_quotes else quotes.head(0)
    opposed = find_opposed(spoken, mentions, material.actors, disputed=disputed)
    tell = told_with(quotes, material.sentences)
    ranks = rank_quotes(quotes, material.articles, least_confidence=least, pinned=pinned, told=tell)
    shifts = _shifts(material, spoken) if choice.most_quotes else ()
    possible = _possible(material, ranks) if choice.most_quotes else {}
    return Said(conflicts, running, opposed, ranks, shifts, possible)


def chosen(material: Material, ranks: pd.DataFrame, told: Sequence[Line]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the quotes to print, which no line ``told`` tells already, and those that figures are marked with."""
    choice = material.choice
    shown = choose_quotes(ranks, most=choice.most_quotes, told=told)
    if not choice.most_quotes:
        return shown, shown
    return shown, examples(spoken_rows(material.quotes, least_confidence=choice.least_confidence), material.mentions, shown)


def _possible(material: Material, ranks: pd.DataFrame) -> Possible:
    """Return what could be told of each actor."""
    of_affair = only(material.mentions, (~material.mentions["article"].isin(material.elsewhere)).tolist())
    done = find_deeds(material.events, material.relations, material.sentences, of_affair)
    return possible_stances(best_of_each(ranks), done, told_of([row for _, row in done], material.sentences))


def _shifts(material: Material, spoken: pd.DataFrame) -> tuple[Shift, ...]:
    """Return the last shift of who is quoted most."""
    main = set(most_words(spoken, most=MOST_MAIN))
    of_main = only(material.quotes, (speaker in main for speaker in material.quotes["speaker"]))
    return find_shifts(of_main, material.articles, material.actors)[-1:]
