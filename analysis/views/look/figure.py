"""A figure on the page: the finding above, the drawing, the source with n below."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from analysis.views.look import theme
from analysis.views.look.markup import Markup, render
from analysis.views.look.words import plain, shorten

_METADATA = re.compile("<metadata>.*?</metadata>", re.DOTALL)  # about matplotlib; a notebook not yet trusted shows it as words


@contextmanager
def drawing(*, height: float) -> Iterator[tuple[Any, Any]]:
    """Give a matplotlib figure of the column's width and ``height`` inches, and its axes, in the style of the house."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with mpl.rc_context(theme.figure_style()), warnings.catch_warnings():
        # Names in scripts that the embedded font lacks: the text stays text, and the page's own fonts set it.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure = Figure(figsize=(theme.FIGURE_WIDTH, height))
        FigureCanvasAgg(figure)
        yield figure, figure.add_axes((0, 0, 1, 1))


def framed(figure: Any, *, finding: str, measure: str, source: str, alt: str) -> Markup:
    """Return a drawing with its finding, measure and source; the same drawing gives the same bytes."""
    svg = _METADATA.sub("", theme.figure_svg(figure, alt=plain(alt)))
    return render("figure", svg=Markup(svg), finding=finding, measure=measure, source=source)


def name_lines(name: str, *, width: int = 22, lines: int = 2) -> str:
    """Return a name for a figure: wrapped, and cut only where it is longer than any name is."""
    return shorten(name, width=width, lines=lines) or "(no name)"


def widths(figure: Any, texts: list[str], *, size: float) -> list[float]:
    """Measure texts in inches."""
    renderer = figure.canvas.get_renderer()
    placed = [figure.text(0, 0, text, fontsize=size) for text in texts]
    found = [text.get_window_extent(renderer).width / figure.dpi for text in placed]
    for text in placed:
        text.remove()
    return found
