"""Find the conflicts of a coverage: those that a reader would call one, each once, the weightiest of each kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pandas as pd

from analysis.measures.disputes.dates import date_conflicts
from analysis.measures.disputes.denials import denials
from analysis.measures.disputes.figures import figure_conflicts, reports_of_figures
from analysis.measures.disputes.running import running_figures
from analysis.measures.disputes.sentences import Stories, stories
from analysis.measures.disputes.told import Conflict, RunningFigure
from analysis.measures.stems import cosine, stems

if TYPE_CHECKING:
    from analysis.measures.coverage import Coverage

MOST, MOST_RUNNING = 12, 4  # of each kind of conflict, and of figures that grow
_SAME = 0.5  # share of words from which two conflicts are one told again
_ALIKE, _NEAR = 0.35, 4  # cosine of all their words, and days between: claim and denial of one matter, told by others


def conflicts(coverage: Coverage) -> tuple[Conflict, ...]:
    """Return what the articles tell differently: figures, dates, claims and denials."""
    return coverage.conflicts


def running(coverage: Coverage) -> tuple[RunningFigure, ...]:
    """Return the figures that grow from report to report."""
    return coverage.running


def find_conflicts(
    sentences: pd.DataFrame, quotes: pd.DataFrame, *, events: pd.DataFrame, mentions: pd.DataFrame
) -> tuple[tuple[Conflict, ...], tuple[RunningFigure, ...]]:
    """Return the conflicts, figures first, and the figures that grow, those of most steps first."""
    told = stories(sentences, quotes, mentions)
    figures = reports_of_figures(told)
    kinds = (figure_conflicts(told, figures), date_conflicts(told, events, mentions), denials(told))
    found = tuple(one for kind in kinds for one in _weightiest(kind, told))
    grown = sorted(running_figures(told, figures), key=lambda one: (-len(one.course), one.unit, one.told))
    return found, tuple(grown[:MOST_RUNNING])


def _weightiest(found: Iterable[Conflict], told: Stories) -> list[Conflict]:
    """Return the conflicts that are most of what the articles are about, in their order; of those told again the first."""
    once: list[Conflict] = []
    for one in found:
        if not any(_is_same(one, other, told) for other in once):
            once.append(one)
    kept = sorted(range(len(once)), key=lambda n: (-_weight(once[n], told), n))[:MOST]
    return [once[n] for n in sorted(kept)]


def _is_same(one: Conflict, other: Conflict, told: Stories) -> bool:
    """Tell whether two conflicts are one told again: the same words against, or the same matter within days, by any side."""
    first, second = (stems(conflict.sides[-1].text) for conflict in (one, other))
    if len(first & second) > _SAME * max(1, min(len(first), len(second))):
        return True
    days = [conflict.sides[-1].day for conflict in (one, other)]
    near = days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= _NEAR
    bags = [stems(" ".join(side.text for side in conflict.sides)) for conflict in (one, other)]
    return one.kind == other.kind == "denial" and near and cosine(bags[0], bags[1], told.weights) >= _ALIKE


def _weight(one: Conflict, told: Stories) -> float:
    bag = stems(" ".join(side.text for side in one.sides))
    return float(round(sum(told.share(word) for word in bag) / max(1.0, len(bag) ** 0.5), 6))
