"""Lines and wrapped paragraphs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.read.units import comparable, split_units


def test_each_line_is_a_unit_where_a_text_is_not_wrapped():
    text = "Send Feedback\n  How can we improve?  \n\nThe port was shut.\n"
    assert [unit.span.of(text) for unit in split_units(text)] == ["Send Feedback", "How can we improve?", "The port was shut."]


def test_a_paragraph_wrapped_at_a_width_is_one_unit():
    lines = [
        "The ministry of harbors said on Monday that the port of Elder",
        "would be shut for a week, and that the ferries would stay in",
        "the harbor until the storm was over.",
    ]
    assert [unit.span.of("\n".join(lines)) for unit in split_units("\n".join(lines))] == ["\n".join(lines)]


def test_words_are_compared_without_what_tokenizers_and_pages_put_between_them():
    assert comparable("FILE\u200b PHOTO : An ‘ aide ’\xa0-LRB- left -RRB-") == "FILE PHOTO: An ‘ aide ' (left)"


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab A.\n\r\t\u200b\u2028\x00\ud800")))
def test_units_lie_in_order_within_the_text_and_hold_something(text: str):
    ends = [0]
    for unit in split_units(text):
        assert ends[-1] <= unit.span.start < unit.span.end <= len(text)
        ends.append(unit.span.end)
