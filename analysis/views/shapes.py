"""The shapes of the figures: what is filled, hollow, dashed or struck means the same everywhere, without its color."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from analysis.views import theme
from analysis.views.figure import widths

SMALL = 7.6  # points
KEY = 0.2  # inches
OPEN = ("planned", "conditional")
_HALF = 0.45  # opacity


def event_dot(axes: Any, x: float, y: float, *, status: str, color: str) -> None:
    """Draw an event of one day: filled if it happened, hollow if planned, dashed if conditional, a cross if denied."""
    if status == "denied":
        axes.plot([x], [y], marker="x", markersize=5, color=color, markeredgewidth=1.2, linestyle="none", zorder=4)
        return
    face = theme.LIGHT.paper if status in OPEN else color
    axes.scatter([x], [y], s=26, facecolors=face, edgecolors=color, linewidths=1.1, linestyles=_line(status), zorder=3)


def event_bar(axes: Any, ends: tuple[float, float], y: float, *, height: float, status: str, color: str) -> None:
    """Draw an event of several days, or of a day not known."""
    hollow = status in OPEN
    place = (ends[0], y - height / 2), (ends[1] - ends[0], height)
    edge = {"edgecolor": color if hollow else "none", "linewidth": 0.9, "linestyle": _line(status)}
    _rectangle(axes, place, face="none" if hollow else color, half=not hollow, **edge)


def voice_bar(axes: Any, place: tuple[float, float], size: tuple[float, float], *, voice: int, color: str) -> None:
    """Draw a part of a bar, by how well the speech is attributed: full (0), half (1) or hollow (2)."""
    face = "none" if voice == 2 else color
    corner = (place[0], place[1] - size[1] / 2)
    _rectangle(axes, (corner, size), face=face, half=voice == 1, edgecolor=color, linewidth=0.9)


def key(figure: Any, parts: Sequence[tuple[str, float, Callable[[Any, float], None]]], *, left: float) -> None:
    """Draw a key at the foot: for each part its words, the width of its shape and what draws the shape at a place."""
    axes = figure.add_axes((0, 0, 1, KEY / figure.get_size_inches()[1]))
    axes.set_xlim(0, theme.FIGURE_WIDTH)
    axes.set_ylim(-1, 1)
    axes.axis("off")
    for (words, wide, draw), width in zip(parts, widths(figure, [part[0] for part in parts], size=SMALL), strict=True):
        draw(axes, left)
        axes.text(left + wide, 0, words, fontsize=SMALL, va="center", color=theme.LIGHT.grey)
        left += wide + width + 0.2


def _rectangle(
    axes: Any, place: tuple[tuple[float, float], tuple[float, float]], *, face: str, half: bool, **edge: Any
) -> None:
    """Draw a rectangle (corner, size), its inside half as dense where asked; the edge stays whole."""
    from matplotlib.patches import Rectangle

    corner, size = place
    axes.add_patch(Rectangle(corner, *size, facecolor=face, alpha=_HALF if half else None, edgecolor="none", zorder=2))
    axes.add_patch(Rectangle(corner, *size, facecolor="none", zorder=2, **edge))


def _line(status: str) -> Any:
    return (0, (1.6, 1.2)) if status == "conditional" else "solid"
