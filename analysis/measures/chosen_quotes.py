"""What of quotes is printed, who stands against whom, and what is told differently."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from analysis.measures.disputes.find import find_conflicts
from analysis.measures.disputes.told import Conflict, RunningFigure, places_of_sides
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
    """What is chosen of quotes and disputes; ``drawn`` are quotes that figures are marked with, ``possible`` is of actors."""

    conflicts: tuple[Conflict, ...]
    running: tuple[RunningFigure, ...]
    opposed: tuple[View, ...]
    shown: pd.DataFrame
    drawn: pd.DataFrame
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
    shown = choose_quotes(ranks, most=choice.most_quotes, taken={(view.article, view.sentence_start) for view in opposed})
    drawn, shifts = _of_speakers(material, shown, spoken) if choice.most_quotes else (shown, ())
    possible = _possible(material, ranks) if choice.most_quotes else {}
    return Said(conflicts, running, opposed, shown, drawn, shifts, possible)


def _possible(material: Material, ranks: pd.DataFrame) -> Possible:
    """Return what could be told of each actor."""
    of_affair = only(material.mentions, (~material.mentions["article"].isin(material.elsewhere)).tolist())
    done = find_deeds(material.events, material.relations, material.sentences, of_affair)
    return possible_stances(best_of_each(ranks), done, told_of([row for _, row in done], material.sentences))


def _of_speakers(material: Material, shown: pd.DataFrame, spoken: pd.DataFrame) -> tuple[pd.DataFrame, tuple[Shift, ...]]:
    """Return a quote for each mark of the figures, and the last shift of who is quoted most."""
    main = set(most_words(spoken, most=MOST_MAIN))
    of_main = only(material.quotes, (speaker in main for speaker in material.quotes["speaker"]))
    return examples(spoken, material.mentions, shown), find_shifts(of_main, material.articles, material.actors)[-1:]
