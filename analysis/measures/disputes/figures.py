"""Figures that cannot both be right: of one thing, at one place, on one day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from analysis.measures.disputes.figure_pairs import (
    MONEY,
    Report,
    can_differ,
    counts_differ,
    days_apart,
    numbers_differ,
    shares_differ,
    sums_differ,
)
from analysis.measures.disputes.quantities import DEATHS, Quantity, quantities
from analysis.measures.disputes.quantity_words import has_word, vague_units
from analysis.measures.disputes.sentences import Stories, Told
from analysis.measures.disputes.told import Conflict
from analysis.measures.stems import Bag, stems

_AROUND = 90  # characters on each side of an amount whose words tell what it is of
_SELDOM = 8  # reports of what is seldom counted
_VERB = re.compile(r"\s+(?:had|have|has|were|was|are|would|will)\b")
MOST = 40  # reports of one figure that are compared in pairs
_OPEN = frozenset(("suspected", "probable", "possible"))
_NEAR_BY = 45  # characters from an amount to the place that it is of
_CLAUSE = re.compile(r"[,;:—]|\b(?:since|when|after|which|who|that)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|inside|across|throughout|from|of)\s+(?:the\s+)?$", re.IGNORECASE)
_PARTS = re.compile(r"^[“\"'‘\s]*(?:of (?:that|those|these|them|the \d)|among|including)\b", re.IGNORECASE)


Figures = Mapping[tuple[str, str, str, bool], Sequence[Report]]


def reports_of_figures(stories: Stories) -> Figures:
    """Return the figures by what they are of: unit, time, place, and whether they are confirmed or only suspected."""
    found: dict[tuple[str, str, str, bool], list[Report]] = {}
    for told in stories.told:
        counted = [one for one in quantities(told.row.words) if one.unit and one.unit != "%"]
        if not counted or told.row.day is None or _PARTS.match(told.text):
            continue
        if any(has_word(told.row.words, name) for name in ("elsewhen", "supposed")):
            continue
        polled = has_word(told.row.words, "polled")
        for one in counted:
            if not (polled and one.unit.startswith("%")):
                key = (one.unit, one.per, _scope(told, one), bool(one.kinds & _OPEN))
                found.setdefault(key, []).append(Report(told, one, key[2], _around(told, one)))
    return found


def figure_conflicts(stories: Stories, figures: Figures) -> Iterator[Conflict]:
    """Give for each figure the two reports that contradict each other most plainly, if there are two."""
    for pair in (*_by_place(stories, figures), *_by_thing(stories, figures)):
        yield Conflict("figures", tuple(stories.whole(one.told) for one in pair), tuple(one.words for one in pair))
    yield from _left_out(stories)


def _left_out(stories: Stories) -> Iterator[Conflict]:
    """Find "The firm said all 50 stations had closed. The union said 35 to 40 had": the noun is left out."""
    for told in stories.told:
        bare = [one for one in quantities(told.row.words) if not one.unit and _VERB.match(told.row.words, one.end)]
        before = stories.before(told, 1)
        if not bare or not before or not told.speakers or not before[0].speakers:
            continue
        counted = quantities(before[0].row.words)
        apart = {who for who, _ in told.speakers}.isdisjoint(who for who, _ in before[0].speakers)
        alone = len(counted) == len(bare) == 1 and counted[0].unit[:1] not in {*MONEY, "%", "="}
        if apart and alone and counted[0].contradicts(bare[0]):
            words = (before[0].row.words[counted[0].start : counted[0].end], told.row.words[bare[0].start : bare[0].end])
            yield Conflict("figures", (stories.whole(before[0]), stories.side(told)), words)


def _by_place(stories: Stories, figures: Figures) -> Iterator[tuple[Report, Report]]:
    """Find counts of one thing at one place, published on one day: the next day there may be more."""
    for (_, _, scope, _), reports in sorted(figures.items()):
        if scope not in ("", "?"):
            yield from _plainest(reports, counts_differ, stories)


def _by_thing(stories: Stories, figures: Figures) -> Iterator[tuple[Report, Report]]:
    """Find what needs no place: sums and rates of one purpose, shares of one whole, great numbers of what is seldom counted."""
    things: dict[tuple[str, str], list[Report]] = {}
    for (unit, per, _, _), reports in sorted(figures.items()):
        things.setdefault((unit, per), []).extend(reports)
    for (unit, per), reports in sorted(things.items()):
        if unit in MONEY or per or unit.startswith("%"):
            share = unit.startswith("%")
            yield from _plainest(reports, shares_differ if share else sums_differ, stories, most=1 + share)
        elif unit not in vague_units() and unit != DEATHS and len(reports) <= _SELDOM:
            yield from _plainest(reports, numbers_differ, stories)


def _plainest(
    reports: Sequence[Report], differ: Callable[[Report, Report], bool], stories: Stories, *, most: int = 1
) -> Iterator[tuple[Report, Report]]:
    pairs = [pair for pair in combinations(reports[:MOST], 2) if can_differ(*pair) and differ(*pair)]
    seen: set[Told] = set()
    for pair in sorted(pairs, key=lambda pair: _plainness(pair, stories), reverse=True):
        if len(seen) < 2 * most and seen.isdisjoint(one.told for one in pair):
            seen.update(one.told for one in pair)
            yield pair


def _scope(told: Told, one: Quantity) -> str:
    """Return the place that a figure holds in: "in" it right behind, the only one that the sentence names, or "" for none."""
    at = told.row.start
    words = told.row.words
    for start, _, which in told.places:
        between = words[one.end : start - at]
        if 0 < start - at - one.end <= _NEAR_BY and not _CLAUSE.search(between) and _IN.search(between):
            return which
    if has_word(words, "world"):
        return "world"
    every: set[str] = {which for _, _, which in told.places}
    return next(iter(every)) if len(every) == 1 else "?" if every else ""


def _around(told: Told, one: Quantity) -> Bag:
    words = told.row.words
    start, end = max(0, one.start - _AROUND), one.end + _AROUND
    first = words.find(" ", start) if start else 0
    last = words.rfind(" ", 0, end) if end < len(words) else len(words)
    return stems(f"{words[first : one.start]} {words[one.end : last]}")


def _plainness(pair: tuple[Report, Report], stories: Stories) -> tuple[float, ...]:
    one, other = pair
    shared = sum(stories.weights.get(word, 0.0) for word in one.around & other.around)
    return (-days_apart(one, other), one.told.row.publisher != other.told.row.publisher, round(shared, 6), -one.told.number)
