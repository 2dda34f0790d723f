"""Versions of one article side by side: what was changed, added and removed, quotes first, and whether the article says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.measures.travel.cover import MOST_VERSIONS, Travel
from analysis.measures.travel.edits import Cited, Edit, Versions
from analysis.views.look.counts import counted, listed
from analysis.views.look.markup import Markup, render
from analysis.views.look.statement import Place, Side, Statement, numbers_of
from analysis.views.look.words import clause, plain
from analysis.views.look.writing import moment
from analysis.views.sections.lead_list import lines_of

_FRAME = {"added": "Added", "removed": "Removed", "changed": "Changed"}
_UNORDERED = {"added": "In the other alone", "removed": "In the one alone", "changed": "Otherwise in the two"}


@dataclass(frozen=True, slots=True)
class _Printed:
    """Two versions: what is said of them, what they announce, and each edit as its sentences."""

    head: str
    announced: list[tuple[str, Markup]]
    edits: list[tuple[str, list[tuple[str, Markup]]]]
    left: int


def travel_edits(travel: Travel) -> Markup:
    """Return the versions as lists; a sentence where the corpus holds none."""
    numbers = numbers_of(travel.coverage)
    told = [_printed(one, numbers) for one in travel.versions[:MOST_VERSIONS]]
    return render("travel_edits", told=told, more=len(travel.versions) - len(told), counted=counted)


def edit_statements(travel: Travel) -> list[Statement]:
    """Return for each pair of versions what changed in numbers, what is announced, and each edit with its two sides."""
    numbers = numbers_of(travel.coverage)
    found = []
    for one in travel.versions[:MOST_VERSIONS]:
        found += [Statement("edits", _head(one)), *(_sentence(cited, numbers) for cited in one.announced)]
        found += [_edit(edit, one, numbers) for edit in one.shown]
    return found


def _printed(one: Versions, numbers: Mapping[Place, int]) -> _Printed:
    frames = _FRAME if one.ordered else _UNORDERED
    edits = [(frames[edit.kind], lines_of([_sentence(side, numbers) for side in _sides(edit)])) for edit in one.shown]
    announced = lines_of([_sentence(cited, numbers) for cited in one.announced])
    return _Printed(_head(one), announced, edits, len(one.edits) - len(edits))


def _head(one: Versions) -> str:
    """Say which versions these are, how much differs, and whether the later one announces a correction."""
    kinds = [edit.kind for edit in one.edits]
    parts = [f"{kinds.count(kind)} {kind}" for kind in ("changed", "added", "removed") if kinds.count(kind)]
    which = f" ({listed(parts)})" if one.ordered and len(parts) > 1 else ""
    one_of = "is" if len(kinds) == 1 else "are"
    verb = f"{one_of} changed" if one.ordered and set(kinds) == {"changed"} else "differs" if len(kinds) == 1 else "differ"
    differ = f"{counted(len(kinds), 'sentence')} {verb}"
    spoken = sum(edit.quoted for edit in one.edits)
    quotes = f", {spoken} of them with words in marks" if spoken else ""
    times = f"versions of {_time(one, 0)} and {_time(one, 1)}" if one.ordered else "versions whose order no time tells,"
    said = "a correction is announced" if one.announced else "no correction is announced"
    return f"{plain(one.publisher)}, {times} of one article: {differ}{which}{quotes}; {said}."


def _time(one: Versions, side: int) -> str:
    day = one.days[side]
    return moment(one.published[side] or (day.isoformat() if day else None))


def _edit(edit: Edit, one: Versions, numbers: Mapping[Place, int]) -> Statement:
    told = [_sentence(side, numbers) for side in _sides(edit)]
    frame = (_FRAME if one.ordered else _UNORDERED)[edit.kind]
    if len(told) == 1:
        return Statement("edits", f"{frame}: {told[0].text}", told[0].evidence)
    return Statement("edits", frame, sides=tuple(Side(side.text, side.evidence) for side in told))


def _sides(edit: Edit) -> list[Cited]:
    return [side for side in (edit.before, edit.after) if side is not None]


def _sentence(cited: Cited, numbers: Mapping[Place, int]) -> Statement:
    return Statement("edits", clause(cited.words), (numbers[cited.place[:2]],))
