"""What the coverage does not tell, as far as a reader can act on it, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.measures import Coverage, Gaps, gaps
from analysis.measures.pairs import evidence_of_pair
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Statement, numbers_of
from analysis.views.look.words import clause, plain
from analysis.views.sections.lead_list import lines_of, reported

MOST_ALONE = 3  # events of one newsroom that are named
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
    told = [*_unheard(found), *_alone_in_number(found, none=_NO_EVENTS)]
    rest = [*_overdue(found), *_unresolved(found), *_pairs(found), *_unread(found), *undated(found), *_skipped(found)]
    return [*_unanswered(coverage), *(_gap(text) for text in told), *_told_alone(coverage), *(_gap(text) for text in rest)]


def _gap(text: str) -> Statement:
    return Statement("gaps", text)


def _unanswered(coverage: Coverage) -> Iterator[Statement]:
    """Give the latest questions that the articles say were not answered by those who speak later, or that nobody answers."""
    numbers = numbers_of(coverage)
    for kind, frame in _ASKED.items():
        rows = [row for row in coverage.unanswered if row.kind == kind and not row.later]
        for row in rows[:MOST_ASKED]:
            text = f"{frame}: {clause(row.text)} ({reported(row.publisher, row.day)})"
            yield Statement("gaps", text, (numbers[row.article, row.sentence_start],))


def _unheard(found: Gaps) -> Iterator[str]:
    names = [f"{plain(row.name)} ({counted(row.mentions, 'mention')})" for row in rows_of(found.never_quoted)]
    if names:
        yield f"Mentioned often and never quoted: {', '.join(names)}."


def of_events(found: Gaps, *, none: str) -> Iterator[str]:
    """Say how many events rest on one publisher and how many plans nothing more was told of; ``none`` where there are none."""
    yield from _alone_in_number(found, none=none)
    yield from _overdue(found)


def undated(found: Gaps) -> Iterator[str]:
    """Say how many articles give no day."""
    if found.undated:
        gives, it = ("gives", "it") if found.undated == 1 else ("give", "them")
        articles = counted(found.undated, "article").capitalize()
        yield f"{articles} {gives} no date of publication; relative times in {it} have no value."


def _alone_in_number(found: Gaps, *, none: str) -> Iterator[str]:
    if not found.events:
        yield none
    elif found.single_source:
        one = found.single_source == 1
        told = counted(found.single_source, "event").capitalize()
        yield f"{told} of {found.events} shown {'rests' if one else 'rest'} on the reporting of one publisher."


def _told_alone(coverage: Coverage) -> Iterator[Statement]:
    """Give the events of most news that one newsroom alone tells: what a reader would want confirmed."""
    rows = [row for row in rows_of(coverage.timeline) if row.origins == 1 and len(row.evidence)]
    by = {(row.article, row.sentence_start): row for row in rows_of(coverage.events)}
    for row in sorted(rows, key=lambda row: (-row.news, row.earliest, row.words))[:MOST_ALONE]:
        source: Any = by.get(row.reports[0])
        if source is not None:
            text = f"One newsroom alone: {clause(row.words)} ({reported(source.publisher, source.day)})"
            yield Statement("gaps", text, (int(row.evidence[0]),), row.earliest, row.latest)


def _overdue(found: Gaps) -> Iterator[str]:
    if found.due:
        stay, them = ("stays", "it") if found.due == 1 else ("stay", "them")
        plans = f"{counted(found.due, 'event').capitalize()} planned for a day before the as-of day"
        yield (
            f"{plans} {stay} marked as planned or conditional: the software joined no report to {them} that tells what came"
            f" of {them}."
        )


def _unresolved(found: Gaps) -> Iterator[str]:
    if not found.quotes:
        yield "No quote was found, so nobody’s words are given."
    elif found.without_speaker:
        has = "has" if found.without_speaker == 1 else "have"
        quotes = counted(found.without_speaker, "quote").capitalize()
        yield f"{quotes} of {found.quotes} shown {has} a speaker that could not be resolved."


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


def _skipped(found: Gaps) -> Iterator[str]:
    if found.skipped:
        it = "it" if found.skipped == 1 else "them"
        yield f"{counted(found.skipped, 'source').capitalize()} could not be read; the method section names {it}."
