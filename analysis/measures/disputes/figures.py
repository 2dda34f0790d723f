"""Figures that cannot both be right: of one thing, at one place, on one day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from analysis.measures.disputes.quantities import DEATHS, Quantity, has_word, quantities, vague_units
from analysis.measures.disputes.sentences import Stories, Told
from analysis.measures.disputes.told import Conflict
from analysis.measures.timeline.words import Bag, stems

_AROUND = 90  # characters on each side of an amount whose words tell what it is of
_APART = 14  # days between two reports of a figure that does not change
_NEAR, _CLOSE = 2.0, 1.5  # one count of a thing is seldom as many times another
_GREAT, _SELDOM = 1000, 8  # a great number, and how many reports there are of what is seldom counted
_FEW = 3  # stems around two amounts that tell that they are of one thing
MONEY = frozenset("$£€¥")
_VERB = re.compile(r"\s+(?:had|have|has|were|was|are|would|will)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MOST = 40  # reports of one figure that are compared in pairs
_OPEN = frozenset(("suspected", "probable", "possible"))
_NEAR_BY = 45  # characters from an amount to the place that it is of
_CLAUSE = re.compile(r"[,;:—]|\b(?:since|when|after|which|who|that)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|inside|across|throughout|from|of)\s+(?:the\s+)?$", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:The )?((?:[A-Z][\w.]+ )+)(?:says?|said|announced|reported|estimates?|put)\b")
_PERIOD = re.compile(r"\b(?:since|so far|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|each|total)\b", re.IGNORECASE)
_PARTS = re.compile(r"^[“\"'‘\s]*(?:of (?:that|those|these|them|the \d)|among|including)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One figure of a sentence: the quantity, where it holds, and the stems around it."""

    told: Told
    quantity: Quantity
    scope: str
    around: Bag

    @property
    def words(self) -> str:
        """Return the words of the amount."""
        return str(self.told.row.words[self.quantity.start : self.quantity.end]).strip()

    @property
    def middle(self) -> float:
        """Return the amount, or the side that is told of an open one."""
        one = self.quantity
        return one.low if one.high == float("inf") else one.high if not one.low else (one.low + one.high) / 2


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
            yield from _plainest(reports, _counts_differ, stories)


def _by_thing(stories: Stories, figures: Figures) -> Iterator[tuple[Report, Report]]:
    """Find what needs no place: sums and rates of one purpose, shares of one whole, great numbers of what is seldom counted."""
    things: dict[tuple[str, str], list[Report]] = {}
    for (unit, per, _, _), reports in sorted(figures.items()):
        things.setdefault((unit, per), []).extend(reports)
    for (unit, per), reports in sorted(things.items()):
        if unit in MONEY or per or unit.startswith("%"):
            share = unit.startswith("%")
            yield from _plainest(reports, _shares_differ if share else _sums_differ, stories, most=1 + share)
        elif unit not in vague_units() and unit != DEATHS and len(reports) <= _SELDOM:
            yield from _plainest(reports, _numbers_differ, stories)


def _plainest(
    reports: Sequence[Report], differ: Callable[[Report, Report], bool], stories: Stories, *, most: int = 1
) -> Iterator[tuple[Report, Report]]:
    pairs = [pair for pair in combinations(reports[:MOST], 2) if _can_differ(*pair) and differ(*pair)]
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


def _can_differ(one: Report, other: Report) -> bool:
    """Tell whether two amounts of different articles exclude each other, and neither sentence gives the other's as well."""
    if one.told.row.article == other.told.row.article or not one.quantity.contradicts(other.quantity):
        return False
    if not _voices(one.told).isdisjoint(_voices(other.told)):
        return False  # one source that gives two figures has brought the first up to date
    if (one.quantity.is_open or other.quantity.is_open) and _days_apart(one, other):
        return False  # "as many as half" of one day is no word on the next
    years = [set(_YEAR.findall(report.told.text)) for report in (one, other)]
    return years[0] == years[1] and not _agree(one.told, other.told, one.quantity)


def _voices(told: Told) -> set[str]:
    """Return who speaks in a sentence, also within what another says ("The reporter says: The agency says 36 …")."""
    return {who for who, _ in told.speakers} | {name.casefold().strip() for name in _SAYS.findall(told.text)}


def _counts_differ(one: Report, other: Report) -> bool:
    """Tell of counts of one day: near each other, or of one thing by the words around them."""
    counted = not (one.quantity.unit in MONEY or one.quantity.per or one.quantity.unit.startswith("%"))
    alike = len(one.around & other.around) >= _FEW
    near = _times(one, other) <= (_NEAR if alike else _CLOSE)
    sure = alike or one.quantity.unit not in vague_units()
    return counted and near and sure and one.told.row.day == other.told.row.day


def _sums_differ(one: Report, other: Report) -> bool:
    """Tell of money and rates: of one day, of one purpose; of money also near, for an affair has many sums."""
    near = bool(one.quantity.per) or _times(one, other) <= _CLOSE
    return (
        one.told.row.day == other.told.row.day and near and len(one.around & other.around) >= (1 if one.quantity.per else _FEW)
    )


def _shares_differ(one: Report, other: Report) -> bool:
    return _days_apart(one, other) <= _APART and len(one.around & other.around) >= 2


def _numbers_differ(one: Report, other: Report) -> bool:
    """Tell of great numbers of what is seldom counted: two of them in one affair are less likely than a conflict."""
    great = min(one.middle, other.middle) >= _GREAT and _times(one, other) <= _NEAR
    named = {report.scope for report in (one, other)} - {"", "?"}
    first, last = sorted((one, other), key=day_of)
    grown = day_of(first) < day_of(last) and first.middle < last.middle
    periods = any(_PERIOD.search(report.told.text) for report in (one, other))
    return great and not grown and not periods and len(named) <= 1 and _days_apart(one, other) <= _APART


def _times(one: Report, other: Report) -> float:
    small, large = sorted((one.middle, other.middle))
    return large / max(small, 0.5)


def _days_apart(one: Report, other: Report) -> int:
    return abs((day_of(one) - day_of(other)).days)


def day_of(report: Report) -> date:
    """Return the day on which a figure was published."""
    day: date = report.told.row.day
    return day


def _agree(one: Told, other: Told, unit: Quantity) -> bool:
    """Tell whether some amount of the unit is the same in both: then they speak of that, and of other things beside it."""
    first, second = (
        [q for q in quantities(told.row.words) if (q.unit, q.per) == (unit.unit, unit.per)] for told in (one, other)
    )
    return any(not a.contradicts(b) for a in first for b in second)


def _plainness(pair: tuple[Report, Report], stories: Stories) -> tuple[float, ...]:
    one, other = pair
    shared = sum(stories.weights.get(word, 0.0) for word in one.around & other.around)
    return (-_days_apart(one, other), one.told.row.publisher != other.told.row.publisher, round(shared, 6), -one.told.number)
