"""All that a briefing states in its own name, in page order: what ``briefing.json`` holds and ``verify`` recomputes."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.measures import Changes, Coverage, printed_actors, told_before
from analysis.measures.also import also_named
from analysis.measures.one_actor import Profile
from analysis.measures.role_words import in_state
from analysis.measures.rows import rows_of
from analysis.measures.travel.cover import Travel
from analysis.views.figures.coverage_figure import coverage_title
from analysis.views.figures.matrix_figure import matrix_title
from analysis.views.figures.speech_figure import speech_title
from analysis.views.look.statement import Side, Statement, numbers_of
from analysis.views.look.words import clause, plain
from analysis.views.look.writing import dated, marked_status, moment, said_on
from analysis.views.sections.actor_profile import (
    MOST_HEARD,
    MOST_SAID,
    actor_gap_statements,
    highlight_statements,
    relation_statements,
    role_statements,
)
from analysis.views.sections.actors_table import MOST_ACTORS, MOST_VARIANTS
from analysis.views.sections.change_list import news_statements
from analysis.views.sections.conflict_list import agreement_statements, conflict_statements
from analysis.views.sections.due_list import MOST as MOST_DUE
from analysis.views.sections.due_list import due_statements
from analysis.views.sections.gap_list import gap_statements
from analysis.views.sections.lead_list import lead_statements
from analysis.views.sections.quote_list import MOST_QUOTES, printed_quotes
from analysis.views.sections.side_by_side import comparison_statements
from analysis.views.sections.timeline_table import printed_rows
from analysis.views.sections.travel_edits import edit_statements
from analysis.views.sections.travel_page import travel_highlight_statements
from analysis.views.sections.travel_positions import position_statements
from analysis.views.sections.travel_silence import absence_statements, silence_statements
from analysis.views.sections.travel_words import lineage_statements


def statements(coverage: Coverage, changes: Changes) -> list[Statement]:
    """Return every sentence or row that the page states, in page order."""
    return [
        *lead_statements(coverage),
        *due_statements(coverage),
        *news_statements(coverage, changes),
        *_figures(coverage),
        *_timeline(coverage, changes),
        *_actors(coverage),
        *_quotes(coverage, beside_actors=True),
        *agreement_statements(coverage),
        *conflict_statements(coverage),
        *gap_statements(coverage),
    ]


def actor_statements(profile: Profile) -> list[Statement]:
    """Return every sentence or row that the page of one actor states, in page order."""
    return [
        *highlight_statements(profile),
        *due_statements(profile.own),
        *role_statements(profile),
        *_quotes(profile.own, most=MOST_SAID),
        *_quotes(profile.about, most=MOST_HEARD),
        *relation_statements(profile),
        *actor_gap_statements(profile),
    ]


def travel_statements(travel: Travel) -> list[Statement]:
    """Return every sentence or row that the page of travelling words states, in page order."""
    return [
        *travel_highlight_statements(travel),
        *lineage_statements(travel),
        *position_statements(travel),
        *edit_statements(travel),
        *silence_statements(travel),
        *absence_statements(travel),
    ]


def _figures(coverage: Coverage) -> Iterator[Statement]:
    """Give the title and subtitle of each figure that is drawn and states a finding: the timeline's is a label."""
    for title in (coverage_title, speech_title, matrix_title):
        if (told := title(coverage)) is not None:
            yield Statement("figures", ". ".join(told))


def _timeline(coverage: Coverage, changes: Changes) -> Iterator[Statement]:
    """Give the rows of the timeline that are sentences: those that page one tells stand there."""
    told = told_before(coverage, changes, most_due=MOST_DUE)
    for row in (row for row in rows_of(printed_rows(coverage)) if row.key not in told):
        text = f"{dated(row)}: {clause(row.words)}{marked_status(row)}"
        yield Statement("timeline", text, tuple(row.evidence), row.earliest, row.latest)


def _actors(coverage: Coverage) -> Iterator[Statement]:
    stances, numbers = {one.actor: one for one in coverage.stances}, numbers_of(coverage)
    for row in rows_of(printed_actors(coverage, most=MOST_ACTORS)):
        told = stances[row.actor]
        role = in_state(row.role, row.role_state)
        role += f" ({moment(row.role_day.isoformat())})" if role and row.role_day else ""
        parts = [plain(row.name), row.kind, plain(row.country), role]
        aliases = also_named(row.name, row.aliases, row.kind)[:MOST_VARIANTS]
        also = f"also {', '.join(plain(alias) for alias in aliases)}" if aliases else ""
        words = f"{clause(told.text)} ({said_on(told.said, told.day)})"
        text = " | ".join(part for part in (*parts, also, words) if part)
        yield Statement("actors", text, (numbers[told.article, told.sentence_start],))


def _quotes(coverage: Coverage, *, most: int = MOST_QUOTES, beside_actors: bool = False) -> Iterator[Statement]:
    for row in rows_of(printed_quotes(coverage, most=most, beside_actors=beside_actors)):
        name = plain(row.speaker_name) or "speaker not resolved"
        told = f"{plain(row.cue)} | {said_on(row.said, row.day)}"
        yield Statement("quotes", f"{clause(row.passage)} | {name} | {told}", (int(row.evidence),))


__all__ = [
    "Side", "Statement", "actor_statements", "comparison_statements", "numbers_of", "statements", "travel_statements",
]  # fmt: skip
