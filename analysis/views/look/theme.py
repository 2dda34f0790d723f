"""One look for HTML, PDF and figures: colors, type, sizes, and how numbers and dates are written.

Colors are stated here once: the page's CSS variables and matplotlib's parameters are both made from the palettes. Actors have
the hues of Okabe and Ito (2008, "Color universal design"), darkened or lightened until they stand out from the ground:
``actors`` at 3:1 for marks and lines, ``labels`` at 4.5:1 for words (WCAG 2.2, 1.4.11 and 1.4.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

from analysis.views.look.writing import MISSING, moment, number, share, when

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.figure import Figure

__all__ = [
    "DARK",
    "FIGURE_POINTS",
    "FIGURE_WIDTH",
    "LIGHT",
    "MISSING",
    "MOST_ACTORS",
    "SANS",
    "SERIF",
    "Palette",
    "css_families",
    "css_variables",
    "figure_style",
    "figure_svg",
    "font_files",
    "moment",
    "number",
    "share",
    "when",
]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colors as ``#rrggbb``: ``paper`` lies under everything, ``surface`` under asides, ``mark`` under evidence."""

    ink: str
    paper: str
    surface: str
    grey: str
    rule: str
    accent: str
    mark: str
    actors: tuple[str, ...]
    labels: tuple[str, ...]

    def roles(self) -> dict[str, str]:
        """Return every color by the name it has in CSS: ``ink``, …, ``actor-1``, …, ``label-6``."""
        single = {field.name: getattr(self, field.name) for field in fields(self) if field.name not in {"actors", "labels"}}
        actors = {f"actor-{n}": color for n, color in enumerate(self.actors, start=1)}
        labels = {f"label-{n}": color for n, color in enumerate(self.labels, start=1)}
        return {**single, **actors, **labels}


# Blue, vermillion, bluish green, reddish purple, orange, sky blue. No two roles of the light palette share a color, so that a
# figure drawn in it can be told apart role by role and shown in the dark one.
LIGHT = Palette(
    ink="#1b1a18",
    paper="#fffdf9",
    surface="#f4f1ea",
    grey="#5d5a55",
    rule="#d9d4ca",
    accent="#8f1537",
    mark="#fbeeb0",
    actors=("#0072b2", "#d55e00", "#009e73", "#c86ea0", "#b87f00", "#1c93d7"),
    labels=("#006aa6", "#b04d00", "#007a59", "#ad3f7b", "#8e6200", "#1570a4"),
)
DARK = Palette(
    ink="#e9e6e0",
    paper="#16181c",
    surface="#22252b",
    grey="#aaa69f",
    rule="#3c4048",
    accent="#ff9fb0",
    mark="#3d340c",
    actors=("#0a84d0", "#e46500", "#00a175", "#cc79a7", "#e69f00", "#56b4e9"),
    labels=("#2a9fe8", "#f07a1c", "#12b387", "#d98cb6", "#ecab1e", "#6fc0ee"),
)
MOST_ACTORS = len(LIGHT.actors)

# The families behind the embedded ones set what those lack, above all names in Korean, Chinese and Japanese script.
SERIF = (
    "Source Serif Pro", "Noto Serif CJK KR", "Noto Sans CJK KR", "NanumMyeongjo", "NanumGothic", "IPAMincho",
    "IPAGothic", "WenQuanYi Micro Hei", "Georgia", "serif",
)  # fmt: skip
SANS = (
    "Source Sans Pro", "Noto Sans CJK KR", "NanumGothic", "IPAGothic", "WenQuanYi Micro Hei", "Apple SD Gothic Neo",
    "Malgun Gothic", "sans-serif",
)  # fmt: skip

FIGURE_WIDTH = 166 / 25.4  # inches: A4 less two margins of 22 mm
FIGURE_POINTS = 9.0
_TAG = re.compile("<[^>]*>")
_DIGITS = re.compile(r"(?<=\d)(\.\d\d)\d+")  # of a coordinate: a hundredth of a point is finer than any printer


def css_variables(palette: Palette) -> str:
    """Return the palette as declarations of CSS custom properties."""
    return "".join(f"--{role}:{color};" for role, color in palette.roles().items())


def css_families(families: tuple[str, ...]) -> str:
    """Return families as a CSS value, names quoted and generic ones not."""
    return ",".join(name if name in {"serif", "sans-serif"} else f'"{name}"' for name in families)


@cache
def font_files() -> dict[tuple[str, int, str], Path]:
    """Return the file of each face that we use, by family, weight and style."""
    from pathlib import Path

    import font_source_sans_pro as sans
    import font_source_serif_pro as serif

    faces = {(400, "normal"): "", (400, "italic"): "It", (600, "normal"): "Semibold", (600, "italic"): "SemiboldIt"}
    return {
        (family, weight, style): Path(package.font_files_ttf[name + suffix])
        for family, name, package in ((SERIF[0], "SourceSerifPro", serif), (SANS[0], "SourceSansPro", sans))
        for (weight, style), suffix in faces.items()
    }


@cache
def _register_fonts() -> None:
    from matplotlib import font_manager

    for path in font_files().values():
        font_manager.fontManager.addfont(str(path))


def figure_style() -> dict[Any, Any]:
    """Return matplotlib parameters of the house, for ``rc_context``; our fonts are known to matplotlib afterwards."""
    from cycler import cycler

    _register_fonts()
    ink, grey, rule = LIGHT.ink, LIGHT.grey, LIGHT.rule
    text = {"font.family": "sans-serif", "font.sans-serif": [SANS[0], "DejaVu Sans"], "font.size": FIGURE_POINTS}
    color = {"text.color": ink, "axes.labelcolor": grey, "xtick.color": grey, "ytick.color": ink, "axes.edgecolor": rule}
    ground = {"figure.facecolor": "none", "axes.facecolor": "none", "savefig.facecolor": "none", "savefig.transparent": True}
    lines = {
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.spines.left": False,
        "axes.linewidth": 0.6,
        "grid.color": rule,
        "grid.linewidth": 0.6,
        "xtick.major.width": 0.6,
        "ytick.major.size": 0,
        "axes.axisbelow": True,
        "axes.prop_cycle": cycler(color=list(LIGHT.actors)),
    }
    # Text stays text, so that it can be selected and read aloud; the salt fixes the names of clip paths and markers.
    svg = {"svg.fonttype": "none", "svg.hashsalt": "onrecord"}
    # A dollar sign in an article's words is money, not the beginning of a formula.
    words = {"text.parse_math": False}
    return {**text, **color, **ground, **lines, **svg, **words, "figure.figsize": (FIGURE_WIDTH, FIGURE_WIDTH * 0.45)}


def figure_svg(figure: Figure, *, alt: str) -> str:
    """Return a figure as inline SVG that says ``alt`` to a screen reader; the same figure gives the same bytes."""
    import io
    import warnings
    from html import escape

    import matplotlib as mpl

    drawing = io.StringIO()
    with mpl.rc_context(figure_style()), warnings.catch_warnings():
        # The words stay words: what our fonts lack, the reader's browser or the PDF's fallback fonts have.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(drawing, format="svg", metadata={"Date": None})
    svg = _TAG.sub(_short, drawing.getvalue())
    return f'<svg role="img" aria-label="{escape(alt)}"' + svg[svg.index("<svg") + len("<svg") :]


def _short(tag: re.Match[str]) -> str:
    """Return a tag of a drawing in fewer characters; links lead to the page itself, not to another."""
    return _DIGITS.sub(r"\1", tag[0]).replace(" \n", " ").replace("\n", " ").replace(' target="_blank"', "")
