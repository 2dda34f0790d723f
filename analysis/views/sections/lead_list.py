"""Page one's first lines: the affair in whole sentences of its articles, each with its day, its publisher and its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.measures import Coverage
from analysis.measures.lead_line import LeadRow
from analysis.measures.opposed import View
from analysis.measures.scattered import find_scattered
from analysis.measures.travel.shifts import Shift
from analysis.views.look.counts import counted
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Statement, numbers_of
from analysis.views.look.words import clause, in_marks, plain
from analysis.views.look.writing import moment, when


def lead_list(coverage: Coverage) -> Markup:
    """Return the lead; a sentence where the articles hold nothing that could be one."""
    return render("told_list", name="lead", lines=lines_of(lead_statements(coverage)), nothing=_NOTHING)


_SEVERAL = "these articles may be of several affairs"
_NOTHING = "Nothing that the articles tell could be stated here: the software found no sentence of theirs that reads by itself."


def lead_statements(coverage: Coverage) -> list[Statement]:
    """Return the lines of the lead as statements, in page order."""
    numbers = numbers_of(coverage)
    told = [event_statement(row, numbers) for row in coverage.lead]
    opposed = [_opposed(view, numbers[view.article, view.sentence_start]) for view in coverage.opposed]
    return [*told, *opposed, *(_shift(one, numbers) for one in coverage.shifts), *_scattered(coverage)]


def _scattered(coverage: Coverage) -> Iterator[Statement]:
    """Say so where the articles may be of several affairs, as those are which a search brought in."""
    found = find_scattered(coverage.timeline, coverage.articles)
    if found:
        told = "none is" if not found.shared else f"{found.shared} {'is' if found.shared == 1 else 'are'}"
        yield Statement(
            "lead", f"Of {counted(found.events, 'event')} shown, {told} told by more than one newsroom: {_SEVERAL}."
        )


def lines_of(statements: list[Statement]) -> list[tuple[str, Markup]]:
    """Return statements as lines of a page: their words, and their evidence marks."""
    return [(one.text, evidence_marks(one.evidence)) for one in statements]


def event_statement(row: LeadRow, numbers: Mapping[Place, int]) -> Statement:
    """Return a line of the lead: when it was, the sentence, and who published it when."""
    places = [row.sentence_start, *(row.limit_span[:1] if row.limit_span else ())]
    time = row.value or (row.earliest.isoformat() if row.earliest and row.earliest == row.latest else "")
    day = f"{'reported ' if row.assumed else ''}{when(time)}: " if time else ""
    words = f"{clause(row.text)} {clause(row.limit)}".rstrip()
    cited = tuple(numbers[row.article, start] for start in places)
    return Statement("lead", f"{day}{words} ({reported(row.publisher, row.day)})", cited, row.earliest, row.latest)


def _opposed(view: View, number: int) -> Statement:
    text = f"{plain(view.name)} on {plain(view.about_name)}: {in_marks(view.words, view.kind)}"
    return Statement("lead", f"{text} ({reported(view.publisher, view.day)})", (number,))


def _shift(one: Shift, numbers: Mapping[Place, int]) -> Statement:
    """Set two statements of one actor side by side that cannot both stand, with their days and no word on them."""
    said = [f"{in_marks(said.words, said.kind)} ({reported(said.publisher, said.day)})" for said in (one.first, one.then)]
    cited = dict.fromkeys(numbers[said.place[:2]] for said in (one.first, one.then))
    return Statement("lead", f"{plain(one.name)}: {said[0]}; then {said[1]}", tuple(cited))


def reported(publisher: object, day: object) -> str:
    """Say who published it when."""
    name = plain(publisher) or "publisher not stated"
    return f"{name}, {moment(day.isoformat())}" if hasattr(day, "isoformat") else f"{name}, not dated"
