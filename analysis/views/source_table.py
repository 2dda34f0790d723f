"""The articles that the briefing rests on."""

from __future__ import annotations

from analysis.measures import Coverage, extent, source_rows
from analysis.measures.rows import rows_of
from analysis.views.counts import counted
from analysis.views.markup import Markup, render


def source_table(coverage: Coverage) -> Markup:
    """Return the articles in order of publication; copies of one text share a group's number."""
    rows = list(rows_of(source_rows(coverage)))
    return render("source_table", rows=rows, extent=extent(coverage), counted=counted)
