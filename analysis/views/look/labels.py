"""Labels above a timeline: in rows, clear of one another and of the lines that lead down to their marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_AIR = 0.1  # inches between two labels of a row
_LEAD = 0.04  # inches that a label begins left of its line


@dataclass(frozen=True, slots=True)
class Placed:
    """A label's number, its row (0 is the lowest) and its left end, in inches."""

    number: int
    row: int
    left: float


def place_labels(places: Sequence[float], widths: Sequence[float], *, rows: int, right: float) -> list[Placed]:
    """Place labels, given in order of importance, above ``places`` (inches); those for which there is no room are left out."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    lines: list[list[float]] = [[] for _ in range(rows)]
    placed = []
    for number, (place, width) in enumerate(zip(places, widths, strict=True)):
        left = max(0.0, min(place - _LEAD, right - width))
        ends = (left - _AIR / 2, left + width + _AIR / 2)
        row = next((row for row in range(rows) if _is_clear(ends, place, row, taken, lines)), None)
        if row is not None and width <= right:
            taken[row].append(ends)
            lines[row].append(place)
            placed.append(Placed(number, row, left))
    return placed


def _is_clear(
    ends: tuple[float, float], place: float, row: int, taken: list[list[tuple[float, float]]], lines: list[list[float]]
) -> bool:
    """Tell whether neither a label nor a line crosses another: lines run down from their label through all lower rows."""
    beside = all(ends[1] <= low or ends[0] >= high for low, high in taken[row])
    below = all(not low < place < high for lower in taken[:row] for low, high in lower)
    above = all(not ends[0] < line < ends[1] for higher in lines[row + 1 :] for line in higher)
    return beside and below and above
