"""Agreement and conflict: what several newsrooms report alike, and what they tell differently, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from analysis.measures import Coverage, agreement
from analysis.measures.agreement import Agreement
from analysis.measures.rows import rows_of
from analysis.views.look.counts import counted
from analysis.views.look.marks import evidence_marks
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Side, Statement, numbers_of
from analysis.views.look.words import gist, plain, quoted
from analysis.views.look.writing import moment, when

MOST_ALIKE = 5
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class _Side:
    """What one report tells, and where it stands."""

    words: str
    numbers: tuple[int, ...]

    @property
    def marks(self) -> Markup:
        """The numbers as marks."""
        return evidence_marks(self.numbers)


@dataclass(frozen=True, slots=True)
class _Conflict:
    """What is told differently, and each side of it."""

    about: str
    sides: list[_Side]


def conflict_list(coverage: Coverage) -> Markup:
    """Return what is reported alike and what is not, as lists; a sentence where nothing of either was found."""
    found = agreement(coverage)
    evidence = coverage.evidence
    places = zip(evidence["article"], evidence["sentence_start"], strict=True)
    numbers = dict(zip(places, evidence["number"], strict=True))
    alike = [
        _Side(f"{_clause(row)}: {counted(row.origins, 'origin')}", tuple(row.evidence[:3])) for row in rows_of(found.alike)
    ]
    return render(
        "conflict_list",
        alike=alike[:MOST_ALIKE],
        more=max(0, len(alike) - MOST_ALIKE),
        dates=[_dates(row, numbers) for row in rows_of(found.dates)],
        figures=list(_figures(found, coverage)),
        statements=list(_statements(found)),
        counted=counted,
    )


def conflict_statements(coverage: Coverage) -> list[Statement]:
    """Return what is told differently as statements, each with its sides."""
    found, numbers = agreement(coverage), numbers_of(coverage)
    told = [*(_dates(row, dict(numbers)) for row in rows_of(found.dates)), *_figures(found, coverage), *_statements(found)]
    return [
        Statement("conflicts", one.about, sides=tuple(Side(side.words, side.numbers) for side in one.sides)) for one in told
    ]


def _clause(row: Any) -> str:
    return f"{gist(row.words, most=_MOST_WORDS)} ({when(row.value, row.granularity)})"


def _dates(row: Any, numbers: dict[Any, int]) -> _Conflict:
    """Give each date with who reports it."""
    sides = []
    for date in row.dates:
        number = numbers.get(date["report"])
        publishers = ", ".join(plain(name) for name in date["publishers"]) or "publisher not stated"
        words = f"{when(date['value'], date['granularity'])}: {publishers}"
        sides.append(_Side(words, () if number is None else (int(number),)))
    return _Conflict(gist(row.words, most=_MOST_WORDS), sides)


def _figures(found: Agreement, coverage: Coverage) -> Iterator[_Conflict]:
    events = {row.key: row for row in rows_of(coverage.timeline)}
    for _, sides in found.figures.groupby("dispute", sort=True):
        told = [_Side(f"{plain(row.told)}: {_report(row)}", _marks(row)) for row in rows_of(sides)]
        yield _Conflict(_clause(events[sides.iloc[0]["key"]]), told)


def _statements(found: Agreement) -> Iterator[_Conflict]:
    for _, sides in found.statements.groupby("dispute", sort=True):
        told = []
        for row in rows_of(sides):
            words = quoted(row.words, row.how, most=_MOST_WORDS)
            told.append(_Side(f"{plain(row.name)} {plain(row.told)}: {words} ({_report(row)})", _marks(row)))
        yield _Conflict("", told)


def _report(row: Any) -> str:
    """Say who reported it when."""
    publisher = plain(row.publisher) or "publisher not stated"
    return f"{publisher}, {moment(row.day.isoformat())}" if row.day else publisher


def _marks(row: Any) -> tuple[int, ...]:
    return () if row.evidence is None else (int(row.evidence),)
