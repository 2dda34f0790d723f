"""How the briefing was made: what read what with which settings, how well that works, and what it could not read."""

from __future__ import annotations

import platform
import tomllib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from analysis.measures import Coverage, extent
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.sections.masthead import period

_BANDS = (("below 0.6", 0.0, 0.6), ("0.6 to 0.79", 0.6, 0.8), ("0.8 to 0.89", 0.8, 0.9), ("0.9 or more", 0.9, 1.01))
_READERS = ("onrecord", "spacy", "pandas", "matplotlib")


def method(coverage: Coverage) -> Markup:
    """Return the method section: versions, parameters, counts, measured accuracy, what was skipped, known failures."""
    return render(
        "method",
        coverage=coverage,
        extent=extent(coverage),
        period=period(coverage),
        versions=[("Python", platform.python_version()), *((name, version(name)) for name in _READERS)],
        figures=accuracy(),
        speakers=speakers_right(),
        skipped=list(rows_of(coverage.skipped)),
        corrections=list(rows_of(coverage.corrections)),
        unfit=int((coverage.corrections["rows"] == 0).sum()),
        counted=counted,
    )


@cache
def speakers_right() -> tuple[str, list[tuple[str, int, int]]]:
    """Return the gold and, by bands of confidence, how many percent of so many quotes have the right speaker."""
    measured = tomllib.loads(files("analysis.views").joinpath("accuracy.toml").read_text(encoding="utf-8"))["speakers"]
    rows = list(zip(measured["confidence"], measured["right"], measured["quotes"], strict=True))
    bands = []
    for name, low, high in _BANDS:
        inside = [(share, count) for confidence, share, count in rows if low <= confidence < high]
        count = sum(number for _, number in inside)
        bands.append((name, round(100 * sum(share * number for share, number in inside) / count), count))
    return measured["gold"], bands


@cache
def accuracy() -> list[dict[str, Any]]:
    """Return the measured figures of ``accuracy.toml``: extractor, measure, value, gold and command each."""
    text = files("analysis.views").joinpath("accuracy.toml").read_text(encoding="utf-8")
    figures: list[dict[str, Any]] = tomllib.loads(text).get("figure", [])
    return figures
