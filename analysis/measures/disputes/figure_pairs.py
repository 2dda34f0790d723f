"""One figure of a sentence, and whether two of them can contradict each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analysis.measures.disputes.quantities import Quantity, quantities
from analysis.measures.disputes.quantity_words import vague_units
from analysis.measures.disputes.sentences import Told
from analysis.measures.stems import Bag

_APART = 14  # days between two reports of a figure that does not change
_NEAR = 2.0  # one count of a thing is seldom as many times another
_CLOSE = 1.5  # the same, of money
_GREAT = 1000  # a great number of what is seldom counted
_FEW = 3  # stems around two amounts that tell that they are of one thing
MONEY = frozenset("$£€¥")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SAYS = re.compile(r"\b(?:The )?((?:[A-Z][\w.]+ )+)(?:says?|said|announced|reported|estimates?|put)\b")
_PERIOD = re.compile(r"\b(?:since|so far|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|each|total)\b", re.IGNORECASE)


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


def can_differ(one: Report, other: Report) -> bool:
    """Tell whether two amounts of different articles exclude each other, and neither sentence gives the other's as well."""
    if one.told.row.article == other.told.row.article or not one.quantity.contradicts(other.quantity):
        return False
    if not _voices(one.told).isdisjoint(_voices(other.told)):
        return False  # one source that gives two figures has brought the first up to date
    if (one.quantity.is_open or other.quantity.is_open) and days_apart(one, other):
        return False  # "as many as half" of one day is no word on the next
    years = [set(_YEAR.findall(report.told.text)) for report in (one, other)]
    return years[0] == years[1] and not _agree(one.told, other.told, one.quantity)


def _voices(told: Told) -> set[str]:
    """Return who speaks in a sentence, also within what another says ("The reporter says: The agency says 36 …")."""
    return {who for who, _ in told.speakers} | {name.casefold().strip() for name in _SAYS.findall(told.text)}


def counts_differ(one: Report, other: Report) -> bool:
    """Tell of counts of one day: near each other, or of one thing by the words around them."""
    counted = not (one.quantity.unit in MONEY or one.quantity.per or one.quantity.unit.startswith("%"))
    alike = len(one.around & other.around) >= _FEW
    near = _times(one, other) <= (_NEAR if alike else _CLOSE)
    sure = alike or one.quantity.unit not in vague_units()
    return counted and near and sure and one.told.row.day == other.told.row.day


def sums_differ(one: Report, other: Report) -> bool:
    """Tell of money and rates: of one day, of one purpose; of money also near, for an affair has many sums."""
    near = bool(one.quantity.per) or _times(one, other) <= _CLOSE
    return (
        one.told.row.day == other.told.row.day and near and len(one.around & other.around) >= (1 if one.quantity.per else _FEW)
    )


def shares_differ(one: Report, other: Report) -> bool:
    """Tell of shares of one whole, published within two weeks."""
    return days_apart(one, other) <= _APART and len(one.around & other.around) >= 2


def numbers_differ(one: Report, other: Report) -> bool:
    """Tell of great numbers of what is seldom counted: two of them in one affair are less likely than a conflict."""
    great = min(one.middle, other.middle) >= _GREAT and _times(one, other) <= _NEAR
    named = {report.scope for report in (one, other)} - {"", "?"}
    first, last = sorted((one, other), key=day_of)
    grown = day_of(first) < day_of(last) and first.middle < last.middle
    periods = any(_PERIOD.search(report.told.text) for report in (one, other))
    return great and not grown and not periods and len(named) <= 1 and days_apart(one, other) <= _APART


def _times(one: Report, other: Report) -> float:
    small, large = sorted((one.middle, other.middle))
    return large / max(small, 0.5)


def days_apart(one: Report, other: Report) -> int:
    """Return how many days lie between the publication of two figures."""
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
