"""One quote per content."""

from __future__ import annotations

from analysis.language import pair_marks
from analysis.model import Quote, Span
from analysis.quotes.parts.merge import merge, outermost, united


def quote(*parts: tuple[int, int], cue: tuple[int, int] | None = None) -> Quote:
    return Quote("indirect", tuple(Span(*part) for part in parts), cue=Span(*cue) if cue else None)


def test_the_longer_of_two_that_overlap_is_kept():
    assert outermost([quote((5, 10)), quote((0, 20))]) == [quote((0, 20))]


def test_a_quote_whose_cue_lies_in_another_is_dropped():
    assert outermost([quote((0, 20)), quote((30, 40), cue=(15, 19))]) == [quote((0, 20))]


def test_spans_that_touch_become_one():
    assert united([Span(4, 9), Span(0, 4), Span(12, 13)]) == [Span(0, 9), Span(12, 13)]


def test_a_claim_that_ends_among_marks_runs_to_their_end():
    text = 'He said it was "a mistake, pure and simple" today.'
    start = text.index("it was")
    (found,) = merge(
        [],
        [
            quote(
                (
                    start,
                    text.index(","),
                )
            )
        ],
        marks=pair_marks(text),
        text=text,
    )
    assert found.content[0].of(text) == 'it was "a mistake, pure and simple"'
    assert found.kind == "mixed"


def test_a_claim_whose_cue_stands_in_marks_is_the_quoted_persons():
    text = '"I believe it was a mistake," she wrote.'
    claim = quote((text.index("it was"), text.index(",")), cue=(text.index("believe"), text.index("believe") + 7))
    assert merge([], [claim], marks=pair_marks(text), text=text) == []


def test_a_claim_that_adds_nothing_to_a_marked_quote_is_dropped():
    text = '"It was a mistake," she wrote.'
    direct = Quote("direct", (Span(0, 19),), rule="direct")
    (found,) = merge([direct], [quote((1, 17))], marks=pair_marks(text), text=text)
    assert found.rule == "direct"
