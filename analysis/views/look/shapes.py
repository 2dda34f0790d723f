"""The shapes of the figures: what is filled, hollow, dashed or struck means the same everywhere, without its color."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from analysis.views.look import theme
from analysis.views.look.figure import widths

SMALL = 7.6  # points
KEY = 0.2  # inches
OPEN = ("planned", "conditional")
_HALF = 0.45  # opacity


def event_dot(axes: Any, x: float, y: float, *, status: str, color: str) -> Any:
    """Draw an event of one day: filled if it happened, hollow if planned, dashed if conditional, a cross if denied."""
    if status == "denied":
        return axes.scatter([x], [y], s=22, marker="x", color=color, linewidths=1.2, zorder=4)
    face = theme.LIGHT.paper if status in OPEN else color
    return axes.scatter([x], [y], s=26, facecolors=face, edgecolors=color, linewidths=1.1, linestyles=_line(status), zorder=3)


def event_bar(axes: Any, ends: tuple[float, float], y: float, *, height: float, status: str, color: str) -> Any:
    """Draw an event of several days, or of a day not known."""
    hollow = status in OPEN
    place = (ends[0], y - height / 2), (ends[1] - ends[0], height)
    edge = {"edgecolor": color if hollow else "none", "linewidth": 0.9, "linestyle": _line(status)}
    return _rectangle(axes, place, face="none" if hollow else color, half=not hollow, **edge)


def voice_bar(axes: Any, place: tuple[float, float], size: tuple[float, float], *, voice: int, color: str) -> Any:
    """Draw a part of a bar, by how well the speech is attributed: full (0), half (1) or hollow (2)."""
    face = theme.LIGHT.paper if voice == 2 else color
    corner = (place[0], place[1] - size[1] / 2)
    return _rectangle(axes, (corner, size), face=face, half=voice == 1, edgecolor=color, linewidth=0.9)


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


def _rectangle(axes: Any, place: tuple[tuple[float, float], tuple[float, float]], *, face: str, half: bool, **edge: Any) -> Any:
    """Draw a rectangle (corner, size), its inside half as dense where asked; the edge stays whole."""
    from matplotlib.colors import to_rgba
    from matplotlib.patches import Rectangle

    corner, size = place
    inside = to_rgba(face, _HALF) if half else face
    return axes.add_patch(Rectangle(corner, *size, facecolor=inside, zorder=2, clip_on=False, **edge))


def _line(status: str) -> Any:
    return (0, (1.6, 1.2)) if status == "conditional" else "solid"
