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
        skipped=list(rows_of(coverage.skipped)),
        corrections=list(rows_of(coverage.corrections)),
        unfit=int((coverage.corrections["rows"] == 0).sum()),
        counted=counted,
    )


@cache
def accuracy() -> list[dict[str, Any]]:
    """Return the measured figures of ``accuracy.toml``: extractor, measure, value, gold and command each."""
    text = files("analysis.views").joinpath("accuracy.toml").read_text(encoding="utf-8")
    figures: list[dict[str, Any]] = tomllib.loads(text).get("figure", [])
    return figures
