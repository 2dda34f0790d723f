"""Labels above the timeline never collide and never leave the frame."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.views.look.labels import place_labels

RIGHT = 6.5
NUMBERS = st.lists(st.tuples(st.floats(0, RIGHT), st.floats(0.1, 3)), max_size=25)


@given(NUMBERS, st.integers(1, 4))
def test_no_two_labels_of_a_row_overlap_and_none_leaves_the_frame(given_labels: list[tuple[float, float]], rows: int):
    widths = [width for _, width in given_labels]
    placed = place_labels([place for place, _ in given_labels], widths, rows=rows, right=RIGHT)
    for one in placed:
        assert 0 <= one.row < rows
        assert one.left >= 0
        assert one.left + widths[one.number] <= RIGHT + 1e-9
        for other in placed:
            if other.number != one.number and other.row == one.row:
                assert one.left >= other.left + widths[other.number] or other.left >= one.left + widths[one.number]


@given(NUMBERS)
def test_no_line_to_a_mark_crosses_a_label_below(given_labels: list[tuple[float, float]]):
    places, widths = [place for place, _ in given_labels], [width for _, width in given_labels]
    placed = place_labels(places, widths, rows=4, right=RIGHT)
    for upper in placed:
        for lower in placed:
            if lower.row < upper.row:
                assert not lower.left < places[upper.number] < lower.left + widths[lower.number]


def test_what_matters_most_is_labeled_first():
    placed = place_labels([1.0, 1.0], [2.0, 2.0], rows=1, right=RIGHT)
    assert [one.number for one in placed] == [0]
