"""Who speaks about whom: quotes of one actor that mention another."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from analysis.measures import Coverage, who_about_whom
from analysis.views import theme
from analysis.views.counts import counted
from analysis.views.figure import drawing, framed, name_lines, widths
from analysis.views.markup import Markup, render
from analysis.views.masthead import period
from analysis.views.words import first_words

CELL, LEFT, SLANT = 0.25, 1.75, 1.1  # inches
NAME = 28  # characters of a name
MOST = 10


def matrix_figure(coverage: Coverage) -> Markup:
    """Return the matrix of speakers and whom they mention; a sentence where it would have fewer than four cells filled."""
    table = who_about_whom(coverage, most=MOST)
    filled = _filled(table)
    if len(filled) < 4 or len(table) < 2:
        pairs = counted(sum(count for *_, count in filled), "mention")
        return render("sentence", words=f"Quotes tell too little of others ({pairs}) to draw who speaks about whom.")
    with drawing(height=_head(table) + CELL * len(table) + 0.05) as (figure, axes):
        _draw(axes, table)
        return framed(figure, **_words(filled, coverage))


def _filled(table: pd.DataFrame) -> list[tuple[str, str, int]]:
    """Return (speaker, spoken of, quotes) for every cell that is not empty, in the table's order."""
    counts = table.to_numpy()
    return [
        (str(speaker), str(other), int(counts[row, column]))
        for row, speaker in enumerate(table.index)
        for column, other in enumerate(table.columns)
        if counts[row, column]
    ]


def _words(filled: list[tuple[str, str, int]], coverage: Coverage) -> dict[str, str]:
    speaker, other, count = max(filled, key=lambda cell: cell[2])
    pairs = counted(sum(cell[2] for cell in filled), "pair")
    alone = sum(cell[2] == count for cell in filled) == 1
    most = f"{first_words(speaker, most=6)} speaks of {first_words(other, most=6)}"
    return {
        "finding": f"{most} most often: in {counted(count, 'quote')}"
        if alone
        else f"{most} in {counted(count, 'quote')}; no pair has more",
        "measure": f"Quotes of the actor on the left that mention the actor above, {period(coverage)}",
        "source": f"Source: {counted(len(coverage.articles), 'article')}. n = {pairs} of a quote and an actor in it.",
        "alt": "Matrix. " + "; ".join(f"{one} about {whom}: {n}" for one, whom, n in filled),
    }


def _head(table: pd.DataFrame) -> float:
    """Measure how high the slanted names above the columns stand, in inches."""
    with drawing(height=1) as (figure, _):
        longest = max(
            widths(figure, [name_lines(str(name), width=NAME, lines=1) for name in table.columns], size=theme.FIGURE_POINTS)
        )
    return 0.3 + longest * math.sin(math.radians(40))


def _draw(axes: Any, table: pd.DataFrame) -> None:
    rows, columns = table.shape
    width, height = axes.figure.get_size_inches()
    cell = min(0.42, (theme.FIGURE_WIDTH - LEFT - SLANT) / columns)
    axes.set_position((LEFT / width, 0.05 / height, cell * columns / width, CELL * rows / height))
    axes.set_xlim(-0.5, columns - 0.5)
    axes.set_ylim(rows - 0.5, -0.5)
    axes.axis("off")
    place = {"textcoords": "offset points", "annotation_clip": False}
    for row, name in enumerate(table.index):
        axes.annotate(name_lines(str(name), width=NAME, lines=1), (-0.5, row), (-6, 0), ha="right", va="center", **place)
    for column, name in enumerate(table.columns):
        text = name_lines(str(name), width=NAME, lines=1)
        axes.annotate(text, (column, -0.5), (0, 5), ha="left", va="bottom", rotation=40, rotation_mode="anchor", **place)
    _cells(axes, table)


def _cells(axes: Any, table: pd.DataFrame) -> None:
    """Draw the cells, the darker the more quotes; the number is in the cell."""
    from matplotlib.patches import Rectangle

    counts = table.to_numpy()
    for row, column in ((row, column) for row in range(counts.shape[0]) for column in range(counts.shape[1])):
        count = int(counts[row, column])
        corner = (column - 0.46, row - 0.44)
        axes.add_patch(Rectangle(corner, 0.92, 0.88, facecolor="none", edgecolor=theme.LIGHT.rule, linewidth=0.5))
        if count:
            shade = 0.12 + 0.28 * count / counts.max()
            axes.add_patch(Rectangle(corner, 0.92, 0.88, facecolor=theme.LIGHT.actors[0], alpha=shade, linewidth=0))
            axes.text(column, row, str(count), ha="center", va="center_baseline")
