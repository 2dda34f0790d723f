"""The articles that the briefing rests on."""

from __future__ import annotations

from typing import Any

from analysis.measures import Coverage, extent, source_rows
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render

MOST_SOURCES = 40  # up to which the table holds all articles; of more, those that are cited


def source_table(coverage: Coverage) -> Markup:
    """Return the articles in order of publication; copies of one text share a group's number.

    Of more than ``MOST_SOURCES`` those that are cited: the annex ends with the others.
    """
    shown, left = sources(coverage)
    return render("source_table", rows=shown, left=len(left), extent=extent(coverage), counted=counted)


def sources(coverage: Coverage) -> tuple[list[Any], list[Any]]:
    """Return the articles of the table and those that it leaves to the annex."""
    rows = list(rows_of(source_rows(coverage)))
    if len(rows) <= MOST_SOURCES:
        return rows, []
    return [row for row in rows if row.cited], [row for row in rows if not row.cited]
