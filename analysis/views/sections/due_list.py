"""What is due: the next thing and those after, soonest first, each by the sentence that tells it; then what may be."""

from __future__ import annotations

from analysis.measures import Coverage
from analysis.measures.due import DueRow
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.look.words import clause
from analysis.views.look.writing import moment, when
from analysis.views.sections.lead_list import lines_of, reported

MOST = 4


def due_list(coverage: Coverage, *, most: int | None = MOST) -> Markup:
    """Return the first things due; where ``most`` is None what is due besides these. A sentence where nothing is."""
    lines = lines_of(due_statements(coverage))
    if most is None and len(lines) <= MOST:
        return Markup("")
    shown = lines[MOST:] if most is None else lines[:most]
    rest = 0 if most is None else len(lines) - len(shown)
    more = (
        f"{counted(rest, 'further plan').capitalize()} {'is' if rest == 1 else 'are'} given below, under Timeline."
        if rest
        else ""
    )
    before = "" if most is not None else "What else is due"
    return render("told_list", name="due", before=before, lines=shown, nothing=_nothing(coverage), more=more)


def due_statements(coverage: Coverage) -> list[Statement]:
    """Return what is due as statements, in page order."""
    numbers = numbers_of(coverage)
    return [_statement(row, tuple(numbers[place] for place in row.places if place in numbers)) for row in coverage.due]


def _statement(row: DueRow, evidence: tuple[int, ...]) -> Statement:
    unsure = "" if row.sure else " (not certain)"
    source = reported(row.publishers[0] if row.publishers else None, row.confirmed)
    text = f"{when(row.value, row.granularity)}{unsure}: {clause(row.text)} ({source})"
    return Statement("due", text, evidence, row.earliest, row.latest)


def _nothing(coverage: Coverage) -> str:
    day = f" as of {moment(coverage.as_of.isoformat())}" if coverage.as_of else ""
    return f"No open plan with a time of its own was found in the articles{day}."
