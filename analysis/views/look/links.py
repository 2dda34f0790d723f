"""From a mark in a figure to its evidence: a link in the drawing, and the place that the annex leads back to."""

from __future__ import annotations

from typing import Any

from analysis.measures import Coverage


def cited_in_text(coverage: Coverage) -> frozenset[int]:
    """Return the numbers that tables and lists cite, to which the annex leads back; all others are cited by figures alone."""
    timeline = {int(number) for numbers in coverage.timeline["evidence"] for number in numbers}
    return frozenset(timeline | {int(number) for number in coverage.shown["evidence"]})


def link(artist: Any, number: int | None, *, text: frozenset[int] = frozenset()) -> None:
    """Make a matplotlib artist a link to its evidence; one that no text cites is named as the way back."""
    if number is None:
        return
    target = f"#ev-{number}"
    artist.set_url(target)
    if hasattr(artist, "set_urls"):  # a collection has one for each of its marks
        artist.set_urls([target])
    if text and number not in text:
        artist.set_gid(f"ref-{number}")
