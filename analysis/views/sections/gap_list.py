"""What the coverage does not tell, as far as a reader can act on it, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.measures import Coverage, Gaps, gaps
from analysis.measures.pairs import evidence_of_pair
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.look.words import clause, plain
from analysis.views.sections.lead_list import lines_of, reported

MOST_PAIRS = 5
MOST_ASKED = 3
_NO_EVENTS = "No event has a date, so there is no timeline."
_ASKED = {"asked": "Asked, without an answer", "open": "Left open"}


def gap_list(coverage: Coverage) -> Markup:
    """Return the gaps and limits as a list."""
    lines = lines_of(gap_statements(coverage))
    return render("gap_list", lines=lines, articles=len(coverage.articles), counted=counted)


def gap_statements(coverage: Coverage) -> list[Statement]:
    """Return the gaps as statements, in page order: what a reader can ask about first, what the software left out last."""
    found = gaps(coverage)
    told = [*_unheard(found), *of_events(found, none=_NO_EVENTS)]
    rest = [*_unresolved(found), *_pairs(found), *_unread(found), *undated(found), *_elsewhere(found), *_skipped(found)]
    return [*_unanswered(coverage), *(_gap(text) for text in told), *(_gap(text) for text in rest)]


def _gap(text: str) -> Statement:
    return Statement("gaps", text)


def _unanswered(coverage: Coverage) -> Iterator[Statement]:
    """Give the latest questions, of which the sentence says what they are about, that whoever was asked never answered."""
    numbers = numbers_of(coverage)
    for kind, frame in _ASKED.items():
        rows = [row for row in coverage.unanswered if row.kind == kind and row.matter and not row.later]
        for row in rows[:MOST_ASKED]:
            text = f"{frame}: {clause(row.text)} ({reported(row.publisher, row.day)})"
            yield Statement("gaps", text, (numbers[row.article, row.sentence_start],))


def _unheard(found: Gaps) -> Iterator[str]:
    names = [f"{plain(row.name)} (in {counted(row.articles, 'article')})" for row in rows_of(found.never_quoted)]
    if names:
        yield f"Take part in these events, often mentioned and never quoted: {', '.join(names)}."


def of_events(found: Gaps, *, none: str) -> Iterator[str]:
    """Say ``none`` where there are no events. How many one newsroom alone tells is not said: equal ones are not all found."""
    if not found.events:
        yield none


def undated(found: Gaps) -> Iterator[str]:
    """Say how many articles give no day."""
    if found.undated:
        gives, it = ("gives", "it") if found.undated == 1 else ("give", "them")
        articles = counted(found.undated, "article").capitalize()
        yield f"{articles} {gives} no date of publication; relative times in {it} have no value."


def _unresolved(found: Gaps) -> Iterator[str]:
    if not found.quotes:
        yield "No quote was found, so nobody’s words are given."


def _pairs(found: Gaps) -> Iterator[str]:
    if found.doubtful:
        shown = found.doubtful[:MOST_PAIRS]
        named = "; ".join(f"{plain(one.name)} and {plain(one.other_name)} ({plain(evidence_of_pair(one))})" for one in shown)
        left = len(found.doubtful) - MOST_PAIRS
        pairs = counted(len(found.doubtful), "pair").capitalize()
        yield (
            f"{pairs} of names may each be one actor; the software kept them apart, and a correction can join them"
            f" (“onrecord check” writes it): {named}{f'; and {left} more' if left > 0 else ''}."
        )


def _unread(found: Gaps) -> Iterator[str]:
    if found.unfit:
        finds, it = ("finds", "it") if found.unfit == 1 else ("find", "them")
        unfit = counted(found.unfit, "correction").capitalize()
        yield f"{unfit} {finds} nothing to put right in these articles any more; the method section names {it}."


def _elsewhere(found: Gaps) -> Iterator[str]:
    if found.elsewhere:
        tells = "tells" if len(found.elsewhere) == 1 else "tell"
        articles = counted(len(found.elsewhere), "article").capitalize()
        named = "; ".join(reported(publisher, day) for publisher, day in found.elsewhere[:MOST_PAIRS])
        more = f"; and {len(found.elsewhere) - MOST_PAIRS} more" if len(found.elsewhere) > MOST_PAIRS else ""
        rest = "lead, timeline and quotes are taken from the others."
        yield f"{articles} {tells} far less of the affair than most do ({named}{more}); {rest}"


def _skipped(found: Gaps) -> Iterator[str]:
    if found.skipped:
        it = "it" if found.skipped == 1 else "them"
        yield f"{counted(found.skipped, 'source').capitalize()} could not be read; the method section names {it}."
