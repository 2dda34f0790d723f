"""How well speech is attributed, by the words of its source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.model import Quote

Find = Callable[[str], list[Quote]]


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("“The bridge is safe,” said Maria Lopez, an engineer.", "named on record"),
        ("“The bridge is safe,” said Maria Lopez, a spokeswoman for the ministry.", "spokesperson"),
        ("“The bridge is safe,” a ministry spokesman said.", "spokesperson"),
        ("“The bridge is safe,” the ministry said.", "institution"),
        ("“The bridge is safe,” the statement said.", "institution"),
        ("“The bridge is safe,” a senior official said.", "unnamed official"),
        ("“The bridge is safe,” analysts said.", "unnamed official"),
        ("“The bridge is safe,” said one engineer, who asked not to be named.", "unnamed official"),
        ("“The bridge is safe,” local media said.", "second hand"),
        ("Maria Lopez was quoted as saying “the bridge is safe.”", "second hand"),
        ("“The bridge is safe,” he said.", "none"),
    ],
)
def test_the_grade_follows_the_head_of_the_source(quotes: Find, text: str, grade: str):
    assert [quote.grade for quote in quotes(text)] == [grade]


def test_a_quote_without_source_has_no_grade(quotes: Find):
    assert [quote.grade for quote in quotes("“The bridge is safe and it will stay so.”")] == ["none"]
