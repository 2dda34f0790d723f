"""Two periods or publishers side by side: counts, actors, events and quotes, each line with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.measures import Coverage, extent, speech
from analysis.measures.editions.comparison import MOST_ALONE, Comparison
from analysis.measures.editions.paired import Pair
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Side, Statement
from analysis.views.look.words import plain, quoted
from analysis.views.look.writing import MISSING, moment, when
from analysis.views.sections.masthead import masthead
from analysis.views.sections.quote_list import UNKNOWN
from analysis.views.sections.side_highlights import highlight_statements, number_of, side_names

MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class _Half:
    """One side of a line: its date or day of publication, its words as they are set, and their evidence."""

    when: str
    words: str
    note: str
    indirect: bool
    marks: Markup


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: who speaks (quotes), both halves, and whether their dates exclude each other (events)."""

    speaker: str
    left: _Half | None
    right: _Half | None
    conflict: bool


def comparison_masthead(comparison: Comparison, *, edition: int, paper: str = "A4") -> Markup:
    """Return the header, which names both sides."""
    one, other = side_names(comparison)
    asked = f"What do {one} and {other} both tell, what does one of them alone tell, and where do they differ?"
    case = replace(comparison.both.case, title=f"{one} and {other} · {comparison.both.case.title}", question=asked)
    return masthead(replace(comparison.both, case=case), edition=edition, paper=paper)


def comparison_statements(comparison: Comparison) -> list[Statement]:
    """Return what the page says stands out, then each event and quote as both sides, or one of them, give it."""
    pairs = (*_told("event", comparison, comparison.events), *_told("quote", comparison, comparison.quotes))
    return [*highlight_statements(comparison), *pairs]


def _told(thing: str, comparison: Comparison, pairs: list[Pair]) -> Iterator[Statement]:
    """Give each pair as a statement with a side for each of the two that tells it."""
    rows = comparison.both.events if thing == "event" else comparison.both.quotes
    for pair in pairs:
        given = [index for index in (pair.left, pair.right) if index is not None]
        halves = [_event(comparison, index) if thing == "event" else _quote(comparison, index) for index in given]
        numbers = [number_of(comparison, rows.loc[index]) for index in given]
        name = "" if thing == "event" else f"{_speaker(comparison, pair)}: "
        told = (f"{name}{half.when}: {half.words}" for half in halves if half)
        sides = tuple(Side(text, (number,)) for text, number in zip(told, numbers, strict=True))
        if len(sides) == 1:
            yield Statement("comparison", sides[0].text, tuple(numbers))
        else:
            yield Statement("comparison", f"{thing.capitalize()} told on both sides", tuple(numbers), sides=sides)


def count_table(comparison: Comparison) -> Markup:
    """Return the counts of both sides."""
    counts = [_counts(side) for side in (comparison.left, comparison.right)]
    rows = [(name, counts[0][name], counts[1][name]) for name in counts[0]]
    return render("side_counts", names=side_names(comparison), rows=rows)


def side_actors(comparison: Comparison) -> Markup:
    """Return who is named and quoted on both sides, and who on one alone."""
    marks = {
        (row.actor, side): evidence_marks([number] if number else [])
        for row in rows_of(comparison.actors)
        for side, number in (("left", row.evidence_left), ("right", row.evidence_right))
    }
    groups = _kinds(list(rows_of(comparison.actors)), "mentions_left", "mentions_right")
    return render("side_actors", names=side_names(comparison), groups=groups, marks=marks, most=MOST_ALONE, counted=counted)


def side_events(comparison: Comparison) -> Markup:
    """Return the events of both sides with each one's date and words, then those of one side alone."""
    lines = [
        _Line("", _event(comparison, pair.left), _event(comparison, pair.right), pair.conflict) for pair in comparison.events
    ]
    conflicts = sum(line.conflict for line in lines)
    groups = _kinds(lines, "left", "right")
    return render("side_events", names=side_names(comparison), groups=groups, conflicts=conflicts, counted=counted)


def side_quotes(comparison: Comparison) -> Markup:
    """Return the words that both sides give, as each gives them, then those of one side alone."""
    lines = [
        _Line(_speaker(comparison, pair), _quote(comparison, pair.left), _quote(comparison, pair.right), False)
        for pair in comparison.quotes
    ]
    return render("side_quotes", names=side_names(comparison), groups=_kinds(lines, "left", "right"), counted=counted)


def _kinds(lines: Sequence[Any], left: str, right: str) -> tuple[list[Any], list[Any], list[Any]]:
    """Part lines into those of both sides, of the left alone, of the right alone."""
    both = [line for line in lines if getattr(line, left) and getattr(line, right)]
    return both, [line for line in lines if not getattr(line, right)], [line for line in lines if not getattr(line, left)]


def _counts(side: Coverage) -> dict[str, str]:
    """Return what one side holds, each count written as a table has it."""
    read, spoken = extent(side), speech(side)
    unnamed = int(spoken["grade"].isin(["unnamed official", "second hand", "none"]).sum())
    acting = side.mentions[(side.mentions["reading"] == "actor") & side.mentions["actor"].notna()]
    counts = {
        "Articles": read.articles,
        "Words": read.words,
        "Actors named": acting["actor"].nunique(),
        "Quotes": len(spoken),
        "Quotes of an unnamed source, at second hand or of none": unnamed,
    }
    return {name: f"{count:,}" for name, count in counts.items()}


def _event(comparison: Comparison, index: Any | None) -> _Half | None:
    if index is None:
        return None
    row = comparison.both.events.loc[index]
    on = when(row["value"], row["granularity"])
    return _Half(on, " ".join(row["sentence"].split()), str(row["status"]), False, _marks(comparison, row))


def _quote(comparison: Comparison, index: Any | None) -> _Half | None:
    if index is None:
        return None
    row = comparison.both.quotes.loc[index]
    day = moment(row["day"].isoformat()) if row["day"] else MISSING
    words = quoted(row["words"], row["kind"], most=MOST_WORDS)
    return _Half(day, words, plain(row["publisher"]), row["kind"] == "indirect", _marks(comparison, row))


def _speaker(comparison: Comparison, pair: Pair) -> str:
    names = dict(zip(comparison.both.actors["actor"], comparison.both.actors["name"], strict=True))
    row = comparison.both.quotes.loc[pair.left if pair.left is not None else pair.right]
    return plain(names.get(row["speaker"], row["speaker_name"])) or UNKNOWN


def _marks(comparison: Comparison, row: pd.Series) -> Markup:
    return evidence_marks([number_of(comparison, row)])
