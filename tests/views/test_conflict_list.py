"""What is told differently is shown side by side, however many sides it has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from analysis.measures.disputes import Conflict, Side
from analysis.views import conflict_list


def test_a_figure_that_three_reports_give_differently_has_three_sides(coverage: Any):
    sides = tuple(
        Side((f"The flood took {count} farms.",), None, f"Paper {n}", date(2031, 11, 4), "opening", (0,), ((0, 9),))
        for n, count in enumerate(("ten", "forty", "ninety"))
    )
    shown = conflict_list(replace(coverage, conflicts=(Conflict("figures", sides, ("ten", "forty", "ninety")),))).html
    assert shown.count('<p class="measure">One report</p>') == 1
    assert shown.count('<p class="measure">Another report</p>') == 2
    assert all(f"The flood took {count} farms." in shown for count in ("ten", "forty", "ninety"))
