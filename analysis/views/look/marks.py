"""Evidence marks: the numbers behind the words that they support."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.views.look.markup import Markup, render


def evidence_marks(numbers: Iterable[int]) -> Markup:
    """Return small numbers that lead to their sentences in the annex; nothing for no numbers."""
    return render("marks", numbers=[int(number) for number in numbers])
