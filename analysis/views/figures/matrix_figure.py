"""Who speaks about whom: a matrix of quotes of one actor that mention another, of at most twelve actors."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from analysis.measures import Coverage, who_about_whom
from analysis.measures.rows import rows_of
from analysis.views.look import theme
from analysis.views.look.counts import counted
from analysis.views.look.figure import drawing, framed, name_lines, widths
from analysis.views.look.links import cited_in_text, link
from analysis.views.look.markup import Markup
from analysis.views.look.words import first_words
from analysis.views.sections.masthead import period

CELL, LEFT, SLANT = 0.2, 1.75, 1.1  # inches
NAME = 28  # characters of a name
FEWEST_ARTICLES, FEWEST_QUOTES = 50, 8  # of less the counts are small, and one quote more turns them


def matrix_figure(coverage: Coverage) -> Markup:
    """Return who speaks about whom as a matrix; nothing where the articles are few, or fewer than four pairs are known."""
    pairs = who_about_whom(coverage)
    if not _is_enough(pairs, coverage):
        return Markup("")
    with drawing(height=_head(pairs) + CELL * pairs["speaker"].nunique() + 0.05) as (figure, axes):
        _draw(axes, pairs, text=cited_in_text(coverage))
        return framed(figure, **_words(pairs, coverage))


def matrix_title(coverage: Coverage) -> tuple[str, str] | None:
    """Return what the figure says of the whole corpus and what it draws; None where it is not drawn."""
    pairs = who_about_whom(coverage)
    return (_finding(pairs), _measure(coverage)) if _is_enough(pairs, coverage) else None


def _is_enough(pairs: pd.DataFrame, coverage: Coverage) -> bool:
    many = len(coverage.articles) >= FEWEST_ARTICLES and len(pairs) >= 4 and pairs["speaker"].nunique() >= 2
    return many and int(pairs["quotes"].iloc[0]) >= FEWEST_QUOTES


def _finding(pairs: pd.DataFrame) -> str:
    """Say how often one speaks of another: no rank, which a quote that was not found could turn."""
    first = pairs.iloc[0]
    pair = f"{first_words(first['name'], most=6)} speaks of {first_words(first['about'], most=6)}"
    return f"{pair} in {counted(int(first['quotes']), 'quote')} found"


def _measure(coverage: Coverage) -> str:
    return f"Quotes of the actor on the left that mention the actor above, {period(coverage)}"


def _words(pairs: pd.DataFrame, coverage: Coverage) -> dict[str, str]:
    total = counted(int(pairs["quotes"].sum()), "pair")
    cells = "; ".join(f"{row.name} about {row.about}: {row.quotes}" for row in rows_of(pairs))
    among = len({*pairs["speaker"], *pairs["actor"]})
    return {
        "finding": _finding(pairs),
        "measure": _measure(coverage),
        "source": f"Source: {counted(len(coverage.articles), 'article')}. n = {total} of a quote and an actor in it,"
        f" the strongest among {counted(among, 'actor')}.",
        "alt": f"Matrix. {cells}.",
    }


def _head(pairs: pd.DataFrame) -> float:
    """Measure how high the slanted names above the columns stand, in inches."""
    with drawing(height=1) as (figure, _):
        longest = max(widths(figure, [_short(name) for name in pairs["about"]], size=theme.FIGURE_POINTS))
    return 0.3 + longest * math.sin(math.radians(40))


def _short(name: object) -> str:
    return name_lines(str(name), width=NAME, lines=1)


def _draw(axes: Any, pairs: pd.DataFrame, *, text: frozenset[int]) -> None:
    rows, columns = _most_first(pairs, "speaker"), _most_first(pairs, "actor")
    width, height = axes.figure.get_size_inches()
    cell = min(0.42, (theme.FIGURE_WIDTH - LEFT - SLANT) / len(columns))
    axes.set_position((LEFT / width, 0.05 / height, cell * len(columns) / width, CELL * len(rows) / height))
    axes.set_xlim(-0.5, len(columns) - 0.5)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.axis("off")
    names = dict(zip(pairs["speaker"], pairs["name"], strict=True)), dict(zip(pairs["actor"], pairs["about"], strict=True))
    place = {"textcoords": "offset points", "annotation_clip": False}
    for row, actor in enumerate(rows):
        axes.annotate(_short(names[0][actor]), (-0.5, row), (-6, 0), ha="right", va="center", **place)
    for column, actor in enumerate(columns):
        axes.annotate(_short(names[1][actor]), (column, -0.5), (0, 5), ha="left", va="bottom", rotation=40,
                      rotation_mode="anchor", **place)  # fmt: skip
    _grid(axes, len(rows), len(columns))
    spots = {actor: n for n, actor in enumerate(rows)}, {actor: n for n, actor in enumerate(columns)}
    for pair in rows_of(pairs):
        _cell(axes, spots[1][pair.actor], spots[0][pair.speaker], pair, most=int(pairs["quotes"].max()), text=text)


def _most_first(pairs: pd.DataFrame, side: str) -> list[str]:
    return list(pairs.groupby(side, sort=False)["quotes"].sum().sort_values(ascending=False, kind="stable").index)


def _grid(axes: Any, rows: int, columns: int) -> None:
    """Draw the lines between the cells as one path: a rectangle each weighs more than all the rest of the figure."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    ends = [((-0.5, n - 0.5), (columns - 0.5, n - 0.5)) for n in range(rows + 1)]
    ends += [((n - 0.5, -0.5), (n - 0.5, rows - 0.5)) for n in range(columns + 1)]
    path = Path([point for line in ends for point in line], [Path.MOVETO, Path.LINETO] * len(ends))
    axes.add_patch(PathPatch(path, facecolor="none", edgecolor=theme.LIGHT.rule, linewidth=0.5, clip_on=False))


def _cell(axes: Any, column: int, row: int, pair: Any, *, most: int, text: frozenset[int]) -> None:
    """Draw a cell, the darker the more quotes; the number is in the cell."""
    from matplotlib.colors import to_rgba
    from matplotlib.patches import Rectangle

    shade = to_rgba(theme.LIGHT.actors[0], 0.12 + 0.28 * pair.quotes / most)
    patch = axes.add_patch(Rectangle((column - 0.47, row - 0.46), 0.94, 0.92, facecolor=shade, linewidth=0, clip_on=False))
    link(patch, pair.evidence, text=text)
    axes.text(column, row, str(pair.quotes), ha="center", va="center_baseline")
