"""Who speaks about whom, of many actors: speakers on the left, whom they mention on the right, a line for each tie.

Two columns instead of a free layout: names stand below one another and never collide, and a line can be followed. Each
side is ordered by the middle of those it is tied to (barycenters: Sugiyama, Tagawa and Toda 1981), so that few lines cross.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.measures import Coverage
from analysis.measures.rows import rows_of
from analysis.views.look.figure import name_lines
from analysis.views.look.hues import actor_hues, fill
from analysis.views.look.links import cited_in_text, link

MOST_LINES = 24
ROW, AIR = 0.2, 0.08  # inches
LEFT, RIGHT = 1.85, 1.85  # inches for the names
_TURNS = 6  # of ordering one side by the other


def network_height(ties: pd.DataFrame) -> float:
    """Return how high the network is, in inches."""
    return ROW * max(ties["speaker"].nunique(), ties["actor"].nunique()) + 2 * AIR


def draw_network(axes: Any, ties: pd.DataFrame, coverage: Coverage) -> None:
    """Draw ties (rows of ``who_about_whom``): the wider the line, the more quotes; the hue is the speaker's."""
    speakers, about = _ordered(ties)
    width, height = axes.figure.get_size_inches()
    axes.set_position((LEFT / width, AIR / height, 1 - (LEFT + RIGHT) / width, 1 - 2 * AIR / height))
    axes.set_xlim(0, 1)
    axes.set_ylim(1, 0)
    axes.axis("off")
    names = dict(zip(ties["speaker"], ties["name"], strict=True)), dict(zip(ties["actor"], ties["about"], strict=True))
    for side, (order, known) in enumerate(zip((speakers, about), names, strict=True)):
        for actor, y in _places(order).items():
            written = name_lines(str(known[actor]), width=28, lines=1)
            axes.annotate(written, (side, y), (6 if side else -6, 0), textcoords="offset points", va="center",
                          ha="left" if side else "right", annotation_clip=False)  # fmt: skip
    hues, text, ends = actor_hues(coverage), cited_in_text(coverage), (_places(speakers), _places(about))
    for tie in rows_of(ties):
        _line(axes, tie, (ends[0][tie.speaker], ends[1][tie.actor]), color=fill(hues.get(tie.speaker)), text=text)


def _line(axes: Any, tie: Any, ends: tuple[float, float], *, color: str, text: frozenset[int]) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    points = [(0.0, ends[0]), (0.5, ends[0]), (0.5, ends[1]), (1.0, ends[1])]
    path = Path(points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
    wide = min(5.0, 0.8 + 0.9 * (tie.quotes - 1))
    line = PathPatch(path, facecolor="none", edgecolor=color, linewidth=wide, alpha=0.75, clip_on=False, capstyle="butt")
    link(axes.add_patch(line), tie.evidence, text=text)


def _ordered(ties: pd.DataFrame) -> tuple[list[str], list[str]]:
    """Order each side by the mean place of those it is tied to, a few times over."""
    sides = [list(dict.fromkeys(ties[side])) for side in ("speaker", "actor")]
    for turn in range(_TURNS):
        mine, theirs = ("actor", "speaker") if turn % 2 == 0 else ("speaker", "actor")
        places = _places(sides[turn % 2])
        weighted = ties.assign(place=[places[one] for one in ties[theirs]])
        means = weighted.groupby(mine)["place"].mean()
        sides[1 - turn % 2] = sorted(sides[1 - turn % 2], key=lambda one: (means[one], one))
    return sides[0], sides[1]


def _places(order: list[str]) -> dict[str, float]:
    """Spread a side over the height."""
    return {actor: (n + 0.5) / len(order) for n, actor in enumerate(order)}
