"""The key of the timeline figure."""

from __future__ import annotations

from functools import partial
from typing import Any

from analysis.views.look import theme
from analysis.views.look.shapes import event_bar, event_dot, key


def draw_key(figure: Any, *, left: float) -> None:
    """Draw below a figure what its marks mean, from so many inches on."""
    words = {"past": "happened or ongoing", "planned": "planned", "conditional": "on a condition", "denied": "did not happen"}
    dots = [(text, 0.09, partial(_key_dot, status=status)) for status, text in words.items()]
    key(figure, [*dots, ("several days, or day open", 0.28, _key_bar)], left=left)


def _key_dot(axes: Any, x: float, *, status: str) -> None:
    event_dot(axes, x, 0, status=status, color=theme.LIGHT.ink)


def _key_bar(axes: Any, x: float) -> None:
    event_bar(axes, (x, x + 0.22), 0, height=0.5, status="past", color=theme.LIGHT.ink)
